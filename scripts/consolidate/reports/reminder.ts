import { type Day, addDays } from '../../../ledger/day.ts';
import type { ComingItem, NextPeriod, ReminderInput } from '../../../ledger/figures/reports.ts';
import { isOpen, isOverdue } from '../../../ledger/lifecycle/item.ts';
import { missingMeetings } from '../../../ledger/missing-meetings.ts';
import { parsePeriod } from '../../../ledger/period.ts';
import { withoutPersonalNumbers } from '../../../ledger/privacy.ts';
import type { AcceptedBranch, BranchEntry } from '../types.ts';
import { type ReportPlan, headOf } from './head.ts';
import { nextOf } from './next-period.ts';

const order = (a: ComingItem, b: ComingItem): number => {
  const [first, second] = [`${a.deadline} ${a.id}`, `${b.deadline} ${b.id}`];
  return first < second ? -1 : first > second ? 1 : 0;
};

/** Open items of a branch that are neither overdue nor closed: those that wait for the gate, and those due by a day. */
function openItems({ items }: AcceptedBranch, asOf: Day, until: Day): Pick<ReminderInput, 'coming' | 'awaiting'> {
  const open = items.flatMap(({ item, at }) => {
    if (at === null || !isOpen(at) || isOverdue(at, asOf)) return [];
    const { id, pledger, text } = item.commitment;
    const told = { id: id ?? '', pledger: pledger ?? '', text: withoutPersonalNumbers(text ?? '') };
    return [{ awaits: at.status === '申请销号', told: { ...told, deadline: at.deadline } }];
  });
  const of = (awaits: boolean): readonly ComingItem[] =>
    open
      .filter((one) => one.awaits === awaits)
      .map(({ told }) => told)
      .sort(order);
  return { awaiting: of(true), coming: of(false).filter(({ deadline }) => deadline <= until) };
}

/** What a ledger that counts tells of the branch beyond its figures. */
function toldOf(accepted: AcceptedBranch, plan: ReportPlan, next: NextPeriod | null) {
  const { scheme, period, asOf, circular } = plan;
  const year = accepted.decided.identity.year ?? period.year;
  return {
    ...openItems(accepted, asOf, next?.period.to ?? addDays(asOf, scheme.dueSoonDays)),
    overdue: circular.overdue.filter(({ branchCode }) => branchCode === accepted.branch.code),
    missing: missingMeetings(accepted.decided, scheme, year, parsePeriod(String(year))!, asOf),
  };
}

/** 提醒函 to a branch that has to report as of the day (B3, E8). */
export function reminderInput(plan: ReportPlan, { code, name }: BranchEntry): ReminderInput {
  const { scheme, period, figures, circular } = plan;
  const own = figures.byBranch.find((one) => one.code === code);
  if (!own) throw new Error(`no figures of branch ${code}`);
  const accepted = plan.accepted.find(({ branch }) => branch.code === code) ?? null;
  const next = nextOf(accepted?.decided ?? null, scheme, period, circular.today);
  const before = circular.before?.byBranch[code];
  return {
    ...headOf(plan, null),
    branch: { code, name },
    state: own.state,
    late: own.late,
    figures: own,
    before: circular.before && before ? { period: circular.before.period, figures: before } : null,
    ...(accepted ? toldOf(accepted, plan, next) : { overdue: [], coming: [], awaiting: [], missing: [] }),
    next,
    notPledged: accepted ? own.expectedMembers - own.pledgedMembers : 0,
  };
}
