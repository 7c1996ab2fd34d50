import { sameId } from '../lifecycle/log.ts';
import type { Ledger } from '../parse/ledger.ts';
import { plainText } from '../similar.ts';
import type { Scheme } from '../scheme/schema.ts';
import { unitAt } from '../unit-at.ts';
import { DistinctMarks } from './distinct-marks.ts';

/**
 * What tells whether two workbooks are copies of each other, as numbers: of each mark 49 bits of its hash, in two 32-bit
 * words (the second of 17 bits). Each mark stands once. Texts would take ten times the room, and a city has millions.
 */
export type Marks = Uint32Array;

const MIX_A = 0x85ebca6b;
const MIX_B = 0xc2b2ae35;

/** The number that two digits of a text write. */
const twoAt = (text: string, at: number): number => 10 * unitAt(text, at) + unitAt(text, at + 1) - 11 * 0x30;

/** A day as a number of eight digits; also the day of an instant. */
const dayNumber = (day: string): number =>
  1_000_000 * twoAt(day, 0) + 10_000 * twoAt(day, 2) + 100 * twoAt(day, 5) + twoAt(day, 8);

/** The time of an instant as a number of six digits. */
const timeNumber = (at: string): number => 10_000 * twoAt(at, 11) + 100 * twoAt(at, 14) + twoAt(at, 17);

const scrambled = (hash: number): number => {
  let mixed = Math.imul(hash ^ (hash >>> 16), MIX_A);
  mixed = Math.imul(mixed ^ (mixed >>> 13), MIX_B);
  return (mixed ^ (mixed >>> 16)) >>> 0;
};

/** The hash of a text that is given in pieces, as two numbers of 32 bits. */
export class TextHash {
  #first = 0;
  #second = 0;
  #at = 0;

  begin(): this {
    this.#first = 0x811c9dc5;
    this.#second = 0x9747b28c;
    this.#at = 0;
    return this;
  }

  add(piece: string): this {
    let [first, second, at] = [this.#first, this.#second, this.#at];
    const { length } = piece;
    for (let i = 0; i < length; i += 1, at += 1) {
      const code = unitAt(piece, i);
      first = Math.imul(first ^ code, 0x01000193);
      second = Math.imul(second ^ code, 0x5bd1e995) + at;
    }
    [this.#first, this.#second, this.#at] = [first, second, at];
    return this;
  }

  /** A whole number of 32 bits: of what is a number in other words, as a day is, a third of the time that its text takes. */
  addNumber(number: number): this {
    this.#first = Math.imul(this.#first ^ number, MIX_A);
    this.#first ^= this.#first >>> 15;
    this.#second = Math.imul(this.#second ^ number, MIX_B);
    this.#second ^= this.#second >>> 16;
    return this;
  }

  get high(): number {
    return scrambled(this.#first);
  }

  get low(): number {
    return scrambled(this.#second);
  }
}

const hash = new TextHash();
const distinct = new DistinctMarks();

/**
 * Marks of texts, one a row, each added to a hash in the pieces that make it up: thousands of texts need not be put together
 * for their marks. Rows without a text (`false`) have none.
 */
export function marksOf<R>(rows: readonly R[], addText: (row: R, hash: TextHash) => boolean): Marks {
  distinct.begin(rows.length);
  for (const row of rows) if (addText(row, hash.begin())) distinct.add(hash.high, hash.low & 0x1ffff);
  return distinct.marks;
}

/** 53 bits of a text's hash, as a whole number above 0. */
export function hashOf(text: string): number {
  const { high, low } = hash.begin().add(text);
  return high * 0x200000 + (low >>> 11) || 1;
}

/** Whether the rows of an item are marked, by its id in the form of `sameId`; `null` where all are. */
export type Marking = ((id: string) => boolean) | null;

/** Rows of the log by time to the second; a full minute was typed, and may be the same by chance. */
export function logMarks({ transitions }: Ledger, marking: Marking): Marks {
  return marksOf(transitions, ({ at, step, on, id }, text) => {
    if (at === null) return false;
    const time = timeNumber(at);
    if (time % 100 === 0 || (marking && !marking(sameId(id)))) return false;
    text.addNumber(dayNumber(at)).addNumber(time).add(String(step));
    text.addNumber(on === null ? 0 : dayNumber(on));
    return true;
  });
}

/** Items of workbooks kept by hand, other than common ones: text and deadline. */
export function itemMarks({ identity, commitments }: Ledger, scheme: Scheme, marking: Marking): Marks {
  if (identity.mode !== 'manual') return new Uint32Array();
  const common = new Set(scheme.library.flatMap(({ items }) => items.map(plainText)));
  return marksOf(commitments, ({ text, deadline, id }, marked) => {
    const plain = plainText(text ?? '');
    if (plain === '' || deadline === null || common.has(plain) || (marking && !marking(sameId(id)))) return false;
    marked.add(plain).add(' ').add(deadline);
    return true;
  });
}
