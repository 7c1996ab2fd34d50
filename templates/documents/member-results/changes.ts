import type { MemberResult, MemberResultsInput } from '../../../ledger/figures/reports.ts';
import { NO_RATE } from '../text/number.ts';
import { lastPeriod } from '../text/period.ts';

export type Change = '提高' | '下降' | '不变';

/** How a member's grade moved since the month before, by the scheme's order of grades; `null` where either is missing. */
export function changeOf({ grade, before }: MemberResult, grades: readonly string[]): Change | null {
  if (grade === null || before === null) return null;
  const moved = grades.indexOf(before) - grades.indexOf(grade);
  return moved > 0 ? '提高' : moved < 0 ? '下降' : '不变';
}

export const changeText = (row: MemberResult, grades: readonly string[]): string => changeOf(row, grades) ?? NO_RATE;

/** “与上月相比，等次提高的2名，下降的1名，不变的8名；没有上月结果可比的1名。” Empty in the year's first month. */
export function changeSentence({ rows, beforePeriod }: MemberResultsInput, grades: readonly string[]): string {
  if (beforePeriod === null) return '';
  const than = lastPeriod(beforePeriod);
  const graded = rows.filter(({ grade }) => grade !== null);
  const count = (change: Change | null): number => graded.filter((row) => changeOf(row, grades) === change).length;
  const kinds: readonly Change[] = ['提高', '下降', '不变'];
  const some = kinds.filter((kind) => count(kind) > 0).map((kind) => `${kind}的${count(kind)}名`);
  if (some.length === 0) return `没有${than}的评比结果可比。`;
  const none = count(null);
  return `与${than}相比，等次${some.join('，')}${none > 0 ? `；没有${than}结果可比的${none}名` : ''}。`;
}
