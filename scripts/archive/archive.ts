import { transcode } from 'node:buffer';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { type Day, type Instant, asDay } from '../../ledger/day.ts';
import { branchKey } from '../../ledger/branch.ts';
import type { Baseline } from '../../ledger/continuity/report.ts';
import { type KeptSnapshot, freeze, isSnapshot, isWhole, thaw } from '../../ledger/continuity/snapshot.ts';
import { type Period, parsePeriod } from '../../ledger/period.ts';
import { WrongUsage } from '../cli/wrong-usage.ts';
import { PROGRAM_BUILD } from '../issue/version.ts';
import type { Ledger } from '../../ledger/parse/ledger.ts';
import { refuseNoFolder } from '../files/instead-of-folder.ts';
import { readRegular, readRegularSync } from '../files/read-regular.ts';

/** Where the committee keeps what it accepted: an index, and one snapshot a submission. */
export const ARCHIVE_FOLDER = '接收存档';
export const INDEX_FILE = '目录.json';

/** One accepted submission of a branch. */
export interface AcceptedEntry {
  readonly period: string;
  /** SHA-256 of the file. */
  readonly digest: string;
  readonly file: string;
  readonly sealedAt: Instant | null;
  /** The day on which a run first saw it. */
  readonly firstSeen: Day;
  /** The day of the run that first accepted it. */
  readonly acceptedOn: Day;
  /** The digest of the accepted copy that it was compared with; `null` where it was the first. */
  readonly after: string | null;
  /** The committee agreed to what it changed of what was recorded. */
  readonly changesAllowed: boolean;
}

/** By `branchKey`, in the order of acceptance. */
export type ArchiveIndex = ReadonlyMap<string, readonly AcceptedEntry[]>;

/** What a run asks of the archive. */
export interface Archive {
  readonly index: ArchiveIndex;
  /**
   * The entry a submission is compared with: the branch's last accepted one of the year, up to the period. What stands as
   * the last accepted in the period is judged as it was then. `null` where it is the first.
   */
  readonly before: (code: string, digest: string, period: Period) => AcceptedEntry | null;
  /** Whether a submission stands as the last accepted in the period. */
  readonly stands: (code: string, digest: string, period: Period) => boolean;
  /** That entry's ledger. */
  readonly baselineOf: (code: string, digest: string, period: Period) => Baseline | null;
  /** The branch's last accepted submission of the period's year, up to the period. */
  readonly lastOf: (code: string, period: Period) => Baseline | null;
  /** The ledger of an entry. */
  readonly ledgerOf: (entry: AcceptedEntry) => Baseline;
  /** Whether the committee agreed to what this file changed. */
  readonly isAllowed: (code: string, digest: string) => boolean;
}

const day = z.string().refine((text) => asDay(text) !== null);
const shape = z.record(
  z.string(),
  z.array(
    z.strictObject({
      period: z.string().refine((text) => parsePeriod(text) !== null),
      digest: z.string().regex(/^[0-9a-f]{64}$/),
      file: z.string(),
      sealedAt: z.string().nullable(),
      firstSeen: day,
      acceptedOn: day,
      after: z.string().nullable(),
      changesAllowed: z.boolean(),
    }),
  ),
);

const endOf = (entry: AcceptedEntry): Day => parsePeriod(entry.period)!.to;

/** The entries of one branch up to a period of the same year, oldest first: by period, then as they were accepted. */
function chainOf(index: ArchiveIndex, code: string, period: Period): readonly AcceptedEntry[] {
  const entries = index.get(branchKey(code)) ?? [];
  const until = entries.filter((one) => parsePeriod(one.period)!.year === period.year && endOf(one) <= period.to);
  return until.sort((a, b) => (endOf(a) < endOf(b) ? -1 : endOf(a) > endOf(b) ? 1 : 0));
}

/**
 * A submission's entry in the period, unless another was accepted in it afterwards. A later period's workbook from which the
 * period was made again displaces none.
 */
function standing(index: ArchiveIndex, code: string, digest: string, period: Period): AcceptedEntry | null {
  const entries = index.get(branchKey(code)) ?? [];
  const ofLater = (one: AcceptedEntry): boolean =>
    entries.some((other) => other.digest === one.digest && endOf(other) > period.to);
  const last = entries.findLast((one) => one.period === period.id && (one.digest === digest || !ofLater(one)));
  return last?.digest === digest ? last : null;
}

/** An archive over an index and a way to get at the snapshots; the entry's own file serves as its name. */
function archiveOf(index: ArchiveIndex, snapshotOf: (digest: string) => KeptSnapshot): Archive {
  const baseline = (entry: AcceptedEntry | null): Baseline | null =>
    entry && { ledger: thaw(snapshotOf(entry.digest)), file: entry.file, acceptedOn: entry.acceptedOn };
  const before: Archive['before'] = (code, digest, period) => {
    const own = standing(index, code, digest, period);
    if (!own) return chainOf(index, code, period).at(-1) ?? null;
    return (index.get(branchKey(code)) ?? []).find((entry) => entry.digest === own.after) ?? null;
  };
  return {
    index,
    before,
    stands: (code, digest, period) => standing(index, code, digest, period) !== null,
    baselineOf: (code, digest, period) => baseline(before(code, digest, period)),
    lastOf: (code, period) => baseline(chainOf(index, code, period).at(-1) ?? null),
    ledgerOf: (entry) => baseline(entry)!,
    isAllowed: (code, digest) =>
      (index.get(branchKey(code)) ?? []).some((entry) => entry.digest === digest && entry.changesAllowed),
  };
}

/** The archive of a committee that has accepted nothing yet. */
export const emptyArchive: Archive = archiveOf(new Map(), () => {
  throw new Error('an empty archive holds no snapshot');
});

const damaged = (file: string, cause?: unknown): never => {
  throw new WrongUsage(
    `${file} 已损坏，不能与上次接收的台账核对。请从备份恢复；没有备份的，移走整个“${ARCHIVE_FOLDER}”文件夹后重新运行（以前各期的核对依据将从头积累）。`,
    { cause },
  );
};

/** Where the snapshot of a submission is kept. */
export const snapshotFile = (dir: string, digest: string): string =>
  path.join(dir, ARCHIVE_FOLDER, `${digest}.json.gz`);

/** The snapshot that is there: packed, or plain as earlier versions wrote it. */
export function snapshotAt(dir: string, digest: string): string | null {
  const packed = snapshotFile(dir, digest);
  return [packed, packed.replace(/\.gz$/, '')].find((file) => existsSync(file)) ?? null;
}

/** Seals a snapshot that says all of a ledger, for the program of this build: another may read otherwise. */
const wholeSeal = (snapshot: Uint8Array): string =>
  createHash('sha256').update(`${PROGRAM_BUILD}\n`).update(snapshot).digest('hex');

/** What follows a snapshot that is sealed, in place of its last brace. */
const afterWhole = (seal: string): string => `,"whole":"${seal}"}`;
const WHOLE = /^,"whole":"([0-9a-f]{64})"\}$/;
const WHOLE_LENGTH = afterWhole('0'.repeat(64)).length;

/** Room for most snapshots, one after the other: to write one into it takes half the time of making it a buffer of its own. */
const ROOM = Buffer.allocUnsafe(1024 * 1024);
/** Bytes that a unit of a text takes in UTF-8 at most. */
const MOST_A_UNIT = 3;

/**
 * A snapshot as it is kept, before it is packed; sealed where every cell of the ledger could be read. The bytes hold until
 * another is asked for.
 */
export function snapshotBytes(ledger: Ledger): Uint8Array {
  const text = JSON.stringify(freeze(ledger));
  const most = MOST_A_UNIT * text.length + WHOLE_LENGTH;
  const room = most <= ROOM.length ? ROOM : Buffer.allocUnsafe(most);
  const length = room.write(text);
  if (!isWhole(ledger)) return room.subarray(0, length);
  const open = room.subarray(0, length - 1);
  return room.subarray(0, open.length + room.write(afterWhole(wholeSeal(open)), open.length));
}

/** Larger than most snapshots, so that they come in one piece. */
const CHUNK = 256 * 1024;

/** `transcode` reads UTF-8 three times as fast as `toString` where much of it is Chinese. */
const decoded = (bytes: Buffer): string => transcode(bytes, 'utf8', 'utf16le').toString('utf16le');

const unpacked = (file: string, bytes: Buffer): Buffer =>
  file.endsWith('.gz') ? gunzipSync(bytes, { chunkSize: CHUNK }) : bytes;

function readSnapshot(dir: string, digest: string): KeptSnapshot {
  const file = snapshotAt(dir, digest) ?? snapshotFile(dir, digest);
  const bytes = readRegularSync(file, { name: `“${file}”` });
  if (bytes === null) return damaged(file);
  try {
    const data = JSON.parse(decoded(unpacked(file, bytes))) as KeptSnapshot;
    return isSnapshot(data) ? data : damaged(file);
  } catch (cause) {
    return damaged(file, cause);
  }
}

/** The snapshot of a submission, as it was kept; `null` where it is not to be read. */
function keptBytes(dir: string, digest: string): Buffer | null {
  const file = snapshotAt(dir, digest);
  if (file === null) return null;
  try {
    const bytes = readRegularSync(file);
    return bytes && unpacked(file, bytes);
  } catch {
    // Whoever needs it is told; the workbook itself is there to be read.
    return null;
  }
}

/**
 * The ledger of a workbook without its personal columns, a tenth of the time of reading it again; `null` where what is kept
 * does not say all of it, was made by another build of this program or of a file of another name, or is not as it was made.
 */
export function wholeLedger(dir: string, digest: string, file: string): Ledger | null {
  const bytes = keptBytes(dir, digest);
  const seal = bytes && WHOLE.exec(bytes.toString('latin1', bytes.length - WHOLE_LENGTH));
  if (!seal || wholeSeal(bytes.subarray(0, -WHOLE_LENGTH)) !== seal[1]) return null;
  const kept = JSON.parse(decoded(bytes)) as KeptSnapshot;
  return kept.file === file ? thaw(kept) : null;
}

/** Reads the archive of a committee's folder; snapshots are read when they are asked for. A damaged one is refused. */
export async function readArchive(dir: string): Promise<Archive> {
  await refuseNoFolder(path.join(dir, ARCHIVE_FOLDER));
  const file = path.join(dir, ARCHIVE_FOLDER, INDEX_FILE);
  const text = (await readRegular(file, { name: `“${file}”` }))?.toString('utf8') ?? '{}';
  let entries: z.infer<typeof shape>;
  try {
    entries = shape.parse(JSON.parse(text));
  } catch (cause) {
    return damaged(file, cause);
  }
  return archiveOf(new Map(Object.entries(entries)) as unknown as ArchiveIndex, (digest) => readSnapshot(dir, digest));
}
