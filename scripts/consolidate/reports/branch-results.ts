import type { BranchResultsInput, RankedBranch } from '../../../ledger/figures/reports.ts';
import { type Period, previousPeriod } from '../../../ledger/period.ts';
import { type ReportPlan, branchFinder, headOf } from './head.ts';

type Row = NonNullable<ReportPlan['book']>['branchRankings'][number];

const rowsOf = ({ book }: ReportPlan, period: Period | null): readonly Row[] =>
  (book?.branchRankings ?? []).filter((row) => row.period !== null && row.period === period?.id);

/** 支部评比结果 of two months (B2); how branches are scored and ranked is the committee's own, and is not computed here. */
export function branchResultsInput(plan: ReportPlan): BranchResultsInput {
  const find = branchFinder(plan);
  const [previous, rows] = [previousPeriod(plan.period), rowsOf(plan, plan.period)];
  const earlier = rowsOf(plan, previous);
  const before = new Map(earlier.map((row) => [find(row.branchCode)?.code, row.rank]));
  const ranked = rows.flatMap(({ branchCode, score, rank }): readonly RankedBranch[] => {
    const branch = find(branchCode);
    if (!branch || score === null || rank === null) return [];
    return [{ code: branch.code, name: branch.name, score, rank, before: before.get(branch.code) ?? null }];
  });
  const codes = new Set(ranked.map(({ code }) => code));
  const days = rows.flatMap(({ publicOn }) => publicOn ?? []).sort();
  return {
    ...headOf(plan, null),
    rows: ranked.sort((a, b) => a.rank - b.rank || (a.code < b.code ? -1 : 1)),
    missing: plan.expected.filter(({ code }) => !codes.has(code)).map(({ name }) => name),
    beforePeriod: earlier.length > 0 ? previous : null,
    publicOn: days.at(-1) ?? null,
  };
}
