import type { Day } from '../../../ledger/day.ts';
import type { EvaluationInput } from '../../../ledger/figures/evaluation.ts';
import { shortDay } from '../text/period.ts';

type Span = Pick<EvaluationInput, 'scheme' | 'period' | 'rounds'>;

/** The scheme's rounds that are counted, in its order. */
function countedRounds({ scheme, rounds }: Pick<Span, 'scheme' | 'rounds'>): Span['scheme']['evaluation']['rounds'] {
  return scheme.evaluation.rounds.filter(({ name }) => rounds.includes(name));
}

/** Whether all rounds of the year are counted: then it is the yearly summary. */
export function isWhole(input: Pick<Span, 'scheme' | 'rounds'>): boolean {
  return countedRounds(input).length === input.scheme.evaluation.rounds.length;
}

/** “2026年年终”, or “2026年上半年” where only some rounds are counted. */
export function spanName(input: Span): string {
  const { year } = input.period;
  return isWhole(input) ? `${year}年年终` : `${year}年${input.rounds.join('、')}`;
}

/** “2026年” of the whole year, in captions; else as `spanName`. */
export function shortSpan(input: Span): string {
  return isWhole(input) ? input.period.name : spanName(input);
}

/** “上半年（7月10日前）、下半年（2027年1月5日前）”. */
export function roundsText(input: Span): string {
  return countedRounds(input)
    .map(({ name, by, nextYear }) => {
      const [month, day] = by.split('-').map(Number);
      return `${name}（${nextYear ? `${input.period.year + 1}年` : ''}${month}月${day}日前）`;
    })
    .join('、');
}

/** “12月31日”; with its year where that is not the evaluation's. */
export function dayText(day: Day, { period }: Pick<Span, 'period'>): string {
  return shortDay(day, period.year);
}
