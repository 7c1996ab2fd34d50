import type { Cell, GridRow, WorkbookGrid } from '../../ledger/grid.ts';

/** The cells of one sheet as a reader gives them. */
export interface SheetCells {
  readonly name: string;
  readonly rows: readonly GridRow[];
}

/** What a reader made of a file: cells, or the reason why not (a code with arguments, or an exception's message). */
export type Outcome = { readonly sheets: readonly SheetCells[] } | { readonly refused: string };

/** An outcome with what it cost. */
export interface Reading {
  readonly outcome: Outcome;
  readonly milliseconds: number;
  /** Most resident memory of the process while it read, in MB. */
  readonly megabytes: number;
}

/** A reading that a process did not live to give. */
export interface Died {
  readonly died: 'crashed' | 'timeout';
}

export function cellsOfGrid({ sheets }: WorkbookGrid): readonly SheetCells[] {
  return sheets.map(({ name, rows }) => ({ name, rows }));
}

export function countCells(sheets: readonly SheetCells[]): number {
  let count = 0;
  for (const { rows } of sheets) {
    for (const { cells } of rows) for (const cell of cells) if (cell !== null && cell !== undefined) count += 1;
  }
  return count;
}

/** For people: `"甲"`, `2026-09-30`, `#REF!`, `(formula)`, `(empty)`. */
export function shown(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '(empty)';
  if (typeof cell !== 'object') return JSON.stringify(cell);
  if ('date' in cell) return cell.date;
  return 'error' in cell ? cell.error : '(formula)';
}
