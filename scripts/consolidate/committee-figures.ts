import type { Day } from '../../ledger/day.ts';
import {
  type BranchFigures,
  type BranchState,
  type CommitteeFigures,
  type FileState,
  NO_FILES,
  type Sums,
  addSums,
  toFigures,
} from '../../ledger/figures/figures.ts';
import { rankBranches } from '../../ledger/figures/rank.ts';
import { gathered } from '../../ledger/gathered.ts';
import type { Period } from '../../ledger/period.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import type { BranchEntry, Filed, Summed } from './types.ts';

function countFiles(submissions: readonly Filed[]): Readonly<Record<FileState, number>> {
  const counts = { ...NO_FILES };
  for (const one of submissions) counts[one.state] += 1;
  return counts;
}

/**
 * Figures of all branches expected as of the day: accepted ones count, returned and missing ones appear with zeros.
 */
export function committeeFigures(
  expected: readonly BranchEntry[],
  submissions: readonly Filed[],
  accepted: readonly Summed[],
  scheme: Scheme,
  period: Period,
  asOf: Day,
): CommitteeFigures {
  const sums = new Map<string, Sums>(accepted.map(({ branch, extract }) => [branch.code, extract.sums]));
  const byBranch = gathered(submissions, ({ branch }) => branch?.code ?? null);
  const stateOf = (branch: BranchEntry): BranchState => {
    const own = byBranch.get(branch.code) ?? [];
    if (own.some((s) => s.state === 'accepted')) return 'accepted';
    return own.some((s) => s.state === 'returned') ? 'returned' : 'missing';
  };
  const branches = expected.map((branch): Omit<BranchFigures, 'rank'> => {
    const state = stateOf(branch);
    const late = (byBranch.get(branch.code) ?? []).some((s) => s.late);
    const figures = toFigures(sums.get(branch.code) ?? addSums([], scheme));
    return { code: branch.code, name: branch.name, state, late, ...figures };
  });
  const count = (state: BranchState): number => branches.filter((b) => b.state === state).length;
  return {
    period: period.id,
    asOf,
    scheme: scheme.id,
    committee: scheme.committee.name,
    files: countFiles(submissions),
    branches: {
      expected: branches.length,
      received: count('accepted') + count('returned'),
      accepted: count('accepted'),
      returned: count('returned'),
      missing: count('missing'),
      late: branches.filter((b) => b.late).length,
    },
    totals: toFigures(addSums([...sums.values()], scheme)),
    byBranch: rankBranches(branches),
  };
}
