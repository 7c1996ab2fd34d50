import type { LedgerCase } from '../case.ts';
import { type Draft, ITEM, type Row, STARTED, changed, small, stepOf } from '../sample.ts';

/** 张三's item with more steps; the first of them stands in row 12 of 变更记录. */
const after =
  (steps: string, deadline = '2026-09-30') =>
  (): Draft =>
    small({ 2: { life: `${STARTED}, ${steps}`, deadline } });

/** A step of 张三's item with cells changed. */
const step = (draft: () => Draft, name: string, cells: Row) => (): Draft =>
  changed(draft(), (rows) => {
    Object.assign(stepOf(rows, ITEM, name), cells);
  });

/** 变更记录 and what follows from it. */
export const logCases: readonly LedgerCase[] = [
  {
    code: 'log-empty',
    what: '没有装加载项，却用了加载项版的模板',
    at: '变更记录',
    draft: () =>
      changed(small(), (rows) => {
        rows.transitions = [];
      }),
  },
  {
    code: 'log-missing',
    what: '一件承诺的变更记录被删了',
    at: '承诺台账!A3',
    draft: () =>
      changed(small(), (rows) => {
        rows.transitions = rows.transitions.filter((row) => row['id'] !== ITEM);
      }),
  },
  {
    code: 'seq-doubled',
    what: '两步用了同一个序号',
    at: '变更记录!A11',
    draft: step(small, '践诺', { seq: 9 }),
  },
  {
    code: 'log-out-of-order',
    what: '后一步的登记时间早于前一步',
    at: '变更记录!B11',
    draft: () =>
      changed(small(), (rows) => {
        stepOf(rows, ITEM, '亮诺')['at'] = '2026-03-16T09:00:00';
      }),
  },
  {
    code: 'log-not-by-time',
    what: '后面一件的登记时间早于前面一件',
    at: '变更记录!B11',
    draft: () =>
      changed(small(), (rows) => {
        stepOf(rows, '2026-A01-001', '践诺')['at'] = '2026-03-16T09:00:00';
      }),
  },
  {
    code: 'explanation-missing',
    what: '因客观原因未兑现，党员说明了，没有向群众解释',
    at: '变更记录!E12',
    draft: after('未兑现 03-18, 向党组织说明 03-19'),
  },
  {
    code: 'criticism-missing',
    what: '因主观原因未兑现，没有批评教育',
    at: '变更记录!E12',
    draft: step(after('未兑现 03-18'), '未兑现', { reasonKind: '主观', note: '没有安排' }),
  },
  {
    code: 'reminder-missing',
    what: '3月15日到期，到3月20日没有督促',
    at: '承诺台账!G3',
    draft: () => small({ 2: { deadline: '2026-03-15' } }),
  },
  {
    code: 'next-step-due',
    what: '3月16日督促过，到3月20日仍没有落实',
    at: '承诺台账!G3',
    draft: after('提醒督促 03-16', '2026-03-15'),
  },
  {
    code: 'criticism-before-help',
    what: '督促以后没有帮扶就批评教育',
    at: '变更记录!E13',
    draft: after('提醒督促 03-16, 批评教育 03-18'),
  },
  {
    code: 'milestone-late',
    what: '4月2日才定诺',
    at: '承诺台账!I3',
    draft: () => small({ 2: { life: '提诺 02-20, 送审 02-24, 定诺 04-02, 亮诺 04-03, 践诺 04-07' } }),
  },
  { code: 'step-not-allowed', what: '没有申请就销号', at: '变更记录!E12', draft: after('销号 03-18') },
  {
    code: 'step-from-differs',
    what: '原状态写错了',
    at: '变更记录!F9',
    draft: step(small, '亮诺', { from: '审诺' }),
  },
  { code: 'step-to-differs', what: '新状态写错了', at: '变更记录!G9', draft: step(small, '亮诺', { to: '践诺' }) },
  {
    code: 'step-before-previous',
    what: '亮诺早于定诺',
    at: '变更记录!C9',
    draft: step(small, '亮诺', { on: '2026-03-01' }),
  },
  {
    code: 'step-after-recording',
    what: '3月6日登记了3月10日的事',
    at: '变更记录!C11',
    draft: step(small, '践诺', { on: '2026-03-10' }),
  },
  {
    code: 'reversal-of-nothing',
    what: '只走了一步，冲正了两次',
    at: '变更记录!E5',
    draft: () => small({ 2: { life: '提诺 02-20, 冲正 02-21, 冲正 02-22' } }),
  },
  {
    code: 'criticism-before-reminder',
    what: '没有督促过就批评教育',
    at: '变更记录!E12',
    draft: after('批评教育 03-18'),
  },
  {
    code: 'step-lacks',
    what: '定诺没有记当时的完成时限',
    at: '变更记录!J7',
    draft: step(small, '定诺', { date: null }),
  },
  {
    code: 'helper-count',
    what: '“一帮一”写了两个人',
    at: '变更记录!M12',
    draft: step(after('帮扶 03-18'), '帮扶', { helpers: '李四、王五' }),
  },
  {
    code: 'done-after-applying',
    what: '完成日期在申请以后',
    at: '变更记录!J12',
    draft: step(after('申请销号 03-18'), '申请销号', { date: '2026-03-19' }),
  },
];
