import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day, toSerial } from '../../ledger/day.ts';
import type { Cell } from '../../ledger/grid.ts';
import { readDay, readInstant, readMonth } from '../../ledger/parse/dates.ts';

type Filled = Exclude<Cell, null>;
const DAYS = fc.integer({ min: 0, max: 54_000 }).map((days) => addDays(day('1950-01-01'), days));

function dayRead(cell: Filled, date1904 = false): string {
  const read = readDay(cell, date1904);
  return 'day' in read ? read.day : read.fault;
}

describe('a day is read from', () => {
  it.each<[string, Filled, string]>([
    ['a real date', { date: '2026-03-05' }, '2026-03-05'],
    ['a real date with a time of day', { date: '2026-03-05T23:59:59' }, '2026-03-05'],
    ['a serial number', 46_086, '2026-03-05'],
    ['a serial number with a time of day', 46_086.75, '2026-03-05'],
    ['text with dashes', '2026-3-5', '2026-03-05'],
    ['text with leading zeros', '2026-03-05', '2026-03-05'],
    ['text with points', '2026.3.5', '2026-03-05'],
    ['text with slashes', '2026/3/5', '2026-03-05'],
    ['Chinese text', '2026年3月5日', '2026-03-05'],
    ['Chinese text as it is spoken', '2026年3月5号', '2026-03-05'],
    ['Chinese text without 日', '2026年3月5', '2026-03-05'],
    ['full-width digits and signs', '２０２６．３．５', '2026-03-05'],
    ['text with spaces in it', ' 2026 年 3 月 5 日　', '2026-03-05'],
    ['text with an invisible mark', '\u200b2026-3-5\ufeff', '2026-03-05'],
    ['text with a long dash', '2026–3–5', '2026-03-05'],
    ['text with a time of day', '2026-3-5 10:30', '2026-03-05'],
    ['text of the 1st with a time of day', '2026-3-1 10:30', '2026-03-01'],
    ['text with the time after 日', '2026年3月5日10:30', '2026-03-05'],
    ['text with the time after T', '2026-03-05T10:30:00', '2026-03-05'],
    ['text with a full-width colon', '2026-3-5　10：30', '2026-03-05'],
    ['a leap day', '2024-2-29', '2024-02-29'],
  ])('%s', (_, cell, expected) => {
    expect(dayRead(cell)).toBe(expected);
  });

  it('a serial number of the 1904 system', () => {
    expect(dayRead(46_086 - 1462, true)).toBe('2026-03-05');
  });

  it.each(['-', '.', '/'])('text of any day with “%s” between', (sign) => {
    fc.assert(
      fc.property(DAYS, (value) => {
        const [year, month, date] = value.split('-').map(Number);
        expect(dayRead([year, month, date].join(sign))).toBe(value);
      }),
    );
  });

  it('the serial number of any day in both systems', () => {
    fc.assert(
      fc.property(DAYS, fc.boolean(), (value, date1904) => {
        expect(dayRead(toSerial(value) - (date1904 ? 1462 : 0), date1904)).toBe(value);
      }),
    );
  });
});

describe('a cell is', () => {
  it.each<[string, Filled]>([
    ['impossible', '2026-2-30'],
    ['impossible', '2026年2月29日'],
    ['impossible', '2026-13-1'],
    ['impossible', '2026-0-5'],
    ['ambiguous', '3/5'],
    ['ambiguous', '3月5日'],
    ['ambiguous', '26-3-5'],
    ['ambiguous', '26年3月5日'],
    ['ambiguous', '2026-3'],
    ['ambiguous', '2026年3月'],
    ['ambiguous', '5.3.2026'],
    ['ambiguous', '03/05/2026'],
    ['unreadable', '年底'],
    ['unreadable', '20260305'],
    ['unreadable', '2026-3-5前'],
    ['unreadable', '2026-3-510:30'],
    ['unreadable', '长期'],
    ['unreadable', 20_260_305],
    ['unreadable', 2026],
    ['unreadable', 2026.3],
    ['unreadable', -1],
    ['unreadable', true],
    ['outOfRange', '1926-3-5'],
    ['outOfRange', { date: '1905-07-18' }],
    ['outOfRange', '2126-3-5'],
  ])('%s as a day: %j', (fault, cell) => {
    expect(dayRead(cell)).toBe(fault);
  });
});

describe('a day counts as rewritten', () => {
  it.each<[boolean, Filled]>([
    [false, '2026-03-05'],
    [false, { date: '2026-03-05' }],
    [false, 46_086],
    [true, '2026-3-5'],
    [true, '2026年3月5日'],
    [true, ' 2026-03-05'],
    [true, '2026-03-05 10:30'],
  ])('%s: %j', (normalised, cell) => {
    expect(readDay(cell, false)).toEqual({ day: '2026-03-05', normalised });
  });
});

describe('a point in time is read from', () => {
  it.each<[string, Filled, string]>([
    ['a real date and time', { date: '2026-03-05T09:08:07' }, '2026-03-05T09:08:07'],
    ['a real date alone', { date: '2026-03-05' }, '2026-03-05T00:00:00'],
    ['a serial number', 46_086.5, '2026-03-05T12:00:00'],
    ['a serial number a hair before midnight', 46_086.999_999_9, '2026-03-06T00:00:00'],
    ['text', '2026-3-5 9:08', '2026-03-05T09:08:00'],
    ['text of the 1st', '2026-3-1 10:30', '2026-03-01T10:30:00'],
    ['text with seconds', '2026-03-05 09:08:07', '2026-03-05T09:08:07'],
    ['full-width text', '２０２６－３－５　９：０８', '2026-03-05T09:08:00'],
  ])('%s', (_, cell, expected) => {
    const read = readInstant(cell, false);
    expect('at' in read ? read.at : read.fault).toBe(expected);
  });

  it.each<[string, Filled]>([
    ['impossible', '2026-3-5 25:00'],
    ['impossible', '2026-3-5 10:61'],
    ['impossible', '2026-2-30 10:00'],
    ['ambiguous', '3-5'],
    ['unreadable', '上午'],
  ])('not, being %s: %j', (fault, cell) => {
    expect(readInstant(cell, false)).toEqual({ fault });
  });

  it('every second of a day, from its serial number', () => {
    fc.assert(
      fc.property(DAYS, fc.integer({ min: 0, max: 86_399 }), (value, second) => {
        const clock = new Date(second * 1000).toISOString().slice(11, 19);
        expect(readInstant(toSerial(value) + second / 86_400, false)).toEqual({ at: `${value}T${clock}` });
      }),
    );
  });
});

describe('a month is read from', () => {
  it.each<[Filled]>([['1980-05'], ['1980-5'], ['1980.5'], ['1980/05'], ['1980年5月'], [' 1980年 5月 '], ['1980-5-1']])(
    '%j',
    (cell) => {
      expect(readMonth(cell)).toBe('1980-05');
    },
  );

  it('a real date', () => {
    expect(readMonth({ date: '1980-05-31' })).toBe('1980-05');
  });

  it.each<[Filled]>([['1980'], ['5月'], ['1980-13'], ['80-5'], [198_005], ['1980-5-40'], ['198005'], [true]])(
    'not from %j',
    (cell) => {
      expect(readMonth(cell)).toBeNull();
    },
  );
});
