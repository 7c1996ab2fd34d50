import type { Random } from '../random.ts';
import type { Regard } from './institution.ts';

/** How likely a vote is for each grade, from the best on; what is left goes to the worst. */
const SHARES: Readonly<Record<Regard, readonly number[]>> = {
  excellent: [0.86, 0.12, 0.02],
  good: [0.68, 0.24, 0.07],
  mixed: [0.38, 0.36, 0.2],
  poor: [0.12, 0.2, 0.3],
};

/** Place of the grade that one voter gives. */
export function voteOf(regard: Regard, grades: number, random: Random): number {
  let left = random.next();
  for (const [place, share] of SHARES[regard].slice(0, grades - 1).entries()) {
    left -= share;
    if (left < 0) return place;
  }
  return grades - 1;
}

export interface Votes {
  readonly expected: number;
  readonly returned: number;
  /** By grade, in the scheme's order. */
  readonly counts: readonly number[];
}

/** A ballot: a few stay away, now and then one vote is invalid. */
export function votesOf(expected: number, regard: Regard, grades: number, random: Random): Votes {
  const returned = expected - random.between(0, Math.min(2, Math.floor(expected / 8)));
  const valid = expected > 10 && random.chance(0.15) ? returned - 1 : returned;
  const counts = Array.from({ length: grades }, () => 0);
  for (let voter = 0; voter < valid; voter += 1) {
    const place = voteOf(regard, grades, random);
    counts[place] = counts[place]! + 1;
  }
  return { expected, returned, counts };
}

/** 自评等次: rarely harder on oneself than the others are. */
export function selfGradeOf(regard: Regard, grades: readonly string[]): string {
  const places: Readonly<Record<Regard, number>> = { excellent: 0, good: 0, mixed: 1, poor: 2 };
  return grades[Math.min(places[regard], grades.length - 1)]!;
}
