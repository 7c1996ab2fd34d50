import path from 'node:path';
import { toNewest } from '../../ledger/migrations/index.ts';
import { readIdentity } from '../../ledger/parse/identity.ts';
import { type Ledger, parseLedger } from '../../ledger/parse/ledger.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { filesBelow, isFolder } from '../files/folder.ts';
import { gridOf, loadFile } from '../intake/read-file.ts';

/**
 * The workbooks of 上报 by digest, among those asked for: only they hold the personal columns, which the archive leaves
 * out (a file that was cleared away since is simply not among them).
 */
export async function originals(
  dir: string,
  digests: ReadonlySet<string>,
  scheme: Scheme,
): Promise<ReadonlyMap<string, Ledger>> {
  const sent = path.join(dir, '上报');
  const found = new Map<string, Ledger>();
  if (!(await isFolder(sent))) return found;
  for (const name of (await filesBelow(sent)).filter((one) => one.endsWith('.xlsx'))) {
    const file = { path: path.join(sent, name), name };
    const loaded = loadFile(file);
    if ('failed' in loaded || !digests.has(loaded.digest) || found.has(loaded.digest)) continue;
    const { outcome } = gridOf(file, loaded);
    const grid = 'grid' in outcome ? toNewest(outcome.grid) : null;
    const identity = grid && readIdentity(grid);
    if (grid && identity) found.set(loaded.digest, parseLedger(grid, identity, scheme, name).ledger);
  }
  return found;
}
