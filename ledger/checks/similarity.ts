import { finding } from '../findings/finding.ts';
import { resolvePledger } from '../members.ts';
import type { Commitment, Member } from '../workbook/declaration.ts';
import { cellOf } from '../workbook/sheet.ts';
import type { Check } from './check.ts';

/** A text as it is compared: letters and digits only, in pairs of neighbours; a pair that occurs again is another one. */
interface Text {
  readonly row: Commitment;
  readonly member: Member;
  readonly plain: string;
  readonly pairs: readonly string[];
}

/** Texts that read alike, the first of them leading. */
interface Cluster {
  readonly leader: Text;
  readonly pairs: ReadonlySet<string>;
  /** The first that is another member's, and whether it is the same to the letter. */
  second: Text | null;
  readonly others: number[];
}

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

function frequencyOf(texts: readonly Text[]): (pair: string) => number {
  const frequency = new Map<string, number>();
  for (const { pairs } of texts) for (const pair of pairs) frequency.set(pair, (frequency.get(pair) ?? 0) + 1);
  return (pair) => frequency.get(pair) ?? 0;
}

function clustersOf(texts: readonly Text[], threshold: number): readonly Cluster[] {
  const frequency = frequencyOf(texts);
  const byText = new Map<string, Cluster>();
  const byPair = new Map<string, Cluster[]>();
  const clusters: Cluster[] = [];
  for (const text of texts) {
    const rarestFirst = [...text.pairs].sort((a, b) => frequency(a) - frequency(b) || (a < b ? -1 : 1));
    const telling = rarestFirst.slice(0, tellingCount(rarestFirst.length, threshold));
    const near = new Set(telling.flatMap((pair) => byPair.get(pair) ?? []));
    const cluster = byText.get(text.plain) ?? [...near].find(({ pairs }) => isAlike(rarestFirst, pairs, threshold));
    if (!cluster) {
      const led: Cluster = { leader: text, pairs: new Set(text.pairs), second: null, others: [] };
      clusters.push(led);
      byText.set(text.plain, led);
      for (const pair of telling) {
        const known = byPair.get(pair);
        if (known) known.push(led);
        else byPair.set(pair, [led]);
      }
    } else if (text.member !== cluster.leader.member) {
      if (cluster.second) cluster.others.push(text.row.origin.row);
      else cluster.second = text;
    }
  }
  return clusters;
}

/**
 * R6: different members' items that read (nearly) alike, other than of the categories exempt from it. Each group of
 * such items is named once, at the first that repeats another member's.
 */
export const similarity: Check = ({ ledger, scheme }) => {
  if (!scheme.similarity) return [];
  const { threshold, exempt } = scheme.similarity;
  const texts = ledger.commitments.flatMap((row): readonly Text[] => {
    if (row.text === null || row.status === '撤回' || row.flawed.has('category')) return [];
    if (row.category !== null && exempt.includes(row.category)) return [];
    const whom = resolvePledger(row.pledger ?? '', ledger);
    const plain = row.text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
    return whom.kind === 'member' && plain !== '' ? [{ row, member: whom.member, plain, pairs: pairsOf(plain) }] : [];
  });
  return clustersOf(texts, threshold).flatMap(({ leader, second, others }) => {
    if (!second) return [];
    const args = {
      pledger: second.row.pledger ?? '',
      first: leader.row.origin.row,
      firstPledger: leader.row.pledger ?? '',
      same: leader.plain === second.plain,
      others,
    };
    return [finding('text-alike', cellOf(second.row, 'text'), args)];
  });
};
