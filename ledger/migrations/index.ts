import type { WorkbookGrid } from '../grid.ts';

/** The workbook as the newest template would have it; itself where it is of the newest or of no known version. */
export function toNewest(grid: WorkbookGrid): WorkbookGrid {
  return grid;
}
