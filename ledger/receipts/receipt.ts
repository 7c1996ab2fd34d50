import type { Day } from '../day.ts';
import type { RowSheetKey } from '../parse/ledger.ts';
import type { RowValues } from '../workbook/sheet.ts';
import type { DecidedRows } from '../committee/decisions.ts';

/** A row that an earlier receipt carried down and the committee took back since, by its key. */
export interface WithdrawnRow {
  readonly sheet: RowSheetKey;
  readonly key: RowValues;
}

/** What a receipt carries into the branch's ledger; the newest one holds all of it. */
export interface Carried {
  /** What the committee decided, whole: where it says nothing of a cell that is the committee's, the cell is empty. */
  readonly rows: DecidedRows;
  /** What went over from another branch (a transferred member's items and their log), once and for good. */
  readonly arrivals: DecidedRows;
  /** All that any receipt of the year carried down and that is decided no more. */
  readonly withdrawn: readonly WithdrawnRow[];
  /** Items of the cover that the program writes, as the roster of branches has them now. */
  readonly cover: RowValues;
}

/** What comes back down for a submission (V5), as data; the receipt workbook holds it. */
export interface Receipt extends Carried {
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
}
