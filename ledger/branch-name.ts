import { type BranchEntry, namesOf } from './branch.ts';
import type { Day } from './day.ts';
import { type Finding, type Where, finding } from './findings/finding.ts';
import { canonical } from './parse/text.ts';

/**
 * What is said of the name on a cover beside the roster's as of a day (V3, B5): nothing where they agree, a notice where
 * the branch bears that name at another time, a warning where it never does.
 */
export function branchNameFinding(
  is: string,
  where: Where,
  branch: BranchEntry,
  roster: readonly BranchEntry[],
  asOf: Day,
): readonly Finding[] {
  const same = (name: string): boolean => canonical(name) === canonical(is);
  if (same(branch.name)) return [];
  return namesOf(roster, branch.code).some(same)
    ? [finding('branch-renamed', where, { is, now: branch.name, asOf })]
    : [finding('branch-name-differs', where, { is, expected: branch.name })];
}
