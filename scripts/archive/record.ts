import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { branchKey } from '../../ledger/branch.ts';
import type { Day } from '../../ledger/day.ts';
import type { Period } from '../../ledger/period.ts';
import type { Counted, Submission } from '../consolidate/types.ts';
import { isUnfinished, writeNamed } from '../files/write-named.ts';
import { writeRecord } from '../files/write-whole.ts';
import {
  ARCHIVE_FOLDER,
  type AcceptedEntry,
  type Archive,
  type ArchiveIndex,
  INDEX_FILE,
  snapshotAt,
  snapshotBytes,
  snapshotFile,
} from './archive.ts';
import { makeFolder } from '../files/make-folder.ts';

/** The index with what a run accepted; what stands as accepted keeps its place and its day. */
export function withAccepted(
  archive: Archive,
  accepted: readonly Counted[],
  period: Period,
  today: Day,
  allowed: (code: string) => boolean,
): ArchiveIndex {
  const next = new Map(archive.index);
  for (const { branch, submission } of accepted) {
    const key = branchKey(branch.code);
    const known = next.get(key) ?? [];
    if (archive.stands(branch.code, submission.digest, period)) continue;
    const entry: AcceptedEntry = {
      period: period.id,
      digest: submission.digest,
      file: submission.name,
      sealedAt: submission.sealedAt,
      firstSeen: submission.firstSeen,
      acceptedOn: today,
      after: archive.before(branch.code, submission.digest, period)?.digest ?? null,
      changesAllowed: allowed(branch.code),
    };
    next.set(key, [...known, entry]);
  }
  return next;
}

/** How snapshots are packed: quickly, with more memory at hand while it is done. */
const PACKING = { level: 1, memLevel: 9 } as const;

/**
 * Keeps the ledger of a submission; one that is kept already stays. What no entry of the index is of (`isKnown`) need not be
 * looked for: only a run that died may have kept it.
 */
export async function keepSnapshot(
  dir: string,
  { digest, parsed }: Pick<Submission, 'digest' | 'parsed'>,
  isKnown = true,
): Promise<void> {
  if (isKnown && snapshotAt(dir, digest) !== null) return;
  await writeNamed(snapshotFile(dir, digest), gzipSync(snapshotBytes(parsed!.ledger), PACKING));
}

/** Whether one is the other with nothing added: `withAccepted` leaves alone what it adds nothing to. */
const isSameIndex = (before: ArchiveIndex, after: ArchiveIndex): boolean =>
  before.size === after.size && [...after].every(([code, entries]) => before.get(code) === entries);

/**
 * Takes the accepted submissions of a run into the index, the snapshots of which are there already; those of `rejected`
 * digests, which no entry knows, go. The index comes last and whole: a run that dies leaves the old one.
 */
export async function recordAccepted(
  dir: string,
  before: ArchiveIndex,
  after: ArchiveIndex,
  rejected: readonly string[],
): Promise<void> {
  if (!isSameIndex(before, after)) {
    await makeFolder(path.join(dir, ARCHIVE_FOLDER));
    const sorted = Object.fromEntries([...after].sort(([a], [b]) => (a < b ? -1 : 1)));
    await writeRecord(path.join(dir, ARCHIVE_FOLDER, INDEX_FILE), `${JSON.stringify(sorted, null, 1)}\n`);
  }
  const known = new Set([...after.values()].flatMap((entries) => entries.map(({ digest }) => digest)));
  for (const digest of rejected) {
    const file = known.has(digest) ? null : snapshotAt(dir, digest);
    if (file !== null) await rm(file, { force: true });
  }
  const names = await readdir(path.join(dir, ARCHIVE_FOLDER)).catch((): string[] => []);
  for (const name of names.filter(isUnfinished)) await rm(path.join(dir, ARCHIVE_FOLDER, name), { force: true });
}
