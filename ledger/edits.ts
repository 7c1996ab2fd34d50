import type { RowSheetKey } from './parse/ledger.ts';
import type { RowValues } from './workbook/sheet.ts';

/** A row to be written into a ledger that a person keeps: some of its cells, or a new one. */
export interface RowEdit {
  readonly sheet: RowSheetKey;
  /** The row of the workbook, 1-based; `null` appends one below the last that is filled. */
  readonly row: number | null;
  /** The cells to be set, by column key; `null` empties a cell. A key the sheet has no column of is an error of the program. */
  readonly values: RowValues;
}

/**
 * What is to be written into an existing ledger. The script and the add-in carry it out, each in its own way; everything
 * that is not named stays as it is, down to columns and sheets of the person's own.
 */
export interface LedgerEdits {
  readonly rows: readonly RowEdit[];
  /** Items of the cover, by column key. */
  readonly cover: RowValues;
  /** Rows of 字典 that tell what the workbook is, by their name (`identityNames`); `null` empties the value. */
  readonly identity: Readonly<Record<string, string | null>>;
}

export const noEdits: LedgerEdits = { rows: [], cover: {}, identity: {} };
