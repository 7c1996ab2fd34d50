/** A text to be compared with others; texts of one owner are not held against each other. */
export interface Compared<Row, Owner = unknown> {
  readonly row: Row;
  /** Compared by identity. */
  readonly owner: Owner;
  /** Letters and digits only, from `plainText`. */
  readonly plain: string;
}

/** Texts that read alike, the first of them leading, and those of other owners in their order. */
export interface Alike<Row, Owner = unknown> {
  readonly leader: Compared<Row, Owner>;
  readonly others: readonly Compared<Row, Owner>[];
}

/** A text as it is compared: letters and digits only. */
export const plainText = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

/** Pairs of neighbouring letters; a pair that occurs again is another one. */
function pairsOf(plain: string): readonly string[] {
  const letters = [...plain];
  if (letters.length < 2) return letters;
  const count = new Map<string, number>();
  return letters.slice(1).map((letter, index) => {
    const pair = letters[index]! + letter;
    const times = (count.get(pair) ?? 0) + 1;
    count.set(pair, times);
    return times === 1 ? pair : `${pair}${times}`;
  });
}

/**
 * Whether Dice's coefficient – twice the common pairs by all pairs – reaches the threshold. The rarest pairs come first,
 * so that texts that differ are given up early.
 */
function isAlike(rarestFirst: readonly string[], other: ReadonlySet<string>, threshold: number): boolean {
  const needed = (threshold * (rarestFirst.length + other.size)) / 2;
  let lacking = rarestFirst.length - needed + 1e-9;
  if (other.size + 1e-9 < needed) return false;
  for (const pair of rarestFirst) {
    if (other.has(pair)) continue;
    lacking -= 1;
    if (lacking < 0) return false;
  }
  return lacking >= 0;
}

/**
 * How many of its rarest pairs tell a text: one that is alike shares at least one of them, for at a coefficient of t it
 * has at least t/(2−t) of this text's pairs. So two thousand texts are compared without comparing each with each.
 */
function tellingCount(pairs: number, threshold: number): number {
  return Math.max(1, pairs - Math.ceil((pairs * threshold) / (2 - threshold) - 1e-9) + 1);
}

function frequencyOf(all: readonly (readonly string[])[]): (pair: string) => number {
  const frequency = new Map<string, number>();
  for (const pairs of all) for (const pair of pairs) frequency.set(pair, (frequency.get(pair) ?? 0) + 1);
  return (pair) => frequency.get(pair) ?? 0;
}

interface Cluster<Row, Owner> {
  readonly leader: Compared<Row, Owner>;
  readonly pairs: ReadonlySet<string>;
  readonly others: Compared<Row, Owner>[];
}

/**
 * Groups of texts that read alike (R6), by a coefficient of 0–1 of which 1 is the same to the letter. Groups without a
 * text of another owner are left out.
 */
export function alikeTexts<Row, Owner>(
  texts: readonly Compared<Row, Owner>[],
  threshold: number,
): readonly Alike<Row, Owner>[] {
  const pairs = texts.map(({ plain }) => pairsOf(plain));
  const frequency = frequencyOf(pairs);
  const byText = new Map<string, Cluster<Row, Owner>>();
  const byPair = new Map<string, Cluster<Row, Owner>[]>();
  const clusters: Cluster<Row, Owner>[] = [];
  texts.forEach((text, index) => {
    const find = (): Cluster<Row, Owner> | undefined => {
      const same = byText.get(text.plain);
      if (same) return same;
      const rarestFirst = [...pairs[index]!].sort((a, b) => frequency(a) - frequency(b) || (a < b ? -1 : 1));
      const telling = rarestFirst.slice(0, tellingCount(rarestFirst.length, threshold));
      const tried = new Set<Cluster<Row, Owner>>();
      for (const pair of telling) {
        for (const cluster of byPair.get(pair) ?? []) {
          if (tried.has(cluster)) continue;
          tried.add(cluster);
          if (!isAlike(rarestFirst, cluster.pairs, threshold)) continue;
          byText.set(text.plain, cluster);
          return cluster;
        }
      }
      const led: Cluster<Row, Owner> = { leader: text, pairs: new Set(pairs[index]), others: [] };
      clusters.push(led);
      byText.set(text.plain, led);
      for (const pair of telling) {
        const known = byPair.get(pair);
        if (known) known.push(led);
        else byPair.set(pair, [led]);
      }
      return undefined;
    };
    const cluster = find();
    if (cluster && text.owner !== cluster.leader.owner) cluster.others.push(text);
  });
  return clusters.filter(({ others }) => others.length > 0);
}
