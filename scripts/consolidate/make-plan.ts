import { createHash } from 'node:crypto';
import path from 'node:path';
import { branchKey } from '../../ledger/branch.ts';
import type { Day } from '../../ledger/day.ts';
import { type Period, parsePeriod } from '../../ledger/period.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { type Archive, readArchive } from '../archive/archive.ts';
import { readCommitteeBook } from '../committee/book-file.ts';
import { readOwnTemplates } from '../committee/own-templates.ts';
import { readReceived, withSeen } from '../committee/received.ts';
import type { Received } from '../committee/received.ts';
import { ROSTER_FILE, readRosterFile } from '../committee/roster-file.ts';
import { SCHEME_FILE } from '../committee/scheme-file.ts';
import { filesBelow, isFolder } from '../files/folder.ts';
import { refuseNoFolder } from '../files/instead-of-folder.ts';
import { readRegular } from '../files/read-regular.ts';
import { sha256 } from '../files/sha256.ts';
import { WrongUsage } from '../cli/wrong-usage.ts';
import { type FullPlan, type Plan, type PlanGiven, plan } from './plan.ts';
import { readFiles } from './read-files.ts';

/** What a run writes beside the circular, the list of problems and the figures. */
interface Extras {
  /** 提醒函 and what else there is one of a branch; `null`: unless there are very many branches. */
  readonly letters: boolean | null;
  /** 汇总台账; `null`: unless there are very many branches. */
  readonly register: boolean | null;
  /** The register and the log as Parquet too. */
  readonly parquet: boolean;
}

/** What a run over a period's submissions is asked. */
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
  /** Codes of branches whose changes to what was recorded the committee agrees to. */
  readonly allow?: readonly string[];
  readonly read?: { readonly onDone?: (done: number, total: number) => void };
  /** Leave nothing in the cache, and take nothing from it. */
  readonly noCache?: boolean;
  readonly extras?: Extras;
  /** Told how many files there are, before the first is read. */
  readonly onFiles?: (count: number) => Promise<void> | void;
}

/** A plan, and the state of the committee's folder that it goes with; nothing is written yet. */
export interface MadePlan<P extends Plan = FullPlan> {
  readonly plan: P;
  readonly archive: Archive;
  /** 收件登记.json with the files that are new. */
  readonly received: Received;
  /** The submissions are the archive's own: a run over them accepts nothing new. */
  readonly fromArchive: boolean;
}

async function digestOf(file: string): Promise<string | null> {
  const bytes = await readRegular(file);
  return bytes === null ? null : createHash('sha256').update(bytes).digest('hex');
}

/** Branches report by the quarter: any other period may be told from what they were accepted with. */
const canUseArchive = (archive: Archive, { kind, year }: Period): boolean =>
  kind !== 'quarter' &&
  [...archive.index.values()].some((entries) => entries.some((one) => parsePeriod(one.period)!.year === year));

/** What a run goes by, as the committee's folder has it. */
export interface Gathered {
  readonly given: PlanGiven;
  /** The folder of submissions, and the names in it; none where the archive tells of the period. */
  readonly from: string;
  readonly names: readonly string[];
  readonly fromArchive: boolean;
  readonly received: Received;
}

/** The folder of a run's submissions. */
export const submissionsOf = ({ dir, period, in: given }: BulletinRun): string =>
  given ?? path.join(dir, '上报', period.id);

/** Reads what a run goes by, beside the submissions. */
export async function gather(run: BulletinRun): Promise<Gathered> {
  const { dir, scheme, period, asOf, today, number } = run;
  const templates = await readOwnTemplates(dir);
  const roster = await readRosterFile(dir, scheme);
  if (roster.length === 0) throw new WrongUsage('支部名册是空的，无从知道哪些支部应报。请先填写支部名册.xlsx。');
  const unknown = (run.allow ?? []).filter((code) => roster.every((one) => branchKey(one.code) !== branchKey(code)));
  if (unknown.length > 0) {
    throw new WrongUsage(
      `--accept-changes 写的“${unknown.join('、')}”，支部名册中没有这个代码。请核对支部代码，什么都没有写。`,
    );
  }
  const received = await readReceived(dir);
  const archive = await readArchive(dir);
  const from = submissionsOf(run);
  await refuseNoFolder(from);
  const useArchive = run.in === null && !(await isFolder(from)) && canUseArchive(archive, period);
  if (!useArchive && !(await isFolder(from))) {
    throw new WrongUsage(`找不到文件夹“${from}”。请把${period.name}收到的台账放在那里，或用 --in 指明。`);
  }
  const names = useArchive ? [] : await filesBelow(from);
  if (!useArchive) await run.onFiles?.(names.length);
  const kept = await readCommitteeBook(dir, scheme);
  const sources = {
    scheme: (await digestOf(path.join(dir, SCHEME_FILE))) ?? '',
    roster: (await digestOf(path.join(dir, ROSTER_FILE))) ?? '',
    committee: kept?.digest ?? null,
  };
  const book = kept?.book ?? null;
  const allow = run.allow ?? [];
  const given = { book, scheme, period, asOf, today, number, roster, sha256, archive, allow, sources, templates };
  return { given, from, names, fromArchive: useArchive, received };
}

/** 收件登记.json with what a run has seen. */
export const withFiles = (received: Received, files: readonly { readonly digest: string }[], today: Day): Received =>
  withSeen(
    received,
    files.map(({ digest }) => digest).filter((digest) => digest !== ''),
    today,
  );

/** Reads a period's submissions and decides everything a run says of them, with all ledgers at hand. Writes nothing. */
export async function makePlan(run: BulletinRun): Promise<MadePlan> {
  const { given, from, names, fromArchive, received } = await gather(run);
  const files = await readFiles(from, names, received, run.today, {
    onDone: (_, done, total) => run.read?.onDone?.(done, total),
  });
  const planned = plan({ ...given, files, fromArchive });
  return { plan: planned, archive: given.archive, received: withFiles(received, files, run.today), fromArchive };
}
