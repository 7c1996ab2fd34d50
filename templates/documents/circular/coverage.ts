import type { Figures } from '../../../ledger/figures/figures.ts';
import { shareWord } from '../text/share.ts';
import type { Point } from './point.ts';

/** The point that not all members have pledged; `where` is the end of its sentence. Null where all have. */
export function coveragePoint({ expectedMembers: expected, pledgedMembers }: Figures, where: string): Point | null {
  const n = expected - pledgedMembers;
  if (n <= 0) return null;
  return { heading: '承诺没有全覆盖', text: `${shareWord(n, expected)}党员尚未承诺，共${n}名${where}。` };
}
