import type { Identity } from '../parse/identity.ts';
import { BLANK_LEDGER, blankOf } from '../parse/blank.ts';
import type { Ledger, RowSheetKey } from '../parse/ledger.ts';
import { type Cover, type SheetKey, ledgerSheets } from '../workbook/declaration.ts';
import { rowValues } from '../row-values.ts';
import type { Columns, RowValues } from '../workbook/sheet.ts';
import { type CellValue, type Cells, cellsOf, eachCell } from './cells.ts';
import { type FormerSnapshot, fromFormer } from './former-snapshot.ts';
import { type AnyRow, rowSheets, rowsOf } from './rows.ts';

/** What a snapshot says beside the rows. */
export interface SnapshotHead {
  readonly file: string;
  readonly identity: Omit<Identity, 'carried'> & Partial<Pick<Identity, 'carried'>>;
  readonly cover: RowValues;
  readonly missing: readonly string[];
}

/** The rows of a sheet. */
interface SheetCells {
  readonly name: string;
  /** Where each column stands in the workbook, counted from 1, by its key. */
  readonly columns: Readonly<Record<string, number>>;
  /** How many rows there are; at least one. */
  readonly length: number;
  /** The number of each row in the workbook, less the rows before it: the same for all where no row is left out. */
  readonly numbers: Cells;
  /** By the keys of `columns`. */
  readonly cells: Readonly<Record<string, Cells>>;
}

/** A ledger as it was accepted, as plain data: what later copies are compared with. Sheets without rows are left out. */
export interface Snapshot extends SnapshotHead {
  readonly snapshot: 2;
  readonly sheets: Readonly<Record<string, SheetCells>>;
}

/** A snapshot as it is found: of this version of the program or an earlier one. */
export type KeptSnapshot = Snapshot | FormerSnapshot;

/** Whether something that was kept is a snapshot that this version can read. */
export const isSnapshot = ({ snapshot }: { readonly snapshot: number }): boolean => snapshot === 1 || snapshot === 2;

/** Columns that may leave the workbook; what is secret is in no snapshot either. */
const keysOf = (columns: Columns): readonly string[] =>
  Object.entries(columns).flatMap(([key, { share }]) => (share === 'secret' ? [] : [key]));

const coverKeys = keysOf(ledgerSheets.cover.columns);
const rowKeys = new Map(rowSheets.map((key) => [key, keysOf(ledgerSheets[key].columns)]));

/** The values of rows by column. */
function columnsOf(rows: readonly AnyRow[], sheet: RowSheetKey): ReadonlyMap<string, readonly CellValue[]> {
  const keys = Object.keys(ledgerSheets[sheet].columns);
  const columns = keys.map(() => new Array<CellValue>(rows.length));
  rows.forEach((row, index) => {
    const values = rowValues(row, keys) as readonly CellValue[];
    for (let place = 0; place < keys.length; place++) columns[place]![index] = values[place]!;
  });
  return new Map(keys.map((key, place) => [key, columns[place]!]));
}

function sheetCells(rows: readonly AnyRow[], sheet: RowSheetKey): SheetCells {
  const { origin } = rows[0]!;
  const values = columnsOf(rows, sheet);
  const keys = rowKeys.get(sheet)!.filter((key) => origin.columns[key] !== undefined);
  return {
    name: origin.sheet,
    columns: Object.fromEntries(keys.map((key) => [key, origin.columns[key]!])),
    length: rows.length,
    numbers: cellsOf(rows.map(({ origin: { row } }, index) => row - index)),
    cells: Object.fromEntries(keys.map((key) => [key, cellsOf(values.get(key)!)])),
  };
}

/** The ledger as plain data, without personal columns (share `secret`). */
export function freeze(ledger: Ledger): Snapshot {
  const sheets = rowSheets.flatMap((key) => {
    const rows = rowsOf(ledger, key);
    return rows.length === 0 ? [] : [[key, sheetCells(rows, key)] as const];
  });
  const cover = ledger.cover as unknown as RowValues;
  return {
    snapshot: 2,
    file: ledger.file,
    identity: ledger.identity,
    cover: Object.fromEntries(coverKeys.map((key) => [key, cover[key] ?? null])),
    missing: [...ledger.missing],
    sheets: Object.fromEntries(sheets),
  };
}

/** Whether every cell of a ledger could be read: what is thawed then says all that it says, but for personal columns. */
export const isWhole = (ledger: Ledger): boolean =>
  ledger.cover.flawed.size === 0 &&
  rowSheets.every((key) => rowsOf(ledger, key).every(({ flawed }) => flawed.size === 0));

function rowsFrom({ name, columns, length, numbers, cells }: SheetCells, sheet: RowSheetKey, file: string) {
  const empty = blankOf(ledgerSheets[sheet]);
  const rows: Record<string, unknown>[] = [];
  eachCell(numbers, length, (index, number) => {
    const row: Record<string, unknown> = { ...empty };
    row['origin'] = { file, sheet: name, row: Number(number) + index, columns };
    rows.push(row);
  });
  for (const [key, column] of Object.entries(cells)) {
    if (column === null) continue;
    eachCell(column, length, (index, value) => {
      if (value !== null) rows[index]![key] = value;
    });
  }
  return rows;
}

/**
 * The ledger back from a snapshot, of this or an earlier version; cells that could not be read are empty in it, and its
 * personal columns are.
 */
export function thaw(kept: KeptSnapshot): Ledger {
  const snapshot = kept.snapshot === 1 ? fromFormer(kept) : kept;
  const { file } = snapshot;
  const ledger: Record<string, unknown> = { ...BLANK_LEDGER };
  for (const key of rowSheets) {
    const sheet = snapshot.sheets[key];
    if (sheet) ledger[key] = rowsFrom(sheet, key, file);
  }
  const cover: Record<string, unknown> = { ...blankOf(ledgerSheets.cover) };
  for (const key of coverKeys) cover[key] = snapshot.cover[key] ?? null;
  cover['origin'] = { file, sheet: ledgerSheets.cover.name, row: 1, columns: {} };
  Object.assign(ledger, {
    file,
    // What was kept before carry-over was known has none.
    identity: { ...snapshot.identity, carried: snapshot.identity.carried ?? false },
    cover: cover as unknown as Cover,
    coverCells: {},
    missing: new Set(snapshot.missing as readonly SheetKey[]),
  } satisfies Partial<Ledger>);
  return ledger as unknown as Ledger;
}
