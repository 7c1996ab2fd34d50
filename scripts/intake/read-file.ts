import { createHash } from 'node:crypto';
import { closeSync, createReadStream, openSync, opendirSync, readFileSync, readSync, statSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { reasonOf, systemCode } from '../files/why-not-opened.ts';
import { megabytes } from '../../ledger/xlsx/limits.ts';
import { readGrid } from './node.ts';
import { problemOf, type Problem } from '../../ledger/xlsx/problem.ts';
import type { ReadResult } from '../../ledger/xlsx/read-workbook.ts';
import { sniffName } from '../../ledger/xlsx/sniff.ts';

export interface FileRef {
  readonly path: string;
  /** What the file is called in findings. */
  readonly name: string;
}

export interface FileResult extends FileRef {
  /** SHA-256 of the bytes, in hex; `null` where they could not be read. */
  readonly digest: string | null;
  readonly size: number;
  readonly outcome: ReadResult;
}

/** Larger files are not read at all; a ledger has less than 1 MB. */
const LARGEST_FILE = 100 * 1024 * 1024;

/** Node shows bytes of a name that are no UTF-8 so, and then can't open the file by it. */
const UNREADABLE_NAME = '\ufffd';

function notOpened(error: unknown, name: string): Problem | null {
  const code = systemCode(error);
  // Only the file system's answers count; anything else is a fault of the program.
  if (code === null) return null;
  const misnamed = code === 'ENOENT' && name.includes(UNREADABLE_NAME);
  return problemOf('file-not-opened', {
    reason: misnamed ? '文件名的编码不是 UTF-8，请改名' : reasonOf(code),
  });
}

/** Without holding the file in memory, for one that is too large or whose reading failed. */
async function digestOf(path: string): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(path), hash);
    return hash.digest('hex');
  } catch {
    return null;
  }
}

/** The result of a file whose reading failed from outside, by a crash or by time. */
export async function failedFile({ path, name }: FileRef, problem: Problem): Promise<FileResult> {
  const found = await stat(path).catch(() => null);
  const digest = found?.isFile() === true && found.size <= LARGEST_FILE ? await digestOf(path) : null;
  return { path, name, digest, size: found?.size ?? 0, outcome: { problem } };
}

/** The bytes of a file, or why there are none. */
export type LoadedFile = { readonly bytes: Uint8Array; readonly digest: string } | { readonly failed: FileResult };

/** The bytes of a file of a known size; in the given room, as far as it suffices. */
function bytesIn(path: string, size: number, room: Buffer): Buffer {
  // One more, so that a file that has grown is seen to.
  if (size + 1 > room.length) return readFileSync(path);
  const file = openSync(path, 'r');
  try {
    let length = 0;
    for (;;) {
      const read = readSync(file, room, length, size + 1 - length, null);
      length += read;
      if (read === 0) return room.subarray(0, length);
      if (length > size) return readFileSync(path);
    }
  } finally {
    closeSync(file);
  }
}

const NO_ROOM = Buffer.alloc(0);

/**
 * Loads one file. Whatever is wrong with it is in the result; only a fault of the program throws. The calls are those that
 * wait: to pass each on to a helper thread costs more than the reading, and there is nothing else to do meanwhile. With
 * `room` the bytes hold until it is used again.
 */
export function loadFile({ path, name }: FileRef, room: Buffer = NO_ROOM): LoadedFile {
  const failed = (problem: Problem, size = 0): LoadedFile => {
    return { failed: { path, name, digest: null, size, outcome: { problem } } };
  };
  try {
    const found = statSync(path);
    const { size } = found;
    // A pipe or a device would never end.
    if (!found.isFile()) {
      // A folder is listed here where it could not be opened, or is hidden behind a link.
      if (found.isDirectory()) opendirSync(path).closeSync();
      const reason = found.isDirectory() ? '这是文件夹' : '不是普通文件';
      return failed(problemOf('file-not-opened', { reason }));
    }
    if (size > LARGEST_FILE) {
      const sizes = { megabytes: megabytes(size), most: megabytes(LARGEST_FILE) };
      // Not even for its digest: it may be a film, or go on for hours.
      return failed(problemOf('file-too-heavy', sizes), size);
    }
    const bytes = bytesIn(path, size, room);
    return { bytes, digest: createHash('sha256').update(bytes).digest('hex') };
  } catch (error) {
    const problem = notOpened(error, name);
    if (!problem) throw error;
    return failed(problem);
  }
}

/** The cells of a file that was loaded. */
export function gridOf({ path, name }: FileRef, loaded: LoadedFile): FileResult {
  if ('failed' in loaded) return loaded.failed;
  const { bytes, digest } = loaded;
  const byName = sniffName(name);
  return { path, name, digest, size: bytes.length, outcome: byName ? { problem: byName } : readGrid(bytes) };
}

/** Reads one file. */
export function readFile(file: FileRef): Promise<FileResult> {
  return new Promise((resolve) => {
    resolve(gridOf(file, loadFile(file)));
  });
}
