import type { SheetGrid } from '../../../ledger/grid.ts';
import type { KnownTable } from '../known-sheets.ts';
import { askDateSystem } from './date-system.ts';
import { type Extent, blindPart } from './plan.ts';
import { extentOf, rangeOf } from './ranges.ts';

/** What a workbook consists of, asked for before anything of its cells is known. */
export interface Listed {
  readonly sheets: Excel.WorksheetCollection;
  readonly tables: Excel.TableCollection;
  readonly workbook: Excel.Workbook;
  readonly date1904: () => boolean;
}

export function askListed(context: Excel.RequestContext): Listed {
  const { workbook } = context;
  workbook.load('name');
  const sheets = workbook.worksheets;
  sheets.load('items/id,items/name,items/visibility');
  const tables = workbook.tables;
  tables.load('items/id,items/name,items/showTotals,items/worksheet/id');
  return { workbook, sheets, tables, date1904: askDateSystem(context) };
}

/** A sheet whose cells are being asked for. */
export interface AskedSheet {
  readonly sheet: Excel.Worksheet;
  readonly visibility: SheetGrid['visibility'];
  /** From the first cell with something in it to the last. */
  readonly used: Excel.Range;
  /** Its part that lies within what is asked for unseen. */
  readonly first: Excel.Range;
  readonly tables: () => readonly KnownTable[];
}

const VISIBILITIES = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

function tableOf(table: Excel.Table, range: Excel.Range): KnownTable {
  const place = extentOf(range) as Extent;
  // As the file says it: the totals row holds no data.
  const bottom = table.showTotals ? place.bottom - 1 : place.bottom;
  return { id: table.id, range: { name: table.name, ...place, bottom } };
}

function askSheet(sheet: Excel.Worksheet, tables: readonly Excel.Table[], blind: Extent): AskedSheet {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  const first = rangeOf(sheet, blind).getUsedRangeOrNullObject(true);
  first.load('rowIndex,columnIndex,values,numberFormat');
  const ranges = tables.map((table) => ({ table, range: table.getRange() }));
  for (const { range } of ranges) range.load('rowIndex,columnIndex,rowCount,columnCount');
  return {
    sheet,
    used,
    first,
    visibility: VISIBILITIES[sheet.visibility],
    tables: () => ranges.map(({ table, range }) => tableOf(table, range)),
  };
}

/** Asks for the first part of every sheet's cells, and for where the tables lie. */
export function askSheets({ sheets, tables }: Listed, share: number): readonly AskedSheet[] {
  const blind = blindPart(sheets.items.length, share);
  return sheets.items.map((sheet) =>
    askSheet(
      sheet,
      tables.items.filter(({ worksheet }) => worksheet.id === sheet.id),
      blind,
    ),
  );
}
