import type { KnownSheets } from '../known-sheets.ts';
import { extentOf } from '../reading/ranges.ts';

/** Shows only some rows of the table that a column of the sheet lies in; `false` where sheet or table is gone. */
export async function filterTable(
  context: Excel.RequestContext,
  known: KnownSheets,
  name: string,
  column: number,
  values: readonly string[] | null,
): Promise<boolean> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(known.keyOf(name));
  const tables = context.workbook.tables;
  sheet.load('name');
  tables.load('items/id,items/worksheet/name');
  await context.sync();
  if (sheet.isNullObject) return false;
  const own = tables.items.filter((table) => table.worksheet.name === sheet.name);
  const ranges = own.map((table) => table.getRange());
  for (const range of ranges) range.load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  const extents = ranges.map(extentOf);
  const at = extents.findIndex((extent) => extent !== null && extent.left <= column && column <= extent.right);
  const table = own[at];
  const extent = extents[at];
  if (!table || !extent) return false;
  if (values === null) table.clearFilters();
  else table.columns.getItemAt(column - extent.left).filter.applyValuesFilter([...values]);
  await context.sync();
  return true;
}
