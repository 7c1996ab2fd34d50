import type { Workbook, Worksheet } from 'exceljs';
import { canonicalReceipt } from '../../ledger/receipts/canonical.ts';
import { RECEIPT_KIND, receiptNames, resultName } from '../../ledger/receipts/names.ts';
import type { Receipt } from '../../ledger/receipts/receipt.ts';
import { carriages, carriedSheet, receiptSheetNames, rowSheets } from '../../ledger/receipts/sheets.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { PRODUCT, TEMPLATE_VERSION, identityNames, ledgerSheets } from '../../ledger/workbook/declaration.ts';
import type { ReceiptInput } from '../documents/receipt/input.ts';
import { layOutDictionary } from './dictionary.ts';
import { addSheet, newWorkbook, toBytes } from './excel.ts';
import { type ShownSheet, shownSheets } from './receipt-lines.ts';
import { cellText } from './clean-text.ts';
import { setUpPrint } from './print.ts';
import { BODY_FONT, GRID, HEADERS, HEADER_ALIGNMENT, HEADING_FONT, TITLE_FONT, UNTYPED_FILL } from './style.ts';
import { type TableSetting, addTableSheet } from './table-sheet.ts';
import { heightOf, linesIn } from './text-width.ts';

const TITLE_HEIGHT = 30;

/** Writes lines as text, so that they are read back as they stand. */
function addShownSheet(workbook: Workbook, { name, widths, lines, gridded }: ShownSheet, owner: string): Worksheet {
  const sheet = addSheet(workbook, name);
  widths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  lines.forEach(({ role, cells }, at) => {
    const row = sheet.getRow(at + 1);
    cells.forEach((text, index) => {
      const cell = row.getCell(index + 1);
      cell.value = cellText(text);
      const wrapped = { vertical: 'top', wrapText: role !== 'title' && role !== 'heading' } as const;
      switch (role) {
        case 'title':
          cell.style = { font: TITLE_FONT, numFmt: '@' };
          break;
        case 'heading':
          cell.style = { font: HEADING_FONT, alignment: { vertical: 'bottom' }, numFmt: '@' };
          break;
        case 'header':
          cell.style = { ...HEADERS.program, alignment: HEADER_ALIGNMENT, border: GRID, numFmt: '@' };
          break;
        case 'line':
          cell.style = { font: BODY_FONT, alignment: wrapped, border: GRID, numFmt: '@' };
          if (!gridded && index === 0) cell.fill = UNTYPED_FILL;
      }
    });
    const tall = Math.max(...cells.map((text, index) => linesIn(text, widths[index] ?? 10)));
    row.height = role === 'title' ? TITLE_HEIGHT : heightOf(role === 'line' ? tall : 1, role === 'heading' ? 28 : 20);
  });
  sheet.views = gridded
    ? [{ state: 'frozen', xSplit: 0, ySplit: 1, showGridLines: false }]
    : [{ showGridLines: false }];
  setUpPrint(sheet, {
    left: owner,
    centre: name,
    width: widths.reduce((sum, width) => sum + width, 0),
    ...(gridded ? { titleRows: '1:1' } : {}),
  });
  return sheet;
}

type Identity = readonly (readonly [string, string | null])[];

function identityOf(receipt: Receipt, seal: string): Identity {
  return [
    [identityNames.product, PRODUCT],
    [receiptNames.kind, RECEIPT_KIND],
    [identityNames.version, String(TEMPLATE_VERSION)],
    [identityNames.scheme, receipt.scheme],
    [identityNames.year, String(receipt.year)],
    [receiptNames.branchCode, receipt.branchCode],
    [receiptNames.branchName, receipt.branchName],
    [receiptNames.period, receipt.period],
    [receiptNames.serial, String(receipt.serial)],
    [receiptNames.issuedOn, receipt.issuedOn],
    [receiptNames.file, receipt.file],
    [receiptNames.digest, receipt.digest],
    [receiptNames.result, resultName[receipt.result]],
    ...Object.entries(receipt.cover).map(
      ([key, value]) => [`${receiptNames.cover}${key}`, value === null ? null : String(value)] as const,
    ),
    ...receipt.withdrawn.map((one) => [receiptNames.withdrawn, JSON.stringify(one)] as const),
    [receiptNames.seal, seal],
  ];
}

function addCarriedSheets(workbook: Workbook, receipt: Receipt, scheme: Scheme, setting: TableSetting): void {
  for (const carriage of carriages) {
    for (const sheet of rowSheets(scheme)) {
      const rows = receipt[carriage][sheet] ?? [];
      if (rows.length > 0) addTableSheet(workbook, carriedSheet(carriage, sheet, scheme), rows, setting);
    }
  }
}

/**
 * Builds the receipt workbook (V5): what became of the submission, the findings, a table a sheet of the ledger with what
 * the committee decided and what went over, what was taken back; hidden, what the receipt is, with the SHA-256 of all of
 * it. The same input gives the same bytes.
 */
export async function buildReceipt(input: ReceiptInput, sha256: (text: string) => string): Promise<Uint8Array> {
  const { receipt, scheme } = input;
  const owner = `${receipt.branchCode} ${receipt.branchName} ${receipt.year}年度第${receipt.serial}号回执`;
  const shown = shownSheets(input);
  const lines = shown.flatMap((sheet) => sheet.lines.map(({ cells }) => cells));
  const identity = identityOf(receipt, sha256(canonicalReceipt(receipt, lines)));
  const dictionary = layOutDictionary(identity, [], scheme);
  const setting: TableSetting = { scheme, mode: 'command', dictionary, owner, spareRows: 0 };
  const workbook = await newWorkbook(`${receipt.branchName}${receipt.year}年度第${receipt.serial}号回执`);
  for (const sheet of shown.filter(({ name }) => name !== receiptSheetNames.withdrawn)) {
    addShownSheet(workbook, sheet, owner);
  }
  addCarriedSheets(workbook, receipt, scheme, setting);
  for (const sheet of shown.filter(({ name }) => name === receiptSheetNames.withdrawn)) {
    addShownSheet(workbook, sheet, owner);
  }
  addTableSheet(workbook, ledgerSheets.dictionary, dictionary.rows, setting);
  return toBytes(workbook);
}
