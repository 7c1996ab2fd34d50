import { cellAddress, type Cell, type GridRow } from '../grid.ts';
import { ascii, indexOfBytes, lastIndexOfBytes } from './bytes.ts';
import { behindFormula, bareValueEnd, cellEnd, compositeValue } from './cell-body.ts';
import { LAST_COLUMN, LAST_ROW, TagHead } from './cell-head.ts';
import { storedValue, type CellContext } from './cell-value.ts';
import { refuse } from './problem.ts';
import { RowCollector } from './row-collector.ts';
import type { SheetXml } from './sheet-xml.ts';
import { C, isOpening, isRow, nextTag } from './tag-bytes.ts';

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

/**
 * The rows of a sheet with content: one pass by hand over `<row>` and `<c>`, which is most of the work of reading a
 * workbook. Rows and cells without an address follow the one before. `spend` is called for each cell with content.
 */
export function readRows(sheet: SheetXml, context: CellContext, spend: () => void): readonly GridRow[] {
  const { bytes } = sheet;
  const { part } = context;
  const collector = new RowCollector();
  const head = new TagHead(sheet, part);
  const [start, end] = rowsIn(sheet, part);
  let row = 0;
  let column = 0;
  for (let at = nextTag(bytes, start + 1); at < end; at = nextTag(bytes, at)) {
    if (isOpening(bytes, at, C)) {
      at = head.read(at + 2);
      column = head.column || column + 1;
      if (head.row !== 0) row = head.row;
      if (head.empty) continue;
      let cell: Cell;
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
      spend();
      collector.put(row, column, cell);
    } else if (isRow(bytes, at)) {
      at = head.read(at + 4);
      row = head.row || row + 1;
      column = 0;
    } else at++;
  }
  return collector.rows();
}
