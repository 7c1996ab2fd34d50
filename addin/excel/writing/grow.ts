import type { TableRange } from '../../../ledger/grid.ts';
import { hasExcelApi } from '../abilities.ts';
import type { Extent } from '../reading/plan.ts';
import { extentOf, rangeOf } from '../reading/ranges.ts';
import type { Target } from './target.ts';

const overlaps = (a: Extent, b: Extent): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

/** Where a table that must hold a new row reaches then; `null` where it does already, or can't be made to. */
function grownExtent(target: Target, others: readonly TableRange[]): Extent | null {
  const { table, writes } = target;
  if (!table || table.object.showTotals) return null;
  const now = extentOf(table.range) as Extent;
  if (writes.lastNew <= now.bottom) return null;
  const grown = { ...now, bottom: writes.lastNew };
  return others.some((other) => overlaps(other, grown)) ? null : grown;
}

/**
 * Lets the table take new rows in; gives what makes it as small again as it was. Before ExcelApi 1.13, under a totals row, or
 * with another table in the way the rows are written below the table instead, where reading finds them as well: adding
 * rows to the table itself would push down what stands there, and Excel refuses it while a filter is on.
 */
export function growTable(target: Target, others: readonly TableRange[]): () => void {
  const { table, sheet } = target;
  const grown = hasExcelApi('1.13') ? grownExtent(target, others) : null;
  if (!table || !grown) return () => undefined;
  const before = extentOf(table.range) as Extent;
  table.object.resize(rangeOf(sheet, grown));
  return () => table.object.resize(rangeOf(sheet, before));
}
