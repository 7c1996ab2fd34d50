import { createHash } from 'node:crypto';
import { type CommitteeBook, parseCommitteeBook } from '../../ledger/committee/book.ts';
import { readKeptWorkbook } from '../../ledger/committee/kept-workbook.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { COMMITTEE_WORKBOOK, committeeSheetsOf } from '../../ledger/workbook/committee.ts';
import { WrongUsage } from '../cli/wrong-usage.ts';
import { readOwnFile } from './own-file.ts';
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
  const read = await readOwnFile(dir, COMMITTEE_FILE);
  if (read === null) return null;
  const of = readKeptWorkbook(read.grid)?.scheme ?? scheme.id;
  if (of !== scheme.id) {
    throw new WrongUsage(
      `${COMMITTEE_FILE} 是按方案“${of}”建的，方案.json 是“${scheme.id}”，里面的审定不能照用。请放回本单位的 ${COMMITTEE_FILE}；` +
        '确要重建的，移走这一本后用 chengnuo init 补一本，把内容粘贴过去。',
    );
  }
  const { book, findings } = parseCommitteeBook(read.grid, scheme, COMMITTEE_FILE);
  refuseErrors(COMMITTEE_FILE, findings);
  return { book, digest: createHash('sha256').update(read.bytes).digest('hex') };
}
