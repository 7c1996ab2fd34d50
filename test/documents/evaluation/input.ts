import { day } from '../../../ledger/day.ts';
import { sumCounts, zeroCounts } from '../../../ledger/figures/counts.ts';
import { type EvaluationInput, evaluationFigures } from '../../../ledger/figures/evaluation.ts';
import { addSums, type BranchState, plainSums, type Sums, toFigures } from '../../../ledger/figures/figures.ts';
import { parsePeriod } from '../../../ledger/period.ts';
import type { Scheme } from '../../../ledger/scheme/schema.ts';
import type { BranchScores, Candidates, Exclusion, MeasureTaken, PledgerScore } from '../../../ledger/scoring/score.ts';
import { branchScores, type SampleBranch } from './pledgers.ts';

const noSums = Object.fromEntries(plainSums.map((key) => [key, 0])) as Pick<Sums, (typeof plainSums)[number]>;

function sumsOf({ own, members }: BranchScores): Sums {
  const branchItems = own?.counts ?? zeroCounts;
  const memberItems = sumCounts(members.map(({ counts }) => counts));
  const people = { expectedMembers: members.length, pledgedMembers: members.length };
  return {
    ...sumCounts([branchItems, memberItems]),
    ...noSums,
    ...people,
    branchItems,
    memberItems,
    byCategory: {},
    byTheme: {},
    byUnit: {},
  };
}

function exclusions(score: PledgerScore, scheme: Scheme, taken: readonly MeasureTaken[]): readonly Exclusion[] {
  const best = scheme.evaluation.grades.slice(0, scheme.selection?.grades ?? 0).map(({ name }) => name);
  const { grade, counts, vetoed } = score;
  const unfulfilled = counts.unfulfilled - counts.unfulfilledObjective;
  return [
    ...(grade === null ? [{ kind: 'notScored' } as const] : []),
    ...(grade !== null && !best.includes(grade) ? [{ kind: 'grade', grade } as const] : []),
    ...(vetoed ? [{ kind: 'veto' } as const] : []),
    ...(unfulfilled > 0 ? [{ kind: 'unfulfilled', items: unfulfilled } as const] : []),
    ...(counts.overdue > 0 ? [{ kind: 'overdue', items: counts.overdue } as const] : []),
    ...taken
      .filter(({ targetId }) => targetId === score.id)
      .map(({ measure }) => ({ kind: 'measure', measure }) as const),
  ];
}

function candidates(all: readonly PledgerScore[], scheme: Scheme, taken: readonly MeasureTaken[]): Candidates {
  if (scheme.selection === undefined) return { candidates: [], excluded: [] };
  const judged = all.map((score) => ({ score, reasons: exclusions(score, scheme, taken) }));
  const good = judged.filter(({ reasons }) => reasons.length === 0).map(({ score }) => score);
  const sorted = [...good].sort((a, b) => b.total! - a.total! || (a.id < b.id ? -1 : 1));
  return {
    candidates: sorted.map((score) => ({
      score,
      rank: good.filter((other) => other.total! > score.total!).length + 1,
      monthly: {},
      selections: [],
    })),
    excluded: judged.filter(({ reasons }) => reasons.length > 0),
  };
}

/** Branches of the sample whose ledgers are in none of the figures. */
export interface LeftOut {
  readonly name: string;
  readonly state: 'returned' | 'missing';
}

/** A whole input from branches; the figures add up, as the domain's would. */
export function evaluationInput(
  scheme: Scheme,
  branches: readonly SampleBranch[],
  over: Partial<EvaluationInput> = {},
  leftOut: readonly LeftOut[] = [],
): EvaluationInput {
  const codeOf = (i: number): string => `A${String(i + 1).padStart(2, '0')}`;
  const scores = branches.map((branch, i) => branchScores(codeOf(i), branch, scheme));
  const period = over.period ?? parsePeriod('2026')!;
  const rounds = over.rounds ?? scheme.evaluation.rounds.map(({ name }) => name);
  const measuresTaken = over.measuresTaken ?? [];
  const count = (state: BranchState): number => leftOut.filter((one) => one.state === state).length;
  const [returned, missing] = [count('returned'), count('missing')];
  const all = scores.map(sumsOf);
  const byBranch = scores.map((one, i) => {
    const { code, name } = one;
    return { code, name, state: 'accepted' as const, late: false, rank: null, ...toFigures(all[i]!) };
  });
  const figures = {
    period: period.id,
    asOf: period.to,
    scheme: scheme.id,
    files: {
      accepted: scores.length,
      returned,
      superseded: 0,
      wrongYearOrScheme: 0,
      unknown: 0,
      unreadable: 0,
      notWorkbook: 0,
    },
    branches: {
      expected: scores.length + leftOut.length,
      received: scores.length + returned,
      accepted: scores.length,
      returned,
      missing,
      late: 0,
    },
    totals: toFigures(addSums(all, scheme)),
    byBranch,
  };
  return {
    scheme,
    period,
    rounds,
    asOf: period.to,
    ballotsUntil: period.to,
    today: day('2027-01-12'),
    number: null,
    figures: evaluationFigures(figures, scores, rounds, scheme),
    branches: scores,
    unfulfilled: [],
    members: candidates(
      scores.flatMap(({ members }) => members),
      scheme,
      measuresTaken,
    ),
    branchCandidates: candidates(
      scores.flatMap(({ own }) => own ?? []),
      scheme,
      measuresTaken,
    ),
    measuresDue: [],
    measuresTaken,
    posts: [],
    rewards: [],
    previous: null,
    ...over,
  };
}
