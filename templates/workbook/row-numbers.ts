import { type EncodedRows, ROW_START } from './table-rows.ts';

const START = ROW_START.charCodeAt(0);
const ZERO = 0x30;
const TAG = new TextEncoder().encode('<row r="');
/** Digits of the last row of a sheet. */
const MOST_DIGITS = 7;

export interface NumberedRows {
  /** XML for `<sheetData>`. */
  readonly bytes: Uint8Array;
  readonly rows: number;
  /** What did not fit above the last row; empty when all did. */
  readonly rest: EncodedRows;
}

/** Writes a number's digits from their last place on; gives the place of the first. */
function putDigits(number: number, digits: Uint8Array): number {
  let at = digits.length;
  for (let left = number; left > 0; left = Math.floor(left / 10)) digits[--at] = ZERO + (left % 10);
  return at;
}

/** Gives encoded rows their numbers, from `first` to `last` at most. */
export function numberRows(encoded: EncodedRows, first: number, last: number): NumberedRows {
  // A cell has more characters than its row's number has digits, and so has a row's start.
  const bytes = new Uint8Array(encoded.length * 2);
  const digits = new Uint8Array(MOST_DIGITS);
  let from = MOST_DIGITS;
  let next = first;
  let to = 0;
  let at = 0;
  for (; at < encoded.length; at++) {
    const byte = encoded[at]!;
    if (byte > START) {
      bytes[to++] = byte;
      continue;
    }
    if (byte === START) {
      if (next > last) break;
      from = putDigits(next++, digits);
      bytes.set(TAG, to);
      to += TAG.length;
    }
    for (let digit = from; digit < MOST_DIGITS; digit++) bytes[to++] = digits[digit]!;
  }
  return { bytes: bytes.subarray(0, to), rows: next - first, rest: encoded.subarray(at) };
}
