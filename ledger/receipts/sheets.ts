import type { DecidedRows } from '../committee/decisions.ts';
import type { RowSheetKey } from '../parse/ledger.ts';
import { canonical } from '../parse/text.ts';
import type { Scheme } from '../scheme/schema.ts';
import type { Kind } from '../workbook/column.ts';
import { type SheetKey, ledgerSheets } from '../workbook/declaration.ts';
import { type ColumnInUse, type RowValues, type Sheet, columnsInUse, isSheetOn } from '../workbook/sheet.ts';

/** Sheets of the receipt workbook for a person, beside those of rows. */
export const receiptSheetNames = { form: '回执', problems: '问题', withdrawn: '撤销的决定' } as const;

/** Decisions set rows of the ledger; arrivals are added where the ledger does not have them. */
export type Carriage = 'rows' | 'arrivals';
export const carriages: readonly Carriage[] = ['rows', 'arrivals'];
const carriageName: Readonly<Record<Carriage, string>> = { rows: '审定', arrivals: '转入' };

/** What the branch itself writes into a row that the committee decided. */
const OF_THE_BRANCH: Readonly<Partial<Record<RowSheetKey, readonly string[]>>> = { measures: ['fixedOn', 'outcome'] };

/** The columns of a commitment that follow from its log. */
export const columnsOfLog: readonly string[] = ['status', 'approvedOn', 'publishedOn', 'doneOn', 'closedOn'];

/** The sheets of rows that a scheme's ledger has, in the order of the workbook. */
export function rowSheets(scheme: Scheme): readonly RowSheetKey[] {
  return (Object.keys(ledgerSheets) as SheetKey[]).filter(
    (key): key is RowSheetKey => key !== 'cover' && key !== 'dictionary' && isSheetOn(ledgerSheets[key], scheme),
  );
}

/** The columns by which a row of the ledger is known. The branch numbers its log itself, so the number is none there. */
export function keyColumns(sheet: RowSheetKey): readonly string[] {
  if (sheet === 'transitions') return ['id', 'at', 'on', 'step'];
  const { rowKey }: Sheet = ledgerSheets[sheet];
  if (rowKey === undefined) throw new Error(`rows of ${sheet} have no key`);
  return rowKey;
}

export function keyOf(sheet: RowSheetKey, row: RowValues): RowValues {
  return Object.fromEntries(keyColumns(sheet).map((column) => [column, row[column] ?? null]));
}

/** A row's key as text, the same however it was typed. */
export function keyText(sheet: RowSheetKey, row: RowValues): string {
  return JSON.stringify(keyColumns(sheet).map((column) => canonical(String(row[column] ?? ''))));
}

/** The columns that a receipt carries of a sheet; nothing secret leaves a workbook, and what is the branch's stays its. */
export function carriedColumns(carriage: Carriage, sheet: RowSheetKey, scheme: Scheme): readonly ColumnInUse[] {
  const open = columnsInUse(ledgerSheets[sheet], scheme).filter(({ column }) => column.share !== 'secret');
  if (carriage === 'arrivals') return open.filter(({ key }) => sheet !== 'transitions' || key !== 'seq');
  if (sheet === 'transitions') return [];
  if (sheet !== 'commitments') return open.filter(({ key }) => !OF_THE_BRANCH[sheet]?.includes(key));
  const committees = open.filter(({ key, column }) => key === 'id' || column.by === 'committee');
  return committees.length > 1 ? committees : [];
}

// A receipt is read as it was written, whatever lists and forms of ids the reader's scheme has.
const SHORT_TEXT = 20;
const written = (kind: Kind): Kind => {
  if (kind.type === 'list') return { type: 'text', max: SHORT_TEXT };
  return kind.type === 'text' ? { type: 'text', max: kind.max } : kind;
};

/** A sheet of the receipt workbook: columns as the ledger has them, none of them to be typed into. */
export function carriedSheet(carriage: Carriage, sheet: RowSheetKey, scheme: Scheme): Sheet {
  const declared: Sheet = ledgerSheets[sheet];
  const name = `${carriageName[carriage]}_${declared.name}`;
  return {
    key: `${carriage}.${sheet}`,
    name,
    table: name,
    shape: 'table',
    presence: 'always',
    rows: 1,
    purpose: declared.purpose,
    columns: Object.fromEntries(
      carriedColumns(carriage, sheet, scheme).map(({ key, header, column }) => [
        key,
        { ...column, header, kind: written(column.kind), presence: 'optional', by: 'committee' },
      ]),
    ),
  };
}

/** Rows with exactly the columns that a receipt carries, an empty one `null`; sheets in the order of the workbook. */
export function carriedRows(carriage: Carriage, given: DecidedRows, scheme: Scheme): DecidedRows {
  return Object.fromEntries(
    rowSheets(scheme).flatMap((sheet) => {
      const columns = carriedColumns(carriage, sheet, scheme);
      const rows = given[sheet] ?? [];
      if (columns.length === 0 || rows.length === 0) return [];
      return [[sheet, rows.map((row) => Object.fromEntries(columns.map(({ key }) => [key, row[key] ?? null])))]];
    }),
  );
}

/** All rows with their sheet. */
export function eachRow(rows: DecidedRows): readonly { readonly sheet: RowSheetKey; readonly row: RowValues }[] {
  return (Object.entries(rows) as [RowSheetKey, readonly RowValues[]][]).flatMap(([sheet, all]) =>
    all.map((row) => ({ sheet, row })),
  );
}
