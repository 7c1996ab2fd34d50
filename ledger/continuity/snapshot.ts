import type { Identity } from '../parse/identity.ts';
import type { Ledger, RowSheetKey } from '../parse/ledger.ts';
import { type Cover, type SheetKey, ledgerSheets } from '../workbook/declaration.ts';
import type { Columns, RowValues } from '../workbook/sheet.ts';

/** A ledger as it was accepted, as plain data: what later copies are compared with. */
export interface Snapshot {
  readonly snapshot: 1;
  readonly file: string;
  readonly identity: Omit<Identity, 'carried'> & Partial<Pick<Identity, 'carried'>>;
  readonly cover: RowValues;
  readonly missing: readonly string[];
  /** Per sheet: the keys of its columns, and per row its number in the workbook and the values of those columns. */
  readonly sheets: Readonly<
    Record<
      string,
      {
        readonly name: string;
        readonly columns: Readonly<Record<string, number>>;
        readonly keys: readonly string[];
        readonly rows: readonly (readonly (string | number | null)[])[];
      }
    >
  >;
}

const rowSheets = Object.keys(ledgerSheets).filter(
  (key): key is RowSheetKey => key !== 'cover' && key !== 'dictionary',
);

/** Columns that may leave the workbook; what is secret is in no snapshot either. */
const keysOf = (columns: Columns): readonly string[] =>
  Object.entries(columns).flatMap(([key, { share }]) => (share === 'secret' ? [] : [key]));

const valuesOf = (row: object, keys: readonly string[]): (string | number | null)[] =>
  keys.map((key) => ((row as Record<string, unknown>)[key] ?? null) as string | number | null);

/** The ledger as plain data, without personal columns (share `secret`). */
export function freeze(ledger: Ledger): Snapshot {
  const coverKeys = keysOf(ledgerSheets.cover.columns);
  const sheets = rowSheets.flatMap((key) => {
    const rows = ledger[key];
    const first = rows[0];
    if (!first) return [];
    const keys = keysOf(ledgerSheets[key].columns).filter((one) => first.origin.columns[one] !== undefined);
    const columns = Object.fromEntries(keys.map((one) => [one, first.origin.columns[one]!]));
    const values = rows.map((row) => [row.origin.row, ...valuesOf(row, keys)]);
    return [[key, { name: first.origin.sheet, columns, keys, rows: values }] as const];
  });
  return {
    snapshot: 1,
    file: ledger.file,
    identity: ledger.identity,
    cover: Object.fromEntries(coverKeys.map((key, index) => [key, valuesOf(ledger.cover, coverKeys)[index] ?? null])),
    missing: [...ledger.missing],
    sheets: Object.fromEntries(sheets),
  };
}

/** The ledger back from a snapshot; cells that could not be read are empty in it, and its personal columns are. */
export function thaw(snapshot: Snapshot): Ledger {
  const none = (columns: Columns): Record<string, null> =>
    Object.fromEntries(Object.keys(columns).map((key) => [key, null]));
  const rows = rowSheets.map((key) => {
    const sheet = snapshot.sheets[key];
    if (!sheet) return [key, []] as const;
    return [
      key,
      sheet.rows.map(([row, ...values]) => ({
        ...none(ledgerSheets[key].columns),
        ...Object.fromEntries(sheet.keys.map((one, index) => [one, values[index] ?? null])),
        origin: { file: snapshot.file, sheet: sheet.name, row: Number(row), columns: sheet.columns },
        flawed: new Set<string>(),
      })),
    ] as const;
  });
  const cover = {
    ...none(ledgerSheets.cover.columns),
    ...snapshot.cover,
    origin: { file: snapshot.file, sheet: ledgerSheets.cover.name, row: 1, columns: {} },
    flawed: new Set<string>(),
  } as unknown as Cover;
  return {
    ...Object.fromEntries(rows),
    file: snapshot.file,
    // What was kept before carry-over was known has none.
    identity: { ...snapshot.identity, carried: snapshot.identity.carried ?? false },
    cover,
    coverCells: {},
    missing: new Set(snapshot.missing as readonly SheetKey[]),
  } as unknown as Ledger;
}
