import { type Day, type Instant, addDays } from '../../ledger/day.ts';
import { type Status, type StepName, ruleOf } from '../../ledger/lifecycle/steps.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { workday } from './calendar.ts';
import type { Event, SampleItem } from './item.ts';
import type { Random } from './random.ts';

/** What the log needs of an item. */
export interface Lived {
  /** As first proposed; `null` is the year's end. */
  readonly deadline: Day | null;
  readonly events: readonly Event[];
}

/** A step as it was written into the log. */
export interface LogEntry<I extends Lived = SampleItem> {
  readonly item: I;
  readonly event: Event;
  readonly at: Instant;
  readonly from: Status | null;
  readonly to: Status | null;
  readonly changes: boolean;
}

/** An item as its written steps leave it. */
export interface ItemState<D extends Day | null = Day> {
  readonly status: Status;
  readonly deadline: Day | D;
  readonly approvedOn: Day | null;
  readonly publishedOn: Day | null;
  readonly doneOn: Day | null;
  readonly closedOn: Day | null;
}

function instant(on: Day, seconds: number): Instant {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${on}T${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}` as Instant;
}

function soonAfter(at: Instant): Instant {
  const [hours, minutes, seconds] = at.slice(11).split(':').map(Number);
  return instant(at.slice(0, 10) as Day, hours! * 3600 + minutes! * 60 + seconds! + 95);
}

const OFFICE_HOURS = [8 * 3600 + 1800, 17 * 3600 + 1800] as const;

/** The status after each step. */
export function statusesOf(events: readonly Event[], scheme: Scheme): readonly Status[] {
  const statuses: Status[] = [];
  const effective: StepName[] = [];
  for (const { step } of events) {
    if (step === '冲正') effective.pop();
    else effective.push(step);
    statuses.push(effective.reduce<Status | null>((now, one) => ruleOf(one, scheme).to ?? now, null)!);
  }
  return statuses;
}

/** Writes down an item's steps some days after each happened, in order; none after the branch submitted. */
function written<I extends Lived>(
  item: I,
  until: string,
  scheme: Scheme,
  chance: (event: Event) => Random,
): readonly LogEntry<I>[] {
  const statuses = statusesOf(item.events, scheme);
  let last = '' as Instant;
  const entries = item.events.map((event, index): LogEntry<I> => {
    const random = chance(event);
    const soon = workday(addDays(event.on, random.between(0, 2)));
    let at = instant(event.recordedOn ?? soon, random.between(...OFFICE_HOURS));
    // Two steps written on one day stand in their order.
    if (at <= last) at = soonAfter(last);
    last = at;
    const changes = event.step === '冲正' || ruleOf(event.step, scheme).to !== undefined;
    return { item, event, at, from: statuses[index - 1] ?? null, to: statuses[index]!, changes };
  });
  return entries.filter(({ at }) => at < until);
}

/** The log of a branch, in the order in which it was written; what happened later may have a chance of its own. */
export function logOf<I extends Lived>(
  items: readonly I[],
  until: string,
  scheme: Scheme,
  random: Random,
  later = random,
): readonly LogEntry<I>[] {
  return items
    .flatMap((item) => written(item, until, scheme, (event) => (event.later ? later : random)))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** What the log makes of an item; `null` where none of its steps was written yet. */
export function stateOf<I extends Lived>(item: I, log: readonly LogEntry<I>[]): ItemState<I['deadline']> | null {
  const own = log.filter((entry) => entry.item === item);
  const end = own.at(-1);
  if (!end) return null;
  const standing: Event[] = [];
  for (const { event } of own) {
    if (event.step === '冲正') standing.pop();
    else standing.push(event);
  }
  const last = (...steps: StepName[]): Event | undefined => standing.filter((e) => steps.includes(e.step)).at(-1);
  const applied = end.to === '申请销号' || end.to === '销号';
  return {
    status: end.to!,
    deadline: last('变更')?.date ?? item.deadline,
    approvedOn: last('定诺')?.on ?? null,
    publishedOn: last('亮诺')?.on ?? null,
    doneOn: applied ? (last('申请销号')?.date ?? null) : null,
    closedOn: end.to === '销号' ? (last('销号')?.on ?? null) : null,
  };
}
