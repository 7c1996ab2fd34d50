import type { EvaluationInput } from '../../ledger/figures/evaluation.ts';
import { quarterName, quartersOfPosts } from '../documents/evaluation/annex-posts.ts';
import { printedName } from '../documents/evaluation/pledgers.ts';
import { day, integer, text, titleOf } from './evaluation-columns.ts';
import { evaluationSheets } from './evaluation-names.ts';
import type { TableSheet } from './input.ts';

/** Model posts by quarter (D1, D2); why one was revoked is not told. */
export function postSheet(input: EvaluationInput): TableSheet {
  const { posts, period } = input;
  const quarters = quartersOfPosts(posts);
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
      ...quarters.flatMap((id) =>
        ['应考核', '已考核', '通过'].map((what) => integer(`${quarterName(id, period.year)}${what}`)),
      ),
    ],
    rows: posts.map((post) => [
      post.postId,
      post.name,
      post.kind,
      post.unit,
      post.holders.map(printedName).join('、'),
      post.setOn,
      post.state,
      post.stateOn,
      ...quarters.flatMap((id) => {
        const found = post.quarters.find(({ quarter }) => quarter === id);
        return [found?.due ?? null, found?.assessed ?? null, found?.passed ?? null];
      }),
    ]),
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
