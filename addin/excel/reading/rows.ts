import type { GridRow } from '../../../ledger/grid.ts';
import { faultOf } from '../faults.ts';
import type { RowSpan } from '../gateway.ts';
import type { KnownSheets } from '../known-sheets.ts';
import { CellReader } from './cells.ts';
import { blocksOf } from './ranges.ts';

/** The rows of a span in which something stands, as they are now; one `sync`. */
export async function readRows(
  context: Excel.RequestContext,
  known: KnownSheets,
  name: string,
  { first, last }: RowSpan,
): Promise<readonly GridRow[]> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(known.keyOf(name));
  const part = sheet.getRange(`${first}:${last}`).getUsedRangeOrNullObject(true);
  part.load('rowIndex,columnIndex,values,numberFormat');
  await context.sync();
  if (sheet.isNullObject) throw faultOf('gone', 'ItemNotFound', `工作表“${name}”已经不在了。请按“校验”重新读取台账。`);
  return new CellReader(known.date1904).rows(blocksOf(part));
}
