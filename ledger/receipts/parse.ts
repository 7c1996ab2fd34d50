import { z } from 'zod';
import { asDay } from '../day.ts';
import { type Finding, finding } from '../findings/finding.ts';
import { type SheetGrid, type WorkbookGrid, cellAt } from '../grid.ts';
import { locate } from '../parse/locate.ts';
import { readRows } from '../parse/rows.ts';
import { canonical } from '../parse/text.ts';
import type { Scheme } from '../scheme/schema.ts';
import { PRODUCT, TEMPLATE_VERSION, identityNames, ledgerSheets } from '../workbook/declaration.ts';
import { type RowValues, columnsInUse } from '../workbook/sheet.ts';
import { type ShownLines, canonicalReceipt } from './canonical.ts';
import { RECEIPT_KIND, receiptNames, resultName } from './names.ts';
import type { Receipt, WithdrawnRow } from './receipt.ts';
import { rowSheetKey, rowValues } from './values.ts';
import { type Carriage, carriedColumns, carriedSheet, receiptSheetNames, rowSheets } from './sheets.ts';

const textOf = (cell: unknown): string =>
  typeof cell === 'string' ? cell : typeof cell === 'number' ? String(cell) : '';

const sheetNamed = (grid: WorkbookGrid, name: string): SheetGrid | undefined =>
  grid.sheets.find((sheet) => canonical(sheet.name) === name);

type Entries = readonly { readonly name: string; readonly value: string }[];

function entriesOf(grid: WorkbookGrid): Entries {
  const rows = sheetNamed(grid, ledgerSheets.dictionary.name)?.rows ?? [];
  return rows.map((row) => ({ name: textOf(cellAt(row, 1)).trim(), value: textOf(cellAt(row, 3)).trim() }));
}

const valueIn = (entries: Entries, name: string): string => entries.find((entry) => entry.name === name)?.value ?? '';

/** Whether a workbook says of itself that it is a receipt; whether it is a sound one, `parseReceipt` tells. */
export function isReceipt(grid: WorkbookGrid): boolean {
  const entries = entriesOf(grid);
  return valueIn(entries, identityNames.product) === PRODUCT && valueIn(entries, receiptNames.kind) === RECEIPT_KIND;
}

const withdrawnRow = z.strictObject({ sheet: rowSheetKey, key: rowValues });

function withdrawnIn(entries: Entries): readonly WithdrawnRow[] | null {
  const read: WithdrawnRow[] = [];
  for (const { name, value } of entries) {
    if (name !== receiptNames.withdrawn) continue;
    try {
      read.push(withdrawnRow.parse(JSON.parse(value)));
    } catch {
      return null;
    }
  }
  return read;
}

const coverIn = (entries: Entries): RowValues =>
  Object.fromEntries(
    entries.flatMap(({ name, value }) =>
      name.startsWith(receiptNames.cover)
        ? [[name.slice(receiptNames.cover.length), value === '' ? null : value] as const]
        : [],
    ),
  );

function rowsIn(carriage: Carriage, grid: WorkbookGrid, scheme: Scheme, file: string): Receipt['rows'] {
  return Object.fromEntries(
    rowSheets(scheme).flatMap((sheet) => {
      const declared = carriedSheet(carriage, sheet, scheme);
      const found = sheetNamed(grid, declared.name);
      if (!found) return [];
      const inUse = columnsInUse(declared, scheme);
      // By itself, so that no other sheet of like headers is taken for it.
      const located = locate({ ...grid, sheets: [found] }, declared, inUse, file);
      if (!('sheet' in located)) return [];
      const { rows } = readRows(declared, inUse, located, scheme, file, grid.date1904);
      const keys = carriedColumns(carriage, sheet, scheme).map(({ key }) => key);
      return [[sheet, rows.map((row) => rowValues.parse(Object.fromEntries(keys.map((key) => [key, row[key]]))))]];
    }),
  );
}

/** The lines of the sheets for a person, in their order. */
function shownIn(grid: WorkbookGrid): ShownLines {
  return Object.values(receiptSheetNames).flatMap((name) =>
    (sheetNamed(grid, name)?.rows ?? []).map((row) => row.cells.map(textOf)),
  );
}

/** What the receipt says of itself, before its digest is compared; `null` where a part is missing or unreadable. */
function contentOf(grid: WorkbookGrid, entries: Entries, scheme: Scheme, file: string): Receipt | null {
  const value = (name: string): string => valueIn(entries, name);
  const issuedOn = asDay(value(receiptNames.issuedOn));
  const withdrawn = withdrawnIn(entries);
  const [year, serial] = [Number(value(identityNames.year)), Number(value(receiptNames.serial))];
  const told = value(receiptNames.result);
  const result = told === resultName.accepted ? 'accepted' : told === resultName.returned ? 'returned' : null;
  if (issuedOn === null || withdrawn === null || result === null) return null;
  if (!Number.isInteger(year) || !Number.isInteger(serial) || serial < 1) return null;
  return {
    scheme: value(identityNames.scheme),
    year,
    period: value(receiptNames.period),
    branchCode: value(receiptNames.branchCode),
    branchName: value(receiptNames.branchName),
    serial,
    issuedOn,
    file: value(receiptNames.file),
    digest: value(receiptNames.digest),
    result,
    rows: rowsIn('rows', grid, scheme, file),
    arrivals: rowsIn('arrivals', grid, scheme, file),
    withdrawn,
    cover: coverIn(entries),
  };
}

/**
 * Reads a receipt workbook. One finding says why a workbook is none that may be carried into a ledger: it is another
 * workbook, of a newer version or of another scheme, or was changed after it was made. Never throws on bad data.
 */
export function parseReceipt(
  grid: WorkbookGrid,
  scheme: Scheme,
  file: string,
  sha256: (text: string) => string,
): { readonly receipt: Receipt } | { readonly findings: readonly Finding[] } {
  const refused = (found: Finding) => ({ findings: [found] });
  if (!isReceipt(grid)) {
    return refused(finding('not-a-receipt', { file }, { sheets: grid.sheets.map((sheet) => sheet.name) }));
  }
  const entries = entriesOf(grid);
  const version = Number(valueIn(entries, identityNames.version));
  if (Number.isInteger(version) && version > TEMPLATE_VERSION) {
    return refused(finding('receipt-newer', { file }, { is: version, known: TEMPLATE_VERSION }));
  }
  const named = valueIn(entries, identityNames.scheme);
  if (named !== scheme.id) {
    return refused(finding('receipt-other-scheme', { file }, { receipt: named, ledger: scheme.id }));
  }
  const receipt = contentOf(grid, entries, scheme, file);
  const digest = receipt && sha256(canonicalReceipt(receipt, shownIn(grid)));
  if (receipt === null || digest !== valueIn(entries, receiptNames.seal)) {
    return refused(finding('receipt-altered', { file }, {}));
  }
  return { receipt };
}
