import { type Day, addDays, day, daysInMonth } from '../../ledger/day.ts';
import type { Calendar, Slot } from './item.ts';
import type { Random } from './random.ts';

type Inspection = readonly [period: string, from: Day, on: Day, to: Day];

/** The quarters' inspections, near the end of each. */
const inspections: readonly Inspection[] = [
  ['2026Q1', day('2026-01-01'), day('2026-03-26'), day('2026-03-31')],
  ['2026Q2', day('2026-04-01'), day('2026-06-25'), day('2026-06-30')],
  ['2026Q3', day('2026-07-01'), day('2026-09-24'), day('2026-09-30')],
];
/** Laid out only when its day has come. */
const lastInspection: Inspection = ['2026Q4', day('2026-10-01'), day('2026-12-24'), day('2026-12-31')];

/** The inspections that a branch knows of at an instant. */
export const inspectionsBy = (until: string): readonly Inspection[] =>
  until > lastInspection[2] ? [...inspections, lastInspection] : inspections;

export function calendarOf(random: Random): Calendar {
  // Each span begins on a Monday, a Tuesday after a holiday, and ends within the week.
  return {
    consulted: addDays(day('2026-01-12'), random.between(0, 4)),
    proposed: addDays(day('2026-01-20'), random.between(0, 3)),
    submitted: addDays(day('2026-02-09'), random.between(0, 3)),
    meeting: addDays(day('2026-02-24'), random.between(0, 3)),
    secondMeeting: addDays(day('2026-03-09'), random.between(0, 3)),
    committeeReview: day('2026-03-05'),
    published: addDays(day('2026-03-16'), random.between(0, 3)),
    started: addDays(day('2026-03-23'), random.between(0, 3)),
  };
}

const FIXED: readonly (readonly [RegExp, string])[] = [
  [/儿童节前|汛期前|雨季前/, '05-31'],
  [/安全月期间|6月公布/, '06-30'],
  [/暑假|开学前/, '08-31'],
  [/国庆前|三季度完成|9月举行/, '09-30'],
  [/11月前/, '10-31'],
];
/** Work that goes on until the year's end and is never done early. */
export const isSteady = (text: string, measures: string): boolean => /全年|每|冬季|坚持|不/.test(text + measures);

/** The day itself, or the Monday after a weekend. */
export function workday(on: Day): Day {
  const weekday = new Date(`${on}T00:00:00Z`).getUTCDay();
  return addDays(on, weekday === 6 ? 2 : weekday === 0 ? 1 : 0);
}

const ALL_YEAR = /全年|每年|每月|每周|每季|每半月|每日|年内|年底|年终/;
const ENDS: Readonly<Record<Slot, readonly string[]>> = {
  common: ['06-30', '09-30', '12-31', '12-31', '12-31'],
  post: ['06-30', '09-30', '09-30', '11-30', '12-20', '12-31', '12-31'],
  second: ['05-31', '06-30', '07-31', '08-31', '09-15', '09-30', '10-31', '11-30', '12-20'],
};

/** The deadline that the wording itself gives, else one that suits the kind of item. */
export function deadlineOf(text: string, measures: string, slot: Slot, random: Random): Day {
  const all = text + measures;
  const exact = /(\d+)月(\d+)日前/.exec(all);
  const two = (n: string): string => n.padStart(2, '0');
  if (exact) return day(`2026-${two(exact[1]!)}-${two(exact[2]!)}`);
  const month = /(\d+)月底前/.exec(all);
  if (month) return day(`2026-${two(month[1]!)}-${daysInMonth(2026, Number(month[1]))}`);
  const fixed = FIXED.find(([words]) => words.test(all));
  if (fixed) return day(`2026-${fixed[1]}`);
  if (ALL_YEAR.test(all)) return day(random.chance(0.8) ? '2026-12-31' : '2026-12-20');
  return day(`2026-${random.pick(ENDS[slot])}`);
}
