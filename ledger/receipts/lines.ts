import type { ParsedLedger, RowSheetKey } from '../parse/ledger.ts';
import { ledgerSheets } from '../workbook/declaration.ts';
import type { Draft, RowValues, Sheet } from '../workbook/sheet.ts';
import { type Line, UNREAD, type Value } from './change.ts';
import { keyText } from './sheets.ts';

/** The rows of a sheet, entries and those laid out beforehand, as they stand in the workbook. */
export function linesOf(parsed: ParsedLedger, sheet: RowSheetKey): Line[] {
  const drafts = [...parsed.ledger[sheet], ...(parsed.laidOut[sheet] ?? [])] as readonly Draft<Sheet>[];
  return [...drafts]
    .sort((a, b) => a.origin.row - b.origin.row)
    .map((draft): Line => {
      const values = Object.fromEntries(
        Object.keys(ledgerSheets[sheet].columns).map((key): [string, Value] => [
          key,
          draft.flawed.has(key) ? UNREAD : ((draft[key] as Value | undefined) ?? null),
        ]),
      );
      const { sheet: name, row, columns } = draft.origin;
      return { sheet, name, row, columns, before: values, after: { ...values } };
    });
}

export const newLine = (sheet: RowSheetKey, values: RowValues): Line => ({
  sheet,
  name: ledgerSheets[sheet].name,
  row: null,
  columns: {},
  before: {},
  after: { ...values },
});

/** Lines by the key of their rows; equal keys in the order of the rows. */
export function byKey(sheet: RowSheetKey, lines: readonly Line[]): Map<string, Line[]> {
  const found = new Map<string, Line[]>();
  for (const line of lines) {
    const key = keyText(sheet, line.after);
    const same = found.get(key);
    if (same) same.push(line);
    else found.set(key, [line]);
  }
  return found;
}
