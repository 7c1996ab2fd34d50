import { type SheetGrid, cellAt } from '../../../ledger/grid.ts';
import type { SheetWrites } from '../../../templates/workbook/edits/sheet-writes.ts';
import { faultOf } from '../faults.ts';
import type { KnownSheets, KnownTable } from '../known-sheets.ts';
import type { CellReader } from '../reading/cells.ts';
import { spansOf } from '../spans.ts';

/** Rows of a sheet as they stand there before anything is written. */
interface Region {
  readonly first: number;
  readonly range: Excel.Range;
}

/** What is to be written into a sheet, and what is asked about it before. */
export interface Target {
  readonly writes: SheetWrites;
  readonly sheet: Excel.Worksheet;
  readonly regions: readonly Region[];
  readonly table: { readonly known: KnownTable; readonly object: Excel.Table; readonly range: Excel.Range } | null;
}

/** A cell as it was before. */
export interface Before {
  readonly value: unknown;
  readonly formula: unknown;
  readonly format: unknown;
}

/** The table that new rows belong to: the one whose headers they were found under. */
function tableIn(writes: SheetWrites, known: KnownSheets): KnownTable | undefined {
  if (writes.lastNew === 0) return undefined;
  return known.named(writes.sheet.name)?.tables.find(({ range }) => range.top === writes.header);
}

/** Rows that are written or were read above what is written: the headers too, so that a moved column is noticed. */
function rowsOf({ header, cells }: SheetWrites): readonly number[] {
  return [...(header > 0 ? [header] : []), ...cells.map(({ row }) => row)];
}

function widthOf(grid: SheetGrid, { cells }: SheetWrites, rows: ReadonlySet<number>): number {
  const read = grid.rows.filter(({ row }) => rows.has(row)).map((row) => row.cells.length);
  return Math.max(...cells.map(({ column }) => column), ...read);
}

/** Asks for a sheet, its table and the rows that will be written, as they are now. */
export function askTarget(context: Excel.RequestContext, writes: SheetWrites, known: KnownSheets): Target {
  const sheet = context.workbook.worksheets.getItemOrNullObject(known.keyOf(writes.sheet.name));
  sheet.load('id,name');
  const rows = rowsOf(writes);
  const width = widthOf(writes.sheet, writes, new Set(rows));
  const regions = spansOf(rows).map(({ first, last }): Region => {
    const range = sheet.getRangeByIndexes(first - 1, 0, last - first + 1, width);
    range.load('values,formulas,numberFormat');
    return { first, range };
  });
  const ours = tableIn(writes, known);
  if (!ours) return { writes, sheet, regions, table: null };
  const object = context.workbook.tables.getItemOrNullObject(ours.id);
  object.load('showTotals');
  const range = object.getRange();
  range.load('rowIndex,columnIndex,rowCount,columnCount');
  return { writes, sheet, regions, table: { known: ours, object, range } };
}

/** A cell of the rows asked for. */
export function beforeAt({ regions }: Target, row: number, column: number): Before {
  const region = regions.find(({ first, range }) => row >= first && row < first + range.values.length);
  if (!region) throw new Error(`row ${row} was not asked for`);
  const { values, formulas, numberFormat } = region.range;
  const down = row - region.first;
  const across = column - 1;
  return {
    value: values[down]?.[across],
    formula: formulas[down]?.[across],
    format: numberFormat[down]?.[across],
  };
}

/** Whether a cell holds a formula: text that begins with `=` is its own value. */
export function isFormula({ value, formula }: Before): boolean {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value;
}

function changedRow(target: Target, reader: CellReader): number | undefined {
  const read = new Map(target.writes.sheet.rows.map((row) => [row.row, row]));
  for (const { first, range } of target.regions) {
    for (const [down, values] of range.values.entries()) {
      const row = first + down;
      const asRead = read.get(row) ?? { row, cells: [] };
      const differs = values.some((_, across) => {
        const now = beforeAt(target, row, across + 1);
        // What a formula comes to may have changed by itself.
        if (isFormula(now)) return false;
        const cell = reader.cell(now.value, now.format);
        return JSON.stringify(cell) !== JSON.stringify(cellAt(asRead, across + 1));
      });
      if (differs) return row;
    }
  }
  return undefined;
}

/**
 * Makes sure that the sheet, the table and the rows are still those that were read: rows may have been sorted, deleted or
 * typed over since. Nothing has been written yet.
 */
export function demandUnchanged(target: Target, reader: CellReader): void {
  const { writes, sheet, table } = target;
  const again = '什么都没有写入。请按“校验”重新读取台账，再操作一次。';
  if (sheet.isNullObject) {
    throw faultOf('gone', 'ItemNotFound', `工作表“${writes.sheet.name}”已经不在了，${again}`);
  }
  if (table?.object.isNullObject) {
    throw faultOf('gone', 'ItemNotFound', `工作表“${sheet.name}”里的表格已经不在了，${again}`);
  }
  const row = changedRow(target, reader);
  if (row === undefined) return;
  throw faultOf('gone', 'RowChanged', `工作表“${sheet.name}”第${row}行在读取以后又改动过，${again}`);
}
