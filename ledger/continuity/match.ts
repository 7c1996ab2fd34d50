/** Rows of two copies that are the same row, and those that only one of them has. */
export interface Matched<R> {
  readonly pairs: readonly (readonly [before: R, after: R])[];
  readonly removed: readonly R[];
  readonly added: readonly R[];
}

/**
 * Pairs rows of the same text, in their order; what is left over comes back as `removed` and `added`, in order. A text of
 * `null` matches nothing.
 */
export function matchBy<R>(
  before: readonly R[],
  after: readonly R[],
  textBefore: (row: R) => string | null,
  textAfter: (row: R) => string | null,
): Matched<R> {
  const waiting = new Map<string, R[]>();
  for (const row of after) {
    const text = textAfter(row);
    if (text === null) continue;
    const rows = waiting.get(text);
    if (rows) rows.push(row);
    else waiting.set(text, [row]);
  }
  // Taken from the end, as shifting from the front of long queues is slow.
  for (const rows of waiting.values()) rows.reverse();
  const taken = new Set<R>();
  const pairs: (readonly [R, R])[] = [];
  const removed: R[] = [];
  for (const row of before) {
    const text = textBefore(row);
    const other = text === null ? undefined : waiting.get(text)?.pop();
    if (other === undefined) removed.push(row);
    else {
      taken.add(other);
      pairs.push([row, other]);
    }
  }
  return { pairs, removed, added: after.filter((row) => !taken.has(row)) };
}

/** Tries one way of matching on what the ways before it left over. */
export function thenBy<R>(so: Matched<R>, next: (before: readonly R[], after: readonly R[]) => Matched<R>): Matched<R> {
  if (so.removed.length === 0 || so.added.length === 0) return so;
  const more = next(so.removed, so.added);
  return { pairs: [...so.pairs, ...more.pairs], removed: more.removed, added: more.added };
}

/** The places of a sequence that are not in its longest strictly rising part: what has been moved. */
export function outOfOrder(numbers: readonly number[]): ReadonlySet<number> {
  const ends: number[] = [];
  const previous: number[] = [];
  numbers.forEach((value, at) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (numbers[ends[middle]!]! < value) low = middle + 1;
      else high = middle;
    }
    previous[at] = low === 0 ? -1 : ends[low - 1]!;
    ends[low] = at;
  });
  const rising = new Set<number>();
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at]!) rising.add(at);
  return new Set(numbers.map((_, at) => at).filter((at) => !rising.has(at)));
}
