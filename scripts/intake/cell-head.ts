import { refuse } from './problem.ts';

const LAST_COLUMN = 16_384;
const LAST_ROW = 1_048_576;

const EQUALS = 0x3d;
const GREATER = 0x3e;
const SLASH = 0x2f;
const SPACE = 0x20;

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
      at = this.#attribute(xml, at);
    }
  }

  #attribute(xml: string, at: number): number {
    let equals = at + 1;
    if (xml.charCodeAt(equals) !== EQUALS) equals = xml.indexOf('=', at);
    if (equals < 0) this.#broken();
    let open = equals + 1;
    while (xml.charCodeAt(open) <= SPACE) open++;
    const quote = xml[open];
    if (quote !== '"' && quote !== "'") this.#broken();
    const close = xml.indexOf(quote!, open + 1);
    if (close < 0) this.#broken();
    this.#keep(xml.slice(at, equals).trimEnd(), xml, open + 1, close);
    return close + 1;
  }

  #keep(name: string, xml: string, from: number, to: number): void {
    if (name === 'r') this.#address(xml, from, to);
    else if (name === 's') this.style = Number(xml.slice(from, to));
    else if (name === 't') this.type = xml.slice(from, to);
  }

  #address(xml: string, from: number, to: number): void {
    let at = from;
    let column = 0;
    let row = 0;
    for (
      let code = xml.charCodeAt(at) & 0xdf;
      at < to && code >= 65 && code <= 90;
      code = xml.charCodeAt(++at) & 0xdf
    ) {
      column = column * 26 + (code - 64);
    }
    if (at === from) column = 1;
    for (; at < to; at++) {
      const digit = xml.charCodeAt(at) - 48;
      row = digit >= 0 && digit <= 9 ? row * 10 + digit : NaN;
    }
    if (!(row >= 1 && row <= LAST_ROW && column <= LAST_COLUMN)) {
      refuse('file-address', { part: this.#part, address: xml.slice(from, Math.min(to, from + 20)) });
    }
    this.column = column;
    this.row = row;
  }

  #broken(): never {
    return refuse('file-xml-broken', { part: this.#part });
  }
}
