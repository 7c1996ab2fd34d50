import type { OverdueItem, UnfulfilledItem } from '../../ledger/figures/bulletin.ts';
import type { TableSheet } from '../../templates/workbook/input.ts';
import type { Plan } from './plan.ts';
import { branchSheet } from './register-branches.ts';
import { day, integer, text } from './register-columns.ts';

const item = ({ branchCode, branchName, id, pledger }: OverdueItem | UnfulfilledItem) => [
  branchCode,
  branchName,
  id,
  pledger,
];

/** 通报附表.xlsx: all that a circular over very many branches lists only in part. */
export function fullLists(plan: Plan): readonly TableSheet[] {
  const { period, asOf, circular } = plan;
  const columns = [text('支部代码', 10), text('支部名称', 24), text('编号', 18), text('承诺主体', 12)];
  const frozenColumns = 3;
  return [
    branchSheet(plan, `${period.name}各支部情况（截至${asOf}）`),
    {
      title: `${period.name}逾期承诺事项清单（截至${asOf}）`,
      sheetName: '逾期事项',
      frozenColumns,
      columns: [
        ...columns,
        text('承诺事项', 40),
        text('责任人', 12),
        day('原定时限'),
        day('变更后时限'),
        integer('逾期天数'),
        text('应采取的措施', 16),
      ],
      rows: circular.overdue.map((one) => [
        ...item(one),
        one.text,
        one.responsible,
        one.deadline,
        one.amendedDeadline,
        one.daysOverdue,
        one.stepDue,
      ]),
    },
    {
      title: `${period.name}未兑现承诺事项清单（截至${asOf}）`,
      sheetName: '未兑现事项',
      frozenColumns,
      columns: [...columns, text('承诺事项', 40), text('原因类别', 12), text('原因', 40)],
      rows: circular.unfulfilled.map((one) => [...item(one), one.text, one.reasonKind, one.reason]),
    },
  ];
}
