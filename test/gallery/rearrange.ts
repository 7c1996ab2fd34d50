import exceljs, { type CellValue, type Workbook, type Worksheet } from 'exceljs';
import type { Where } from '../../ledger/findings/finding.ts';
import { saveWorkbook } from './run.ts';

/** A cell's place, 1-based. */
interface Place {
  readonly row: number;
  readonly column: number;
}

/** A copy of a workbook in another order, and where each cell of it went. */
export interface Rearranged {
  readonly bytes: Uint8Array;
  readonly moved: (where: Where) => Where;
}

const TITLE_ROWS = 3;

type Move = (place: Place) => Place;

/** Below three rows of a title, a blank row after each row, the columns from right to left behind one of the person's own. */
function tableMove(columns: number): Move {
  return ({ row, column }) => ({
    row: TITLE_ROWS + 2 * row - 1,
    column: column > columns ? column + 1 : columns - column + 2,
  });
}

/** A form keeps its order, but stands further down and to the right. */
const formMove: Move = ({ row, column }) => ({ row: row + TITLE_ROWS, column: column + 1 });
const stay: Move = (place) => place;

function headerCount(sheet: Worksheet): number {
  let count = 0;
  while (sheet.getCell(1, count + 1).value !== null) count += 1;
  return count;
}

function moveOf(sheet: Worksheet): Move {
  if (['字典', '填写说明'].includes(sheet.name)) return stay;
  return sheet.name === '封面' ? formMove : tableMove(headerCount(sheet));
}

function copy(from: Worksheet, to: Worksheet, move: Move): void {
  from.eachRow((row, number) => {
    row.eachCell((cell, column) => {
      const place = move({ row: number, column });
      const target = to.getCell(place.row, place.column);
      target.value = cell.value as CellValue;
      target.numFmt = cell.numFmt;
    });
    // Whoever filters hides rows; every other one is hidden here.
    to.getRow(move({ row: number, column: 1 }).row).hidden = number > 1 && number % 2 === 0;
  });
}

/**
 * The same ledger as somebody may send it who copied the sheets into a workbook of their own: no Excel tables, a title and
 * a column of their own, blank rows in between, rows hidden, columns in reverse order.
 */
export async function rearranged(original: Workbook): Promise<Rearranged> {
  const workbook = new exceljs.Workbook();
  const moves = new Map<string, Move>();
  for (const sheet of original.worksheets) {
    const move = moveOf(sheet);
    moves.set(sheet.name, move);
    const target = workbook.addWorksheet(sheet.name, { state: sheet.state });
    copy(sheet, target, move);
    if (move === stay) continue;
    target.getCell(1, 1).value = '机关第一党支部2026年度';
    if (move !== formMove) target.getCell(TITLE_ROWS + 1, 1).value = '自编号';
  }
  return {
    bytes: await saveWorkbook(workbook),
    moved: (where) => {
      const move = where.sheet === undefined ? undefined : moves.get(where.sheet);
      if (!move || where.row === undefined) return where;
      const { row, column } = move({ row: where.row, column: where.column ?? 1 });
      return { ...where, row, column: where.column === undefined ? undefined : column };
    },
  };
}
