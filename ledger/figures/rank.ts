import type { BranchFigures } from './figures.ts';

/**
 * Gives places to what stands in order already, the highest rate first: equal rates share a place (1, 2, 2, 4). Below
 * zero is no rate, and no place.
 */
export function withPlaces<T extends object>(
  sorted: readonly T[],
  rateOf: (one: T) => number,
): readonly (T & { readonly rank: number | null })[] {
  let place = 0;
  let previous: number | null = null;
  return sorted.map((one, index) => {
    const rate = rateOf(one);
    if (rate < 0) return { ...one, rank: null };
    if (rate !== previous) place = index + 1;
    previous = rate;
    return { ...one, rank: place };
  });
}

/**
 * Places by onTimeRate, high to low, among accepted branches; equal rates share a place (1, 2, 2, 4). Branches without
 * a rate or without figures have none. Order: place, then no rate, then without figures; within each by code.
 */
export function rankBranches<Branch extends Omit<BranchFigures, 'rank'>>(
  branches: readonly Branch[],
): readonly (Branch & Pick<BranchFigures, 'rank'>)[] {
  const rateOf = (b: Branch): number => (b.state === 'accepted' ? (b.onTimeRate ?? -1) : -2);
  const sorted = [...branches].sort(
    (a, b) => rateOf(b) - rateOf(a) || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0),
  );
  return withPlaces(sorted, rateOf);
}
