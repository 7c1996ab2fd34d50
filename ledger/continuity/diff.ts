import type { Where } from '../findings/finding.ts';
import type { Ledger, RowSheetKey } from '../parse/ledger.ts';
import type { Scheme } from '../scheme/schema.ts';
import { schemeOfLedger } from '../workbook/carry-over.ts';
import { type Member, ledgerSheets } from '../workbook/declaration.ts';
import { type Sheet, cellOf, columnsInUse } from '../workbook/sheet.ts';
import { type Form, type Lens, lensOf, sameCell, textOf } from './lens.ts';
import { type Inserted, matchLog } from './log-diff.ts';
import { type Matched, matchBy, thenBy } from './match.ts';
import { type AnyRow, type Value, commonColumns, rowSheets, rowsOf, sheetOf, valueOf } from './rows.ts';

/** A cell that two copies have otherwise. */
export interface CellDifference {
  readonly key: string;
  readonly header: string;
  readonly before: Value;
  readonly after: Value;
  readonly beforeAt: Where;
  readonly afterAt: Where;
  /** The later copy's cell is filled, but could not be read. */
  readonly unreadable: boolean;
}

export interface RowDifference {
  readonly before: AnyRow;
  readonly after: AnyRow;
  /** At least one. */
  readonly cells: readonly CellDifference[];
}

export interface SheetDiff {
  readonly sheet: RowSheetKey;
  readonly removed: readonly AnyRow[];
  readonly added: readonly AnyRow[];
  readonly changed: readonly RowDifference[];
  /** Every row of both, changed or not, with the row that it is in the later copy. */
  readonly kept: ReadonlyMap<AnyRow, AnyRow>;
}

/** What two copies of a ledger say differently. Order of rows and columns, and the look of cells, are of no account. */
export interface LedgerDiff {
  readonly cover: readonly CellDifference[];
  /** Every sheet of rows that both have, in the order of the workbook. */
  readonly sheets: readonly SheetDiff[];
  readonly inserted: Inserted;
  /** Sheets that one of them lacks, or whose rows cannot be known again for want of a column. */
  readonly uncompared: readonly RowSheetKey[];
}

/**
 * The rows of a sheet that are the same by `rowKey`; of several with one key those that are alike in all first, then by
 * their order. With `rekeyed` also rows of which only one cell of the key was changed.
 */
export function matchRows(
  sheet: RowSheetKey,
  before: readonly AnyRow[],
  after: readonly AnyRow[],
  lens: Lens,
  rekeyed: boolean,
): Matched<AnyRow> {
  const columns = commonColumns(sheet, before, after);
  const keys = (sheetOf(sheet).rowKey ?? []).filter((key) => columns.includes(key));
  const by =
    (of: readonly string[], filled: readonly string[]) =>
    (left: readonly AnyRow[], right: readonly AnyRow[]): Matched<AnyRow> => {
      const text = (form: Form) => (row: AnyRow) =>
        filled.some((key) => valueOf(row, key) !== null) ? textOf(row, sheet, of, form) : null;
      return matchBy(left, right, text(lens.before), text(lens.after));
    };
  const same = thenBy(by(columns, columns)(before, after), by(keys, columns));
  if (!rekeyed) return same;
  const values = columns.filter((key) => !keys.includes(key));
  return keys.reduce((so, changed) => {
    const rest = columns.filter((key) => key !== changed);
    return thenBy(so, by(rest, values));
  }, same);
}

/** The cells of two rows that differ. */
function cellDifferences(
  sheet: RowSheetKey,
  [before, after]: readonly [AnyRow, AnyRow],
  columns: readonly string[],
  lens: Lens,
  scheme: Scheme,
): readonly CellDifference[] {
  const declared = sheetOf(sheet);
  return columns.flatMap((key) => {
    if (sameCell(sheet, key, before, after, lens)) return [];
    const header = headerIn(declared, key, scheme);
    const values = { before: valueOf(before, key), after: valueOf(after, key) };
    const unreadable = after.flawed.has(key);
    return [{ key, header, ...values, beforeAt: cellOf(before, key), afterAt: cellOf(after, key), unreadable }];
  });
}

function headerIn(declared: Sheet, key: string, scheme: Scheme): string {
  return columnsInUse(declared, scheme).find((column) => column.key === key)?.header ?? key;
}

function coverDifferences(before: Ledger, after: Ledger, scheme: Scheme): readonly CellDifference[] {
  const at = (ledger: Ledger, key: string): Where => ({
    file: ledger.file,
    sheet: ledgerSheets.cover.name,
    ...ledger.coverCells[key],
  });
  return columnsInUse(ledgerSheets.cover, scheme).flatMap(({ key, header, column }) => {
    // A snapshot has no secret items.
    if (column.share === 'secret') return [];
    const values = [before.cover, after.cover].map((cover) => (cover as unknown as AnyRow)[key] ?? null) as Value[];
    const unreadable = after.cover.flawed.has(key);
    if (values[0] === values[1] && !unreadable) return [];
    const places = { beforeAt: at(before, key), afterAt: at(after, key) };
    return [{ key, header, before: values[0]!, after: values[1]!, ...places, unreadable }];
  });
}

function comparable(sheet: RowSheetKey, before: Ledger, after: Ledger): boolean {
  if (before.missing.has(sheet) || after.missing.has(sheet)) return false;
  const [was, is] = [rowsOf(before, sheet)[0], rowsOf(after, sheet)[0]];
  if (was === undefined || is === undefined) return true;
  const has = (row: AnyRow, key: string): boolean => row.origin.columns[key] !== undefined;
  return (sheetOf(sheet).rowKey ?? []).every((key) => has(was, key) === has(is, key));
}

/**
 * Compares two copies of a ledger, the earlier with the later one. Rows are known by the `rowKey` of their sheet, those
 * of the log by what they say. Ids, and names of members, are compared as what they mean.
 */
export function diffLedgers(before: Ledger, after: Ledger, given: Scheme): LedgerDiff {
  const scheme = schemeOfLedger(after.identity, given);
  const plain = lensOf(before, after);
  const members = matchRows('roster', rowsOf(before, 'roster'), rowsOf(after, 'roster'), plain, true);
  const known = new Map(members.pairs.map(([was, is]) => [is, was] as unknown as [Member, Member]));
  const lens = lensOf(before, after, known);
  const compared = rowSheets.filter((sheet) => comparable(sheet, before, after));
  let inserted: Inserted = new Map();
  const sheets = compared.map((sheet): SheetDiff => {
    const [was, is] = [rowsOf(before, sheet), rowsOf(after, sheet)];
    const columns = commonColumns(sheet, was, is);
    const log = sheet === 'transitions' ? matchLog(was, is, columns, lens) : null;
    if (log) inserted = log.inserted;
    const { pairs, removed, added } = log ?? matchRows(sheet, was, is, lens, true);
    const changed = pairs.flatMap((pair): readonly RowDifference[] => {
      // A number that only makes room for others is no difference; one that changes the order is.
      const judged = log && !log.moved.has(pair[1]) ? columns.filter((key) => key !== 'seq') : columns;
      const cells = cellDifferences(sheet, pair, judged, lens, scheme);
      return cells.length === 0 ? [] : [{ before: pair[0], after: pair[1], cells }];
    });
    return { sheet, removed, added, changed, kept: new Map(pairs) };
  });
  const uncompared = rowSheets.filter((sheet) => !compared.includes(sheet));
  return { cover: coverDifferences(before, after, scheme), sheets, inserted, uncompared };
}

/** Of one sheet; without any difference where it was not compared. */
export function sheetDiff(diff: LedgerDiff, sheet: RowSheetKey): SheetDiff {
  const found = diff.sheets.find((one) => one.sheet === sheet);
  return found ?? { sheet, removed: [], added: [], changed: [], kept: new Map() };
}
