import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { snapshotAt } from '../archive/archive.ts';
import { keepAccepted, keepAll } from '../archive/keep.ts';
import { WrongUsage } from '../cli/wrong-usage.ts';
import { CACHE_FOLDER, cacheFor, pruneCache } from '../desk/cache-of-run.ts';
import { type DeskChildren, type Desks, beginChildren, endChildren, openDesks } from '../desk/desks.ts';
import { againOf } from '../desk/in-common.ts';
import { planAtDesks } from '../desk/plan.ts';
import type { Source } from '../desk/tasks.ts';
import { returnedAt, workbenchAt, workbenchOf } from '../desk/workbench.ts';
import { branchKey } from '../../ledger/branch.ts';
import { refuseOthers } from '../files/instead-of-folder.ts';
import { alone } from '../files/lock.ts';
import { type AgainstIssued, againstIssued } from '../issue/against.ts';
import { readIssued } from '../issue/issued.ts';
import { fromArchive } from './archived.ts';
import { type ToWrite, apply, recoverOutputs, replaceOutputs, writeOutputs, writeReturned } from './apply.ts';
import { type BulletinRun, type Gathered, gather, makePlan, submissionsOf, withFiles } from './make-plan.ts';
import { MANY_BRANCHES } from './many.ts';
import { type Plan, againstOf } from './plan.ts';

export type { BulletinRun } from './make-plan.ts';

export interface BulletinDone {
  readonly plan: Plan;
  readonly target: string;
  /** Names of the outputs, within the target. */
  readonly written: readonly string[];
  /** What was issued of the period before, and what is told otherwise now. */
  readonly against: AgainstIssued<Plan>;
  /** Files that were taken from the cache, and those of which it was damaged. */
  readonly cached: { readonly taken: number; readonly damaged: number };
  /** What was left out because there are very many branches. */
  readonly leftOut: readonly ('letters' | 'register' | 'texts')[];
}

/** The workbook that only a roll-up writes into 通报/期间. */
const ROLL_UP = '汇总.xlsx';

/** Without a cache. */
const NO_CACHE = { taken: 0, damaged: 0 };

/** Reads, reconciles, writes: the whole of `chengnuo bulletin`. Gives the plan, where it was written, and what. */
export async function runBulletin(run: BulletinRun): Promise<BulletinDone> {
  const target = path.join(run.dir, '通报', run.period.id);
  await refuseOthers([path.dirname(target), target]);
  return alone(path.dirname(target), async () => {
    await recoverOutputs(run.dir);
    refuseRollUp(target);
    const issued = await readIssued(target);
    return issued.length > 0 ? besideIssued(run, target) : atDesks(run, target);
  });
}

/** What a roll-up wrote is not replaced by the circular of branches. */
function refuseRollUp(target: string): void {
  if (!existsSync(path.join(target, ROLL_UP))) return;
  throw new WrongUsage(
    `“${target}”中是 roll-up 对下级党委的汇总，不能用支部台账的通报覆盖。请先移走那个文件夹，什么都没有写。`,
  );
}

function extrasOf({ extras, scheme }: BulletinRun, branches: number) {
  const many = branches >= MANY_BRANCHES;
  const { letters = null, register = null, parquet = false } = extras ?? {};
  const wanted = { letters: letters ?? !many, register: register ?? !many, parquet };
  const left = [
    many && !wanted.letters && letters === null ? (['letters'] as const) : [],
    many && !wanted.register ? (['register'] as const) : [],
    many && scheme.similarity ? (['texts'] as const) : [],
  ].flat();
  return { wanted, left, many };
}

/** Where something was issued every item is compared with it: all ledgers are at hand. */
async function besideIssued(run: BulletinRun, target: string): Promise<BulletinDone> {
  const made = await makePlan(run);
  const against = await againstIssued(made.plan, target);
  const { plan, correction } = against;
  await keepAll(run, { ...made, plan });
  const { wanted, left } = extrasOf(run, plan.expected.length);
  const written = await apply({ plan, correction, bench: workbenchOf(plan), wanted }, target);
  return { plan, target, written, against, leftOut: left.filter((one) => one !== 'texts'), cached: NO_CACHE };
}

/** The workbooks of a run: the files of its folder, or what stands for them in the archive. */
function sourcesOf({ given, names, fromArchive: useArchive }: Gathered) {
  const { against } = againstOf(given);
  const archived = useArchive ? fromArchive(given.archive, against) : { kept: [], outdated: [] };
  const sources: readonly Source[] = [
    ...[...names].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)).map((name) => ({ name })),
    ...archived.kept.map(({ branch }) => ({ kept: branchKey(branch.code) })),
  ];
  return { sources, outdated: archived.outdated };
}

/** Has the snapshots kept that are not there: of a ledger that was taken from the cache, and was no longer accepted last. */
async function keepMissing(desks: Desks, dir: string, { accepted }: Plan): Promise<void> {
  const missing = accepted.filter(({ submission: { digest } }) => snapshotAt(dir, digest) === null);
  await Promise.all(missing.map(({ submission }) => desks.ask('snapshot', { again: againOf(submission) })));
}

/** Plans a run at desks and fills a folder with its outputs; marked copies are begun as soon as it is settled what is returned. */
async function filledAt(
  desks: Desks,
  run: BulletinRun,
  { given, received, fromArchive, sources, outdated }: Gathered & ReturnType<typeof sourcesOf>,
  wanted: ToWrite['wanted'],
  { target, dir }: { readonly target: string; readonly dir: string },
) {
  const formerOf = (file: string): string => path.join(target, path.relative(dir, file));
  let copies: Promise<readonly string[]> = Promise.resolve([]);
  const onSettled = (submissions: Plan['submissions']): void => {
    copies = writeReturned({ submissions }, { returned: returnedAt(desks, formerOf) }, dir);
    // A fault is told with the other outputs.
    copies.catch(() => undefined);
  };
  try {
    const planned = await planAtDesks(sources, outdated, desks, given, { onDone: run.read?.onDone, onSettled });
    const { plan, cached } = planned;
    if (!fromArchive) await keepMissing(desks, run.dir, plan);
    const seen = withFiles(received, plan.submissions, run.today);
    await keepAccepted(run, { plan, archive: given.archive, received: seen, fromArchive });
    const bench = workbenchAt(desks, planned);
    return { plan, cached, written: await writeOutputs({ plan, correction: null, bench, wanted, copies }, dir) };
  } catch (fault) {
    // Nothing may still be writing when the folder is taken away.
    desks.close();
    await Promise.allSettled([copies]);
    throw fault;
  }
}

/** How many entries a folder has; none where it can't be listed, which is told when it is read. */
function entriesIn(folder: string): number {
  try {
    return readdirSync(folder).length;
  } catch {
    return 0;
  }
}

async function atDesks(run: BulletinRun, target: string): Promise<BulletinDone> {
  // They come to themselves while this process reads what they are to go by.
  const isFirst = run.noCache === true || !existsSync(path.join(run.dir, CACHE_FOLDER));
  const begun = beginChildren(entriesIn(submissionsOf(run)), run.dir, { isFirst });
  try {
    return await atDesksOf(begun, run, target);
  } finally {
    endChildren(begun);
  }
}

async function atDesksOf(begun: DeskChildren | null, run: BulletinRun, target: string): Promise<BulletinDone> {
  const gathered = await gather(run);
  const { given, from, received } = gathered;
  const work = sourcesOf(gathered);
  const { wanted, left, many } = extrasOf(run, againstOf(given).expected.length);
  // Of very many branches the lines would not fit in memory.
  const lines = wanted.register && !many;
  const cache = run.noCache === true ? null : await cacheFor(run.dir, given, [!many, wanted.letters, lines]);
  const { scheme, period, asOf, today, roster, book, allow, templates } = given;
  const desks = await openDesks(
    {
      dir: run.dir,
      from,
      scheme,
      period,
      asOf,
      today,
      roster,
      book,
      allow,
      templates,
      received,
      compareTexts: !many,
      letters: wanted.letters,
      lines,
      keep: true,
      cache,
    },
    work.sources.length,
    {},
    begun,
  );
  try {
    const fill = (dir: string) => filledAt(desks, run, { ...gathered, ...work }, wanted, { target, dir });
    const { plan, cached, written } = await replaceOutputs(target, fill);
    if (cache && !gathered.fromArchive) await pruneCache(cache, new Set(plan.submissions.map(({ digest }) => digest)));
    const against = { plan, issued: [], compared: null, correction: null };
    return { plan, target, written, against, leftOut: left, cached };
  } finally {
    desks.close();
  }
}
