import type { TableSheet, TableValue } from '../../templates/workbook/input.ts';
import type { Plan } from './plan.ts';
import { integer, rate, text } from './register-columns.ts';
import { itemSheet } from './register-items.ts';
import { logSheet } from './register-log.ts';
import { branchStateName, fileStateName } from './states.ts';

function branchSheet(plan: Plan, title: string): TableSheet {
  const { byBranch, totals } = plan.figures;
  const counts = ['committed', 'withdrawn', 'closedInPeriod', 'closed', 'due', 'closedOnTime', 'closedLate'] as const;
  const more = ['overdue', 'awaitingClosing', 'unfulfilled', 'carriedOver', 'open'] as const;
  const names = ['承诺', '撤回', '本期销号', '累计销号', '到期', '按期兑现', '逾期后兑现'];
  const moreNames = ['逾期', '待销号', '未兑现', '结转', '未销号'];
  const figuresOf = (f: (typeof byBranch)[number] | typeof totals): readonly TableValue[] => [
    f.expectedMembers,
    f.pledgedMembers,
    ...counts.map((key) => f[key]),
    ...more.map((key) => f[key]),
    f.pledgeRate,
    f.closingRate,
    f.onTimeRate,
  ];
  const blank = figuresOf(totals).map(() => null);
  return {
    title,
    sheetName: '各支部情况',
    frozenColumns: 3,
    columns: [
      integer('名次', 8),
      text('支部代码', 10),
      text('支部名称', 24),
      text('报送', 8),
      text('逾期报送', 10),
      integer('应承诺党员', 12),
      integer('已承诺党员', 12),
      ...[...names, ...moreNames].map((name) => integer(name)),
      rate('承诺率'),
      rate('销号率'),
      rate('按期兑现率'),
    ],
    rows: [
      ...byBranch.map((b) => [
        b.rank,
        b.code,
        b.name,
        branchStateName[b.state],
        b.late ? '是' : null,
        ...(b.state === 'accepted' ? figuresOf(b) : blank),
      ]),
      [null, null, '合计', null, null, ...figuresOf(totals)],
    ],
  };
}

/** A line a file: which class, and the workbook's branch. Used by the register and the problem list. */
export function filesSheet(plan: Plan, title: string): TableSheet {
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

/** 汇总台账: every item of the accepted workbooks as of the day, with file, sheet and row of origin on every line. */
export function registerSheets(plan: Plan): readonly TableSheet[] {
  const until = plan.asOf;
  return [
    itemSheet(plan, `${plan.period.name}承诺事项汇总台账（截至${until}）`),
    branchSheet(plan, `${plan.period.name}各支部情况（截至${until}）`),
    logSheet(plan, `${plan.period.name}变更记录汇总`),
    filesSheet(plan, `${plan.period.name}收件情况`),
  ];
}
