import { type Finding, finding } from '../findings/finding.ts';
import { cellOf } from '../workbook/sheet.ts';
import type { Check } from './check.ts';
import { headerOf, judgeable } from './rows.ts';

const GATES = ['gateSolved', 'gateInPlace', 'gateSatisfied'] as const;

/**
 * L3: an item is closed only when every gate that the scheme has was passed. Where the committee checks the gates, its
 * answers stand in the ledger by now.
 */
export const gates: Check = ({ sound }) => {
  const found: Finding[] = [];
  const named = (some: readonly (typeof GATES)[number][]) => some.map((key) => headerOf('commitments', key));
  for (const { commitment: row, history } of sound) {
    if (history.status !== '销号') continue;
    const shut = GATES.filter((key) => row[key] !== '是' && judgeable(row, key));
    if (shut.length === 0) continue;
    const refused = shut.filter((key) => row[key] === '否');
    const unchecked = shut.filter((key) => row[key] === null);
    const args = { id: row.id ?? '', refused: named(refused), unchecked: named(unchecked) };
    found.push(finding('closed-without-gate', cellOf(row, refused[0] ?? unchecked[0]), args));
  }
  return found;
};
