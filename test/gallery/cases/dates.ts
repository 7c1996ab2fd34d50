import type { LedgerCase } from '../case.ts';
import { type Draft, ITEM, type Row, STARTED, changed, small, stepOf } from '../sample.ts';

const item = (cells: Row) => (): Draft =>
  changed(small(), ({ commitments }) => {
    Object.assign(commitments[1]!, cells);
  });

/** 张三's item in a workbook kept by hand, with cells changed and rows in the log. */
const byHand =
  (cells: Row, log: readonly Row[] = [], life = STARTED) =>
  (): Draft =>
    changed(small({ 2: { life } }, 'manual'), ({ commitments, transitions }) => {
      Object.assign(commitments[1]!, cells);
      transitions.push(...log);
    });

const logged = (step: string, on: string, cells: Row = {}): Row => ({
  seq: 1,
  at: `${on}T09:00:00`,
  on,
  id: ITEM,
  step,
  by: '张三',
  note: '因雨季推迟',
  ...cells,
});

/** 状态, the deadline and the four dates, against the log or among themselves. */
export const dateCases: readonly LedgerCase[] = [
  {
    code: 'deadline-differs',
    what: '定诺以后悄悄改了完成时限',
    at: '承诺台账!G3',
    draft: item({ deadline: '2026-10-31' }),
  },
  { code: 'status-differs', what: '状态被改回了“亮诺”', at: '承诺台账!H3', draft: item({ status: '亮诺' }) },
  { code: 'date-differs', what: '亮诺日期被改了', at: '承诺台账!J3', draft: item({ publishedOn: '2026-03-15' }) },
  {
    code: 'date-not-logged',
    what: '没有申请销号，自己填了完成日期',
    at: '承诺台账!K3',
    draft: item({ doneOn: '2026-03-18' }),
  },
  { code: 'date-empty', what: '定诺日期被清除了', at: '承诺台账!I3', draft: item({ approvedOn: null }) },
  {
    code: 'status-lacks-date',
    what: '手工版：状态是“践诺”，没有填亮诺日期',
    at: '承诺台账!J3',
    draft: byHand({ publishedOn: null }),
  },
  {
    code: 'status-behind-dates',
    what: '手工版：填了亮诺日期，状态还是“定诺”',
    at: '承诺台账!H3',
    draft: byHand({ status: '定诺' }),
  },
  {
    code: 'date-gap',
    what: '手工版：填了完成日期，漏了亮诺日期',
    at: '承诺台账!J3',
    draft: byHand({ publishedOn: null }, [], `${STARTED}, 申请销号 03-18`),
  },
  {
    code: 'dates-reversed',
    what: '手工版：亮诺早于定诺',
    at: '承诺台账!J3',
    draft: byHand({ publishedOn: '2026-03-01' }),
  },
  {
    code: 'ending-without-row',
    what: '手工版：状态选了“未兑现”，变更记录中没有写',
    at: '承诺台账!H3',
    draft: byHand({ status: '未兑现' }),
  },
  {
    code: 'amendment-without-original',
    what: '手工版：改期记了“变更”，没有记原来的时限',
    at: '变更记录!E2',
    draft: byHand({ deadline: '2026-11-30' }, [logged('变更', '2026-03-10', { date: '2026-11-30' })]),
  },
  {
    code: 'derived-step-not-allowed',
    what: '手工版：已经撤回的，又填了完成日期',
    at: '承诺台账!K3',
    draft: byHand({}, [logged('撤回', '2026-03-10', { note: '工作调动' })], `${STARTED}, 申请销号 03-18`),
  },
  {
    code: 'recorded-in-future',
    what: '登记时间的年份写错了',
    at: '变更记录!B11',
    draft: () =>
      changed(small(), (rows) => {
        Object.assign(stepOf(rows, ITEM, '践诺'), { at: '2027-03-06T09:00:00' });
      }),
    today: '2026-03-20',
  },
  {
    code: 'step-of-other-year',
    what: '提诺日期的年份写错了',
    at: '变更记录!C3',
    draft: () =>
      changed(small(), (rows) => {
        Object.assign(stepOf(rows, ITEM, '提诺'), { on: '2024-02-20' });
      }),
  },
  {
    code: 'deadline-before-approval',
    what: '定诺时时限已过',
    at: '承诺台账!G3',
    draft: () =>
      small({
        2: {
          life: '提诺 02-20, 送审 02-24, 定诺 03-02, 亮诺 03-05, 践诺 03-06, 提醒督促 03-10, 帮扶 03-11, 批评教育 03-12',
          deadline: '2026-03-01',
        },
      }),
  },
  {
    code: 'done-before-approval',
    what: '完成日期写在定诺以前',
    at: '承诺台账!K3',
    draft: () =>
      changed(small({ 2: { life: `${STARTED}, 申请销号 03-18` } }), (rows) => {
        stepOf(rows, ITEM, '申请销号')['date'] = '2026-01-18';
        rows.commitments[1]!['doneOn'] = '2026-01-18';
      }),
  },
];
