import type { Alignment, Style, Workbook, Worksheet } from 'exceljs';
import { columnLetters } from '../../ledger/grid.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { type ColumnInUse, type Sheet, columnsInUse } from '../../ledger/workbook/sheet.ts';
import { cellContent, looksLikeFormula, numberFormat } from './cell-value.ts';
import { addSheet, validate } from './excel.ts';
import type { Dictionary } from './dictionary.ts';
import type { Mode, RowValues } from './input.ts';
import { type LaterRows, samplesBelow } from './later-rows.ts';
import { setUpPrint } from './print.ts';
import { isTyped, roleOf } from './role.ts';
import { isWrapped } from './row-xml.ts';
import { BODY_FONT, GRID, HEADERS, HEADER_ALIGNMENT, HEADER_HEIGHT, UNTYPED_FILL } from './style.ts';
import { heightOf, linesIn, widthOf } from './text-width.ts';
import { EARLIEST, validationOf } from './validation.ts';

/**
 * Empty rows at a table's end. Typing below a table makes it grow in Excel, but not in every program, nor when a block
 * is pasted a row further down; with some rows in hand the ordinary case works everywhere.
 */
export const SPARE_ROWS = 20;

/** Filter buttons and the cell's padding, in characters. */
const BUTTON_WIDTH = 4;

/** Columns that stay in sight when scrolling to the right: what tells one row from another. */
const FROZEN: Readonly<Record<string, number>> = { roster: 2, commitments: 2, transitions: 1, branches: 2 };
const FROZEN_ELSEWHERE = 1;

export interface TableSetting {
  readonly scheme: Scheme;
  readonly mode: Mode;
  readonly dictionary: Dictionary;
  /** Printed at the upper left of each page. */
  readonly owner: string;
  /** The earliest day of a column by key, where it is not the common one. */
  readonly earliest?: (key: string) => string | undefined;
  /** Empty rows at the table's end; `SPARE_ROWS` unless given. */
  readonly spareRows?: number;
  /** Has the rows put in later, but for those whose cells are to be dressed apart, by their numbers in the sheet. */
  readonly later?: { readonly rows: LaterRows; readonly apart: ReadonlySet<number> };
}

const widthOfColumn = ({ header, column }: ColumnInUse): number =>
  Math.max(column.width, widthOf(header) + BUTTON_WIDTH);

function alignmentOf(column: ColumnInUse): Partial<Alignment> {
  const { kind } = column.column;
  const wraps = isWrapped(column);
  return {
    vertical: 'middle',
    wrapText: wraps,
    horizontal: wraps && kind.type === 'text' && kind.max > 20 ? 'left' : 'center',
  };
}

/** A column of a sheet that is being written, with how its cells look. */
interface Written {
  readonly column: ColumnInUse;
  readonly width: number;
  readonly wraps: boolean;
  /** Below the table. */
  readonly empty: Partial<Style>;
  // All cells of a column have the same object: exceljs turns each object into XML to see whether it has had the like,
  // which took most of the time of writing a workbook.
  readonly plain: Partial<Style>;
  readonly guarded: Partial<Style>;
}

function writtenColumn(column: ColumnInUse, mode: Mode): Written {
  const alignment = alignmentOf(column);
  const empty = { font: BODY_FONT, alignment, numFmt: numberFormat(column.column.kind) };
  const plain = { ...empty, border: GRID, ...(isTyped(roleOf(column, mode)) ? {} : { fill: UNTYPED_FILL }) };
  const guarded = { ...plain, numFmt: '@' };
  return { column, width: widthOfColumn(column), wraps: alignment.wrapText === true, empty, plain, guarded };
}

/** Text that starts like a formula is under “text” even in columns that are not, lest editing turn it into one. */
const isGuarded = ({ column: { kind } }: ColumnInUse, value: string | number | null): boolean =>
  typeof value === 'string' && looksLikeFormula(value) && kind.type === 'text';

function setUpColumns(sheet: Worksheet, columns: readonly Written[]): void {
  columns.forEach(({ width, empty }, index) => {
    const target = sheet.getColumn(index + 1);
    target.width = width;
    // Rows below the table have the formats too, so that dates typed there look like dates.
    target.style = empty;
  });
}

/** One object for each role, as there is one for each column. */
const headerStyles = new Map(
  Object.entries(HEADERS).map(([role, { fill, font }]): [string, Partial<Style>] => {
    return [role, { fill, font, alignment: HEADER_ALIGNMENT, border: GRID, numFmt: '@' }];
  }),
);

function writeHeader(sheet: Worksheet, columns: readonly ColumnInUse[], mode: Mode): void {
  const row = sheet.getRow(1);
  row.height = HEADER_HEIGHT;
  columns.forEach((column, index) => {
    const cell = row.getCell(index + 1);
    cell.style = headerStyles.get(roleOf(column, mode))!;
  });
}

function writeRow(sheet: Worksheet, number: number, values: RowValues | undefined, columns: readonly Written[]): void {
  const row = sheet.getRow(number);
  let lines = 1;
  columns.forEach(({ column, width, wraps, plain, guarded }, index) => {
    const cell = row.getCell(index + 1);
    const value = cellContent(values?.[column.key], column.column.kind);
    cell.style = isGuarded(column, value) ? guarded : plain;
    if (value === null) return;
    cell.value = value;
    if (typeof value === 'string' && wraps) lines = Math.max(lines, linesIn(value, width));
  });
  row.height = heightOf(lines);
}

/** Writes rows that are to be dressed apart, and samples of the others, which are put in later. */
function leaveRows(
  sheet: Worksheet,
  table: Omit<Parameters<LaterRows['add']>[0], 'sheet' | 'widths' | 'apart'>,
  written: readonly Written[],
  { rows: later, apart }: NonNullable<TableSetting['later']>,
): void {
  for (const number of apart) if (number > 1) writeRow(sheet, number, table.rows[number - 2], written);
  const { plain, guarded } = samplesBelow(table.count);
  written.forEach((column, index) => {
    sheet.getRow(plain).getCell(index + 1).style = column.plain;
    sheet.getRow(guarded).getCell(index + 1).style = column.guarded;
  });
  later.add({ ...table, sheet, widths: written.map(({ width }) => width), apart });
}

function setRules(
  sheet: Worksheet,
  declared: Sheet,
  columns: readonly ColumnInUse[],
  last: number,
  setting: TableSetting,
): void {
  columns.forEach((column, index) => {
    const letters = columnLetters(index + 1);
    const rule = validationOf(column, {
      scheme: setting.scheme,
      dictionary: setting.dictionary,
      role: roleOf(column, setting.mode),
      first: `${letters}2`,
      earliest: setting.earliest?.(column.key) ?? EARLIEST,
    });
    if (rule && declared.hidden !== true) validate(sheet, `${letters}2:${letters}${last}`, rule);
  });
}

/** Throws where Excel would call the file damaged. */
function checkHeaders(declared: Sheet, columns: readonly ColumnInUse[]): void {
  const headers = columns.map(({ header }) => header.toLowerCase());
  if (columns.length === 0 || new Set(headers).size !== headers.length) {
    throw new Error(`columns of ${declared.key} are missing or not unique`);
  }
}

/**
 * Writes a declared table as a sheet: one header row, an Excel table with filters, rules over the declared rows, print
 * set-up. Row `i` of `rows` is row `i + 2` of the sheet.
 */
export function addTableSheet(
  workbook: Workbook,
  declared: Sheet,
  rows: readonly RowValues[],
  setting: TableSetting,
): Worksheet {
  const { scheme, mode, owner } = setting;
  const columns = columnsInUse(declared, scheme);
  checkHeaders(declared, columns);
  const sheet = addSheet(workbook, declared.name);
  const written = columns.map((column) => writtenColumn(column, mode));
  setUpColumns(sheet, written);
  const count = rows.length + (declared.hidden === true ? 0 : (setting.spareRows ?? SPARE_ROWS));
  sheet.addTable({
    name: declared.table,
    ref: 'A1',
    headerRow: true,
    style: { theme: 'TableStyleLight15', showRowStripes: false },
    columns: columns.map(({ header }) => ({ name: header, filterButton: true, totalsRowLabel: '合计' })),
    rows: Array.from({ length: setting.later ? 1 : count }, () => columns.map(() => null)),
  });
  writeHeader(sheet, columns, mode);
  const table = { table: declared.table, columns, rows, count };
  if (setting.later) leaveRows(sheet, table, written, setting.later);
  else for (let index = 0; index < count; index += 1) writeRow(sheet, index + 2, rows[index], written);
  setRules(sheet, declared, columns, Math.max(declared.rows, count) + 1, setting);
  const frozen = Math.min(FROZEN[declared.key] ?? FROZEN_ELSEWHERE, columns.length - 1);
  sheet.views = [{ state: 'frozen', xSplit: frozen, ySplit: 1, zoomScale: 100 }];
  if (declared.hidden === true) sheet.state = 'hidden';
  const width = written.reduce((sum, column) => sum + column.width, 0);
  setUpPrint(sheet, { left: owner, centre: declared.name, width, titleRows: '1:1' });
  return sheet;
}
