import type { GridRow } from '../../ledger/grid.ts';
import { TagHead } from './cell-head.ts';
import { cellValue, type CellContext } from './cell-value.ts';
import { refuse } from './problem.ts';
import { RowCollector } from './row-collector.ts';

const SPACE = 0x20;
const SLASH = 0x2f;
const GREATER = 0x3e;

/** Whether a name ends here, so that `<c` is a cell and `<col` is none. */
function endsName(code: number): boolean {
  return code === GREATER || code === SLASH || code <= SPACE;
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
  const end = xml.indexOf('</sheetData', start);
  let row = 0;
  let column = 0;
  for (let at = xml.indexOf('<', start + 1); at >= 0 && at < end; at = xml.indexOf('<', at)) {
    if (xml.startsWith('<c', at) && endsName(xml.charCodeAt(at + 2))) {
      at = head.read(xml, at + 2);
      column = head.column || column + 1;
      if (head.row !== 0) row = head.row;
      if (head.empty) continue;
      const close = xml.indexOf('</c>', at);
      if (close < 0) refuse('file-xml-cut', { part });
      const cell = cellValue(xml, at, close, head, context);
      at = close + 4;
      if (cell === null) continue;
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
