import type { Scheme } from '../../../ledger/scheme/schema.ts';
import type { PledgerScore } from '../../../ledger/scoring/score.ts';
import { percent } from '../text/number.ts';

/** How many pledgers there are, how many of them are scored, and how many have each grade of the scheme. */
export interface Tally {
  readonly total: number;
  readonly scored: number;
  readonly byGrade: readonly { readonly name: string; readonly count: number }[];
}

export function isScored({ grade }: Pick<PledgerScore, 'grade'>): boolean {
  return grade !== null;
}

export function tally(scores: readonly PledgerScore[], { evaluation }: Scheme): Tally {
  return {
    total: scores.length,
    scored: scores.filter(isScored).length,
    byGrade: evaluation.grades.map(({ name }) => ({
      name,
      count: scores.filter(({ grade }) => grade === name).length,
    })),
  };
}

/** “应评议党员20名，已计分18名，未计分2名”. */
export function scoredSentence({ total, scored }: Tally, whom: string, unit: string): string {
  if (total === 0) return `没有应评议的${whom}`;
  const rest = total - scored;
  if (rest === 0) return `应评议${whom}${total}${unit}，已全部计分`;
  if (scored === 0) return `应评议${whom}${total}${unit}，均未计分`;
  return `应评议${whom}${total}${unit}，已计分${scored}${unit}，未计分${rest}${unit}`;
}

/** “已计分的18名党员中，“满意”12名，占66.7%；……”: shares are of the scored; of a single one there are none to tell. */
export function gradeSentence({ scored, byGrade }: Tally, whom: string, unit: string): string {
  const only = scored === 1 ? byGrade.find(({ count }) => count === 1) : undefined;
  if (only) return `已计分的${whom}1${unit}，等次为“${only.name}”`;
  return `已计分的${scored}${unit}${whom}中，${shares(byGrade, unit, scored)}`;
}

/** “满意”12名，占66.7%；“较满意”6名，占33.3%；没有“基本满意”“不满意”的. */
export function shares(byGrade: Tally['byGrade'], unit: string, whole: number): string {
  const some = byGrade.filter(({ count }) => count > 0);
  const none = byGrade.filter(({ count }) => count === 0).map(({ name }) => name);
  const told = some.map(({ name, count }) => `“${name}”${count}${unit}，占${percent(count, whole)}`);
  return [...told, ...(none.length === 0 ? [] : [`没有${quoted(none)}的`])].join('；');
}

/** “满意”、“较满意” as a sentence names grades. */
export function quoted(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join('');
}
