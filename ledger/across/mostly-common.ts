import { type InCommon, inCommon } from './common-marks.ts';
import type { Marks } from './marks.ts';

/** Two workbooks with most of the marks of the smaller one in common. */
export interface MostlyCommon extends InCommon {
  /** Marks of the smaller one. */
  readonly of: number;
}

/** The sample is so much larger than the share of marks that may differ. */
const MORE = 0.1;
/** Workbooks of chance have fewer marks of the sample in common. */
const TELLING = 3;
/** So many bits for a mark that is looked for: one in sixteen others is taken for one. No more: the bits stay at hand. */
const BITS_EACH = 16;
const MOST_BITS = 26;
const lengthOf = (marks: Marks): number => marks.length / 2;

/** Of the marks of each workbook those that are kept, by their first words. */
function filtered(all: readonly Marks[], isKept: (high: number) => boolean): readonly Marks[] {
  const room = new Uint32Array(all.reduce((most, { length }) => Math.max(most, length), 0));
  return all.map((marks) => {
    let next = 0;
    for (let at = 0; at < marks.length; at += 2) {
      if (!isKept(marks[at]!)) continue;
      room[next] = marks[at]!;
      room[next + 1] = marks[at + 1]!;
      next += 2;
    }
    return next === marks.length ? marks : room.slice(0, next);
  });
}

/**
 * Workbooks that may be the smaller one of a pair, by a sample of all marks, those whose hashes are lowest: of a workbook's
 * sample there must be as many in common as are left when all that may differ is in it. Where that would be too few to
 * tell, for its sample is too small, the workbook is one of them.
 */
function suspects(all: readonly Marks[], fewest: number, share: number): ReadonlySet<number> {
  const below = Math.min(1, 1 - share + MORE) * 2 ** 32;
  const sample = filtered(all, (high) => high < below);
  const mayDiffer = (n: number): number => n - Math.ceil(share * n);
  const must = all.map((marks, at) => lengthOf(sample[at]!) - mayDiffer(lengthOf(marks)));
  const found = new Set(must.flatMap((n, at) => (n < TELLING && lengthOf(all[at]!) >= fewest ? [at] : [])));
  for (const { a, b, same } of inCommon(sample, TELLING)) {
    for (const one of [a, b]) if (same >= must[one]!) found.add(one);
  }
  return found;
}

/** Tells the marks of some workbooks from most others, by bits of their first words. */
function marksOfAny(some: readonly Marks[]): (high: number) => boolean {
  const marks = some.reduce((sum, one) => sum + lengthOf(one), 0);
  const count = 2 ** Math.min(MOST_BITS, Math.max(5, Math.ceil(Math.log2(BITS_EACH * marks))));
  const bits = new Uint32Array(count / 32);
  const wordOf = (high: number): number => (high & (count - 1)) >>> 5;
  for (const one of some) {
    for (let at = 0; at < one.length; at += 2) bits[wordOf(one[at]!)]! |= 1 << (one[at]! & 31);
  }
  return (high) => ((bits[wordOf(high)]! >>> (high & 31)) & 1) === 1;
}

/**
 * Pairs of workbooks of which the smaller one has at least `fewest` marks, and `share` of them in common with the other, in
 * the order of their places. All pairs of a city need not be counted for it: where workbooks have next to nothing in
 * common, a sample of their marks tells.
 */
export function mostlyInCommon(all: readonly Marks[], fewest: number, share: number): readonly MostlyCommon[] {
  const some = suspects(all, fewest, share);
  if (some.size === 0) return [];
  // Whoever has one of these marks keeps it, so that what the suspects have in common is counted to the last.
  const kept = filtered(all, marksOfAny([...some].map((at) => all[at]!)));
  return inCommon(kept, Math.ceil(share * fewest)).flatMap(({ a, b, same }) => {
    const of = Math.min(lengthOf(all[a]!), lengthOf(all[b]!));
    return of >= fewest && same >= share * of ? [{ a, b, same, of }] : [];
  });
}
