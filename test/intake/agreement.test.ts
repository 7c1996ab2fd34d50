import { inflateSync } from 'fflate';
import { expect, test } from 'vitest';
import { readGrid } from '../../scripts/intake/node.ts';
import { readWorkbook } from '../../ledger/xlsx/read-workbook.ts';
import { generateWorkbook } from '../support/generate-workbooks.ts';
import { rawXlsx } from '../support/raw-xlsx.ts';
import { differences, exceljsCells, gridCells, type Cells } from './exceljs-cells.ts';

function ourCells(bytes: Uint8Array): Cells {
  const result = readGrid(bytes);
  if ('problem' in result) throw new Error(JSON.stringify(result.problem));
  return gridCells(result.grid);
}

const SEEDS = Array.from({ length: 20 }, (_, seed) => seed);

test.each(SEEDS)('generated ledger %i: the same cells as exceljs', async (seed) => {
  const { bytes } = await generateWorkbook(seed);
  const ours = ourCells(bytes);
  expect(ours.size).toBeGreaterThan(400);
  expect(differences(ours, await exceljsCells(bytes))).toEqual([]);
});

test('without anything of Node the same cells', async () => {
  const { bytes } = await generateWorkbook(3);
  const neutral = readWorkbook(bytes, (packed) => inflateSync(packed));
  expect(neutral).toEqual(readGrid(bytes));
  expect('grid' in neutral).toBe(true);
});

test('tables of a generated ledger', async () => {
  const { bytes, tables } = await generateWorkbook(1);
  const result = readGrid(bytes);
  const sheets = 'grid' in result ? result.grid.sheets : [];
  const found = sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet: sheet.name, ...table })));
  const expected = tables.map(({ sheet, name, rows }) => ({
    sheet,
    name,
    top: 3,
    left: 1,
    bottom: 3 + rows,
    right: 12,
  }));
  expect(found).toEqual(expected);
});

/** One cell for each known fault, so that it shows when exceljs mends one. */
test.each<[string, string, number]>([
  ['stored zero', '<c r="A1"><f>1-1</f><v>0</v></c>', 0],
  ['built-in Chinese date', '<c r="A1" s="1"><v>46295</v></c>', 31],
  ['time of day', '<c r="A1" s="1"><v>0.5</v></c>', 20],
])('exceljs still reads wrongly: %s', async (_, cell, format) => {
  const bytes = rawXlsx({ formatIds: [format], rows: `<row r="1">${cell}</row>` });
  const theirs = await exceljsCells(bytes);
  const ours = ourCells(bytes);
  expect([...theirs.values()]).not.toEqual([...ours.values()]);
  expect(differences(ours, theirs)).toEqual([]);
});
