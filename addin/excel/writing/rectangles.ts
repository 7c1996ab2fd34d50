/** Neighbouring cells that are set at once; row and column of the first are 1-based. */
export interface Rectangle<T> {
  readonly top: number;
  readonly left: number;
  readonly rows: readonly (readonly T[])[];
}

interface At {
  readonly row: number;
  readonly column: number;
}

interface Run<T> {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly T[];
}

/** Cells side by side in one row. */
function runsOf<T extends At>(cells: readonly T[]): readonly Run<T>[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: { row: number; column: number; cells: T[] }[] = [];
  for (const cell of sorted) {
    const last = runs.at(-1);
    if (last?.row === cell.row && last.column + last.cells.length === cell.column) last.cells.push(cell);
    else runs.push({ row: cell.row, column: cell.column, cells: [cell] });
  }
  return runs;
}

/** The fewest rectangles that runs of the same columns in consecutive rows make; no cell is named twice. */
export function rectanglesOf<T extends At>(cells: readonly T[]): readonly Rectangle<T>[] {
  const made: { top: number; left: number; rows: (readonly T[])[] }[] = [];
  const open = new Map<string, (typeof made)[number]>();
  for (const { row, column, cells: run } of runsOf(cells)) {
    const key = `${column}:${run.length}`;
    const above = open.get(key);
    if (above && above.top + above.rows.length === row) above.rows.push(run);
    else {
      const rectangle = { top: row, left: column, rows: [run] };
      open.set(key, rectangle);
      made.push(rectangle);
    }
  }
  return made;
}
