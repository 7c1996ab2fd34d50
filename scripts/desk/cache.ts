import { createHash } from 'node:crypto';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Day } from '../../ledger/day.ts';
import { readRegularSync } from '../files/read-regular.ts';
import { writeNamed } from '../files/write-named.ts';
import type { JudgedFile } from './tasks.ts';

/** What was made of a workbook, and by what; it holds as long as all of this is the same. */
export interface Kept {
  /** Digest of all that the run went by, but the day. */
  readonly madeBy: string;
  readonly madeOn: Day;
  /** Digest of the accepted workbook that it was compared with, and whether its changes were agreed to. */
  readonly comparedWith: string | null;
  readonly allowed: boolean;
  /** Whether nothing in it depends on the day it was made on, but the rounds of evaluation that end. */
  readonly steady: boolean;
  readonly judged: JudgedFile;
}

const SHA = 32;

const shaOf = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

const fileOf = (folder: string, digest: string): string => path.join(folder, digest.slice(0, 2), `${digest}.bin`);

function bytesAt(file: string): Buffer | null {
  try {
    return readRegularSync(file);
  } catch {
    return null;
  }
}

/** What is kept of a workbook by the digest of its bytes; `damaged` where it is not what was written. */
export function readKept(folder: string, digest: string): Kept | 'damaged' | null {
  const bytes = bytesAt(fileOf(folder, digest));
  if (bytes === null) return null;
  const packed = bytes.subarray(SHA);
  if (bytes.length < SHA || !shaOf(packed).equals(bytes.subarray(0, SHA))) return 'damaged';
  try {
    return deserialize(inflateRawSync(packed)) as Kept;
  } catch {
    // Whole, but of a form that this Node does not know.
    return 'damaged';
  }
}

/** Keeps what was made of a workbook. What can't be written is not kept: the next run makes it again. */
export async function writeKept(folder: string, digest: string, kept: Kept): Promise<void> {
  const packed = deflateRawSync(serialize(kept), { level: 1 });
  const file = fileOf(folder, digest);
  try {
    await writeNamed(file, Buffer.concat([shaOf(packed), packed]));
  } catch (fault) {
    // A full or read-only disk is the outputs' business.
    if (!(fault instanceof Error && 'syscall' in fault)) throw fault;
  }
}
