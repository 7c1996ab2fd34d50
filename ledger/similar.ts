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

// Letters, digits and common Chinese characters, with nothing to take away from them.
const PLAIN = /^[0-9A-Za-z\u4e00-\u9fa5]*$/;

/** A text as it is compared: letters and digits only. */
export const plainText = (text: string): string =>
  PLAIN.test(text) ? text : text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

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

/** Each text's pairs as numbers, the rarest pair of all texts having the smallest: ascending, the rarest come first. */
function rankedPairs(texts: readonly string[]): { readonly ranked: readonly Int32Array[]; readonly count: number } {
  const all = texts.map(pairsOf);
  const frequency = new Map<string, number>();
  for (const pairs of all) for (const pair of pairs) frequency.set(pair, (frequency.get(pair) ?? 0) + 1);
  const byRarity = [...frequency].sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1));
  const rank = new Map(byRarity.map(([pair], index) => [pair, index]));
  return { ranked: all.map((pairs) => Int32Array.from(pairs, (pair) => rank.get(pair)!).sort()), count: rank.size };
}

/**
 * Whether Dice's coefficient – twice the common pairs by all pairs – reaches the threshold. Texts that differ are given up
 * at the first pairs that only one of them has.
 */
function isAlike(a: Int32Array, b: Int32Array, threshold: number): boolean {
  const needed = (threshold * (a.length + b.length)) / 2 - 1e-9;
  let [i, j, common] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    if (common + Math.min(a.length - i, b.length - j) < needed) return false;
    if (a[i] === b[j]) {
      common += 1;
      i += 1;
      j += 1;
    } else if (a[i]! < b[j]!) i += 1;
    else j += 1;
  }
  return common >= needed;
}

/**
 * How many of its rarest pairs tell a text: one that is alike shares at least one of them, for at a coefficient of t it
 * has at least t/(2−t) of this text's pairs. So thousands of texts are compared without comparing each with each.
 */
function tellingCount(pairs: number, threshold: number): number {
  return Math.min(pairs, Math.max(1, pairs - Math.ceil((pairs * threshold) / (2 - threshold) - 1e-9) + 1));
}

/** Finds among the texts that lead a group the first that is like another text. */
class Leaders {
  private readonly led: Int32Array[] = [];
  private readonly byPair: number[][];
  /** For each leader, the text it was last compared with. */
  private readonly tried: number[] = [];

  constructor(
    pairs: number,
    private readonly threshold: number,
  ) {
    this.byPair = Array.from({ length: pairs }, () => []);
  }

  find(text: Int32Array, nth: number): number | null {
    const telling = tellingCount(text.length, this.threshold);
    for (let at = 0; at < telling; at += 1) {
      for (const leader of this.byPair[text[at]!]!) {
        if (this.tried[leader] === nth) continue;
        this.tried[leader] = nth;
        if (isAlike(text, this.led[leader]!, this.threshold)) return leader;
      }
    }
    return null;
  }

  add(text: Int32Array): number {
    const leader = this.led.push(text) - 1;
    this.tried.push(-1);
    for (const pair of text.subarray(0, tellingCount(text.length, this.threshold))) this.byPair[pair]!.push(leader);
    return leader;
  }
}

/**
 * Groups of texts that read alike (R6), by a coefficient of 0–1 of which 1 is the same to the letter. Groups without a
 * text of another owner are left out.
 */
export function alikeTexts<Row, Owner>(
  texts: readonly Compared<Row, Owner>[],
  threshold: number,
): readonly Alike<Row, Owner>[] {
  const { ranked, count } = rankedPairs(texts.map(({ plain }) => plain));
  const leaders = new Leaders(count, threshold);
  const byText = new Map<string, number>();
  const groups: { readonly leader: Compared<Row, Owner>; readonly others: Compared<Row, Owner>[] }[] = [];
  texts.forEach((text, nth) => {
    const known = byText.get(text.plain) ?? leaders.find(ranked[nth]!, nth);
    const at = known ?? leaders.add(ranked[nth]!);
    byText.set(text.plain, at);
    if (known === null) groups.push({ leader: text, others: [] });
    else if (groups[at]!.leader.owner !== text.owner) groups[at]!.others.push(text);
  });
  return groups.filter(({ others }) => others.length > 0);
}
