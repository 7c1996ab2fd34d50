import { type CommitteeBook, type ParsedCommitteeBook, parseCommitteeBook } from '../../ledger/committee/book.ts';
import { messageOf } from '../../ledger/findings/finding.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { readGrid } from '../../scripts/intake/node.ts';
import { buildCommitteeBook } from '../../templates/workbook/committee-workbook.ts';

const BOOK_FILE = '党委工作簿.xlsx';

type Rows = Parameters<typeof buildCommitteeBook>[1];

/** The committee workbook with these rows, built as `init` builds it and read as a run reads it, with what is wrong with it. */
export async function readBook(scheme: Scheme, rows: Rows): Promise<ParsedCommitteeBook> {
  const read = readGrid(await buildCommitteeBook(scheme, rows));
  if ('problem' in read) throw new Error(`not read: ${read.problem.code}`);
  return parseCommitteeBook(read.grid, scheme, BOOK_FILE);
}

/** The same where nothing is wrong with it. */
export async function bookOf(scheme: Scheme, rows: Rows): Promise<CommitteeBook> {
  const { book, findings } = await readBook(scheme, rows);
  if (findings.length > 0) throw new Error(findings.map(messageOf).join('\n'));
  return book;
}
