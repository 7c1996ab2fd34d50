import type { LedgerCase } from '../case.ts';
import { type Draft, ITEM, type Row, STARTED, changed, small } from '../sample.ts';

/** The review of 张三's item, row 3, with cells changed. */
const review = (cells: Row) => (): Draft =>
  changed(small(), ({ reviews }) => {
    Object.assign(reviews[1]!, cells);
  });

/** 审查记录. */
export const reviewCases: readonly LedgerCase[] = [
  {
    code: 'reviewer-wrong',
    what: '党员的承诺由党委审查',
    at: '审查记录!C3',
    draft: review({ reviewer: '建管局党委' }),
  },
  {
    code: 'criterion-foreign',
    what: '党员的承诺填了审查支部承诺的标准',
    at: '审查记录!D3',
    draft: review({ cWish: '是' }),
  },
  { code: 'criterion-empty', what: '有一条标准没有审查', at: '审查记录!G3', draft: review({ cDoable: null }) },
  { code: 'passed-with-no', what: '有一条是“否”，仍然通过', at: '审查记录!H3', draft: review({ cDoable: '否' }) },
  {
    code: 'opinion-missing',
    what: '退回没有写意见',
    at: '审查记录!I3',
    draft: () =>
      changed(small({ 2: { life: '提诺 02-20, 送审 02-24, 退回 02-27' } }), ({ reviews }) => {
        const reviewer = '党员群众代表会议';
        reviews.push({ id: ITEM, reviewedOn: '2026-02-27', reviewer, cDoable: '否', verdict: '退回' });
      }),
  },
  {
    code: 'approved-after-return',
    what: '审查退回了，没有再审就定诺',
    at: '承诺台账!I3',
    draft: review({ cDoable: '否', verdict: '退回', opinion: '时限太紧' }),
  },
  {
    code: 'approved-without-review',
    what: '没有审查就定诺',
    at: '承诺台账!I3',
    draft: () =>
      changed(small(), ({ reviews }) => {
        reviews.pop();
      }),
  },
  {
    code: 'amendment-not-reviewed',
    what: '3月18日变更时限，没有再审查',
    at: '变更记录!C12',
    draft: () => small({ 2: { life: `${STARTED}, 变更 03-18` } }),
  },
  {
    code: 'review-after-approval',
    what: '3月2日定诺，3月4日才审查',
    at: '审查记录!B3',
    draft: () =>
      changed(small(), ({ reviews, activities }) => {
        reviews[1]!['reviewedOn'] = '2026-03-04';
        activities.push({ ...activities[1]!, date: '2026-03-04' });
      }),
  },
  {
    code: 'meeting-missing',
    what: '审查那一天没有会议记录',
    at: '审查记录!B3',
    draft: () =>
      changed(small(), ({ activities }) => {
        activities.pop();
      }),
  },
  {
    code: 'review-doubled',
    what: '同一次审查记了两行',
    at: '审查记录!A4',
    draft: () =>
      changed(small(), ({ reviews }) => {
        reviews.push({ ...reviews[1]! });
      }),
  },
  {
    code: 'rounds-differ',
    what: '变更记录中退回过一次，审查记录中没有',
    at: '审查记录!H3',
    draft: () => small({ 2: { life: '提诺 02-18, 送审 02-19, 退回 02-20, 送审 02-24, 定诺 03-02, 亮诺 03-05' } }),
  },
];
