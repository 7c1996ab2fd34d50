import { finding } from '../findings/finding.ts';
import { cellOf } from '../workbook/sheet.ts';
import type { Check } from './check.ts';
import { headerOf, judgeable } from './rows.ts';

const GATES = ['gateSolved', 'gateInPlace', 'gateSatisfied'] as const;

/**
 * L3: an item is closed only when every gate that the scheme has was passed. Where the committee checks the gates, its
 * answers stand in the ledger by now.
 */
export const gates: Check = ({ sound }) =>
  sound.flatMap(({ commitment: row, history }) => {
    if (history.status !== '销号') return [];
    const shut = GATES.filter((key) => judgeable(row, key) && row[key] !== '是');
    if (shut.length === 0) return [];
    const named = (some: readonly (typeof GATES)[number][]) => some.map((key) => headerOf('commitments', key));
    const refused = shut.filter((key) => row[key] === '否');
    const unchecked = shut.filter((key) => row[key] === null);
    const args = { id: row.id ?? '', refused: named(refused), unchecked: named(unchecked) };
    return [finding('closed-without-gate', cellOf(row, refused[0] ?? unchecked[0]), args)];
  });
