import { digitsAt } from './digits.ts';
import { refuse } from './problem.ts';

/** Where an Excel sheet ends: XFD1048576. */
export const LAST_COLUMN = 16_384;
export const LAST_ROW = 1_048_576;

const SPACE = 0x20;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const SLASH = 0x2f;
const ZERO = 0x30;
const NINE = 0x39;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const LETTERS = 0x41;
const R = 0x72;
const S = 0x73;
const T = 0x74;

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
  type = '';
  /** Whether the tag closes itself. */
  empty = false;

  readonly #part: string;

  constructor(part: string) {
    this.#part = part;
  }

  /** Reads the tag from just behind its name; gives the position behind its `>`. */
  read(xml: string, from: number): number {
    this.column = this.row = this.style = 0;
    this.type = '';
    let at = from;
    for (;;) {
      let code = xml.charCodeAt(at);
      while (code <= SPACE) code = xml.charCodeAt(++at);
      if (code === GREATER || code === SLASH) {
        this.empty = code === SLASH;
        const end = this.empty ? at + 1 : at;
        return xml.charCodeAt(end) === GREATER ? end + 1 : this.#broken();
      }
      const usual = xml.charCodeAt(at + 1) === EQUALS && xml.charCodeAt(at + 2) === QUOTE;
      at = usual ? this.#keep(code, xml, at + 3, QUOTE) : this.#unusual(xml, at);
    }
  }

  /** A long name, single quotes, or white space around the equals sign. */
  #unusual(xml: string, at: number): number {
    const equals = xml.indexOf('=', at);
    if (equals < 0) this.#broken();
    let open = equals + 1;
    while (xml.charCodeAt(open) <= SPACE) open++;
    const quote = xml.charCodeAt(open);
    if (quote !== QUOTE && quote !== APOSTROPHE) this.#broken();
    const name = xml.slice(at, equals).trimEnd();
    return this.#keep(name.length === 1 ? name.charCodeAt(0) : 0, xml, open + 1, quote);
  }

  /** Takes over the value of an attribute with a name of one letter; gives the position behind the closing quote. */
  #keep(name: number, xml: string, from: number, quote: number): number {
    if (name === R) return this.#address(xml, from, quote);
    const to = xml.indexOf(quote === QUOTE ? '"' : "'", from);
    if (to < 0) this.#broken();
    if (name === S) this.style = digitsAt(xml, from, to);
    else if (name === T) this.type = xml.slice(from, to);
    return to + 1;
  }

  #address(xml: string, from: number, quote: number): number {
    let at = from;
    let code = xml.charCodeAt(at);
    let column = 0;
    // Letters in either case are 1 to 26 in their last five bits, and stand above all digits and quotes.
    for (; code >= LETTERS; code = xml.charCodeAt(++at)) column = column * 26 + (code & 31);
    let row = 0;
    for (; code >= ZERO && code <= NINE; code = xml.charCodeAt(++at)) row = row * 10 + code - ZERO;
    if (code !== quote || row < 1 || row > LAST_ROW || column > LAST_COLUMN) {
      refuse('file-address', { part: this.#part, address: xml.slice(from, Math.min(at, from + 20)) });
    }
    this.column = column;
    this.row = row;
    return at + 1;
  }

  #broken(): never {
    return refuse('file-xml-broken', { part: this.#part });
  }
}
