import { rmSync } from 'node:fs';
import { type FileHandle, open, realpath, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { isFolder } from './folder.ts';
import { renamePatiently } from './rename.ts';
import { noteWritten, onStop, unbroken } from './stopping.ts';

/** Where no lock tells, a file beside its place is left alone for a minute: it may be a living run's. */
const ABANDONED = 60_000;
/** Bytes of a name that leave room for what is put around it: most systems take 255. */
const LONGEST = 200;

function cut(name: string): string {
  let kept = '';
  for (const character of name) {
    if (Buffer.byteLength(kept + character) > LONGEST) break;
    kept += character;
  }
  return kept;
}

const isThere = (fault: unknown): boolean => fault instanceof Error && 'code' in fault && fault.code === 'EEXIST';

async function isAbandoned(file: string): Promise<boolean> {
  return stat(file).then(
    ({ mtimeMs }) => Math.abs(Date.now() - mtimeMs) > ABANDONED,
    () => true,
  );
}

interface Beside {
  readonly fresh: string;
  readonly handle: FileHandle;
}

/**
 * Opens a new file beside a place, in the stead of what a dead run left there; where a living one may be writing, under a
 * name of this run's own.
 */
async function openBeside(place: string, mode: number | undefined, isLocked: boolean): Promise<Beside> {
  const [dir, name] = [path.dirname(place), cut(path.basename(place))];
  const usual = path.join(dir, `.${name}.new`);
  for (let tries = 0; tries < 2; tries++) {
    try {
      return { fresh: usual, handle: await open(usual, 'wx', mode) };
    } catch (fault) {
      if (!isThere(fault)) throw fault;
      // A folder is none of ours.
      if ((!isLocked && !(await isAbandoned(usual))) || (await isFolder(usual))) break;
      await rm(usual, { force: true });
    }
  }
  const own = path.join(dir, `.${name}.${process.pid}.new`);
  return { fresh: own, handle: await open(own, 'w', mode) };
}

async function put(target: string, content: string | Uint8Array, isLocked: boolean): Promise<void> {
  const place = await realpath(target).catch(() => target);
  const mode = await stat(place).then(
    (old) => old.mode,
    () => undefined,
  );
  const { fresh, handle, forget } = await unbroken(async () => {
    const beside = await openBeside(place, mode, isLocked);
    return { ...beside, forget: onStop(() => rmSync(beside.fresh, { force: true })) };
  });
  try {
    try {
      await handle.writeFile(content);
      if (mode !== undefined) await handle.datasync();
    } finally {
      await handle.close();
    }
    await renamePatiently(fresh, place);
  } catch (fault) {
    await rm(fresh, { force: true });
    throw fault;
  } finally {
    forget();
  }
}

/**
 * Writes a file beside its place and renames it, so that it is old or new but never half. What was there keeps who may
 * read it, and a link keeps pointing at it; where the system refuses, nothing is left behind. What replaces something is
 * on the disk itself before it does: after a power cut there is the one or the other.
 */
export async function writeWhole(target: string, content: string | Uint8Array): Promise<void> {
  await put(target, content, false);
  noteWritten();
}

/** Writes a record of the program's own in the same way, while this run holds the lock: a stopped run does not tell of it. */
export async function writeRecord(target: string, content: string | Uint8Array): Promise<void> {
  await put(target, content, true);
}
