import type { Block } from './cells.ts';
import type { Extent } from './plan.ts';

export function rangeOf(sheet: Excel.Worksheet, { top, left, bottom, right }: Extent): Excel.Range {
  return sheet.getRangeByIndexes(top - 1, left - 1, bottom - top + 1, right - left + 1);
}

/** Where a range lies whose place and size were loaded; `null` where it is none. */
export function extentOf(range: Excel.Range): Extent | null {
  if (range.isNullObject) return null;
  const { rowIndex, columnIndex, rowCount, columnCount } = range;
  return { top: rowIndex + 1, left: columnIndex + 1, bottom: rowIndex + rowCount, right: columnIndex + columnCount };
}

/** The cells of a range whose place, values and formats were loaded; none where it is none. */
export function blocksOf(range: Excel.Range): readonly Block[] {
  if (range.isNullObject) return [];
  const { rowIndex, columnIndex, values, numberFormat } = range;
  return [{ top: rowIndex + 1, left: columnIndex + 1, values, formats: numberFormat }];
}
