import ExcelJS from 'exceljs';
import type { WorkbookGrid } from '../../ledger/grid.ts';

/** The cells of a grid for exceljs, without a file in between. */
export function workbookOfGrid({ sheets }: WorkbookGrid): ExcelJS.Workbook {
  const book = new ExcelJS.Workbook();
  for (const { name, rows } of sheets) {
    const sheet = book.addWorksheet(name);
    for (const { row, cells } of rows) {
      cells.forEach((cell, index) => {
        const value = typeof cell === 'object' && cell !== null && 'date' in cell ? cell.date.slice(0, 10) : cell;
        if (value !== null && typeof value !== 'object') sheet.getCell(row, index + 1).value = value;
      });
    }
  }
  return book;
}
