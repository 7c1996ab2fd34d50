import { existsSync, rmSync } from 'node:fs';
import { open, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { WrongUsage } from '../cli/wrong-usage.ts';
import { insteadOfFolder } from './instead-of-folder.ts';
import { renamePatiently } from './rename.ts';
import { noteWritten, onStop, unbroken } from './stopping.ts';
import { makeFolder } from './make-folder.ts';
import { systemCode } from './why-not-opened.ts';

/**
 * Everything below a folder that is no folder, deepest included, sorted; names with `/` and relative to it. A folder
 * within that can't be opened is named itself, so that what it hides is not passed over in silence.
 */
export async function filesBelow(dir: string): Promise<readonly string[]> {
  const names: string[] = [];
  const list = async (within: string): Promise<void> => {
    for (const entry of await readdir(path.join(dir, within), { withFileTypes: true })) {
      const name = path.posix.join(within, entry.name);
      if (!entry.isDirectory()) names.push(name);
      else await list(name).catch(() => names.push(name));
    }
  };
  await list('');
  return names.sort();
}

/** Whether there is a folder; what the system does not let look at is its fault. */
export async function isFolder(at: string): Promise<boolean> {
  return stat(at).then(
    (found) => found.isDirectory(),
    (fault: unknown) => {
      if (['ENOENT', 'ENOTDIR'].includes(systemCode(fault) ?? '')) return false;
      throw fault;
    },
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

/** Tried again for a second where another program holds a file. */
const REMOVE = { recursive: true, force: true, maxRetries: 4, retryDelay: 100 } as const;

/** Moves what is not ours from the old folder into the new one, and lets the old one go. Nothing of it is lost. */
async function carryOver(old: string, target: string, ours: (name: string) => boolean): Promise<void> {
  for (const name of await readdir(old)) {
    if (!ours(name)) await renamePatiently(path.join(old, name), path.join(target, freeName(target, name)));
  }
  await rm(old, REMOVE);
}

/** Finishes what a run that died between its renames left aside: the old folder, or what the clerk kept in it. */
export async function recoverFolder(target: string, ours: (name: string) => boolean): Promise<void> {
  const old = beside(target, 'old');
  const instead = await insteadOfFolder(old);
  if (instead !== null) throw new WrongUsage(`“${old}”${instead}，不是中断的运行留下的。请移走它再试。`);
  if (!existsSync(old)) return;
  await unbroken(async () => {
    if (existsSync(target)) await carryOver(old, target, ours);
    else await renamePatiently(old, target);
  });
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
  await makeFolder(path.dirname(target));
  const old = beside(target, 'old');
  await freshBeside(target, write, async (fresh) => {
    const had = existsSync(target);
    if (had) await renamePatiently(target, old);
    await renamePatiently(fresh, target).catch(async (fault: unknown) => {
      if (had) await renamePatiently(old, target);
      throw fault;
    });
    noteWritten();
    if (had) await carryOver(old, target, ours);
  });
}

/** Fills a new folder beside a place and lets `place` put it there; if that fails or the run is stopped, it is gone. */
async function freshBeside(
  target: string,
  write: (dir: string) => Promise<void>,
  place: (fresh: string) => Promise<void>,
): Promise<void> {
  const fresh = beside(target, 'new');
  await rm(fresh, REMOVE);
  const forget = onStop(() => rmSync(fresh, REMOVE));
  try {
    await makeFolder(fresh);
    await write(fresh);
    await unbroken(() => place(fresh));
  } catch (fault) {
    await rm(fresh, REMOVE);
    throw fault;
  } finally {
    forget();
  }
}

/** Has a folder's files on the disk itself: after a power cut they are whole. */
async function flush(dir: string): Promise<void> {
  const flushed = (await filesBelow(dir)).map(async (name) => {
    const handle = await open(path.join(dir, name), 'r+');
    await handle.datasync().finally(() => handle.close());
  });
  await Promise.all(flushed);
}

/** Writes a folder that is not there yet: at any moment it is there whole or not at all. One that is there is a fault. */
export async function createFolder(target: string, write: (dir: string) => Promise<void>): Promise<void> {
  await freshBeside(target, write, async (fresh) => {
    await flush(fresh);
    if (existsSync(target)) throw new Error(`already there: ${target}`);
    await renamePatiently(fresh, target);
    noteWritten();
  });
}

/** Whether a name is that of a folder which `createFolder` or `replaceFolder` was filling when it died. */
export function isLeftover(name: string): boolean {
  return /^\..+\.new$/.test(name);
}
