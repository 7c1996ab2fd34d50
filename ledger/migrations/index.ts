import { readKeptWorkbook } from '../committee/kept-workbook.ts';
import type { WorkbookGrid } from '../grid.ts';
import { readIdentity } from '../parse/identity.ts';
import { TEMPLATE_VERSION } from '../workbook/declaration.ts';
import { branches } from '../workbook/sheets/branches.ts';
import { type Step, steps } from './steps.ts';

/** The steps that lead from a version to the newest; none from the newest, from a newer or from no version at all. */
export function stepsFrom(version: string | null): readonly Step[] {
  const from = Number(version);
  if (version === null || !Number.isInteger(from) || from < 1 || from >= TEMPLATE_VERSION) return [];
  return steps.filter((step) => step.from >= from);
}

/**
 * The workbook as the newest template would have it; itself where it is of the newest or of no known version, or no ledger
 * and no roster of branches. No cell of the file moves, and 字典 goes on naming the version that the file is of: reading
 * says so, and asking again changes nothing.
 */
export function toNewest(grid: WorkbookGrid): WorkbookGrid {
  const kept = readKeptWorkbook(grid);
  if (kept !== null) {
    return kept.name === branches.name ? stepsFrom(kept.version).reduce((sum, step) => step.branches(sum), grid) : grid;
  }
  return stepsFrom(readIdentity(grid)?.version ?? null).reduce((sum, step) => step.ledger(sum), grid);
}
