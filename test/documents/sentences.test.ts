import { describe, expect, it } from 'vitest';
import { day } from '../../ledger/day.ts';
import { zeroCounts } from '../../ledger/figures/counts.ts';
import { type Sums, toFigures } from '../../ledger/figures/figures.ts';
import { parsePeriod } from '../../ledger/period.ts';
import { daysOverdue } from '../../templates/documents/circular/annexes.ts';
import { closingSentence } from '../../templates/documents/circular/closing.ts';
import { inspectionSentence } from '../../templates/documents/circular/inspection.ts';
import { dueSentence, unfulfilledSentence } from '../../templates/documents/circular/outcome.ts';
import {
  exclusion,
  otherSentence,
  pledgeSentence,
  submissionSentence,
  totalSentence,
} from '../../templates/documents/circular/overview.ts';
import { scheme, sums } from './sample.ts';

const Q3 = parsePeriod('2026Q3')!;

const figures = (counts: Parameters<typeof sums>[0], rest?: Partial<Sums>) => toFigures(sums(counts, rest));
const branches = (expected: number, returned: number, missing: number, late: number) => ({
  expected,
  received: expected - missing,
  accepted: expected - missing - returned,
  returned,
  missing,
  late,
});

describe('报送', () => {
  it.each([
    [branches(0, 0, 0, 0), '名册中没有应报送台账的支部。'],
    [branches(10, 0, 10, 0), '应报送台账的支部10个，均未报送。'],
    [branches(1, 0, 0, 0), '应报送台账的支部1个，已报1个，无退回、未报和逾期报送。'],
    [branches(10, 0, 1, 0), '应报送台账的支部10个，已报9个，未报1个，无退回和逾期报送。'],
    [branches(10, 2, 1, 3), '应报送台账的支部10个，已报9个，退回2个，未报1个，逾期报送3个。'],
  ])('%#: %o', (counts, sentence) => {
    expect(submissionSentence(counts)).toBe(sentence);
  });

  it.each([
    [branches(3, 0, 0, 0), null],
    [branches(3, 1, 0, 0), '以上不含退回的1个支部。'],
    [branches(9, 2, 1, 0), '以上不含退回的2个支部、未报的1个支部。'],
  ])('says what is left out: %o', (counts, sentence) => {
    expect(exclusion(counts)).toBe(sentence);
  });
});

describe('承诺', () => {
  const base = '（已承诺党员数占应承诺党员数的比例）';
  it.each([
    [0, 0, 0, `没有应承诺的党员，承诺率为“—”${base}。`],
    [5, 0, 0, `应承诺党员5名，均未承诺，承诺率0.0%${base}。`],
    [1, 1, 0, `应承诺党员1名，已承诺1名，承诺率100.0%${base}。`],
    [300, 290, 1, `应承诺党员300名，已承诺290名（其中口头承诺1名），未承诺10名，承诺率96.7%${base}。`],
  ])('%i expected, %i pledged, %i by word of mouth', (expectedMembers, pledgedMembers, oralMembers, sentence) => {
    expect(pledgeSentence(figures({}, { expectedMembers, pledgedMembers, oralMembers }))).toBe(sentence);
  });

  it.each([
    [0, 0, '没有已定诺的承诺事项。'],
    [0, 1, '承诺事项共1件，均为党员承诺；按类别分，共性承诺1件、岗位承诺0件、实事承诺0件。'],
    [2, 0, '承诺事项共2件，均为支部承诺；按类别分，共性承诺2件、岗位承诺0件、实事承诺0件。'],
    [5, 20, '承诺事项共25件，其中支部承诺5件、党员承诺20件；按类别分，共性承诺25件、岗位承诺0件、实事承诺0件。'],
  ])('%i of branches, %i of members', (own, members, sentence) => {
    const t = figures(
      { committed: own + members },
      {
        branchItems: { ...zeroCounts, committed: own },
        memberItems: { ...zeroCounts, committed: members },
      },
    );
    expect(totalSentence(t, { scheme: scheme(), before: null })).toBe(sentence);
  });

  it('leaves out categories where the scheme has none', () => {
    const t = figures({ committed: 3 }, { byCategory: {} });
    expect(totalSentence(t, { scheme: scheme(), before: null })).toBe('承诺事项共3件，均为党员承诺。');
  });
});

describe('督查', () => {
  it.each([
    [0, 0, '本季度没有应督查的承诺事项。'],
    [1, 1, '本季度应督查承诺事项1件，已全部督查。'],
    [8, 0, '本季度应督查承诺事项8件，均未督查。'],
    [80, 78, '本季度应督查承诺事项80件，已督查78件，未督查2件。'],
  ])('%i to inspect, %i inspected', (toInspect, inspected, sentence) => {
    const period = parsePeriod('2026Q3')!;
    expect(inspectionSentence(figures({}, { toInspect, inspected }), period, period.to)).toBe(sentence);
  });

  const basis = '（一件承诺一个季度计1件次）';
  it.each([
    ['2026H1', 0, 0, '上半年没有应督查的承诺事项。'],
    ['2026H1', 4, 4, `上半年应督查承诺事项4件次${basis}，已全部督查。`],
    ['2026H2', 4, 0, `下半年应督查承诺事项4件次${basis}，均未督查。`],
    ['2026', 160, 158, `本年度应督查承诺事项160件次${basis}，已督查158件次，未督查2件次。`],
  ])('over %s: %i to inspect, %i inspected', (id, toInspect, inspected, sentence) => {
    const period = parsePeriod(id)!;
    expect(inspectionSentence(figures({}, { toInspect, inspected }), period, period.to)).toBe(sentence);
  });

  it('says which quarters are not counted before the period is over', () => {
    const t = figures({}, { toInspect: 9, inspected: 9 });
    expect(inspectionSentence(t, parsePeriod('2026')!, day('2026-09-30'))).toBe(
      '本年度应督查承诺事项9件次（一件承诺一个季度计1件次，未满的季度不计），已全部督查。',
    );
  });
});

describe('销号', () => {
  const base = '（累计销号数占承诺事项总数的比例）';
  it.each([
    [10, 0, 0, 0, `尚无销号的事项，销号率0.0%${base}。`],
    [10, 0, 1, 0, `本季度没有新销号的事项，累计销号1件，销号率10.0%${base}。`],
    [3, 1, 1, 1, `本季度销号1件，累计销号1件，销号率33.3%${base}；另有待销号1件（已申请，等待核销）。`],
    [8, 3, 5, 0, `本季度销号3件，累计销号5件，销号率62.5%${base}。`],
  ])(
    '%i committed, %i in the period, %i in all, %i waiting',
    (committed, closedInPeriod, closed, waiting, sentence) => {
      const t = figures({ committed, closedInPeriod, closed, awaitingClosing: waiting });
      expect(closingSentence(t, { scheme: scheme(), period: Q3, asOf: Q3.to, before: null })).toBe(sentence);
    },
  );
});

describe('到期', () => {
  const base = '（按期兑现数占到期事项数的比例，以首次核定的时限为准）';
  it.each([
    [0, 0, 0, 0, `截至9月30日，没有到期的承诺事项，未发现逾期事项，按期兑现率为“—”${base}。`],
    [1, 1, 0, 0, `截至9月30日，到期承诺事项1件，全部按期兑现，按期兑现率100.0%${base}，未发现逾期事项。`],
    [1, 0, 0, 1, `截至9月30日，到期承诺事项1件，没有按期兑现的，按期兑现率0.0%${base}，逾期1件。`],
    [20, 14, 2, 4, `截至9月30日，到期承诺事项20件，其中按期兑现14件，按期兑现率70.0%${base}，逾期后兑现2件，逾期4件。`],
  ])('%i due, %i on time, %i late, %i overdue', (due, closedOnTime, closedLate, overdue, sentence) => {
    expect(dueSentence(figures({ due, closedOnTime, closedLate, overdue }), '9月30日')).toBe(sentence);
  });

  it.each([
    [{ awaitingClosing: 1 }, '其余1件为待销号的事项。'],
    [{ unfulfilled: 3 }, '其余1件为未兑现的事项。'],
    [{ unfulfilled: 1, carriedOver: 1 }, '其余1件为未兑现或者已结转的事项。'],
    [{ awaitingClosing: 2, unfulfilled: 1, carriedOver: 1 }, '其余1件为待销号、未兑现或者已结转的事项。'],
  ])('of the rest names only what there is: %j', (there, end) => {
    const sums = figures({ due: 20, closedOnTime: 14, closedLate: 2, overdue: 3, ...there });
    expect(dueSentence(sums, '9月30日').endsWith(`，逾期3件，${end}`)).toBe(true);
  });

  it.each([
    [30, '逾期30天'],
    [1, '逾期1天'],
    [0, '当日到期未完成'],
  ])('%i days past the deadline', (days, text) => {
    expect(daysOverdue(days)).toBe(text);
  });
});

describe('未兑现、结转、撤回、变更', () => {
  it.each([
    [0, 0, 0, '没有认定为未兑现的事项。'],
    [1, 1, 0, '未兑现1件（客观原因1件）。'],
    [5, 2, 2, '未兑现5件（客观原因2件、主观原因2件、未注明原因1件）。'],
  ])('%i unfulfilled, %i objective, %i subjective', (unfulfilled, objective, subjective, sentence) => {
    const t = figures({ unfulfilled, unfulfilledObjective: objective, unfulfilledSubjective: subjective });
    expect(unfulfilledSentence(t, true)).toBe(sentence);
  });

  it('gives no reasons where the scheme records none', () => {
    expect(unfulfilledSentence(figures({ unfulfilled: 2 }), false)).toBe('未兑现2件。');
  });

  it.each([
    [0, 0, 0, '没有结转、撤回的事项，也没有变更。'],
    [1, 0, 0, '另有结转1件。'],
    [0, 0, 2, '没有结转、撤回的事项，本季度变更2次。'],
    [3, 2, 4, '另有结转3件，撤回2件（不计入承诺事项总数），本季度变更4次。'],
  ])('%i carried over, %i withdrawn, %i amended', (carriedOver, withdrawn, amendments, sentence) => {
    expect(otherSentence(figures({ carriedOver, withdrawn }, { amendments }), '本季度')).toBe(sentence);
  });
});
