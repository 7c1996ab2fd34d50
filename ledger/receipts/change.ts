import type { RowSheetKey } from '../parse/ledger.ts';

export type Value = string | number | null;

/** A cell's value under its header. */
export interface Named {
  readonly header: string;
  readonly value: Value;
}

/** One thing that carrying in a receipt changes in a ledger, for a person. */
export type Change =
  | {
      readonly kind: 'cell';
      readonly sheet: string;
      /** 1-based. */
      readonly row: number;
      /** 1-based. */
      readonly column: number;
      readonly header: string;
      readonly from: Value;
      readonly to: Value;
    }
  /** A row is appended; what it holds. */
  | { readonly kind: 'added'; readonly sheet: string; readonly values: readonly Named[] }
  /** A row is emptied, since the committee took it back; what it held. */
  | { readonly kind: 'emptied'; readonly sheet: string; readonly row: number; readonly values: readonly Named[] };

/** A row of the ledger while a receipt is being carried in. */
export interface Line {
  readonly sheet: RowSheetKey;
  /** Name of the sheet in the workbook. */
  readonly name: string;
  /** 1-based row in the workbook; `null` is to be appended. */
  readonly row: number | null;
  /** 1-based column of each key that the sheet has. */
  readonly columns: Readonly<Partial<Record<string, number>>>;
  /** What could not be read stands as `UNREAD`. */
  readonly before: Readonly<Record<string, Value>>;
  readonly after: Record<string, Value>;
}

/** Stands for a cell that is filled but could not be read. */
export const UNREAD = '（读不出的内容）';
