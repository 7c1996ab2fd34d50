/**
 * A workbook as its readers hand it over: cells with addresses, nothing of zip, XML, exceljs or Office.js. The script's
 * intake and the add-in's gateway both produce it; `ledger/parse` reads it.
 */
export type Cell =
  | null
  | string
  | number
  | boolean
  /** A number under a date or time format: `YYYY-MM-DD` or `YYYY-MM-DDTHH:mm:ss`. */
  | { readonly date: string }
  /** An Excel error such as `#REF!`. */
  | { readonly error: string }
  /** A formula without a stored result. */
  | { readonly formula: true };

export interface GridRow {
  /** 1-based, as the person sees it. */
  readonly row: number;
  /** Index 0 is column A; holes are `null` or absent. */
  readonly cells: readonly (Cell | undefined)[];
}

/** An Excel table (ListObject); 1-based, inclusive, `top` is the header row. */
export interface TableRange {
  readonly name: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface SheetGrid {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  /** Rows with at least one cell that is not empty, ascending. */
  readonly rows: readonly GridRow[];
  readonly tables: readonly TableRange[];
}

export interface WorkbookGrid {
  readonly date1904: boolean;
  readonly sheets: readonly SheetGrid[];
}

/** 1 → A, 27 → AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** `cellAddress(5, 3)` is `C5`. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

export function cellAt(row: GridRow, column: number): Cell {
  return row.cells[column - 1] ?? null;
}

// White space, and the marks that nobody sees (parse/text.ts).
const NOTHING = /^[\s\u200B-\u200F\u2028-\u202E\u2060\uFEFF]*$/;

/** Printable ASCII and common Chinese characters, with which most cells begin. */
const isPlain = (unit: number): boolean => (unit > 0x20 && unit < 0x7f) || (unit >= 0x4e00 && unit <= 0x9fff);

/** Whether a cell holds nothing a person typed: empty, or white space only. */
export function isBlank(cell: Cell | undefined): boolean {
  if (cell === null || cell === undefined) return true;
  return typeof cell === 'string' && !isPlain(cell.charCodeAt(0)) && NOTHING.test(cell);
}
