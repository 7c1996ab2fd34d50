import { resolvePledger } from '../members.ts';
import type { Where } from '../findings/finding.ts';
import type { Ledger, RowSheetKey } from '../parse/ledger.ts';
import type { PledgerKind } from '../scheme/schema.ts';
import { type Commitment, ledgerSheets } from '../workbook/declaration.ts';
import type { Origin, Sheet } from '../workbook/sheet.ts';

interface Row {
  readonly origin: Origin;
  readonly flawed: ReadonlySet<string>;
}

/** Whether the row's sheet has the column and its cell was either empty or read: only then may a rule judge it. */
export function judgeable(row: Row, ...keys: readonly string[]): boolean {
  for (const key of keys) if (row.origin.columns[key] === undefined || row.flawed.has(key)) return false;
  return true;
}

/** The header of a column, as a message quotes it. */
export function headerOf(sheet: keyof typeof ledgerSheets, key: string): string {
  const header = (ledgerSheets[sheet] as Sheet).columns[key]?.header;
  return typeof header === 'string' ? header : key;
}

/** Whether an item is the branch's or a member's; `null` where its 承诺主体 can't be told. */
export function pledgerKindOf(commitment: Commitment, ledger: Ledger): PledgerKind | null {
  const { kind } = resolvePledger(commitment.pledger ?? '', ledger);
  return kind === 'branch' || kind === 'member' ? kind : null;
}

/** For each row that repeats an earlier one, the earlier one. Rows without a key repeat nothing. */
export function repeatsOf<R>(
  rows: readonly R[],
  keyOf: (row: R) => string | number | null,
): readonly (readonly [R, R])[] {
  const first = new Map<string | number, R>();
  const repeats: (readonly [R, R])[] = [];
  for (const row of rows) {
    const key = keyOf(row);
    if (key === null) continue;
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, row);
    else repeats.push([row, earlier]);
  }
  return repeats;
}

/** A sheet as a place, under the name it bears in the workbook. A row that only the committee has stands in another. */
export function sheetOf(key: RowSheetKey, ledger: Ledger): Where {
  const declared: Sheet = ledgerSheets[key];
  const own = ledger[key].find(({ origin }) => origin.columns[Object.keys(declared.columns)[0]!] !== undefined);
  return { file: ledger.file, sheet: own?.origin.sheet ?? declared.name };
}
