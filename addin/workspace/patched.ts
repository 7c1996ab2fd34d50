import type { Cell, GridRow, SheetGrid, WorkbookGrid } from '../../ledger/grid.ts';
import type { SheetWrites } from '../../templates/workbook/edits/sheet-writes.ts';
import type { RowSpan } from '../excel/gateway.ts';

const sameCells = (a: GridRow, b: GridRow): boolean => JSON.stringify(a.cells) === JSON.stringify(b.cells);

function merged(sheet: SheetGrid, span: RowSpan, fresh: readonly GridRow[]): SheetGrid {
  const known = new Map(sheet.rows.map((row) => [row.row, row]));
  // A row that did not change stays the same object, so that nothing is read of it again.
  const rows = fresh.map((row) => {
    const before = known.get(row.row);
    return before && sameCells(before, row) ? before : row;
  });
  const above = sheet.rows.filter(({ row }) => row < span.first);
  const below = sheet.rows.filter(({ row }) => row > span.last);
  return { ...sheet, rows: [...above, ...rows, ...below] };
}

/**
 * A workbook in which some rows of a sheet are read anew; all else is as it was, and the same object where nothing
 * changed. `null` where there is no such sheet.
 */
export function withRows(
  grid: WorkbookGrid,
  name: string,
  span: RowSpan,
  fresh: readonly GridRow[],
): WorkbookGrid | null {
  const before = grid.sheets.find((sheet) => sheet.name === name);
  if (!before) return null;
  const after = merged(before, span, fresh);
  const same = after.rows.length === before.rows.length && after.rows.every((row, index) => row === before.rows[index]);
  return same ? grid : { ...grid, sheets: grid.sheets.map((sheet) => (sheet === before ? after : sheet)) };
}

function written(sheet: SheetGrid, { cells, header, lastNew }: SheetWrites, grow: boolean): SheetGrid {
  const rows = new Map(sheet.rows.map((row) => [row.row, row]));
  for (const { row, column, reads } of cells) {
    const before = rows.get(row)?.cells ?? [];
    const after: Cell[] = Array.from({ length: Math.max(before.length, column) }, (_, index) => before[index] ?? null);
    after[column - 1] = reads;
    rows.set(row, { row, cells: after });
  }
  const filled = [...rows.values()].filter((row) => row.cells.some((cell) => cell !== null));
  return {
    ...sheet,
    rows: filled.sort((a, b) => a.row - b.row),
    tables: sheet.tables.map((table) =>
      grow && table.top === header ? { ...table, bottom: Math.max(table.bottom, lastNew) } : table,
    ),
  };
}

/**
 * The workbook as it is after the writes: what stands in each written cell is what a reader finds there. Whether tables
 * `grow` over new rows depends on Excel.
 */
export function afterWrites(grid: WorkbookGrid, writes: readonly SheetWrites[], grow: boolean): WorkbookGrid {
  const byName = new Map(writes.map((write) => [write.sheet.name, write]));
  return {
    ...grid,
    sheets: grid.sheets.map((sheet) => {
      const write = byName.get(sheet.name);
      return write ? written(sheet, write, grow) : sheet;
    }),
  };
}
