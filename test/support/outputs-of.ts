import type { TableSheet } from '../../templates/workbook/input.ts';
import type { ToWrite } from '../../scripts/consolidate/apply.ts';
import type { FullPlan } from '../../scripts/consolidate/plan.ts';
import { type BranchTable } from '../../scripts/consolidate/register-items.ts';
import { registerTables } from '../../scripts/consolidate/register.ts';
import type { AcceptedBranch } from '../../scripts/consolidate/types.ts';
import { workbenchOf } from '../../scripts/desk/workbench.ts';

/** A sheet of the register with the lines of all branches. */
export const sheetWith = ({ head, rowsOf }: BranchTable, accepted: readonly AcceptedBranch[]): TableSheet => ({
  ...head,
  rows: accepted.flatMap(rowsOf),
});

/** All sheets of the register. */
export function registerSheets(plan: FullPlan): readonly TableSheet[] {
  const { items, figures, log, files } = registerTables(plan);
  return [sheetWith(items, plan.accepted), ...figures, sheetWith(log, plan.accepted), files];
}

/** All that a plan says is to be written. */
export const everything = (plan: FullPlan): ToWrite => ({
  plan,
  correction: null,
  bench: workbenchOf(plan),
  wanted: { letters: true, register: true, parquet: false },
});
