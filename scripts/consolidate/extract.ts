import type { Placement } from '../../ledger/across/placement.ts';
import type { Day } from '../../ledger/day.ts';
import type { AreaSums, OverdueItem, PracticeEntry, UnfulfilledItem } from '../../ledger/figures/bulletin.ts';
import type { Sums } from '../../ledger/figures/figures.ts';
import { type JudgedItem, judgeItems, sumsOf } from '../../ledger/figures/of-ledger.ts';
import type { MemberResultsInput, NextPeriod, ReminderInput } from '../../ledger/figures/reports.ts';
import type { Item } from '../../ledger/lifecycle/log.ts';
import { heldOn, missingMeetings } from '../../ledger/missing-meetings.ts';
import type { Ledger } from '../../ledger/parse/ledger.ts';
import { type Period, contains, parsePeriod } from '../../ledger/period.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { areaCoverage } from '../../ledger/scoring/areas.ts';
import { postStandings } from '../../ledger/scoring/posts.ts';
import type { PostStanding } from '../../ledger/scoring/score.ts';
import type { Then } from './before.ts';
import { overdueOf, practicesOf, unfulfilledOf } from './named-items.ts';
import { memberResultsInput } from './reports/member-results.ts';
import { nextPeriod } from '../../templates/documents/text/period.ts';
import { meetingsAhead } from './reports/next-period.ts';
import { openItems } from './reports/open-items.ts';
import { comparable, kindsOf } from './reports/which.ts';
import { type SwitchedKey, filledKeys } from './switched-keys.ts';
import type { BranchEntry } from './types.ts';

/** How often activities of a kind took place by the day: in the period, and in the one it is compared with. */
export interface HeldTwice {
  readonly now: number;
  readonly before: number;
}

/** All that a run makes of a ledger that counts. Of its texts only what the documents name. */
export interface Extract {
  readonly sums: Sums;
  /** As of the end of the period before; `null` where that is not told, or the branch had not begun. */
  readonly before: Sums | null;
  readonly overdue: readonly OverdueItem[];
  readonly unfulfilled: readonly UnfulfilledItem[];
  readonly practices: readonly PracticeEntry[];
  readonly posts: readonly PostStanding[];
  readonly areas: AreaSums | null;
  /** Columns that not every scheme has and that are filled here. */
  readonly filled: readonly SwitchedKey[];
  /** By kind of activity. */
  readonly activities: Readonly<Record<string, HeldTwice>>;
  /** What the letter to the branch says beyond the figures (B3, E8). */
  readonly letter: Pick<ReminderInput, 'coming' | 'awaiting' | 'missing'> & Pick<NextPeriod, 'meetings'>;
  /** What the results of a month are posted from; `null` where the scheme posts none of such a period. */
  readonly memberResults: MemberResultsInput | null;
  /** Lines in the register and in the log. */
  readonly lines: { readonly items: number; readonly steps: number };
}

/** What a run judges every ledger by. */
export interface ExtractRun {
  readonly scheme: Scheme;
  readonly period: Period;
  readonly asOf: Day;
  readonly today: Day;
  /** The period before; `null` where it is not told. */
  readonly then: Then | null;
  /** Whether there is to be one of a report a branch; else nothing of it is kept. */
  readonly letters: boolean;
}

/** A ledger that counts, under the committee's authority. */
export interface Taken {
  readonly branch: BranchEntry;
  readonly ledger: Ledger;
  readonly items: readonly Item[];
}

/** Where its items count, on the day and at the end of the period before. */
export interface Placed {
  readonly now: Placement;
  readonly then: Placement;
}

/** The items of a ledger as of the day. */
export function judgedOf(
  { ledger, items }: Taken,
  { now }: Pick<Placed, 'now'>,
  run: ExtractRun,
): readonly JudgedItem[] {
  return judgeItems(ledger, items, run.scheme, run.asOf, run.period, now);
}

/** The sums of a ledger at the end of the period before. */
export function sumsThen(
  { branch, ledger, items }: Pick<Taken, 'ledger' | 'items'> & { readonly branch: Pick<BranchEntry, 'code'> },
  placement: Placement,
  { scheme, then }: Pick<ExtractRun, 'scheme' | 'then'>,
): Sums | null {
  if (then === null || !then.isThere(branch.code)) return null;
  const { period } = then;
  const judged = judgeItems(ledger, items, scheme, period.to, period, placement);
  return sumsOf(ledger, judged, scheme, period.to, period, placement);
}

function areasOf(ledger: Ledger, { scheme, period, asOf }: ExtractRun): AreaSums | null {
  if (!scheme.sheets.includes('areas')) return null;
  const { areas, membersWithout, unitsWithout } = areaCoverage(ledger, period, asOf, scheme);
  return { areas: areas.length, membersWithout: membersWithout.length, unitsWithout };
}

function activitiesOf(ledger: Ledger, { scheme, period, asOf }: ExtractRun): Extract['activities'] {
  const before = comparable(period, asOf);
  return Object.fromEntries(
    scheme.activities.map(({ kind }) => {
      const days = heldOn(ledger, kind);
      const now = days.filter((date) => contains(period, date) && date <= asOf).length;
      return [kind, { now, before: days.filter((date) => before !== null && contains(before, date)).length }];
    }),
  );
}

const NO_LETTER: Extract['letter'] = { coming: [], awaiting: [], missing: [], meetings: [] };

function letterOf({ ledger }: Taken, judged: readonly JudgedItem[], run: ExtractRun): Extract['letter'] {
  const { scheme, period, asOf } = run;
  const year = ledger.identity.year ?? period.year;
  const next = nextPeriod(period);
  return {
    ...openItems(judged, scheme, asOf, next),
    missing: missingMeetings(ledger, scheme, year, parsePeriod(String(year))!, asOf),
    meetings: next === null ? [] : meetingsAhead(ledger, scheme, next),
  };
}

/** What a run makes of a ledger that counts; its items come along for whoever needs them too. */
export function extractOf(
  taken: Taken,
  placed: Placed,
  run: ExtractRun,
): { readonly extract: Extract; readonly judged: readonly JudgedItem[] } {
  const { branch, ledger } = taken;
  const { scheme, period, asOf, today } = run;
  const judged = judgedOf(taken, placed, run);
  const one = { branch, ledger, judged };
  const kinds = kindsOf(scheme, period);
  const given = { asOf, today, branch, placement: placed.now };
  const here = judged.filter(({ awayTo }) => awayTo === null);
  const extract: Extract = {
    sums: sumsOf(ledger, judged, scheme, asOf, period, placed.now),
    before: sumsThen(taken, placed.then, run),
    overdue: overdueOf(one, asOf, scheme),
    unfulfilled: unfulfilledOf(one, scheme),
    practices: practicesOf(one, period),
    posts: scheme.posts ? postStandings(ledger, period, asOf) : [],
    areas: areasOf(ledger, run),
    filled: filledKeys(ledger),
    activities: activitiesOf(ledger, run),
    letter: run.letters ? letterOf(taken, judged, run) : NO_LETTER,
    memberResults:
      run.letters && kinds.includes('memberResults') ? memberResultsInput(ledger, scheme, period, given) : null,
    lines: { items: judged.length, steps: here.reduce((sum, { item }) => sum + item.steps.length, 0) },
  };
  return { extract, judged };
}
