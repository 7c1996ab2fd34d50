import { type Finding, addressOf, explain, severityName, titleOf } from '../../ledger/findings/finding.ts';
import type { TableColumn, TableSheet, TableValue } from '../../templates/workbook/input.ts';
import type { Plan } from './plan.ts';
import { filesSheet } from './register.ts';
import { explainOutside } from './secret-cells.ts';
import { fileStateName } from './states.ts';
import type { Filed } from './types.ts';

const text = (header: string, width: number): TableColumn => ({ header, width, type: 'text' });

const COLUMNS: readonly TableColumn[] = [
  text('支部代码', 10),
  text('支部名称', 22),
  text('文件', 32),
  text('文件分类', 14),
  text('级别', 8),
  text('问题', 22),
  text('工作表', 12),
  text('单元格', 10),
  { header: '行', width: 8, type: 'integer' },
  text('现状', 40),
  text('应为', 36),
  text('怎么改', 36),
];

const RANK: Readonly<Record<Finding['severity'], number>> = { error: 0, warning: 1, notice: 2 };

function row(submission: Filed | null, found: Finding): readonly TableValue[] {
  const { is, expected, todo } = submission === null ? explain(found) : explainOutside(found, submission);
  return [
    submission?.branch?.code ?? null,
    submission?.branch?.name ?? null,
    submission?.name ?? found.where.file,
    submission === null ? '党委自己的工作簿' : fileStateName[submission.state],
    severityName[found.severity],
    titleOf(found),
    found.where.sheet ?? null,
    addressOf(found.where) || null,
    found.where.row ?? null,
    is,
    expected,
    todo,
  ];
}

function missingRows(plan: Plan): readonly (readonly TableValue[])[] {
  return plan.figures.byBranch
    .filter((branch) => branch.state === 'missing')
    .map((branch) => [
      branch.code,
      branch.name,
      null,
      null,
      '错误',
      '未报送',
      null,
      null,
      null,
      '没有收到这个支部的台账',
      `应报送${plan.period.name}的台账`,
      '请通知支部尽快报送。',
    ]);
}

/** 问题清单: every finding of every file, most severe first, then file by file; branches that sent nothing lead. */
export function problemSheets(plan: Plan): readonly TableSheet[] {
  const own = plan.bookProblems.map((found) => ({ submission: null, found }));
  const rows = [
    ...own,
    ...plan.submissions.flatMap((submission) => submission.findings.map((found) => ({ submission, found }))),
  ]
    .sort((a, b) => RANK[a.found.severity] - RANK[b.found.severity])
    .map(({ submission, found }) => row(submission, found));
  return [
    {
      title: `${plan.period.name}问题清单`,
      sheetName: '问题清单',
      columns: COLUMNS,
      frozenColumns: 3,
      rows: [...missingRows(plan), ...rows],
    },
    filesSheet(plan, `${plan.period.name}收件情况`),
  ];
}
