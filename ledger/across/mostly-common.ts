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
/** A bit for each value of so many of a mark's highest bits. */
const BITS = 26;

const lengthOf = (marks: Marks): number => marks.length / 2;

const filtered = (marks: Marks, isKept: (high: number) => boolean): Marks => {
  const kept: number[] = [];
  for (let at = 0; at < marks.length; at += 2) if (isKept(marks[at]!)) kept.push(marks[at]!, marks[at + 1]!);
  return kept.length === marks.length ? marks : Uint32Array.from(kept);
};

/**
 * Workbooks that may be the smaller one of a pair, by a sample of all marks, those whose hashes are lowest: of a workbook's
 * sample there must be as many in common as are left when all that may differ is in it. Where that would be too few to
 * tell, for its sample is too small, the workbook is one of them.
 */
function suspects(all: readonly Marks[], fewest: number, share: number): ReadonlySet<number> {
  const below = Math.min(1, 1 - share + MORE) * 2 ** 32;
  const sample = all.map((marks) => filtered(marks, (high) => high < below));
  const mayDiffer = (n: number): number => n - Math.ceil(share * n);
  const must = all.map((marks, at) => lengthOf(sample[at]!) - mayDiffer(lengthOf(marks)));
  const found = new Set(must.flatMap((n, at) => (n < TELLING && lengthOf(all[at]!) >= fewest ? [at] : [])));
  for (const { a, b, same } of inCommon(sample, TELLING)) {
    for (const one of [a, b]) if (same >= must[one]!) found.add(one);
  }
  return found;
}

/** Tells the marks of some workbooks from most others. */
function marksOfAny(some: Iterable<Marks>): (high: number) => boolean {
  const bits = new Uint32Array(2 ** (BITS - 5));
  const bitOf = (high: number): number => high >>> (32 - BITS);
  for (const marks of some) {
    for (let at = 0; at < marks.length; at += 2) bits[bitOf(marks[at]!) >>> 5]! |= 1 << (bitOf(marks[at]!) & 31);
  }
  return (high) => ((bits[bitOf(high) >>> 5]! >>> (bitOf(high) & 31)) & 1) === 1;
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
  const isKept = marksOfAny([...some].map((at) => all[at]!));
  const kept = all.map((marks) => filtered(marks, isKept));
  return inCommon(kept, Math.ceil(share * fewest)).flatMap(({ a, b, same }) => {
    const of = Math.min(lengthOf(all[a]!), lengthOf(all[b]!));
    return of >= fewest && same >= share * of ? [{ a, b, same, of }] : [];
  });
}
