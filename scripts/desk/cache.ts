import { createHash } from 'node:crypto';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Day } from '../../ledger/day.ts';
import { readRegularSync } from '../files/read-regular.ts';
import { writeNamed } from '../files/write-named.ts';
import { frame, unframed } from './frame.ts';

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
  /** The file's name, the day on which it was first seen, and the code of its branch. */
  readonly name: string;
  readonly firstSeen: Day;
  readonly code: string | null;
  /** How it was judged: the bytes of `judgedBytes`, since whoever looks it up mostly sends it on. */
  readonly judged: Uint8Array;
}

const SHA = 32;

const shaOf = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/** What a record of the cache is of, beside the workbook: the workbook judged, or an answer of a desk by the task's name. */
type RecordKind = 'bin' | AnswerKind;

const fileOf = (folder: string, digest: string, kind: RecordKind): string =>
  path.join(folder, digest.slice(0, 2), `${digest}.${kind}`);

function bytesAt(file: string): Buffer | null {
  try {
    return readRegularSync(file);
  } catch {
    return null;
  }
}

/**
 * What is kept in the bytes of a record; `damaged` where it is not what was written, `null` where there is nothing, or
 * another version of this program or of Node has written it in a form of its own.
 */
function readRecord<R>(bytes: Uint8Array | null, read: (bytes: Uint8Array) => R): R | 'damaged' | null {
  if (bytes === null) return null;
  const record = bytes.subarray(SHA);
  if (bytes.length < SHA || !shaOf(record).equals(bytes.subarray(0, SHA))) return 'damaged';
  try {
    return read(record);
  } catch {
    return null;
  }
}

/**
 * Keeps what was made of a workbook; what is large in it is packed already. What can't be written is not kept: the next run
 * makes it again.
 */
async function writeRecord(folder: string, digest: string, kind: RecordKind, record: Uint8Array): Promise<void> {
  try {
    await writeNamed(fileOf(folder, digest, kind), Buffer.concat([shaOf(record), record]));
  } catch (fault) {
    // A full or read-only disk is the outputs' business.
    if (!(fault instanceof Error && 'syscall' in fault)) throw fault;
  }
}

/** A record without the digest before it. */
export function keptFrom(bytes: Uint8Array): Kept {
  const { head, bodies } = unframed<Omit<Kept, 'judged'>>(bytes);
  return { ...head, judged: bodies[0]! };
}

/** Where it is kept how a workbook was judged. */
export const keptFile = (folder: string, digest: string): string => fileOf(folder, digest, 'bin');

/** How a workbook was judged; `bytes` are those of the record, where they have been read. */
export const readKept = (folder: string, digest: string, bytes?: Uint8Array | null): Kept | 'damaged' | null =>
  readRecord(bytes ?? bytesAt(keptFile(folder, digest)), keptFrom);

export const writeKept = (folder: string, digest: string, { judged, ...by }: Kept): Promise<void> =>
  writeRecord(folder, digest, 'bin', frame(by, [judged]));

/** Work on a ledger beside other ledgers: the answers are the same as long as these are. */
export type AnswerKind = 'linked' | 'extract' | 'returned';

/** What a desk answered of a workbook, and by what: a digest of all that the answer goes by. */
interface KeptAnswer<T> {
  readonly by: string;
  readonly answer: T;
}

/** An answer by all of the same; `null` where there is none, or it is damaged. */
export function readAnswer<T>(folder: string, digest: string, kind: AnswerKind, by: string): T | null {
  const kept = readRecord(bytesAt(fileOf(folder, digest, kind)), (bytes) => deserialize(bytes) as KeptAnswer<T>);
  return kept === null || kept === 'damaged' || kept.by !== by ? null : kept.answer;
}

export const writeAnswer = <T>(folder: string, digest: string, kind: AnswerKind, kept: KeptAnswer<T>): Promise<void> =>
  writeRecord(folder, digest, kind, serialize(kept));
