import { type WorkbookGrid, cellAt } from '../../ledger/grid.ts';
import { shown } from '../../ledger/parse/cell.ts';
import type { ParsedLedger, RowSheetKey } from '../../ledger/parse/ledger.ts';
import { ledgerSheets } from '../../ledger/workbook/declaration.ts';
import type { Draft, Origin, RowValues, Sheet } from '../../ledger/workbook/sheet.ts';

/** A row to be laid into another workbook, with the place it was read from. */
export interface PlacedRow {
  readonly origin: Origin;
  readonly values: RowValues;
}

/** What a person typed in a cell that could not be read, as it stood. */
function rawText(grid: WorkbookGrid, origin: Origin, key: string): string | null {
  const column = origin.columns[key];
  const row = grid.sheets.find((sheet) => sheet.name === origin.sheet)?.rows.find((r) => r.row === origin.row);
  if (column === undefined || !row) return null;
  const cell = cellAt(row, column);
  // A formula without a result has nothing to hand back; what it says of itself would stand there as an answer.
  if (typeof cell === 'object' && cell !== null && 'formula' in cell) return null;
  return typeof cell === 'string' ? cell : shown(cell);
}

/** Rows as read, in the order of the workbook; cells that could not be read hold what was typed. */
export function placed<S extends Sheet>(
  declared: S,
  rows: readonly Draft<S>[],
  grid: WorkbookGrid,
): readonly PlacedRow[] {
  return [...rows]
    .sort((a, b) => a.origin.row - b.origin.row)
    .map((row) => ({
      origin: row.origin,
      values: Object.fromEntries(
        Object.keys(declared.columns).map((column) => {
          const value = (row as Readonly<Record<string, unknown>>)[column] as string | number | null;
          return [column, row.flawed.has(column) ? rawText(grid, row.origin, column) : value];
        }),
      ),
    }));
}

/** All rows of a ledger's sheet, those included that were laid out and not yet filled in. */
export function placedRows(parsed: ParsedLedger, key: RowSheetKey, grid: WorkbookGrid): readonly PlacedRow[] {
  const rows = [...parsed.ledger[key], ...(parsed.laidOut[key] ?? [])] as readonly Draft<Sheet>[];
  return placed<Sheet>(ledgerSheets[key], rows, grid);
}
