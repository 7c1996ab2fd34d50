import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { PlanGiven } from '../consolidate/plan.ts';
import { readRegular } from '../files/read-regular.ts';
import { writeRecord } from '../files/write-whole.ts';
import { PROGRAM_BUILD, PROGRAM_VERSION } from '../issue/version.ts';
import type { DeskGiven } from './given.ts';
import { plain } from './plain.ts';

/** Where a committee's folder keeps what was made of each workbook. */
export const CACHE_FOLDER = '.读取缓存';
const SALT = '盐';

/** What makes birth days and the like comparable and not readable; of this folder alone. */
async function saltOf(folder: string): Promise<string> {
  const file = path.join(folder, SALT);
  const known = await readRegular(file).catch(() => null);
  if (known !== null && known.length > 0) return known.toString('utf8');
  const salt = randomBytes(16).toString('hex');
  await mkdir(folder, { recursive: true });
  await writeRecord(file, salt);
  return salt;
}

/** The cache of a run; `null` where its folder can't be written. */
export async function cacheFor(dir: string, given: PlanGiven, asked: readonly boolean[]): Promise<DeskGiven['cache']> {
  const folder = path.join(dir, CACHE_FOLDER);
  const { scheme, period, asOf, roster, book } = given;
  // What another program made is never taken.
  const by = JSON.stringify(
    [PROGRAM_VERSION, PROGRAM_BUILD, process.versions.v8, scheme, period.id, asOf, roster, book, asked],
    plain,
  );
  try {
    const salt = await saltOf(folder);
    return { folder, madeBy: createHash('sha256').update(by).update(salt).digest('hex'), salt };
  } catch (fault) {
    if (!(fault instanceof Error && 'syscall' in fault)) throw fault;
    return null;
  }
}

/** Takes away what is kept of workbooks that are no longer there. */
export async function pruneCache({ folder }: { readonly folder: string }, digests: ReadonlySet<string>): Promise<void> {
  for (const part of await readdir(folder, { withFileTypes: true })) {
    if (!part.isDirectory()) continue;
    const at = path.join(folder, part.name);
    for (const name of await readdir(at)) {
      if (!digests.has(path.parse(name).name)) await rm(path.join(at, name), { force: true, recursive: true });
    }
  }
}
