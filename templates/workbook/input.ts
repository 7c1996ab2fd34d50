import type { Day, Instant } from '../../ledger/day.ts';
import type { Severity } from '../../ledger/findings/finding.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import type { SheetKey } from '../../ledger/workbook/declaration.ts';
import type { RowValues } from '../../ledger/workbook/sheet.ts';

/** What is no day, instant or month is written as it stands, so that a returned copy shows what the person typed. */
export type { RowValues } from '../../ledger/workbook/sheet.ts';

/** `manual` workbooks are filled without the add-in: status and dates are ordinary cells. */
export type Mode = 'command' | 'manual';

/** The branch as the committee's roster has it. */
export interface BranchInput {
  readonly code: string;
  readonly name: string;
  readonly kind?: string;
  readonly orgForm?: string;
  readonly superior: string;
  readonly secretary?: string;
  readonly contactLeader?: string;
}

/** A cell to be marked: the cell of a row, a header when there is no row, the row's first cell when there is no column. */
export interface Mark {
  readonly sheet: SheetKey;
  /** Index into the sheet's rows. */
  readonly rowIndex: number | null;
  readonly columnKey: string | null;
  readonly severity: Severity;
  /** What the note on the cell says. */
  readonly note: string;
}
type Marks = readonly Mark[];

export interface LedgerInput {
  readonly scheme: Scheme;
  readonly year: number;
  readonly mode: Mode;
  readonly branch: BranchInput;
  readonly rows?: Partial<Record<SheetKey, readonly RowValues[]>>;
  /** Items of the cover by column key; they win over the branch's. */
  readonly cover?: RowValues;
  readonly seal?: { readonly at: Instant; readonly digest: string } | null;
  /** Serial number of the newest receipt carried in. */
  readonly receipt?: number | null;
  /** With 来源 and 上年编号 for what the year before left unresolved (P8), also where the scheme has neither. */
  readonly carried?: boolean;
  readonly marks?: Marks;
}

/** A finding, said for a person, at its place in the copy. */
export interface ReturnedProblem {
  readonly severity: Severity;
  readonly sheet: SheetKey | null;
  /** Index into the sheet's rows of `ledger.rows`. */
  readonly rowIndex: number | null;
  readonly columnKey: string | null;
  /** The address in the file the branch sent, such as `承诺台账!C5`. */
  readonly original: string;
  readonly is: string;
  readonly expected: string;
  readonly todo: string;
}

export interface ReturnedInput {
  readonly ledger: LedgerInput;
  readonly problems: readonly ReturnedProblem[];
  /** Sentences on what the copy does not hold: foreign columns, foreign sheets, formulas. */
  readonly notTakenOver: readonly string[];
  readonly returnedOn: Day;
  /** Why the file came back, in one sentence. */
  readonly reason: string;
}

/** A cell of a plain table. */
export type TableValue = string | number | null;

export interface TableColumn {
  readonly header: string;
  /** In characters. */
  readonly width: number;
  readonly type: 'text' | 'day' | 'integer' | 'score' | 'rate';
}

export interface TableSheet {
  /** Printed at the head of each page. */
  readonly title: string;
  readonly sheetName: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableValue[])[];
  /** How many columns stay in sight; none by default. */
  readonly frozenColumns?: number;
}
