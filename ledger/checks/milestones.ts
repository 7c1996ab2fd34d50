import { type Day, day } from '../day.ts';
import { finding } from '../findings/finding.ts';
import { hasComeOver } from '../home.ts';
import { resolvePledger } from '../members.ts';
import { cellOf } from '../workbook/sheet.ts';
import type { Check, CheckContext } from './check.ts';

const COLUMN = { 定诺: 'approvedOn', 亮诺: 'publishedOn' } as const;

// Whoever was transferred in after the milestone could not have met it.
function cameLater(pledger: string | null, by: Day, { ledger }: CheckContext): boolean {
  const whom = resolvePledger(pledger ?? '', ledger);
  if (whom.kind !== 'member' || whom.member.change !== '转入') return false;
  return whom.member.changedOn === null || whom.member.changedOn > by;
}

/** R3: items that reached a milestone of the year after its day are shown. */
export const milestones: Check = (context) => {
  const { scheme, year, sound } = context;
  const isDefault = scheme.defaults['milestones'] !== undefined;
  return scheme.milestones.flatMap(({ step, by: monthDay }) => {
    const by = day(`${year}-${monthDay}`);
    return sound.flatMap(({ commitment, history }) => {
      const on = history.effective.find((taken) => taken.step === step)?.on;
      if (on === undefined || on <= by || cameLater(commitment.pledger, by, context)) return [];
      // Shown by the branch in which it was approved.
      if (hasComeOver(commitment, context.ledger)) return [];
      return [finding('milestone-late', cellOf(commitment, COLUMN[step]), { step, on, by, isDefault })];
    });
  });
};
