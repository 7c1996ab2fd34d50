import { rmSync } from 'node:fs';
import { type FileHandle, open, realpath, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { renamePatiently } from './rename.ts';
import { noteWritten, onStop } from './stopping.ts';

/** A dead run's file beside its place is left alone for a minute: it may be a living one's. */
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

/** Opens a new file beside a place; where another run is just writing one there, under a name of this run's own. */
async function openBeside(place: string, mode: number | undefined): Promise<Beside> {
  const [dir, name] = [path.dirname(place), cut(path.basename(place))];
  const usual = path.join(dir, `.${name}.new`);
  for (let tries = 0; tries < 2; tries++) {
    try {
      return { fresh: usual, handle: await open(usual, 'wx', mode) };
    } catch (fault) {
      if (!isThere(fault)) throw fault;
      if (!(await isAbandoned(usual))) break;
      await rm(usual, { force: true });
    }
  }
  const own = path.join(dir, `.${name}.${process.pid}.new`);
  return { fresh: own, handle: await open(own, 'w', mode) };
}

/**
 * Writes a record of the program's own, beside its place and then renamed, so that it is old or new but never half. What
 * was there keeps who may read it, and a link keeps pointing at it; where the system refuses, nothing is left behind. What
 * replaces something is on the disk itself before it does: after a power cut there is the one or the other.
 */
export async function writeRecord(target: string, content: string | Uint8Array): Promise<void> {
  const place = await realpath(target).catch(() => target);
  const mode = await stat(place).then(
    (old) => old.mode,
    () => undefined,
  );
  const { fresh, handle } = await openBeside(place, mode);
  const forget = onStop(() => rmSync(fresh, { force: true }));
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

/** Writes a result in the same way: one that the person asked for and, if the run is stopped later, is told of. */
export async function writeWhole(target: string, content: string | Uint8Array): Promise<void> {
  await writeRecord(target, content);
  noteWritten();
}
