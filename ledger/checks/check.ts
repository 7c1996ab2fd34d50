import type { Day } from '../day.ts';
import type { Finding } from '../findings/finding.ts';
import type { Item } from '../lifecycle/log.ts';
import type { Ledger } from '../parse/ledger.ts';
import type { Period } from '../period.ts';
import type { Scheme } from '../scheme/schema.ts';

/** What every rule is given. */
export interface CheckContext {
  readonly ledger: Ledger;
  readonly scheme: Scheme;
  /** The ledger's year. */
  readonly year: number;
  /** The day as of which is judged: what only falls due later is not missing yet. */
  readonly asOf: Day;
  /** The day of the run; `null` where it is not known. Nothing can have been written down after it. */
  readonly today: Day | null;
  /** The period that is reported on; the quarter of `asOf` when a single workbook is checked. */
  readonly period: Period;
  readonly items: readonly Item[];
  /** The item with this id; of several, the first. */
  readonly itemOf: (id: string | null) => Item | undefined;
  /** The items whose history can be relied on: what is wrong with the others is named by the rules of the log. */
  readonly sound: readonly Item[];
}

/** A rule: one file each, named after it. Says nothing of rows whose cause is already named. */
export type Check = (context: CheckContext) => readonly Finding[];
