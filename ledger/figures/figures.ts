import type { Scheme } from '../scheme/schema.ts';
import type { Counts, CountsWithRates, Rate } from './counts.ts';
import { rate, sumCounts, withRates } from './counts.ts';

/** Pledging by name (R4): members expected to pledge as of the day, and of them those with a committed item. */
export interface Coverage {
  /** 应承诺 */
  readonly expectedMembers: number;
  /** 已承诺 */
  readonly pledgedMembers: number;
  /** Of the pledged: 口头承诺, counted apart (P6). */
  readonly oralMembers: number;
}

/** The quarterly inspection (L8), for schemes that inspect item by item. */
export interface InspectionCounts {
  /** Items that were open at some time of the period, and so had to be inspected. */
  readonly toInspect: number;
  /** Of them, those with an inspection row of the period. */
  readonly inspected: number;
}

/** What was done about overdue or difficult items within the period (L4), in steps. */
export interface FollowUpCounts {
  readonly reminders: number;
  readonly assistance: number;
  readonly criticism: number;
  readonly amendments: number;
}

/** Coverage of what leaders and members owe in the period; zeros where the scheme does not ask for it. */
export interface DutyCounts {
  /** Targets that are to be commented on, once for each quarter that the period holds and that is over (C1). */
  readonly toComment: number;
  readonly commented: number;
  /** A record a member and month of the period that is over (L7). */
  readonly toRecord: number;
  readonly recorded: number;
  /** Of the recorded: told at the month's meeting and given a grade. */
  readonly recordsTold: number;
}

/** Items of a kind that the scheme counts apart; all of the committed. */
export interface SpecialCounts {
  /** 热点难点 (B1), and those of them that are closed. */
  readonly hotIssues: number;
  readonly hotIssuesSolved: number;
  /** 重点项目 (P8), and those of them that are closed. */
  readonly keyItems: number;
  readonly keyItemsClosed: number;
}

/** A unit of the branch (D4, B1 where there is one branch). */
export type UnitSums = Counts & Pick<Coverage, 'expectedMembers' | 'pledgedMembers'>;

/** The sums that make up a set of figures. */
export interface Sums extends Counts, Coverage, InspectionCounts, FollowUpCounts, DutyCounts, SpecialCounts {
  readonly branchItems: Counts;
  readonly memberItems: Counts;
  /** By category (类别), in the scheme's order; empty where the scheme has none. */
  readonly byCategory: Readonly<Record<string, Counts>>;
  /** By theme (P9), in the scheme's order; empty where the scheme has none. */
  readonly byTheme: Readonly<Record<string, Counts>>;
  /** Members' items and coverage by unit (部门), in the scheme's order; empty where the scheme has none. */
  readonly byUnit: Readonly<Record<string, UnitSums>>;
}

/** A set of figures of one branch, or of all. */
export interface Figures
  extends CountsWithRates, Coverage, InspectionCounts, FollowUpCounts, DutyCounts, SpecialCounts {
  /** pledgedMembers / expectedMembers */
  readonly pledgeRate: Rate;
  readonly branchItems: CountsWithRates;
  readonly memberItems: CountsWithRates;
  readonly byCategory: Readonly<Record<string, CountsWithRates>>;
  readonly byTheme: Readonly<Record<string, CountsWithRates>>;
  readonly byUnit: Readonly<Record<string, CountsWithRates & Pick<Coverage, 'expectedMembers' | 'pledgedMembers'>>>;
}

function mapValues<A, B>(record: Readonly<Record<string, A>>, f: (value: A) => B): Record<string, B> {
  // A copy has whatever names there are as its own, and is sooner made than one of entries.
  const mapped: Record<string, A | B> = { ...record };
  for (const key of Object.keys(record)) mapped[key] = f(record[key]!);
  return mapped as Record<string, B>;
}

/** Sums beside the counts of items that simply add up. */
export const plainSums = [
  'expectedMembers',
  'pledgedMembers',
  'oralMembers',
  'toInspect',
  'inspected',
  'reminders',
  'assistance',
  'criticism',
  'amendments',
  'toComment',
  'commented',
  'toRecord',
  'recorded',
  'recordsTold',
  'hotIssues',
  'hotIssuesSolved',
  'keyItems',
  'keyItemsClosed',
] as const satisfies readonly (keyof (Coverage & InspectionCounts & FollowUpCounts & DutyCounts & SpecialCounts))[];

function addUnits(all: readonly UnitSums[]): UnitSums {
  const sum = (key: 'expectedMembers' | 'pledgedMembers'): number => all.reduce((n, one) => n + one[key], 0);
  return { ...sumCounts(all), expectedMembers: sum('expectedMembers'), pledgedMembers: sum('pledgedMembers') };
}

/** The names a scheme's figures come apart by, in order: each is there though nothing falls to it. */
export function partsOf(scheme: Scheme): Readonly<Record<'category' | 'theme' | 'unit', readonly string[]>> {
  return {
    category: scheme.categories.map(({ name }) => name),
    theme: scheme.lists['theme'] ?? [],
    unit: scheme.columns['roster.unit'] === undefined ? [] : (scheme.lists['unit'] ?? []),
  };
}

/** Adds sums up, part by part; the scheme gives the parts, their order, and those without an item. */
export function addSums(all: readonly Sums[], scheme: Scheme): Sums {
  const parts = partsOf(scheme);
  const plain = plainSums.map((key) => [key, all.reduce((sum, one) => sum + one[key], 0)] as const);
  const counted = (names: readonly string[], of: (one: Sums) => Readonly<Record<string, Counts>>) =>
    Object.fromEntries(names.map((name) => [name, sumCounts(all.flatMap((one) => of(one)[name] ?? []))]));
  return {
    ...sumCounts(all),
    ...(Object.fromEntries(plain) as Record<(typeof plainSums)[number], number>),
    branchItems: sumCounts(all.map((one) => one.branchItems)),
    memberItems: sumCounts(all.map((one) => one.memberItems)),
    byCategory: counted(parts.category, (one) => one.byCategory),
    byTheme: counted(parts.theme, (one) => one.byTheme),
    byUnit: Object.fromEntries(
      parts.unit.map((name) => [name, addUnits(all.flatMap((one) => one.byUnit[name] ?? []))]),
    ),
  };
}

const unitWithRates = (unit: UnitSums): Figures['byUnit'][string] => ({
  ...withRates(unit),
  expectedMembers: unit.expectedMembers,
  pledgedMembers: unit.pledgedMembers,
});

/**
 * Figures from sums; every rate is computed here and nowhere else. Each number by its own name, as in `withRates`: of a city's
 * branches a copy of the counts, with the rest behind it, would take ten times the time.
 */
export function toFigures(sums: Sums): Figures {
  const counts = withRates(sums);
  return {
    committed: counts.committed,
    withdrawn: counts.withdrawn,
    closed: counts.closed,
    unfulfilled: counts.unfulfilled,
    unfulfilledObjective: counts.unfulfilledObjective,
    unfulfilledSubjective: counts.unfulfilledSubjective,
    carriedOver: counts.carriedOver,
    open: counts.open,
    awaitingClosing: counts.awaitingClosing,
    due: counts.due,
    closedOnTime: counts.closedOnTime,
    closedLate: counts.closedLate,
    overdue: counts.overdue,
    closedInPeriod: counts.closedInPeriod,
    expectedMembers: sums.expectedMembers,
    pledgedMembers: sums.pledgedMembers,
    oralMembers: sums.oralMembers,
    toInspect: sums.toInspect,
    inspected: sums.inspected,
    reminders: sums.reminders,
    assistance: sums.assistance,
    criticism: sums.criticism,
    amendments: sums.amendments,
    toComment: sums.toComment,
    commented: sums.commented,
    toRecord: sums.toRecord,
    recorded: sums.recorded,
    recordsTold: sums.recordsTold,
    hotIssues: sums.hotIssues,
    hotIssuesSolved: sums.hotIssuesSolved,
    keyItems: sums.keyItems,
    keyItemsClosed: sums.keyItemsClosed,
    closingRate: counts.closingRate,
    onTimeRate: counts.onTimeRate,
    pledgeRate: rate(sums.pledgedMembers, sums.expectedMembers),
    branchItems: withRates(sums.branchItems),
    memberItems: withRates(sums.memberItems),
    byCategory: mapValues(sums.byCategory, withRates),
    byTheme: mapValues(sums.byTheme, withRates),
    byUnit: mapValues(sums.byUnit, unitWithRates),
  };
}

/** What became of a branch's submission in this run. */
export type BranchState = 'accepted' | 'returned' | 'missing';

export interface BranchFigures extends Figures {
  readonly code: string;
  readonly name: string;
  readonly state: BranchState;
  readonly late: boolean;
  /** Place by onTimeRate among accepted branches; equal rates share it; `null` where there is no rate or no figures. */
  readonly rank: number | null;
}

/** Every file of the folder is in exactly one class. */
export type FileState =
  'accepted' | 'returned' | 'superseded' | 'wrongYearOrScheme' | 'unknown' | 'unreadable' | 'notWorkbook';

export const NO_FILES: Readonly<Record<FileState, number>> = {
  accepted: 0,
  returned: 0,
  superseded: 0,
  wrongYearOrScheme: 0,
  unknown: 0,
  unreadable: 0,
  notWorkbook: 0,
};

/** figures.json of a circular. */
export interface CommitteeFigures {
  readonly period: string;
  readonly asOf: string;
  readonly scheme: string;
  /** Full name of the committee, by which the one above knows whose figures they are; an earlier version did not write it. */
  readonly committee?: string | undefined;
  readonly files: Readonly<Record<FileState, number>>;
  readonly branches: {
    readonly expected: number;
    readonly received: number;
    readonly accepted: number;
    readonly returned: number;
    readonly missing: number;
    readonly late: number;
  };
  readonly totals: Figures;
  readonly byBranch: readonly BranchFigures[];
}
