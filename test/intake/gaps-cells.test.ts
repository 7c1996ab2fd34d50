import { describe, expect, it } from 'vitest';
import { cellAt, type Cell, type GridRow } from '../../ledger/grid.ts';
import { LIMITS } from '../../ledger/xlsx/limits.ts';
import type { ReadResult } from '../../ledger/xlsx/read-workbook.ts';
import { readGrid } from '../../scripts/intake/node.ts';
import { rawXlsx, type RawWorkbook } from '../support/raw-xlsx.ts';

function rowsOf(raw: RawWorkbook): readonly GridRow[] {
  const result = readGrid(rawXlsx(raw));
  if ('problem' in result) throw new Error(JSON.stringify(result.problem));
  return result.grid.sheets[0]!.rows;
}

/** Cell A1; `null` where it has no content. */
function a1(cell: string, raw: RawWorkbook = {}): Cell {
  const [row] = rowsOf({ ...raw, rows: `<row r="1">${cell}</row>` });
  return row === undefined ? null : cellAt(row, 1);
}

const plain = (value: string, type = ''): Cell => a1(`<c r="A1"${type}><v>${value}</v></c>`);

describe('numbers', () => {
  it.each<[string, Cell]>([
    ['1E-3', 0.001],
    ['1e3', 1000],
    ['-1.5E+2', -150],
    ['+5', 5],
    ['.5', 0.5],
    ['5.', 5],
    ['-0.25', -0.25],
    [' 7 ', 7],
    ['46032.375', 46032.375],
    ['0.1', 0.1],
    ['0.30000000000000004', 0.30000000000000004],
    ['123456789012345', 123456789012345],
    ['12345678901234567', 12345678901234568],
    ['999999999999.999', 999999999999.999],
    ['1.7976931348623157E+308', 1.7976931348623157e308],
    ['4.9406564584124654E-324', 5e-324],
    ['000123', 123],
    ['INF', 'INF'],
    ['NaN', 'NaN'],
    ['Infinity', 'Infinity'],
    ['0x1F', '0x1F'],
    ['50%', '50%'],
    ['1,000', '1,000'],
    ['1.2.3', '1.2.3'],
    ['-', '-'],
    ['.', '.'],
    ['１２', '１２'],
    ['三', '三'],
  ])('%s', (value, cell) => {
    expect(plain(value)).toBe(cell);
    expect(plain(value, ' t="n"')).toBe(cell);
  });
});

describe('cells by type', () => {
  it.each<[string, string, Cell]>([
    ['a shared string with an empty value', '<c r="A1" t="s"><v></v></c>', null],
    ['a shared string without a value', '<c r="A1" t="s"/>', null],
    ['a shared string with blanks about its number', '<c r="A1" t="s"><v> 0\n</v></c>', '甲'],
    ['text in the value of an inline string', '<c r="A1" t="inlineStr"><v>乙</v></c>', '乙'],
    ['an inline string under no type', '<c r="A1"><is><t>乙</t></is></c>', '乙'],
    [
      'an inline string with phonetics',
      '<c r="A1" t="inlineStr"><is><t>漢</t><rPh sb="0" eb="1"><t>かん</t></rPh></is></c>',
      '漢',
    ],
    ['true in words', '<c r="A1" t="b"><v>TRUE</v></c>', true],
    ['false in words', '<c r="A1" t="b"><v>false</v></c>', false],
    ['neither true nor false', '<c r="A1" t="b"><v>2</v></c>', '2'],
    ['an error with a rich value', '<c r="A1" t="e" vm="1"><v>#VALUE!</v></c>', { error: '#VALUE!' }],
    ['an error of newer programs', '<c r="A1" t="e"><v>#SPILL!</v></c>', { error: '#SPILL!' }],
    ['an extension behind the value', '<c r="A1"><v>5</v><extLst><ext uri="x"><y:v>6</y:v></ext></extLst></c>', 5],
    ['a day as ISO text', '<c r="A1" t="d"><v>2026-09-30</v></c>', { date: '2026-09-30' }],
    [
      'a time to the minute as ISO text',
      '<c r="A1" t="d"><v>2026-09-30T08:15</v></c>',
      { date: '2026-09-30T08:15:00' },
    ],
    [
      'a time under another zone stays text',
      '<c r="A1" t="d"><v>2026-09-30T08:15:00+09:00</v></c>',
      '2026-09-30T08:15:00+09:00',
    ],
  ])('%s', (_, cell, value) => {
    expect(a1(cell)).toEqual(value);
  });
});

describe('formulas', () => {
  it.each<[string, string, Cell]>([
    ['0', '<f>1-1</f><v>0</v>', 0],
    ['a day', '<f>TODAY()</f><v>46295</v>', { date: '2026-09-30' }],
    ['a result behind a formula with an angle', '<f>IF(B1>0,1,2)</f><v>2</v>', 2],
    ['a result in front of its formula', '<v>3</v><f>1+2</f>', 3],
    ['a shared formula, its first cell', '<f t="shared" ref="A1:A9" si="0">B1*2</f><v>8</v>', 8],
    ['a shared formula, the others', '<f t="shared" si="0"/><v>8</v>', 8],
    ['a shared formula without a result', '<f t="shared" si="0"></f>', { formula: true }],
    ['a data table', '<f t="dataTable" ref="A1:B2" dt2D="1" r1="C1"/><v>4</v>', 4],
    ['a result of white space', '<f>1</f><v> </v>', { formula: true }],
  ])('%s', (_, content, value) => {
    const s = value !== null && typeof value === 'object' && 'date' in value ? ' s="1"' : '';
    expect(a1(`<c r="A1"${s}>${content}</c>`, { formatIds: [14] })).toEqual(value);
  });

  it.each<[string, string, Cell]>([
    ['FALSE', '<c r="A1" t="b"><f>1=2</f><v>0</v></c>', false],
    ['empty text', '<c r="A1" t="str"><f>""</f><v></v></c>', ''],
    ['Chinese text', '<c r="A1" t="str"><f>IF(B1,"是","否")</f><v>是</v></c>', '是'],
    ['an error', '<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>', { error: '#DIV/0!' }],
  ])('%s', (_, cell, value) => {
    expect(a1(cell)).toEqual(value);
  });
});

describe('text', () => {
  const text = (content: string): Cell => a1(`<c r="A1" t="inlineStr"><is><t>${content}</t></is></c>`);

  it.each<[string, string, string]>([
    ['entities escaped twice', '&amp;lt;甲&amp;gt;', '&lt;甲&gt;'],
    ['entities escaped four times', '&amp;amp;amp;lt;', '&amp;amp;lt;'],
    ['a surrogate pair as two references', '&#xD83D;&#xDE00;', '😀'],
    ['half a surrogate pair', '甲&#xD83D;乙', '甲\ufffd乙'],
    ['half a pair in Excel’s escape', '甲_xDE00_', '甲\ufffd'],
    ['a pair in Excel’s escapes', '_xD83D__xDE00_', '😀'],
    ['a reference to a line end', '甲&#13;&#10;乙', '甲\r\n乙'],
    ['Excel’s escapes in a row', '_x000D__x000A_', '\r\n'],
    ['what looks like an escape and is none', '_x00_ _xGGGG_ x000D_', '_x00_ _xGGGG_ x000D_'],
    ['an escape made by an entity', '&#95;x0041_', 'A'],
    ['CDATA that is closed and opened within text', '<![CDATA[a]]]]><![CDATA[>b]]>', 'a]]>b'],
    ['an entity in CDATA stays', '<![CDATA[&amp;]]>', '&amp;'],
    ['an end tag in CDATA', '<![CDATA[</c></row></t>]]>', '</c></row></t>'],
    ['a text beyond the first plane', '𠮷野家', '𠮷野家'],
    ['blanks alone', '  ', '  '],
    ['a blank that does not break', ' ', ' '],
  ])('%s', (_, content, value) => {
    expect(text(content)).toBe(value);
  });

  it('the form of a formula stays text', () => {
    for (const value of ['=1+1', '+1', '-1', '@A1']) expect(text(value)).toBe(value);
  });
});

describe('addresses', () => {
  it('rows with and without a number, cells with and without an address', () => {
    const rows =
      '<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row r="5"/><row><c r="B6"><v>4</v></c></row><row r="9"><c><v>5</v></c></row><row/><row><c><v>6</v></c></row>';
    expect(rowsOf({ rows })).toEqual([
      { row: 1, cells: [1, undefined, undefined, 2, 3] },
      { row: 6, cells: [undefined, 4] },
      { row: 9, cells: [5] },
      { row: 11, cells: [6] },
    ]);
  });

  it('cells of a row in any order, in small letters', () => {
    const rows = '<row r="1"><c r="c1"><v>3</v></c><c r="a1"><v>1</v></c><c><v>2</v></c></row>';
    expect(rowsOf({ rows })).toEqual([{ row: 1, cells: [1, 2, 3] }]);
  });

  it('a row of 16,384 cells', () => {
    const cells = Array.from({ length: 16_384 }, (_, i) => `<c><v>${i}</v></c>`).join('');
    const [row] = rowsOf({ rows: `<row r="1">${cells}</row>` });
    expect([row!.cells.length, row!.cells[0], row!.cells[16_383]]).toEqual([16_384, 0, 16_383]);
  });

  it('1,048,576 rows', () => {
    const rows = rowsOf({ rows: '<row><c><v>1</v></c></row>'.repeat(1_048_576) });
    expect([rows.length, rows.at(-1)]).toEqual([1_048_576, { row: 1_048_576, cells: [1] }]);
  });
});

describe('beyond a limit nothing is dropped in silence', () => {
  const codeOf = (result: ReadResult): string | null => ('problem' in result ? result.problem.code : null);
  const read = (rows: string): string | null => codeOf(readGrid(rawXlsx({ rows })));

  it('a cell behind the last column, counted on', () => {
    expect(read('<row r="1"><c r="XFD1"><v>1</v></c><c><v>2</v></c></row>')).toBe('file-address');
    expect(read('<row r="1"><c r="XFD1"><v>1</v></c><c s="0"/></row>')).toBeNull();
  });

  it('a row behind the last, counted on', () => {
    expect(read('<row r="1048576"/><row><c><v>1</v></c></row>')).toBe('file-address');
    expect(read('<row r="1048576"/><row/>')).toBeNull();
  });

  it('cells of all sheets count together, and the message names the sheet', () => {
    const bytes = rawXlsx({ rows: '<row r="1"><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row>' });
    expect(readGrid(bytes, { limits: { ...LIMITS, cells: 2 } })).toEqual({
      problem: { code: 'file-too-many-cells', args: { sheet: '台账', most: 2 } },
    });
    expect(codeOf(readGrid(bytes, { limits: { ...LIMITS, cells: 3 } }))).toBeNull();
  });
});
