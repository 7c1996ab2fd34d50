import type { LedgerCase } from '../case.ts';
import { ofTown } from '../institutions.ts';
import { type Draft, type Row, STARTED, changed, whole } from '../sample.ts';

const END_OF_MARCH = '2026-03-31';

/** The item of the village branch is closed, with the answers given at its gates. */
const closed = (gates: Row) => (): Draft =>
  changed(ofTown(`${STARTED}, 申请销号 03-10, 销号 03-15`), ({ commitments }) => {
    Object.assign(commitments[0]!, gates);
  });

const changedTown = (change: (rows: Draft['rows']) => void) => (): Draft => changed(ofTown(), change);

/** Records by their place: 张三 and 李四 in January, February and March. */
const record = (index: number, cells: Row): (() => Draft) =>
  changedTown(({ records }) => {
    Object.assign(records[index]!, cells);
  });

const oneMoreRecord = (cells: Row): (() => Draft) =>
  changedTown(({ records }) => {
    records.push({ ...records[1]!, ...cells });
  });

const comment = (index: number, cells: Row): (() => Draft) =>
  changedTown(({ comments }) => {
    Object.assign(comments[index]!, cells);
  });

/** Closing and its gates, milestones, monthly records, comments by leaders. */
export const fulfillingCases: readonly LedgerCase[] = [
  {
    code: 'closed-without-gate',
    what: '群众不满意，却销号了',
    at: '承诺台账!N2',
    draft: closed({ gateSolved: '是', gateInPlace: '是', gateSatisfied: '否' }),
  },
  {
    code: 'item-grade-missing',
    what: '群众满意而销号，没有一诺一评',
    at: '承诺台账!O2',
    draft: closed({ gateSolved: '是', gateInPlace: '是', gateSatisfied: '是' }),
  },
  {
    code: 'milestone-missed',
    what: '到了九月底还没有定诺',
    at: '承诺台账!I3',
    draft: () => whole({ 2: { life: '提诺 02-20, 送审 02-24' } }),
    asOf: '2026-09-30',
  },
  {
    code: 'records-missing',
    what: '李四三月没有纪实',
    at: '日常纪实',
    draft: changedTown(({ records }) => {
      records.pop();
    }),
    asOf: END_OF_MARCH,
  },
  {
    code: 'records-not-told',
    what: '李四三月的纪实没有讲述',
    at: '日常纪实',
    draft: record(5, { toldOn: null, monthGrade: null, advice: null }),
    asOf: END_OF_MARCH,
  },
  {
    code: 'record-told-half',
    what: '李四一月讲述了，没有评比结果',
    at: '日常纪实!F3',
    draft: record(1, { monthGrade: null }),
  },
  {
    code: 'record-told-twice',
    what: '李四一月的两行都填了讲述日期',
    at: '日常纪实!E8',
    draft: oneMoreRecord({ work: '清淤两段' }),
  },
  {
    code: 'told-out-of-month',
    what: '张三一月的纪实到二月才讲述',
    at: '日常纪实!E2',
    draft: record(0, { toldOn: '2026-02-15' }),
  },
  {
    code: 'told-without-meeting',
    what: '讲述那一天没有开组织生活会',
    at: '日常纪实!E2',
    draft: record(0, { toldOn: '2026-01-20' }),
  },
  {
    code: 'record-of-other-year',
    what: '月份写成了上一年的',
    at: '日常纪实!A8',
    draft: oneMoreRecord({ month: '2025-12', toldOn: null, monthGrade: null }),
  },
  {
    code: 'record-of-absent',
    what: '李四二月才转入，却有一月的纪实',
    at: '日常纪实!B3',
    draft: changedTown(({ roster }) => {
      Object.assign(roster[1]!, { change: '转入', changedOn: '2026-02-05' });
    }),
  },
  {
    code: 'commenter-role-wrong',
    what: '普通党员由上级负责人点评',
    at: '领导点评!D4',
    draft: comment(2, { commenterRole: '上级党组织负责人' }),
  },
  {
    code: 'commenter-not-secretary',
    what: '点评普通党员的不是书记',
    at: '领导点评!C4',
    draft: comment(2, { commenter: '王五' }),
  },
  {
    code: 'comment-on-oneself',
    what: '张三点评自己',
    at: '领导点评!C3',
    draft: comment(1, { commenter: '张三' }),
  },
  {
    code: 'comments-missing',
    what: '书记第一季度没有点评李四',
    at: '领导点评',
    draft: changedTown(({ comments }) => {
      comments.pop();
    }),
    asOf: END_OF_MARCH,
  },
  {
    code: 'host-missing',
    what: '领导调研调度没有写是哪位领导',
    at: '会议活动!C5',
    draft: () =>
      changed(whole(), ({ activities }) => {
        activities.push({ date: '2026-08-10', kind: '领导调研调度', content: '到三号工地调度' });
      }),
    asOf: '2026-09-30',
  },
];
