import { commentSentence, recordSentence } from '../circular/duties.ts';
import { inspectionSentence, tellsInspection } from '../circular/inspection.ts';
import { closingSentence } from '../circular/closing.ts';
import { dueSentence, onTimeChange, unfulfilledSentence } from '../circular/outcome.ts';
import { otherSentence, pledgeSentence, specialSentence, totalSentence } from '../circular/overview.ts';
import type { Figures } from '../../../ledger/figures/figures.ts';
import type { Earlier } from '../../../ledger/figures/bulletin.ts';
import type { ReportHead } from '../../../ledger/figures/reports.ts';
import { countChange } from './change.ts';
import { lastPeriodEnd, shortDay, thisPeriod } from './period.ts';

/** “逾期事项比上季度末减少1件。”; empty where there is none at either end, or nothing to compare with. */
function overdueChange(now: Figures, before: Earlier | null): string {
  if (before === null || now.overdue + before.totals.overdue === 0) return '';
  return `逾期事项${countChange(now.overdue, before.totals.overdue, '件', lastPeriodEnd(before.period))}。`;
}

/**
 * A set of figures in paragraphs, in the order and the words of the circular, each with what changed since the period
 * before; `null` in `before` where that is another year's.
 */
export function figuresParagraphs(
  figures: Figures,
  before: Earlier | null,
  { scheme, period, asOf }: ReportHead,
): readonly string[] {
  const terms = { scheme, period, asOf, before };
  const span = thisPeriod(period);
  const pledging = scheme.pledgers.includes('member') ? pledgeSentence(figures) : '';
  const due = dueSentence(figures, shortDay(asOf, period.year), onTimeChange(figures, before));
  const unfulfilled = unfulfilledSentence(figures, scheme.followUp.reasonKinds);
  const [comments, records] = [commentSentence(figures, terms), recordSentence(figures, terms)];
  const none = figures.committed === 0;
  return [
    `承诺情况。${pledging}${totalSentence(figures, terms)}${specialSentence(figures)}`,
    tellsInspection(terms) ? `督查情况。${inspectionSentence(figures, period, asOf)}` : '',
    comments || records ? `${comments && '点评'}${records && '纪实'}情况。${comments}${records}` : '',
    none ? '' : `销号情况。${closingSentence(figures, terms)}`,
    none ? '' : `兑现情况。${due}${overdueChange(figures, before)}${unfulfilled}${otherSentence(figures, span)}`,
    none && figures.withdrawn > 0 ? `另有撤回${figures.withdrawn}件。` : '',
  ].filter(Boolean);
}
