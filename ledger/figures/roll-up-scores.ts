import { rate } from './counts.ts';
import type { BranchPledgerFigures, EvaluationFigures, GradeCounts, MemberFigures } from './evaluation.ts';
import { sameNames } from './roll-up-sums.ts';

/** Scores as sums, so that a mean over committees is the mean over persons and not one of means. */
export interface ScoreSums {
  /** How many were to be evaluated, and how many of them have a score. */
  readonly evaluated: number;
  readonly scored: number;
  /** Sum of the scores in hundredths of a point: scores have two decimals, so it is exact. */
  readonly hundredths: number;
}

/** What an evaluation adds to the figures of a committee, of those below it or of a branch; nothing of a person. */
export interface EvaluationSums {
  /** By grade; empty over committees whose grades have different names. */
  readonly grades: { readonly members: GradeCounts; readonly branches: GradeCounts };
  readonly members: ScoreSums;
  /** Of branches: their own totals, and the yearly assessment (E7). */
  readonly branches: ScoreSums;
  readonly assessments: ScoreSums;
}

/** The mean in points, unrounded; `null` where nobody is scored. */
export function meanScore({ scored, hundredths }: ScoreSums): number | null {
  return rate(hundredths, scored * 100);
}

function sumsOf(scores: readonly (number | null)[]): ScoreSums {
  const some = scores.filter((score) => score !== null);
  return {
    evaluated: scores.length,
    scored: some.length,
    hundredths: some.reduce((sum, score) => sum + Math.round(score * 100), 0),
  };
}

type Member = Pick<MemberFigures, 'branch' | 'total' | 'grade'>;
type Branch = Pick<BranchPledgerFigures, 'code' | 'panels' | 'total' | 'grade' | 'assessment'>;

/** As much of an evaluation as is added up. */
export interface Scored extends Pick<EvaluationFigures, 'grades'> {
  readonly members: readonly Member[];
  readonly branchPledgers: readonly Branch[];
}

const gradesOf = (names: readonly string[], some: readonly { readonly grade: string | null }[]): GradeCounts =>
  Object.fromEntries(names.map((name) => [name, some.filter(({ grade }) => grade === name).length]));

function sumsAmong(
  members: readonly Member[],
  branches: readonly Branch[],
  grades: EvaluationFigures['grades'],
): EvaluationSums {
  // Where branches are not evaluated themselves, all of them lack panels and grades.
  const own = branches.filter(({ panels }) => Object.keys(panels).length > 0);
  return {
    grades: {
      members: gradesOf(Object.keys(grades.members), members),
      branches: gradesOf(Object.keys(grades.branches), own),
    },
    members: sumsOf(members.map(({ total }) => total)),
    branches: sumsOf(own.map(({ total }) => total)),
    assessments: sumsOf(branches.map(({ assessment }) => assessment)),
  };
}

/** The sums of a committee's evaluation, and of each of its branches by code. */
export function evaluationSums({ members, branchPledgers, grades }: Scored): {
  readonly whole: EvaluationSums;
  readonly byBranch: ReadonlyMap<string, EvaluationSums>;
} {
  const of = new Map<string, Member[]>();
  for (const one of members) of.set(one.branch, [...(of.get(one.branch) ?? []), one]);
  return {
    whole: sumsAmong(members, branchPledgers, grades),
    byBranch: new Map(branchPledgers.map((own) => [own.code, sumsAmong(of.get(own.code) ?? [], [own], grades)])),
  };
}

function addGrades(all: readonly GradeCounts[]): GradeCounts {
  if (!sameNames(all)) return {};
  return Object.fromEntries(
    Object.keys(all[0] ?? {}).map((name) => [name, all.reduce((sum, one) => sum + one[name]!, 0)]),
  );
}

export function addEvaluations(all: readonly EvaluationSums[]): EvaluationSums {
  const add = (kind: 'members' | 'branches' | 'assessments'): ScoreSums => ({
    evaluated: all.reduce((sum, one) => sum + one[kind].evaluated, 0),
    scored: all.reduce((sum, one) => sum + one[kind].scored, 0),
    hundredths: all.reduce((sum, one) => sum + one[kind].hundredths, 0),
  });
  return {
    grades: {
      members: addGrades(all.map(({ grades }) => grades.members)),
      branches: addGrades(all.map(({ grades }) => grades.branches)),
    },
    members: add('members'),
    branches: add('branches'),
    assessments: add('assessments'),
  };
}
