import { writeFile } from 'node:fs/promises';
import type { BranchLedger } from '../../ledger/across/branch-ledger.ts';
import { underAuthority } from '../../ledger/committee/authority.ts';
import type { CommitteeBook } from '../../ledger/committee/book.ts';
import type { Day } from '../../ledger/day.ts';
import type { Period } from '../../ledger/period.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { buildReturned } from '../../templates/workbook/index.ts';
import { type EncodedRows, rowEncoder } from '../../templates/workbook/table-rows.ts';
import { branchTables } from '../consolidate/register.ts';
import type { RegisterLayout } from '../consolidate/register-switched.ts';
import { returnedInput } from '../consolidate/returned-copy.ts';
import { branchLedger } from '../consolidate/side-by-side.ts';
import type { AcceptedBranch, Submission } from '../consolidate/types.ts';

/** A ledger that counts under the committee's authority; its items are as the branch's own log tells them. */
export function decidedLedger(submission: Submission, book: CommitteeBook | null, scheme: Scheme): BranchLedger {
  const own = branchLedger(submission, scheme);
  return { ...own, ledger: underAuthority(own.ledger, book, scheme).ledger };
}

/** Which of a branch's lines: from the first, counted from 0, up to before the last. */
export interface Share {
  readonly from: number;
  readonly until: number;
}

/** The lines of one branch in the register and in the log, encoded for their sheets. */
export interface RegisterRows {
  readonly items: EncodedRows;
  readonly log: EncodedRows;
}

/** Makes the lines of branches; the layout is that of the whole run. */
export function rowMaker(
  given: RegisterLayout & { readonly asOf: Day; readonly period: Period },
): (one: AcceptedBranch, share: Share) => RegisterRows {
  const { items, log } = branchTables(given);
  const [encodeItems, encodeLog] = [rowEncoder(items.head.columns), rowEncoder(log.head.columns)];
  return (one, { from, until }) => ({
    items: encodeItems(items.rowsOf(one).slice(from, until)),
    log: encodeLog(log.rowsOf(one).slice(from, until)),
  });
}

/** Writes the marked copy of a returned ledger. */
export async function writeReturnedCopy(
  submission: Submission,
  { scheme, period, today }: { readonly scheme: Scheme; readonly period: Period; readonly today: Day },
  file: string,
): Promise<void> {
  await writeFile(file, await buildReturned(returnedInput(submission, scheme, period.year, today)));
}
