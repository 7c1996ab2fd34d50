import type { Style, Workbook } from 'exceljs';
import { asDay, toSerial } from '../../ledger/day.ts';
import { columnLetters } from '../../ledger/grid.ts';
import { cellText } from './clean-text.ts';
import { addSheet, longToBytes, newLongWorkbook } from './excel.ts';
import type { TableColumn, TableSheet, TableValue } from './input.ts';
import { linkTo } from './links.ts';
import { setUpPrint } from './print.ts';
import { BODY_FONT, GRID, HEADERS, HEADER_ALIGNMENT, HEADER_HEIGHT } from './style.ts';
import { heightOf, linesIn, widthOf } from './text-width.ts';

const FORMATS: Readonly<Record<TableColumn['type'], string>> = {
  text: '@',
  day: 'yyyy-mm-dd',
  integer: '0',
  score: '0.00',
  rate: '0.0%',
  link: '@',
};
/** A sheet ends at 1,048,576 rows, the header among them. */
const MOST_ROWS = 1_048_575;
const NOTHING = '—';

const styleOf = ({ type }: TableColumn): Partial<Style> => ({
  font: BODY_FONT,
  border: GRID,
  numFmt: FORMATS[type],
  alignment: { vertical: 'middle', horizontal: type === 'text' ? 'left' : 'center', wrapText: type === 'text' },
});

function contentOf(value: TableValue, type: TableColumn['type']): string | number | null {
  // A rate over nothing, or no score, is shown and not left blank: a blank would read as forgotten.
  if (value === null) return type === 'rate' || type === 'score' ? NOTHING : null;
  if (typeof value === 'number') return Number.isFinite(value) ? value : NOTHING;
  const day = type === 'day' ? asDay(value) : null;
  return day === null ? cellText(value) : toSerial(day);
}

/** A day needs this much, or Excel shows `####`. */
const DAY_WIDTH = 12;

const filterWidth = ({ header, width, type }: TableColumn): number =>
  Math.max(width, widthOf(header) + 4, type === 'day' ? DAY_WIDTH : 0);

/** Writes one sheet: a header row with filters that stays in sight, days as real dates, long texts wrapped. */
function addPlainTable(workbook: Workbook, table: TableSheet): void {
  const { columns, rows, title } = table;
  if (rows.length > MOST_ROWS) throw new Error(`${table.sheetName}: ${rows.length} rows do not fit a sheet`);
  if (columns.length === 0) throw new Error(`${table.sheetName} has no columns`);
  const view = { state: 'frozen', xSplit: table.frozenColumns ?? 0, ySplit: 1 } as const;
  const width = columns.reduce((sum, column) => sum + filterWidth(column), 0);
  const print = { left: '', centre: title, width, titleRows: '1:1' };
  // A sheet that is written row by row says at its head, when it is added, whether it is fitted to the page.
  const sheet = addSheet(workbook, table.sheetName, [view], { fitToPage: true, fitToWidth: 1, fitToHeight: 0 });
  setUpPrint(sheet, print);
  const header = sheet.getRow(1);
  header.height = HEADER_HEIGHT;
  sheet.columns = columns.map((column) => ({ width: filterWidth(column) }));
  columns.forEach((column, index) => {
    const cell = header.getCell(index + 1);
    cell.value = cellText(column.header);
    cell.style = { ...HEADERS.required, alignment: HEADER_ALIGNMENT, border: GRID };
  });
  // One style object a column: exceljs then finds it again by identity instead of comparing it a million times.
  const styles = columns.map(styleOf);
  header.commit();
  rows.forEach((values, at) => {
    const row = sheet.getRow(at + 2);
    let lines = 1;
    columns.forEach((column, index) => {
      const cell = row.getCell(index + 1);
      const content = contentOf(values[index] ?? null, column.type);
      cell.style = styles[index]!;
      if (column.type === 'link' && typeof content === 'string') linkTo(cell, content);
      else cell.value = content;
      if (column.type === 'text' && typeof content === 'string') {
        lines = Math.max(lines, linesIn(content, filterWidth(column)));
      }
    });
    row.height = heightOf(lines);
    row.commit();
  });
  sheet.autoFilter = `A1:${columnLetters(columns.length)}${rows.length + 1}`;
}

/**
 * Builds a workbook of plain tables, such as the register (汇总台账.xlsx) or the list of problems (问题清单.xlsx); which
 * columns they have is the caller's. Rates are fractions and shown in per cent, scores with two decimals, `null` of both
 * as “—”.
 */
export async function buildTable(tables: readonly TableSheet[]): Promise<Uint8Array> {
  if (tables.length === 0) throw new Error('a workbook needs a sheet');
  const workbook = await newLongWorkbook();
  for (const table of tables) addPlainTable(workbook, table);
  return longToBytes(workbook);
}
