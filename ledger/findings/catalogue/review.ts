import { type Day, chineseDay } from '../../day.ts';
import { kind } from '../kind.ts';

const listed = (headers: readonly string[]): string => headers.map((header) => `“${header}”`).join('、');
const whose = (branch: boolean): string => (branch ? '支部的承诺' : '党员的承诺');

/** Findings about 审查记录. */
export const reviewKinds = {
  'reviewer-wrong': kind<{ is: string; expected: string; branch: boolean }>({
    severity: 'error',
    title: '审查主体不对',
    rule: 'R2',
    explain: ({ is, expected, branch }) => ({
      is: `这是${whose(branch)}，审查主体写的是“${is}”`,
      expected: `${whose(branch)}应由“${expected}”审查`,
      todo: '请查对编号和审查主体；没有经规定的主体审查的，请重新审查。',
    }),
  }),
  'criterion-foreign': kind<{ headers: readonly string[]; branch: boolean }>({
    severity: 'warning',
    title: '填了不该填的审查标准',
    rule: 'R1',
    explain: ({ headers, branch }) => ({
      is: `这是${whose(branch)}，却填了${listed(headers)}`,
      expected: `${listed(headers)}只在审查${whose(!branch)}时填`,
      todo: '请清除，并查对编号是否填错。',
    }),
  }),
  'criterion-empty': kind<{ headers: readonly string[] }>({
    severity: 'error',
    title: '审查标准没有逐条审查',
    rule: 'R1',
    explain: ({ headers }) => ({
      is: `结论是“通过”，${listed(headers)}空着`,
      expected: '应逐条审查，每条标准都选“是”，才能通过',
      todo: '请补填；没有审查的，请重新审查。',
    }),
  }),
  'passed-with-no': kind<{ headers: readonly string[] }>({
    severity: 'error',
    title: '不符合标准却通过',
    rule: 'R1',
    explain: ({ headers }) => ({
      is: `${listed(headers)}是“否”，结论是“通过”`,
      expected: '有一条为“否”，就不能通过',
      todo: '请改正结论或这一条标准。',
    }),
  }),
  'opinion-missing': kind<{ name: string; after: string }>({
    severity: 'error',
    title: '退回没有意见',
    rule: 'R1',
    explain: ({ name, after }) => ({
      is: '结论是“退回”，“意见”空着',
      expected: `退回要提出${name}，${after}`,
      todo: `请在“意见”中补填${name}。`,
    }),
  }),
  'approved-after-return': kind<{ id: string; returnedOn: Day; approvedOn: Day }>({
    severity: 'error',
    title: '审查退回却定诺',
    rule: 'R1',
    explain: ({ id, returnedOn, approvedOn }) => ({
      is: `“${id}”在${chineseDay(approvedOn)}定诺，而此前最近一次审查（${chineseDay(returnedOn)}）的结论是“退回”`,
      expected: '审查通过以后才能定诺',
      todo: '重新审查通过的，请补记那一次审查；没有的，请“冲正”定诺，重新送审。',
    }),
  }),
  'approved-without-review': kind<{ id: string; approvedOn: Day; byCommittee?: boolean }>({
    severity: 'warning',
    title: '没有审查记录就定诺',
    rule: 'R1',
    explain: ({ id, approvedOn, byCommittee = false }) => ({
      is: `“${id}”在${chineseDay(approvedOn)}定诺，审查记录中没有它的审查`,
      expected: '应逐件审查，通过以后定诺',
      todo: byCommittee
        ? '由上级党组织审查，随回执写入：已经审查的，请读入回执；没有的，请向上级党组织报审。'
        : '审查过的，请补记审查记录；没有审查的，请补办。',
    }),
  }),
  'amendment-not-reviewed': kind<{ id: string; on: Day; reviewer: string; since: Day; last: string }>({
    severity: 'warning',
    title: '变更没有审查记录',
    rule: 'L10',
    explain: ({ id, on, reviewer, since, last }) => ({
      is: `“${id}”在${chineseDay(on)}记了“变更”，从上一次“${last}”（${chineseDay(since)}）到这一天，审查记录中没有“${reviewer}”通过的审查`,
      expected: '定诺以后改变内容、时限或责任人，应经原审查主体审查通过',
      todo: '审查过的，请补记审查记录；没有经过审查的，请补办，或“冲正”这次变更。',
    }),
  }),
  'review-after-approval': kind<{ reviewedOn: Day; approvedOn: Day }>({
    severity: 'warning',
    title: '定诺以后才审查',
    rule: 'R1',
    explain: ({ reviewedOn, approvedOn }) => ({
      is: `审查日期是${chineseDay(reviewedOn)}，晚于定诺日期${chineseDay(approvedOn)}`,
      expected: '应先审查，通过以后定诺',
      todo: '请查对两个日期；因改变内容、时限而再审的，请在变更记录中记“变更”。',
    }),
  }),
  'meeting-missing': kind<{ meeting: string; on: Day; reviews: number }>({
    severity: 'warning',
    title: '会议活动中没有审查的会议',
    rule: 'R2',
    explain: ({ meeting, on, reviews }) => ({
      is: `${chineseDay(on)}审查了${reviews}件承诺，会议活动中没有这一天的“${meeting}”`,
      expected: `应由“${meeting}”逐件审查，会议要有记录`,
      todo: `请在“会议活动”中补记${chineseDay(on)}的“${meeting}”，写明群众代表人数；日期写错的请改正。`,
    }),
  }),
  'review-doubled': kind<{ id: string; on: Day; first: number }>({
    severity: 'warning',
    title: '同一件同一天审查了两次',
    rule: 'R1',
    explain: ({ id, on, first }) => ({
      is: `“${id}”在${chineseDay(on)}的审查，第${first}行已经记过`,
      expected: '同一件一轮记一行，日期先后就是轮次',
      todo: '请删去重复的一行；确是当天两轮的不必改。',
    }),
  }),
  'rounds-differ': kind<{ id: string; reviews: number; steps: number }>({
    severity: 'warning',
    title: '退回次数与变更记录不一致',
    rule: 'R1',
    explain: ({ id, reviews, steps }) => ({
      is: `“${id}”在审查记录中退回${reviews}次，在变更记录中退回${steps}次`,
      expected: '两处应一致，每一轮都要留下记录',
      todo: '请补记漏掉的一处。',
    }),
  }),
};
