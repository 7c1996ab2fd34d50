import { type Finding, finding } from '../findings/finding.ts';
import { resolvePledger } from '../members.ts';
import type { Ledger } from '../parse/ledger.ts';
import type { Scheme } from '../scheme/schema.ts';
import { cellOf, isSheetOn } from '../workbook/sheet.ts';
import { branchBallots } from '../workbook/sheets/committee/branch-ballots.ts';

/**
 * Ballots on the branch that the higher committee holds, in a ledger into which no receipt was read yet (E3, R5): the branch
 * counted them itself. Where the committee's own workbook is at hand, it tells which are borne out.
 */
export function beforeReceipt(ledger: Ledger, scheme: Scheme): readonly Finding[] {
  if (!isSheetOn(branchBallots, scheme) || ledger.identity.receipt !== null) return [];
  const held = scheme.evaluation.panels.filter(({ of, byCommittee }) => of === 'branch' && byCommittee === true);
  return ledger.ballots.flatMap((row) => {
    const { target, panel } = row;
    if (panel === null || held.every(({ name }) => name !== panel)) return [];
    if (resolvePledger(target ?? '', ledger).kind !== 'branch') return [];
    return [finding('ballot-of-committee', cellOf(row, 'panel'), { panel })];
  });
}
