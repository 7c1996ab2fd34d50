import type { Cell } from '../grid.ts';
import { CellType, type TagHead } from './cell-head.ts';
import { isoDate, type SerialDates } from './dates.ts';
import { decimalAt, digitsAt } from './digits.ts';
import { cellText } from './escapes.ts';
import { refuse } from './problem.ts';
import type { SheetXml } from './sheet-xml.ts';
import type { DateStyles } from './styles.ts';

/** What the cells of a sheet need from the rest of the workbook. */
export interface CellContext {
  readonly part: string;
  readonly dates: SerialDates;
  readonly dateStyles: DateStyles;
  /** The table of shared strings; called when a cell first refers to it. */
  readonly strings: () => readonly string[];
}

function sharedString({ bytes, text }: SheetXml, from: number, to: number, { part, strings }: CellContext): Cell {
  const table = strings();
  const found = table[digitsAt(bytes, from, to)];
  if (found !== undefined) return found;
  const index = text(from, Math.min(to, from + 20)).trim();
  const trimmed = /^\d{1,9}$/.test(index) ? table[Number(index)] : undefined;
  return trimmed ?? refuse('file-string-index', { part, index, count: table.length });
}

/** A decimal as XML writes it; `Number` alone would also take `0x1F` and `Infinity`. */
const DECIMAL = /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?\s*$/;

function number({ bytes, text }: SheetXml, from: number, to: number, style: number, context: CellContext): Cell {
  let value = decimalAt(bytes, from, to);
  if (!Number.isFinite(value)) {
    const raw = text(from, to);
    if (raw.trim() === '') return null;
    value = DECIMAL.test(raw) ? Number(raw) : NaN;
    // What is no number, against the rules, is kept as the text it is.
    if (!Number.isFinite(value)) return cellText(raw);
  }
  return context.dateStyles[style] === true ? context.dates.cell(value) : value;
}

function truth(raw: string): Cell {
  const word = raw.trim().toLowerCase();
  if (word === '1' || word === 'true') return true;
  return word === '0' || word === 'false' ? false : cellText(raw);
}

/** A stored value by the cell's type; it stands in `<v>` between `from` and `to`. */
export function storedValue(sheet: SheetXml, from: number, to: number, head: TagHead, context: CellContext): Cell {
  switch (head.type) {
    case CellType.shared:
      return sharedString(sheet, from, to, context);
    case CellType.number:
      return number(sheet, from, to, head.style, context);
    case CellType.text:
      return cellText(sheet.text(from, to));
    case CellType.truth:
      return truth(sheet.text(from, to));
    case CellType.error:
      return { error: cellText(sheet.text(from, to)).trim() };
    case CellType.day:
      return isoDate(sheet.text(from, to));
  }
}
