import type { BulletinInput, Earlier } from '../../../ledger/figures/bulletin.ts';
import type { Figures } from '../../../ledger/figures/figures.ts';
import { countChange, rateChange } from '../text/change.ts';
import { percent } from '../text/number.ts';
import { lastPeriod, lastPeriodEnd, thisPeriod } from '../text/period.ts';

export interface ClosingTerms extends Pick<BulletinInput, 'scheme' | 'period' | 'asOf'> {
  readonly before: Earlier | null;
}

/** “（比上季度增加20件）”; the parts of a period that still runs are not compared with a whole one. */
function change(t: Figures, { period, asOf, before }: ClosingTerms): string {
  if (before === null || asOf < period.to) return '';
  const then = before.totals.closedInPeriod;
  const than = lastPeriod(before.period);
  if (t.closedInPeriod > 0) return `（${countChange(t.closedInPeriod, then, '件', than)}）`;
  return then > 0 ? `（${than}销号${then}件）` : '';
}

/** 本季销号、累计销号、销号率、待销号, who checks the gates (L3), and how it was at the end of the period before. */
export function closingSentence(t: Figures, terms: ClosingTerms): string {
  const { scheme, before } = terms;
  const span = thisPeriod(terms.period);
  const share = (f: Pick<Figures, 'closed' | 'committed'>) => ({ part: f.closed, whole: f.committed });
  const than = before && rateChange(share(t), share(before.totals), lastPeriodEnd(before.period));
  const rate = `销号率${percent(t.closed, t.committed)}（累计销号数占承诺事项总数的比例）${than ? `，${than}` : ''}`;
  const by = scheme.gatesBy === undefined ? '等待核销' : `等待${scheme.gatesBy}核验`;
  const waiting = t.awaitingClosing ? `；另有待销号${t.awaitingClosing}件（已申请，${by}）` : '';
  const own = t.closedInPeriod ? `${span}销号${t.closedInPeriod}件` : `${span}没有新销号的事项`;
  const closed = t.closed ? `${own}${change(t, terms)}，累计销号${t.closed}件` : '尚无销号的事项';
  return `${closed}，${rate}${waiting}。`;
}
