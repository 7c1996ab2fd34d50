import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { branchKey } from '../../ledger/branch.ts';
import { freeze } from '../../ledger/continuity/snapshot.ts';
import type { Day } from '../../ledger/day.ts';
import type { Period } from '../../ledger/period.ts';
import type { AcceptedBranch } from '../consolidate/types.ts';
import { writeRecord } from '../files/write-whole.ts';
import {
  ARCHIVE_FOLDER,
  type AcceptedEntry,
  type Archive,
  type ArchiveIndex,
  INDEX_FILE,
  snapshotFile,
} from './archive.ts';

/** The index with what a run accepted; what stands as accepted keeps its place and its day. */
export function withAccepted(
  archive: Archive,
  accepted: readonly AcceptedBranch[],
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

/**
 * Keeps what a run accepted, so that the next submission of each branch can be compared with it. Snapshots come first, the
 * index last and whole: a run that dies leaves the old index.
 */
export async function recordAccepted(
  dir: string,
  before: ArchiveIndex,
  after: ArchiveIndex,
  accepted: readonly AcceptedBranch[],
): Promise<void> {
  if (JSON.stringify([...before]) === JSON.stringify([...after])) return;
  await mkdir(path.join(dir, ARCHIVE_FOLDER), { recursive: true });
  for (const { submission } of accepted) {
    const file = snapshotFile(dir, submission.digest);
    if (existsSync(file)) continue;
    await writeRecord(file, `${JSON.stringify(freeze(submission.parsed!.ledger))}\n`);
  }
  const sorted = Object.fromEntries([...after].sort(([a], [b]) => (a < b ? -1 : 1)));
  await writeRecord(path.join(dir, ARCHIVE_FOLDER, INDEX_FILE), `${JSON.stringify(sorted, null, 1)}\n`);
}
