import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';

/** Everything below a folder that is no folder, deepest included, sorted; names with `/` and relative to it. */
export async function filesBelow(dir: string): Promise<readonly string[]> {
  const entries = await readdir(dir, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(dir, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}

export async function isFolder(at: string): Promise<boolean> {
  return stat(at).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

const beside = (target: string, what: string): string =>
  path.join(path.dirname(target), `.${path.basename(target)}.${what}`);

/** Moves what is not ours from the old folder into the new one, and lets the old one go. */
async function carryOver(old: string, target: string, ours: (name: string) => boolean): Promise<void> {
  for (const name of await readdir(old)) {
    if (ours(name) || existsSync(path.join(target, name))) continue;
    await rename(path.join(old, name), path.join(target, name));
  }
  await rm(old, { recursive: true, force: true });
}

/** Finishes what a run that died between its renames left aside: the old folder, or what the clerk kept in it. */
export async function recoverFolder(target: string, ours: (name: string) => boolean): Promise<void> {
  const old = beside(target, 'old');
  if (!existsSync(old)) return;
  if (existsSync(target)) await carryOver(old, target, ours);
  else await rename(old, target);
}

/**
 * Writes a folder beside its place and renames it there, so that at any moment the last complete output stands.
 * `write` fills the new folder. What else lies in the old one (not named by `ours`) is kept.
 */
export async function replaceFolder(
  target: string,
  ours: (name: string) => boolean,
  write: (dir: string) => Promise<void>,
): Promise<void> {
  await recoverFolder(target, ours);
  await mkdir(path.dirname(target), { recursive: true });
  const fresh = beside(target, 'new');
  const old = beside(target, 'old');
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { recursive: true });
  await write(fresh);
  const had = existsSync(target);
  if (had) await rename(target, old);
  await rename(fresh, target);
  if (had) await carryOver(old, target, ours);
}
