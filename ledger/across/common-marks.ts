import type { Marks } from './marks.ts';

/** What stands in more workbooks than this is common to all, and tells nothing. */
const MOST_HOLDERS = 10;
/** Marks sorted at a time, of 8 bytes each. */
const AT_ONCE = 2_000_000;
/** Pairs counted at a time, of 2 bytes each. */
const CELLS = 16_000_000;
const MOST_COUNTED = 0xffff;
const MARK_BITS = 17;

/** How many marks two of the workbooks have in common, the first by its place before the second. */
export interface InCommon {
  readonly a: number;
  readonly b: number;
  readonly same: number;
}

/**
 * The marks of one part of all, each with its holder in the lowest bits, so that sorting brings equal ones together. Marks
 * are of a part by their highest bits.
 */
function sortedPart(all: readonly Marks[], bits: number, part: number, parts: number): Uint32Array {
  const partOf = (mark: number): number => Math.floor((mark / 2 ** 32) * parts);
  let count = 0;
  for (const marks of all) for (let at = 0; at < marks.length; at += 2) if (partOf(marks[at]!) === part) count += 1;
  const sorted = new BigUint64Array(count);
  const words = new Uint32Array(sorted.buffer);
  let next = 0;
  all.forEach((marks, holder) => {
    for (let at = 0; at < marks.length; at += 2) {
      if (partOf(marks[at]!) !== part) continue;
      words[next] = (marks[at + 1]! << bits) | holder;
      words[next + 1] = marks[at]!;
      next += 2;
    }
  });
  sorted.sort();
  return words;
}

/** Who has each mark that two workbooks or more have, but not too many: the number of holders, then the holders. */
function sharedMarks(all: readonly Marks[], atOnce: number): Uint32Array {
  const bits = Math.max(32 - MARK_BITS, Math.ceil(Math.log2(all.length + 1)));
  const total = all.reduce((sum, { length }) => sum + length / 2, 0);
  const parts = Math.max(1, Math.ceil(total / atOnce));
  const holders = 2 ** bits - 1;
  const shared: Uint32Array[] = [];
  for (let part = 0; part < parts; part += 1) {
    const words = sortedPart(all, bits, part, parts);
    const isSame = (x: number, y: number): boolean =>
      words[x + 1] === words[y + 1] && words[x]! >>> bits === words[y]! >>> bits;
    const found = new Uint32Array(words.length);
    let next = 0;
    for (let from = 0, to = 2; from < words.length; from = to, to += 2) {
      while (to < words.length && isSame(from, to)) to += 2;
      if (to - from < 4 || to - from > 2 * MOST_HOLDERS) continue;
      found[next++] = (to - from) / 2;
      for (let at = from; at < to; at += 2) found[next++] = (words[at]! & holders) >>> 0;
    }
    shared.push(found.slice(0, next));
  }
  return joined(shared);
}

function joined(pieces: readonly Uint32Array[]): Uint32Array {
  const all = new Uint32Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let next = 0;
  for (const piece of pieces) {
    all.set(piece, next);
    next += piece.length;
  }
  return all;
}

/** A band of workbooks, beginning with the `first`; for each a row of `width` counters, one for each workbook. */
interface Band {
  readonly first: number;
  readonly counters: Uint16Array;
  readonly width: number;
}

/** Counts what each workbook of the band has in common with each later one; the cells that come to `least`, in order. */
function countBand(shared: Uint32Array, { first, counters, width }: Band, least: number): readonly number[] {
  const end = first + counters.length / width;
  const reached: number[] = [];
  for (let at = 0; at < shared.length;) {
    const until = at + 1 + shared[at]!;
    for (let x = at + 1; x < until; x += 1) {
      const row = (shared[x]! - first) * width;
      if (shared[x]! < first || shared[x]! >= end) continue;
      for (let y = x + 1; y < until; y += 1) {
        const cell = row + shared[y]!;
        const same = Math.min(counters[cell]! + 1, MOST_COUNTED);
        if (same === least && counters[cell] !== same) reached.push(cell);
        counters[cell] = same;
      }
    }
    at = until;
  }
  return reached.sort((x, y) => x - y);
}

/**
 * Pairs of workbooks with at least `least` marks in common, in the order of their places. `atOnce` marks are sorted and
 * about `cells` pairs counted at a time, so that a city takes some ten megabytes beside the marks themselves.
 */
export function inCommon(all: readonly Marks[], least = 1, atOnce = AT_ONCE, cells = CELLS): readonly InCommon[] {
  const shared = sharedMarks(all, atOnce);
  if (shared.length === 0) return [];
  const width = all.length;
  const rows = Math.min(width, Math.max(1, Math.floor(cells / width)));
  const counters = new Uint16Array(rows * width);
  const found: InCommon[] = [];
  for (let first = 0; first < width; first += rows) {
    counters.fill(0);
    for (const cell of countBand(shared, { first, counters, width }, least)) {
      found.push({ a: first + Math.floor(cell / width), b: cell % width, same: counters[cell]! });
    }
  }
  return found;
}
