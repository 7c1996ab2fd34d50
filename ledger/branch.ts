import type { Day } from './day.ts';
import { canonical } from './parse/text.ts';

/** A row of the roster of branches (支部名册.xlsx): a branch under one name for a span of days. */
export interface BranchEntry {
  readonly code: string;
  readonly name: string;
  readonly orgForm: string | null;
  readonly kind: string | null;
  readonly generalBranch: string | null;
  readonly secretary: string | null;
  readonly contactLeader: string | null;
  /** Expected from this day on; `null` from the beginning. */
  readonly from: Day | null;
  /** No longer expected from this day on; `null` for good. */
  readonly until: Day | null;
  /** Codes of the branches that it was merged or split into on `until`; its members and items go on there. */
  readonly successors: readonly string[];
}

/** The form in which branch codes are compared: typed small or in full width, it is the same branch. */
export const branchKey = (code: string): string => canonical(code).toUpperCase();

/** Whether a branch has to report as of a day: from 应报起日期 on, until the day before 停报日期. */
export function isExpected(branch: BranchEntry, asOf: Day): boolean {
  return (branch.from === null || branch.from <= asOf) && (branch.until === null || asOf < branch.until);
}
