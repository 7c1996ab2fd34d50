/**
 * Counts of commitments as of a day (design: rules of figures). All are sums over items, so they add up over branches
 * and over levels. committed = closed + unfulfilled + carriedOver + open.
 */
export interface Counts {
  /** 定诺 by the day and not withdrawn by it. */
  readonly committed: number;
  /** 定诺, then 撤回, by the day. */
  readonly withdrawn: number;
  readonly closed: number;
  readonly unfulfilled: number;
  readonly unfulfilledObjective: number;
  readonly unfulfilledSubjective: number;
  readonly carriedOver: number;
  readonly open: number;
  /** Of open: 申请销号, waiting for the gate. */
  readonly awaitingClosing: number;
  /** Of committed: first approved deadline on or before the day. */
  readonly due: number;
  /** Of due, closed, completed on or before the first approved deadline. */
  readonly closedOnTime: number;
  /** Of due, closed, completed after it. */
  readonly closedLate: number;
  /** Of due and open, not awaiting closing. */
  readonly overdue: number;
  /** Closed with the day of 销号 in the period. */
  readonly closedInPeriod: number;
}

/** A rate, 0–1 and unrounded; `null` (shown as “—”) where the denominator is 0. */
export type Rate = number | null;

interface Rates {
  /** closed / committed */
  readonly closingRate: Rate;
  /** closedOnTime / due */
  readonly onTimeRate: Rate;
}

/** Counts with the rates computed from them. */
export interface CountsWithRates extends Counts, Rates {}

export const zeroCounts: Counts = {
  committed: 0,
  withdrawn: 0,
  closed: 0,
  unfulfilled: 0,
  unfulfilledObjective: 0,
  unfulfilledSubjective: 0,
  carriedOver: 0,
  open: 0,
  awaitingClosing: 0,
  due: 0,
  closedOnTime: 0,
  closedLate: 0,
  overdue: 0,
  closedInPeriod: 0,
};

const KEYS = Object.keys(zeroCounts) as readonly (keyof Counts)[];

type CountsSoFar = { -readonly [K in keyof Counts]: Counts[K] };

/** Adds counts to a sum. Every item is added to several; each number by its own name takes a fifth of the time. */
export function addCounts(sum: CountsSoFar, one: Counts): void {
  sum.committed += one.committed;
  sum.withdrawn += one.withdrawn;
  sum.closed += one.closed;
  sum.unfulfilled += one.unfulfilled;
  sum.unfulfilledObjective += one.unfulfilledObjective;
  sum.unfulfilledSubjective += one.unfulfilledSubjective;
  sum.carriedOver += one.carriedOver;
  sum.open += one.open;
  sum.awaitingClosing += one.awaitingClosing;
  sum.due += one.due;
  sum.closedOnTime += one.closedOnTime;
  sum.closedLate += one.closedLate;
  sum.overdue += one.overdue;
  sum.closedInPeriod += one.closedInPeriod;
}

/** Adds counts up; rates are never added, but computed from the sums. */
export function sumCounts(all: readonly Counts[]): Counts {
  const sum = { ...zeroCounts };
  // Of many items, as of those not approved yet, nothing counts.
  for (const one of all) if (one !== zeroCounts) addCounts(sum, one);
  return sum;
}

/** What is left of a whole when its parts are taken away. */
export function lessCounts(whole: Counts, parts: readonly Counts[]): Counts {
  const rest: Record<keyof Counts, number> = { ...zeroCounts };
  for (const key of KEYS) rest[key] = parts.reduce((left, part) => left - part[key], whole[key]);
  return rest;
}

export function rate(part: number, whole: number): Rate {
  return whole === 0 ? null : part / whole;
}

/** Of nothing at all: most parts of a branch's figures, which a city would else fill the memory with. */
const noneWithRates: CountsWithRates = Object.freeze({ ...zeroCounts, closingRate: null, onTimeRate: null });

/** Whether nothing was counted; each number by its own name, as in `addCounts`. */
function isNothing(counts: Counts): boolean {
  return (
    counts.committed === 0 &&
    counts.withdrawn === 0 &&
    counts.closed === 0 &&
    counts.unfulfilled === 0 &&
    counts.unfulfilledObjective === 0 &&
    counts.unfulfilledSubjective === 0 &&
    counts.carriedOver === 0 &&
    counts.open === 0 &&
    counts.awaitingClosing === 0 &&
    counts.due === 0 &&
    counts.closedOnTime === 0 &&
    counts.closedLate === 0 &&
    counts.overdue === 0 &&
    counts.closedInPeriod === 0
  );
}

/** Each number by its own name: a tenth of the time, and a quarter of the room, of a copy that is filled by keys. */
export function withRates(counts: Counts): CountsWithRates {
  if (isNothing(counts)) return noneWithRates;
  return {
    committed: counts.committed,
    withdrawn: counts.withdrawn,
    closed: counts.closed,
    unfulfilled: counts.unfulfilled,
    unfulfilledObjective: counts.unfulfilledObjective,
    unfulfilledSubjective: counts.unfulfilledSubjective,
    carriedOver: counts.carriedOver,
    open: counts.open,
    awaitingClosing: counts.awaitingClosing,
    due: counts.due,
    closedOnTime: counts.closedOnTime,
    closedLate: counts.closedLate,
    overdue: counts.overdue,
    closedInPeriod: counts.closedInPeriod,
    closingRate: rate(counts.closed, counts.committed),
    onTimeRate: rate(counts.closedOnTime, counts.due),
  };
}
