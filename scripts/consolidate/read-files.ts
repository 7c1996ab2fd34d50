import path from 'node:path';
import type { Day } from '../../ledger/day.ts';
import { fileState } from '../intake/file-state.ts';
import { type ReadManyOptions, readMany } from '../intake/pool.ts';
import { problemFinding } from '../../ledger/xlsx/problem.ts';
import type { Received } from '../committee/received.ts';
import type { FileResult } from '../intake/read-file.ts';
import type { ReadFile } from './types.ts';

/** A file as a run takes it; `received` tells when it was first seen, today where it is new. */
export function toReadFile({ name, digest, outcome }: FileResult, received: Received, today: Day): ReadFile {
  const firstSeen = (digest === null ? undefined : received.get(digest)) ?? today;
  if ('grid' in outcome) return { name, digest: digest ?? '', outcome: { grid: outcome.grid }, firstSeen };
  const { problem } = outcome;
  const failed = { finding: problemFinding(problem, name), state: fileState(problem.code) };
  return { name, digest: digest ?? '', outcome: failed, firstSeen };
}

/** Reads every file of a folder. */
export async function readFiles(
  dir: string,
  names: readonly string[],
  received: Received,
  today: Day,
  options: Pick<ReadManyOptions, 'onDone' | 'childPath'> = {},
): Promise<readonly ReadFile[]> {
  const refs = names.map((name) => ({ name, path: path.resolve(dir, name) }));
  return (await readMany(refs, options)).map((result) => toReadFile(result, received, today));
}
