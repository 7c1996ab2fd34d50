import type { BulletinInput } from '../../../ledger/figures/bulletin.ts';
import type { BranchFigures } from '../../../ledger/figures/figures.ts';
import { nameBranches } from '../text/list.ts';
import { goesByUnit } from './parts.ts';
import type { Point } from './point.ts';

/** What every demand needs: by when, to whom. */
export interface Terms {
  readonly by: string;
  readonly to: string;
}

export type Demand = (input: BulletinInput, terms: Terms) => Point | null;

/** Names of branches of which something is so, whatever became of their ledgers. */
export function branchNames(input: BulletinInput, has: (b: BranchFigures) => boolean): readonly string[] {
  return input.figures.byBranch.filter(has).map((b) => b.name);
}

/** Of those whose ledgers count. */
export const accepted = (input: BulletinInput, has: (b: BranchFigures) => boolean): readonly string[] =>
  branchNames(input, (b) => b.state === 'accepted' && has(b));

/** “甲支部”, “甲支部、乙支部2个支部”: who is to do it; units, and the branch they belong to, are named only. */
export function who(list: readonly string[], input: BulletinInput): string {
  if (goesByUnit(input)) return nameBranches(list, '部门');
  return list.length > 10 || list.length === 1 ? nameBranches(list) : `${nameBranches(list)}${list.length}个支部`;
}
