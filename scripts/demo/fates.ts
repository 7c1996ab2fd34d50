import { type Day, addDays, chineseMonthDay, day } from '../../ledger/day.ts';
import type { Event } from './item.ts';
import { difficulty, lateReminder, refusal } from './texts/notes.ts';
import type { Random } from './random.ts';

/** What becomes of a commitment once it is under way. */
export type Fate =
  | 'onTime'
  | 'onTheDay'
  | 'recordedLate'
  | 'late'
  | 'early'
  | 'waiting'
  | 'refused'
  | 'refusedThenClosed'
  | 'running'
  | 'overdue'
  | 'overdueReminded'
  | 'overdueHelped'
  | 'overdueCriticised'
  | 'amended'
  | 'amendedThenClosed'
  | 'reversed'
  | 'withdrawn'
  | 'carriedOver'
  | 'subjective'
  | 'objective';

export interface Under {
  readonly deadline: Day;
  /** 践诺 began. */
  readonly started: Day;
  readonly random: Random;
  /** Colleagues of the branch who may help; never the pledger. */
  readonly colleagues: readonly string[];
  readonly leaders: readonly string[];
  /** Why, in the words of this item, for the fates that need a reason. */
  readonly reason?: string;
}

const later = (a: Day, b: Day): Day => (a > b ? a : b);

function close(done: Day, random: Random, wait = random.between(1, 6)): readonly Event[] {
  const applied = addDays(done, random.between(0, 3));
  return [
    { on: applied, step: '申请销号', date: done },
    { on: addDays(applied, wait), step: '销号' },
  ];
}

const remind = (on: Day, random: Random): Event => ({ on, step: '提醒督促', note: random.pick(lateReminder) });

function help(on: Day, { random, colleagues, leaders }: Under): Event {
  const note = random.pick(difficulty);
  const [first, second] = colleagues;
  const way = random.between(0, 2);
  if (way === 0 || first === undefined) {
    return { on, step: '帮扶', note, helpMode: '上帮下', helpers: random.pick(leaders) };
  }
  if (way === 1 || second === undefined) return { on, step: '帮扶', note, helpMode: '一帮一', helpers: first };
  return { on, step: '帮扶', note, helpMode: '多帮一', helpers: `${first}、${second}` };
}

const criticise = (on: Day): Event => ({
  on,
  step: '批评教育',
  note: '经督促、帮助仍未落实，支部书记与本人谈话，进行批评教育',
});

function amend({ deadline, reason = '前期工作推迟' }: Under): Event {
  const date = addDays(deadline, 61);
  const note = `${reason}，经原审查会议同意，完成时限由${chineseMonthDay(deadline)}改为${chineseMonthDay(date)}`;
  return { on: addDays(deadline, -8), step: '变更', note, date };
}

/** A day of completion in time: not before the work can be done, often near the deadline. */
function doneInTime({ deadline, started, random }: Under): Day {
  return later(addDays(started, random.between(10, 20)), addDays(deadline, -random.between(1, 35)));
}

/** The steps of a fate, after 践诺. Steps after the day of submission are left out later on. */
export function eventsOf(fate: Fate, under: Under): readonly Event[] {
  const { deadline, started, random, reason = '重视不够，安排拖拉' } = under;
  const after = (days: number): Day => addDays(deadline, days);
  switch (fate) {
    case 'onTime':
      return close(doneInTime(under), random);
    case 'onTheDay':
      // Completed on the last day, struck off after it: in time all the same.
      return close(deadline, random, 4);
    case 'recordedLate':
      // Done and struck off in time, but written down only in the next quarter: the circular had it as overdue.
      return [
        { on: after(-3), step: '申请销号', date: after(-3), recordedOn: day('2026-07-13') },
        { on: after(-1), step: '销号', recordedOn: day('2026-07-13') },
      ];
    case 'late': {
      const done = after(random.between(9, 30));
      return [remind(after(random.between(2, 6)), random), ...close(done, random)];
    }
    case 'early':
      return close(addDays(day('2026-06-01'), random.between(0, 105)), random);
    case 'waiting': {
      const done = addDays(day('2026-09-22'), random.between(0, 8));
      return [{ on: done, step: '申请销号', date: done }];
    }
    case 'refused': {
      const applied = addDays(day('2026-09-10'), random.between(0, 8));
      return [
        { on: applied, step: '申请销号', date: applied },
        { on: addDays(applied, 3), step: '退回销号', note: random.pick(refusal) },
      ];
    }
    case 'refusedThenClosed': {
      const first = doneInTime(under);
      return [
        { on: first, step: '申请销号', date: first },
        { on: addDays(first, 2), step: '退回销号', note: random.pick(refusal) },
        ...close(addDays(first, random.between(8, 20)), random),
      ];
    }
    case 'running':
      return [];
    case 'overdue':
      return [];
    case 'overdueReminded':
      return [remind(after(3), random)];
    case 'overdueHelped':
      return [remind(after(2), random), help(after(9), under)];
    case 'overdueCriticised':
      return [remind(after(2), random), help(after(7), under), criticise(after(20))];
    case 'amended':
      return [amend(under)];
    case 'amendedThenClosed':
      // In time by the deadline as amended, late by the one first approved.
      return [amend(under), ...close(after(40), random)];
    case 'reversed': {
      const done = later(addDays(started, 20), addDays(deadline, -20));
      return [
        { on: done, step: '申请销号', date: done },
        { on: addDays(done, 2), step: '销号' },
        { on: addDays(done, 3), step: '冲正', note: '销号登记有误：核验时住户签字表尚缺两份' },
        { on: addDays(done, 4), step: '退回销号', note: '补齐住户签字后再申请' },
        ...close(addDays(done, 9), random),
      ];
    }
    case 'withdrawn':
      return [
        { on: day('2026-06-18'), step: '撤回', note: '本人调离，经党员群众代表会议同意撤回，工作由接任同志另行安排' },
      ];
    case 'carriedOver':
      return [{ on: day('2026-09-28'), step: '结转', note: `${reason}，经局党委同意结转下年` }];
    case 'subjective':
      return [
        remind(after(2), random),
        help(after(6), under),
        { on: after(18), step: '未兑现', reasonKind: '主观', note: reason },
        criticise(after(20)),
      ];
    case 'objective':
      return [
        remind(after(2), random),
        { on: after(10), step: '未兑现', reasonKind: '客观', note: reason },
        { on: after(11), step: '向党组织说明', note: '向支部委员会书面说明原因，并附有关材料' },
        { on: after(14), step: '向群众解释', note: '支部在公开栏张贴说明，并向有关住户当面解释' },
      ];
  }
}
