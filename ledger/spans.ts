import type { Day } from './day.ts';
import { type Period, contains, parsePeriod } from './period.ts';

export type Often = 'month' | 'quarter' | 'half' | 'year';

const IDS: Readonly<Record<Often, (year: number) => readonly string[]>> = {
  month: (year) => Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`),
  quarter: (year) => [1, 2, 3, 4].map((n) => `${year}Q${n}`),
  half: (year) => [1, 2].map((n) => `${year}H${n}`),
  year: (year) => [String(year)],
};

/** The months, quarters, halves or the year that are over by the day, each judged in the period in which it ends. */
export function spansOver(often: Often, year: number, period: Period, asOf: Day): readonly Period[] {
  return IDS[often](year)
    .map((id) => parsePeriod(id)!)
    .filter(({ to }) => to <= asOf && contains(period, to));
}
