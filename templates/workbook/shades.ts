import type { Worksheet } from 'exceljs';
import { columnLetters } from '../../ledger/grid.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { ledgerSheets } from '../../ledger/workbook/declaration.ts';
import { columnsInUse } from '../../ledger/workbook/sheet.ts';
import { SHADES, type Shade, shadeBehind } from './style.ts';

/** Statuses in which work is under way, so that the deadline counts. */
export const UNDER_WAY = ['定诺', '亮诺', '践诺'];
export const CLOSED = '销号';

/**
 * The rows in blocks that leave out the marked cells, since a conditional format covers a cell's own fill. `marked`
 * holds `row,column`.
 */
function blocks(last: number, width: number, marked: ReadonlySet<string>): readonly string[] {
  const rows = [...new Set([...marked].map((at) => Number(at.split(',')[0])))].filter((row) => row >= 2);
  const ranges: string[] = [];
  const add = (top: number, left: number, bottom: number, right: number): void => {
    if (top <= bottom && left <= right) {
      ranges.push(`${columnLetters(left)}${top}:${columnLetters(right)}${bottom}`);
    }
  };
  let top = 2;
  for (const row of rows.sort((a, b) => a - b)) {
    add(top, 1, row - 1, width);
    let left = 1;
    for (let column = 1; column <= width + 1; column += 1) {
      if (column <= width && !marked.has(`${row},${column}`)) continue;
      add(row, left, row, column - 1);
      left = column + 1;
    }
    top = row + 1;
  }
  add(top, 1, last, width);
  return ranges;
}

/** Shades the rows of 承诺台账: overdue, due soon, closed. The formulas look at their own row only. */
export function shadeCommitments(sheet: Worksheet, scheme: Scheme, last: number, marked: ReadonlySet<string>): void {
  const columns = columnsInUse(ledgerSheets.commitments, scheme);
  const ranges = blocks(last, columns.length, marked);
  const first = /\d+$/.exec(ranges[0]?.split(':')[0] ?? '')?.[0];
  if (first === undefined) return;
  const cell = (key: string): string | undefined => {
    const index = columns.findIndex((column) => column.key === key);
    return index < 0 ? undefined : `$${columnLetters(index + 1)}${first}`;
  };
  const status = cell('status');
  const deadline = cell('deadline');
  const formulas: [Shade, string][] = [];
  if (status !== undefined) formulas.push(['closed', `${status}="${CLOSED}"`]);
  if (status !== undefined && deadline !== undefined) {
    const open = `ISNUMBER(${deadline}),OR(${UNDER_WAY.map((name) => `${status}="${name}"`).join(',')})`;
    formulas.push(['overdue', `AND(${open},${deadline}<TODAY())`]);
    formulas.push(['dueSoon', `AND(${open},${deadline}>=TODAY(),${deadline}<=TODAY()+${scheme.dueSoonDays})`]);
  }
  sheet.addConditionalFormatting({
    ref: ranges.join(' '),
    rules: formulas.map(([shade, formula], index) => ({
      type: 'expression' as const,
      priority: index + 1,
      formulae: [formula],
      style: { fill: shadeBehind(shade), font: { color: { argb: SHADES[shade].font } } },
    })),
  });
}
