import { describe, expect, test } from 'vitest';
import { cellAt, type Cell } from '../../ledger/grid.ts';
import { readGrid } from '../../scripts/intake/node.ts';
import { isBuiltInDate, isDateFormat } from '../../ledger/xlsx/number-format.ts';
import { rawXlsx, type RawWorkbook } from '../support/raw-xlsx.ts';

function a1(raw: RawWorkbook): Cell {
  const result = readGrid(rawXlsx(raw));
  if ('problem' in result) throw new Error(JSON.stringify(result.problem));
  return cellAt(result.grid.sheets[0]!.rows[0]!, 1);
}

const row = (value: string, type = ''): string => `<row r="1"><c r="A1" s="1"${type}><v>${value}</v></c></row>`;
const underFormat = (value: string, format: string): Cell => a1({ formats: [format], rows: row(value) });

test.each([
  'yyyy-mm-dd',
  'yyyy/m/d;@',
  'yyyy"年"m"月"d"日"',
  'yyyy年m月d日',
  '[$-804]yyyy"年"m"月"',
  '[DBNum1][$-804]yyyy"年"m"月"d"日";@',
  '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy',
  'm"月"d"日"',
  '[Red]yyyy-mm-dd',
  'aaaa',
  'h:mm AM/PM',
  '上午/下午h"时"mm"分";@',
  'mm:ss.0',
])('%s shows days or times', (format) => {
  expect(isDateFormat(format)).toBe(true);
});

test.each([
  'General',
  'General"天"',
  'G/通用格式',
  'Standard',
  '@',
  '0',
  '0.00E+00',
  '0"日"',
  '0\\d',
  '0日',
  '0m',
  '#,##0\\ "件"',
  '0.00_s',
  '0*s',
  '[Red]0.0%',
  '[$¥-804]#,##0.00',
  '[$USD]\\ #,##0.00',
  '[>=1000]0.0,"千";0',
  '_ ¥* #,##0.00_ ;_ ¥* \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ',
  '[h]:mm',
  '[mm]:ss',
  ';;;',
  '"未',
])('%s shows numbers', (format) => {
  expect(isDateFormat(format)).toBe(false);
});

test('the built-in dates are those of Chinese Excel', () => {
  const ids = Array.from({ length: 164 }, (_, id) => id).filter(isBuiltInDate);
  const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);
  expect(ids).toEqual([...range(14, 22), ...range(27, 36), 45, 47, ...range(50, 58)]);
});

describe('a number under a date format', () => {
  test.each<[string, string, Cell]>([
    ['a day', '46295', { date: '2026-09-30' }],
    ['a day and a time', '46295.5', { date: '2026-09-30T12:00:00' }],
    ['seconds are rounded', '45356.524305555555', { date: '2024-03-05T12:35:00' }],
    ['rounding up to the next day', '46295.999999', { date: '2026-10-01' }],
    ['a fraction of a second', '46295.000001', { date: '2026-09-30' }],
    ['the first day', '1', { date: '1900-01-01' }],
    ['before the day that never was', '59', { date: '1900-02-28' }],
    ['the day that never was', '60', 60],
    ['after it', '61', { date: '1900-03-01' }],
    ['the last day', '2958465', { date: '9999-12-31' }],
    ['after the last day', '2958466', 2958466],
    ['a time of day alone', '0.5', 0.5],
    ['zero', '0', 0],
    ['a negative number', '-5', -5],
    ['a huge number', '99999999', 99999999],
  ])('%s', (_, value, cell) => {
    expect(underFormat(value, 'yyyy-mm-dd')).toEqual(cell);
  });

  test('under a built-in Chinese format', () => {
    expect(a1({ formatIds: [31], rows: row('46295') })).toEqual({ date: '2026-09-30' });
  });

  test('as the result of a formula', () => {
    const rows = '<row r="1"><c r="A1" s="1"><f>DATE(2026,9,30)</f><v>46295</v></c></row>';
    expect(a1({ formatIds: [14], rows })).toEqual({ date: '2026-09-30' });
  });

  test('a duration stays a number', () => {
    expect(underFormat('1.5', '[h]:mm')).toBe(1.5);
  });

  test('under no date format it stays a number', () => {
    expect(underFormat('46295', '0')).toBe(46295);
  });
});

describe('the 1904 system', () => {
  test.each<[string, Cell]>([
    ['44833', { date: '2026-09-30' }],
    ['1', { date: '1904-01-02' }],
    ['0.25', 0.25],
  ])('%s', (value, cell) => {
    expect(a1({ formatIds: [14], rows: row(value), workbookProperties: ' date1904="1"' })).toEqual(cell);
  });
});

describe('dates as text (t="d")', () => {
  test.each<[string, Cell]>([
    ['2026-09-30', { date: '2026-09-30' }],
    ['2026-09-30T00:00:00', { date: '2026-09-30' }],
    ['2026-09-30T08:15:00.000Z', { date: '2026-09-30T08:15:00' }],
    ['2026-02-30', '2026-02-30'],
    ['12:30:00', '12:30:00'],
  ])('%s', (value, cell) => {
    expect(a1({ formatIds: [14], rows: row(value, ' t="d"') })).toEqual(cell);
  });
});
