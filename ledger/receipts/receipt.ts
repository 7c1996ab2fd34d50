import type { Day } from '../day.ts';
import type { RowSheetKey } from '../parse/ledger.ts';
import type { RowValues } from '../workbook/sheet.ts';
import type { DecidedRows } from '../committee/decisions.ts';

/** What comes back down for a submission (V5), as data; the receipt workbook holds it. */
export interface Receipt {
  readonly scheme: string;
  readonly year: number;
  /** Id of the period, such as `2026Q3`. */
  readonly period: string;
  readonly branchCode: string;
  readonly branchName: string;
  /** Counts up for a branch over the year; the newest receipt is the state of the committee's decisions. */
  readonly serial: number;
  readonly issuedOn: Day;
  /** The file it answers, and the SHA-256 of its bytes. */
  readonly file: string;
  readonly digest: string;
  readonly result: 'accepted' | 'returned';
  /** What the committee decided, and what goes over from another branch (a transferred member's items and their log). */
  readonly rows: DecidedRows;
  /** What an earlier receipt carried down and the committee took back since: the keys of the rows. */
  readonly withdrawn: readonly { readonly sheet: RowSheetKey; readonly key: RowValues }[];
  /** Items of the cover that the roster of branches has otherwise now: a new name, another superior. */
  readonly cover: RowValues;
}
