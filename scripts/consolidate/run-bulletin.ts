import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Day } from '../../ledger/day.ts';
import type { Period } from '../../ledger/period.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { readReceived, withSeen, writeReceived } from '../committee/received.ts';
import { readRosterFile } from '../committee/roster-file.ts';
import { filesBelow, isFolder } from '../files/folder.ts';
import { alone } from '../files/lock.ts';
import { sha256 } from '../files/sha256.ts';
import type { ReadManyOptions } from '../intake/pool.ts';
import { WrongUsage } from '../cli/wrong-usage.ts';
import { apply } from './apply.ts';
import { type Plan, plan } from './plan.ts';
import { readFiles } from './read-files.ts';
import type { BranchEntry } from './types.ts';

export interface BulletinRun {
  /** The committee's folder. */
  readonly dir: string;
  readonly scheme: Scheme;
  readonly period: Period;
  readonly asOf: Day;
  readonly today: Day;
  readonly number: string | null;
  /** Where the submissions are; 上报/期间 of the committee's folder unless given. */
  readonly in: string | null;
  readonly read?: Pick<ReadManyOptions, 'onDone' | 'childPath'>;
  /** Told how many files there are, before the first is read. */
  readonly onFiles?: (count: number) => Promise<void> | void;
}

export interface BulletinDone {
  readonly plan: Plan;
  readonly target: string;
  /** Names of the outputs, within the target. */
  readonly written: readonly string[];
}

/** Reads, reconciles, writes: the whole of `chengnuo bulletin`. Gives the plan, where it was written, and what. */
export async function runBulletin(run: BulletinRun): Promise<BulletinDone> {
  const { dir, scheme, period } = run;
  const roster = await readRosterFile(dir, scheme);
  if (roster.length === 0) throw new WrongUsage('支部名册是空的，无从知道哪些支部应报。请先填写支部名册.xlsx。');
  const from = run.in ?? path.join(dir, '上报', period.id);
  if (!(await isFolder(from))) {
    throw new WrongUsage(`找不到文件夹“${from}”。请把${period.name}收到的台账放在那里，或用 --in 指明。`);
  }
  const target = path.join(dir, '通报', period.id);
  for (const place of [path.dirname(target), target]) {
    if (existsSync(place) && !(await isFolder(place)))
      throw new WrongUsage(`“${place}”是一个文件，结果没有地方写。请移走它再试。`);
  }
  return alone(path.dirname(target), () => readAndWrite(run, roster, from, target));
}

async function readAndWrite(
  run: BulletinRun,
  roster: readonly BranchEntry[],
  from: string,
  target: string,
): Promise<BulletinDone> {
  const { dir, scheme, period, asOf, today, number } = run;
  const names = await filesBelow(from);
  await run.onFiles?.(names.length);
  const received = await readReceived(dir);
  const files = await readFiles(from, names, received, today, run.read);
  const planned = plan({ scheme, period, asOf, today, number, roster, files, sha256 });
  const digests = files.map((file) => file.digest).filter((digest) => digest !== '');
  await writeReceived(dir, withSeen(received, digests, today));
  const written = await apply(planned, target);
  return { plan: planned, target, written };
}
