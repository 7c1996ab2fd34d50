import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { Day } from '../../ledger/day.ts';
import { WrongUsage } from '../cli/wrong-usage.ts';
import { readFiles } from '../consolidate/read-files.ts';
import type { ReadFile } from '../consolidate/types.ts';
import { isFolder } from '../files/folder.ts';
import { readGiven } from '../files/read-regular.ts';

/** A workbook named on the command line: as read, and its bytes. */
export interface GivenWorkbook {
  readonly file: ReadFile;
  /** None where it could not be read. */
  readonly bytes: Uint8Array;
}

/** Reads a workbook that a command was given. What is wrong inside is in the outcome; a missing file is wrong usage. */
export async function givenWorkbook(name: string, today: Day): Promise<GivenWorkbook> {
  if (!existsSync(name)) throw new WrongUsage(`找不到“${name}”。请核对文件名和路径。`);
  if (await isFolder(name)) throw new WrongUsage(`“${name}”是文件夹，应为一个工作簿。`);
  const [file] = await readFiles('.', [name], new Map(), today);
  if (!('grid' in file!.outcome)) return { file: file!, bytes: new Uint8Array() };
  const bytes = new Uint8Array(await readGiven(name));
  if (createHash('sha256').update(bytes).digest('hex') !== file!.digest) {
    throw new WrongUsage(`“${name}”正被其他程序改写，没有改动。请稍后再试。`);
  }
  return { file: file!, bytes };
}
