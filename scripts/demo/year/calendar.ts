import { type Day, addDays, day } from '../../../ledger/day.ts';

/** Public holidays of 2026, and the first days of 2027, as first and last day. */
const HOLIDAYS: readonly (readonly [string, string])[] = [
  ['2026-01-01', '2026-01-03'],
  ['2026-02-15', '2026-02-23'],
  ['2026-04-04', '2026-04-06'],
  ['2026-05-01', '2026-05-05'],
  ['2026-06-19', '2026-06-21'],
  ['2026-09-25', '2026-09-27'],
  ['2026-10-01', '2026-10-07'],
  ['2027-01-01', '2027-01-03'],
];

function isFree(on: Day): boolean {
  const weekday = new Date(`${on}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6 || HOLIDAYS.some(([from, to]) => from <= on && on <= to);
}

/** The day itself, or the first working day after it. */
export function workday(on: Day): Day {
  return isFree(on) ? workday(addDays(on, 1)) : on;
}

/** The day itself, or the last working day before it. */
export function workdayBefore(on: Day): Day {
  return isFree(on) ? workdayBefore(addDays(on, -1)) : on;
}

/** A day of the sample's year from `MM-DD`, or of another from `YYYY-MM-DD`. */
export const inYear = (on: string): Day => day(on.length === 5 ? `2026-${on}` : on);
