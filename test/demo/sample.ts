import { nothingKept } from '../support/nothing-kept.ts';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Day, day } from '../../ledger/day.ts';
import { parsePeriod } from '../../ledger/period.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { readReceived } from '../../scripts/committee/received.ts';
import { readRosterFile } from '../../scripts/committee/roster-file.ts';
import { readSchemeFile } from '../../scripts/committee/scheme-file.ts';
import { type FullPlan, plan } from '../../scripts/consolidate/plan.ts';
import type { BranchEntry, ReadFile } from '../../scripts/consolidate/types.ts';
import { SUBMISSIONS, buildSample, sampleScheme } from '../../scripts/demo/index.ts';
import { sha256 } from '../../scripts/files/sha256.ts';
import { fileState } from '../../scripts/intake/file-state.ts';
import { readGrid } from '../../scripts/intake/node.ts';
import { problemFinding } from '../../ledger/xlsx/problem.ts';

const TODAY = day('2026-10-08');

/** A committee's folder read as a run reads it. */
export interface Folder {
  readonly dir: string;
  readonly scheme: Scheme;
  readonly roster: readonly BranchEntry[];
  readonly files: readonly ReadFile[];
  /** Bytes by name. */
  readonly bytes: ReadonlyMap<string, Uint8Array>;
}

/** Reads one file as a run does, in this process. */
export function fileOf(name: string, bytes: Uint8Array, firstSeen: Day): ReadFile {
  const digest = createHash('sha256').update(bytes).digest('hex');
  const read = readGrid(bytes);
  if ('grid' in read) return { name, digest, firstSeen, outcome: read };
  const outcome = { finding: problemFinding(read.problem, name), state: fileState(read.problem.code) };
  return { name, digest, firstSeen, outcome };
}

/** Builds the sample in a new folder and reads it. */
export async function sampleFolder(): Promise<Folder> {
  const dir = await mkdtemp(path.join(tmpdir(), 'chengnuo-sample-'));
  await buildSample({ dir, scheme: sampleScheme(), today: TODAY });
  const scheme = await readSchemeFile(dir);
  if (scheme === null) throw new Error('the sample has no scheme');
  const roster = await readRosterFile(dir, scheme);
  const received = await readReceived(dir);
  const bytes = new Map<string, Uint8Array>();
  for (const name of await readdir(path.join(dir, SUBMISSIONS))) {
    bytes.set(name, await readFile(path.join(dir, SUBMISSIONS, name)));
  }
  const files = [...bytes].map(([name, content]) => {
    const file = fileOf(name, content, TODAY);
    return { ...file, firstSeen: received.get(file.digest) ?? TODAY };
  });
  return { dir, scheme, roster, files, bytes };
}

/** What a run of a period over some of the files would find. */
export function planOf(
  { scheme, roster }: Pick<Folder, 'scheme' | 'roster'>,
  files: readonly ReadFile[],
  periodId: string,
  asOf?: Day,
): FullPlan {
  const period = parsePeriod(periodId);
  if (period === null) throw new Error(`not a period: ${periodId}`);
  return plan({
    scheme,
    roster,
    files,
    period,
    asOf: asOf ?? period.to,
    today: TODAY,
    number: null,
    sha256,
    ...nothingKept,
  });
}
