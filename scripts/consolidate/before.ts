import { type BranchEntry, branchKey, branchesAsOf, heirsOf, isExpected } from '../../ledger/branch.ts';
import type { Day } from '../../ledger/day.ts';
import type { Before } from '../../ledger/figures/bulletin.ts';
import { type Figures, type Sums, toFigures } from '../../ledger/figures/figures.ts';
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

/** Figures by code, made when they are asked for: of a city's branches few are, and all would fill the memory. */
function lazily(all: readonly SumsThen[]): Before['byBranch'] {
  const byBranch: Record<string, Figures> = {};
  for (const one of all) {
    const get = (): Figures => toFigures(one.before!);
    Object.defineProperty(byBranch, one.code, { enumerable: true, configurable: true, get });
  }
  return byBranch;
}

/** The sums of a ledger at the end of the period before; of many they are made when they are asked for. */
export interface SumsThen {
  readonly code: string;
  readonly before: Sums | null;
}

/**
 * What the ledgers that are counted now say of the end of the period before, in the same year; `null` in the year's first,
 * and where they do not tell it. `ended` are the accepted ledgers of branches that have ended since: what they held then
 * is counted too, for it goes on in the others now. A branch that had not begun then is left out.
 */
export function figuresBefore(
  then: Then | null,
  accepted: readonly SumsThen[],
  ended: readonly SumsThen[],
  roster: readonly BranchEntry[],
  scheme: Scheme,
  asOf: Day,
): Before | null {
  if (then === null) return null;
  const codes = ended.map(({ code }) => code);
  if (isIncomplete(then.branches, codes, roster, asOf)) return null;
  const sums = new AddingUp(scheme);
  const there = [...accepted, ...ended].filter(({ before }) => {
    if (before !== null) sums.add(before);
    return before !== null;
  });
  return { period: then.period, totals: toFigures(sums.total()), byBranch: lazily(there) };
}
