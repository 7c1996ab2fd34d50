import type { UnfulfilledItem } from '../../../ledger/figures/bulletin.ts';
import type { EvaluationInput } from '../../../ledger/figures/evaluation.ts';
import { withoutPersonalNumbers } from '../../../ledger/privacy.ts';
import type { MeasureTaken } from '../../../ledger/scoring/score.ts';
import { shortDay } from '../text/period.ts';
import { printedName } from './pledgers.ts';
import { type Cell, centre, type Column, type Table, text } from './table.ts';

/** Free text as it may be printed, or that there is none. */
function freeText(value: string | null): string {
  return withoutPersonalNumbers(value ?? '').trim() || '（未填写）';
}

/** Items judged unfulfilled; the kind of reason where the scheme records it (L5). */
export function unfulfilledList({ unfulfilled, scheme }: EvaluationInput): Table {
  const { reasonKinds } = scheme.followUp;
  const kind: readonly Column[] = reasonKinds ? [centre('原因类别', 9)] : [];
  const kindCell = ({ reasonKind }: UnfulfilledItem): readonly Cell[] => (reasonKinds ? [reasonKind ?? '未注明'] : []);
  return {
    caption: '未兑现承诺事项清单',
    look: 'list',
    columns: [
      centre('序号', 7),
      text('支部', 18),
      text('承诺主体', 12),
      text('编号和承诺事项', 34),
      ...kind,
      text('原因', 26),
    ],
    rows: unfulfilled.map((item, i) => [
      String(i + 1),
      item.branchName,
      printedName(item.pledger),
      [item.id, freeText(item.text)],
      ...kindCell(item),
      freeText(item.reason),
    ]),
  };
}

/** Measures that rules make due, with what was done. */
export function dueList({ measuresDue }: EvaluationInput): Table {
  return {
    caption: '应当整改问责的情形和已采取的措施',
    look: 'list',
    columns: [
      centre('序号', 7),
      text('支部', 20),
      text('对象', 12),
      text('事由', 20),
      text('应采取的措施', 20),
      text('关联事项', 18),
      text('已采取的措施', 18),
    ],
    rows: measuresDue.map(({ branchName, target, cause, anyOf, itemIds, taken }, i) => [
      String(i + 1),
      branchName,
      printedName(target),
      cause,
      anyOf.join('或者'),
      itemIds.join('、') || '不限于某件',
      taken.map(({ measure }) => measure).join('、') || '未采取',
    ]),
  };
}

/** Until when a measure is to be made good, and whether it was. */
function fixText({ fixBy, fixedOn, fixOverdue }: MeasureTaken, year: number): string {
  if (fixBy === null) return '不设期限';
  if (fixedOn !== null) return `${shortDay(fixedOn, year)}完成`;
  return `${shortDay(fixBy, year)}前，${fixOverdue ? '逾期未完成' : '期限未到'}`;
}

/** Measures decided in the year (E6, L6). */
export function takenList({ measuresTaken, period }: EvaluationInput): Table {
  return {
    caption: '已作出的整改问责决定',
    look: 'list',
    columns: [
      centre('序号', 7),
      text('支部', 18),
      text('对象', 11),
      text('措施和事由', 22),
      text('决定机关和日期', 18),
      text('整改', 14),
      text('结果', 20),
    ],
    rows: measuresTaken.map((one, i) => [
      String(i + 1),
      one.branchName,
      printedName(one.target),
      [one.measure, one.cause],
      [one.decidedBy, shortDay(one.decidedOn, period.year)],
      fixText(one, period.year),
      freeText(one.outcome),
    ]),
  };
}
