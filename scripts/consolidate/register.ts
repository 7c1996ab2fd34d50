import type { TableSheet } from '../../templates/workbook/input.ts';
import type { Plan } from './plan.ts';
import { branchSheet, kindSheets, unitSheets } from './register-branches.ts';
import { integer, text } from './register-columns.ts';
import { type BranchTable, itemTable } from './register-items.ts';
import { logTable } from './register-log.ts';
import type { RegisterLayout } from './register-switched.ts';
import { fileStateName } from './states.ts';

/** A line a file: which class, and the workbook's branch. Used by the register and the problem list. */
export function filesSheet(plan: Pick<Plan, 'submissions'>, title: string): TableSheet {
  return {
    title,
    sheetName: '收件情况',
    columns: [
      text('文件', 40),
      text('分类', 16),
      text('支部代码', 10),
      text('支部名称', 24),
      text('上报时间', 20),
      text('逾期报送', 10),
      integer('错误', 8),
      integer('提醒', 8),
      text('摘要（SHA-256）', 40),
    ],
    rows: plan.submissions.map((s) => [
      s.name,
      fileStateName[s.state],
      s.branch?.code ?? null,
      s.branch?.name ?? null,
      s.sealedAt?.replace('T', ' ') ?? null,
      s.late ? '是' : null,
      s.findings.filter((f) => f.severity === 'error').length,
      s.findings.filter((f) => f.severity === 'warning').length,
      s.digest,
    ]),
  };
}

/** The sheets of 汇总台账: two that go through the branches, and those made of the figures. */
export interface RegisterTables {
  readonly items: BranchTable;
  readonly figures: readonly TableSheet[];
  readonly log: BranchTable;
  readonly files: TableSheet;
}

/** The part of a register that goes through the branches, as far as it depends on the run. */
export function branchTables(given: RegisterLayout & Pick<Plan, 'asOf' | 'period'>) {
  const { period, asOf } = given;
  return {
    items: itemTable(given, `${period.name}承诺事项汇总台账（截至${asOf}）`),
    log: logTable(`${period.name}变更记录汇总`),
  };
}

/** 汇总台账: every item of the accepted workbooks as of the day, with file, sheet and row of origin on every line. */
export function registerTables(plan: Plan): RegisterTables {
  const until = plan.asOf;
  return {
    ...branchTables(plan),
    figures: [
      branchSheet(plan, `${plan.period.name}各支部情况（截至${until}）`),
      ...unitSheets(plan, `${plan.period.name}各部门情况（截至${until}）`),
      ...kindSheets(plan, `${plan.period.name}类别和主题情况（截至${until}）`),
    ],
    files: filesSheet(plan, `${plan.period.name}收件情况`),
  };
}
