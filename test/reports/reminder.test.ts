import { describe, expect, it } from 'vitest';
import { day } from '../../ledger/day.ts';
import { parsePeriod } from '../../ledger/period.ts';
import { nextOf } from '../../scripts/consolidate/reports/next-period.ts';
import { reminderInput } from '../../scripts/consolidate/reports/reminder.ts';
import { LOG, ledgerOf, lifeOf } from '../support/ledger-of.ts';
import { construction, schemeOf, town } from '../support/schemes.ts';
import { type Reporting, entry, planOf } from './plan-of.ts';

const [START, RUN] = [
  ['提诺 01-10', '送审 01-20'],
  ['亮诺 03-05', '践诺 03-05'],
] as const;
const life = (no: string, deadline: string, ...rest: readonly string[]): string =>
  lifeOf(`2026-A01-${no}`, ...START, `定诺 02-20 2026-${deadline}`, ...RUN, ...rest);

/**
 * As of 2026-09-30: 001 overdue since 08-31; 002 due on the very day; 003 overdue, but amended to 10-20; 004 waits; 005 due
 * in the fourth quarter; 006 amended into it; 007 due on 12-31 of the year; 008 closed; 009 due in the next year.
 */
const ledger = ledgerOf(
  {
    roster: `
      | 党员编号 | 姓名 |
      |---|---|
      | A01-001 | 张三 |
      | A01-002 | 李四 |`,
    commitments: `
      | 编号 | 承诺主体 | 承诺事项 | 完成时限 |
      |---|---|---|---|
      | 2026-A01-001 | 张三 | 修路灯，电话13800001111 | 2026-08-31 |
      | 2026-A01-002 | 张三 | 清积案 | 2026-09-30 |
      | 2026-A01-003 | 本支部 | 建活动室 | 2026-07-31 |
      | 2026-A01-004 | 张三 | 办夜校 | 2026-09-15 |
      | 2026-A01-005 | 张三 | 查工地 | 2026-12-10 |
      | 2026-A01-006 | 张三 | 帮困 | 2026-12-31 |
      | 2026-A01-007 | 本支部 | 建档案 | 2026-12-31 |
      | 2026-A01-008 | 张三 | 送课 | 2026-06-30 |
      | 2026-A01-009 | 张三 | 植树 | 2027-03-12 |`,
    transitions: [
      LOG.trim(),
      life('001', '08-31'),
      life('002', '09-30'),
      life('003', '07-31', '变更 07-20 2026-10-20 汛期停工'),
      life('004', '09-15', '申请销号 09-14 2026-09-14'),
      life('005', '12-10'),
      life('006', '12-31', '变更 09-01 2026-11-05 提前'),
      life('007', '12-31'),
      life('008', '06-30', '申请销号 06-20 2026-06-18', '销号 07-02'),
      lifeOf('2026-A01-009', ...START, '定诺 02-20 2027-03-12', ...RUN),
    ].join('\n'),
    activities: `
      | 日期 | 类型 |
      |---|---|
      | 2026-02-10 | 季度通报 |
      | 2026-08-10 | 季度通报 |`,
  },
  { scheme: construction },
);

const branches: readonly Reporting[] = [
  { code: 'A01', name: '工程科党支部', ledger },
  { code: 'A02', name: '城建支部', ledger: 'returned' },
  { code: 'A03', name: '档案馆支部', ledger: null },
];
const letter = (index: number, period = '2026Q3') =>
  reminderInput(planOf(branches, { scheme: construction, period }), entry(branches[index]!));

describe('a letter to a branch', () => {
  it('B3, E8: overdue items, the longest first, with days and the amended deadline', () => {
    const told = letter(0).overdue.map((one) => [one.id.slice(-3), one.text, one.daysOverdue, one.amendedDeadline]);
    // 07-31 to 09-30 is 61 days, 08-31 to 09-30 is 30.
    expect(told).toEqual([
      ['003', '建活动室', 61, '2026-10-20'],
      ['001', '修路灯，电话（号码略）', 30, null],
      ['002', '清积案', 0, null],
    ]);
  });

  it('B3: what falls due in the period that follows, by the deadline in force; what waits is apart', () => {
    const { coming, awaiting } = letter(0);
    expect(coming.map(({ id, deadline }) => `${id.slice(-3)} ${deadline}`)).toEqual([
      '006 2026-11-05',
      '005 2026-12-10',
      '007 2026-12-31',
    ]);
    expect(awaiting.map(({ id }) => id.slice(-3))).toEqual(['004']);
  });

  it('B3, L9: meetings missing in the year so far', () => {
    expect(letter(0).missing.map(({ kind, spans }) => `${kind} ${spans.map(({ id }) => id).join(' ')}`)).toEqual([
      '季度通报 2026Q2',
    ]);
  });

  it('B3: its own figures, those of the quarter before, and how many have not pledged', () => {
    const { figures, before, notPledged } = letter(0);
    // Nine items; 008 was closed on 07-02. Due by 09-30: 001–004 and 008; by 06-30: 008 alone.
    expect(figures).toMatchObject({ committed: 9, closed: 1, due: 5, closedOnTime: 1, overdue: 3, awaitingClosing: 1 });
    expect(before).toMatchObject({ period: { id: '2026Q2' }, totals: { committed: 9, closed: 0, due: 1 } });
    expect(notPledged).toBe(1);
    expect(letter(0, '2026Q1').before).toBeNull();
  });

  it.each([
    [1, 'returned'],
    [2, 'missing'],
  ])('B3, B5: to branch %i, whose ledger is %s, nothing is told of items', (index, state) => {
    expect(letter(index)).toMatchObject({
      state,
      overdue: [],
      coming: [],
      awaiting: [],
      missing: [],
      before: null,
      notPledged: 0,
    });
  });
});

describe('what the period that follows asks for', () => {
  const next = (id: string, of = construction, own: typeof ledger | null = ledger) =>
    nextOf(own, of, parsePeriod(id)!, parsePeriod(id)!.to);

  it('B3, L9: meetings of spans that end in it and have not been held', () => {
    expect(next('2026Q3')?.meetings).toEqual([
      { kind: '季度通报', per: 'quarter' },
      { kind: '述诺评议会', per: 'year' },
    ]);
    // The third quarter's was held on 08-10 and the year does not end in it.
    expect(next('2026Q2')?.meetings).toEqual([]);
    expect(next('2026Q2', construction, null)?.meetings).toEqual([{ kind: '季度通报', per: 'quarter' }]);
  });

  it('B3, R3, E3: milestones, rounds and the day of submission', () => {
    // Construction: 定诺 by 03-31; the round 年终 ends on 12-31; submissions by the 5th.
    expect(next('2026Q4')).toMatchObject({
      period: { id: '2027Q1' },
      milestones: [{ step: '定诺', by: '2027-03-31' }],
      rounds: [],
      submitBy: '2027-04-05',
    });
    expect(next('2026Q3')?.rounds).toEqual([{ name: '年终', by: '2026-12-31' }]);
    expect(next('2026Q4', town, null)?.rounds).toEqual([{ name: '2026年下半年', by: '2027-01-05' }]);
    expect(nextOf(null, town, parsePeriod('2026Q4')!, day('2027-01-06'))?.rounds).toEqual([]);
  });

  it('B3: nothing follows a span of months, and a day that a year does not have is no day', () => {
    expect(next('2026-03..04')).toBeNull();
    const leap = schemeOf('construction', { milestones: [{ step: '定诺', by: '02-29' }] });
    expect(next('2026Q4', leap)?.milestones).toEqual([]);
    expect(next('2027Q4', leap)?.milestones).toEqual([{ step: '定诺', by: day('2028-02-29') }]);
  });
});
