import type { Scheme } from '../../ledger/scheme/schema.ts';
import { THE_BRANCH } from '../../ledger/workbook/declaration.ts';
import type { LedgerInput, RowValues } from '../../templates/workbook/input.ts';
import { activityRows } from './activities.ts';
import type { SampleBranch } from './branches.ts';
import { calendarOf } from './calendar.ts';
import { inspectionRows } from './inspections.ts';
import type { SampleItem } from './item.ts';
import { itemsOf } from './items.ts';
import { type Lived, type LogEntry, logOf, stateOf } from './log.ts';
import type { Pledger } from './people.ts';
import { randomFrom } from './random.ts';
import { lateActivities } from './last-quarter/activities.ts';
import { ballotsAt } from './last-quarter/ballots.ts';
import { toYearEnd } from './last-quarter/events.ts';
import { reviewRows } from './reviews.ts';
import { doneWords, leftOpen, runningWords } from './texts/notes.ts';
import { practices } from './texts/practices.ts';

/** From when on branches wrote how their running items stood. */
const TOLD_FROM = '2026-09-01';
/** From when on every item is accounted for. */
const YEAR_END = '2026-12-20';

function commitmentRows(
  items: readonly SampleItem[],
  log: readonly LogEntry[],
  until: string,
  seed: string,
): readonly RowValues[] {
  const random = randomFrom(seed);
  return items.flatMap((item): readonly RowValues[] => {
    const [done, running] = [random.pick(doneWords), random.pick(runningWords)];
    const often = random.chance(0.4);
    const state = stateOf(item, log);
    if (!state) return [];
    const { status, deadline, approvedOn, publishedOn, doneOn, closedOn } = state;
    const { id, member, category, text, measures, responsible } = item;
    const pledger = member?.label ?? THE_BRANCH;
    const own = log.filter((entry) => entry.item === item);
    const why = own.find(({ event }) => event.step === status)?.event.note ?? null;
    const ahead = until >= TOLD_FROM && deadline > '2026-09-30' && often;
    const atEnd = until > YEAR_END;
    const words: Readonly<Record<string, string | null>> = {
      销号: done,
      未兑现: why,
      结转: atEnd ? why : null,
      践诺: atEnd ? leftOpen : ahead ? running : null,
    };
    const fulfilment = words[status] ?? null;
    const dates = { deadline, status, approvedOn, publishedOn, doneOn, closedOn };
    return [{ id, pledger, category, text, measures, responsible, ...dates, fulfilment }];
  });
}

/** 变更记录, written down by one person. */
export function transitionRows<I extends Lived & { readonly id: string }>(
  log: readonly LogEntry<I>[],
  by: string,
): readonly RowValues[] {
  return log.map(({ item, event, at, from, to, changes }, index): RowValues => {
    const { on, step, note, date, reasonKind, helpMode, helpers } = event;
    return {
      seq: index + 1,
      at,
      on,
      id: item.id,
      step,
      from: changes ? from : null,
      to: changes ? to : null,
      by,
      note: note ?? null,
      date: date ?? null,
      reasonKind: reasonKind ?? null,
      helpMode: helpMode ?? null,
      helpers: helpers ?? null,
    };
  });
}

/** After everything that was written in the sample. */
const END = '2027-02-01';

/** Whether a step belongs to the part of the year that was told later. */
const isLate = ({ event, at }: LogEntry): boolean => event.later === true || at >= '2026-10-31';

/** The ledger of a branch as it stood when it was submitted. */
export function ledgerOf(
  branch: SampleBranch,
  people: readonly Pledger[],
  scheme: Scheme,
  until = branch.submittedAt,
): LedgerInput {
  const { code, name, orgForm, hotline } = branch;
  const random = randomFrom(code);
  const calendar = calendarOf(random);
  const items = itemsOf(branch, people, calendar, random).map((item) => toYearEnd(item, scheme));
  // What a branch holds on a later day begins with what it held on an earlier one.
  const whole = logOf(items, END, scheme, randomFrom(`${code}/log`), randomFrom(`${code}/later log`));
  const [early, late] = [whole.filter((entry) => !isLate(entry)), whole.filter(isLate)];
  const log = whole.filter(({ at }) => at < until);
  const members = people.map(({ member }) => member);
  // A newcomer is on the roster from the day on.
  const known = members.filter(({ changedOn }) => changedOn === null || changedOn < until);
  const preparer = members[Math.min(3, members.length - 1)]!.name;
  const before = (rows: readonly RowValues[], key: string): readonly RowValues[] =>
    rows.filter((row) => String(row[key]) < until);
  return {
    scheme,
    year: 2026,
    mode: 'command',
    branch: { code, name, orgForm, superior: scheme.committee.name, secretary: members[0]!.name },
    cover: { hotline, preparer },
    rows: {
      roster: known.map(({ id, name: called, standing, ability, change, changedOn }) => {
        return { memberId: id, name: called, standing, ability, change, changedOn };
      }),
      commitments: commitmentRows(items, log, until, `${code}/words`),
      reviews: reviewRows(log, scheme),
      transitions: transitionRows(log, preparer),
      inspections: before(inspectionRows(items, whole, until, randomFrom(`${code}/inspections`)), 'inspectedOn'),
      activities: before(
        [
          ...activityRows(branch, members, calendar, early, randomFrom(`${code}/activities`)),
          ...lateActivities(branch, members, late),
        ],
        'date',
      ),
      ...ballotsAt(branch, members, scheme, until),
      practices: before(practices[code] ?? [], 'date'),
    },
  };
}
