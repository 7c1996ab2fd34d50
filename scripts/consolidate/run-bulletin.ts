import { existsSync } from 'node:fs';
import path from 'node:path';
import { keepAccepted } from '../archive/keep.ts';
import { isFolder } from '../files/folder.ts';
import { alone } from '../files/lock.ts';
import { WrongUsage } from '../cli/wrong-usage.ts';
import { type AgainstIssued, againstIssued } from '../issue/against.ts';
import { apply, recoverOutputs } from './apply.ts';
import { type BulletinRun, makePlan } from './make-plan.ts';
import type { FullPlan } from './plan.ts';

export type { BulletinRun } from './make-plan.ts';

export interface BulletinDone {
  readonly plan: FullPlan;
  readonly target: string;
  /** Names of the outputs, within the target. */
  readonly written: readonly string[];
  /** What was issued of the period before, and what is told otherwise now. */
  readonly against: AgainstIssued;
}

/** Reads, reconciles, writes: the whole of `chengnuo bulletin`. Gives the plan, where it was written, and what. */
export async function runBulletin(run: BulletinRun): Promise<BulletinDone> {
  const target = path.join(run.dir, '通报', run.period.id);
  for (const place of [path.dirname(target), target]) {
    if (existsSync(place) && !(await isFolder(place)))
      throw new WrongUsage(`“${place}”是一个文件，结果没有地方写。请移走它再试。`);
  }
  return alone(path.dirname(target), () => readAndWrite(run, target));
}

async function readAndWrite(run: BulletinRun, target: string): Promise<BulletinDone> {
  await recoverOutputs(run.dir);
  const made = await makePlan(run);
  const against = await againstIssued(made.plan, target);
  const { plan, correction } = against;
  await keepAccepted(run, { ...made, plan });
  const written = await apply(plan, target, correction);
  return { plan, target, written, against };
}
