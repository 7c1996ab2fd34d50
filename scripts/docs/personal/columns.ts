import type { Scheme } from '../../../ledger/scheme/schema.ts';
import type { Share } from '../../../ledger/workbook/column.ts';
import { ledgerSheets } from '../../../ledger/workbook/declaration.ts';
import { type Sheet, columnsInUse, isSheetOn } from '../../../ledger/workbook/sheet.ts';
import { branches } from '../../../ledger/workbook/sheets/branches.ts';

/** A column that is not public, the schemes that have it, and the copies of pledge forms on which it is printed. */
export interface PersonalColumn {
  readonly sheet: string;
  readonly header: string;
  readonly schemes: readonly string[];
  readonly printedOn: readonly string[];
}

const sheets: readonly Sheet[] = [...Object.values(ledgerSheets), branches];

/** “人社党委：党员公开承诺书” for each scheme whose form has the column; the posted copy leaves it blank. */
function printedOn(from: string, schemes: readonly Scheme[]): readonly string[] {
  return schemes.flatMap(({ name, forms }) =>
    [forms?.pledge?.branch, forms?.pledge?.member].flatMap((form) =>
      form?.fields.some((field) => field.from === from) === true ? [`${name}：${form.title}`] : [],
    ),
  );
}

/** The columns of a share, in the order of the workbook, of all schemes. */
export function columnsOf(share: Share, schemes: readonly Scheme[]): readonly PersonalColumn[] {
  return sheets.flatMap((sheet) =>
    Object.entries(sheet.columns).flatMap(([key, column]): readonly PersonalColumn[] => {
      if (column.share !== share) return [];
      const used = schemes
        .filter((scheme) => isSheetOn(sheet, scheme))
        .map((scheme) => ({
          scheme,
          found: columnsInUse(sheet, scheme).find((one) => one.key === key),
        }));
      const having = used.flatMap(({ scheme, found }) => (found === undefined ? [] : [scheme]));
      const header = used.find(({ found }) => found !== undefined)?.found?.header;
      if (header === undefined) return [];
      const on = printedOn(`${sheet.key}.${key}`, having);
      return [{ sheet: sheet.name, header, schemes: having.map(({ name }) => name), printedOn: on }];
    }),
  );
}
