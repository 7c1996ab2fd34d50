import type { LedgerCase } from '../case.ts';
import { TWO_ROUNDS, balloted, ballotedInAutumn, evaluatedBy } from '../balloted.ts';

/** 三评 for leaders and 四评 for the others, as a district has it. */
const BY_STANDING = evaluatedBy({
  panels: [
    ...['所在支部', '群众代表', '班子成员'].map((name) => ({ name, of: 'member', standings: ['党员领导干部'] })),
    ...['党员互评', '群众帮评'].map((name) => ({ name, of: 'member', standings: ['有职党员', '无职党员'] })),
  ],
});

const BY_SUBJECT = evaluatedBy(
  {
    subjects: [
      { name: '“五个好”创建情况', of: ['branch'] },
      { name: '承诺落实情况', of: ['branch', 'member'] },
    ],
  },
  { 'ballots.subject': 'required' },
);

const IN_ROUNDS = evaluatedBy({ rounds: TWO_ROUNDS });
const FIRST = { round: '上半年', votedOn: '2026-07-08' };

/** 评议计票. */
export const ballotCases: readonly LedgerCase[] = [
  {
    code: 'returned-above-expected',
    what: '收回的票比参加的人多',
    at: '评议计票!F2',
    draft: () => balloted([{ returned: 21 }]),
  },
  {
    code: 'votes-above-returned',
    what: '各等次之和比收回的票多',
    at: '评议计票!F2',
    draft: () => balloted([{ g4: 1 }]),
  },
  { code: 'ballot-doubled', what: '同一次评议记了两行', at: '评议计票!C3', draft: () => balloted([{}, {}]) },
  {
    code: 'ballot-target-foreign',
    what: '方案只评议党员，却评议了支部',
    at: '评议计票!C2',
    draft: () => balloted([{ target: '本支部', panel: '所在支部' }], BY_STANDING),
  },
  {
    code: 'panel-foreign',
    what: '领导干部实行三评，却由党员互评',
    at: '评议计票!D2',
    draft: () => balloted([{ panel: '党员互评' }], BY_STANDING),
  },
  {
    code: 'subject-foreign',
    what: '对党员评议了支部的内容',
    at: '评议计票!E2',
    draft: () => balloted([{ subject: '“五个好”创建情况' }], BY_SUBJECT),
  },
  {
    code: 'ballot-late',
    what: '年终评议拖到了次年1月',
    at: '评议计票!B2',
    draft: () => balloted([{ votedOn: '2027-01-06' }]),
  },
  {
    code: 'ballot-early',
    what: '下半年的评议在上半年的轮次里',
    at: '评议计票!B2',
    draft: () => balloted([{ round: '下半年', votedOn: '2026-07-08' }], IN_ROUNDS),
  },
  {
    code: 'round-without-ballots',
    what: '上半年没有评议党员',
    at: '评议计票',
    draft: () => ballotedInAutumn([{ ...FIRST, target: '本支部' }], IN_ROUNDS),
    asOf: '2026-09-30',
  },
  {
    code: 'ballots-missing',
    what: '上半年漏评了一名党员',
    at: '评议计票',
    draft: () => ballotedInAutumn([{ ...FIRST, target: '本支部' }, FIRST], IN_ROUNDS),
    asOf: '2026-09-30',
  },
];
