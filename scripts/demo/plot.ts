import { type Day, day } from '../../ledger/day.ts';
import type { Fate } from './fates.ts';
import type { Random } from './random.ts';

interface Turn {
  readonly fate: Fate;
  readonly deadline?: Day;
  readonly reason?: string;
}

const turn = (fate: Fate, deadline?: string, reason?: string): Turn => ({
  fate,
  ...(deadline === undefined ? {} : { deadline: day(deadline) }),
  ...(reason === undefined ? {} : { reason }),
});

/**
 * Turns that the sample must show, by branch, place of the member (0 is the branch itself) and slot; what is not here
 * follows from chance.
 */
const PLOT: Readonly<Record<string, Turn>> = {
  'A01/2/second': turn('carriedOver', undefined, '道路用地手续年底才能办结，剩余路段列入明年计划'),
  'A01/4/second': turn('reversed', '2026-06-30'),
  'A01/5/second': turn('waiting'),
  'A02/5/second': turn('onTheDay'),
  'A02/6/second': turn('objective', '2026-07-31', '帮扶的砂石厂按环保要求关停，无法再建立进场检验制度'),
  'A02/7/common': turn('onTime', '2026-05-31'),
  'A02/7/post': turn('withdrawn'),
  'A02/7/second': turn('onTime'),
  'A03/4/second': turn('overdueCriticised'),
  'A03/5/second': turn('overdueHelped'),
  'A04/4/second': turn('refused', '2026-09-30'),
  'A05/2/post': turn('recordedLate', '2026-06-30'),
  'A05/3/second': turn('late'),
  'A06/0/second': turn('carriedOver', undefined, '八条小巷已修缮六条，另两条随燃气改造明年实施'),
  'A06/2/post': turn('running'),
  'A06/1/second': turn('amended', undefined, '自来水管线迁改推迟'),
  'A06/4/second': turn('overdueReminded', '2026-08-31'),
  'A06/7/second': turn('subjective', '2026-06-30', '承诺后没有制订计划，至期末只划设一处，多次督促仍无进展'),
  'A06/8/second': turn('late'),
  'A07/1/second': turn('overdueHelped'),
  'A07/4/second': turn('waiting', '2026-09-30'),
  'A08/1/second': turn('amendedThenClosed', undefined, '敬老院扩建用地红线调整'),
  'A08/4/second': turn('objective', '2026-06-30', '社区用房列入征收范围，阅览室不再实施'),
  'A08/5/second': turn('onTheDay'),
  'A10/1/second': turn('amended', undefined, '专项资金下达推迟'),
  'A10/4/common': turn('waiting', '2026-09-30'),
  'A10/5/second': turn('subjective', '2026-07-31', '重视不够，至期末只检修十一件'),
  'A11/1/second': turn('refusedThenClosed'),
  'A11/4/second': turn('late'),
};

type Odds = readonly (readonly [Fate, number])[];

const PAST: Odds = [
  ['onTime', 72],
  ['onTheDay', 6],
  ['late', 9],
  ['refusedThenClosed', 5],
  ['overdueReminded', 3],
  ['overdueHelped', 2],
  ['overdueCriticised', 1],
];
/** Due within the last days of the quarter: some is still on the way to being struck off. */
const NOW: Odds = [
  ['onTime', 66],
  ['onTheDay', 16],
  ['waiting', 8],
  ['refused', 4],
  ['overdue', 6],
];
const AHEAD: Odds = [
  ['running', 44],
  ['early', 40],
  ['waiting', 11],
  ['refused', 5],
];

function draw(odds: Odds, random: Random): Fate {
  let left = random.next() * odds.reduce((sum, [, share]) => sum + share, 0);
  for (const [fate, share] of odds) {
    left -= share;
    if (left < 0) return fate;
  }
  return odds[0]![0];
}

/** What becomes of an item, and by when it was due; draws the same number of times whatever the plot says. */
export function turnOf(
  place: string,
  deadline: Day,
  steady: boolean,
  random: Random,
): Required<Pick<Turn, 'fate' | 'deadline'>> & Turn {
  const chance = draw(deadline <= '2026-09-15' ? PAST : deadline <= '2026-09-30' ? NOW : AHEAD, random);
  const fate = steady && deadline > '2026-09-30' ? 'running' : chance;
  return { fate, deadline, ...PLOT[place] };
}
