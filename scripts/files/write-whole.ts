import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Writes a file beside its place and renames it, so that it is old or new but never half. What was there keeps who may
 * read it, and a link keeps pointing at it; where the system refuses, nothing is left behind.
 */
export async function writeWhole(target: string, content: string | Uint8Array): Promise<void> {
  const place = await realpath(target).catch(() => target);
  const mode = await stat(place).then(
    (old) => old.mode,
    () => undefined,
  );
  const fresh = path.join(path.dirname(place), `.${path.basename(place)}.new`);
  try {
    await writeFile(fresh, content, { mode });
    await rename(fresh, place);
  } catch (fault) {
    await rm(fresh, { force: true });
    throw fault;
  }
}
