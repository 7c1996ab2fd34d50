import type { BulletinInput } from '../../../ledger/figures/bulletin.ts';
import { paperOf } from '../../../ledger/scheme/paper.ts';
import { annexes, type AnnexesView, noAnnexes } from './annexes.ts';
import { branches, type BranchesView } from './branches.ts';
import { demands, type DemandsView } from './demands.ts';
import { head, type Head, tail, type Tail } from './head.ts';
import { overview } from './overview.ts';
import { practices, type PracticesView } from './practices.ts';
import { problems, type ProblemsView } from './problems.ts';

/** For whom a circular is: the version for the masses gives branches and counts only. */
export type Audience = 'internal' | 'masses';

/** All a circular says, as plain objects and finished text; HTML and Word are made from this alone. */
export interface CircularView {
  readonly head: Head;
  readonly overview: readonly string[];
  readonly branches: BranchesView;
  readonly practices: PracticesView;
  readonly problems: ProblemsView;
  readonly demands: DemandsView;
  readonly annexes: AnnexesView;
  readonly tail: Tail;
}

/** The quarterly circular (B1) for an audience. */
export function circularView(input: BulletinInput, audience: Audience): CircularView {
  return {
    head: head(input),
    overview: overview(input),
    branches: branches(input),
    practices: practices(input),
    problems: problems(input),
    demands: demands(input),
    annexes: audience === 'internal' ? annexes(input) : noAnnexes,
    tail: tail(paperOf(input.scheme, 'circular'), input.today),
  };
}
