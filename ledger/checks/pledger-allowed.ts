import { type Finding, finding } from '../findings/finding.ts';
import { cellOf } from '../workbook/sheet.ts';
import type { Check } from './check.ts';
import { pledgerKindOf } from './rows.ts';

/** P1: only pledgers of the kinds the scheme has may pledge. */
export const pledgerAllowed: Check = ({ ledger, scheme }) => {
  const found: Finding[] = [];
  for (const row of ledger.commitments) {
    const kind = pledgerKindOf(row, ledger);
    if (kind === null || scheme.pledgers.includes(kind)) continue;
    const args = { branch: kind === 'branch', name: row.pledger ?? '' };
    found.push(finding('pledger-not-allowed', cellOf(row, 'pledger'), args));
  }
  return found;
};
