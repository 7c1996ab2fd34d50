import type { Day } from '../../../ledger/day.ts';
import type { BulletinInput } from '../../../ledger/figures/bulletin.ts';
import type { Figures } from '../../../ledger/figures/figures.ts';
import { type Period, quartersOf } from '../../../ledger/period.ts';
import { thisPeriod } from '../text/period.ts';

/**
 * Whether a circular speaks of the inspection: it goes by quarters, so a month has none of its own, and a half or a
 * year has it from the end of its first quarter.
 */
export function tellsInspection({ scheme, period, asOf }: Pick<BulletinInput, 'scheme' | 'period' | 'asOf'>): boolean {
  if (!scheme.inspection) return false;
  switch (period.kind) {
    case 'quarter':
      return true;
    case 'half':
    case 'year':
      return quartersOf(period.year).some(({ from, to }) => from >= period.from && to <= asOf);
    case 'month':
    case 'months':
      return false;
  }
}

/** 件 within a quarter; over several, where an item counts once for each of them, 件次. */
export function inspectionUnit({ kind }: Period): '件' | '件次' {
  return kind === 'quarter' ? '件' : '件次';
}

/** 督查, for schemes that inspect item by item. */
export function inspectionSentence(t: Figures, period: Period, asOf: Day): string {
  const span = thisPeriod(period);
  if (t.toInspect === 0) return `${span}没有应督查的承诺事项。`;
  const unit = inspectionUnit(period);
  const unfinished = asOf < period.to ? '，未满的季度不计' : '';
  const basis = unit === '件' ? '' : `（一件承诺一个季度计1件次${unfinished}）`;
  const all = `${span}应督查承诺事项${t.toInspect}${unit}${basis}`;
  const left = t.toInspect - t.inspected;
  if (left <= 0) return `${all}，已全部督查。`;
  if (t.inspected === 0) return `${all}，均未督查。`;
  return `${all}，已督查${t.inspected}${unit}，未督查${left}${unit}。`;
}
