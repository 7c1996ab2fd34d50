import { asDay, toSerial } from '../../ledger/day.ts';
import { cellText, escapedText, isPlainText } from './clean-text.ts';
import type { TableColumn, TableValue } from './input.ts';
import { filterWidth } from './table-column.ts';
import { heightOf, linesIn } from './text-width.ts';

/**
 * Rows as UTF-8, short and without their numbers, which nobody knows yet: a row is `START` and its height, then the cells
 * from the first column on, each a `CellKind` and its number, or its text as it stands in XML; neither holds one of these
 * characters. They may travel from one process to another, and be cut and joined at `START`.
 */
export type EncodedRows = Uint8Array;
export const START = 1;
/** What a cell begins with. */
export const CellKind = { blank: 2, number: 3, text: 4, spaced: 5 } as const;

const NOTHING = '—';

const TRIMMED = /^\s|\s$|\n/;

/** How many days an encoder remembers; most come again and again. */
const REMEMBERED = 2000;

/** A number as it stands in a cell; a day is one in a column of days. `null` for text. */
function numberOf(value: string | number, type: TableColumn['type'], days: Map<string, number | null>): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (type !== 'day') return null;
  let serial = days.get(value);
  if (serial === undefined) {
    const day = asDay(value);
    serial = day === null ? null : toSerial(day);
    if (days.size === REMEMBERED) days.clear();
    days.set(value, serial);
  }
  return serial;
}

const utf8 = new TextEncoder();
let room = new Uint8Array();

// Three times as fast as `encode`, which counts first.
function toUtf8(text: string): Uint8Array {
  if (room.length < text.length * 3) room = new Uint8Array(text.length * 3);
  return room.slice(0, utf8.encodeInto(text, room).written);
}

const START_MARK = String.fromCharCode(START);
const BLANK = String.fromCharCode(CellKind.blank);
const NUMBER = String.fromCharCode(CellKind.number);
const TEXT = String.fromCharCode(CellKind.text);
const SPACED = String.fromCharCode(CellKind.spaced);

const plainCell = (text: string): string => (text.startsWith(' ') || text.endsWith(' ') ? SPACED : TEXT) + text;

const cleanCell = (text: string): string =>
  text === '' ? BLANK : (TRIMMED.test(text) ? SPACED : TEXT) + escapedText(text);

/** The cells of a column, in short; the one before is remembered, since many have the same again. */
class Cells {
  /** Lines that the cell takes which was given last. */
  lines = 1;
  readonly #type: TableColumn['type'];
  readonly #width: number;
  readonly #days: Map<string, number | null>;
  #value: TableValue = '';
  #cell = BLANK;

  constructor(column: TableColumn, days: Map<string, number | null>) {
    this.#type = column.type;
    this.#width = filterWidth(column);
    this.#days = days;
  }

  of(given: TableValue | undefined): string {
    // A rate over nothing, or no score, is shown and not left blank: a blank would read as forgotten.
    const value = given ?? (this.#type === 'rate' || this.#type === 'score' ? NOTHING : '');
    if (value !== this.#value) {
      this.#cell = this.#made(value);
      this.#value = value;
    }
    return this.#cell;
  }

  #made(value: string | number): string {
    this.lines = 1;
    const number = numberOf(value, this.#type, this.#days);
    if (number !== null) return `${NUMBER}${number}`;
    const text = typeof value === 'string' ? value : NOTHING;
    const isPlain = isPlainText(text);
    const clean = isPlain || text === '' ? text : cellText(text);
    if (this.#type === 'text') this.lines = linesIn(clean, this.#width);
    return isPlain ? plainCell(text) : cleanCell(clean);
  }
}

/**
 * Encodes rows of a plain table: days as real dates, `null` of rates and scores as “—”, all text as text, whatever it
 * begins with. Give it some hundreds of rows at once, not all.
 */
export function rowEncoder(columns: readonly TableColumn[]): (rows: readonly (readonly TableValue[])[]) => EncodedRows {
  const days = new Map<string, number | null>();
  const all = columns.map((column) => new Cells(column, days));
  const row = (values: readonly TableValue[]): string => {
    let cells = '';
    let lines = 1;
    for (let at = 0; at < all.length; at++) {
      const column = all[at]!;
      cells += column.of(values[at]);
      if (column.lines > lines) lines = column.lines;
    }
    return START_MARK + heightOf(lines) + cells;
  };
  return (rows) => toUtf8(rows.map(row).join(''));
}
