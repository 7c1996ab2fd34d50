import type { Workbook } from 'exceljs';
import { strFromU8 } from 'fflate';
import { columnLetters } from '../../ledger/grid.ts';
import { cellText } from './clean-text.ts';
import { addSheet, longParts, newLongWorkbook } from './excel.ts';
import type { TableSheet } from './input.ts';
import { setUpPrint } from './print.ts';
import { GRID, HEADERS, HEADER_ALIGNMENT, HEADER_HEIGHT } from './style.ts';
import { COLUMN_TYPES, filterWidth, styleNumber, styleOf } from './table-column.ts';

/** A plain table without its rows. */
export type TableHead = Omit<TableSheet, 'rows'>;

/** A sheet ends at row 1,048,576; the header is its first. */
export const LAST_ROW = 1_048_576;
export const FIRST_ROW = 2;

/** The XML of a sheet around its rows. */
export interface SheetFrame {
  readonly head: string;
  /** Below so many rows. */
  readonly tail: (rows: number) => string;
}

export interface TableSkeleton {
  /** In the order of the tables; the part of the n-th (from 1) is `sheetPart(n)`. */
  readonly frames: readonly SheetFrame[];
  /** All parts but the sheets, by name, in the order in which they are packed. */
  readonly parts: Readonly<Record<string, Uint8Array>>;
}

export const sheetPart = (number: number): string => `xl/worksheets/sheet${number}.xml`;

/** One sheet without rows: a header with filters that stays in sight, and how it is printed. */
function addHead(workbook: Workbook, table: TableHead, samples: boolean): void {
  const { columns, title } = table;
  if (columns.length === 0) throw new Error(`${table.sheetName} has no columns`);
  const view = { state: 'frozen', xSplit: table.frozenColumns ?? 0, ySplit: 1 } as const;
  const width = columns.reduce((sum, column) => sum + filterWidth(column), 0);
  // A sheet that is written row by row says at its head, when it is added, whether it is fitted to the page.
  const sheet = addSheet(workbook, table.sheetName, [view], { fitToPage: true, fitToWidth: 1, fitToHeight: 0 });
  setUpPrint(sheet, { left: '', centre: title, width, titleRows: '1:1' });
  sheet.columns = columns.map((column) => ({ width: filterWidth(column) }));
  const header = sheet.getRow(1);
  header.height = HEADER_HEIGHT;
  columns.forEach((column, index) => {
    const cell = header.getCell(index + 1);
    cell.value = cellText(column.header);
    cell.style = { ...HEADERS.required, alignment: HEADER_ALIGNMENT, border: GRID };
  });
  header.commit();
  if (samples) {
    const row = sheet.getRow(FIRST_ROW);
    COLUMN_TYPES.forEach((type, index) => Object.assign(row.getCell(index + 1), { value: 0, style: styleOf(type) }));
    row.commit();
  }
  sheet.autoFilter = `A1:${columnLetters(columns.length)}1`;
}

const HEADER_END = '</row>';
const DATA_END = '</sheetData>';

/** exceljs numbers styles as it meets them; what the encoder of rows takes for granted is looked up in a row of samples. */
function assertStyles(samples: string): void {
  const found = [...samples.matchAll(/<c r="[A-Z]+2" s="(\d+)"/g)].map(([, style]) => Number(style));
  const expected = COLUMN_TYPES.map((type) => styleNumber({ type }));
  if (found.join() !== expected.join()) throw new Error(`styles ${found.join()} in place of ${expected.join()}`);
}

function frameOf(xml: string, { columns }: TableHead): SheetFrame {
  const head = xml.slice(0, xml.indexOf(HEADER_END) + HEADER_END.length);
  const end = xml.slice(xml.indexOf(DATA_END));
  const lastColumn = columnLetters(columns.length);
  const tail = (rows: number): string => end.replace(/(<autoFilter ref=")[^"]*/, `$1A1:${lastColumn}${rows + 1}`);
  return { head, tail };
}

/** A workbook of plain tables as exceljs writes it, taken apart so that rows can be put in. */
export async function tableSkeleton(tables: readonly TableHead[]): Promise<TableSkeleton> {
  if (tables.length === 0) throw new Error('a workbook needs a sheet');
  const workbook = await newLongWorkbook();
  tables.forEach((table, index) => addHead(workbook, table, index === 0));
  const parts = await longParts(workbook);
  const sheets = tables.map((_, index) => strFromU8(parts[sheetPart(index + 1)]!));
  assertStyles(sheets[0]!);
  return {
    frames: tables.map((table, index) => frameOf(sheets[index]!, table)),
    parts: Object.fromEntries(Object.entries(parts).filter(([name]) => !/^xl\/worksheets\/sheet\d+\.xml$/.test(name))),
  };
}

/** A sheet's name holds 31 characters. */
const NAME_MOST = 31;

/** The table's n-th sheet: the rows below the last of Excel's go on in “汇总台账（2）”. */
export function sheetOf(table: TableHead, number: number): TableHead {
  if (number === 1) return table;
  const suffix = `（${number}）`;
  return { ...table, sheetName: table.sheetName.slice(0, NAME_MOST - suffix.length) + suffix };
}
