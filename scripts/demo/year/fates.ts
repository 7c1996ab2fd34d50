import { type Day, addDays, chineseMonthDay, day, daysBetween, daysInMonth } from '../../../ledger/day.ts';
import type { Event } from '../item.ts';
import type { Random } from '../random.ts';
import { inYear, workday } from './calendar.ts';

/** What becomes of an item once it is under way, over the whole year. */
export type Fate =
  | 'onTime'
  | 'late'
  | 'refused'
  | 'reversed'
  | 'amended'
  | 'waiting'
  | 'overdue'
  | 'unfulfilled'
  | 'withdrawn'
  | 'carriedOver';

export interface Under {
  readonly deadline: Day;
  /** 践诺 began. */
  readonly started: Day;
  readonly random: Random;
  /** 落实情况 in its own words, which may name the day or the month of completion. */
  readonly told: string;
  readonly reason: string;
  readonly reminders: readonly string[];
  readonly refusals: readonly string[];
}

/** Nothing is closed after it, so that the year's last steps are written down before ledgers are sent. */
const LAST_CLOSING = day('2026-12-29');

const later = (a: Day, b: Day): Day => (a > b ? a : b);
const earlier = (a: Day, b: Day): Day => (a < b ? a : b);

/** Applies for closing on the day of completion or soon after; closed within the week. */
function close(done: Day, random: Random): readonly Event[] {
  const applied = workday(addDays(done, random.between(0, 2)));
  const closed = earlier(workday(addDays(applied, random.between(1, 5))), LAST_CLOSING);
  return [
    { on: applied, step: '申请销号', date: done },
    { on: closed, step: '销号' },
  ];
}

/** The days of completion that the words leave open: the day or the month they name last; `null` where they name none. */
function daysTold(told: string): readonly [from: Day, to: Day] | null {
  const [, month, date] = [...told.matchAll(/(\d{1,2})月(?:(\d{1,2})日)?/g)].at(-1) ?? [];
  if (month === undefined) return null;
  const two = (n: string): string => n.padStart(2, '0');
  if (date !== undefined) return [inYear(`${two(month)}-${two(date)}`), inYear(`${two(month)}-${two(date)}`)];
  return [inYear(`${two(month)}-01`), inYear(`${two(month)}-${daysInMonth(2026, Number(month))}`)];
}

/** A day between two, as the words have it where they leave any. */
function doneBetween(least: Day, most: Day, { told, random }: Under): Day {
  const [from, to] = daysTold(told) ?? [least, most];
  const [first, last] = [later(least, from), earlier(most, to)];
  if (first === last) return first;
  const [start, end] = first < last ? [first, last] : [least, most];
  const drawn = workday(addDays(start, random.between(0, Math.max(0, daysBetween(start, end)))));
  return earlier(drawn, end);
}

/** A day of completion in time: not before the work can be done, often near the deadline. */
function doneInTime(under: Under): Day {
  const { deadline, started, told } = under;
  const soonest = addDays(started, 7);
  if (deadline < soonest) throw new Error(`due on ${deadline}, which is too soon after ${started}`);
  const latest = earlier(deadline, day('2026-12-22'));
  const [named] = daysTold(told) ?? [latest];
  return doneBetween(later(soonest, earlier(addDays(latest, -32), named)), latest, under);
}

const remind = (on: Day, { random, reminders }: Under): Event => {
  return { on: workday(on), step: '提醒督促', note: random.pick(reminders) };
};

/** The steps of a fate, after 践诺. */
export function eventsOf(fate: Fate, under: Under): readonly Event[] {
  const { deadline, random, reason, refusals } = under;
  const after = (days: number): Day => workday(addDays(deadline, days));
  switch (fate) {
    case 'onTime':
      return close(doneInTime(under), random);
    case 'late':
      return [remind(after(2), under), ...close(doneBetween(after(6), addDays(deadline, 45), under), random)];
    case 'refused': {
      const applied = doneInTime(under);
      const refused = workday(addDays(applied, 3));
      return [
        { on: applied, step: '申请销号', date: applied },
        { on: refused, step: '退回销号', note: random.pick(refusals) },
        ...close(workday(addDays(refused, random.between(5, 9))), random),
      ];
    }
    case 'reversed': {
      const done = doneInTime(under);
      const next = (days: number): Day => workday(addDays(done, days));
      return [
        { on: done, step: '申请销号', date: done },
        { on: next(2), step: '销号' },
        { on: next(4), step: '冲正', note: reason },
        { on: next(4), step: '销号' },
      ];
    }
    case 'amended': {
      const date = addDays(deadline, 61);
      const note = `${reason}，经原审定机关同意，完成时限由${chineseMonthDay(deadline)}改为${chineseMonthDay(date)}`;
      const amended: Event = { on: workday(addDays(deadline, -9)), step: '变更', note, date };
      return [amended, ...close(doneBetween(addDays(deadline, 6), date, under), random)];
    }
    case 'waiting': {
      const done = earlier(later(addDays(deadline, -6), day('2026-12-21')), day('2026-12-29'));
      return [{ on: workday(done), step: '申请销号', date: done }];
    }
    case 'overdue':
      return [remind(after(3), under)];
    case 'unfulfilled':
      return [
        remind(addDays(earlier(deadline, day('2026-12-04')), 3), under),
        { on: earlier(after(24), day('2026-12-28')), step: '未兑现', note: reason },
      ];
    case 'withdrawn':
      return [{ on: day('2026-06-17'), step: '撤回', note: reason }];
    case 'carriedOver':
      return [{ on: day('2026-12-25'), step: '结转', note: reason }];
  }
}
