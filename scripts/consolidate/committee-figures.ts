import type { Day } from '../../ledger/day.ts';
import {
  type BranchFigures,
  type BranchState,
  type CommitteeFigures,
  type FileState,
  NO_FILES,
  type Figures,
  addSums,
  toFigures,
} from '../../ledger/figures/figures.ts';
import { rankBranches } from '../../ledger/figures/rank.ts';
import { gathered } from '../../ledger/gathered.ts';
import type { Period } from '../../ledger/period.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { AddingUp } from './adding-up.ts';
import type { BranchEntry, Counted, Filed, Summed } from './types.ts';

function countFiles(submissions: readonly Filed[]): Readonly<Record<FileState, number>> {
  const counts = { ...NO_FILES };
  for (const one of submissions) counts[one.state] += 1;
  return counts;
}

/** What the ledgers that count come to, each and together. */
export interface Numbers {
  readonly byCode: ReadonlyMap<string, Figures>;
  readonly totals: Figures;
  /** The ledgers without the sums, which are in the figures. */
  readonly counted: readonly Counted[];
}

function withoutSums({ branch, submission, extract: { sums: _, before: __, ...extract } }: Summed): Counted {
  return { branch, submission, extract };
}

/** Takes each of the ledgers once, and keeps no sums: those of a city would fill the memory. */
export function numbersOf(accepted: Iterable<Summed>, scheme: Scheme): Numbers {
  const byCode = new Map<string, Figures>();
  const sums = new AddingUp(scheme);
  const counted: Counted[] = [];
  for (const one of accepted) {
    byCode.set(one.branch.code, toFigures(one.extract.sums));
    sums.add(one.extract.sums);
    counted.push(withoutSums(one));
  }
  return { byCode, totals: toFigures(sums.total()), counted };
}

/**
 * Figures of all branches expected as of the day: accepted ones count, returned and missing ones appear with zeros.
 */
export function committeeFigures(
  expected: readonly BranchEntry[],
  submissions: readonly Filed[],
  { byCode, totals }: Pick<Numbers, 'byCode' | 'totals'>,
  scheme: Scheme,
  period: Period,
  asOf: Day,
): CommitteeFigures {
  const none = toFigures(addSums([], scheme));
  const byBranch = gathered(submissions, ({ branch }) => branch?.code ?? null);
  const stateOf = (branch: BranchEntry): BranchState => {
    const own = byBranch.get(branch.code) ?? [];
    if (own.some((s) => s.state === 'accepted')) return 'accepted';
    return own.some((s) => s.state === 'returned') ? 'returned' : 'missing';
  };
  const branches = expected.map((branch): Omit<BranchFigures, 'rank'> => {
    const state = stateOf(branch);
    const late = (byBranch.get(branch.code) ?? []).some((s) => s.late);
    const figures = byCode.get(branch.code) ?? none;
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
    totals,
    byBranch: rankBranches(branches),
  };
}
