import type { Ledger } from '../../ledger/parse/ledger.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import type { buildCommitteeBook } from '../../templates/workbook/committee-workbook.ts';
import { ledgerOf } from '../support/ledger-of.ts';

export type BookRows = Parameters<typeof buildCommitteeBook>[1];

export const review = (over: object = {}) => ({
  id: '2026-A01-001',
  reviewedOn: '2026-02-10',
  reviewer: '建管局党委',
  cWish: '是',
  cFeasible: '是',
  verdict: '通过',
  opinion: null,
  ...over,
});

export const townReview = (over: object = {}) => review({ reviewer: '镇党委', cAdvanced: '是', ...over });

export const gate = (over: object = {}) => ({
  id: '2026-A01-001',
  gateSolved: '是',
  gateInPlace: '是',
  gateSatisfied: '是',
  checkedOn: '2026-06-18',
  checker: '赵敏',
  verdict: '销号',
  opinion: null,
  ...over,
});

export const comment = (over: object = {}) => ({
  branchCode: 'A01',
  date: '2026-03-20',
  target: '本支部',
  commenter: '赵敏',
  commenterRole: '上级党组织负责人',
  occasion: '支部书记会',
  merits: '公示及时',
  faults: '走访偏少',
  direction: '每月走访一次',
  ...over,
});

export const ballot = (over: object = {}) => ({
  branchCode: 'A01',
  round: '上半年',
  votedOn: '2026-07-08',
  target: '本支部',
  panel: '全镇党员和干部群众',
  subject: '承诺落实情况',
  expected: 60,
  returned: 58,
  g1: 40,
  g2: 10,
  g3: 5,
  g4: 2,
  ...over,
});

export const measure = (over: object = {}) => ({
  branchCode: 'A01',
  decidedOn: '2026-04-10',
  target: '张三',
  id: '2026-A01-004',
  measure: '限期整改',
  cause: '落实不好群众不满意',
  decidedBy: '上一级党组织',
  fixBy: '2026-05-10',
  ...over,
});

/** One good row of every sheet of the three schemes that have the most. */
export const everySheet: Readonly<Record<'town' | 'district' | 'social', BookRows>> = {
  town: {
    committeeReviews: [townReview()],
    gateChecks: [gate()],
    committeeComments: [comment()],
    branchBallots: [ballot()],
    branchRankings: [{ period: '2026-03..04', branchCode: 'A01', score: 92.5, rank: 1, publicOn: '2026-05-08' }],
    supervision: [{ date: '2026-04-02', kind: '支部活动', branchCode: 'A01', content: '组织植树两百株' }],
    selections: [
      {
        year: 2026,
        target: '本支部',
        branchCode: 'A01',
        level: '党委',
        order: 1,
        result: '推荐',
        date: null,
        way: null,
      },
    ],
  },
  district: {
    jointInspections: [
      {
        period: '2026H1',
        inspectedOn: '2026-07-02',
        units: '区纪委、区委组织部、区委区政府督查室',
        branchCode: 'A01',
        member: '张三',
        shortfall: null,
        handling: '无',
      },
    ],
    assessments: [{ memberId: 'A01-001', name: '张三', year: 2026, result: '差' }],
    committeeMeasures: [measure({ cause: '失职失责致目标责任制考核差' })],
  },
  social: { committeeMeasures: [measure()] },
};

/** Branch A01 under another scheme: three items of the branch, one of 张三; nothing written of the committee's. */
export const plainLedger = (scheme: Scheme): Ledger =>
  ledgerOf(
    {
      roster: `
        | 党员编号 | 姓名 | 身份 |
        |---|---|---|
        | A01-001 | 张三 | 班子成员 |
        | A01-002 | 李四 | 班子成员 |`,
      commitments: `
        | 编号 | 承诺主体 | 承诺事项 |
        |---|---|---|
        | 2026-A01-001 | 本支部 | 带头联系困难户两户 |
        | 2026-A01-002 | 本支部 | 全年工程质量抽查不少于二十次 |
        | 2026-A01-003 | 本支部 | 修好东街三处破损路面 |
        | 2026-A01-004 | 张三 | 审图意见三日内答复 |`,
    },
    { scheme },
  );
