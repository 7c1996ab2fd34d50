import type { BranchFigures } from './figures.ts';

/**
 * Places by onTimeRate, high to low, among accepted branches; equal rates share a place (1, 2, 2, 4). Branches without
 * a rate or without figures have none. Order: place, then no rate, then without figures; within each by code.
 */
export function rankBranches(branches: readonly Omit<BranchFigures, 'rank'>[]): readonly BranchFigures[] {
  const rateOf = (b: Omit<BranchFigures, 'rank'>): number => (b.state === 'accepted' ? (b.onTimeRate ?? -1) : -2);
  const sorted = [...branches].sort(
    (a, b) => rateOf(b) - rateOf(a) || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0),
  );
  let place = 0;
  let previous: number | null = null;
  return sorted.map((branch, index) => {
    const rate = rateOf(branch);
    if (rate < 0) return { ...branch, rank: null };
    if (rate !== previous) place = index + 1;
    previous = rate;
    return { ...branch, rank: place };
  });
}
