import type { EvaluationInput } from '../../ledger/figures/evaluation.ts';
import { quarterName } from '../documents/evaluation/annex-posts.ts';
import { printedName } from '../documents/evaluation/pledgers.ts';
import { day, integer, text, titleOf } from './evaluation-columns.ts';
import { evaluationSheets } from './evaluation-names.ts';
import type { TableSheet } from './input.ts';

/** Model posts, a line a quarter (D1, D2); why one was revoked is not told. */
export function postSheet(input: EvaluationInput): TableSheet {
  const { posts, period } = input;
  return {
    title: titleOf(input, '党员示范岗'),
    sheetName: evaluationSheets.posts,
    frozenColumns: 2,
    columns: [
      text('岗位编号', 10),
      text('岗位名称', 22),
      text('类别', 12),
      text('部门', 14),
      text('岗内党员', 24),
      day('确认日期'),
      text('状态', 8),
      day('收牌日期'),
      text('季度', 10),
      integer('应考核'),
      integer('已考核'),
      integer('通过'),
    ],
    rows: posts.flatMap((post) => {
      const holders = post.holders.map(printedName).join('、');
      const about = [post.postId, post.name, post.kind, post.unit, holders, post.setOn, post.state, post.stateOn];
      if (post.quarters.length === 0) return [[...about, null, null, null, null]];
      return post.quarters.map(({ quarter, due, assessed, passed }) => [
        ...about,
        quarterName(quarter, period.year),
        due,
        assessed,
        passed,
      ]);
    }),
  };
}

/** Rewards that are due (D3), against what the workbook says. */
export function rewardSheet(input: EvaluationInput): TableSheet {
  return {
    title: titleOf(input, '符合奖励条件的党员'),
    sheetName: evaluationSheets.rewards,
    columns: [
      text('岗位编号', 10),
      text('岗位名称', 24),
      text('党员', 14),
      text('满足条件的季度', 16),
      integer('应发（元）', 12),
      integer('台账所填（元）', 14),
    ],
    rows: input.rewards.map((one) => [
      one.postId,
      one.postName,
      printedName(one.member),
      quarterName(one.quarter, input.period.year),
      one.amount,
      one.written,
    ]),
  };
}
