import { type Day, addDays, daysBetween } from '../../../ledger/day.ts';
import { type Period, contains, parsePeriod } from '../../../ledger/period.ts';
import type { Scheme } from '../../../ledger/scheme/schema.ts';
import { type Often, spansOver } from '../../../ledger/spans.ts';
import type { RowValues } from '../../../templates/workbook/input.ts';
import { type Random, randomFrom } from '../random.ts';
import { inYear, workday, workdayBefore } from './calendar.ts';
import type { ActivityWords, Institution, Lapse, YearBranch } from './institution.ts';
import { type Person, isThere } from './people.ts';

const YEAR = parsePeriod('2026')!;

/** Whether a lapse names the thing and its span holds the day. */
export function isLapsed(lapses: readonly Lapse[] | undefined, what: string, on: Day, name?: string): boolean {
  return (lapses ?? []).some((lapse) => {
    const span = parsePeriod(lapse.span);
    return lapse.what === what && lapse.name === name && span !== null && contains(span, on);
  });
}

/** A working day near the end of a span, from a day of its last month on. */
function lateIn({ to }: Period, from: number, random: Random): Day {
  const first = addDays(to, from - Number(to.slice(8)));
  const last = Math.min(5, daysBetween(first, to));
  return workdayBefore(addDays(first, random.between(0, last)));
}

/** The days on which a branch holds its ballots, by round. */
export function roundDays({ ballots }: Institution, branch: YearBranch): ReadonlyMap<string, Day> {
  const random = randomFrom(`${branch.code}/rounds`);
  return new Map(
    Object.entries(ballots.on).map(([round, monday]) => [
      round,
      workday(addDays(inYear(monday), random.between(0, 3))),
    ]),
  );
}

function daysOf(words: ActivityWords, institution: Institution, branch: YearBranch, scheme: Scheme): readonly Day[] {
  const random = randomFrom(`${branch.code}/${words.kind}`);
  if (words.kind === institution.ballots.meeting) return [...roundDays(institution, branch).values()];
  if (words.on) return words.on.map((on) => workday(addDays(inYear(on), random.between(0, 2))));
  const requirement = scheme.activities.find(({ kind }) => kind === words.kind)?.requirement;
  if (!requirement || requirement.per === 'beforeApproval') return [];
  const often: Often = requirement.per;
  return spansOver(often, 2026, YEAR, YEAR.to).map((span) => lateIn(span, words.from ?? 16, random));
}

/** A meeting or activity of the year, before it is a row. */
export interface Held {
  readonly on: Day;
  readonly words: ActivityWords;
  /** Which of its kind it is in the year, from 0, of how many. */
  readonly nth: number;
  readonly of: number;
}

/** What a branch held over the year, lapses left out, by day. */
export function heldBy(institution: Institution, branch: YearBranch, scheme: Scheme): readonly Held[] {
  return institution.activities
    .flatMap((words) =>
      daysOf(words, institution, branch, scheme)
        .map((on, nth, all): Held => ({ on, words, nth, of: all.length }))
        .filter(({ on }) => !isLapsed(branch.lapses, words.kind, on)),
    )
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** 会议活动 of a branch over the year. */
export function activityRows(
  branch: YearBranch,
  people: readonly Person[],
  held: readonly Held[],
): readonly RowValues[] {
  const random = randomFrom(`${branch.code}/activities`);
  const secretary = people[0]!.member.name;
  const leader = branch.roster['contactLeader'] ?? secretary;
  const turn = random.between(0, 7);
  return held.map(({ on, words, nth, of }): RowValues => {
    const { kind, masses, opinions, attended = true, byLeader = false } = words;
    const contents = branch.tells?.[kind] ?? words.contents;
    const expected = people.filter((person) => isThere(person, on)).length;
    const present = expected - (random.chance(0.35) ? 1 : 0);
    const asked = opinions ? random.between(...opinions) : null;
    return {
      date: on,
      kind,
      host: byLeader ? leader : secretary,
      expected: attended ? expected : null,
      present: attended ? present : null,
      masses: masses ? random.between(...masses) : null,
      // As many contents as meetings stand in their order; else each branch begins elsewhere.
      content: contents[(contents.length === of ? nth : nth + turn) % contents.length]!,
      opinions: asked,
      adopted: asked === null ? null : random.between(Math.floor(asked * 0.3), Math.floor(asked * 0.7)),
    };
  });
}
