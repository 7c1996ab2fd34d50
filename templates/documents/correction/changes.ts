import { branchKey } from '../../../ledger/branch.ts';
import type { CountsWithRates } from '../../../ledger/figures/counts.ts';
import type { BranchFigures, CommitteeFigures } from '../../../ledger/figures/figures.ts';
import { goesByUnit } from '../circular/parts.ts';
import { type ChangeTerms, NAME, STATE, type Told, ofAll, ofBranch, ofUnit } from './lines.ts';
import { type Value, difference, shown } from './value.ts';

/** A figure that was told otherwise than it is now. */
export interface FigureChange {
  /** Code of the branch; `null` for the figures of all. */
  readonly code: string | null;
  /** 总体, or the branch's name. */
  readonly scope: string;
  readonly figure: string;
  readonly kind: Value['kind'];
  readonly old: string;
  readonly now: string;
  /** “增加2件”, “提高1.4个百分点”, “前移2位”, or “—”. */
  readonly difference: string;
}

/** What the figures of all are told under. */
export const ALL = '总体';

const isZero = (value: Value | null): boolean => value?.kind === 'count' && value.n === 0;

function compare(code: string | null, scope: string, old: Told, now: Told): readonly FigureChange[] {
  const before = new Map(old);
  const after = new Map(now);
  const names = [...new Set([...after.keys(), ...before.keys()])];
  return names.flatMap((figure): readonly FigureChange[] => {
    const [a, b] = [before.get(figure) ?? null, after.get(figure) ?? null];
    const [was, is] = [shown(a), shown(b)];
    // Of a branch that comes in or falls out, what it has none of is not told.
    const none = (a === null && isZero(b)) || (b === null && isZero(a));
    if (was === is || none) return [];
    const kind = (b ?? a)?.kind ?? 'word';
    return [{ code, scope, figure, kind, old: was, now: is, difference: difference(a, b) }];
  });
}

/** Where one branch has units, its table goes by them (B1): each line of it. */
function unitChanges(old: CommitteeFigures, now: CommitteeFigures): readonly FigureChange[] {
  const lines = ({ totals }: CommitteeFigures): ReadonlyMap<string, CountsWithRates> =>
    new Map([...Object.entries(totals.byUnit), ['支部承诺', totals.branchItems] as const]);
  const [before, after] = [lines(old), lines(now)];
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((name) => {
    const [a, b] = [before.get(name), after.get(name)];
    return compare(null, name, a ? ofUnit(a) : [], b ? ofUnit(b) : []);
  });
}

function branchChanges(old: CommitteeFigures, now: CommitteeFigures, terms: ChangeTerms): readonly FigureChange[] {
  const index = (figures: CommitteeFigures): Map<string, BranchFigures> =>
    new Map(figures.byBranch.map((b) => [branchKey(b.code), b]));
  const [before, after] = [index(old), index(now)];
  return terms.order.flatMap((code) => {
    const [a, b] = [before.get(branchKey(code)), after.get(branchKey(code))];
    const name = b?.name ?? a?.name ?? code;
    const changes = compare(code, name, ofBranch(a, terms), ofBranch(b, terms));
    // The name of a branch that was not there, or is no more, is no change of its name.
    return a && b ? changes : changes.filter(({ figure }) => figure !== NAME);
  });
}

/**
 * Every figure that a circular tells and that is told otherwise now: those of all first, then branches in the roster's
 * order. Of the only branch of an institution that goes by units the figures are those of all.
 */
export function figureChanges(
  old: CommitteeFigures,
  now: CommitteeFigures,
  terms: ChangeTerms,
): readonly FigureChange[] {
  const byUnit = goesByUnit({ scheme: terms.scheme, figures: now }) && terms.known.includes('byUnit');
  const own = branchChanges(old, now, terms);
  return [
    ...compare(null, ALL, ofAll(old, terms), ofAll(now, terms)),
    ...(byUnit ? unitChanges(old, now) : []),
    ...(byUnit ? own.filter(({ figure }) => figure === STATE || figure === NAME) : own),
  ];
}
