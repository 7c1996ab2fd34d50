import { asDay, toSerial } from '../../ledger/day.ts';
import { columnLetters } from '../../ledger/grid.ts';
import { MOST_CHARACTERS, cellText } from './clean-text.ts';
import type { TableColumn, TableValue } from './input.ts';
import { filterWidth, styleNumber } from './table-column.ts';
import { heightOf, linesIn } from './text-width.ts';

/**
 * Rows as UTF-8 of their XML, but for their numbers, which nobody knows yet: `\u0001` stands for the start of a row
 * (`<row r="7`), `\0` for its number again. It may travel from one process to another, and be cut and joined at `\u0001`.
 */
export type EncodedRows = Uint8Array;
export const ROW_START = '\u0001';
export const ROW_NUMBER = '\0';

const NOTHING = '—';

// What most texts are made of: nothing to escape or to clean.
const PLAIN = /^[ !-%'-;=?-^`-~\u00A0-\uD7FF\uE000-\uFFFD]+$/;
const TRIMMED = /^\s|\s$|\n/;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** What a cell is made of behind its style, and how many lines it takes. */
interface Piece {
  readonly xml: string;
  readonly lines: number;
}
const BLANK: Piece = { xml: '/>', lines: 1 };

// Every text is an inline text, so that a row needs no table that all processes share; the zip makes up for the size.
function textPiece(text: string, width: number | null): Piece {
  const plain = text.length <= MOST_CHARACTERS && PLAIN.test(text);
  const kept = plain ? text : cellText(text);
  if (kept === '') return BLANK;
  const space = TRIMMED.test(kept) ? ' xml:space="preserve"' : '';
  const xml = ` t="inlineStr"><is><t${space}>${plain ? kept : escaped(kept)}</t></is></c>`;
  return { xml, lines: width === null ? 1 : linesIn(kept, width) };
}

const numberXml = (value: number): string => `><v>${value}</v></c>`;

function pieceOf(value: string | number, type: TableColumn['type'], width: number): Piece {
  if (typeof value === 'number') {
    return Number.isFinite(value) ? { xml: numberXml(value), lines: 1 } : textPiece(NOTHING, null);
  }
  const day = type === 'day' ? asDay(value) : null;
  return day === null ? textPiece(value, type === 'text' ? width : null) : { xml: numberXml(toSerial(day)), lines: 1 };
}

/** How many values of a column are remembered, and how long they may be: names, days and states come again and again. */
const REMEMBERED = 1000;
const REMEMBERED_LENGTH = 64;

function cellEncoder(column: TableColumn, index: number): (value: TableValue) => Piece {
  const { type } = column;
  const width = filterWidth(column);
  const open = `<c r="${columnLetters(index + 1)}${ROW_NUMBER}" s="${styleNumber(column)}"`;
  const whole = ({ xml, lines }: Piece): Piece => ({ xml: open + xml, lines });
  // A rate over nothing, or no score, is shown and not left blank: a blank would read as forgotten.
  const none = whole(type === 'rate' || type === 'score' ? textPiece(NOTHING, null) : BLANK);
  const known = new Map<string | number, Piece>();
  return (value) => {
    if (value === null) return none;
    const old = known.get(value);
    if (old !== undefined) return old;
    const piece = whole(pieceOf(value, type, width));
    if (typeof value === 'string' && value.length > REMEMBERED_LENGTH) return piece;
    if (known.size === REMEMBERED) known.clear();
    known.set(value, piece);
    return piece;
  };
}

/**
 * Turns rows of a plain table into XML, without their numbers: days as real dates, `null` of rates and scores as “—”, all
 * text as text, whatever it begins with. Makes one for each table: it remembers values of the columns.
 */
export function rowEncoder(columns: readonly TableColumn[]): (rows: readonly (readonly TableValue[])[]) => EncodedRows {
  const cells = columns.map(cellEncoder);
  const utf8 = new TextEncoder();
  const row = (values: readonly TableValue[]): string => {
    let xml = '';
    let lines = 1;
    for (let index = 0; index < cells.length; index++) {
      const piece = cells[index]!(values[index] ?? null);
      xml += piece.xml;
      if (piece.lines > lines) lines = piece.lines;
    }
    return `${ROW_START}" ht="${heightOf(lines)}">${xml}</row>`;
  };
  return (rows) => {
    let xml = '';
    for (const values of rows) xml += row(values);
    return utf8.encode(xml);
  };
}
