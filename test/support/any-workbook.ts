import fc from 'fast-check';
import type { Cell, GridRow, SheetGrid, WorkbookGrid } from '../../ledger/grid.ts';
import { ledgerSheets } from '../../ledger/workbook/declaration.ts';
import { type Sheet, columnsInUse, isSheetOn } from '../../ledger/workbook/sheet.ts';
import { construction } from './schemes.ts';

/** The tables of construction. */
export const TABLES = (Object.values(ledgerSheets) as readonly Sheet[]).filter(
  (sheet) => sheet.shape === 'table' && !sheet.hidden && isSheetOn(sheet, construction),
);
const WORDS = [
  '',
  ' ',
  '\u200b',
  '合计',
  '2026-3-5',
  '2026-2-30',
  '3/5',
  'A01-001',
  '2026-A01-001',
  '张三',
  '践诺',
  '是',
];

const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constant(null),
  fc.constantFrom(...WORDS),
  fc.constantFrom(...TABLES.flatMap((sheet) => columnsInUse(sheet, construction).map(({ header }) => header))),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.record({ date: fc.oneof(fc.constant('2026-03-05'), fc.constant('2026-03-05T10:00:00'), fc.string()) }),
  fc.record({ error: fc.constantFrom('#REF!', '#N/A') }),
  fc.constant({ formula: true } as const),
);

const cells = fc.array(cell, { maxLength: 15 });

/** A sheet that is a declared one in name, with or without its header, and anything at all in its rows. */
const sheetOf = (declared: Sheet): fc.Arbitrary<SheetGrid> =>
  fc
    .record({ header: fc.boolean(), top: fc.integer({ min: 1, max: 35 }), rows: fc.array(cells, { maxLength: 12 }) })
    .map(({ header, top, rows }) => {
      const headers = columnsInUse(declared, construction).map((column) => column.header);
      const all: readonly (readonly Cell[])[] = header ? [headers, ...rows] : rows;
      // Every third row is left out, so that numbers jump as they do in a file.
      const numbered = all.map((row, index): GridRow => ({ row: top + index + Math.floor(index / 3) * 9, cells: row }));
      const table = { name: declared.table, top, left: 1, bottom: top + 5, right: headers.length };
      return { name: declared.name, visibility: 'visible', rows: numbered, tables: [table] };
    });

/** Sheets of the right names with anything in them: right headers or none, values of every kind, gaps between rows. */
export const anyWorkbook: fc.Arbitrary<WorkbookGrid> = fc
  .tuple(
    fc.boolean(),
    fc.tuple(...TABLES.map(sheetOf)),
    fc.array(cells, { maxLength: 12 }),
    fc.array(cells, { maxLength: 12 }),
  )
  .map(([date1904, tables, onCover, onDictionary]) => {
    const anything = (name: string, rows: readonly (readonly Cell[])[]): SheetGrid => ({
      name,
      visibility: 'visible',
      tables: [],
      rows: rows.map((row, index) => ({ row: index + 1, cells: row })),
    });
    return { date1904, sheets: [anything('封面', onCover), ...tables, anything('字典', onDictionary)] };
  });
