import type { LedgerEdits, RowEdit } from '../../../ledger/edits.ts';
import { type SheetGrid, type WorkbookGrid, isBlank } from '../../../ledger/grid.ts';
import { readForm } from '../../../ledger/parse/form.ts';
import { readIdentity } from '../../../ledger/parse/identity.ts';
import { type Located, locate } from '../../../ledger/parse/locate.ts';
import { readRows } from '../../../ledger/parse/rows.ts';
import type { RowSheetKey } from '../../../ledger/parse/ledger.ts';
import { canonical } from '../../../ledger/parse/text.ts';
import type { Scheme } from '../../../ledger/scheme/schema.ts';
import { schemeOfLedger } from '../../../ledger/workbook/carry-over.ts';
import { ledgerSheets } from '../../../ledger/workbook/declaration.ts';
import { type RowValues, type Sheet, columnsInUse } from '../../../ledger/workbook/sheet.ts';
import { CannotEdit } from './cannot-edit.ts';
import { type CellWrite, cellWrite } from './cell-write.ts';

/** What is written into one sheet of the workbook. */
export interface SheetWrites {
  readonly sheet: SheetGrid;
  /** Row of the headers; 0 for a form. */
  readonly header: number;
  readonly cells: readonly CellWrite[];
  /** The last row that a new entry stands in, for tables that must hold it; 0 where none is new. */
  readonly lastNew: number;
}

const NEW_TEMPLATE = '请先恢复这一列；恢复不了的，请上级党委用 chengnuo migrate 换成新模板';

function locatedSheet(grid: WorkbookGrid, key: RowSheetKey, scheme: Scheme): Located {
  const declared: Sheet = ledgerSheets[key];
  const located = locate(grid, declared, columnsInUse(declared, scheme), '');
  if (!('sheet' in located)) throw new CannotEdit(`找不到工作表“${declared.name}”或它的表头`, '请先恢复这张表');
  return located;
}

/** The first rows below the last entry in which all columns of ours are empty. */
function freeRows(grid: WorkbookGrid, key: RowSheetKey, located: Located, scheme: Scheme, count: number): number[] {
  const declared: Sheet = ledgerSheets[key];
  const read = readRows(declared, columnsInUse(declared, scheme), located, scheme, '', grid.date1904);
  const entries = [...read.rows, ...read.laidOut].map(({ origin }) => origin.row);
  const columns = Object.values(located.columns) as readonly number[];
  const taken = new Set(
    located.sheet.rows.filter(({ cells }) => columns.some((at) => !isBlank(cells[at - 1]))).map(({ row }) => row),
  );
  const free: number[] = [];
  for (let row = Math.max(located.header, ...entries) + 1; free.length < count; row += 1) {
    if (!taken.has(row)) free.push(row);
  }
  return free;
}

function rowCells(edit: RowEdit, row: number, located: Located, scheme: Scheme, date1904: boolean): CellWrite[] {
  const declared: Sheet = ledgerSheets[edit.sheet];
  if (row <= located.header) throw new Error(`no row of ${edit.sheet}: ${row}`);
  return Object.entries(edit.values).flatMap(([key, value]) => {
    const inUse = columnsInUse(declared, scheme).find((one) => one.key === key);
    if (!inUse) throw new Error(`no column ${key} of ${edit.sheet}`);
    const column = located.columns[key];
    if (column === undefined && value === null) return [];
    if (column === undefined) {
      throw new CannotEdit(`工作表“${located.sheet.name}”中没有“${inUse.header}”这一列`, NEW_TEMPLATE);
    }
    return [cellWrite(row, column, value, inUse.column.kind, date1904)];
  });
}

function ofTable(grid: WorkbookGrid, key: RowSheetKey, edits: readonly RowEdit[], scheme: Scheme): SheetWrites {
  const located = locatedSheet(grid, key, scheme);
  const count = edits.filter(({ row }) => row === null).length;
  const free = count === 0 ? [] : freeRows(grid, key, located, scheme, count);
  const next = free.values();
  const cells = edits.flatMap((edit) =>
    rowCells(edit, edit.row ?? Number(next.next().value), located, scheme, grid.date1904),
  );
  return { sheet: located.sheet, header: located.header, cells, lastNew: free.at(-1) ?? 0 };
}

function ofCover(grid: WorkbookGrid, values: RowValues, scheme: Scheme): SheetWrites {
  const declared = ledgerSheets.cover;
  const sheet = grid.sheets.find(({ name }) => canonical(name) === declared.name);
  if (!sheet) throw new CannotEdit(`找不到工作表“${declared.name}”`, '请先恢复这张表');
  const places = readForm(declared, sheet, scheme, '', grid.date1904).cells;
  const cells = Object.entries(values).map(([key, value]) => {
    const inUse = columnsInUse(declared, scheme).find((one) => one.key === key);
    if (!inUse) throw new Error(`no item ${key} of the cover`);
    const place = places[key];
    if (!place) throw new CannotEdit(`封面没有“${inUse.header}”这一项`, '请先照模板恢复这一项');
    return cellWrite(place.row, place.column, value, inUse.column.kind, grid.date1904);
  });
  return { sheet, header: 0, cells, lastNew: 0 };
}

const NAME = 1;
const ORDER = 2;
const VALUE = 3;

/** Rows of 字典 by their name in column A; a missing one comes below the last. */
function ofDictionary(grid: WorkbookGrid, identity: LedgerEdits['identity']): SheetWrites {
  const { name: title, columns } = ledgerSheets.dictionary;
  const sheet = grid.sheets.find(({ name }) => canonical(name) === title);
  if (!sheet) throw new CannotEdit(`找不到隐藏的工作表“${title}”`, '请用党委下发的模板重新填写');
  let last = Math.max(1, ...sheet.rows.map(({ row }) => row));
  let lastNew = 0;
  const cells = Object.entries(identity).flatMap(([name, value]): readonly CellWrite[] => {
    const known = sheet.rows.find((row) => typeof row.cells[0] === 'string' && row.cells[0].trim() === name)?.row;
    const write = (row: number): CellWrite => cellWrite(row, VALUE, value, columns.value.kind, grid.date1904);
    if (known !== undefined) return [write(known)];
    if (value === null) return [];
    last += 1;
    lastNew = last;
    const label = cellWrite(last, NAME, name, columns.name.kind, grid.date1904);
    return [label, cellWrite(last, ORDER, 0, columns.order.kind, grid.date1904), write(last)];
  });
  return { sheet, header: 1, cells, lastNew };
}

/** Of several writes into one cell the last counts; what stands there already is not written. */
function needed({ sheet, cells, ...rest }: SheetWrites): SheetWrites {
  const byCell = new Map(cells.map((one) => [`${one.row},${one.column}`, one]));
  const rows = new Map(sheet.rows.map((row) => [row.row, row.cells]));
  const kept = [...byCell.values()].filter(
    ({ row, column, reads }) => JSON.stringify(rows.get(row)?.[column - 1] ?? null) !== JSON.stringify(reads),
  );
  return { sheet, ...rest, cells: kept };
}

/**
 * The cells that edits come to, sheet by sheet. Throws `CannotEdit` where the workbook lacks the place, and an error where
 * an edit names a column or row that cannot be.
 */
export function sheetWrites(grid: WorkbookGrid, edits: LedgerEdits, given: Scheme): readonly SheetWrites[] {
  const scheme = schemeOfLedger({ carried: readIdentity(grid)?.carried ?? false }, given);
  const keys = [...new Set(edits.rows.map(({ sheet }) => sheet))];
  const writes = keys.map((key) =>
    ofTable(
      grid,
      key,
      edits.rows.filter(({ sheet }) => sheet === key),
      scheme,
    ),
  );
  if (Object.keys(edits.cover).length > 0) writes.push(ofCover(grid, edits.cover, scheme));
  if (Object.keys(edits.identity).length > 0) writes.push(ofDictionary(grid, edits.identity));
  return writes.map(needed).filter(({ cells }) => cells.length > 0);
}
