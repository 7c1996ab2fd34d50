import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cell, cellAddress, columnLetters, isBlank } from '../../ledger/grid.ts';
import { sheetGrid } from '../support/grid.ts';

describe('the letters of a column', () => {
  it.each([
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [52, 'AZ'],
    [702, 'ZZ'],
    [703, 'AAA'],
    [16_384, 'XFD'],
  ])('%d are %s', (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
  });

  it('count like digits to the base of 26', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 16_384 }), (column) => {
        const value = [...columnLetters(column)].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
        expect(value).toBe(column);
      }),
    );
  });
});

it('the third cell of row 5 is C5', () => {
  expect(cellAddress(5, 3)).toBe('C5');
});

describe('a cell is blank', () => {
  it.each<[boolean, Cell | undefined]>([
    [true, null],
    [true, undefined],
    [true, ''],
    [true, '  \u3000\n'],
    [true, '\u200b\ufeff'],
    [false, 0],
    [false, false],
    [false, '无'],
    [false, { error: '#N/A' }],
    [false, { formula: true }],
  ])('%s: %j', (blank, cell) => {
    expect(isBlank(cell)).toBe(blank);
  });
});

it('a grid in a test is a Markdown table', () => {
  const table = `
    | 编号 | 时限         | 件数 |
    |------|--------------|------|
    | 一   | {2026-03-05} | 2    |
    |      |              |      |
    | '2   | #REF!        | =    |
    @40 | | 备注 | |
  `;
  expect(sheetGrid('表', table, { top: 3, table: '表' })).toEqual({
    name: '表',
    visibility: 'visible',
    tables: [{ name: '表', top: 3, left: 1, bottom: 40, right: 3 }],
    rows: [
      { row: 3, cells: ['编号', '时限', '件数'] },
      { row: 4, cells: ['一', { date: '2026-03-05' }, 2] },
      { row: 6, cells: ['2', { error: '#REF!' }, { formula: true }] },
      { row: 40, cells: [null, '备注', null] },
    ],
  });
});
