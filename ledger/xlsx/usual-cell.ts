import { LAST_COLUMN, LAST_ROW } from './cell-head.ts';
import { decimalAt } from './digits.ts';
import type { SheetXml } from './sheet-xml.ts';
import { C, GREATER, isClosing, LESS, SLASH, SPACE, V } from './tag-bytes.ts';

/** What a usual cell holds. */
export const Holds = { nothing: 0, string: 1, number: 2 } as const;
type Holds = (typeof Holds)[keyof typeof Holds];

const QUOTE = 0x22;
const ZERO = 0x30;
const NINE = 0x39;
const EQUALS = 0x3d;
const LETTERS = 0x41;
const N = 0x6e;
const R = 0x72;
const S = 0x73;
const T = 0x74;

const VALUE_END = '</v></c>'.length;

/**
 * A cell as nearly all programs write nearly all cells: `<c r="B7" s="3" t="s"><v>12</v></c>`, without `s`, with another `t`
 * for a number or none, or empty. It is read in one go, for a sheet has thousands; all others are read with more care.
 */
export class UsualCell {
  column = 0;
  row = 0;
  style = 0;
  holds: Holds = Holds.nothing;
  /** The number, or the string's place in the table. */
  value = 0;

  readonly #sheet: SheetXml;
  readonly #bytes: Uint8Array;

  constructor(sheet: SheetXml) {
    this.#sheet = sheet;
    this.#bytes = sheet.bytes;
  }

  /** Reads the cell whose tag stands at `at`; gives the position behind its end, and -1 for a cell that is not usual. */
  read(at: number): number {
    const bytes = this.#bytes;
    if (!attributeAt(bytes, at + 2, R)) return -1;
    let here = at + 6;
    let column = 0;
    let code = bytes[here]!;
    // As in `TagHead`: letters in either case are 1 to 26 in their last five bits.
    for (; code >= LETTERS; code = bytes[++here]!) column = column * 26 + (code & 31);
    let row = 0;
    for (; code >= ZERO && code <= NINE; code = bytes[++here]!) row = row * 10 + code - ZERO;
    if (code !== QUOTE || column < 1 || column > LAST_COLUMN || row < 1 || row > LAST_ROW) return -1;
    this.column = column;
    this.row = row;
    let style = 0;
    if (attributeAt(bytes, here + 1, S)) {
      here += 5;
      code = bytes[here]!;
      for (; code >= ZERO && code <= NINE; code = bytes[++here]!) style = style * 10 + code - ZERO;
      if (code !== QUOTE) return -1;
    }
    this.style = style;
    return this.#rest(here + 1);
  }

  /** From just behind the style: the type and the value, or the end of an empty cell. */
  #rest(at: number): number {
    const bytes = this.#bytes;
    if (bytes[at] === SLASH) {
      this.holds = Holds.nothing;
      return bytes[at + 1] === GREATER ? at + 2 : -1;
    }
    let here = at;
    let shared = false;
    if (attributeAt(bytes, at, T)) {
      shared = bytes[at + 4] === S;
      if ((!shared && bytes[at + 4] !== N) || bytes[at + 5] !== QUOTE) return -1;
      here = at + 6;
    }
    const tag = bytes[here] === GREATER && bytes[here + 1] === LESS && bytes[here + 2] === V;
    if (!tag || bytes[here + 3] !== GREATER) return -1;
    return shared ? this.#index(here + 4) : this.#number(here + 4);
  }

  #index(from: number): number {
    const bytes = this.#bytes;
    let end = from;
    let index = 0;
    let code = bytes[end]!;
    for (; code >= ZERO && code <= NINE; code = bytes[++end]!) index = index * 10 + code - ZERO;
    if (end === from) return -1;
    this.holds = Holds.string;
    this.value = index;
    return this.#behind(end);
  }

  #number(from: number): number {
    const bytes = this.#bytes;
    let end = from;
    while (bytes[end]! > SPACE && bytes[end] !== LESS) end++;
    this.holds = Holds.number;
    const value = decimalAt(bytes, from, end);
    // A time of day is often written with more digits than fit, which the engine knows best how to round.
    this.value = value === Infinity ? Number(this.#sheet.text(from, end)) : value;
    return Number.isFinite(this.value) ? this.#behind(end) : -1;
  }

  #behind(end: number): number {
    const bytes = this.#bytes;
    return isClosing(bytes, end, V) && isClosing(bytes, end + 4, C) ? end + VALUE_END : -1;
  }
}

/** Whether an attribute with a name of this letter begins here, with the space before it. */
function attributeAt(bytes: Uint8Array, at: number, name: number): boolean {
  return bytes[at] === SPACE && bytes[at + 1] === name && bytes[at + 2] === EQUALS && bytes[at + 3] === QUOTE;
}
