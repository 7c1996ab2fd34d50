import type { JudgedItem } from '../../ledger/figures/of-ledger.ts';
import type { TableColumn, TableSheet, TableValue } from '../../templates/workbook/input.ts';
import type { Plan } from './plan.ts';
import { branchStateName, fileStateName } from './states.ts';
import type { AcceptedBranch } from './types.ts';

const text = (header: string, width: number): TableColumn => ({ header, width, type: 'text' });
const day = (header: string): TableColumn => ({ header, width: 12, type: 'day' });
const integer = (header: string, width = 10): TableColumn => ({ header, width, type: 'integer' });
const rate = (header: string): TableColumn => ({ header, width: 12, type: 'rate' });

/** What became of the item by its first approved deadline, in one word. */
export function punctuality({ counts }: JudgedItem): string {
  if (counts.committed === 0) return counts.withdrawn === 1 ? '撤回' : '未定诺';
  if (counts.unfulfilled) return '未兑现';
  if (counts.carriedOver) return '结转';
  if (counts.closedOnTime) return '按期兑现';
  if (counts.closedLate) return '逾期后兑现';
  if (counts.closed) return '提前兑现';
  if (counts.awaitingClosing) return '待销号';
  return counts.overdue ? '逾期' : '未到期';
}

const ITEM_COLUMNS: readonly TableColumn[] = [
  text('支部代码', 10),
  text('支部名称', 24),
  text('编号', 18),
  text('承诺主体', 12),
  text('类别', 12),
  text('承诺事项', 40),
  text('责任人', 12),
  day('定诺日期'),
  day('原定时限'),
  day('变更后时限'),
  text('截至日状态', 12),
  text('按期情况', 12),
  day('完成日期'),
  day('销号日期'),
  integer('变更次数'),
  integer('督促次数'),
  text('来源文件', 32),
  text('工作表', 12),
  integer('行', 8),
];

function itemRow({ branch, submission }: AcceptedBranch, judged: JudgedItem): readonly TableValue[] {
  const { commitment } = judged.item;
  const { at } = judged;
  const taken = (name: string): number => at?.steps.filter((step) => step.step === name).length ?? 0;
  return [
    branch.code,
    branch.name,
    commitment.id,
    commitment.pledger,
    commitment.category,
    commitment.text,
    commitment.responsible,
    at?.approvedOn ?? null,
    at?.firstDeadline ?? null,
    at && at.deadline !== at.firstDeadline ? at.deadline : null,
    at?.status ?? '未定诺',
    punctuality(judged),
    at?.doneOn ?? null,
    at?.closedOn ?? null,
    taken('变更'),
    taken('提醒督促'),
    submission.name,
    commitment.origin.sheet,
    commitment.origin.row,
  ];
}

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

/** The log of all accepted items: who wrote what when, with its origin. */
function logSheet(plan: Plan, title: string): TableSheet {
  const rows = plan.accepted.flatMap(({ branch, submission, items }) =>
    items.flatMap(({ item }) =>
      item.steps.map((step): readonly TableValue[] => [
        branch.code,
        branch.name,
        item.commitment.id,
        step.derived ? null : step.seq,
        step.step,
        step.on,
        step.at?.replace('T', ' ') ?? null,
        step.date,
        step.note,
        step.derived
          ? '由日期列推出'
          : item.history.effective.includes(step)
            ? null
            : step.step === '冲正'
              ? null
              : '已冲正',
        submission.name,
        step.row.origin.sheet,
        step.row.origin.row,
      ]),
    ),
  );
  return {
    title,
    sheetName: '变更记录',
    columns: [
      text('支部代码', 10),
      text('支部名称', 24),
      text('编号', 18),
      integer('序号', 8),
      text('步骤', 12),
      day('发生日期'),
      text('登记时间', 20),
      day('相关日期'),
      text('说明', 36),
      text('备注', 14),
      text('来源文件', 32),
      text('工作表', 12),
      integer('行', 8),
    ],
    rows,
  };
}

/** 汇总台账: every item of the accepted workbooks as of the day, with file, sheet and row of origin on every line. */
export function registerSheets(plan: Plan): readonly TableSheet[] {
  const until = plan.asOf;
  return [
    {
      title: `${plan.period.name}承诺事项汇总台账（截至${until}）`,
      sheetName: '汇总台账',
      columns: ITEM_COLUMNS,
      frozenColumns: 3,
      rows: plan.accepted.flatMap((one) => one.items.map((judged) => itemRow(one, judged))),
    },
    branchSheet(plan, `${plan.period.name}各支部情况（截至${until}）`),
    logSheet(plan, `${plan.period.name}变更记录汇总`),
    filesSheet(plan, `${plan.period.name}收件情况`),
  ];
}
