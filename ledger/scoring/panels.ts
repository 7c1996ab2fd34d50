import type Fraction from 'fraction.js';
import type { PledgerKind, Scheme } from '../scheme/schema.ts';
import { asNumber, exact, meanOf, sumOf } from './exact.ts';
import type { PanelScore, VoteCounts } from './score.ts';
import type { Vote } from './votes.ts';

/** A panel that a pledger has, with its part among the pledger's panels. */
export interface Panel {
  readonly name: string;
  readonly weight: Fraction;
}

/**
 * The panels of a pledger in the scheme's order (E2): those of its kind and, where a panel names standings, of its own.
 * Weights are equal where none is given; a panel without one among others that have one weighs 1.
 */
export function panelsOf(kind: PledgerKind, standing: string | null, { evaluation }: Scheme): readonly Panel[] {
  const own = evaluation.panels.filter(
    ({ of, standings }) =>
      of === kind && (standings === undefined || (standing !== null && standings.includes(standing))),
  );
  const weights = own.map(({ weight }) => exact(weight ?? 1));
  const all = sumOf(weights);
  return own.map(({ name }, index) => ({ name, weight: weights[index]!.div(all) }));
}

/** What ballots on this kind of pledger are held on (E3); `[null]` where there are no such subjects. */
export function subjectsOf(kind: PledgerKind, { evaluation }: Scheme): readonly (string | null)[] {
  const own = (evaluation.subjects ?? []).filter(({ of }) => of.includes(kind));
  return own.length === 0 ? [null] : own.map(({ name }) => name);
}

/** A row's score: Σ votes × points / Σ valid; `null` without a valid vote. */
function scoreOf(vote: Vote, points: readonly Fraction[]): Fraction | null {
  if (vote.valid === 0) return null;
  return sumOf(vote.byGrade.map((votes, index) => points[index]!.mul(votes))).div(vote.valid);
}

function addVotes(votes: readonly Vote[], grades: number): VoteCounts {
  const sum = (of: (vote: Vote) => number): number => votes.reduce((total, vote) => total + of(vote), 0);
  return {
    expected: sum(({ expected }) => expected),
    returned: sum(({ returned }) => returned),
    valid: sum(({ valid }) => valid),
    byGrade: Array.from({ length: grades }, (_, index) => sum(({ byGrade }) => byGrade[index]!)),
  };
}

/** A panel's score with its exact value. */
export interface ExactPanel {
  readonly told: PanelScore;
  readonly weight: Fraction;
  readonly score: Fraction | null;
}

/**
 * What a panel gives a pledger: the mean of its rows over rounds and subjects. A row without a valid vote is no row of it,
 * and is named with those that are not there. `votes` are all of the pledger's in these rounds.
 */
export function panelScore(
  { name, weight }: Panel,
  votes: readonly Vote[],
  rounds: readonly string[],
  subjects: readonly (string | null)[],
  scheme: Scheme,
): ExactPanel {
  const { grades } = scheme.evaluation;
  const points = grades.map((grade) => exact(grade.points));
  const own = votes.filter((vote) => vote.panel === name && subjects.includes(vote.subject));
  const score = meanOf(own.flatMap((vote) => scoreOf(vote, points) ?? []));
  const missing = rounds.flatMap((round) =>
    subjects
      .filter((subject) => !own.some((vote) => vote.round === round && vote.subject === subject && vote.valid > 0))
      .map((subject) => ({ round, subject })),
  );
  const told: PanelScore = {
    name,
    score: score && asNumber(score),
    weight: asNumber(weight),
    votes: addVotes(own, grades.length),
    missing,
  };
  return { told, weight, score };
}
