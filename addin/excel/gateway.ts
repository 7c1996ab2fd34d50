import type { GridRow, WorkbookGrid } from '../../ledger/grid.ts';
import type { SheetWrites } from '../../templates/workbook/edits/sheet-writes.ts';
import type { CrossSheetRule } from '../../templates/workbook/cross-sheet-rules.ts';
import type { FormContent } from '../../ledger/forms/content.ts';

/** Rows of one sheet, 1-based, both ends included. */
export interface RowSpan {
  readonly first: number;
  readonly last: number;
}

/** What a person selected: rows of the active sheet, ascending, those hidden or filtered away left out. */
export interface Selection {
  readonly sheet: string;
  readonly spans: readonly RowSpan[];
}

/** The open workbook, read in one go. */
export interface Reading {
  readonly grid: WorkbookGrid;
  readonly selection: Selection;
  /** The file's name as Excel shows it; empty where it has none yet. */
  readonly fileName: string;
}

export interface Place {
  readonly sheet: string;
  /** 1-based; the sheet itself where left out. */
  readonly row?: number | undefined;
  readonly column?: number | undefined;
}

/** Cells that somebody edited. */
export interface Change {
  readonly sheet: string;
  /** The edited rows; `null` where rows or columns moved, so that the sheet must be read anew. */
  readonly span: RowSpan | null;
  /** Written by this add-in itself. */
  readonly own: boolean;
}

/** Long work tells how far it is, and stops between batches when asked to. */
export interface Work {
  readonly progress?: ((done: number, total: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** What this Excel can do beyond the least that the add-in needs (ExcelApi 1.7). */
export interface Abilities {
  /** Place sheets of another workbook in the open one (1.13). */
  readonly placing: boolean;
  /** Open a new workbook from bytes (1.8). */
  readonly opening: boolean;
  /** Several areas selected at once, and only visible rows of them (1.9). */
  readonly areas: boolean;
  /** Save the workbook (1.11). */
  readonly saving: boolean;
  /** Filter a table (1.2 tables, 1.9 sheets); page set-up of forms (1.9). */
  readonly printing: boolean;
}

/**
 * Everything the add-in does with Excel; the only code that touches Office.js. Every method is one `Excel.run`, a fixed
 * number of `sync`s whatever the number of rows; what Excel refuses comes as `ExcelFault`.
 */
export interface Gateway {
  readonly abilities: Abilities;
  /** All sheets as cells: 2 syncs, and one more for every 60,000 cells beyond the first 1,000 rows of each sheet. */
  read(work?: Work): Promise<Reading>;
  /** Some rows of a sheet as they are now, cells from column A on; for a check after an edit. 1 sync. */
  rows(sheet: string, span: RowSpan): Promise<readonly GridRow[]>;
  selection(): Promise<Selection>;
  /** Writes all cells in one batch (tables grow to hold new rows): all or nothing as far as Excel allows. */
  write(writes: readonly SheetWrites[]): Promise<void>;
  /** Shows and selects a cell; `false` where the sheet is gone. */
  jump(place: Place): Promise<boolean>;
  /** Shows only the rows of a table whose column (1-based, within the sheet) has one of the values; `null` shows all. */
  filter(sheet: string, column: number, values: readonly string[] | null): Promise<boolean>;
  /**
   * Places all sheets of a workbook (xlsx bytes) before the sheets there are, and sets the rules that refer to other
   * sheets again; on failure none of the sheets stays.
   */
  place(workbook: Uint8Array, rules: readonly CrossSheetRule[]): Promise<void>;
  /** Opens a workbook (xlsx bytes) in a window of its own. */
  openNew(workbook: Uint8Array): Promise<void>;
  /** Writes a form as a new sheet at the end, set up for printing, and shows it; gives the sheet's name. */
  addForm(form: FormContent): Promise<string>;
  save(): Promise<void>;
  /** A text kept with the workbook; `null` where none is. */
  setting(key: string): Promise<string | null>;
  keepSetting(key: string, value: string): Promise<void>;
  /** Tells of edits until the returned function is called. */
  onChanged(listener: (change: Change) => void): Promise<() => Promise<void>>;
  /** Tells that another cell or sheet was selected, until the returned function is called. */
  onSelected(listener: () => void): Promise<() => Promise<void>>;
}
