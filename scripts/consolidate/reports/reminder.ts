import type { ReminderInput } from '../../../ledger/figures/reports.ts';
import type { BranchEntry } from '../types.ts';
import { type ReportPlan, headOf } from './head.ts';
import { nextPeriod } from '../../../templates/documents/text/period.ts';
import { meetingsAhead, nextWith } from './next-period.ts';

const NOTHING = { coming: [], awaiting: [], missing: [] } as const;

/** 提醒函 to a branch that has to report as of the day (B3, E8). */
export function reminderInput(plan: ReportPlan, { code, name }: BranchEntry): ReminderInput {
  const { scheme, period, figures, circular } = plan;
  const own = figures.byBranch.find((one) => one.code === code);
  if (!own) throw new Error(`no figures of branch ${code}`);
  const accepted = plan.accepted.find(({ branch }) => branch.code === code) ?? null;
  const { coming, awaiting, missing } = accepted?.extract.letter ?? NOTHING;
  const ahead = nextPeriod(period);
  const meetings = accepted?.extract.letter.meetings ?? (ahead === null ? [] : meetingsAhead(null, scheme, ahead));
  const next = ahead && nextWith(meetings, scheme, ahead, circular.today);
  const before = circular.before?.byBranch[code];
  return {
    ...headOf(plan, null),
    branch: { code, name },
    state: own.state,
    late: own.late,
    figures: own,
    before: circular.before && before ? { period: circular.before.period, totals: before } : null,
    overdue: accepted ? circular.overdue.filter(({ branchCode }) => branchCode === code) : [],
    coming,
    awaiting,
    missing,
    next,
    notPledged: accepted ? own.expectedMembers - own.pledgedMembers : 0,
  };
}
