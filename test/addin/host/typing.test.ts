import { describe, expect, it } from 'vitest';
import { typed } from '../../excel-host/model/typing.ts';
import { opened, put, refusal } from './open.ts';

const clock = { now: new Date(2026, 8, 1), date1904: false };
const text = (value: string) => ({ value, formula: null });

describe('what is typed', () => {
  it.each([
    ['12', 12],
    ['007', 7],
    ['-3.5', -3.5],
    ['１２', 12],
    ['1e3', 1000],
    ['1,234', 1234],
    ['50%', 0.5],
    ['(5)', -5],
    ['TRUE', true],
    // Days since 1899-12-30: 2026-03-05 is 46086, 2026-01-02 is 46024, 2026-03-01 is 46082.
    ['2026-3-5', 46_086],
    ['2026/03/05', 46_086],
    ['2026年3月5日', 46_086],
    ['2026-03-05 12:00', 46_086.5],
    ['1/2', 46_024],
    ['3-1', 46_082],
    ['3月1日', 46_082],
    ['2026-03', 46_082],
    ['6:00', 0.25],
  ])('%s is %s', (given, value) => {
    expect(typed(given, 'General', clock)).toMatchObject({ value, formula: null });
  });

  it.each(['2026-02-30', '13-32', '1.2.3', '3-1号', '提诺', ' ', '2026-A01-001', '－'])('%s stays text', (given) => {
    expect(typed(given, 'General', clock)).toEqual(text(given));
  });

  it('is a formula after = + - @', () => {
    expect(typed('=1+1', 'General', clock)).toEqual({ value: 0, formula: '1+1' });
    expect(typed('-无', 'General', clock)).toEqual({ value: 0, formula: '-无' });
    expect(typed('+A1', 'General', clock)).toEqual({ value: 0, formula: '+A1' });
    expect(typed('@SUM(A1)', 'General', clock)).toEqual({ value: 0, formula: 'SUM(A1)' });
  });

  it('is an error where it is the name of one', () => {
    expect(typed('#ref!', 'General', clock)).toEqual({ value: { error: '#REF!' }, formula: null });
  });

  it('stays text after an apostrophe, which goes, and under the format @', () => {
    for (const given of ['=1+1', '3-1', '007', 'TRUE', "'"]) {
      expect(typed(`'${given}`, 'General', clock)).toEqual(text(given));
    }
    for (const given of ['=1+1', '3-1', '007', 'TRUE']) expect(typed(given, '@', clock)).toEqual(text(given));
  });

  it('counts days from 1904 where the workbook does', () => {
    expect(typed('2026-3-5', 'General', { ...clock, date1904: true }).value).toBe(46_086 - 1462);
  });
});

describe('cells', () => {
  it('show a typed day as one, but keep a format of their own', async () => {
    const { book } = await opened();
    await put([['2026-3-5', '50%', 1]]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('D1').numberFormat = [['yyyy-mm-dd']];
      sheet.getRange('D1').values = [['2026-3-5']];
      const range = sheet.getRange('A1:E1');
      range.load('values,numberFormat,valueTypes');
      await context.sync();
      expect(range.values).toEqual([[46_086, 0.5, 1, 46_086, '']]);
      expect(range.numberFormat).toEqual([['yyyy/m/d', '0%', 'General', 'yyyy-mm-dd', 'General']]);
      expect(range.valueTypes).toEqual([['Double', 'Double', 'Double', 'Double', 'Empty']]);
    });
    expect(book.active.cell(1, 1).value).toBe(46_086);
  });

  it('are left alone by null, emptied by an empty text, and filled alike by one value', async () => {
    const { book } = await opened();
    await put([['甲', '乙', '丙']]);
    await put([[null, '', '丁']]);
    expect([1, 2, 3].map((column) => book.active.cell(1, column).value)).toEqual(['甲', '', '丁']);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1:C1').values = '戊' as unknown as string[][];
      await context.sync();
    });
    expect([1, 2, 3].map((column) => book.active.cell(1, column).value)).toEqual(['戊', '戊', '戊']);
  });

  it('tell formulas and errors', async () => {
    await opened();
    await put([["'=1", '=1+1', '#N/A']]);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:C1');
      range.load('values,formulas,valueTypes');
      await context.sync();
      expect(range.values).toEqual([['=1', 0, '#N/A']]);
      expect(range.formulas).toEqual([['=1', '=1+1', '#N/A']]);
      expect(range.valueTypes).toEqual([['String', 'Double', 'Error']]);
    });
  });

  it('hold 32,767 characters and no more', async () => {
    await opened();
    await put([['字'.repeat(32_767)]]);
    const [code] = await refusal(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [['字'.repeat(32_768)]];
      await context.sync();
    });
    expect(code).toBe('InvalidArgument');
  });

  it('of a protected sheet take nothing', async () => {
    const { user, book } = await opened();
    user.protect('Sheet1');
    const denied = await refusal(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [['甲']];
      await context.sync();
    });
    expect(denied).toEqual(['AccessDenied', 'Range.values']);
    expect(book.active.cell(1, 1).value).toBe('');
  });
});
