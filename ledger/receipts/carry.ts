import { sameId } from '../lifecycle/log.ts';
import type { ParsedLedger, RowSheetKey } from '../parse/ledger.ts';
import type { Scheme } from '../scheme/schema.ts';
import type { RowValues } from '../workbook/sheet.ts';
import type { Line } from './change.ts';
import { byKey, linesOf, newLine } from './lines.ts';
import type { Receipt } from './receipt.ts';
import { carriedColumns, columnsOfLog, keyText } from './sheets.ts';

// The branch numbers its log itself: what comes over goes behind its last row, in the order in which it comes.
function nextNumber(lines: readonly Line[]): number {
  return lines.reduce((last, { after }) => Math.max(last, typeof after['seq'] === 'number' ? after['seq'] : 0), 0) + 1;
}

/** Adds what went over from another branch where the ledger lacks it; gives the lines that it has, with their rows. */
function addArrivals(
  sheet: RowSheetKey,
  rows: readonly RowValues[],
  lines: Line[],
): readonly { readonly line: Line; readonly row: RowValues }[] {
  const found = byKey(sheet, lines);
  const met = new Map<string, number>();
  return rows.map((row) => {
    const key = keyText(sheet, row);
    const nth = met.get(key) ?? 0;
    met.set(key, nth + 1);
    const known = found.get(key)?.[nth];
    const line = known ?? newLine(sheet, sheet === 'transitions' ? { seq: nextNumber(lines), ...row } : row);
    if (!known) lines.push(line);
    return { line, row };
  });
}

/** The items whose log, once all steps are over, ends with one that came over: nobody has gone on with them here. */
function notGoneOn(parsed: ParsedLedger, receipt: Receipt): ReadonlySet<string> {
  const lines = linesOf(parsed, 'transitions');
  const arrived = new Set(
    addArrivals('transitions', receipt.arrivals.transitions ?? [], lines).map(({ line }) => line),
  );
  const last = new Map<string, Line>();
  const number = (line: Line | undefined): number => Number(line?.after['seq'] ?? 0);
  for (const line of lines) {
    const id = sameId(String(line.after['id'] ?? ''));
    if (number(line) >= number(last.get(id))) last.set(id, line);
  }
  return new Set([...last].flatMap(([id, line]) => (arrived.has(line) ? [id] : [])));
}

/** State and dates of an item that came over follow its log, until this branch goes on with it; the rest is the branch's. */
function followLog(arrived: ReturnType<typeof addArrivals>, parsed: ParsedLedger, receipt: Receipt): void {
  if (parsed.ledger.identity.mode === 'manual') return;
  const still = notGoneOn(parsed, receipt);
  for (const { line, row } of arrived) {
    if (!still.has(sameId(String(row['id'] ?? '')))) continue;
    for (const key of columnsOfLog) if (row[key] !== undefined) line.after[key] = row[key];
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
  const arrived = addArrivals(sheet, receipt.arrivals[sheet] ?? [], lines);
  if (sheet === 'commitments') followLog(arrived, parsed, receipt);
  // Rows of one key are told apart by their order: those decided come first, then those taken back.
  const met = new Map<string, number>();
  const lacking = setDecided(sheet, receipt.rows[sheet] ?? [], lines, met);
  const withdrawn = receipt.withdrawn.flatMap((one) => (one.sheet === sheet ? [one.key] : []));
  clearWithdrawn(sheet, withdrawn, lines, met, scheme);
  return { lines, lacking };
}
