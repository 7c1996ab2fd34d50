/** The least number of characters to add, drop or change, or of neighbours to swap, that makes `a` into `b`. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, before[j - 2]! + 1);
      next.push(least);
    }
    before = row;
    row = next;
  }
  return row[b.length]!;
}

/** What was probably meant: the nearest of the right keys, `undefined` where none is near. */
export function nearest(key: string, right: readonly string[]): string | undefined {
  const wanted = key.toLowerCase();
  const ranked = right
    .map((option) => ({ option, far: distance(wanted, option.toLowerCase()) }))
    .sort((a, b) => a.far - b.far);
  const best = ranked[0];
  return best !== undefined && best.far <= Math.max(1, Math.floor(wanted.length / 3)) ? best.option : undefined;
}

/** “；是不是“…”？” where one of the right keys is near, else nothing. */
export function meant(key: string, right: readonly string[]): string {
  const near = nearest(key, right);
  return near === undefined ? '' : `；是不是“${near}”？`;
}
