import { ledgerSheets } from '../workbook/declaration.ts';
import type { Sheet } from '../workbook/sheet.ts';

/** Of nearly all rows no cell is flawed. */
const NO_KEYS: ReadonlySet<string> = new Set();

const known = new WeakMap<Sheet, Readonly<Record<string, unknown>>>();

/**
 * A row, or a form, of a sheet with nothing in it. What is read is a copy of it, so that all of a sheet are alike to the
 * engine that runs this.
 */
export function blankOf(declared: Sheet): Readonly<Record<string, unknown>> {
  const before = known.get(declared);
  if (before) return before;
  const nothing = Object.fromEntries(Object.keys(declared.columns).map((key) => [key, null]));
  const blank = { ...nothing, origin: null, flawed: NO_KEYS };
  known.set(declared, blank);
  return blank;
}

const NO_ROWS: readonly unknown[] = [];

/**
 * A ledger with nothing in it. Every ledger is a copy of it, so that all are alike to the engine that runs this: put together
 * from what each has, every one would be of a kind of its own, and whatever is asked of it looked up by name.
 */
export const BLANK_LEDGER: Readonly<Record<string, unknown>> = {
  ...Object.fromEntries(Object.keys(ledgerSheets).map((key) => [key, NO_ROWS])),
  file: '',
  identity: null,
  cover: null,
  coverCells: null,
  missing: null,
};
