import type { Cell, GridRow } from '../grid.ts';

type Cells = (Cell | undefined)[];

/** Gathers cells into rows. Rows normally come in ascending order; where they do not, they are put in order at the end. */
export class RowCollector {
  readonly #rows: { row: number; cells: Cells }[] = [];
  #ascending = true;
  #last: { row: number; cells: Cells } | undefined;

  put(row: number, column: number, cell: Cell): void {
    if (this.#last?.row !== row) {
      if (this.#last !== undefined && this.#last.row > row) this.#ascending = false;
      this.#last = { row, cells: [] };
      this.#rows.push(this.#last);
    }
    this.#last.cells[column - 1] = cell;
  }

  rows(): readonly GridRow[] {
    return this.#ascending ? this.#rows : this.#inOrder();
  }

  /** A row that came in several pieces becomes one; of a cell that came twice the later counts. */
  #inOrder(): readonly GridRow[] {
    const merged = new Map<number, Cells>();
    for (const { row, cells } of this.#rows) {
      const whole = merged.get(row) ?? [];
      cells.forEach((cell, i) => (whole[i] = cell));
      merged.set(row, whole);
    }
    return [...merged].map(([row, cells]) => ({ row, cells })).sort((a, b) => a.row - b.row);
  }
}
