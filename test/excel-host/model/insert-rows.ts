import { type Area, intersection } from './area.ts';
import { type Cell, isEmpty } from './cell.ts';
import type { Sheet } from './sheet.ts';
import type { Table } from './table.ts';

/** A table can't be pushed down through another that it does not cover from side to side. */
export function canPushDown(sheet: Sheet, table: Table): boolean {
  const { left, right, bottom } = table.area;
  const below: Area = { top: bottom + 1, left, bottom: Number.MAX_SAFE_INTEGER, right };
  return sheet.tables.every(
    ({ area }) => intersection(area, below) === null || (area.left >= left && area.right <= right),
  );
}

/** Opens rows within a table, in its columns only: what stands below, in it and under it, moves down. */
export function insertTableRows(sheet: Sheet, table: Table, at: number, count: number): void {
  const { left, right } = table.area;
  const lines = [...sheet.rows.keys()].filter((row) => row >= at).sort((a, b) => b - a);
  for (const from of lines) {
    const cells = sheet.rows.get(from)!.cells;
    for (let column = left; column <= right; column += 1) {
      const cell = cells.get(column);
      if (!cell) continue;
      sheet.row(from + count).cells.set(column, cell);
      cells.delete(column);
    }
  }
  const look = at - 1 > table.area.top ? at - 1 : at + count;
  for (let row = at; row < at + count; row += 1) {
    for (let column = left; column <= right; column += 1) {
      const { style } = sheet.cell(look, column);
      sheet.row(row).cells.set(column, { value: '', formula: null, style });
    }
  }
  for (const other of sheet.tables) {
    const below = other !== table && other.area.top >= at && other.area.left >= left && other.area.right <= right;
    if (below) other.area = { ...other.area, top: other.area.top + count, bottom: other.area.bottom + count };
  }
  table.area = { ...table.area, bottom: table.area.bottom + count };
}

/** Whether a table's only row is the empty one that Excel keeps. */
export function isOneEmptyRow(sheet: Sheet, { body: { top, bottom, left, right } }: Table): boolean {
  const cells: Cell[] = [];
  for (let column = left; column <= right; column += 1) cells.push(sheet.cell(top, column));
  return top === bottom && cells.every(isEmpty);
}
