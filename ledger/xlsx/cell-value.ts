import type { Cell } from '../grid.ts';
import type { TagHead } from './cell-head.ts';
import { isoDate, type SerialDates } from './dates.ts';
import { digitsAt } from './digits.ts';
import { cellText } from './escapes.ts';
import { refuse } from './problem.ts';
import { textOf } from './strings.ts';
import type { DateStyles } from './styles.ts';

/** What the cells of a sheet need from the rest of the workbook. */
export interface CellContext {
  readonly part: string;
  readonly dates: SerialDates;
  readonly dateStyles: DateStyles;
  /** The table of shared strings; called when a cell first refers to it. */
  readonly strings: () => readonly string[];
}

const FORMULA: Cell = { formula: true };

function sharedString(xml: string, from: number, to: number, { part, strings }: CellContext): Cell {
  const table = strings();
  const text = table[digitsAt(xml, from, to)];
  if (text !== undefined) return text;
  return refuse('file-string-index', { part, index: xml.slice(from, Math.min(to, from + 20)), count: table.length });
}

function number(xml: string, from: number, to: number, style: number, context: CellContext): Cell {
  const digits = digitsAt(xml, from, to);
  const raw = digits >= 0 ? '' : xml.slice(from, to);
  if (digits < 0 && raw.trim() === '') return null;
  const value = digits >= 0 ? digits : Number(raw);
  // What is no number, against the rules, is kept as the text it is.
  if (!Number.isFinite(value)) return cellText(raw);
  return context.dateStyles[style] === true ? context.dates.cell(value) : value;
}

/** A stored value by the cell's type; it stands in `<v>` between `from` and `to`. */
export function storedValue(xml: string, from: number, to: number, head: TagHead, context: CellContext): Cell {
  switch (head.type) {
    case 's':
      return sharedString(xml, from, to, context);
    case 'str':
    case 'inlineStr':
      return cellText(xml.slice(from, to));
    case 'b':
      return /^(?:1|true)$/.test(xml.slice(from, to));
    case 'e':
      return { error: cellText(xml.slice(from, to)) };
    case 'd':
      return isoDate(xml.slice(from, to));
    default:
      return number(xml, from, to, head.style, context);
  }
}

const VALUE = /<v(?:\s[^<>]*)?(\/)?>([^<]*)/;
const FORMULA_TAG = /<f[\s/>]/;
const CELL_OR_ROW = /<(?:c|row)[\s/>]/;

/** A cell with more in it than a bare `<v>`: a formula, an inline string, attributes on the value; or with nothing. */
export function compositeValue(body: string, head: TagHead, context: CellContext): Cell {
  // A cell that swallows the next one was never closed.
  if (CELL_OR_ROW.test(body)) refuse('file-xml-broken', { part: context.part });
  if (body.includes('<is')) return textOf(body);
  const [found, selfClosed, content = ''] = VALUE.exec(body) ?? [];
  const raw = selfClosed ? '' : content;
  const isText = head.type === 'str' && found !== undefined;
  if (raw === '' && !isText) return FORMULA_TAG.test(body) ? FORMULA : null;
  return storedValue(raw, 0, raw.length, head, context);
}
