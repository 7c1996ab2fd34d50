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

/** The sums that make up a set of figures. */
export interface Sums extends Counts, Coverage, InspectionCounts, FollowUpCounts {
  readonly branchItems: Counts;
  readonly memberItems: Counts;
  /** By category (类别), in the scheme's order; empty where the scheme has none. */
  readonly byCategory: Readonly<Record<string, Counts>>;
}

/** A set of figures of one branch, or of all. */
export interface Figures extends CountsWithRates, Coverage, InspectionCounts, FollowUpCounts {
  /** pledgedMembers / expectedMembers */
  readonly pledgeRate: Rate;
  readonly branchItems: CountsWithRates;
  readonly memberItems: CountsWithRates;
  readonly byCategory: Readonly<Record<string, CountsWithRates>>;
}

function mapValues<A, B>(record: Readonly<Record<string, A>>, f: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, f(value)]));
}

/** Adds sums up, category by category; `categories` gives the order and those without an item. */
export function addSums(all: readonly Sums[], categories: readonly string[]): Sums {
  const plain = (key: keyof Coverage | keyof InspectionCounts | keyof FollowUpCounts): number =>
    all.reduce((sum, one) => sum + one[key], 0);
  return {
    ...sumCounts(all),
    expectedMembers: plain('expectedMembers'),
    pledgedMembers: plain('pledgedMembers'),
    oralMembers: plain('oralMembers'),
    toInspect: plain('toInspect'),
    inspected: plain('inspected'),
    reminders: plain('reminders'),
    assistance: plain('assistance'),
    criticism: plain('criticism'),
    amendments: plain('amendments'),
    branchItems: sumCounts(all.map((one) => one.branchItems)),
    memberItems: sumCounts(all.map((one) => one.memberItems)),
    byCategory: Object.fromEntries(
      categories.map((name) => [name, sumCounts(all.flatMap((one) => one.byCategory[name] ?? []))]),
    ),
  };
}

/** Figures from sums; every rate is computed here and nowhere else. */
export function toFigures(sums: Sums): Figures {
  const { branchItems, memberItems, byCategory, ...rest } = sums;
  return {
    ...rest,
    ...withRates(sums),
    pledgeRate: rate(sums.pledgedMembers, sums.expectedMembers),
    branchItems: withRates(branchItems),
    memberItems: withRates(memberItems),
    byCategory: mapValues(byCategory, withRates),
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

/** figures.json of a circular. */
export interface CommitteeFigures {
  readonly period: string;
  readonly asOf: string;
  readonly scheme: string;
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
