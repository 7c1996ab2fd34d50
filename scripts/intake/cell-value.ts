import type { Cell } from '../../ledger/grid.ts';
import { isoDate, serialDate } from './dates.ts';
import { cellText } from './escapes.ts';
import { refuse } from './problem.ts';
import type { TagHead } from './cell-head.ts';
import { textOf } from './strings.ts';
import type { DateStyles } from './styles.ts';

/** What the cells of a sheet need from the rest of the workbook. */
export interface CellContext {
  readonly part: string;
  readonly date1904: boolean;
  readonly dateStyles: DateStyles;
  /** The table of shared strings; called when a cell first refers to it. */
  readonly strings: () => readonly string[];
}

const FORMULA: Cell = { formula: true };

function sharedString(raw: string, { part, strings }: CellContext): Cell {
  if (raw === '') return null;
  const table = strings();
  return table[Number(raw)] ?? refuse('file-string-index', { part, index: raw.slice(0, 20), count: table.length });
}

function number(raw: string, style: number, { date1904, dateStyles }: CellContext): Cell {
  const value = Number(raw);
  // What is no number, against the rules, is kept as the text it is.
  if (!Number.isFinite(value)) return cellText(raw);
  return dateStyles[style] === true ? serialDate(value, date1904) : value;
}

/** A stored value by the cell's type; `raw` is what stands in `<v>`. */
function stored(raw: string, head: TagHead, context: CellContext): Cell {
  switch (head.type) {
    case 's':
      return sharedString(raw, context);
    case 'str':
    case 'inlineStr':
      return cellText(raw);
    case 'b':
      return raw === '1' || raw === 'true';
    case 'e':
      return { error: cellText(raw) };
    case 'd':
      return isoDate(raw);
    default:
      return number(raw, head.style, context);
  }
}

const VALUE = /<v(?:\s[^<>]*)?(\/)?>([^<]*)/;
const FORMULA_TAG = /<f[\s/>]/;
const CELL_OR_ROW = /<(?:c|row)[\s/>]/;

/** A cell whose body is more than a bare `<v>`: formulas, inline strings, attributes on the value, nothing. */
function composite(body: string, head: TagHead, context: CellContext): Cell {
  // A cell that swallows the next one was never closed.
  if (CELL_OR_ROW.test(body)) refuse('file-xml-broken', { part: context.part });
  if (body.includes('<is')) return textOf(body);
  const [found, selfClosed, raw = ''] = VALUE.exec(body) ?? [];
  const isText = head.type === 'str' && found !== undefined;
  if (raw === '' && !isText) return FORMULA_TAG.test(body) ? FORMULA : null;
  return stored(selfClosed ? '' : raw, head, context);
}

const OPEN = '<v>';
const CLOSE = '</v>';

/** The value of a cell from the XML between its tags. */
export function cellValue(xml: string, from: number, to: number, head: TagHead, context: CellContext): Cell {
  if (xml.startsWith(OPEN, from)) {
    const end = xml.indexOf('<', from + OPEN.length);
    const bare = end + CLOSE.length === to && xml.startsWith(CLOSE, end) && end > from + OPEN.length;
    if (bare) return stored(xml.slice(from + OPEN.length, end), head, context);
  }
  return composite(xml.slice(from, to), head, context);
}
