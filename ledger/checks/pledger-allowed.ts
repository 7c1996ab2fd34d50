import { finding } from '../findings/finding.ts';
import { cellOf } from '../workbook/sheet.ts';
import type { Check } from './check.ts';
import { pledgerKindOf } from './rows.ts';

/** P1: only pledgers of the kinds the scheme has may pledge. */
export const pledgerAllowed: Check = ({ ledger, scheme }) =>
  ledger.commitments.flatMap((row) => {
    const kind = pledgerKindOf(row, ledger);
    if (kind === null || scheme.pledgers.includes(kind)) return [];
    const args = { branch: kind === 'branch', name: row.pledger ?? '' };
    return [finding('pledger-not-allowed', cellOf(row, 'pledger'), args)];
  });
