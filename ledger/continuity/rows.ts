import type { Ledger, ParsedLedger, RowSheetKey } from '../parse/ledger.ts';
import { ledgerSheets } from '../workbook/declaration.ts';
import type { Origin, Sheet } from '../workbook/sheet.ts';

export type Value = string | number | null;

/** A row of any sheet, its values by column key. */
export interface AnyRow {
  readonly origin: Origin;
  readonly flawed: ReadonlySet<string>;
  readonly [key: string]: unknown;
}

/** The sheets that consist of rows, in the order of the workbook. */
export const rowSheets = Object.keys(ledgerSheets).filter(
  (key): key is RowSheetKey => key !== 'cover' && key !== 'dictionary',
);

export const sheetOf = (key: RowSheetKey): Sheet => ledgerSheets[key];

export const rowsOf = (ledger: Ledger, key: RowSheetKey): readonly AnyRow[] =>
  ledger[key] as unknown as readonly AnyRow[];

export const valueOf = (row: AnyRow, key: string): Value => (row[key] ?? null) as Value;

/** The columns that both sheets have; a snapshot, for one, has no secret ones. */
export function commonColumns(
  key: RowSheetKey,
  before: readonly AnyRow[],
  after: readonly AnyRow[],
): readonly string[] {
  const has = (rows: readonly AnyRow[], column: string): boolean =>
    rows[0] === undefined || rows[0].origin.columns[column] !== undefined;
  return Object.keys(sheetOf(key).columns).filter((column) => has(before, column) && has(after, column));
}

/** The ledger with the rows that a command laid out and nobody has filled in: no entries yet, but rows of the workbook. */
export function withLaidOut({ ledger, laidOut }: ParsedLedger): Ledger {
  const rows = Object.entries(laidOut).map(([key, more]) => {
    const all = [...rowsOf(ledger, key as RowSheetKey), ...(more as readonly AnyRow[])];
    return [key, all.sort((a, b) => a.origin.row - b.origin.row)] as const;
  });
  return { ...ledger, ...Object.fromEntries(rows) };
}
