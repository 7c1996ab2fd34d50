import type { ParsedLedger, RowSheetKey } from '../parse/ledger.ts';
import type { Scheme } from '../scheme/schema.ts';
import type { RowValues } from '../workbook/sheet.ts';
import type { Line } from './change.ts';
import { byKey, linesOf, newLine } from './lines.ts';
import type { Receipt } from './receipt.ts';
import { carriedColumns, keyText } from './sheets.ts';

// The branch numbers its log itself: what comes over goes behind its last row, in the order in which it comes.
function nextNumber(lines: readonly Line[]): number {
  return lines.reduce((last, { after }) => Math.max(last, typeof after['seq'] === 'number' ? after['seq'] : 0), 0) + 1;
}

/** Adds what went over from another branch where the ledger lacks it; what the ledger has is the branch's since. */
function addArrivals(sheet: RowSheetKey, rows: readonly RowValues[], lines: Line[]): void {
  const found = byKey(sheet, lines);
  const met = new Map<string, number>();
  for (const row of rows) {
    const key = keyText(sheet, row);
    const nth = met.get(key) ?? 0;
    met.set(key, nth + 1);
    if ((found.get(key)?.length ?? 0) > nth) continue;
    lines.push(newLine(sheet, sheet === 'transitions' ? { seq: nextNumber(lines), ...row } : row));
  }
}

/** Sets the decided rows to the committee's values; gives the ids of commitments that the ledger lacks. */
function setDecided(
  sheet: RowSheetKey,
  rows: readonly RowValues[],
  lines: Line[],
  met: Map<string, number>,
): readonly string[] {
  const found = byKey(sheet, lines);
  const lacking: string[] = [];
  for (const row of rows) {
    const key = keyText(sheet, row);
    const nth = met.get(key) ?? 0;
    met.set(key, nth + 1);
    const line = found.get(key)?.[nth];
    if (line) Object.assign(line.after, row);
    else if (sheet === 'commitments') lacking.push(String(row['id'] ?? ''));
    else lines.push(newLine(sheet, row));
  }
  return lacking;
}

/** Clears what was taken back: the committee's cells of a commitment, the whole of any other row. */
function clearWithdrawn(
  sheet: RowSheetKey,
  keys: readonly RowValues[],
  lines: readonly Line[],
  met: Map<string, number>,
  scheme: Scheme,
): void {
  const found = byKey(sheet, lines);
  for (const key of keys) {
    const text = keyText(sheet, key);
    const nth = met.get(text) ?? 0;
    met.set(text, nth + 1);
    const line = found.get(text)?.[nth];
    if (!line) continue;
    const columns =
      sheet === 'commitments'
        ? carriedColumns('rows', sheet, scheme).flatMap((column) => (column.key === 'id' ? [] : [column.key]))
        : Object.keys(line.after);
    for (const column of columns) line.after[column] = null;
  }
}

/** The rows of a sheet after a receipt was carried in, and the ids of commitments that the ledger lacks. */
export function carryInto(
  parsed: ParsedLedger,
  sheet: RowSheetKey,
  receipt: Receipt,
  scheme: Scheme,
): { readonly lines: readonly Line[]; readonly lacking: readonly string[] } {
  const lines = linesOf(parsed, sheet);
  addArrivals(sheet, receipt.arrivals[sheet] ?? [], lines);
  // Rows of one key are told apart by their order: those decided come first, then those taken back.
  const met = new Map<string, number>();
  const lacking = setDecided(sheet, receipt.rows[sheet] ?? [], lines, met);
  const withdrawn = receipt.withdrawn.flatMap((one) => (one.sheet === sheet ? [one.key] : []));
  clearWithdrawn(sheet, withdrawn, lines, met, scheme);
  return { lines, lacking };
}
