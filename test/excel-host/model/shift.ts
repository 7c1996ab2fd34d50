import { type Area, LAST_COLUMN, LAST_ROW, addressOf, areasOf } from './area.ts';
import type { Cell } from './cell.ts';
import { newRow } from './sheet-data.ts';
import type { Sheet } from './sheet.ts';
import { type XmlElement, childOf, childrenOf } from './xml.ts';

/** Rows or columns put in (`count` > 0) or taken out (`count` < 0) at a place. */
export interface Shift {
  readonly axis: 'row' | 'column';
  readonly at: number;
  readonly count: number;
}

/** Where a line ends up; `null` where it is taken out. */
function moved({ at, count }: Shift, line: number): number | null {
  if (line < at) return line;
  if (count < 0 && line < at - count) return null;
  return line + count;
}

/** An area stretches with what is put inside, shrinks with what is taken out; `null` where nothing stays. */
function movedArea(shift: Shift, area: Area): Area | null {
  const span = (first: number, last: number, end: number): readonly [number, number] | null => {
    if (last === end) return [first, last];
    const { at, count } = shift;
    const low = first < at ? first : Math.max(at, first + count);
    const high = last < at ? last : Math.max(at - 1, last + count);
    return high < low ? null : [low, high];
  };
  if (shift.axis === 'row') {
    const rows = span(area.top, area.bottom, LAST_ROW);
    return rows && { ...area, top: rows[0], bottom: rows[1] };
  }
  const columns = span(area.left, area.right, LAST_COLUMN);
  return columns && { ...area, left: columns[0], right: columns[1] };
}

function movedCells(cells: ReadonlyMap<number, Cell>, shift: Shift): Map<number, Cell> {
  return new Map(
    [...cells].flatMap(([column, cell]) => {
      const to = moved(shift, column);
      return to === null ? [] : [[to, cell] as const];
    }),
  );
}

function shiftCells(sheet: Sheet, shift: Shift): void {
  if (shift.axis === 'column') {
    for (const [number, row] of sheet.rows) sheet.rows.set(number, { ...row, cells: movedCells(row.cells, shift) });
    return;
  }
  const rows = [...sheet.rows].flatMap(([number, row]) => {
    const to = moved(shift, number);
    return to === null ? [] : [[to, row] as const];
  });
  const above = sheet.rows.get(shift.at - 1);
  sheet.rows = new Map(rows);
  // New rows look like the one above, as Excel makes them.
  for (let number = shift.at; above && shift.at > 2 && number < shift.at + shift.count; number += 1) {
    const looks = [...above.cells].map(([column, { style }]) => [column, { value: '', formula: null, style }] as const);
    sheet.rows.set(number, { ...newRow(), style: above.style, cells: new Map(looks) });
  }
}

const shiftedList = (shift: Shift, sqref: string): string =>
  areasOf(sqref)
    .flatMap((area) => movedArea(shift, area) ?? [])
    .map(addressOf)
    .join(' ');

/** Conditional formats and merged cells, which are kept as elements. */
function shiftElements(sheet: Sheet, shift: Shift): void {
  const { root } = sheet;
  const keep = (element: XmlElement, name: 'sqref' | 'ref'): boolean => {
    element.attributes[name] = shiftedList(shift, element.attributes[name] ?? '');
    return element.attributes[name] !== '';
  };
  const merged = childOf(root, 'mergeCells');
  const gone = childrenOf(root, 'conditionalFormatting').filter((format) => !keep(format, 'sqref'));
  for (const element of gone) root.children.splice(root.children.indexOf(element), 1);
  merged?.children.splice(0, Infinity, ...childrenOf(merged).filter((cell) => keep(cell, 'ref')));
}

/**
 * Whole rows or columns of a sheet, with its tables, validations and widths. Formulas are not rewritten: nothing that the
 * add-in writes or reads hangs on them.
 */
export function shiftSheet(sheet: Sheet, shift: Shift): void {
  shiftCells(sheet, shift);
  sheet.validations = sheet.validations
    .map((one) => ({ ...one, areas: one.areas.flatMap((area) => movedArea(shift, area) ?? []) }))
    .filter(({ areas }) => areas.length > 0);
  sheet.tables = sheet.tables.flatMap((table) => {
    const area = movedArea(shift, table.area);
    if (!area) return [];
    if (shift.axis === 'column') {
      const { left } = table.area;
      const kept = table.columns.flatMap((name, index) => {
        const to = moved(shift, left + index);
        return to === null ? [] : [[to - area.left, name] as const];
      });
      const byIndex = new Map(kept);
      table.columns = Array.from({ length: area.right - area.left + 1 }, (_, index) => byIndex.get(index) ?? '');
      table.filters.clear();
    }
    table.area = area;
    return [table];
  });
  shiftElements(sheet, shift);
  if (shift.axis === 'column') {
    sheet.columns = sheet.columns.flatMap((one) => {
      const area = movedArea(shift, { top: 1, bottom: 1, left: one.first, right: one.last });
      return area ? [{ ...one, first: area.left, last: area.right }] : [];
    });
  }
}
