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

/** A name not yet taken in a folder: the one given, or with “.旧” behind it. */
function freeName(dir: string, name: string): string {
  if (!existsSync(path.join(dir, name))) return name;
  for (let n = 1; ; n++) {
    const other = `${name}.旧${n === 1 ? '' : n}`;
    if (!existsSync(path.join(dir, other))) return other;
  }
}

/** Moves what is not ours from the old folder into the new one, and lets the old one go. Nothing of it is lost. */
async function carryOver(old: string, target: string, ours: (name: string) => boolean): Promise<void> {
  for (const name of await readdir(old)) {
    if (!ours(name)) await rename(path.join(old, name), path.join(target, freeName(target, name)));
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

/** The same for every folder within `parent`, whichever of them a run died over. */
export async function recoverFolders(parent: string, ours: (name: string) => boolean): Promise<void> {
  if (!(await isFolder(parent))) return;
  for (const name of await readdir(parent)) {
    const target = /^\.(.+)\.old$/.exec(name)?.[1];
    if (target !== undefined) await recoverFolder(path.join(parent, target), ours);
  }
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
  const old = beside(target, 'old');
  const fresh = await freshBeside(target, write);
  const had = existsSync(target);
  if (had) await rename(target, old);
  await rename(fresh, target).catch(async (fault: unknown) => {
    if (had) await rename(old, target);
    throw fault;
  });
  if (had) await carryOver(old, target, ours);
}

async function freshBeside(target: string, write: (dir: string) => Promise<void>): Promise<string> {
  const fresh = beside(target, 'new');
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { recursive: true });
  await write(fresh);
  return fresh;
}

/** Writes a folder that is not there yet: at any moment it is there whole or not at all. One that is there is a fault. */
export async function createFolder(target: string, write: (dir: string) => Promise<void>): Promise<void> {
  const fresh = await freshBeside(target, write);
  if (existsSync(target)) throw new Error(`already there: ${target}`);
  await rename(fresh, target);
}

/** Whether a name is that of a folder which `createFolder` or `replaceFolder` was filling when it died. */
export function isLeftover(name: string): boolean {
  return /^\..+\.new$/.test(name);
}
