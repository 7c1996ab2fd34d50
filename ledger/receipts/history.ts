import type { DecidedRows } from '../committee/decisions.ts';
import { sameId } from '../lifecycle/log.ts';
import type { RowSheetKey } from '../parse/ledger.ts';
import type { RowValues } from '../workbook/sheet.ts';
import type { ArrivedRow, SentRow } from './record.ts';
import { columnsOfLog, eachRow, keyText } from './sheets.ts';

interface SheetRow {
  readonly sheet: RowSheetKey;
  readonly row: RowValues;
}

/** Where a row stands: its sheet, its key, and which of the rows of one key it is. */
export const placeText = ({ sheet, row, nth }: SheetRow & { readonly nth: number }): string =>
  `${sheet} ${keyText(sheet, row)} ${nth}`;

/** Each row with its number, from 0, among those of the same key. */
export function placed<T extends SheetRow>(all: readonly T[]): readonly (T & { readonly nth: number })[] {
  const met = new Map<string, number>();
  return all.map((one) => {
    const key = `${one.sheet} ${keyText(one.sheet, one.row)}`;
    const nth = met.get(key) ?? 0;
    met.set(key, nth + 1);
    return { ...one, nth };
  });
}

export function bySheet(all: readonly SheetRow[]): DecidedRows {
  const rows: Partial<Record<RowSheetKey, RowValues[]>> = {};
  for (const { sheet, row } of all) (rows[sheet] ??= []).push(row);
  return rows;
}

const sameRow = (a: RowValues, b: RowValues): boolean =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => (a[key] ?? null) === (b[key] ?? null));

/** Of an item that went over, what follows from its log: that may go on in the old branch until the last of it is over. */
function followed({ sheet, row }: SheetRow, given: RowValues | undefined): RowValues {
  if (sheet !== 'commitments' || !given) return row;
  return {
    ...row,
    ...Object.fromEntries(columnsOfLog.flatMap((key) => (key in row ? [[key, given[key] ?? null]] : []))),
  };
}

/** All that went over by now: what went before stays as it was, what is new comes behind it. */
export function arrivedBy(old: readonly ArrivedRow[], goingOver: DecidedRows, since: number): readonly ArrivedRow[] {
  const now = placed(eachRow(goingOver));
  const going = new Map(now.map((one) => [placeText(one), one.row]));
  const known = placed(old);
  const places = new Set(known.map(placeText));
  const kept = known.map(({ nth, ...one }): ArrivedRow => {
    const row = followed(one, going.get(placeText({ ...one, nth })));
    return sameRow(row, one.row) ? one : { ...one, row, since };
  });
  const added = now.filter((one) => !places.has(placeText(one)));
  return [...kept, ...added.map(({ sheet, row }) => ({ sheet, row, since }))];
}

/** All that was ever sent: rows decided now with the receipt since which they stand so, the others with their end. */
export function sentBy(old: readonly SentRow[], rows: DecidedRows, since: number): readonly SentRow[] {
  const now = new Map(placed(eachRow(rows)).map((one) => [placeText(one), one]));
  const known = new Set(old.map(placeText));
  const kept = old.map((one): SentRow => {
    const decided = now.get(placeText(one));
    if (!decided) return one.goneSince === null ? { ...one, goneSince: since } : one;
    const { row } = decided;
    return sameRow(row, one.row) && one.goneSince === null ? one : { ...one, row, since, goneSince: null };
  });
  const added = [...now].flatMap(([place, { sheet, row, nth }]): readonly SentRow[] =>
    known.has(place) ? [] : [{ sheet, row, nth, since, goneSince: null }],
  );
  return [...kept, ...added];
}

/**
 * The decisions with those that stand though the submission does not have their items: what was decided before of items
 * that a returned one lost. The items have to be found again.
 */
export function withStanding(decided: DecidedRows, sent: readonly SentRow[], ids: ReadonlySet<string>): DecidedRows {
  const known = new Set(placed(eachRow(decided)).map(placeText));
  const standing = sent.filter((one) => {
    const id = one.row['id'] ?? null;
    return one.goneSince === null && id !== null && !ids.has(sameId(String(id))) && !known.has(placeText(one));
  });
  return bySheet([...eachRow(decided), ...standing]);
}
