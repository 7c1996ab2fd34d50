import { unitAt } from './unit-at.ts';

const OPENING = 0x5b;
const COMMA = 0x2c;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
/** What `null` is written with. */
const NULL = [0x6e, 0x75, 0x6c, 0x6c];

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

  /** Values as `JSON.stringify` gives an array of them. */
  values(values: readonly unknown[]): void {
    let lead = OPENING;
    for (const value of values) {
      this.#room(5);
      this.#bytes[this.#length++] = lead;
      if (value === null) this.#null();
      else if (typeof value === 'string') this.#string(value);
      else this.text(Number.isFinite(value) ? String(value) : JSON.stringify(value));
      lead = COMMA;
    }
    this.text(']');
  }

  #null(): void {
    const bytes = this.#bytes;
    const at = this.#length;
    for (let index = 0; index < NULL.length; index++) bytes[at + index] = NULL[index]!;
    this.#length = at + NULL.length;
  }

  #string(text: string): void {
    const { length } = text;
    this.#room(3 * length + 2);
    const bytes = this.#bytes;
    let at = this.#length;
    bytes[at++] = QUOTE;
    for (let index = 0; index < length; index++) {
      const unit = unitAt(text, index);
      if (unit < 0x80 ? ESCAPED[unit] === 1 : unit >= 0xd800 && unit <= 0xdfff) {
        this.text(JSON.stringify(text));
        return;
      }
      if (unit < 0x80) bytes[at++] = unit;
      else at = beyondAscii(bytes, at, unit);
    }
    bytes[at++] = QUOTE;
    this.#length = at;
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
