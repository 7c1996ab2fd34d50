import path from 'node:path';
import type { Day } from '../../ledger/day.ts';
import { fileState } from '../intake/file-state.ts';
import { type ReadManyOptions, readMany } from '../intake/pool.ts';
import { problemFinding } from '../../ledger/xlsx/problem.ts';
import type { Received } from '../committee/received.ts';
import type { ReadFile } from './types.ts';

/** Reads every file of a folder; `received` tells when each was first seen, today where it is new. */
export async function readFiles(
  dir: string,
  names: readonly string[],
  received: Received,
  today: Day,
  options: Pick<ReadManyOptions, 'onDone' | 'childPath'> = {},
): Promise<readonly ReadFile[]> {
  const refs = names.map((name) => ({ name, path: path.resolve(dir, name) }));
  const results = await readMany(refs, options);
  return results.map(({ name, digest, outcome }): ReadFile => {
    const firstSeen = (digest === null ? undefined : received.get(digest)) ?? today;
    if ('grid' in outcome) return { name, digest: digest ?? '', outcome: { grid: outcome.grid }, firstSeen };
    const { problem } = outcome;
    const failed = { finding: problemFinding(problem, name), state: fileState(problem.code) };
    return { name, digest: digest ?? '', outcome: failed, firstSeen };
  });
}
