import type { Area } from './area.ts';
import { plainValue } from './cell.ts';
import { isEmpty } from './cell.ts';
import type { Sheet } from './sheet.ts';
import { type Clock, typed } from './typing.ts';

export type Given = string | number | boolean | null;

/** Puts a value into a cell as if it were typed; `null` leaves the cell alone, `''` empties it. */
export function enter(sheet: Sheet, row: number, column: number, given: Given, clock: Clock): void {
  if (given === null) return;
  if (typeof given !== 'string' || given === '') {
    sheet.set(row, column, { value: given, formula: null });
    return;
  }
  const { style } = sheet.cell(row, column);
  const { value, formula, format } = typed(given, style.format, clock);
  const own = style.format === 'General' ? (format ?? style.format) : style.format;
  const quoted = given.startsWith("'");
  const same = own === style.format && quoted === style.quoted;
  sheet.set(row, column, { value, formula, style: same ? style : { ...style, format: own, quoted } });
}

/** Header cells and the names of a table's columns are one and the same. */
export function followHeaders(sheet: Sheet): void {
  for (const table of sheet.tables) {
    if (!table.hasHeaders) continue;
    const taken = new Set<string>();
    table.columns = table.columns.map((_, index) => {
      const { top, left } = table.area;
      const text = String(plainValue(sheet.cell(top, left + index)));
      const base = text === '' ? `列${index + 1}` : text;
      let name = base;
      for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${base}${number}`;
      taken.add(name.toLowerCase());
      // A header is always text, and never empty.
      if (name !== plainValue(sheet.cell(top, left + index)))
        sheet.set(top, left + index, { value: name, formula: null });
      return name;
    });
  }
}

/** Tables whose last row stands directly above the area take its rows in, as Excel does for what a person types. */
export function growTables(sheet: Sheet, area: Area): void {
  for (const table of sheet.tables) {
    const { bottom, left, right } = table.area;
    const below = area.top <= bottom + 1 && area.bottom > bottom && area.left <= right && area.right >= left;
    const filled = [...(sheet.rows.get(bottom + 1)?.cells ?? [])].some(
      ([column, cell]) => column >= left && column <= right && !isEmpty(cell),
    );
    if (below && filled && !table.hasTotals) table.area = { ...table.area, bottom: area.bottom };
  }
}
