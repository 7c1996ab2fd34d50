import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readGrid } from '../../scripts/intake/node.ts';
import type { TableColumn, TableValue } from '../../templates/workbook/input.ts';
import { buildTable } from '../../templates/workbook/plain-table.ts';
import { rowNumberer } from '../../templates/workbook/row-numbers.ts';
import { rowEncoder } from '../../templates/workbook/table-rows.ts';
import { gridCells } from '../intake/exceljs-cells.ts';

const column = (type: TableColumn['type']): TableColumn => ({ header: type, width: 12, type });
const TYPES = ['text', 'day', 'integer', 'score', 'rate'] as const;

/** Cells below the header by address. */
async function readBack(columns: readonly TableColumn[], rows: readonly (readonly TableValue[])[]) {
  const read = readGrid(await buildTable([{ title: '表', sheetName: '表', columns, rows }]));
  if ('problem' in read) throw new Error(read.problem.code);
  const cells = [...gridCells(read.grid)].map(([address, cell]) => [address.slice('表!'.length), cell] as const);
  return Object.fromEntries(cells.filter(([address]) => !/^[A-Z]+1$/.test(address)));
}

const texts = async (...values: readonly string[]) =>
  readBack(
    [column('text')],
    values.map((value) => [value]),
  );

const xmlOf = (columns: readonly TableColumn[], ...rows: readonly (readonly TableValue[])[]): string =>
  new TextDecoder().decode(rowNumberer(columns)(rowEncoder(columns)(rows), 2, 1_048_576).bytes);

/** Pieces that XML, Excel or a regular expression might take for something else; all may stand in a cell. */
const piece = fc.oneof(
  fc.constantFrom('=', '+', '-', '@', '_x000D_', '_x005F_', '_', 'x0041_', '&', '&amp;', '<', '>', ']]>', '"', "'"),
  fc.constantFrom(' ', '\n', '\t', '\u3000', '\u00a0', '\u200b', '。', '承诺', '𠮷', '😀', '0', 'true', '</t>'),
  fc.string({ unit: 'grapheme-ascii' }),
);
/** None is empty: nothing and an empty text are the same blank cell. */
const text = fc
  .array(piece, { minLength: 1, maxLength: 6 })
  .map((pieces) => pieces.join(''))
  .filter((joined) => joined !== '');

describe('rows of a plain table', () => {
  it('come back as the values they were', async () => {
    const number = fc.oneof(fc.integer(), fc.double({ noDefaultInfinity: true, noNaN: true }));
    const days = fc.date({ min: new Date('1900-03-01'), max: new Date('2199-12-31'), noInvalidDate: true });
    const day = days.map((date) => date.toISOString().slice(0, 10));
    const row = fc.tuple(text, day, number, fc.option(number), fc.option(number));
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 5 }), async (rows) => {
        const expected = rows.flatMap(([a, b, c, d, e], index) => [
          [`A${index + 2}`, a],
          [`B${index + 2}`, { date: b }],
          [`C${index + 2}`, c + 0],
          [`D${index + 2}`, d === null ? '—' : d + 0],
          [`E${index + 2}`, e === null ? '—' : e + 0],
        ]);
        expect(await readBack(TYPES.map(column), rows)).toEqual(Object.fromEntries(expected));
      }),
      { numRuns: 60 },
    );
  });

  it('hold the text without what no workbook can hold', async () => {
    expect(await texts('甲\u0000乙\u0001\r\n丙\r丁', 'a\uD800b\uDC00c\uFFFE', '\u0007')).toEqual({
      A2: '甲乙\n丙\n丁',
      A3: 'abc',
    });
  });

  it('cut a text at Excel’s bound and say so', async () => {
    const { A2, A3 } = await texts('诺'.repeat(32_767), '诺'.repeat(32_768));
    expect(A2).toBe('诺'.repeat(32_767));
    expect(A3).toMatch(/^诺+……（过长，后略）$/);
    expect((A3 as string).length).toBe(32_767);
  });

  it('leave a blank cell for no text, and keep what is no day as text', async () => {
    expect(
      await readBack(
        [column('text'), column('day')],
        [
          [null, '2026-02-30'],
          ['', '待定'],
          [null, null],
        ],
      ),
    ).toEqual({
      B2: '2026-02-30',
      B3: '待定',
    });
    expect(xmlOf([column('text')], [null])).toBe('<row r="2" ht="21"><c r="A2" s="2"/></row>');
  });

  it('have the height of their longest text in its column', () => {
    const heights = xmlOf([column('text')], ['诺'.repeat(5)], ['诺'.repeat(6)], ['诺\n诺\n诺'], ['诺'.repeat(1000)]);
    // A column of 12 has room for 11 digits or 5 Chinese characters a line; 15 points a line and 6 more, 409 at most.
    expect([...heights.matchAll(/ ht="(\d+)"/g)].map(([, height]) => Number(height))).toEqual([21, 36, 51, 409]);
  });

  it('get their numbers from the first to the last allowed, and hand the rest back', () => {
    const numberRows = rowNumberer([column('integer')]);
    const encoded = rowEncoder([column('integer')])([[7], [8], [9]]);
    const { bytes, rows, rest } = numberRows(encoded, 1_048_575, 1_048_576);
    expect([rows, new TextDecoder().decode(bytes)]).toEqual([
      2,
      '<row r="1048575" ht="21"><c r="A1048575" s="4"><v>7</v></c></row>' +
        '<row r="1048576" ht="21"><c r="A1048576" s="4"><v>8</v></c></row>',
    ]);
    expect(new TextDecoder().decode(numberRows(rest, 2, 1_048_576).bytes)).toBe(
      '<row r="2" ht="21"><c r="A2" s="4"><v>9</v></c></row>',
    );
  });
});
