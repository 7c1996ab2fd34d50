import { cellAddress, type Cell, type GridRow } from '../grid.ts';
import { ascii, indexOfBytes, lastIndexOfBytes } from './bytes.ts';
import { behindFormula, bareValueEnd, cellEnd, compositeValue } from './cell-body.ts';
import { LAST_COLUMN, LAST_ROW, TagHead } from './cell-head.ts';
import { storedValue, type CellContext } from './cell-value.ts';
import { refuse } from './problem.ts';
import { RowCollector } from './row-collector.ts';
import type { SheetXml } from './sheet-xml.ts';
import { C, isOpening, isRow, nextTag } from './tag-bytes.ts';
import { Holds, UsualCell } from './usual-cell.ts';

const DATA = ascii('<sheetData');
const DATA_END = ascii('</sheetData');
const VALUE = '<v>'.length;
const VALUE_END = '</v></c>'.length;

/** Where the rows begin and end. */
function rowsIn({ bytes, text }: SheetXml, part: string): readonly [start: number, end: number] {
  const start = indexOfBytes(bytes, DATA);
  if (start < 0) refuse('file-xml-broken', { part });
  const end = lastIndexOfBytes(bytes, DATA_END);
  if (end < 0 && !/^<sheetData\s*\/>/.test(text(start, start + 100))) refuse('file-xml-cut', { part });
  return [start, end];
}

/** How many cells with content may still come. */
export interface CellBudget {
  left: number;
  readonly spent: () => never;
}

/** The value of a usual cell that holds one; `undefined` for a string that the table does not have. */
function usualValue({ holds, value, style }: UsualCell, { strings, dateStyles, dates }: CellContext): Cell | undefined {
  if (holds === Holds.string) return strings()[value];
  return dateStyles[style] === true ? dates.cell(value) : value;
}

/**
 * The rows of a sheet with content: one pass by hand over `<row>` and `<c>`, which is most of the work of reading a
 * workbook. Rows and cells without an address follow the one before.
 */
export function readRows(sheet: SheetXml, context: CellContext, budget: CellBudget): readonly GridRow[] {
  const { bytes } = sheet;
  const { part } = context;
  const collector = new RowCollector();
  const usual = new UsualCell(sheet);
  const head = new TagHead(sheet, part);
  const [start, end] = rowsIn(sheet, part);
  let row = 0;
  let column = 0;
  for (let at = nextTag(bytes, start + 1); at < end; at = nextTag(bytes, at)) {
    if (isOpening(bytes, at, C)) {
      let cell: Cell | undefined;
      const behind = usual.read(at);
      if (behind >= 0) {
        row = usual.row;
        column = usual.column;
        if (usual.holds === Holds.nothing) {
          at = behind;
          continue;
        }
        cell = usualValue(usual, context);
      }
      if (cell !== undefined) at = behind;
      else {
        at = head.read(at + 2);
        column = head.column || column + 1;
        if (head.row !== 0) row = head.row;
        if (head.empty) continue;
        const value = behindFormula(bytes, at);
        const bare = bareValueEnd(bytes, value);
        if (bare >= 0) {
          cell = storedValue(sheet, value + VALUE, bare, head, context);
          at = bare + VALUE_END;
        } else {
          const close = cellEnd(bytes, at);
          if (close === bytes.length) refuse('file-xml-cut', { part });
          cell = compositeValue(sheet, at, close, head, context);
          at = close + 1;
        }
        if (cell === null) continue;
        if (row < 1 || row > LAST_ROW || column > LAST_COLUMN) {
          refuse('file-address', { part, address: cellAddress(row, column) });
        }
      }
      budget.left -= 1;
      if (budget.left < 0) budget.spent();
      collector.put(row, column, cell);
    } else if (isRow(bytes, at)) {
      at = head.read(at + 4);
      row = head.row || row + 1;
      column = 0;
    } else at++;
  }
  return collector.rows();
}
