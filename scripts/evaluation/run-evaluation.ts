import path from 'node:path';
import type { EvaluationInput, PreviousEvaluation } from '../../ledger/figures/evaluation.ts';
import { roundsOf } from '../../ledger/scoring/rounds.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { keepAll } from '../archive/keep.ts';
import { type BulletinRun, makePlan } from '../consolidate/make-plan.ts';
import type { FullPlan } from '../consolidate/plan.ts';
import { refuseOthers } from '../files/instead-of-folder.ts';
import { alone } from '../files/lock.ts';
import { evaluationInput } from './evaluation-input.ts';
import { previousEvaluation } from './previous.ts';
import { recoverEvaluations, writeEvaluation } from './write-evaluation.ts';

export interface EvaluationRun extends BulletinRun {
  /** One round of several; all of them unless given. */
  readonly round: string | null;
}

export interface EvaluationDone {
  readonly plan: FullPlan;
  readonly input: EvaluationInput;
  readonly target: string;
  readonly written: readonly string[];
}

const folderName = (year: number, round: string | null): string => (round === null ? String(year) : `${year}${round}`);

/** What the evaluation before it was: of the round before within the year, of the year before for the whole. */
async function before(
  parent: string,
  scheme: Scheme,
  year: number,
  round: string | null,
): Promise<PreviousEvaluation | null> {
  if (round === null) return previousEvaluation(path.join(parent, String(year - 1)), `${year - 1}年`);
  const names = roundsOf(scheme, year).map(({ name }) => name);
  const earlier = names[names.indexOf(round) - 1];
  return earlier === undefined
    ? null
    : previousEvaluation(path.join(parent, folderName(year, earlier)), `${year}年${earlier}`);
}

/** The whole of `chengnuo evaluation`: reads as a circular does, scores, writes 年终/年度. */
export async function runEvaluation(run: EvaluationRun): Promise<EvaluationDone> {
  const parent = path.join(run.dir, '年终');
  const { scheme, period, round } = run;
  const target = path.join(parent, folderName(period.year, round));
  await refuseOthers([parent, target]);
  return alone(parent, async () => {
    await recoverEvaluations(parent);
    const previous = await before(parent, scheme, period.year, round);
    const made = await makePlan(run);
    const rounds = round === null ? roundsOf(scheme, period.year).map(({ name }) => name) : [round];
    const input = evaluationInput(made.plan, { rounds, previous });
    await keepAll(run, made);
    const written = await writeEvaluation(made.plan, input, target);
    return { plan: made.plan, input, target, written };
  });
}
