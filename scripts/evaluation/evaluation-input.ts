import type { EvaluationInput, PreviousEvaluation } from '../../ledger/figures/evaluation.ts';
import { evaluationFigures } from '../../ledger/figures/evaluation.ts';
import { type CandidateFacts, candidatesOf } from '../../ledger/scoring/candidates.ts';
import { type ScoringInput, scoreBranch } from '../../ledger/scoring/branch.ts';
import { monthlyGrades } from '../../ledger/scoring/grades.ts';
import { measuresDue } from '../../ledger/scoring/measures-due.ts';
import { measuresTaken } from '../../ledger/scoring/measures.ts';
import { itemsOfMembers } from '../../ledger/scoring/member-items.ts';
import { postStandings } from '../../ledger/scoring/posts.ts';
import { rewardsOf } from '../../ledger/scoring/rewards.ts';
import { roundsOf } from '../../ledger/scoring/rounds.ts';
import type { PledgerScore } from '../../ledger/scoring/score.ts';
import type { FullPlan } from '../consolidate/plan.ts';

/** What an evaluation is asked beside the plan. */
export interface Asked {
  /** Names of the rounds that are counted, in the scheme's order. */
  readonly rounds: readonly string[];
  readonly previous: PreviousEvaluation | null;
}

/** All an evaluation's documents are made of: scores of every accepted branch, and what follows from them (E1–E8, D2, D3). */
export function evaluationInput(plan: FullPlan, { rounds, previous }: Asked): EvaluationInput {
  const { scheme, asOf, period, today, book } = plan;
  const itemsOf = itemsOfMembers(plan.accepted.map(({ decided: ledger, items }) => ({ ledger, items })));
  const scored = plan.accepted.map((one) => {
    const { branch, decided: ledger, items, placement } = one;
    const { code, name, kind: branchKind, generalBranch } = branch;
    const input: ScoringInput = {
      ledger,
      items,
      scheme,
      asOf,
      code,
      name,
      branchKind,
      generalBranch,
      rounds,
      isThere: placement.isThere,
      itemsOf,
    };
    // What the ballots led to is decided after them, often in the new year.
    const taken = measuresTaken(ledger, { code, name }, today);
    return { ledger, items, taken, scores: scoreBranch(input) };
  });
  const taken = scored.flatMap((one) => one.taken);
  const assessments = book?.assessments ?? [];
  const facts: CandidateFacts = {
    scheme,
    year: period.year,
    taken,
    monthly: monthlyGrades(
      scored.map(({ ledger }) => ledger),
      scheme,
      asOf,
    ),
    selections: book?.selections ?? [],
  };
  const branches = scored.map(({ scores }) => scores);
  const own = branches.flatMap((one): readonly PledgerScore[] => (one.own === null ? [] : [one.own]));
  const last = roundsOf(scheme, period.year, rounds).reduce((day, { until }) => (until > day ? until : day), asOf);
  return {
    scheme,
    period,
    rounds,
    asOf,
    ballotsUntil: last,
    today,
    number: plan.circular.number,
    figures: evaluationFigures(plan.figures, branches, rounds, scheme),
    branches,
    unfulfilled: plan.circular.unfulfilled,
    members: candidatesOf(
      branches.flatMap(({ members }) => members),
      facts,
    ),
    branchCandidates: candidatesOf(own, facts),
    measuresDue: scored.flatMap(({ ledger, items, scores }) =>
      measuresDue({ ledger, scores, items, itemsOf, scheme, year: period.year, assessments, taken }),
    ),
    measuresTaken: taken,
    posts: scored.flatMap(({ ledger }) => postStandings(ledger, period, asOf)),
    rewards: scored.flatMap(({ ledger }) => rewardsOf(ledger, asOf, scheme)),
    previous,
  };
}
