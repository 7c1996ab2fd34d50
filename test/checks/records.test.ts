import { describe, expect, it } from 'vitest';
import { recordRows } from '../../ledger/checks/record-rows.ts';
import { recordsDue } from '../../ledger/checks/records-due.ts';
import { day } from '../../ledger/day.ts';
import { dutyCounts } from '../../ledger/figures/duties.ts';
import type { Ledger } from '../../ledger/parse/ledger.ts';
import { parsePeriod, quarterOf } from '../../ledger/period.ts';
import { append, edit, found, findingsOf, ledgerOf, told, validLedger, without } from '../support/ledger-of.ts';
import { town } from '../support/schemes.ts';

const as = { scheme: town };

/** Two members, a row each in January, February and March, told at the meeting of the 15th. */
const inTown = ledgerOf(
  {
    roster: '| 党员编号 | 姓名 | 身份 |\n| A01-001 | 张三 | 普通党员 |\n| A01-002 | 李四 | 普通党员 |',
    activities: ['01', '02', '03'].reduce(
      (rows, month) => `${rows}\n| 2026-${month}-15 | 组织生活会 |`,
      '| 日期 | 类型 |',
    ),
    records: ['01', '02', '03'].reduce(
      (rows, month) =>
        ['张三', '李四'].reduce(
          (all, name) => `${all}\n| 2026-${month} | ${name} | 巡渠 | 到岗 | 2026-${month}-15 | 满意 |`,
          rows,
        ),
      '| 月份 | 党员 | 工作内容 | 履职情况 | 讲述日期 | 评比结果 |',
    ),
  },
  as,
);

const rows = (ledger: Ledger) => found(recordRows, ledger, as);
const changedRow = (row: number, values: Record<string, string | null>) => rows(edit(inTown, 'records', row, values));

describe('L7: a row of the monthly record', () => {
  it('L7: told at the meeting of its month is in order', () => {
    expect(rows(inTown)).toEqual([]);
  });

  it('L7: is told and graded at once', () => {
    expect(changedRow(2, { monthGrade: null })).toEqual(['record-told-half 日常纪实!F2']);
    expect(changedRow(2, { toldOn: null })).toEqual(['record-told-half 日常纪实!E2']);
    expect(changedRow(2, { toldOn: null, monthGrade: null })).toEqual([]);
    expect(changedRow(2, { monthGrade: '!' })).toEqual([]);
  });

  it('L7: is told in its month', () => {
    expect(changedRow(2, { toldOn: '2026-02-15' })).toEqual(['told-out-of-month 日常纪实!E2']);
  });

  it('L7: is told on a day on which the meeting was held', () => {
    expect(changedRow(2, { toldOn: '2026-01-14' })).toEqual(['told-without-meeting 日常纪实!E2']);
    const otherKind = edit(inTown, 'activities', 2, { kind: '支部活动' });
    expect(rows(otherKind)).toEqual(['told-without-meeting 日常纪实!E2', 'told-without-meeting 日常纪实!E3']);
    expect(rows(edit(inTown, 'activities', 2, { date: '!' }))).toEqual([]);
  });

  it('L7: is told once a month, in whichever row', () => {
    const header = '| 月份 | 党员 | 工作内容 | 履职情况 | 讲述日期 | 评比结果 |';
    const more = append(inTown, 'records', `${header}\n| 2026-01 | 李四 | 清淤 | 到岗 | | |`, town);
    expect(rows(more)).toEqual([]);
    const twice = edit(more, 'records', 8, { toldOn: '2026-01-15', monthGrade: '较满意', member: '李四(A01-002)' });
    expect(rows(twice)).toEqual(['record-told-twice 日常纪实!E8']);
    expect(told(recordRows, twice, as)).toContain('第3行已经填过讲述日期');
  });

  it('L7: is of the ledger’s year', () => {
    expect(changedRow(2, { month: '2025-01' })).toEqual(['record-of-other-year 日常纪实!A2']);
    expect(changedRow(2, { month: '!' })).toEqual([]);
  });

  it('L7: is of a member who was there on some day of the month', () => {
    const came = (changedOn: string) => rows(edit(inTown, 'roster', 3, { change: '转入', changedOn }));
    expect(came('2026-01-31')).toEqual([]);
    expect(came('2026-02-01')).toEqual(['record-of-absent 日常纪实!B3']);
    const left = edit(inTown, 'roster', 3, { change: '转出', changedOn: '2026-03-02' });
    expect(rows(left)).toEqual([]);
  });

  it('L7: is no matter of a scheme without records', () => {
    expect(found(recordRows, validLedger())).toEqual([]);
    expect(found(recordsDue, validLedger())).toEqual([]);
  });
});

describe('L7: every month', () => {
  const due = (ledger: Ledger, asOf = '2026-03-31') => found(recordsDue, ledger, { ...as, asOf });

  it('L7: that is over has a record of everybody, told', () => {
    expect(due(inTown)).toEqual([]);
  });

  it('L7: is missing for whom it is, with the names, once it is over', () => {
    const march = without(inTown, 'records', ({ month, member }) => month === '2026-03' && member === '李四');
    expect(due(march, '2026-03-30')).toEqual([]);
    expect(due(march)).toEqual(['records-missing 日常纪实!']);
    expect(told(recordsDue, march, as)).toContain('2026年3月没有日常纪实的党员有1名：李四');
    // Two members in each of three months; all but one.
    const asOf = day('2026-03-31');
    expect(dutyCounts(march, town, asOf, quarterOf(asOf))).toMatchObject({ toRecord: 6, recorded: 5, recordsTold: 5 });
  });

  it('L7: each month by itself: three that are missing are three findings', () => {
    const none = { ...inTown, records: [] };
    expect(due(none)).toHaveLength(3);
    expect(told(recordsDue, none, as)).toContain('2026年1月全部2名党员都没有日常纪实');
    const ofMarch = findingsOf(recordsDue, none, { ...as, period: parsePeriod('2026-03')! });
    expect(ofMarch).toHaveLength(1);
  });

  it('L7: was told by everybody who has a record', () => {
    const silent = edit(inTown, 'records', 7, { toldOn: null, monthGrade: null });
    expect(due(silent)).toEqual(['records-not-told 日常纪实!']);
    expect(told(recordsDue, silent, as)).toContain('2026年3月记了纪实、没有“讲述日期”的党员有1名：李四');
  });

  it('L7: asks for who was there at its end, and for nobody where a row lost its month or member', () => {
    const march = without(inTown, 'records', ({ month, member }) => month === '2026-03' && member === '李四');
    expect(due(edit(march, 'roster', 3, { change: '转出', changedOn: '2026-03-31' }))).toEqual([]);
    expect(due(edit(march, 'records', 2, { month: '!' }))).toEqual([]);
    expect(due(edit(march, 'records', 2, { member: '!' }))).toEqual([]);
  });
});
