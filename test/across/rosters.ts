import type { BranchEntry } from '../../ledger/branch.ts';
import { day } from '../../ledger/day.ts';

interface Given {
  readonly from?: string;
  readonly until?: string;
  readonly successors?: readonly string[];
}

/** A row of the roster of branches. */
export const entry = (code: string, name: string, { from, until, successors = [] }: Given = {}): BranchEntry => ({
  code,
  name,
  orgForm: '党支部',
  kind: null,
  generalBranch: null,
  secretary: null,
  contactLeader: null,
  from: from === undefined ? null : day(from),
  until: until === undefined ? null : day(until),
  successors,
});
