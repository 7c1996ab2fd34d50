import type { RowEdit } from '../edits.ts';
import { locate } from '../parse/locate.ts';
import type { Ledger, RowSheetKey } from '../parse/ledger.ts';
import { ledgerSheets } from '../workbook/declaration.ts';
import { type Origin, type RowValues, type Sheet, columnsInUse } from '../workbook/sheet.ts';
import type { Opened } from './opened.ts';

interface AnyRow {
  readonly origin: Origin;
  readonly flawed: ReadonlySet<string>;
}

/** A row of a sheet as it is read once these values stand in it. */
function rowWith(row: AnyRow, values: RowValues): AnyRow {
  return { ...row, ...values, flawed: new Set([...row.flawed].filter((key) => !Object.hasOwn(values, key))) };
}

/** Where new rows of a sheet stand: below all that is there, laid-out ones included. */
function below({ grid, parsed, scheme }: Opened, key: RowSheetKey): Origin {
  const declared: Sheet = ledgerSheets[key];
  const { ledger, laidOut } = parsed;
  const located = locate(grid, declared, columnsInUse(declared, scheme), ledger.file);
  const [sheet, columns] = 'sheet' in located ? [located.sheet.name, located.columns] : [declared.name, {}];
  const rows = [...ledger[key], ...((laidOut[key] ?? []) as readonly AnyRow[])];
  return {
    file: ledger.file,
    sheet,
    columns,
    row: rows.reduce((most, { origin }) => Math.max(most, origin.row), 1) + 1,
  };
}

function sheetWith(opened: Opened, key: RowSheetKey, rows: readonly AnyRow[], edits: readonly RowEdit[]): AnyRow[] {
  const byRow = new Map<number, RowValues>();
  for (const { row, values } of edits) if (row !== null) byRow.set(row, { ...byRow.get(row), ...values });
  const kept = rows.map((row) => {
    const values = byRow.get(row.origin.row);
    return values === undefined ? row : rowWith(row, values);
  });
  const fresh = edits.filter(({ row }) => row === null);
  if (fresh.length === 0) return kept;
  const first = below(opened, key);
  const empty = Object.fromEntries(Object.keys(ledgerSheets[key].columns).map((column) => [column, null]));
  const added = fresh.map(({ values }, index): AnyRow => {
    const origin = { ...first, row: first.row + index };
    return { ...empty, ...values, origin, flawed: new Set() };
  });
  return [...kept, ...added];
}

/**
 * A ledger as it is read once edits are carried out; `ledger` may be a part of the one that is opened. New rows stand
 * below the last, in the order of the edits; the cover and 字典 stay as they are.
 */
export function applied(opened: Opened, edits: readonly RowEdit[], ledger: Ledger = opened.parsed.ledger): Ledger {
  const keys = [...new Set(edits.map(({ sheet }) => sheet))];
  const sheets = keys.map((key) => {
    const own = edits.filter(({ sheet }) => sheet === key);
    return [key, sheetWith(opened, key, ledger[key], own)] as const;
  });
  return { ...ledger, ...Object.fromEntries(sheets) } as Ledger;
}
