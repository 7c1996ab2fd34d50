import { readFile } from 'node:fs/promises';
import type { Cell } from '../../../ledger/grid.ts';
import type { Outcome } from '../cells.ts';
import { type Difference, same } from '../compare.ts';
import { faultOf } from '../faults.ts';
import { meaningOf } from './meaning.ts';
import { eachRawCell, type RawCell } from './sheet.ts';
import { openWorkbook } from './workbook.ts';

/** The file as a third reader sees it, made of libraries (fflate, saxes): slow, and only to say who is right. */
export async function readWitness(path: string): Promise<Outcome> {
  try {
    const workbook = openWorkbook(await readFile(path));
    const sheets = workbook.sheets.map(({ name, path: part }) => {
      const rows = new Map<number, Cell[]>();
      eachRawCell(workbook.parts, part, (cell) => {
        const meaning = meaningOf(cell, workbook);
        if (meaning === null) return;
        const cells = rows.get(cell.row) ?? [];
        cells[cell.column - 1] = meaning;
        rows.set(cell.row, cells);
      });
      return { name, rows: [...rows].map(([row, cells]) => ({ row, cells })) };
    });
    return { sheets };
  } catch (error) {
    return { refused: error instanceof Error ? error.message : String(error) };
  }
}

export interface Verdict {
  /** Which of the readers says what the cell's XML says. */
  readonly right: 'ours' | 'theirs' | 'neither' | 'unknown';
  /** The known fault of exceljs that explains the difference. */
  readonly fault: string | null;
}

const UNKNOWN: Verdict = { right: 'unknown', fault: null };

/** Who is right about each difference, by the XML of the cell, and which fault of exceljs it is. */
export async function judge(path: string, differences: readonly Difference[]): Promise<readonly Verdict[]> {
  try {
    const workbook = openWorkbook(await readFile(path));
    const asked = new Set(differences.map(({ sheet }) => sheet));
    const raw = new Map<string, RawCell>();
    for (const { name, path: part } of workbook.sheets) {
      // Of a cell that comes twice the later counts.
      if (asked.has(name))
        eachRawCell(workbook.parts, part, (cell) => raw.set(`${name}\n${cell.row}\n${cell.column}`, cell));
    }
    return differences.map((difference) => {
      const { sheet, row, column, ours, theirs } = difference;
      const cell = raw.get(`${sheet}\n${row}\n${column}`);
      const meaning = cell === undefined ? null : meaningOf(cell, workbook);
      if (!same(ours, meaning)) return { right: same(theirs, meaning) ? 'theirs' : 'neither', fault: null };
      return { right: 'ours', fault: faultOf(difference, cell, workbook) };
    });
  } catch {
    return differences.map(() => UNKNOWN);
  }
}
