import path from 'node:path';
import { expect } from 'vitest';
import { branchKey } from '../../ledger/branch.ts';
import { type Day, day } from '../../ledger/day.ts';
import { parsePeriod } from '../../ledger/period.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { keepAll } from '../../scripts/archive/keep.ts';
import { readSchemeFile } from '../../scripts/committee/scheme-file.ts';
import { fromArchive } from '../../scripts/consolidate/archived.ts';
import { type BulletinRun, type Gathered, gather, withFiles } from '../../scripts/consolidate/make-plan.ts';
import { type FullPlan, type Plan, againstOf, plan } from '../../scripts/consolidate/plan.ts';
import { toReadFile } from '../../scripts/consolidate/read-files.ts';
import { cacheFor } from '../../scripts/desk/cache-of-run.ts';
import { filedOf } from '../../scripts/desk/desk.ts';
import { type Desks, openDesks } from '../../scripts/desk/desks.ts';
import { judgedBytes, judgedFrom } from '../../scripts/desk/judged-bytes.ts';
import { type PlannedAtDesks, planAtDesks } from '../../scripts/desk/plan.ts';
import { readFile } from '../../scripts/intake/read-file.ts';
import type { Source } from '../../scripts/desk/tasks.ts';
import { type Workbench, workbenchAt, workbenchOf } from '../../scripts/desk/workbench.ts';

/** A run over a period of a committee's folder, told at the period's end unless a day is given. */
export async function runOf(dir: string, id: string, today: string, asOf?: Day, read?: Scheme): Promise<BulletinRun> {
  const scheme = read ?? (await readSchemeFile(dir));
  if (scheme === null) throw new Error(`no scheme in ${dir}`);
  const period = parsePeriod(id)!;
  return { dir, scheme, period, asOf: asOf ?? period.to, today: day(today), number: null, in: null };
}

/** Desks in this process, of which all that is asked and answered is copied as it is between processes. */
async function travelling(given: Parameters<typeof openDesks>[0]): Promise<Desks> {
  const desks = await openDesks(structuredClone(given), 0);
  return {
    ...desks,
    judge: async (sources, onDone) => {
      const judged = await desks.judge(structuredClone(sources), onDone);
      return judged.map((one) => judgedFrom(judgedBytes(one)));
    },
    ask: async (name, ask) => structuredClone(await desks.ask(name, structuredClone(ask))),
  };
}

/** The plan with all ledgers at hand, which are read in this process. */
async function inFull({ given, from, names, fromArchive: useArchive, received }: Gathered) {
  const read = names.map((name) => readFile({ name, path: path.resolve(from, name) }));
  const files = (await Promise.all(read)).map((file) => toReadFile(file, received, given.today));
  return { files, full: plan({ ...given, files, fromArchive: useArchive }) };
}

interface BothWays {
  readonly lean: Plan;
  /** Of the files of `lean`. */
  readonly cached: PlannedAtDesks['cached'];
  readonly full: FullPlan;
  readonly leanBench: Workbench;
}

/**
 * The plan of a run made at desks, and with all ledgers at hand. Desks that keep snapshots (`keep`) look at linked ledgers by
 * these, others read the workbooks again. `cached`: they take what has not changed from the cache of the folder.
 */
export async function plannedBothWays(run: BulletinRun, keep = true, cached = false): Promise<BothWays> {
  const gathered = await gather(run);
  const { given, from, names, fromArchive: useArchive, received } = gathered;
  const { scheme, period, asOf, today, roster, book, allow, templates, archive } = given;
  const what = { dir: run.dir, from, scheme, period, asOf, today, roster, book, allow, templates, received };
  const cache = cached ? await cacheFor(run.dir, given, []) : null;
  const desks = await travelling({ ...what, compareTexts: true, letters: true, lines: true, keep, cache });
  const archived = useArchive ? fromArchive(archive, againstOf(given).against) : { kept: [], outdated: [] };
  const sources: readonly Source[] = [
    ...[...names].sort((a, b) => (a < b ? -1 : 1)).map((name) => ({ name })),
    ...archived.kept.map(({ branch }) => ({ kept: branchKey(branch.code) })),
  ];
  const planned = await planAtDesks(sources, archived.outdated, desks, given);
  return {
    lean: planned.plan,
    cached: planned.cached,
    full: (await inFull(gathered)).full,
    leanBench: workbenchAt(desks, planned),
  };
}

/** Expects of the plan made at desks that it says all that the other says, and that its ledgers give the same rows. */
export async function expectSamePlan({ lean, full, leanBench }: BothWays): Promise<void> {
  const { ledgers, ...told } = full;
  expect(ledgers.length).toBeGreaterThanOrEqual(lean.accepted.length);
  expect(lean).toEqual({
    ...told,
    submissions: full.submissions.map(filedOf),
    // The sums are in the figures.
    accepted: full.accepted.map(({ branch, submission, extract: { sums: _, before: __, ...extract } }) => {
      return { branch, submission: filedOf(submission), extract };
    }),
  });
  const fullBench = workbenchOf(full);
  const filled = [...new Set(full.accepted.flatMap(({ extract }) => extract.filled))];
  // All are there since the judging, but those of branches with moved items; some are made again.
  const shares = [
    { from: 0, until: Infinity },
    { from: 1, until: 3 },
  ];
  for (const one of lean.accepted) {
    for (const share of shares) {
      const [rows, same] = await Promise.all([leanBench, fullBench].map((bench) => bench.rows(one, filled, share)));
      const asText = [rows!.items, rows!.log].map((bytes) => Buffer.from(bytes).toString());
      expect([one.branch.code, asText]).toEqual([
        one.branch.code,
        [same!.items, same!.log].map((bytes) => Buffer.from(bytes).toString()),
      ]);
    }
    expect(await leanBench.records(one)).toEqual(await fullBench.records(one));
  }
}

/** Takes what a run accepts into the committee's archive, as the run itself does. */
export async function accept(run: BulletinRun): Promise<void> {
  const gathered = await gather(run);
  const { files, full } = await inFull(gathered);
  const { archive } = gathered.given;
  const received = withFiles(gathered.received, files, run.today);
  await keepAll(run, { plan: full, archive, received, fromArchive: false });
}
