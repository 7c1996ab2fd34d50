import { describe, expect, it } from 'vitest';
import { addDays, day } from '../../ledger/day.ts';
import { type Period, contains, parsePeriod, quarterOf, quartersOf, submissionDay } from '../../ledger/period.ts';

function period(text: string): Period {
  const parsed = parsePeriod(text);
  if (parsed === null) throw new Error(`no period: ${text}`);
  return parsed;
}

const DAYS_OF_2026 = Array.from({ length: 365 }, (_, index) => addDays(day('2026-01-01'), index));
const MONTHS = Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(2, '0')}`);

describe('a period', () => {
  it.each([
    ['2026-03', 'month', '2026-03-01', '2026-03-31', '2026年3月'],
    ['2026-02', 'month', '2026-02-01', '2026-02-28', '2026年2月'],
    ['2024-02', 'month', '2024-02-01', '2024-02-29', '2024年2月'],
    ['2026-03..04', 'months', '2026-03-01', '2026-04-30', '2026年3—4月'],
    ['2026Q1', 'quarter', '2026-01-01', '2026-03-31', '2026年第一季度'],
    ['2026Q2', 'quarter', '2026-04-01', '2026-06-30', '2026年第二季度'],
    ['2026Q3', 'quarter', '2026-07-01', '2026-09-30', '2026年第三季度'],
    ['2026Q4', 'quarter', '2026-10-01', '2026-12-31', '2026年第四季度'],
    ['2026H1', 'half', '2026-01-01', '2026-06-30', '2026年上半年'],
    ['2026H2', 'half', '2026-07-01', '2026-12-31', '2026年下半年'],
    ['2026', 'year', '2026-01-01', '2026-12-31', '2026年'],
  ])('%s is a %s from %s to %s, called %s', (text, kind, from, to, name) => {
    expect(period(text)).toEqual({ id: text, kind, year: 2026 - (text.startsWith('2024') ? 2 : 0), from, to, name });
  });

  it('may be typed in small letters and with space around', () => {
    expect(period(' 2026q3 ').id).toBe('2026Q3');
  });

  it('of one month written as a span is that month', () => {
    expect(period('2026-03..03')).toEqual(period('2026-03'));
  });

  it.each(['2026Q5', '2026Q0', '2026H3', '2026-13', '2026-00', '2026-3', '2026-04..03', '1999', '26Q3', '', '2026年'])(
    'is not “%s”',
    (text) => {
      expect(parsePeriod(text)).toBeNull();
    },
  );

  it.each([
    ['month', MONTHS],
    ['quarter', ['2026Q1', '2026Q2', '2026Q3', '2026Q4']],
    ['half', ['2026H1', '2026H2']],
    ['year', ['2026']],
  ])('every day of 2026 is in exactly one %s', (_, texts) => {
    const periods = texts.map(period);
    const counts = DAYS_OF_2026.map((value) => periods.filter((one) => contains(one, value)).length);
    expect(new Set(counts)).toEqual(new Set([1]));
  });

  it.each(DAYS_OF_2026.filter((_, index) => index % 13 === 0))('the quarter of %s contains it', (value) => {
    expect(contains(quarterOf(value), value)).toBe(true);
  });

  it('does not contain the days around it', () => {
    const quarter = period('2026Q3');
    expect(['2026-06-30', '2026-10-01'].map((text) => contains(quarter, day(text)))).toEqual([false, false]);
  });

  it('a year has four quarters, one after the other', () => {
    expect(quartersOf(2026).map(({ id }) => id)).toEqual(['2026Q1', '2026Q2', '2026Q3', '2026Q4']);
  });
});

describe('the submission day', () => {
  it.each([
    ['2026Q3', '2026-10-05'],
    ['2026Q4', '2027-01-05'],
    ['2026-02', '2026-03-05'],
  ])('for %s is %s where the scheme says the 5th', (text, expected) => {
    expect(submissionDay(period(text), 5)).toBe(expected);
  });
});
