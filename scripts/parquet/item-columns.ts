import { type RecordOf, date, flag, integer, optional, text } from './column.ts';
import { runColumns } from './run-columns.ts';

const said = {
  item_id: optional.text('编号', '', 'commitments.id'),
  pledger: optional.text('承诺主体', '', 'commitments.pledger'),
  of_branch: flag('支部承诺', '是支部的承诺；否则是党员的'),
  unit: optional.text('部门', '承诺党员所在的部门', 'roster.unit'),
  category: optional.text('类别', '', 'commitments.category'),
  theme: optional.text('主题', '', 'commitments.theme'),
  item_text: optional.text('承诺事项', '', 'commitments.text'),
  responsible: optional.text('责任人', '', 'commitments.responsible'),
  effect: optional.text('预期效果', '', 'commitments.effect'),
  item_source: optional.text('来源', '', 'commitments.source'),
  earlier_id: optional.text('上年编号', '', 'commitments.originId'),
  hot_issue: flag('热点难点'),
  key_item: flag('重点项目', '按方案，来源属于重点项目'),
} as const;

const state = {
  status: text('截至日状态', '没有定诺的写“未定诺”，计入其他支部的写“已转出”'),
  punctuality: text('按期情况', '按期兑现、逾期后兑现、提前兑现、逾期、未到期等，一词说完'),
  approved_on: optional.date('定诺日期'),
  first_deadline: optional.date('原定时限', '定诺时的完成时限；按期不按期看这一天'),
  deadline: optional.date('现行时限', '变更过的是变更后的时限'),
  default_deadline: date('默认时限', '定诺时没有写时限的，按这一天（年度的12月31日）'),
  done_on: optional.date('完成日期', '销号的才有'),
  closed_on: optional.date('销号日期'),
  withdrawn_on: optional.date('撤回日期'),
  withdrawn_reason: optional.text('撤回原因'),
  gate_solved: optional.text('问题已解决', '', 'commitments.gateSolved'),
  gate_in_place: optional.text('工作已落实', '', 'commitments.gateInPlace'),
  gate_satisfied: optional.text('群众已满意', '', 'commitments.gateSatisfied'),
  item_grade: optional.text('一诺一评', '', 'commitments.itemGrade'),
} as const;

/** The classes of `ledger/figures/counts.ts`, under the names of figures.json in small letters. */
const counted = {
  committed: flag('承诺', '截至日已定诺、没有撤回'),
  withdrawn: flag('撤回', '定诺以后撤回'),
  closed: flag('累计销号', '承诺 = 累计销号 + 未兑现 + 结转 + 未销号'),
  unfulfilled: flag('未兑现'),
  unfulfilled_objective: flag('未兑现（客观）'),
  unfulfilled_subjective: flag('未兑现（主观）'),
  carried_over: flag('结转'),
  open: flag('未销号'),
  awaiting_closing: flag('待销号', '未销号中，已申请销号的'),
  due: flag('到期', '承诺中，原定时限不晚于截至日的'),
  closed_on_time: flag('按期兑现', '到期中，销号的，完成日期不晚于原定时限'),
  closed_late: flag('逾期后兑现', '到期中，销号的，完成日期晚于原定时限'),
  overdue: flag('逾期', '到期中，未销号的，不含待销号'),
  closed_in_period: flag('本期销号', '销号日期在期间之内'),
} as const;

const times = {
  to_inspect: integer('应督查', '期间内应督查几次（一个季度一次）；不逐件督查的方案是0'),
  inspected: integer('已督查', '其中有督查记录的'),
  reminders: integer('本期督促', '期间内，次'),
  assistance: integer('本期帮扶', '期间内，次'),
  criticism: integer('本期批评教育', '期间内，次'),
  amendments: integer('本期变更', '期间内，次'),
} as const;

const origin = {
  away_to: optional.text('计入支部', '随党员或支部转走、计入其他支部的，写那个支部的代码；这一行的各项数字都是否或0'),
  source_file: text('来源文件'),
  source_sheet: text('工作表'),
  source_row: integer('行'),
} as const;

/** 汇总台账.parquet: a row an item and branch. One that has moved has a row in both branches, and counts in one. */
export const itemColumns = { ...runColumns, ...said, ...state, ...counted, ...times, ...origin } as const;

export type ItemRecord = RecordOf<typeof itemColumns>;
