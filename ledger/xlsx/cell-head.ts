import { refuse } from './problem.ts';
import type { SheetXml } from './sheet-xml.ts';

/** Where an Excel sheet ends: XFD1048576. */
export const LAST_COLUMN = 16_384;
export const LAST_ROW = 1_048_576;

/** What a cell's `t` says of its value. */
export const CellType = { number: 0, shared: 1, text: 2, truth: 3, error: 4, day: 5 } as const;
export type CellType = (typeof CellType)[keyof typeof CellType];

const SPACE = 0x20;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const SLASH = 0x2f;
const ZERO = 0x30;
const NINE = 0x39;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const LETTERS = 0x41;
const B = 0x62;
const D = 0x64;
const E = 0x65;
const R = 0x72;
const S = 0x73;
const T = 0x74;

/** The type whose name stands between two positions; the names of more than a letter, `str` and `inlineStr`, are text. */
function typeAt(bytes: Uint8Array, from: number, to: number): CellType {
  const letter = bytes[from];
  if (to !== from + 1) return to === from ? CellType.number : CellType.text;
  if (letter === S) return CellType.shared;
  if (letter === B) return CellType.truth;
  if (letter === E) return CellType.error;
  return letter === D ? CellType.day : CellType.number;
}

/**
 * The start tag of a row or cell, read in place: a sheet has thousands, so no object and no list of attributes is made for
 * each. Only `r`, `s` and `t` are kept.
 */
export class TagHead {
  /** From `r="B7"`; 0 where it is not given. */
  column = 0;
  /** From `r="B7"` or `r="7"`; 0 where it is not given. */
  row = 0;
  style = 0;
  type: CellType = CellType.number;
  /** Whether the tag closes itself. */
  empty = false;

  readonly #sheet: SheetXml;
  readonly #bytes: Uint8Array;
  readonly #part: string;

  constructor(sheet: SheetXml, part: string) {
    this.#sheet = sheet;
    this.#bytes = sheet.bytes;
    this.#part = part;
  }

  /** Reads the tag from just behind its name; gives the position behind its `>`. */
  read(from: number): number {
    const bytes = this.#bytes;
    this.column = this.row = this.style = 0;
    this.type = CellType.number;
    let at = from;
    for (;;) {
      while (bytes[at]! <= SPACE) at++;
      const code = bytes[at]!;
      if (code === GREATER || code === SLASH) {
        this.empty = code === SLASH;
        const end = this.empty ? at + 1 : at;
        return bytes[end] === GREATER ? end + 1 : this.#broken();
      }
      const usual = bytes[at + 1] === EQUALS && bytes[at + 2] === QUOTE;
      at = usual ? this.#keep(code, at + 3, QUOTE) : this.#unusual(at);
    }
  }

  /** A long name, single quotes, or white space around the equals sign. */
  #unusual(at: number): number {
    const bytes = this.#bytes;
    let end = at;
    while (bytes[end]! > SPACE && bytes[end] !== EQUALS) end++;
    let open = end;
    while (bytes[open]! <= SPACE) open++;
    if (bytes[open] !== EQUALS) this.#broken();
    do open++;
    while (bytes[open]! <= SPACE);
    const quote = bytes[open]!;
    if (quote !== QUOTE && quote !== APOSTROPHE) this.#broken();
    return this.#keep(end === at + 1 ? bytes[at]! : 0, open + 1, quote);
  }

  /** Takes over the value of an attribute with a name of one letter; gives the position behind the closing quote. */
  #keep(name: number, from: number, quote: number): number {
    if (name === R) return this.#address(from, quote);
    if (name === S) return this.#style(from, quote);
    const bytes = this.#bytes;
    let to = from;
    while (bytes[to] !== quote) if (++to >= bytes.length) this.#broken();
    if (name === T) this.type = typeAt(bytes, from, to);
    return to + 1;
  }

  #style(from: number, quote: number): number {
    const bytes = this.#bytes;
    let at = from;
    let style = 0;
    for (; bytes[at]! >= ZERO && bytes[at]! <= NINE; at++) style = style * 10 + bytes[at]! - ZERO;
    if (bytes[at] !== quote) this.#broken();
    this.style = style;
    return at + 1;
  }

  #address(from: number, quote: number): number {
    const bytes = this.#bytes;
    let at = from;
    let column = 0;
    // Letters in either case are 1 to 26 in their last five bits, and stand above all digits and quotes.
    for (; bytes[at]! >= LETTERS; at++) column = column * 26 + (bytes[at]! & 31);
    let row = 0;
    for (; bytes[at]! >= ZERO && bytes[at]! <= NINE; at++) row = row * 10 + bytes[at]! - ZERO;
    if (bytes[at] !== quote || row < 1 || row > LAST_ROW || column > LAST_COLUMN) {
      refuse('file-address', { part: this.#part, address: this.#sheet.text(from, Math.min(at, from + 20)) });
    }
    this.column = column;
    this.row = row;
    return at + 1;
  }

  #broken(): never {
    return refuse('file-xml-broken', { part: this.#part });
  }
}
