import { branchKey } from '../../ledger/branch.ts';
import type {
  Basis,
  BranchReason,
  BranchStanding,
  ItemCorrection,
  ItemState,
  LaterStep,
} from '../../ledger/figures/correction.ts';
import { type Instant, dayOfInstant } from '../../ledger/day.ts';
import { sameId } from '../../ledger/lifecycle/log.ts';
import type { AcceptedBranch } from '../consolidate/types.ts';
import type { FullPlan } from '../consolidate/plan.ts';
import type { PlanState } from './build-record.ts';
import type { IssueRecord, IssuedBranch, IssuedFile, IssuedItem } from './record.ts';

/** A branch in the issued state and in the new one. */
export interface BranchPair extends BranchReason {
  /** The file that was counted or returned, in each. */
  readonly oldFile: IssuedFile | null;
  readonly newFile: IssuedFile | null;
}

type Side = Pick<PlanState, 'figures' | 'files' | 'branches'>;

function sideOf(side: Side, key: string) {
  const figures = side.figures.byBranch.find((b) => branchKey(b.code) === key);
  const standing: BranchStanding = figures?.state ?? 'absent';
  const file = side.files.find(
    ({ branch, state }) =>
      branch !== null && branchKey(branch) === key && (state === 'accepted' || state === 'returned'),
  );
  const branch = side.branches.find(({ code }) => branchKey(code) === key);
  return { figures, standing, file: file ?? null, branch: branch ?? null };
}

/** What of an item makes figures: its counts and whose and what kind it is. */
const bearing = ({ counted, ofBranch, category, reasonKind }: IssuedItem): string =>
  JSON.stringify([[...counted].sort(), ofBranch, category, reasonKind]);

const none: readonly string[] = [];
const counts = (item: IssuedItem | undefined): readonly string[] => item?.counted ?? none;

/** What it is counted under beside, as far as the issued version knew of it. */
function countedElsewhere(old: IssuedItem, now: IssuedItem): boolean {
  const keys = ['theme', 'unit', 'marks'] as const;
  return keys.some((key) => old[key] !== undefined && JSON.stringify(old[key]) !== JSON.stringify(now[key]));
}

/** An item that is in no figure, before and now, is not worth a word. */
function differs(old: IssuedItem | undefined, now: IssuedItem | undefined): boolean {
  if (old && now) return bearing(old) !== bearing(now) || (counts(now).length > 0 && countedElsewhere(old, now));
  return counts(old).length + counts(now).length > 0;
}

function stateOf(item: IssuedItem | undefined): ItemState | null {
  if (!item) return null;
  const { status, judged, ofBranch, category, firstDeadline, deadline, doneOn, closedOn, reasonKind } = item;
  const { theme, unit, marks } = item;
  const days = { firstDeadline, deadline, doneOn, closedOn };
  return { status, judged, ofBranch, category, ...days, reasonKind, theme, unit, marks };
}

/** What made an item otherwise; `since` is the newest recording of the issued copy. */
function basisOf(id: string, accepted: AcceptedBranch, since: Instant | null, resent: boolean, plan: FullPlan): Basis {
  if (!resent) return { kind: 'elsewhere' };
  if (accepted.submission.parsed?.ledger.identity.mode === 'manual') return { kind: 'dates' };
  const item = accepted.items.find((one) => sameId(one.item.commitment.id) === sameId(id));
  const steps = (item?.item.steps ?? []).flatMap(({ at, on, step }): readonly LaterStep[] =>
    at !== null && since !== null && at > since && (on <= plan.asOf || step === '冲正')
      ? [{ recordedOn: dayOfInstant(at), on, step }]
      : [],
  );
  return steps.length > 0 ? { kind: 'steps', steps } : { kind: 'rows' };
}

function itemsOf(old: IssuedBranch, now: IssuedBranch, resent: boolean, plan: FullPlan): readonly ItemCorrection[] {
  const accepted = plan.accepted.find(({ branch }) => branch.code === now.code);
  if (!accepted) return [];
  const index = (branch: IssuedBranch): Map<string, IssuedItem> =>
    new Map(branch.items.map((item) => [sameId(item.id), item]));
  const [before, after] = [index(old), index(now)];
  const ids = [...new Set([...after.keys(), ...before.keys()])];
  return ids.flatMap((key): readonly ItemCorrection[] => {
    const [a, b] = [before.get(key), after.get(key)];
    if (!differs(a, b)) return [];
    const id = (b ?? a)!.id;
    return [{ id, old: stateOf(a), now: stateOf(b), basis: basisOf(id, accepted, old.lastLogged, resent, plan) }];
  });
}

/** Every branch that is in either state, in the roster's order; those no longer in it last. */
export function branchPairs(issued: IssueRecord, now: PlanState, plan: FullPlan): readonly BranchPair[] {
  const codes = [...plan.expected.map(({ code }) => code), ...issued.figures.byBranch.map(({ code }) => code)];
  const keys = [...new Set(codes.map(branchKey))];
  return keys.map((key): BranchPair => {
    const [a, b] = [sideOf(issued, key), sideOf(now, key)];
    const both = a.branch !== null && b.branch !== null ? { old: a.branch, now: b.branch } : null;
    const resent = a.file?.digest !== b.file?.digest;
    const moved = a.branch ?? b.branch;
    return {
      code: b.figures?.code ?? a.figures!.code,
      name: b.figures?.name ?? a.figures!.name,
      from: a.standing,
      to: b.standing,
      resent,
      items: both ? itemsOf(both.old, both.now, resent, plan) : [],
      counted: both || !moved ? null : moved.items.filter(({ counted }) => counted.includes('committed')).length,
      oldFile: a.file,
      newFile: b.file,
    };
  });
}
