import type { RowValues } from '../../../templates/workbook/input.ts';
import { rangeOf, rowXml, sheetOver, tableOver } from '../../../templates/workbook/row-xml.ts';
import type { SharedStrings } from '../../../templates/workbook/shared-strings.ts';
import { SPARE_ROWS } from '../../../templates/workbook/table-sheet.ts';
import type { RowSheet } from './skeleton.ts';

/** Writes rows the way the builder's rows stand in the file, the spare ones behind them. */
export function sheetXml(sheet: RowSheet, rows: readonly RowValues[], strings: SharedStrings): string {
  const { columns, head, tail } = sheet;
  const write = rowXml({ ...sheet, guarded: null }, strings);
  const last = rows.length + SPARE_ROWS + 1;
  const out: string[] = [sheetOver(head, rangeOf(columns, last - 1))];
  for (let number = 2; number <= last; number += 1) out.push(write(number, rows[number - 2]));
  return out.join('') + tail;
}

/** The part that declares the table, with its range as long as the rows. */
export const tableXml = ({ table, columns }: RowSheet, rows: number): string =>
  tableOver(table, rangeOf(columns, rows + SPARE_ROWS));
