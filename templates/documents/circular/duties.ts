import type { BulletinInput } from '../../../ledger/figures/bulletin.ts';
import type { Figures } from '../../../ledger/figures/figures.ts';
import type { Period } from '../../../ledger/period.ts';
import { percent } from '../text/number.ts';
import { thisPeriod } from '../text/period.ts';

type Terms = Pick<BulletinInput, 'scheme' | 'period'>;

/** Comments go by quarters: over several of them a target counts once for each, in 次. */
export const severalQuarters = ({ kind }: Period): boolean => kind === 'half' || kind === 'year';

/** The measure that fits comments: branches and members together are no 名. */
export function commentUnit({ scheme, period }: Terms): '次' | '个' | '名' {
  if (severalQuarters(period)) return '次';
  return scheme.pledgers.includes('branch') ? '个' : '名';
}

/** How many comments, in the measure that fits. */
export const comments = (n: number, terms: Terms): string => `${n}${commentUnit(terms)}`;

/** Coverage of comments by leaders (C1); nothing where no quarter is over that the scheme asks for. */
export function commentSentence(t: Figures, terms: Terms): string {
  if (t.toComment === 0) return '';
  const targets = terms.scheme.pledgers.includes('branch') ? '支部和党员共' : '党员';
  const several = severalQuarters(terms.period);
  const all = `应点评${targets}${comments(t.toComment, terms)}${several ? '（一个对象一个季度计1次）' : ''}`;
  const left = t.toComment - t.commented;
  const done =
    t.commented === 0
      ? '均未点评'
      : left === 0
        ? '已全部点评'
        : `已点评${comments(t.commented, terms)}，未点评${comments(left, terms)}`;
  const rate = `点评覆盖率${percent(t.commented, t.toComment)}（已点评数占应点评数的比例）`;
  return `${thisPeriod(terms.period)}${all}，${done}，${rate}。`;
}

/** Over several months a member counts once for each of them. */
export const recordUnit = ({ kind }: Period): '名' | '人次' => (kind === 'month' ? '名' : '人次');

/** How many records, in the measure that fits. */
export const records = (n: number, period: Period): string => `${n}${recordUnit(period)}`;

/** Coverage of the monthly record (L7): kept, and told and evaluated at the month's meeting. */
export function recordSentence(t: Figures, { scheme, period }: Terms): string {
  if (!scheme.records || t.toRecord === 0) return '';
  const { meeting } = scheme.records;
  const basis = period.kind === 'month' ? '' : '（一名党员一个月计1人次）';
  const all = `${thisPeriod(period)}应记日常纪实的党员${records(t.toRecord, period)}${basis}`;
  if (t.recorded === 0) return `${all}，均未记。`;
  const left = t.toRecord - t.recorded;
  const told =
    t.recordsTold === 0
      ? `均未在${meeting}上讲述评价`
      : t.recordsTold === t.recorded
        ? `均已在${meeting}上讲述评价`
        : `其中已在${meeting}上讲述评价${records(t.recordsTold, period)}`;
  const kept = left === 0 ? '已全部记' : `已记${records(t.recorded, period)}`;
  return `${all}，${kept}（${told}）${left === 0 ? '' : `，缺${records(left, period)}`}。`;
}
