import { type BranchEntry, branchKey, branchOn } from '../branch.ts';
import type { Day } from '../day.ts';
import type { Finding } from '../findings/finding.ts';

/** A finding and the branch it is for. */
export interface Told {
  readonly code: string;
  readonly finding: Finding;
}

/** How a message names a branch: code and name, or the code alone where the roster does not have it. */
export function branchLabels(roster: readonly BranchEntry[], asOf: Day): (code: string) => string {
  return (code) => [code, branchOn(roster, code, asOf)?.name ?? []].flat().join(' ');
}

/** Two branches, whichever comes first. */
export const pairOf = (a: string, b: string): string => [branchKey(a), branchKey(b)].sort().join(' ');
