import ExcelJS from 'exceljs';
import { toSerial, type Day } from '../../ledger/day.ts';
import { cellAddress, type Cell, type WorkbookGrid } from '../../ledger/grid.ts';

/** `台账!B7` → cell; empty cells are left out. */
export type Cells = Map<string, Cell>;

export function gridCells(grid: WorkbookGrid): Cells {
  const cells: Cells = new Map();
  for (const sheet of grid.sheets) {
    for (const { row, cells: values } of sheet.rows) {
      values.forEach((cell, i) => {
        if (cell !== null && cell !== undefined) cells.set(`${sheet.name}!${cellAddress(row, i + 1)}`, cell);
      });
    }
  }
  return cells;
}

function fromDate(date: Date): Cell {
  const text = new Date(Math.round(date.getTime() / 1000) * 1000).toISOString().slice(0, 19);
  return { date: text.endsWith('T00:00:00') ? text.slice(0, 10) : text };
}

/** An exceljs value in our terms. */
function fromExceljs(value: ExcelJS.CellValue | undefined): Cell {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return fromDate(value);
  if (typeof value !== 'object') return value;
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('hyperlink' in value) return fromExceljs(value.text as ExcelJS.CellValue);
  if ('error' in value) return { error: value.error };
  if ('formula' in value || 'sharedFormula' in value) {
    return value.result === undefined ? { formula: true } : fromExceljs(value.result);
  }
  throw new Error(`a value of exceljs the test does not know: ${JSON.stringify(value)}`);
}

export async function exceljsCells(bytes: Uint8Array): Promise<Cells> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  const cells: Cells = new Map();
  workbook.eachSheet((sheet) => {
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        // A merged cell repeats its master's value in exceljs; in the file it is empty.
        const value = cell.isMerged && cell.master !== cell ? null : fromExceljs(cell.value);
        if (value !== null) cells.set(`${sheet.name}!${cell.address}`, value);
      });
    });
  });
  return cells;
}

const isDate = (cell: Cell | undefined): cell is { date: string } =>
  typeof cell === 'object' && cell !== null && 'date' in cell;
const isFormula = (cell: Cell | undefined): boolean => typeof cell === 'object' && cell !== null && 'formula' in cell;

/** Where exceljs 4.4 reads wrongly and we differ on purpose. */
const FAULTS: readonly {
  readonly fault: string;
  excuses(ours: Cell | undefined, theirs: Cell | undefined): boolean;
}[] = [
  {
    fault: 'stored results 0, FALSE and empty text vanish',
    excuses: (ours, theirs) => (ours === 0 || ours === false || ours === '') && isFormula(theirs),
  },
  {
    fault: 'dates under the built-in Chinese formats are bare numbers',
    excuses: (ours, theirs) => isDate(ours) && theirs === toSerial(ours.date as Day),
  },
  {
    fault: 'a time of day is a date in 1899',
    excuses: (ours, theirs) => typeof ours === 'number' && isDate(theirs) && theirs.date < '1900-01-01',
  },
];

/** The cells in which we and exceljs differ, its known faults aside. */
export function differences(ours: Cells, theirs: Cells): string[] {
  const addresses = [...new Set([...ours.keys(), ...theirs.keys()])];
  return addresses.flatMap((address) => {
    const [a, b] = [ours.get(address), theirs.get(address)];
    const same = JSON.stringify(a) === JSON.stringify(b);
    if (same || FAULTS.some(({ excuses }) => excuses(a, b))) return [];
    return [`${address}: ${JSON.stringify(a)} / exceljs ${JSON.stringify(b)}`];
  });
}
