import { type Day, addDays, day } from '../../../ledger/day.ts';
import type { Status } from '../../../ledger/lifecycle/steps.ts';
import type { Scheme } from '../../../ledger/scheme/schema.ts';
import type { Event, SampleItem } from '../item.ts';
import { statusesOf } from '../log.ts';
import { type Random, randomFrom } from '../random.ts';
import { lateReminder } from '../texts/notes.ts';
import { workday } from '../year/calendar.ts';

/** The meeting that reviewed what newcomers had not yet brought to approval. */
export const LATE_MEETING = day('2026-10-20');
const YEAR_END = day('2026-12-31');
/** Nothing is completed after it, so that the last closing is written down in time. */
const LAST_DONE = day('2026-12-22');

/** Of those still overdue in October, which were given up, by id. */
const GIVEN_UP: Readonly<Record<string, string>> = {
  '2026-A03-015': '多次督促、帮助后仍未组织实施，年底前已无法完成',
};
/** Still open when the year ends, after every reminder. */
const STILL_OPEN = ['2026-A03-018'];

const later = (a: Day, b: Day): Day => (a > b ? a : b);
const earlier = (a: Day, b: Day): Day => (a < b ? a : b);
const on = (date: Day, step: Event['step'], more: Partial<Event> = {}): Event => ({ on: date, step, ...more });

function closed(done: Day, random: Random): readonly Event[] {
  const applied = workday(addDays(done, random.between(0, 2)));
  return [on(applied, '申请销号', { date: done }), on(workday(addDays(applied, random.between(1, 3))), '销号')];
}

/** What was under way and falls due: done some days before, or after the deadline where that is over already. */
function finished(deadline: Day, random: Random): readonly Event[] {
  const back = random.between(1, 30);
  const due = later(addDays(deadline, -back), day('2026-10-12'));
  const done = deadline < '2026-10-12' ? addDays(day('2026-10-14'), random.between(0, 30)) : earlier(due, deadline);
  return closed(workday(earlier(done, LAST_DONE)), random);
}

function givenUp(reason: string): readonly Event[] {
  return [
    on(day('2026-12-08'), '未兑现', { reasonKind: '主观', note: reason }),
    on(day('2026-12-10'), '批评教育', { note: '支部书记谈话，本人在支部党员大会上作检查' }),
  ];
}

const AFTER: Partial<Record<Status, readonly Event[]>> = {
  提诺: [on(day('2026-10-13'), '送审')],
  退回: [on(day('2026-10-13'), '送审')],
};
const RUNNING: readonly Event[] = [on(day('2026-10-22'), '亮诺'), on(day('2026-10-26'), '践诺')];

/** What had still to be reviewed in October: approved at the late meeting, and done by the year's end. */
function begun(status: Status, random: Random): readonly Event[] {
  const approved = on(LATE_MEETING, '定诺', { date: YEAR_END });
  const start = status === '定诺' ? RUNNING : status === '亮诺' ? RUNNING.slice(1) : [approved, ...RUNNING];
  return [
    ...(AFTER[status] ?? []),
    ...start,
    ...closed(workday(addDays(day('2026-12-07'), random.between(0, 12))), random),
  ];
}

/** The deadline in force after the item's steps so far. */
const deadlineOf = ({ events, deadline }: SampleItem): Day =>
  events.filter(({ step }) => step === '变更').at(-1)?.date ?? deadline;

function eventsOf(item: SampleItem, status: Status, random: Random): readonly Event[] {
  if (['提诺', '审诺', '退回', '定诺', '亮诺'].includes(status)) return begun(status, random);
  if (status === '申请销号') return [on(workday(addDays(day('2026-10-12'), random.between(0, 4))), '销号')];
  if (status !== '践诺') return [];
  const deadline = deadlineOf(item);
  const reminded = item.events.some(({ step }) => step === '提醒督促');
  const overdue = deadline < '2026-10-12';
  const reminder = overdue && !reminded ? [on(day('2026-10-12'), '提醒督促', { note: random.pick(lateReminder) })] : [];
  if (STILL_OPEN.includes(item.id)) return reminder;
  const reason = GIVEN_UP[item.id];
  return [...reminder, ...(reason === undefined ? finished(deadline, random) : givenUp(reason))];
}

/** The item with what came of it in the last quarter. */
export function toYearEnd(item: SampleItem, scheme: Scheme): SampleItem {
  const last = item.events.at(-1);
  const status = statusesOf(item.events, scheme).at(-1);
  if (last === undefined || status === undefined) return item;
  const events = eventsOf(item, status, randomFrom(`${item.id}/later`)).map((event): Event => {
    return { ...event, on: later(event.on, last.on), later: true };
  });
  return { ...item, events: [...item.events, ...events] };
}
