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
  /** What did not fit below the last row; empty when all did. */
  readonly rest: EncodedRows;
}

function placesIn(rows: EncodedRows): number {
  let places = 0;
  for (const byte of rows) if (byte <= START) places++;
  return places;
}

/** Gives encoded rows their numbers, from `first` to `last` at most. */
export function numberRows(encoded: EncodedRows, first: number, last: number): NumberedRows {
  const bytes = new Uint8Array(encoded.length + placesIn(encoded) * (TAG.length + MOST_DIGITS));
  let digits: readonly number[] = [];
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
      digits = Array.from(String(next++), (digit) => ZERO + Number(digit));
      bytes.set(TAG, to);
      to += TAG.length;
    }
    for (const digit of digits) bytes[to++] = digit;
  }
  return { bytes: bytes.subarray(0, to), rows: next - first, rest: encoded.subarray(at) };
}
