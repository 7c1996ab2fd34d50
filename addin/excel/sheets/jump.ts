import type { Place } from '../gateway.ts';
import type { KnownSheets } from '../known-sheets.ts';

/** Shows a sheet and selects a cell of it, the row's first where no column is given; a hidden sheet is made visible. */
export async function jumpTo(context: Excel.RequestContext, place: Place, known: KnownSheets): Promise<boolean> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(known.keyOf(place.sheet));
  sheet.load('visibility');
  await context.sync();
  if (sheet.isNullObject) return false;
  if (sheet.visibility !== 'Visible') sheet.visibility = 'Visible';
  sheet.activate();
  const { row, column } = place;
  if (row !== undefined) sheet.getCell(row - 1, (column ?? 1) - 1).select();
  await context.sync();
  return true;
}
