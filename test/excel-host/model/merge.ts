import { type Area, addressOf, intersection } from './area.ts';
import type { Sheet } from './sheet.ts';
import { HostError } from '../wire/host-error.ts';
import { childOf, element } from './xml.ts';

function mergeOne(sheet: Sheet, area: Area): void {
  const { top, left, bottom, right } = area;
  if (top === bottom && left === right) return;
  let list = childOf(sheet.root, 'mergeCells');
  if (!list) {
    list = element('mergeCells');
    sheet.root.children.push(list);
  }
  list.children.push(element('mergeCell', { ref: addressOf(area) }));
  // Only the first cell keeps what it holds.
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) {
      if (row !== top || column !== left) sheet.set(row, column, { value: '', formula: null });
    }
  }
}

/** Makes cells one; Excel refuses it within a table. */
export function merge(sheet: Sheet, area: Area, across: boolean): void {
  if (sheet.tables.some((table) => intersection(table.area, area) !== null)) throw new HostError('GeneralException');
  if (!across) {
    mergeOne(sheet, area);
    return;
  }
  for (let row = area.top; row <= area.bottom; row += 1) mergeOne(sheet, { ...area, top: row, bottom: row });
}
