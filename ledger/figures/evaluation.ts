import type { Day } from '../day.ts';
import { countGrades } from '../scoring/grades.ts';
import type {
  BranchScores,
  Candidates,
  MeasureDue,
  MeasureTaken,
  NotScored,
  PledgerScore,
  PostStanding,
  Reward,
} from '../scoring/score.ts';
import type { Scheme } from '../scheme/schema.ts';
import type { Period } from '../period.ts';
import type { UnfulfilledItem } from './bulletin.ts';
import type { CommitteeFigures } from './figures.ts';

interface ScoreFigures {
  /** Score by panel, unrounded; `null` where the panel is missing. */
  readonly panels: Readonly<Record<string, number | null>>;
  readonly evaluation: number | null;
  readonly fulfilment: number | null;
  readonly total: number | null;
  readonly grade: string | null;
  readonly notScored: readonly NotScored[];
}

/** A member in figures.json of an evaluation. */
export interface MemberFigures extends ScoreFigures {
  readonly id: string;
  readonly name: string;
  /** 支部代码 */
  readonly branch: string;
  readonly standing: string | null;
  readonly tier: string | null;
}

export interface BranchPledgerFigures extends ScoreFigures {
  readonly code: string;
  readonly name: string;
  readonly assessment: number | null;
}

/** How many have each grade, in the scheme's order; every grade is there. */
export type GradeCounts = Readonly<Record<string, number>>;

/** figures.json of an evaluation: the year's figures, and what ballots and scores add. */
export interface EvaluationFigures extends CommitteeFigures {
  /** Rounds that are counted. */
  readonly rounds: readonly string[];
  readonly members: readonly MemberFigures[];
  readonly branchPledgers: readonly BranchPledgerFigures[];
  readonly grades: { readonly members: GradeCounts; readonly branches: GradeCounts };
}

/** What the evaluation before says, to compare with: of the last year, or of the rounds before. */
export interface PreviousEvaluation {
  /** “2025年”, or “2026年上半年”. */
  readonly name: string;
  readonly grades: EvaluationFigures['grades'];
  readonly scoredMembers: number;
  readonly onTimeRate: number | null;
}

/** All an evaluation's documents and workbook are made of. */
export interface EvaluationInput {
  readonly scheme: Scheme;
  /** The year, as a period. */
  readonly period: Period;
  /** Rounds that are counted; all of the scheme's in the yearly summary. */
  readonly rounds: readonly string[];
  /** Fulfilment is as of this day: 12-31, or the day asked for. */
  readonly asOf: Day;
  /** The last day on which a ballot of the counted rounds could be cast. */
  readonly ballotsUntil: Day;
  readonly today: Day;
  readonly number: string | null;
  readonly figures: EvaluationFigures;
  /** Accepted branches, by code. */
  readonly branches: readonly BranchScores[];
  readonly unfulfilled: readonly UnfulfilledItem[];
  readonly members: Candidates;
  readonly branchCandidates: Candidates;
  readonly measuresDue: readonly MeasureDue[];
  readonly measuresTaken: readonly MeasureTaken[];
  /** Empty where the scheme has no posts. */
  readonly posts: readonly PostStanding[];
  readonly rewards: readonly Reward[];
  readonly previous: PreviousEvaluation | null;
}

type Scores = Pick<PledgerScore, 'evaluation' | 'fulfilment' | 'total' | 'grade' | 'notScored'>;

const NO_SCORES: Scores = { evaluation: null, fulfilment: null, total: null, grade: null, notScored: [] };

function scoresOf({ evaluation, fulfilment, total, grade, notScored }: Scores): Scores {
  return { evaluation, fulfilment, total, grade, notScored };
}

const panelsOf = (score: PledgerScore | null): Readonly<Record<string, number | null>> =>
  Object.fromEntries((score?.panels ?? []).map((panel) => [panel.name, panel.score]));

/**
 * figures.json of an evaluation: the year's figures with the scores of the accepted branches. A branch has its assessment
 * (E7) also where branches are not evaluated themselves.
 */
export function evaluationFigures(
  figures: CommitteeFigures,
  branches: readonly BranchScores[],
  rounds: readonly string[],
  scheme: Scheme,
): EvaluationFigures {
  const members = branches.flatMap((branch) =>
    branch.members.map((score): MemberFigures => {
      const { id, name, standing, tier } = score;
      return { id, name, branch: branch.code, standing, tier, panels: panelsOf(score), ...scoresOf(score) };
    }),
  );
  const branchPledgers = branches.map(({ code, name, own, assessment }): BranchPledgerFigures => {
    return { code, name, panels: panelsOf(own), ...scoresOf(own ?? NO_SCORES), assessment };
  });
  const count = (some: readonly { readonly grade: string | null }[]): GradeCounts =>
    countGrades(
      some.map(({ grade }) => grade),
      scheme,
    );
  return {
    ...figures,
    rounds,
    members,
    branchPledgers,
    grades: { members: count(members), branches: count(branchPledgers) },
  };
}
