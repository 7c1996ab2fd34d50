import { rename, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Writes a file beside its place and renames it, so that it is old or new but never half. */
export async function writeWhole(target: string, content: string | Uint8Array): Promise<void> {
  const fresh = path.join(path.dirname(target), `.${path.basename(target)}.new`);
  await writeFile(fresh, content);
  await rename(fresh, target);
}
