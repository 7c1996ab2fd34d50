import { unitAt } from './unit-at.ts';

const OPENING = 0x5b;
const COMMA = 0x2c;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** Of each ASCII character, 1 where JSON writes it as an escape. */
const ESCAPED = Uint8Array.from({ length: 0x80 }, (_, unit) =>
  unit < 0x20 || unit === QUOTE || unit === BACKSLASH ? 1 : 0,
);

/**
 * UTF-8 of JSON values and of plain text, written one behind the other. Where a great many short values are written, this
 * does without a text for each of them, which would have to be joined and encoded afterwards.
 */
export class JsonBytes {
  #bytes: Uint8Array;
  #length = 0;

  /** Begins to write into the given room, and goes on elsewhere where that is not enough. */
  constructor(room = new Uint8Array(1 << 10)) {
    this.#bytes = room;
  }

  /** What was written. */
  get written(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  /** Text as it is; it holds no half of a surrogate pair. */
  text(text: string): void {
    const { length } = text;
    this.#room(3 * length);
    const bytes = this.#bytes;
    let at = this.#length;
    for (let index = 0; index < length; index++) {
      const unit = unitAt(text, index);
      if (unit < 0x80) bytes[at++] = unit;
      else at = beyondAscii(bytes, at, text.codePointAt(index)!);
      if (unit >= 0xd800 && unit <= 0xdbff) index += 1;
    }
    this.#length = at;
  }

  /**
   * What a row has under some keys, in their order, as `JSON.stringify` gives an array of it; what is not there is `null`.
   * It is gone along as `rowValues` does, without an array that holds the values meanwhile.
   */
  row(row: Readonly<Record<string, unknown>>, keys: readonly string[]): void {
    const { length } = keys;
    let place = 0;
    for (const key in row) {
      if (place === length || key !== keys[place]) break;
      this.#value(row[key] ?? null, place++ === 0 ? OPENING : COMMA);
    }
    for (; place < length; place++) this.#value(row[keys[place]!] ?? null, place === 0 ? OPENING : COMMA);
    this.text(']');
  }

  #value(value: unknown, lead: number): void {
    if (typeof value === 'string') {
      this.#string(value, lead);
      return;
    }
    this.#room(5);
    const bytes = this.#bytes;
    const at = this.#length;
    bytes[at] = lead;
    if (value === null) {
      // n, u, l, l
      bytes[at + 1] = 0x6e;
      bytes[at + 2] = 0x75;
      bytes[at + 3] = 0x6c;
      bytes[at + 4] = 0x6c;
      this.#length = at + 5;
      return;
    }
    this.#length = at + 1;
    this.text(Number.isFinite(value) ? String(value) : JSON.stringify(value));
  }

  #string(text: string, lead: number): void {
    const { length } = text;
    this.#room(3 * length + 3);
    const bytes = this.#bytes;
    let at = this.#length;
    bytes[at++] = lead;
    bytes[at++] = QUOTE;
    for (let index = 0; index < length; index++) {
      const unit = unitAt(text, index);
      if (unit < 0x80) {
        if (ESCAPED[unit] === 1) {
          this.#escaped(text, lead);
          return;
        }
        bytes[at++] = unit;
      } else if (unit < 0xd800 && unit >= 0x800) {
        bytes[at] = 0xe0 | (unit >> 12);
        bytes[at + 1] = 0x80 | ((unit >> 6) & 0x3f);
        bytes[at + 2] = 0x80 | (unit & 0x3f);
        at += 3;
      } else if (unit >= 0xd800 && unit <= 0xdfff) {
        this.#escaped(text, lead);
        return;
      } else at = beyondAscii(bytes, at, unit);
    }
    bytes[at++] = QUOTE;
    this.#length = at;
  }

  #escaped(text: string, lead: number): void {
    this.#bytes[this.#length++] = lead;
    this.text(JSON.stringify(text));
  }

  #room(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(2 * (this.#length + more));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

/** Writes a character beyond ASCII; gives where the next one goes. */
function beyondAscii(bytes: Uint8Array, at: number, character: number): number {
  let next = at;
  if (character < 0x800) bytes[next++] = 0xc0 | (character >> 6);
  else {
    if (character < 0x10000) bytes[next++] = 0xe0 | (character >> 12);
    else {
      bytes[next++] = 0xf0 | (character >> 18);
      bytes[next++] = 0x80 | ((character >> 12) & 0x3f);
    }
    bytes[next++] = 0x80 | ((character >> 6) & 0x3f);
  }
  bytes[next++] = 0x80 | (character & 0x3f);
  return next;
}
