import { readFile } from 'node:fs/promises';
import ExcelJS from 'exceljs';
import type { Cell } from '../../ledger/grid.ts';
import type { Outcome, SheetCells } from './cells.ts';

/**
 * Parts of a sheet that hold no cells. exceljs spreads validations and conditional formats over single cells until it hangs,
 * and fails on some drawings and tables; without them it reads more files, and the same cells.
 */
const WITHOUT_CELLS = [
  'dataValidations',
  'conditionalFormatting',
  'extLst',
  'drawing',
  'picture',
  'tableParts',
  'autoFilter',
  'headerFooter',
  'rowBreaks',
];

/** How a merged cell, whose master's value exceljs repeats, is told to `compare`: as nothing that a file could hold. */
export const MERGED: Cell = { error: 'merged' };

/** A moment to the second; what is no moment is told as exceljs has it. */
function fromDate(date: Date): Cell {
  const time = date.getTime();
  if (!Number.isFinite(time)) return { date: 'Invalid Date' };
  const text = new Date(Math.round(time / 1000) * 1000).toISOString().replace('.000Z', '');
  return { date: text.endsWith('T00:00:00') ? text.slice(0, -9) : text };
}

/** An exceljs value in our terms: dates to days or moments, rich text and links to their text, formulas to results. */
function fromExceljs(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (value instanceof Date) return fromDate(value);
  const object = value as Readonly<Record<string, unknown>>;
  if (Array.isArray(object['richText'])) {
    return (object['richText'] as readonly { text?: unknown }[]).map(({ text }) => String(text ?? '')).join('');
  }
  if ('hyperlink' in object) return fromExceljs(object['text']);
  if ('error' in object) return { error: String(object['error']) };
  if ('result' in object) return fromExceljs(object['result']);
  if ('formula' in object || 'sharedFormula' in object || 'shareType' in object) return { formula: true };
  if (Object.keys(object).length === 0) return null;
  return { error: `unknown to the comparison: ${JSON.stringify(object).slice(0, 200)}` };
}

function sheetOf(sheet: ExcelJS.Worksheet): SheetCells {
  const rows: { row: number; cells: Cell[] }[] = [];
  sheet.eachRow((row, number) => {
    const cells: Cell[] = [];
    row.eachCell((cell, column) => {
      cells[column - 1] = cell.isMerged && cell.master !== cell ? MERGED : fromExceljs(cell.value);
    });
    rows.push({ row: number, cells });
  });
  return { name: sheet.name, rows };
}

/** The file as exceljs reads it. */
export async function readTheirs(path: string): Promise<Outcome> {
  try {
    const workbook = new ExcelJS.Workbook();
    const bytes = await readFile(path);
    await workbook.xlsx.load(new Uint8Array(bytes).buffer, { ignoreNodes: WITHOUT_CELLS });
    return { sheets: workbook.worksheets.map(sheetOf) };
  } catch (error) {
    return { refused: error instanceof Error ? error.message : String(error) };
  }
}
