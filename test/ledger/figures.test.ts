import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Day, addDays, day } from '../../ledger/day.ts';
import { type Counts, rate, sumCounts, withRates, zeroCounts } from '../../ledger/figures/counts.ts';
import { type BranchFigures, type Sums, addSums, plainSums, toFigures } from '../../ledger/figures/figures.ts';
import { countsOf, judgeItems, sumsOf } from '../../ledger/figures/of-ledger.ts';
import { rankBranches } from '../../ledger/figures/rank.ts';
import { replay } from '../../ledger/lifecycle/history.ts';
import { itemAt } from '../../ledger/lifecycle/item.ts';
import { itemsOf } from '../../ledger/lifecycle/log.ts';
import { type Period, parsePeriod } from '../../ledger/period.ts';
import { sheetGrid } from '../support/grid.ts';
import { DICTIONARY, parsed, workbookWith } from '../support/ledger-grid.ts';
import { construction } from '../support/schemes.ts';
import { stepsOf, walks } from '../support/steps.ts';

const Q3 = parsePeriod('2026Q3')!;
const days = fc.integer({ min: 0, max: 364 }).map((index) => addDays(day('2026-01-01'), index));

function counted(line: string, asOf: string, period: Period = Q3): Counts {
  return countsOf(itemAt(replay(stepsOf(line), construction), day(asOf), 2026, construction), day(asOf), period);
}

/** The classes an item is counted in. */
const classes = (counts: Counts): readonly string[] =>
  Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([key]) => key);

const PROMISED = '提诺 01-05, 送审 01-08, 定诺 01-12, 亮诺 01-15, 践诺 01-15';

describe('an item whose deadline is the 30th of September is counted', () => {
  it.each<[string, string, string, readonly string[]]>([
    ['nowhere before it is approved', '提诺 01-05, 送审 01-08', '2026-03-31', []],
    ['nowhere on a day before its approval', PROMISED, '2026-01-11', []],
    ['as open while it runs', PROMISED, '2026-06-30', ['committed', 'open']],
    ['as overdue on the deadline itself', PROMISED, '2026-09-30', ['committed', 'open', 'due', 'overdue']],
    [
      'as waiting, not overdue, while the gate is asked',
      `${PROMISED}, 申请销号 09-28`,
      '2026-09-30',
      ['committed', 'open', 'awaitingClosing', 'due'],
    ],
    [
      'as closed, not yet due, when closed early',
      `${PROMISED}, 申请销号 05-20, 销号 05-25`,
      '2026-06-30',
      ['committed', 'closed'],
    ],
    [
      'as closed on time and in the period',
      `${PROMISED}, 申请销号 08-20, 销号 08-25`,
      '2026-09-30',
      ['committed', 'closed', 'due', 'closedOnTime', 'closedInPeriod'],
    ],
    [
      'as on time when completed by the deadline though closed after it',
      `${PROMISED}, 申请销号 09-30, 销号 10-08`,
      '2026-12-31',
      ['committed', 'closed', 'due', 'closedOnTime'],
    ],
    [
      'as late when completed after it',
      `${PROMISED}, 申请销号 10-01, 销号 10-08`,
      '2026-12-31',
      ['committed', 'closed', 'due', 'closedLate'],
    ],
    [
      'as unfulfilled for objective reasons, and due',
      `${PROMISED}, 未兑现 09-01`,
      '2026-09-30',
      ['committed', 'unfulfilled', 'unfulfilledObjective', 'due'],
    ],
    ['as carried over', `${PROMISED}, 结转 12-20`, '2026-12-31', ['committed', 'carriedOver', 'due']],
    ['as withdrawn and nothing else', `${PROMISED}, 撤回 05-01`, '2026-09-30', ['withdrawn']],
    ['as open on the eve of its withdrawal', `${PROMISED}, 撤回 05-01`, '2026-04-30', ['committed', 'open']],
    ['nowhere when withdrawn before approval', '提诺 01-05, 撤回 01-07', '2026-09-30', []],
  ])('%s', (_, line, asOf, expected) => {
    expect(classes(counted(line, asOf))).toEqual(expected);
  });
});

describe('counts', () => {
  it('committed is closed, unfulfilled, carried over and open, on every day of any life', () => {
    fc.assert(
      fc.property(walks, days, ({ steps }, asOf) => {
        const counts = countsOf(itemAt(replay(steps, construction), asOf, 2026, construction), asOf, Q3);
        const { closed, unfulfilled, carriedOver, open } = counts;
        expect(counts.committed).toBe(closed + unfulfilled + carriedOver + open);
      }),
      { numRuns: 500 },
    );
  });

  it('parts are never more than the whole', () => {
    fc.assert(
      fc.property(walks, days, ({ steps }, asOf) => {
        const c = countsOf(itemAt(replay(steps, construction), asOf, 2026, construction), asOf, Q3);
        expect([
          c.due <= c.committed,
          c.closedOnTime + c.closedLate + c.overdue <= c.due,
          c.awaitingClosing <= c.open,
          c.unfulfilledObjective + c.unfulfilledSubjective === c.unfulfilled,
          c.closedInPeriod <= c.closed,
          c.committed + c.withdrawn <= 1,
        ]).toEqual([true, true, true, true, true, true]);
      }),
      { numRuns: 500 },
    );
  });

  const anyCounts = fc.record(
    Object.fromEntries(Object.keys(zeroCounts).map((key) => [key, fc.nat(1000)])),
  ) as unknown as fc.Arbitrary<Counts>;

  it('add up over any partition', () => {
    fc.assert(
      fc.property(fc.array(anyCounts, { maxLength: 12 }), fc.nat(12), (all, cut) => {
        expect(sumCounts([sumCounts(all.slice(0, cut)), sumCounts(all.slice(cut))])).toEqual(sumCounts(all));
      }),
    );
  });

  const anySums: fc.Arbitrary<Sums> = fc
    .tuple(
      anyCounts,
      anyCounts,
      anyCounts,
      fc.array(fc.nat(100), { minLength: plainSums.length, maxLength: plainSums.length }),
    )
    .map(([all, one, other, n]) => ({
      ...all,
      ...(Object.fromEntries(plainSums.map((key, i) => [key, n[i]!])) as Pick<Sums, (typeof plainSums)[number]>),
      branchItems: one,
      memberItems: other,
      byCategory: { 共性承诺: one, 岗位承诺: other },
      byTheme: {},
      byUnit: {},
    }));

  it('with all that belongs to a branch add up over any partition too', () => {
    fc.assert(
      fc.property(fc.array(anySums, { maxLength: 8 }), fc.nat(8), (all, cut) => {
        const parts = [addSums(all.slice(0, cut), construction), addSums(all.slice(cut), construction)];
        expect(addSums(parts, construction)).toEqual(addSums(all, construction));
      }),
    );
  });

  it('show every category, in the scheme’s order, with nought where there is no item', () => {
    expect(addSums([], construction).byCategory).toEqual({
      共性承诺: zeroCounts,
      岗位承诺: zeroCounts,
      实事承诺: zeroCounts,
    });
  });
});

describe('rates', () => {
  it('over nothing are none, not nought', () => {
    expect(rate(0, 0)).toBeNull();
  });

  it('are not rounded', () => {
    expect(rate(1, 3)).toBe(1 / 3);
  });

  it('of a total come from the sums, not from the rates of the branches', () => {
    const one = { ...zeroCounts, committed: 1, closed: 1, due: 1, closedOnTime: 1 };
    const many = { ...zeroCounts, committed: 9, closed: 0, due: 9, closedOnTime: 0 };
    expect(withRates(sumCounts([one, many]))).toMatchObject({ closingRate: 0.1, onTimeRate: 0.1 });
  });
});

describe('places', () => {
  const branch = (code: string, onTimeRate: number | null, state: BranchFigures['state'] = 'accepted') => ({
    ...toFigures(addSums([], construction)),
    code,
    name: code,
    state,
    late: false,
    onTimeRate,
  });
  const places = (...all: readonly ReturnType<typeof branch>[]): readonly string[] =>
    rankBranches(all).map(({ code, rank }) => `${code} ${rank ?? '—'}`);

  it('go by the rate, high to low; equal rates share one and the next is left out', () => {
    expect(places(branch('A', 0.5), branch('B', 1), branch('C', 0.5), branch('D', 0.2))).toEqual([
      'B 1',
      'A 2',
      'C 2',
      'D 4',
    ]);
  });

  it('put a branch without a rate after one at nought, and those without figures last', () => {
    expect(
      places(branch('A', null, 'missing'), branch('B', null), branch('C', 0), branch('D', null, 'returned')),
    ).toEqual(['C 1', 'B —', 'A —', 'D —']);
  });

  it('do not depend on the order in which branches come', () => {
    const all = [branch('A', 0.5), branch('B', null), branch('C', 0.5), branch('D', 0.9), branch('E', null, 'missing')];
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        expect(places(...shuffled)).toEqual(places(...all));
      }),
    );
  });
});

describe('the figures of a ledger', () => {
  // Five members; 钱一 left in August, 孙二 came in October.
  const ROSTER = `
    | 党员编号 | 姓名 | 身份         | 实事承诺 | 变动 | 变动日期     |
    |----------|------|--------------|----------|------|--------------|
    | A01-001  | 张三 | 党员领导干部 | 办实事   |      |              |
    | A01-002  | 李四 | 有职党员     | 办实事   |      |              |
    | A01-003  | 王五 | 无职党员     | 作表率   |      |              |
    | A01-004  | 钱一 | 有职党员     | 办实事   | 转出 | {2026-08-15} |
    | A01-005  | 孙二 | 有职党员     | 办实事   | 转入 | {2026-10-09} |
  `;
  const ITEMS = `
    | 编号         | 承诺主体 | 类别     | 承诺事项 | 措施 | 责任人 | 完成时限     | 状态     | 定诺日期     | 亮诺日期     | 完成日期     | 销号日期     |
    |--------------|----------|----------|----------|------|--------|--------------|----------|--------------|--------------|--------------|--------------|
    | 2026-A01-001 | 本支部   | 共性承诺 | 甲       | 甲   | 张三   | {2026-09-30} | 销号     | {2026-03-02} | {2026-03-05} | {2026-09-20} | {2026-09-25} |
    | 2026-A01-002 | 张三     | 岗位承诺 | 乙       | 乙   | 张三   | {2026-06-30} | 销号     | {2026-03-02} | {2026-03-05} | {2026-07-10} | {2026-07-15} |
    | 2026-A01-003 | 李四     | 岗位承诺 | 丙       | 丙   | 李四   | {2026-08-31} | 践诺     | {2026-03-02} | {2026-03-05} |              |              |
    | 2026-A01-004 | 李四     | 实事承诺 | 丁       | 丁   | 李四   | {2026-12-31} | 践诺     | {2026-03-02} | {2026-03-05} |              |              |
    | 2026-A01-005 | 钱一     | 岗位承诺 | 戊       | 戊   | 钱一   | {2026-09-30} | 申请销号 | {2026-03-02} | {2026-03-05} | {2026-09-28} |              |
    | 2026-A01-006 | 王五     | 岗位承诺 | 己       | 己   | 王五   | {2026-09-30} | 提诺     |              |              |              |              |
  `;
  const LOG = `
    | 序号 | 登记时间              | 发生日期     | 编号         | 步骤     | 经办人 | 说明 | 帮扶方式 | 帮扶人 |
    |------|-----------------------|--------------|--------------|----------|--------|------|----------|--------|
    | 1    | {2026-06-01T10:00:00} | {2026-06-01} | 2026-A01-003 | 提醒督促 | 张三   |      |          |        |
    | 2    | {2026-09-02T10:00:00} | {2026-09-02} | 2026-A01-003 | 提醒督促 | 张三   |      |          |        |
    | 3    | {2026-09-10T10:00:00} | {2026-09-10} | 2026-A01-003 | 帮扶     | 张三   |      | 一帮一   | 王五   |
  `;
  const INSPECTIONS = `
    | 督查期 | 督查日期     | 编号         | 进展情况 | 督查人 |
    |--------|--------------|--------------|----------|--------|
    | 2026Q3 | {2026-09-20} | 2026-A01-003 | 进展缓慢 | 张三   |
    | 2026Q3 | {2026-09-20} | 2026-A01-004 | 正常推进 | 张三   |
    | 2026Q2 | {2026-06-20} | 2026-A01-005 | 正常推进 | 张三   |
  `;
  const { ledger } = parsed(
    workbookWith({
      字典: sheetGrid('字典', DICTIONARY.replace('命令', '手工')),
      党员名册: sheetGrid('党员名册', ROSTER),
      承诺台账: sheetGrid('承诺台账', ITEMS),
      变更记录: sheetGrid('变更记录', LOG),
      督查记录: sheetGrid('督查记录', INSPECTIONS),
    }),
  );

  function sumsAt(asOf: Day, period: Period = Q3): Sums {
    const judged = judgeItems(ledger, itemsOf(ledger, construction), construction, asOf, period);
    return sumsOf(ledger, judged, construction, asOf, period);
  }
  const q3 = sumsAt(day('2026-09-30'));

  it('count items by what became of them by the end of the quarter', () => {
    expect(q3).toMatchObject({
      committed: 5,
      closed: 2,
      unfulfilled: 0,
      carriedOver: 0,
      open: 3,
      awaitingClosing: 1,
      due: 4,
      closedOnTime: 1,
      closedLate: 1,
      overdue: 1,
      closedInPeriod: 2,
    });
  });

  it('come apart for the branch and its members', () => {
    expect([q3.branchItems.committed, q3.memberItems.committed, q3.memberItems.closedLate]).toEqual([1, 4, 1]);
  });

  it('come apart by category', () => {
    expect(Object.entries(q3.byCategory).map(([name, counts]) => `${name} ${counts.committed}`)).toEqual([
      '共性承诺 1',
      '岗位承诺 3',
      '实事承诺 1',
    ]);
  });

  it('expect members as of the day: one left before it, one came after it', () => {
    expect([
      q3.expectedMembers,
      sumsAt(day('2026-06-30')).expectedMembers,
      sumsAt(day('2026-12-31')).expectedMembers,
    ]).toEqual([3, 4, 4]);
  });

  it('count as pledged the expected with a committed item', () => {
    expect([q3.pledgedMembers, sumsAt(day('2026-06-30')).pledgedMembers]).toEqual([2, 3]);
  });

  it('count what had to be inspected, and was: open at some time of the quarter', () => {
    expect([q3.toInspect, q3.inspected]).toEqual([5, 2]);
  });

  it('count the steps taken within the quarter', () => {
    expect([q3.reminders, q3.assistance, q3.criticism, q3.amendments]).toEqual([1, 1, 0, 0]);
  });

  it('of a past quarter can be made again from the later workbook', () => {
    expect(sumsAt(day('2026-06-30'), parsePeriod('2026Q2')!)).toMatchObject({
      committed: 5,
      closed: 0,
      open: 5,
      due: 1,
      overdue: 1,
      closedInPeriod: 0,
    });
  });
});
