import fc from 'fast-check';
import { type AnyRow, type Value, rowSheets, rowsOf, sheetOf, valueOf } from '../../ledger/continuity/rows.ts';
import { type Instant, addDays, day, dayOfInstant } from '../../ledger/day.ts';
import type { LedgerEdits } from '../../ledger/edits.ts';
import { sameId } from '../../ledger/lifecycle/log.ts';
import type { Ledger, RowSheetKey } from '../../ledger/parse/ledger.ts';
import { identityNames } from '../../ledger/workbook/declaration.ts';
import { columnsInUse, isSheetOn, listValues } from '../../ledger/workbook/sheet.ts';
import { scheme } from './accepted.ts';

/** Sheets that the ledger under test has rows of. */
const SHEETS: readonly RowSheetKey[] = rowSheets.filter((sheet) => isSheetOn(sheetOf(sheet), scheme));

const setRows = (ledger: Ledger, sheet: RowSheetKey, rows: readonly AnyRow[]): Ledger =>
  ({ ...ledger, [sheet]: rows }) as unknown as Ledger;

function rowFrom(ledger: Ledger, sheet: RowSheetKey, values: Readonly<Record<string, Value>>): AnyRow {
  const rows = rowsOf(ledger, sheet);
  const columns = Object.fromEntries(columnsInUse(sheetOf(sheet), scheme).map(({ key }, index) => [key, index + 1]));
  const row = Math.max(1, ...rows.map(({ origin }) => origin.row)) + 1;
  const none = Object.fromEntries(Object.keys(sheetOf(sheet).columns).map((key) => [key, null]));
  const origin = { file: ledger.file, sheet: sheetOf(sheet).name, row, columns };
  return { ...none, ...values, origin, flawed: new Set<string>() };
}

/** Carries out edits on a ledger as read, as a workbook would read after them. */
export function applied(ledger: Ledger, edits: LedgerEdits): Ledger {
  let now = ledger;
  for (const { sheet, row, values } of edits.rows) {
    const rows = rowsOf(now, sheet);
    if (row === null) now = setRows(now, sheet, [...rows, rowFrom(now, sheet, values)]);
    else {
      const changed = rows.map((one): AnyRow => (one.origin.row === row ? { ...one, ...values } : one));
      const keys = Object.keys(sheetOf(sheet).columns);
      now = setRows(
        now,
        sheet,
        changed.filter((one) => keys.some((key) => valueOf(one, key) !== null)),
      );
    }
  }
  const unsealed = edits.identity[identityNames.seal] === null;
  return {
    ...now,
    cover: { ...now.cover, ...edits.cover },
    identity: unsealed ? { ...now.identity, sealedAt: null, seal: null } : now.identity,
  };
}

/** One thing a secretary does to a ledger; `at` chooses the row and the column. */
export interface Change {
  readonly kind: 'cell' | 'remove' | 'add' | 'step' | 'cover';
  readonly sheet: RowSheetKey;
  readonly at: number;
  readonly column: number;
  readonly days: number;
}

export const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('cell', 'cell', 'cell', 'step', 'step', 'add', 'remove', 'cover'),
  sheet: fc.constantFrom(...SHEETS),
  at: fc.nat(10_000),
  column: fc.nat(50),
  days: fc.integer({ min: 1, max: 40 }),
});

function another(sheet: RowSheetKey, key: string, value: Value, days: number): Value {
  const column = sheetOf(sheet).columns[key]!;
  const { kind } = column;
  if (kind.type === 'day') return addDays(day(String(value ?? '2026-05-01')), days);
  if (kind.type === 'instant')
    return `${addDays(dayOfInstant((value ?? '2026-05-01T00:00:00') as Instant), days)}T07:00:00`;
  if (kind.type === 'integer' || kind.type === 'number') return Number(value ?? 0) + days;
  const values = listValues(column, scheme)?.filter((one) => one !== value);
  return values === undefined ? `${String(value ?? '补')}${days}` : values[days % values.length]!;
}

/** Which of two secretaries looks after a row: by its item where it has one, else by its place. */
export function ownerOf(sheet: RowSheetKey, row: AnyRow): 0 | 1 {
  const id = sameId((valueOf(row, 'id') ?? null) as string | null);
  return ((id === '' ? row.origin.row : Number(id.slice(-3))) % 2) as 0 | 1;
}

const MARK: Readonly<Record<'a' | 'b', number>> = { a: 700, b: 800 };

/** The ledger after a change; `mine` says which rows it may touch, `who` makes new ids of one secretary's own. */
export function done(
  ledger: Ledger,
  one: Change,
  who: 'a' | 'b',
  mine: (sheet: RowSheetKey, row: AnyRow) => boolean,
): Ledger {
  const { kind, sheet, at, column, days } = one;
  if (kind === 'cover') {
    const key = who === 'a' ? 'hotline' : 'preparer';
    return { ...ledger, cover: { ...ledger.cover, [key]: `经办${days}` } };
  }
  if (kind === 'step') {
    const items = rowsOf(ledger, 'commitments').filter((row) => mine('commitments', row));
    const item = items[at % items.length]!;
    const log = rowsOf(ledger, 'transitions');
    const seq = Math.max(0, ...log.map((row) => Number(row['seq']))) + 1;
    const on = addDays(day('2026-09-12'), days);
    const step = { seq, at: `${on}T10:00:00`, on, id: valueOf(item, 'id'), step: '提醒督促', by: '李晓燕', note: who };
    return setRows(ledger, 'transitions', [...log, rowFrom(ledger, 'transitions', step)]);
  }
  const rows = rowsOf(ledger, sheet);
  const open = rows.filter((row) => mine(sheet, row));
  const row = open[at % Math.max(1, open.length)];
  if (!row) return ledger;
  if (kind === 'remove')
    return sheet === 'roster'
      ? ledger
      : setRows(
          ledger,
          sheet,
          rows.filter((other) => other !== row),
        );
  const keys = columnsInUse(sheetOf(sheet), scheme).map(({ key }) => key);
  if (kind === 'add') {
    if (sheet === 'transitions') return ledger;
    const number = MARK[who] + rows.length;
    const first = sheetOf(sheet).rowKey![0]!;
    const values = Object.fromEntries(keys.map((key) => [key, valueOf(row, key)]));
    const fresh =
      sheet === 'commitments' || sheet === 'roster'
        ? {
            [first]: `${sheet === 'roster' ? 'A06' : '2026-A06'}-${number}`,
            ...(sheet === 'roster' ? { name: `新${number}` } : {}),
          }
        : { [first]: another(sheet, first, values[first]!, number % 300) };
    return setRows(ledger, sheet, [...rows, rowFrom(ledger, sheet, { ...values, ...fresh })]);
  }
  const free = keys.filter((key) => !(sheetOf(sheet).rowKey ?? []).includes(key) && key !== 'id');
  const key = free[column % free.length]!;
  const changed = rows.map((other): AnyRow =>
    other === row ? { ...other, [key]: another(sheet, key, valueOf(other, key), days) } : other,
  );
  return setRows(ledger, sheet, changed);
}
