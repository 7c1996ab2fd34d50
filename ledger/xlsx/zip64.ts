import { u16, u32, u64 } from './bytes.ts';
import { refuse } from './problem.ts';

/** Where the central directory begins, how many entries it has, and where it ends at the latest. */
export interface DirectoryPlace {
  readonly count: number;
  readonly start: number;
  readonly end: number;
}

const LOCATOR = 0x07064b50;
const LOCATOR_SIZE = 20;
const RECORD = 0x06064b50;
const FIELD = 0x0001;

/** Stands for “look in the zip64 record”. */
const COUNT_ELSEWHERE = 0xffff;
const ELSEWHERE = 0xffffffff;

/**
 * The place of the central directory by the end record at `end`. Programs that write a zip without knowing how long it will
 * be use the zip64 records for small ones too.
 */
export function directoryPlace(bytes: Uint8Array, end: number): DirectoryPlace {
  const count = u16(bytes, end + 10);
  const start = u32(bytes, end + 16);
  const locator = end - LOCATOR_SIZE;
  const short = count !== COUNT_ELSEWHERE && start !== ELSEWHERE;
  if (short || locator < 0 || u32(bytes, locator) !== LOCATOR) return { count, start, end };
  const record = u64(bytes, locator + 8);
  if (record > locator || u32(bytes, record) !== RECORD) refuse('file-truncated', {});
  return { count: u64(bytes, record + 32), start: u64(bytes, record + 48), end: record };
}

/** Where the values of an entry's zip64 field stand, between `from` and `to`; empty where there is none. */
function fieldIn(bytes: Uint8Array, from: number, to: number): readonly [from: number, to: number] {
  for (let at = from; at + 4 <= to; at += 4 + u16(bytes, at + 2)) {
    if (u16(bytes, at) === FIELD) return [at + 4, Math.min(to, at + 4 + u16(bytes, at + 2))];
  }
  return [to, to];
}

/**
 * The values of an entry, in the order size, packed size, offset; those that are not in its record from its extra fields
 * between `from` and `to`. One that is nowhere stays at 4 GB, which is beyond all limits.
 */
export function longValues(bytes: Uint8Array, values: readonly number[], from: number, to: number): readonly number[] {
  if (!values.includes(ELSEWHERE)) return values;
  const [start, end] = fieldIn(bytes, from, to);
  let at = start;
  return values.map((value) => {
    if (value !== ELSEWHERE || at + 8 > end) return value;
    at += 8;
    return u64(bytes, at - 8);
  });
}
