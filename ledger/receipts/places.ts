import type { ParsedLedger, RowSheetKey } from '../parse/ledger.ts';
import type { Scheme } from '../scheme/schema.ts';
import { ledgerSheets } from '../workbook/declaration.ts';
import { columnsInUse } from '../workbook/sheet.ts';
import type { Receipt } from './receipt.ts';
import { carriages, carriedColumns, rowSheets } from './sheets.ts';

const touches = (receipt: Receipt, sheet: RowSheetKey): boolean =>
  [receipt.rows[sheet], receipt.arrivals[sheet]].some((rows) => rows !== undefined && rows.length > 0);

function missingHeaders(parsed: ParsedLedger, sheet: RowSheetKey, receipt: Receipt, scheme: Scheme): readonly string[] {
  const name = parsed.ledger[sheet][0]?.origin.sheet ?? ledgerSheets[sheet].name;
  const missing = new Set(
    parsed.findings.flatMap(({ code, where, args }) =>
      code === 'column-missing' && where.sheet === name ? [String(args['header'])] : [],
    ),
  );
  const wanted = carriages.flatMap((carriage) =>
    (receipt[carriage][sheet]?.length ?? 0) > 0 ? carriedColumns(carriage, sheet, scheme) : [],
  );
  return [...new Set(wanted.map(({ header }) => header))].filter((header) => missing.has(header));
}

/** Where a receipt would write and the ledger has no place: sheets, columns, items of the cover, named for a person. */
export function missingPlaces(parsed: ParsedLedger, receipt: Receipt, scheme: Scheme): readonly string[] {
  const { ledger } = parsed;
  const sheets = rowSheets(scheme)
    .filter((sheet) => touches(receipt, sheet))
    .flatMap((sheet) => {
      const { name } = ledgerSheets[sheet];
      if (ledger.missing.has(sheet)) return [`工作表“${name}”`];
      return missingHeaders(parsed, sheet, receipt, scheme).map((header) => `“${name}”的“${header}”列`);
    });
  const items = columnsInUse(ledgerSheets.cover, scheme).flatMap(({ key, header }) =>
    receipt.cover[key] === undefined || ledger.coverCells[key] !== undefined ? [] : [`封面的“${header}”一项`],
  );
  return ledger.missing.has('cover') ? [`工作表“${ledgerSheets.cover.name}”`, ...sheets] : [...items, ...sheets];
}
