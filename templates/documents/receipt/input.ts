import type { Day } from '../../../ledger/day.ts';
import type { Period } from '../../../ledger/period.ts';
import type { Receipt } from '../../../ledger/receipts/receipt.ts';
import type { News, Told, ToldFinding } from '../../../ledger/receipts/told.ts';
import type { Scheme } from '../../../ledger/scheme/schema.ts';

/** All that a receipt says, as page and as workbook. */
export interface ReceiptInput {
  readonly scheme: Scheme;
  readonly period: Period;
  readonly receipt: Receipt;
  readonly told: Told;
  /** What is new since the receipt before. */
  readonly news: News;
  /** Names of the files that go down with it; `marked` only for a returned submission that this program can lay out. */
  readonly files: { readonly workbook: string; readonly marked: string | null };
}

/** A file that belongs to no branch, and why. */
export interface StrayInput {
  readonly scheme: Scheme;
  readonly period: Period;
  readonly file: string;
  /** SHA-256 of its bytes; empty where they could not be read. */
  readonly digest: string;
  readonly firstSeen: Day;
  /** Its class, in the words of the run. */
  readonly state: string;
  /** What the workbook says of itself; empty where it is none. */
  readonly says: string;
  readonly findings: readonly ToldFinding[];
}
