import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Day } from '../../ledger/day.ts';
import type { Period } from '../../ledger/period.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { buildReturned } from '../../templates/workbook/index.ts';
import { type EncodedRows, rowEncoder } from '../../templates/workbook/table-rows.ts';
import { branchTables } from '../consolidate/register.ts';
import type { RegisterLayout } from '../consolidate/register-switched.ts';
import { returnedInput } from '../consolidate/returned-copy.ts';
import type { ReturnedCopy } from '../consolidate/returned-copy.ts';
import type { ToldBranch } from '../consolidate/types.ts';
import { packAtOnce } from '../tables/pack-parts.ts';

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

/** Lines of a branch as they wait for the register, deflated; small enough to be kept for a thousand branches. */
export interface PackedRows {
  readonly items: Uint8Array;
  readonly log: Uint8Array;
}

export const packRows = ({ items, log }: RegisterRows): PackedRows => {
  return { items: deflateRawSync(items, { level: 1 }), log: deflateRawSync(log, { level: 1 }) };
};

/** Bytes that are unpacked in one piece; those of most branches are. */
const PIECE = 1 << 18;

export const unpackRows = ({ items, log }: PackedRows): RegisterRows => {
  return { items: inflateRawSync(items, { chunkSize: PIECE }), log: inflateRawSync(log, { chunkSize: PIECE }) };
};

/** Makes the lines of branches; the layout is that of the whole run. */
export function rowMaker(
  given: RegisterLayout & { readonly asOf: Day; readonly period: Period },
): (one: ToldBranch, share: Share) => RegisterRows {
  const { items, log } = branchTables(given);
  const [encodeItems, encodeLog] = [rowEncoder(items.head.columns), rowEncoder(log.head.columns)];
  return (one, { from, until }) => ({
    items: encodeItems(items.rowsOf(one).slice(from, until)),
    log: encodeLog(log.rowsOf(one).slice(from, until)),
  });
}

/** The marked copy of a returned ledger. */
export function returnedCopy(
  submission: ReturnedCopy,
  { scheme, period, today }: { readonly scheme: Scheme; readonly period: Period; readonly today: Day },
): Promise<Uint8Array> {
  return buildReturned(returnedInput(submission, scheme, period.year, today), packAtOnce);
}
