import { fromSerial } from '../../../ledger/day.ts';
import { type Cell, plainValue } from './cell.ts';
import type { Sheet } from './sheet.ts';
import type { Table } from './table.ts';
import type { Clock } from './typing.ts';

/** A cell as it is shown, in the formats of our workbooks; under others a number is shown plain. */
function shownText(cell: Cell, { date1904 }: Clock): string {
  const value = plainValue(cell);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  const decimals = /^0(?:\.(0+))?$/.exec(cell.style.format);
  if (decimals) return value.toFixed(decimals[1]?.length ?? 0);
  if (cell.style.format !== 'yyyy-mm-dd') return String(value);
  return fromSerial(Math.floor(value), date1904) ?? String(value);
}

/** Hides the rows of a table that its filters leave out, and shows the others. */
export function applyFilters(sheet: Sheet, table: Table, clock: Clock): void {
  const { top, bottom, left } = table.body;
  for (let row = top; row <= bottom; row += 1) {
    const shown = [...table.filters].every(([index, values]) =>
      values.some((value) => value.toLowerCase() === shownText(sheet.cell(row, left + index), clock).toLowerCase()),
    );
    if (!shown || sheet.isHidden(row)) sheet.row(row).hidden = !shown;
  }
}
