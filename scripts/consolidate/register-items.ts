import type { Day } from '../../ledger/day.ts';
import type { JudgedItem } from '../../ledger/figures/of-ledger.ts';
import { codeInId, hasGoneOver, isFromElsewhere } from '../../ledger/home.ts';
import { resolvePledger } from '../../ledger/members.ts';
import type { Ledger } from '../../ledger/parse/ledger.ts';
import type { Commitment } from '../../ledger/workbook/declaration.ts';
import type { TableColumn, TableSheet, TableValue } from '../../templates/workbook/input.ts';
import { day, integer, text } from './register-columns.ts';
import {
  type RegisterLayout,
  type SwitchedColumns,
  decidedItems,
  switched,
  unitColumn,
  unitOf,
} from './register-switched.ts';
import type { ToldBranch } from './types.ts';

const GONE = '已转出';

/** What became of the item by its first approved deadline, in one word. */
export function punctuality({ counts, awayTo }: JudgedItem): string {
  if (awayTo !== null) return GONE;
  if (counts.committed === 0) return counts.withdrawn === 1 ? '撤回' : '未定诺';
  if (counts.unfulfilled) return '未兑现';
  if (counts.carriedOver) return '结转';
  if (counts.closedOnTime) return '按期兑现';
  if (counts.closedLate) return '逾期后兑现';
  if (counts.closed) return '提前兑现';
  if (counts.awaitingClosing) return '待销号';
  return counts.overdue ? '逾期' : '未到期';
}

/** Where an item has gone, or come from, in words; `null` for one that never moved (V3). */
function transferOf({ item, awayTo }: JudgedItem, ledger: Ledger, asOf: Day): string | null {
  const { commitment } = item;
  if (awayTo !== null) return `${GONE}，计入${awayTo}`;
  if (isFromElsewhere(commitment.id, ledger)) {
    const whom = resolvePledger(commitment.pledger ?? '', ledger);
    const on = whom.kind === 'member' && whom.member.change === '转入' ? whom.member.changedOn : null;
    return `转自${codeInId(commitment.id) ?? ''}${on === null ? '' : `（${on}）`}`;
  }
  return hasGoneOver(commitment, ledger, asOf) ? '党员已转出，事项仍计在本支部' : null;
}

/** What a line of the register shows, as far as it depends on the scheme. */
interface Layout {
  readonly unit: readonly TableColumn[];
  readonly kind: SwitchedColumns;
  readonly more: SwitchedColumns;
  readonly gates: SwitchedColumns;
}

function layoutOf(plan: RegisterLayout): Layout {
  return {
    unit: unitColumn(plan),
    kind: switched(['category', 'theme'], plan),
    more: switched(['responsible', 'effect', 'source', 'originId', 'hotIssue'], plan),
    gates: switched(['gateSolved', 'gateInPlace', 'gateSatisfied', 'itemGrade'], plan),
  };
}

const columnsOf = ({ unit, kind, more, gates }: Layout): readonly TableColumn[] => [
  text('支部代码', 10),
  text('支部名称', 24),
  text('编号', 18),
  text('承诺主体', 12),
  ...unit,
  ...kind.columns,
  text('承诺事项', 40),
  ...more.columns,
  day('定诺日期'),
  day('原定时限'),
  day('变更后时限'),
  text('截至日状态', 12),
  text('按期情况', 12),
  day('完成日期'),
  ...gates.columns,
  day('销号日期'),
  day('撤回日期'),
  text('撤回原因', 24),
  integer('变更次数'),
  integer('冲正次数'),
  integer('督促次数'),
  text('转移', 20),
  text('来源文件', 32),
  text('工作表', 12),
  integer('行', 8),
];

function rowOf(
  one: ToldBranch,
  judged: JudgedItem,
  commitment: Commitment,
  asOf: Day,
  { unit, kind, more, gates }: Layout,
): readonly TableValue[] {
  const { branch, submission } = one;
  const { item, at, awayTo } = judged;
  const taken = (name: string): number => at?.steps.filter((step) => step.step === name).length ?? 0;
  const withdrawn = at?.status === '撤回' ? at.steps.filter(({ step }) => step === '撤回').at(-1) : undefined;
  // An undone step never happened on any day, so all that were undone are told.
  const undone = awayTo === null ? item.steps.filter(({ step }) => step === '冲正').length : 0;
  return [
    branch.code,
    branch.name,
    commitment.id,
    commitment.pledger,
    ...unit.map(() => unitOf(commitment, one.decided)),
    ...kind.values(commitment),
    commitment.text,
    ...more.values(commitment),
    at?.approvedOn ?? null,
    at?.firstDeadline ?? null,
    at && at.deadline !== at.firstDeadline ? at.deadline : null,
    awayTo === null ? (at?.status ?? '未定诺') : GONE,
    punctuality(judged),
    at?.doneOn ?? null,
    ...gates.values(commitment),
    at?.closedOn ?? null,
    withdrawn?.on ?? null,
    withdrawn?.note ?? null,
    taken('变更'),
    undone,
    taken('提醒督促'),
    transferOf(judged, one.decided, asOf),
    submission.name,
    commitment.origin.sheet,
    commitment.origin.row,
  ];
}

/** A sheet of the register whose lines are those of each branch in turn. */
export interface BranchTable {
  readonly head: Omit<TableSheet, 'rows'>;
  readonly rowsOf: (branch: ToldBranch) => readonly (readonly TableValue[])[];
}

/**
 * A line an item of the accepted workbooks as of the day, with its origin. One that counts in another branch has a line
 * in both, the old one marked: its own figures are nothing.
 */
export function itemTable(given: RegisterLayout & { readonly asOf: Day }, title: string): BranchTable {
  const layout = layoutOf(given);
  return {
    head: { title, sheetName: '汇总台账', columns: columnsOf(layout), frozenColumns: 3 },
    rowsOf: (one) => {
      const decided = decidedItems(one);
      return one.items.map((judged) => rowOf(one, judged, decided(judged.item.commitment), given.asOf, layout));
    },
  };
}
