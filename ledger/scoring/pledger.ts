import type Fraction from 'fraction.js';
import type { Day } from '../day.ts';
import { sumCounts } from '../figures/counts.ts';
import type { JudgedItem } from '../figures/of-ledger.ts';
import type { Scheme } from '../scheme/schema.ts';
import { asNumber, exact, halfUp, sumOf } from './exact.ts';
import { fulfilmentOf } from './fulfilment.ts';
import { gradeOf, lowestGrade } from './grades.ts';
import { type ExactPanel, panelScore, panelsOf, subjectsOf } from './panels.ts';
import type { NotScored, PledgerScore } from './score.ts';
import type { Vote } from './votes.ts';

/** Who is scored. */
export type Whom = Pick<
  PledgerScore,
  'kind' | 'id' | 'name' | 'branchCode' | 'branchName' | 'standing' | 'tier' | 'unit'
>;

/** What a ledger holds of one pledger. */
export interface Held {
  /** Names of the counted rounds that the pledger is scored in. */
  readonly rounds: readonly string[];
  readonly votes: readonly Vote[];
  readonly items: readonly JudgedItem[];
  /** Rows of 评议结果. */
  readonly results: readonly {
    readonly round: string | null;
    readonly selfGrade: string | null;
    readonly publicOn: Day | null;
    readonly reportedOn: Day | null;
  }[];
  readonly vetoed: boolean;
}

/**
 * E1: a self-evaluation comes before the ballots of each round in which there are any; where there are none at all, it is
 * asked for in every round.
 */
function lacksSelfEvaluation({ rounds, votes, results }: Held): boolean {
  const held = rounds.filter((round) => votes.some((vote) => vote.round === round));
  return (held.length === 0 ? rounds : held).some(
    (name) => !results.some(({ round, selfGrade }) => round === name && selfGrade !== null),
  );
}

/** Committed items whose 落实情况 is empty (E1); withdrawn ones are not among them. */
function untold(items: readonly JudgedItem[]): number {
  return items.filter(({ item, counts }) => counts.committed === 1 && item.commitment.fulfilment === null).length;
}

function reasons(panels: readonly ExactPanel[], held: Held, { evaluation }: Scheme): readonly NotScored[] {
  const found: NotScored[] = panels.length === 0 ? [{ kind: 'noPanel' }] : [];
  for (const { told, score } of panels) if (score === null) found.push({ kind: 'panel', panel: told.name });
  if (evaluation.selfEvaluation && lacksSelfEvaluation(held)) found.push({ kind: 'selfEvaluation' });
  const items = evaluation.statement ? untold(held.items) : 0;
  if (items > 0) found.push({ kind: 'statement', items });
  return found;
}

/** The exact total of both parts; of the ballots alone where there is nothing to fulfil. */
function totalOf(evaluation: Fraction, fulfilment: Fraction | null, scheme: Scheme): Fraction {
  if (fulfilment === null) return evaluation;
  const { weights } = scheme.evaluation;
  return exact(weights.evaluation).mul(evaluation).add(exact(weights.fulfilment).mul(fulfilment));
}

/** One pledger's score (design, Scores): exact until the total, which is rounded once. */
export function scorePledger(whom: Whom, held: Held, scheme: Scheme): PledgerScore {
  const subjects = subjectsOf(whom.kind, scheme);
  const panels = panelsOf(whom.kind, whom.standing, scheme).map((panel) =>
    panelScore(panel, held.votes, held.rounds, subjects, scheme),
  );
  const notScored = reasons(panels, held, scheme);
  const evaluation =
    notScored.length > 0 ? null : sumOf(panels.flatMap(({ weight, score }) => score?.mul(weight) ?? []));
  const fulfilment = fulfilmentOf(held.items, scheme);
  const total = evaluation === null ? null : halfUp(totalOf(evaluation, fulfilment, scheme));
  const grade = total === null ? null : held.vetoed ? lowestGrade(scheme) : gradeOf(total, scheme);
  const last = held.results.filter(({ round }) => round !== null && round === held.rounds.at(-1)).at(-1);
  return {
    ...whom,
    panels: panels.map(({ told }) => told),
    selfGrade: last?.selfGrade ?? null,
    evaluation: evaluation && asNumber(evaluation),
    fulfilment: fulfilment && asNumber(fulfilment),
    total,
    grade,
    vetoed: held.vetoed,
    notScored,
    counts: sumCounts(held.items.map(({ counts }) => counts)),
    publicOn: last?.publicOn ?? null,
    reportedOn: last?.reportedOn ?? null,
  };
}
