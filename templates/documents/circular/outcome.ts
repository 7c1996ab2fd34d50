import type { Earlier } from '../../../ledger/figures/bulletin.ts';
import type { Figures } from '../../../ledger/figures/figures.ts';
import { rateChange } from '../text/change.ts';
import { NO_RATE, percent } from '../text/number.ts';
import { lastPeriodEnd } from '../text/period.ts';

/** Due items that are none of on time, late or overdue: they wait for the gate, were given up or carried over. */
function restOfDue(t: Figures): string {
  const rest = t.due - t.closedOnTime - t.closedLate - t.overdue;
  if (rest <= 0) return '';
  const kinds = { 待销号: t.awaitingClosing, 未兑现: t.unfulfilled, 已结转: t.carriedOver };
  const there = Object.entries(kinds).flatMap(([name, count]) => (count > 0 ? [name] : []));
  const last = there.at(-1) ?? '其他状态';
  const named = there.length > 1 ? `${there.slice(0, -1).join('、')}或者${last}` : last;
  return `其余${rest}件为${named}的事项`;
}

/** How the on-time rate was at the end of the period before, in 百分点; empty where that can't be said. */
export function onTimeChange(t: Figures, before: Earlier | null): string {
  const share = (f: Pick<Figures, 'closedOnTime' | 'due'>) => ({ part: f.closedOnTime, whole: f.due });
  return before === null ? '' : rateChange(share(t), share(before.totals), lastPeriodEnd(before.period));
}

/**
 * 到期、按期兑现、逾期后兑现、逾期; on time is judged by the first approved deadline (L10). `change` says how the rate was at
 * the end of the period before.
 */
export function dueSentence(t: Figures, asOf: string, change = ''): string {
  const base = '（按期兑现数占到期事项数的比例，以首次核定的时限为准）';
  if (t.due === 0) return `截至${asOf}，没有到期的承诺事项，未发现逾期事项，按期兑现率为“${NO_RATE}”${base}。`;
  const parts = [
    t.closedOnTime === t.due
      ? '全部按期兑现'
      : t.closedOnTime === 0
        ? '没有按期兑现的'
        : `其中按期兑现${t.closedOnTime}件`,
    `按期兑现率${percent(t.closedOnTime, t.due)}${base}`,
    change,
    t.closedLate ? `逾期后兑现${t.closedLate}件` : '',
    t.overdue ? `逾期${t.overdue}件` : '未发现逾期事项',
    restOfDue(t),
  ].filter(Boolean);
  return `截至${asOf}，到期承诺事项${t.due}件，${parts.join('，')}。`;
}

/** 未兑现（客观、主观）; a reason that was not recorded is said to be missing, not guessed. */
export function unfulfilledSentence(t: Figures, reasonKinds: boolean): string {
  const { unfulfilled: n, unfulfilledObjective: objective, unfulfilledSubjective: subjective } = t;
  if (n === 0) return '没有认定为未兑现的事项。';
  if (!reasonKinds) return `未兑现${n}件。`;
  const unsaid = n - objective - subjective;
  const parts = [
    objective && `客观原因${objective}件`,
    subjective && `主观原因${subjective}件`,
    unsaid > 0 && `未注明原因${unsaid}件`,
  ].filter(Boolean);
  return `未兑现${n}件（${parts.join('、')}）。`;
}
