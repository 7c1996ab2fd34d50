import { type Stats, constants, existsSync, readFileSync, statSync } from 'node:fs';
import { open, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { megabytes } from '../../ledger/xlsx/limits.ts';
import { WrongUsage } from '../cli/wrong-usage.ts';
import { systemCode } from './why-not-opened.ts';

export interface RegularOptions {
  /** Bytes; a larger file is refused before it is read. */
  readonly most?: number;
  /** What the file is called where it is refused; its own name unless given. */
  readonly name?: string;
}

/** The refusal of what lies in a file's place. */
export class NotRegular extends WrongUsage {
  /** What speaks against reading it, as the end of a sentence. */
  readonly why: string;

  constructor(name: string, why: string) {
    super(`${name} 读不出来：${why}。请移走它，从备份恢复这个文件。`);
    this.why = why;
  }
}

/** A committee's own file and one that a person names are never larger: more would not fit in memory. */
const LARGEST = 1024 ** 3;

/** What speaks against reading what lies at a place, as the end of a sentence; `null` where nothing does. */
function objection(found: Stats, most: number): string | null {
  if (found.isDirectory()) return '是文件夹';
  // A pipe or a device would never end.
  if (!found.isFile()) return '不是普通的文件';
  return found.size > most ? `有${megabytes(found.size)} MB，比这个文件该有的大得多` : null;
}

function refuseOdd(file: string, found: Stats, { most = LARGEST, name = path.basename(file) }: RegularOptions): void {
  const why = objection(found, most);
  if (why !== null) throw new NotRegular(name, why);
}

/** What is there, and no folder, above a file that can't be reached for it. */
function noFolderAbove(file: string): string {
  const above = path.dirname(file);
  return existsSync(above) ? above : noFolderAbove(above);
}

/** `null` where there is nothing at a place; else the fault goes on. */
function nullIfNone(fault: unknown, file: string): null {
  const code = systemCode(fault);
  if (code === 'ENOENT') return null;
  if (code !== 'ENOTDIR') throw fault;
  const place = noFolderAbove(path.resolve(file));
  throw new WrongUsage(`“${place}”应是文件夹，却不是。请移走它，从备份恢复这个文件夹。`, { cause: fault });
}

/**
 * The bytes of a file that is kept in a committee's folder; `null` where there is none. A folder, a pipe or a device in
 * its place is refused: reading a pipe would never end. So is one that is too large, before it is read. Nothing else of a
 * committee's folder may be read than through here (see eslint.config.js).
 */
export async function readRegular(file: string, options: RegularOptions = {}): Promise<Buffer | null> {
  try {
    refuseOdd(file, await stat(file), options);
    return await readFile(file);
  } catch (fault) {
    return nullIfNone(fault, file);
  }
}

/** The same where there is no waiting. */
export function readRegularSync(file: string, options: RegularOptions = {}): Buffer | null {
  try {
    refuseOdd(file, statSync(file), options);
    return readFileSync(file);
  } catch (fault) {
    return nullIfNone(fault, file);
  }
}

/** So opened, a pipe does not keep its opener waiting; Windows knows neither. */
const NOT_WAITING = (constants.O_NONBLOCK as number | undefined) ?? 0;

/**
 * The bytes of a regular file of less than `most`, in the room that is given for so many and one more; `null` for what is
 * none, or is larger, or has grown meanwhile. Where there is nothing, or it can't be read, the fault goes on.
 */
export async function readSmall(
  file: string,
  most: number,
  roomFor: (bytes: number) => Buffer = Buffer.allocUnsafe,
): Promise<Buffer | null> {
  const opened = await open(file, constants.O_RDONLY | NOT_WAITING);
  try {
    const found = await opened.stat();
    if (!found.isFile() || found.size >= most) return null;
    const room = roomFor(found.size + 1);
    const { bytesRead } = await opened.read(room, 0, found.size + 1, 0);
    return bytesRead === found.size ? room.subarray(0, bytesRead) : null;
  } finally {
    await opened.close();
  }
}

/** The bytes of a file that a person named on the command line; what is no file to be read is wrong usage. */
export async function readGiven(name: string): Promise<Buffer> {
  try {
    const why = objection(await stat(name), LARGEST);
    if (why !== null) throw new WrongUsage(`“${name}”${why}，应为一个工作簿。`);
    return await readFile(name);
  } catch (fault) {
    nullIfNone(fault, name);
    throw new WrongUsage(`找不到“${name}”。请核对文件名和路径。`, { cause: fault });
  }
}
