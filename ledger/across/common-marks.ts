import type { Marks } from './marks.ts';

/** What stands in more workbooks than this is common to all, and tells nothing. */
const MOST_HOLDERS = 10;
/** Marks sorted at a time, of 8 bytes each. */
const AT_ONCE = 2_000_000;
const MARK_BITS = 17;

/** How many marks two of the workbooks have in common, the first by its place before the second. */
export interface InCommon {
  readonly a: number;
  readonly b: number;
  readonly same: number;
}

/** The marks of one part of all: those whose first word is from `from` up to before `until`. */
interface PartOfMarks {
  readonly from: number;
  readonly until: number;
}

/** The marks of a part, each with its holder in the lowest bits, so that sorting brings equal ones together. */
function sortedPart(all: readonly Marks[], bits: number, { from, until }: PartOfMarks): Uint32Array {
  const isOf = (mark: number): boolean => mark >= from && mark < until;
  let count = 0;
  for (const marks of all) for (let at = 0; at < marks.length; at += 2) if (isOf(marks[at]!)) count += 1;
  const sorted = new BigUint64Array(count);
  const words = new Uint32Array(sorted.buffer);
  let next = 0;
  all.forEach((marks, holder) => {
    for (let at = 0; at < marks.length; at += 2) {
      if (!isOf(marks[at]!)) continue;
      words[next] = (marks[at + 1]! << bits) | holder;
      words[next + 1] = marks[at]!;
      next += 2;
    }
  });
  sorted.sort();
  return words;
}

/** Bits for how many of a mark's holders there are from one on: `MOST_HOLDERS` at most. */
const COUNT_BITS = 4;
const COUNT = 2 ** COUNT_BITS - 1;

/** Who has each mark that two workbooks or more have, but not too many: the number of holders, then the holders. */
function sharedMarks(all: readonly Marks[], atOnce: number): Uint32Array {
  const bits = Math.max(32 - MARK_BITS, Math.ceil(Math.log2(all.length + 1)));
  const total = all.reduce((sum, { length }) => sum + length / 2, 0);
  const parts = Math.max(1, Math.ceil(total / atOnce));
  const holders = 2 ** bits - 1;
  const shared: Uint32Array[] = [];
  for (let part = 0; part < parts; part += 1) {
    const bound = (n: number): number => Math.ceil((n * 2 ** 32) / parts);
    const words = sortedPart(all, bits, { from: bound(part), until: bound(part + 1) });
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

/** Where each workbook stands among shared marks. */
interface Standings {
  /** Those of the n-th workbook are from the n-th of these up to before the next. */
  readonly starts: Uint32Array;
  /** The place, and in the lowest bits how many holders the mark has from there on. */
  readonly places: Uint32Array;
}

/** Gives each holder of a shared mark, by its place, and the place behind the mark's last. */
function eachHolder(shared: Uint32Array, tell: (holder: number, place: number, until: number) => void): void {
  for (let at = 0; at < shared.length;) {
    const until = at + 1 + shared[at]!;
    for (let place = at + 1; place < until; place += 1) tell(shared[place]!, place, until);
    at = until;
  }
}

function standingsIn(shared: Uint32Array, width: number): Standings {
  if (shared.length > 2 ** (32 - COUNT_BITS)) throw new Error(`${shared.length} shared marks and holders`);
  const starts = new Uint32Array(width + 1);
  eachHolder(shared, (holder) => {
    starts[holder + 1]! += 1;
  });
  for (let holder = 0; holder < width; holder += 1) starts[holder + 1]! += starts[holder]!;
  const places = new Uint32Array(starts[width]!);
  const next = starts.slice();
  eachHolder(shared, (holder, place, until) => {
    places[next[holder]!] = (place << COUNT_BITS) | (until - place);
    next[holder]! += 1;
  });
  return { starts, places };
}

/**
 * Pairs of workbooks with at least `least` marks in common, in the order of their places. `atOnce` marks are sorted at a
 * time, so that a city takes some ten megabytes beside the marks themselves. What one workbook has in common with the
 * others is counted before the next one's, in counters few enough to stay at hand.
 */
export function inCommon(all: readonly Marks[], least = 1, atOnce = AT_ONCE): readonly InCommon[] {
  const shared = sharedMarks(all, atOnce);
  if (shared.length === 0) return [];
  const { starts, places } = standingsIn(shared, all.length);
  const counters = new Uint32Array(all.length);
  const found: InCommon[] = [];
  for (let a = 0; a < all.length; a += 1) {
    const [from, to] = [starts[a]!, starts[a + 1]!];
    const reached: number[] = [];
    for (let at = from; at < to; at += 1) {
      const first = places[at]! >>> COUNT_BITS;
      const until = first + (places[at]! & COUNT);
      for (let place = first + 1; place < until; place += 1) {
        const b = shared[place]!;
        counters[b]! += 1;
        if (counters[b] === least) reached.push(b);
      }
    }
    for (const b of reached.sort((x, y) => x - y)) found.push({ a, b, same: counters[b]! });
    for (let at = from; at < to; at += 1) {
      const first = places[at]! >>> COUNT_BITS;
      const until = first + (places[at]! & COUNT);
      for (let place = first + 1; place < until; place += 1) counters[shared[place]!] = 0;
    }
  }
  return found;
}
