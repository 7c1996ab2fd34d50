import type { Day } from '../../ledger/day.ts';
import type { Period } from '../../ledger/period.ts';

/** How far a committee's folder has come, as far as it decides what is to be done next. */
export interface Facts {
  readonly today: Day;
  /** Whether scheme and roster are there, filled in and without errors. */
  readonly isReady: boolean;
  /** Whether there are workbooks for the branches of this year. */
  readonly hasLedgers: boolean;
  /** Periods with files sent up, by their last day. */
  readonly sent: readonly Period[];
  /** Of the newest period that something was sent for. */
  readonly newest: {
    readonly period: Period;
    readonly hasDraft: boolean;
    readonly hasReceipts: boolean;
    readonly isIssued: boolean;
  } | null;
}

/** What is to be done next: in words, and the command for it, without the program's name and the folder. */
export interface Next {
  readonly says: string;
  readonly command: readonly string[] | null;
}
