import { type Day, addDays, chineseMonthDay, day, daysBetween } from '../../ledger/day.ts';
import type { Event } from '../demo/item.ts';
import type { Random } from '../demo/random.ts';
import { workday } from '../demo/year/calendar.ts';
import { words } from './deeds.ts';

/** What becomes of a deed over the year, of 1,000; the rest is redeemed in time. */
const FATES = [
  ['late', 70],
  ['refused', 40],
  ['overdue', 30],
  ['amended', 20],
  ['withdrawn', 10],
  ['unfulfilled', 6],
  ['forgotten', 4],
] as const;
export type Fate = (typeof FATES)[number][0] | 'onTime';

export function fateOf(random: Random): Fate {
  let left = random.between(0, 999);
  for (const [fate, often] of FATES) {
    left -= often;
    if (left < 0) return fate;
  }
  return 'onTime';
}

/** The days on which a branch took the common steps of the year's beginning. */
export interface Beginning {
  readonly proposed: Day;
  readonly approved: Day;
  readonly published: Day;
  readonly started: Day;
}

export function beginningOf(year: number, random: Random): Beginning {
  const from = (monthDay: string): Day => workday(addDays(day(`${year}-${monthDay}`), random.between(0, 3)));
  return { proposed: from('03-02'), approved: from('03-16'), published: from('03-23'), started: from('03-30') };
}

/** From 提诺 to 践诺; leaders propose first. */
function begun({ proposed, approved, published, started }: Beginning, deadline: Day | null, first: boolean) {
  const steps: readonly Event[] = [
    { on: first ? proposed : workday(addDays(proposed, 2)), step: '提诺' },
    { on: approved, step: '定诺', ...(deadline === null ? {} : { date: deadline }) },
    { on: published, step: '亮诺' },
    { on: started, step: '践诺' },
  ];
  return steps;
}

function closed(done: Day, random: Random): readonly Event[] {
  const last = day(`${done.slice(0, 4)}-12-30`);
  const applied = workday(addDays(done, random.between(0, 2)));
  const on = workday(addDays(applied, random.between(1, 5)));
  return [
    { on: applied, step: '申请销号', date: done },
    { on: on > last ? last : on, step: '销号' },
  ];
}

function ended(fate: Fate, due: Day, { started }: Beginning, random: Random): readonly Event[] {
  const after = (days: number): Day => workday(addDays(due, days));
  const room = Math.min(40, daysBetween(started, due) - 7);
  const inTime = addDays(due, -random.between(3, Math.max(4, room)));
  const reminder: Event = { on: after(random.between(1, 4)), step: '提醒督促', note: random.pick(words.reminders) };
  switch (fate) {
    case 'onTime':
      return closed(inTime, random);
    case 'late':
      return [reminder, ...closed(after(random.between(6, 45)), random)];
    case 'refused': {
      const refused: Event = { on: workday(addDays(inTime, 3)), step: '退回销号', note: random.pick(words.refusals) };
      return [{ on: inTime, step: '申请销号', date: inTime }, refused, ...closed(workday(addDays(inTime, 8)), random)];
    }
    case 'overdue':
      return [reminder];
    case 'forgotten':
      return [];
    case 'amended': {
      const date = addDays(due, 61);
      const why = random.pick(words.amendments);
      const note = `${why}，经原审定机关同意，完成时限由${chineseMonthDay(due)}改为${chineseMonthDay(date)}`;
      return [{ on: workday(addDays(due, -9)), step: '变更', note, date }, ...closed(addDays(date, -5), random)];
    }
    case 'withdrawn':
      return [{ on: workday(addDays(started, 40)), step: '撤回', note: random.pick(words.withdrawals) }];
    case 'unfulfilled':
      return [reminder, { on: after(25), step: '未兑现', note: random.pick(words.failures) }];
  }
}

/** All steps of an item in its year; without a deadline it goes on until the year's end. */
export function eventsOf(
  fate: Fate,
  deadline: Day | null,
  beginning: Beginning,
  leads: boolean,
  random: Random,
): readonly Event[] {
  const year = beginning.started.slice(0, 4);
  const steady = addDays(day(`${year}-12-14`), random.between(0, 12));
  const end = deadline === null ? closed(steady, random) : ended(fate, deadline, beginning, random);
  return [...begun(beginning, deadline, leads), ...end];
}
