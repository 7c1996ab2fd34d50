import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type CommitteeBook, parseCommitteeBook } from '../../ledger/committee/book.ts';
import { messageOf } from '../../ledger/findings/finding.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { COMMITTEE_WORKBOOK, committeeSheetsOf } from '../../ledger/workbook/committee.ts';
import { WrongUsage } from '../cli/wrong-usage.ts';
import { readGrid } from '../intake/node.ts';
import { problemFinding } from '../intake/problem.ts';
import { refuseErrors } from './refuse-errors.ts';

export const COMMITTEE_FILE = `${COMMITTEE_WORKBOOK}.xlsx`;

export interface CommitteeBookFile {
  readonly book: CommitteeBook;
  /** SHA-256 of the file's bytes, hex. */
  readonly digest: string;
}

/**
 * The committee workbook from its folder; `null` where the scheme has none, or the committee has not begun one. While it
 * has errors nothing is merged: what it decided is in force in every ledger.
 */
export async function readCommitteeBook(dir: string, scheme: Scheme): Promise<CommitteeBookFile | null> {
  if (committeeSheetsOf(scheme).length === 0) return null;
  const bytes = await readFile(path.join(dir, COMMITTEE_FILE)).catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'ENOENT') return null;
    throw fault;
  });
  if (bytes === null) return null;
  const read = readGrid(bytes);
  if ('problem' in read) throw new WrongUsage(messageOf(problemFinding(read.problem, COMMITTEE_FILE)));
  const { book, findings } = parseCommitteeBook(read.grid, scheme, COMMITTEE_FILE);
  refuseErrors(COMMITTEE_FILE, findings);
  return { book, digest: createHash('sha256').update(bytes).digest('hex') };
}
