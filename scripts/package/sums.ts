import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { filesBelow } from '../files/folder.ts';

export const SUMS = 'SHA256SUMS';

/** Writes the digests of all files of a folder, as `sha256sum -c` reads them. */
export async function writeSums(dir: string): Promise<void> {
  const lines = (await filesBelow(dir)).map(async (name) => {
    const digest = createHash('sha256').update(await readFile(path.join(dir, name)));
    return `${digest.digest('hex')}  ${name}\n`;
  });
  await writeFile(path.join(dir, SUMS), (await Promise.all(lines)).join(''));
}
