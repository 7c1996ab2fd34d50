import { branchKey } from '../../ledger/branch.ts';
import { affiliations } from '../consolidate/affiliations.ts';
import type { FullPlan } from '../consolidate/plan.ts';
import type { IssueRecord } from './record.ts';

/**
 * Whoever had reported in time when the circular was issued has: a corrected copy that comes in afterwards does not make
 * the branch late. The file itself stays marked as late in the lists of files.
 */
export function keepTimely(plan: FullPlan, issued: IssueRecord): FullPlan {
  const timely = new Set(
    issued.figures.byBranch.flatMap((b) => (b.state === 'accepted' && !b.late ? [branchKey(b.code)] : [])),
  );
  const byBranch = plan.figures.byBranch.map((b) =>
    b.late && b.state === 'accepted' && timely.has(branchKey(b.code)) ? { ...b, late: false } : b,
  );
  const late = byBranch.filter((b) => b.late).length;
  if (late === plan.figures.branches.late) return plan;
  const figures = { ...plan.figures, byBranch, branches: { ...plan.figures.branches, late } };
  const circular = { ...plan.circular, figures, affiliations: affiliations(plan.expected, byBranch) };
  return { ...plan, figures, circular };
}
