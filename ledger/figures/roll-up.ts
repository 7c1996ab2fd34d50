import type { Day } from '../day.ts';
import type { Period } from '../period.ts';
import type { Scheme } from '../scheme/schema.ts';
import { type BranchFigures, type CommitteeFigures, type FileState, type Figures, NO_FILES } from './figures.ts';
import { rankBranches, withPlaces } from './rank.ts';
import { type EvaluationSums, addEvaluations } from './roll-up-scores.ts';
import { type Feature, addFigures, sharedFeatures } from './roll-up-sums.ts';

/**
 * Where a lower committee stands: what it issued counts; else its draft; else there is something that can't be counted,
 * or nothing at all. Evaluations are not issued, so theirs are `draft`.
 */
type Standing = 'issued' | 'draft' | 'unusable' | 'missing';

export interface CommitteeCounts {
  readonly expected: number;
  readonly issued: number;
  readonly draft: number;
  readonly unusable: number;
  readonly missing: number;
}

/** A branch below a committee, with its evaluation in sums where there is one. */
export interface BranchLine extends BranchFigures {
  readonly evaluation?: EvaluationSums | undefined;
}

/** A committee in the figures of the one above it; figures are zeros where it is not counted. */
export interface CommitteeLine extends Figures {
  readonly name: string;
  readonly shortName: string;
  readonly standing: Standing;
  /** Why it is not counted, as a sentence; `null` where it is. */
  readonly reason: string | null;
  /** Number of the circular that was issued; `null` of a draft. */
  readonly number: string | null;
  readonly schemes: readonly string[];
  /** Place by onTimeRate among those counted, as of branches. */
  readonly rank: number | null;
  readonly branches: CommitteeFigures['branches'];
  /** Where it merged others itself, how many; `null` where it has branches. */
  readonly committees: CommitteeCounts | null;
  readonly evaluation?: EvaluationSums | undefined;
  /** What it merged: its branches, or committees without what is below them. The level below is all a level carries. */
  readonly byBranch: readonly BranchLine[];
  readonly byCommittee: readonly CommitteeLine[];
}

/** figures.json of a committee that merged committees: as of one with branches, but its lines are committees. */
export interface RollUpFigures extends CommitteeFigures {
  readonly committee: string;
  /** The schemes that were merged; with several, totals hold what all of them share. */
  readonly schemes: readonly string[];
  readonly features: readonly Feature[];
  readonly committees: CommitteeCounts;
  readonly evaluation?: EvaluationSums | undefined;
  readonly byCommittee: readonly CommitteeLine[];
}

/** What a lower committee made, in the one form for branches and for committees below it. */
export interface Made {
  readonly figures: CommitteeFigures;
  readonly schemes: readonly string[];
  readonly features: readonly Feature[];
  readonly committees: CommitteeCounts | null;
  readonly evaluation: EvaluationSums | null;
  readonly byBranch: readonly BranchLine[];
  readonly byCommittee: readonly CommitteeLine[];
}

/** A committee that ought to report; `made` is `null` unless it counts. */
export interface Lower extends Pick<CommitteeLine, 'name' | 'shortName' | 'standing' | 'reason' | 'number'> {
  readonly made: Made | null;
}

/** Whose figures are made, and as of when. */
export type RollUpHead = Pick<RollUpFigures, 'period' | 'asOf' | 'scheme' | 'committee'>;

const NO_BRANCHES: CommitteeFigures['branches'] = {
  expected: 0,
  received: 0,
  accepted: 0,
  returned: 0,
  missing: 0,
  late: 0,
};

function addKeys<Key extends string>(
  all: readonly Readonly<Record<Key, number>>[],
  none: Readonly<Record<Key, number>>,
): Record<Key, number> {
  const sum: Record<Key, number> = { ...none };
  for (const one of all) for (const key of Object.keys(none) as Key[]) sum[key] += one[key];
  return sum;
}

function lineOf({ made, ...about }: Lower): Omit<CommitteeLine, 'rank'> {
  const none = { schemes: [], branches: NO_BRANCHES, committees: null, byBranch: [], byCommittee: [] };
  if (made === null) return { ...about, ...none, ...addFigures([], []) };
  const { figures, schemes, committees, evaluation, byCommittee } = made;
  return {
    ...about,
    ...figures.totals,
    schemes,
    branches: figures.branches,
    committees,
    ...(evaluation === null ? {} : { evaluation }),
    byBranch: rankBranches(made.byBranch),
    byCommittee: byCommittee.map((line) => ({ ...line, byBranch: [], byCommittee: [] })),
  };
}

const isCounted = ({ standing }: Pick<Lower, 'standing'>): boolean => standing === 'issued' || standing === 'draft';

/** By onTimeRate down, those without a rate after them, those not counted last; within each in the order given. */
function ranked(lowers: readonly Lower[]): readonly CommitteeLine[] {
  const rateOf = (line: Omit<CommitteeLine, 'rank'>): number => (isCounted(line) ? (line.onTimeRate ?? -1) : -2);
  return withPlaces(
    lowers.map(lineOf).sort((a, b) => rateOf(b) - rateOf(a)),
    rateOf,
  );
}

/**
 * Merges what lower committees made: sums of their sums, never of their workbooks. In one step or by way of committees in
 * between, the totals are the same.
 */
export function rollUp(lowers: readonly Lower[], head: RollUpHead): RollUpFigures {
  const all = lowers.flatMap(({ made }) => made ?? []);
  const features = sharedFeatures(all.map((one) => one.features));
  const count = (standing: Standing): number => lowers.filter((one) => one.standing === standing).length;
  const evaluations = all.flatMap(({ evaluation }) => evaluation ?? []);
  return {
    ...head,
    schemes: [...new Set(all.flatMap(({ schemes }) => schemes))].sort(),
    features,
    files: addKeys<FileState>(
      all.map(({ figures }) => figures.files),
      NO_FILES,
    ),
    committees: {
      expected: lowers.length,
      issued: count('issued'),
      draft: count('draft'),
      unusable: count('unusable'),
      missing: count('missing'),
    },
    branches: addKeys(
      all.map(({ figures }) => figures.branches),
      NO_BRANCHES,
    ),
    totals: addFigures(
      all.map(({ figures }) => figures.totals),
      features,
    ),
    ...(evaluations.length === 0 ? {} : { evaluation: addEvaluations(evaluations) }),
    byBranch: [],
    byCommittee: ranked(lowers),
  };
}

/** The lines that count, by rank. */
export const countedLines = ({ byCommittee }: Pick<RollUpFigures, 'byCommittee'>): readonly CommitteeLine[] =>
  byCommittee.filter(isCounted);

/** All the documents of a roll-up are made of. */
export interface RollUpInput {
  /** The upper committee's scheme, without what the schemes below do not share. */
  readonly scheme: Scheme;
  readonly period: Period;
  readonly asOf: Day;
  /** The day the document is dated. */
  readonly today: Day;
  /** “〔2026〕15号” when given; a blank to fill in otherwise. */
  readonly number: string | null;
  readonly figures: RollUpFigures;
  /** Whether there is a list of the committees that ought to report; else those found are all there are. */
  readonly listed: boolean;
}
