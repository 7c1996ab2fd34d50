import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Instant,
  addDays,
  asDay,
  asInstant,
  chineseDay,
  chineseMonthDay,
  day,
  dayOf,
  dayOfInstant,
  daysBetween,
  daysInMonth,
  fromSerial,
  toSerial,
  yearOf,
} from '../../ledger/day.ts';

/** Days from 1900-01-01 to 9999-12-31, as Excel has them. */
const anyDay = fc.integer({ min: 0, max: 2_958_463 }).map((days) => addDays(day('1900-01-01'), days));

describe('a day', () => {
  it.each(['2026-02-30', '2025-02-29', '2100-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-01-00'])(
    '%s does not exist',
    (text) => {
      expect(asDay(text)).toBeNull();
    },
  );

  it.each(['2024-02-29', '2000-02-29', '2026-12-31', '1900-01-01', '9999-12-31'])('%s exists', (text) => {
    expect(asDay(text)).toBe(text);
  });

  it.each(['2026-3-5', '2026/03/05', ' 2026-03-05', '2026-03-05T00:00:00', '26-03-05', ''])(
    '“%s” is not the written form of a day',
    (text) => {
      expect(asDay(text)).toBeNull();
    },
  );

  it.each([
    [1899, 12, 31],
    [10_000, 1, 1],
    [2026, 1.5, 1],
    [2026, 1, Number.NaN],
  ])('has no parts %d-%d-%d', (year, month, date) => {
    expect(dayOf(year, month, date)).toBeNull();
  });

  it('that the program itself gets wrong is a fault of the program', () => {
    expect(() => day('2026-02-30')).toThrow('not a day: 2026-02-30');
  });

  it.each(['2026-09-30T00:00:00', '2024-02-29T23:59:59'])('and its time %s exist', (text) => {
    expect(asInstant(text)).toBe(text);
  });

  it.each([
    '2026-02-29T10:00:00',
    '2026-09-30T24:00:00',
    '2026-09-30T10:60:00',
    '2026-09-30T10:00:60',
    '2026-09-30T10:00',
    '2026-09-30 10:00:00',
    '2026-09-30T10-00-00',
    '2026-09-30T1a:00:00',
    '2026-09-30T10:00:00Z',
    '2026-09-30',
  ])('“%s” is no instant as a ledger has it', (text) => {
    expect(asInstant(text)).toBeNull();
  });

  it('of an instant is its date', () => {
    expect(dayOfInstant('2026-09-30T23:59:59' as Instant)).toBe('2026-09-30');
  });

  it('is written as a clerk writes it, without leading zeros', () => {
    expect([chineseDay(day('2026-09-05')), chineseMonthDay(day('2026-09-05'))]).toEqual(['2026年9月5日', '9月5日']);
  });

  it('has its year', () => {
    expect(yearOf(day('2026-09-05'))).toBe(2026);
  });
});

describe('months', () => {
  it('of 2026 have their days', () => {
    const lengths = Array.from({ length: 12 }, (_, index) => daysInMonth(2026, index + 1));
    expect(lengths).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
  });

  it.each([
    [2024, 29],
    [2100, 28],
    [2000, 29],
  ])('February of %d has %d days', (year, days) => {
    expect(daysInMonth(year, 2)).toBe(days);
  });
});

describe('counting days', () => {
  it('crosses a leap day', () => {
    expect(addDays(day('2024-02-28'), 2)).toBe('2024-03-01');
  });

  it('crosses the year', () => {
    expect(addDays(day('2026-12-31'), 5)).toBe('2027-01-05');
  });

  it('goes back', () => {
    expect(addDays(day('2026-03-01'), -1)).toBe('2026-02-28');
  });

  it('is negative when the other day is earlier', () => {
    expect(daysBetween(day('2026-10-01'), day('2026-09-30'))).toBe(-1);
  });

  it('of any two days: adding the days between leads from one to the other', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (from, to) => {
        expect(addDays(from, daysBetween(from, to))).toBe(to);
      }),
    );
  });

  it('agrees with the order of their texts', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(Math.sign(daysBetween(a, b))).toBe(a === b ? 0 : a < b ? 1 : -1);
      }),
    );
  });
});

describe('serial numbers of Excel', () => {
  // The pairs as Excel itself shows them.
  it.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [61, '1900-03-01'],
    [25_569, '1970-01-01'],
    [45_292, '2024-01-01'],
    [46_265, '2026-08-31'],
    [2_958_465, '9999-12-31'],
  ])('%d is %s', (serial, text) => {
    expect([fromSerial(serial), toSerial(day(text))]).toEqual([text, serial]);
  });

  it('60 is the 29th of February 1900 that never was', () => {
    expect(fromSerial(60)).toBeNull();
  });

  it.each([0, -1, 2_958_466, Number.NaN, Number.POSITIVE_INFINITY])('%d is no day', (serial) => {
    expect(fromSerial(serial)).toBeNull();
  });

  it.each([
    [0, '1904-01-01'],
    [1, '1904-01-02'],
    [44_803, '2026-08-31'],
  ])('%d is %s in a workbook of the 1904 system', (serial, text) => {
    expect(fromSerial(serial, true)).toBe(text);
  });

  it('go round: every day has one and comes back from it, and from it with any time of day', () => {
    fc.assert(
      fc.property(anyDay, fc.double({ min: 0, max: 0.99999, noNaN: true }), (value, time) => {
        expect([fromSerial(toSerial(value)), fromSerial(toSerial(value) + time)]).toEqual([value, value]);
      }),
    );
  });

  it('are 1462 fewer in the 1904 system', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1462, max: 2_958_465 }), (serial) => {
        expect(fromSerial(serial - 1462, true)).toBe(fromSerial(serial));
      }),
    );
  });
});
