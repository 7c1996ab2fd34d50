import { cellAddress, type Cell, type GridRow } from '../grid.ts';
import { LAST_COLUMN, LAST_ROW, TagHead } from './cell-head.ts';
import { compositeValue, storedValue, type CellContext } from './cell-value.ts';
import { refuse } from './problem.ts';
import { RowCollector } from './row-collector.ts';

const SPACE = 0x20;
const SLASH = 0x2f;
const LESS = 0x3c;
const GREATER = 0x3e;
const C = 0x63;

/** Whether a name ends here, so that `<c` is a cell and `<col` is none. */
function endsName(code: number): boolean {
  return code === GREATER || code === SLASH || code <= SPACE;
}

const OPEN = '<v>';
const CLOSE = '</v></c>';

/** Where the value of a cell ends that holds nothing else, as most do; -1 for other cells. */
function bareValueEnd(xml: string, from: number): number {
  if (!xml.startsWith(OPEN, from)) return -1;
  const end = xml.indexOf('<', from + OPEN.length);
  return end > from + OPEN.length && xml.startsWith(CLOSE, end) ? end : -1;
}

/**
 * The rows of a sheet with content, from XML that `plainXml` prepared: one pass by hand over `<row>` and `<c>`, which is
 * most of the work of reading a workbook. Rows and cells without an address follow the one before. `spend` is called for
 * each cell with content.
 */
export function readRows(xml: string, context: CellContext, spend: () => void): readonly GridRow[] {
  const { part } = context;
  const collector = new RowCollector();
  const head = new TagHead(part);
  const start = xml.indexOf('<sheetData');
  if (start < 0) refuse('file-xml-broken', { part });
  const end = xml.lastIndexOf('</sheetData');
  if (end < 0 && !/^<sheetData\s*\/>/.test(xml.slice(start, start + 100))) refuse('file-xml-cut', { part });
  let row = 0;
  let column = 0;
  for (let at = start + 1; at < end;) {
    if (xml.charCodeAt(at) !== LESS) at = xml.indexOf('<', at);
    if (xml.charCodeAt(at + 1) === C && endsName(xml.charCodeAt(at + 2))) {
      at = head.read(xml, at + 2);
      column = head.column || column + 1;
      if (head.row !== 0) row = head.row;
      if (head.empty) continue;
      let cell: Cell;
      const bare = bareValueEnd(xml, at);
      if (bare >= 0) {
        cell = storedValue(xml, at + OPEN.length, bare, head, context);
        at = bare + CLOSE.length;
      } else {
        const close = xml.indexOf('</c>', at);
        if (close < 0) refuse('file-xml-cut', { part });
        cell = compositeValue(xml.slice(at, close), head, context);
        at = close + 4;
      }
      if (cell === null) continue;
      if (row < 1 || row > LAST_ROW || column > LAST_COLUMN) {
        refuse('file-address', { part, address: cellAddress(row, column) });
      }
      spend();
      collector.put(row, column, cell);
    } else if (xml.startsWith('<row', at) && endsName(xml.charCodeAt(at + 4))) {
      at = head.read(xml, at + 4);
      row = head.row || row + 1;
      column = 0;
    } else at++;
  }
  return collector.rows();
}
