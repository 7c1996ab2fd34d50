import { SaxesParser } from 'saxes';
import { columnLetters, type Cell } from '../../ledger/grid.ts';
import type { Cells } from './exceljs-cells.ts';

/** What a workbook consists of, as text, before it is encoded and zipped. */
export interface BookXml {
  readonly sheet: string;
  readonly strings: string;
  readonly styles: string;
  readonly date1904: boolean;
}

interface Events {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

/** Runs over a part by the rules of XML and namespaces; names are local names. */
function walk(xml: string, events: Events): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', ({ local, attributes }) => {
    events.open(local, Object.fromEntries(Object.values(attributes).map((one) => [one.local, one.value])));
  });
  parser.on('closetag', ({ local }) => events.close(local));
  parser.on('text', events.text);
  parser.on('cdata', events.text);
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
}

/** ECMA-376 part 1, 22.9.2.19: `_xHHHH_` stands for a UTF-16 unit. */
function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, unit: string) => String.fromCharCode(Number(`0x${unit}`)));
}

/** The text of each `<si>`: its `<t>`, but those of phonetic runs. */
function sharedStrings(xml: string): string[] {
  const strings: string[] = [];
  const open: string[] = [];
  walk(xml, {
    open: (name) => {
      open.push(name);
      if (name === 'si') strings.push('');
    },
    close: () => open.pop(),
    text: (text) => {
      if (open.at(-1) === 't' && !open.includes('rPh')) strings[strings.length - 1] += text;
    },
  });
  return strings.map(unescaped);
}

/** The format id of each cell style. */
function formatIds(xml: string): number[] {
  const ids: number[] = [];
  let inside = false;
  walk(xml, {
    open: (name, { numFmtId }) => {
      if (name === 'cellXfs') inside = true;
      else if (name === 'xf' && inside) ids.push(Number(numFmtId));
    },
    close: (name) => {
      if (name === 'cellXfs') inside = false;
    },
    text: () => undefined,
  });
  return ids;
}

const between = (id: number, first: number, last: number): boolean => id >= first && id <= last;

/** ECMA-376 part 1, 18.8.30, with the formats of Chinese Excel. */
function showsDay(id: number | undefined): boolean {
  if (id === undefined) return false;
  return between(id, 14, 22) || between(id, 27, 36) || id === 45 || id === 47 || between(id, 50, 58);
}

/** For serial numbers from 61 on, where the 1900 system is in step with the calendar. */
function asDate(serial: number, date1904: boolean): Cell {
  const epoch = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const text = new Date(epoch + Math.round(serial * 86_400) * 1000).toISOString().slice(0, 19);
  return { date: text.endsWith('T00:00:00') ? text.slice(0, 10) : text };
}

interface Open {
  type: string;
  style: number;
  row: number;
  column: number;
  value: string | null;
  inline: string | null;
  formula: boolean;
}

/** The cells of a workbook with one sheet 台账, slowly and by the book: an opinion of its own, to compare the reader with. */
export function interpretedCells(book: BookXml): Cells {
  const strings = sharedStrings(book.strings);
  const ids = formatIds(book.styles);
  const cells: Cells = new Map();

  const numberIn = (text: string, style: number): Cell => {
    const number = Number(text);
    return showsDay(ids[style]) ? asDate(number, book.date1904) : number;
  };
  const meaning = ({ type, style, value, inline, formula }: Open): Cell => {
    if (inline !== null) return unescaped(inline);
    if (value === null || (value.trim() === '' && type !== 'str')) return formula ? { formula: true } : null;
    if (type === 's') return strings[Number(value)]!;
    if (type === 'b') return value === '1';
    if (type === 'e') return { error: value };
    return type === 'str' ? unescaped(value) : numberIn(value, style);
  };

  let row = 0;
  let column = 0;
  let cell: Open | undefined;
  const path: string[] = [];
  walk(book.sheet, {
    open: (name, { r, s, t }) => {
      path.push(name);
      if (name === 'row') {
        row = r === undefined ? row + 1 : Number(r);
        column = 0;
      } else if (name === 'c') {
        const [, letters = '', digits] = /^([A-Z]+)(\d+)$/.exec(r ?? '') ?? [];
        column = r === undefined ? column + 1 : [...letters].reduce((n, one) => n * 26 + one.charCodeAt(0) - 64, 0);
        if (digits !== undefined) row = Number(digits);
        cell = { type: t ?? 'n', style: Number(s ?? 0), row, column, value: null, inline: null, formula: false };
      } else if (cell !== undefined) {
        if (name === 'v') cell.value = '';
        else if (name === 'is') cell.inline = '';
        else if (name === 'f') cell.formula = true;
      }
    },
    close: (name) => {
      path.pop();
      if (name !== 'c' || cell === undefined) return;
      const value = meaning(cell);
      if (value !== null) cells.set(`台账!${columnLetters(cell.column)}${cell.row}`, value);
      cell = undefined;
    },
    text: (text) => {
      if (cell === undefined) return;
      if (path.at(-1) === 'v') cell.value += text;
      else if (path.at(-1) === 't' && path.includes('is') && !path.includes('rPh')) cell.inline += text;
    },
  });
  return cells;
}
