import type { EvaluationInput } from '../../ledger/figures/evaluation.ts';
import { withoutPersonalNumbers } from '../../ledger/privacy.ts';
import { printedName } from '../documents/evaluation/pledgers.ts';
import { day, integer, text, titleOf } from './evaluation-columns.ts';
import { evaluationSheets } from './evaluation-names.ts';
import type { TableSheet } from './input.ts';

const WHOM = [text('支部代码', 10), text('支部', 22), text('对象', 12), text('编号', 12)];

const free = (value: string | null): string | null => (value === null ? null : withoutPersonalNumbers(value));

/** Measures that rules make due, with what was done (E6, L6). */
export function dueSheet(input: EvaluationInput): TableSheet {
  return {
    title: titleOf(input, '应当整改问责的情形'),
    sheetName: evaluationSheets.measuresDue,
    frozenColumns: 3,
    columns: [
      ...WHOM,
      text('事由', 24),
      text('应采取的措施', 24),
      integer('关联件数'),
      text('关联编号', 24),
      text('已采取的措施', 20),
    ],
    rows: input.measuresDue.map((due) => [
      due.branchCode,
      due.branchName,
      printedName(due.target),
      due.targetId,
      due.cause,
      due.anyOf.join('或者'),
      due.itemIds.length,
      due.itemIds.join('、') || null,
      due.taken.map(({ measure }) => measure).join('、') || '未采取',
    ]),
  };
}

/** Measures decided, and whether they were followed up (E6, L6). */
export function takenSheet(input: EvaluationInput): TableSheet {
  return {
    title: titleOf(input, '整改问责决定'),
    sheetName: evaluationSheets.measures,
    frozenColumns: 3,
    columns: [
      ...WHOM,
      day('决定日期'),
      text('措施', 12),
      text('事由', 24),
      text('决定机关', 20),
      text('关联编号', 16),
      day('整改期限'),
      day('整改完成日期'),
      text('逾期未完成', 12),
      text('结果', 30),
    ],
    rows: input.measuresTaken.map((one) => [
      one.branchCode,
      one.branchName,
      printedName(one.target),
      one.targetId,
      one.decidedOn,
      one.measure,
      one.cause,
      free(one.decidedBy),
      one.itemId,
      one.fixBy,
      one.fixedOn,
      one.fixOverdue ? '是' : null,
      free(one.outcome),
    ]),
  };
}

/** Items judged unfulfilled; the kind of reason where the scheme records it (L5). */
export function unfulfilledSheet(input: EvaluationInput): TableSheet {
  const { reasonKinds } = input.scheme.followUp;
  return {
    title: titleOf(input, '未兑现承诺事项'),
    sheetName: evaluationSheets.unfulfilled,
    frozenColumns: 3,
    columns: [
      text('支部代码', 10),
      text('支部', 22),
      text('承诺主体', 12),
      text('编号', 16),
      text('承诺事项', 40),
      ...(reasonKinds ? [text('原因类别', 10)] : []),
      text('原因', 36),
    ],
    rows: input.unfulfilled.map((item) => [
      item.branchCode,
      item.branchName,
      printedName(item.pledger),
      item.id,
      free(item.text),
      ...(reasonKinds ? [item.reasonKind ?? '未注明'] : []),
      free(item.reason),
    ]),
  };
}
