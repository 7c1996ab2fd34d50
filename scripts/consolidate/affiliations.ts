import { type BranchEntry, branchKey } from '../../ledger/branch.ts';
import type { Affiliation } from '../../ledger/figures/bulletin.ts';
import type { BranchFigures } from '../../ledger/figures/figures.ts';

/** Submissions of the branches expected, by 隶属关系 (B5), in the order in which the roster has them. */
export function affiliations(
  expected: readonly BranchEntry[],
  byBranch: readonly BranchFigures[],
): readonly Affiliation[] {
  const names = [...new Set(expected.flatMap(({ affiliation }) => affiliation ?? []))];
  return names.map((name): Affiliation => {
    const codes = new Set(expected.flatMap((one) => (one.affiliation === name ? [branchKey(one.code)] : [])));
    const own = byBranch.filter(({ code }) => codes.has(branchKey(code)));
    const count = (is: (branch: BranchFigures) => boolean): number => own.filter(is).length;
    return {
      name,
      expected: own.length,
      received: count(({ state }) => state !== 'missing'),
      returned: count(({ state }) => state === 'returned'),
      missing: count(({ state }) => state === 'missing'),
      late: count(({ late }) => late),
    };
  });
}
