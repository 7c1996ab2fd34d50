import { type Day, day } from '../day.ts';
import { type Finding, finding } from '../findings/finding.ts';
import { hasComeOver, hasGoneOver } from '../home.ts';
import { firstOf } from '../lifecycle/history.ts';
import type { Item } from '../lifecycle/log.ts';
import { resolvePledger } from '../members.ts';
import type { Scheme } from '../scheme/schema.ts';
import { cellOf } from '../workbook/sheet.ts';
import type { Check, CheckContext } from './check.ts';

type Milestone = Scheme['milestones'][number];

const COLUMN = { 定诺: 'approvedOn', 亮诺: 'publishedOn' } as const;

/** Statuses of items that no step of the main line is asked of any more. */
const ENDED: readonly string[] = ['撤回', '结转', '未兑现', '销号'];

// Whoever was transferred in after the milestone could not have met it.
function cameLater(pledger: string | null, by: Day, { ledger }: CheckContext): boolean {
  const whom = resolvePledger(pledger ?? '', ledger);
  if (whom.kind !== 'member' || whom.member.change !== '转入') return false;
  return whom.member.changedOn === null || whom.member.changedOn > by;
}

function judge({ commitment, history }: Item, { step }: Milestone, by: Day, context: CheckContext): Finding | null {
  const { scheme, asOf, ledger } = context;
  const on = firstOf(history.effective, step)?.on;
  if (on === undefined ? asOf <= by : on <= by) return null;
  // Shown by the branch in which it was approved.
  if (cameLater(commitment.pledger, by, context) || hasComeOver(commitment, ledger)) return null;
  const isDefault = scheme.defaults['milestones'] !== undefined;
  const at = cellOf(commitment, COLUMN[step]);
  if (on !== undefined) return finding('milestone-late', at, { step, on, by, isDefault });
  if (ENDED.includes(history.status ?? '') || hasGoneOver(commitment, ledger, asOf)) return null;
  return finding('milestone-missed', at, { step, by, isDefault });
}

/** R3: items that reached a milestone of the year after its day, or have not reached it yet, are shown. */
export const milestones: Check = (context) =>
  context.scheme.milestones.flatMap((milestone) => {
    const by = day(`${context.year}-${milestone.by}`);
    return context.sound.flatMap((item) => judge(item, milestone, by, context) ?? []);
  });
