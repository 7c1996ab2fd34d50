import { type Cell, type GridRow, type SheetGrid, type WorkbookGrid, isBlank } from '../grid.ts';
import { canonical } from '../parse/text.ts';
import { ledgerSheets } from '../workbook/declaration.ts';

/** Headers are looked for this far down, as at reading. */
const HEADER_SEARCH_ROWS = 30;

const textOf = (cell: Cell | undefined): string => (typeof cell === 'string' ? canonical(cell) : '');

function withSheet(grid: WorkbookGrid, change: (sheet: SheetGrid) => SheetGrid): WorkbookGrid {
  return { ...grid, sheets: grid.sheets.map(change) };
}

/** 字典 with a row of this name at its end, without a value; as it is where it has one. Other rows keep their places. */
export function addDictionaryRow(grid: WorkbookGrid, name: string): WorkbookGrid {
  return withSheet(grid, (sheet) => {
    if (canonical(sheet.name) !== ledgerSheets.dictionary.name) return sheet;
    if (sheet.rows.some(({ cells }) => textOf(cells[0]) === name)) return sheet;
    const row = Math.max(1, ...sheet.rows.map((one) => one.row)) + 1;
    return { ...sheet, rows: [...sheet.rows, { row, cells: [name, 0, null] }] };
  });
}

/** The header row among the first rows: the one that has all of these headers. */
function headerRow(sheet: SheetGrid, among: readonly string[]): GridRow | undefined {
  return sheet.rows.find(({ row, cells }) => {
    const texts = new Set(cells.map(textOf));
    return row <= HEADER_SEARCH_ROWS && among.every((header) => texts.has(header));
  });
}

/**
 * The sheet that has all of these headers in a row gains another header, behind all that the sheet holds: no cell moves, so
 * that findings still name the cells of the file. As it is where the header is there already.
 */
export function addColumn(grid: WorkbookGrid, among: readonly string[], header: string): WorkbookGrid {
  return withSheet(grid, (sheet) => {
    const found = headerRow(sheet, among);
    if (!found || found.cells.some((cell) => textOf(cell) === header)) return sheet;
    const width = Math.max(...sheet.rows.map(({ cells }) => cells.findLastIndex((cell) => !isBlank(cell)) + 1));
    const cells = Array.from({ length: width + 1 }, (_, index) => (index === width ? header : found.cells[index]));
    return { ...sheet, rows: sheet.rows.map((row) => (row === found ? { ...row, cells } : row)) };
  });
}
