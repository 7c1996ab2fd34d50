import { type BranchEntry, branchKey, branchesAsOf, heirsOf, isExpected } from '../../ledger/branch.ts';
import type { Day } from '../../ledger/day.ts';
import type { Before } from '../../ledger/figures/bulletin.ts';
import { type CountsWithRates, withRates } from '../../ledger/figures/counts.ts';
import { type Sums, toFigures } from '../../ledger/figures/figures.ts';
import { type Period, previousPeriod } from '../../ledger/period.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { AddingUp } from './adding-up.ts';

/** The period before, and which branches there were at its end. */
export interface Then {
  readonly period: Period;
  readonly branches: readonly BranchEntry[];
  readonly isThere: (code: string) => boolean;
}

/** `null` in the year's first period, and on a day within the period before. */
export function thenOf(roster: readonly BranchEntry[], period: Period, asOf: Day): Then | null {
  const before = previousPeriod(period);
  if (before === null || before.year !== period.year || asOf <= before.to) return null;
  const branches = branchesAsOf(roster, before.to).filter((branch) => isExpected(branch, before.to));
  const there = new Set(branches.map(({ code }) => branchKey(code)));
  return { period: before, branches, isThere: (code) => there.has(branchKey(code)) };
}

/** Whether a branch that goes on in others now reported then, and none of its ledgers is at hand: the sums can't be compared. */
function isIncomplete(
  then: readonly BranchEntry[],
  ended: readonly string[],
  roster: readonly BranchEntry[],
  asOf: Day,
): boolean {
  const known = new Set(ended.map(branchKey));
  return then.some(({ code }) => {
    const goesOn = heirsOf(roster, code, asOf).some((heir) => branchKey(heir) !== branchKey(code));
    return goesOn && !known.has(branchKey(code));
  });
}

/** The sums of a ledger at the end of the period before. */
export interface SumsThen {
  readonly code: string;
  readonly before: Sums | null;
}

/** What ledgers say of the end of the period before, added up as they come. */
export class AddedThen {
  readonly #sums: AddingUp;
  readonly #byBranch: Record<string, CountsWithRates> = {};

  constructor(scheme: Scheme, first: readonly SumsThen[] = []) {
    this.#sums = new AddingUp(scheme);
    for (const one of first) this.add(one);
  }

  add({ code, before }: SumsThen): void {
    if (before === null) return;
    this.#sums.add(before);
    this.#byBranch[code] = withRates(before);
  }

  of(period: Period): Before {
    return { period, totals: toFigures(this.#sums.total()), byBranch: this.#byBranch };
  }
}

/**
 * What the ledgers that are counted now say of the end of the period before, in the same year; `null` in the year's first,
 * and where they do not tell it. `ended` are the accepted ledgers of branches that have ended since: what they held then
 * is counted too, for it goes on in the others now. A branch that had not begun then is left out.
 */
export function figuresBefore(
  then: Then | null,
  accepted: AddedThen,
  ended: readonly SumsThen[],
  roster: readonly BranchEntry[],
  asOf: Day,
): Before | null {
  if (then === null) return null;
  const codes = ended.map(({ code }) => code);
  if (isIncomplete(then.branches, codes, roster, asOf)) return null;
  for (const one of ended) accepted.add(one);
  return accepted.of(then.period);
}
