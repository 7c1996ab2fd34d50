import { type Cell, type GridRow, cellAddress } from '../../ledger/grid.ts';
import { type SheetCells, countCells } from './cells.ts';
import { MERGED } from './theirs.ts';

/** Where two readers of a file differ. */
export interface Difference {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly ours: Cell;
  readonly theirs: Cell;
}

export interface Comparison {
  /** Cells with content in either. */
  readonly cells: number;
  readonly differences: readonly Difference[];
  /** Sheets with cells that only one of the readers has. */
  readonly sheets: readonly { readonly name: string; readonly in: 'ours' | 'theirs'; readonly cells: number }[];
}

export function addressOf({ sheet, row, column }: Difference): string {
  return `${sheet}!${cellAddress(row, column)}`;
}

/** Whether two cells say the same; numbers to the last digit. */
export function same(a: Cell, b: Cell): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if ('date' in a) return 'date' in b && a.date === b.date;
  if ('error' in a) return 'error' in b && a.error === b.error;
  return 'formula' in b;
}

/** exceljs cuts names at 31 characters, as Excel would never write more. */
function keyOf(name: string): string {
  return name.slice(0, 31).toLowerCase();
}

function compareRows(sheet: string, ours: SheetCells, theirs: SheetCells): { cells: number; found: Difference[] } {
  const rows = new Map<number, [GridRow | undefined, GridRow | undefined]>();
  for (const row of ours.rows) rows.set(row.row, [row, undefined]);
  for (const row of theirs.rows) rows.set(row.row, [rows.get(row.row)?.[0], row]);
  const found: Difference[] = [];
  let cells = 0;
  for (const [row, [left, right]] of rows) {
    const width = Math.max(left?.cells.length ?? 0, right?.cells.length ?? 0);
    for (let column = 1; column <= width; column += 1) {
      const a = left?.cells[column - 1] ?? null;
      const b = right?.cells[column - 1] ?? null;
      if (a === null && (b === null || b === MERGED || same(b, MERGED))) continue;
      cells += 1;
      if (!same(a, b)) found.push({ sheet, row, column, ours: a, theirs: b });
    }
  }
  return { cells, found };
}

/** All cells of two readings side by side. Sheets are matched by name, empty ones not at all. */
export function compare(ours: readonly SheetCells[], theirs: readonly SheetCells[]): Comparison {
  const left = new Map(ours.map((sheet) => [keyOf(sheet.name), sheet]));
  const right = new Map(theirs.map((sheet) => [keyOf(sheet.name), sheet]));
  let cells = 0;
  const differences: Difference[] = [];
  const sheets: { name: string; in: 'ours' | 'theirs'; cells: number }[] = [];
  for (const key of new Set([...left.keys(), ...right.keys()])) {
    const [a, b] = [left.get(key), right.get(key)];
    if (a && b) {
      const compared = compareRows(a.name, a, b);
      cells += compared.cells;
      for (const one of compared.found) differences.push(one);
    } else {
      const only = (a ?? b)!;
      const count = countCells([only]);
      if (count > 0) sheets.push({ name: only.name, in: a ? 'ours' : 'theirs', cells: count });
      cells += count;
    }
  }
  return { cells, differences, sheets };
}
