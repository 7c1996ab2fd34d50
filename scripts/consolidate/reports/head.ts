import { type BranchEntry, branchKey, branchesAsOf } from '../../../ledger/branch.ts';
import type { ReportHead } from '../../../ledger/figures/reports.ts';
import type { BulletinInput } from '../../../ledger/figures/bulletin.ts';
import type { Plan } from '../plan.ts';

/** What of a plan the reports are made from. */
export interface ReportPlan extends Pick<
  Plan,
  'scheme' | 'period' | 'asOf' | 'expected' | 'accepted' | 'figures' | 'roster' | 'book'
> {
  readonly circular: Pick<BulletinInput, 'today' | 'number' | 'overdue' | 'before'>;
}

/** What every report of a plan begins with; the circular's day is theirs. */
export function headOf({ scheme, period, asOf, circular }: ReportPlan, number: string | null): ReportHead {
  return { scheme, period, asOf, today: circular.today, number };
}

/** The branch of a code that the committee wrote, under its name on the day; `undefined` where the roster has none. */
export function branchFinder({ roster, asOf }: ReportPlan): (code: string | null) => BranchEntry | undefined {
  const byKey = new Map(branchesAsOf(roster, asOf).map((branch) => [branchKey(branch.code), branch]));
  return (code) => (code === null ? undefined : byKey.get(branchKey(code)));
}
