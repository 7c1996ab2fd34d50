/** The middle of some numbers, the mean of the two middle ones where they are even; `null` of none. */
export function median(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  if (sorted.length === 0) return null;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** How many times larger; `null` where one of them was not measured. */
export const ratio = (of: number | null, to: number | null): number | null =>
  of === null || to === null || to === 0 ? null : of / to;
