import { type Cell, type GridRow, type SheetGrid, type WorkbookGrid, cellAt } from '../grid.ts';
import type { RowSheetKey } from '../parse/ledger.ts';
import { canonical } from '../parse/text.ts';
import { type SheetKey, ledgerSheets } from '../workbook/declaration.ts';
import { type Sheet, columnsInUse } from '../workbook/sheet.ts';
import type { Opened } from './opened.ts';
import type { CellPlace } from './returned-place.ts';

/** What a row of a ledger is known by in another copy (`rowKey`), and the column that is meant. */
export interface KnownRow {
  readonly sheet: RowSheetKey;
  /** The values of its key columns. */
  readonly key: string;
  /** Of several rows with the same values, which one; from 0. */
  readonly nth: number;
  /** The header of the column; `null` where the whole row is meant. */
  readonly header: string | null;
}

const keyText = (values: readonly string[]): string =>
  JSON.stringify(values.map((value) => canonical(value).toUpperCase()));

function textOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell !== 'object') return String(cell);
  return 'date' in cell ? cell.date : '';
}

const sheetKeyOf = (name: string): RowSheetKey | null => {
  const found = (Object.entries(ledgerSheets) as [SheetKey, Sheet][]).find(([, sheet]) => sheet.name === name);
  const key = found?.[0];
  return key === undefined || key === 'cover' || key === 'dictionary' ? null : key;
};

/** Columns of the headers by which rows of a sheet are known, those that it has. */
function keyColumns(declared: Sheet, header: GridRow): readonly number[] {
  const texts = header.cells.map((cell) => canonical(textOf(cell)));
  return (declared.rowKey ?? [])
    .map((key) => texts.indexOf(String(declared.columns[key]!.header)) + 1)
    .filter((at) => at > 0);
}

function headerRow(declared: Sheet, sheet: SheetGrid): GridRow | undefined {
  const first = declared.columns[declared.rowKey?.[0] ?? '']?.header;
  return sheet.rows.find(({ cells }) => cells.some((cell) => canonical(textOf(cell)) === first));
}

/** What the row at a place of a returned copy is known by; `null` of a header, of the cover and of a row without any of it. */
export function rowKnownBy(grid: WorkbookGrid, { sheet: name, row: number, column }: CellPlace): KnownRow | null {
  const key = sheetKeyOf(canonical(name));
  const sheet = grid.sheets.find((one) => canonical(one.name) === canonical(name));
  if (key === null || sheet === undefined || number === undefined) return null;
  const declared: Sheet = ledgerSheets[key];
  const header = headerRow(declared, sheet);
  if (header === undefined || number <= header.row) return null;
  const columns = keyColumns(declared, header);
  const valuesOf = (row: GridRow): readonly string[] => columns.map((at) => textOf(cellAt(row, at)));
  const own = sheet.rows.find(({ row }) => row === number);
  if (own === undefined || valuesOf(own).every((value) => canonical(value) === '')) return null;
  const wanted = keyText(valuesOf(own));
  const before = sheet.rows.filter(({ row }) => row > header.row && row < number);
  return {
    sheet: key,
    key: wanted,
    nth: before.filter((row) => keyText(valuesOf(row)) === wanted).length,
    header: column === undefined ? null : textOf(cellAt(header, column)),
  };
}

/** Where a row stands in an open ledger; only the sheet where it is gone. */
export function findRow({ parsed: { ledger }, scheme }: Opened, { sheet, key, nth, header }: KnownRow): CellPlace {
  const declared: Sheet = ledgerSheets[sheet];
  const inUse = columnsInUse(declared, scheme);
  const keys = (declared.rowKey ?? []).filter((one) => inUse.some((column) => column.key === one));
  const same = ledger[sheet].filter((row) => {
    const values = row as unknown as Readonly<Record<string, string | number | null>>;
    return keyText(keys.map((one) => String(values[one] ?? ''))) === key;
  });
  const row = same[nth] ?? same.at(-1);
  if (row === undefined) return { sheet: ledger[sheet][0]?.origin.sheet ?? declared.name };
  const column = inUse.find((one) => one.header === header)?.key;
  const { sheet: name, row: number, columns } = row.origin;
  return { sheet: name, row: number, column: column === undefined ? undefined : columns[column] };
}
