import type { EvaluationInput, GradeCounts } from '../../../ledger/figures/evaluation.ts';
import { percentTenths } from '../text/number.ts';
import type { Tally } from './grades.ts';

/** “上年” where the evaluation before is of the year before, else its own name. */
function beforeName({ previous, period }: Pick<EvaluationInput, 'previous' | 'period'>): string {
  return previous?.name === `${period.year - 1}年` ? '上年' : (previous?.name ?? '');
}

/** “比上年上升1.2个百分点” of two shares in tenths of a percent: the difference is that of the shares as shown. */
export function changeText(now: number, then: number, name: string): string {
  const tenths = Math.abs(now - then);
  if (tenths === 0) return `与${name}持平`;
  return `比${name}${now > then ? '上升' : '下降'}${Math.floor(tenths / 10)}.${tenths % 10}个百分点`;
}

/**
 * How the shares of the best and of the lowest grade changed; `null` where there is nothing to compare with, or the
 * grades bore other names.
 */
export function gradeChange(
  now: Tally,
  kind: 'members' | 'branches',
  input: Pick<EvaluationInput, 'previous' | 'period'>,
): string | null {
  const before: GradeCounts | undefined = input.previous?.grades[kind];
  if (before === undefined || now.scored === 0) return null;
  if (!now.byGrade.every(({ name }) => Object.hasOwn(before, name))) return null;
  const scored = now.byGrade.reduce((sum, { name }) => sum + before[name]!, 0);
  if (scored === 0) return null;
  const name = beforeName(input);
  const change = ({ name: grade, count }: Tally['byGrade'][number]): string =>
    `“${grade}”的占比${changeText(percentTenths(count, now.scored), percentTenths(before[grade]!, scored), name)}`;
  return `${change(now.byGrade[0]!)}，${change(now.byGrade.at(-1)!)}`;
}

/** How the on-time rate changed; `null` where either evaluation has none. */
export function onTimeChange(input: Pick<EvaluationInput, 'previous' | 'period' | 'figures'>): string | null {
  const { due, closedOnTime } = input.figures.totals;
  const before = input.previous?.onTimeRate ?? null;
  if (before === null || due === 0) return null;
  // The rate before is given as a fraction; its tenths are rounded half up, whatever binary fractions make of a half.
  const then = Math.floor(before * 1000 + 0.5 + 1e-7);
  return `按期兑现率${changeText(percentTenths(closedOnTime, due), then, beforeName(input))}`;
}
