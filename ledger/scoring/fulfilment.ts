import type Fraction from 'fraction.js';
import type { JudgedItem } from '../figures/of-ledger.ts';
import type { Scheme } from '../scheme/schema.ts';
import { exact } from './exact.ts';

/** Of those due: not fulfilled for objective reasons, which are explained and not held against the pledger (L5). */
const isExcused = ({ counts }: JudgedItem): boolean => counts.due === 1 && counts.unfulfilledObjective === 1;

/**
 * 100 × (closed on time + `lateCounts` × closed late) / (due − those of due unfulfilled for objective reasons), exact; `null`
 * where nothing is left below the line.
 */
export function fulfilmentOf(items: readonly JudgedItem[], { evaluation }: Scheme): Fraction | null {
  const sum = (of: (item: JudgedItem) => number): number => items.reduce((total, item) => total + of(item), 0);
  const due = sum((item) => item.counts.due) - items.filter(isExcused).length;
  if (due === 0) return null;
  const late = exact(evaluation.lateCounts).mul(sum((item) => item.counts.closedLate));
  return late
    .add(sum((item) => item.counts.closedOnTime))
    .mul(100)
    .div(due);
}

/** Whether an item is held against its pledger: overdue, or unfulfilled for other than objective reasons. */
export const isFailed = ({ counts }: JudgedItem): boolean =>
  counts.overdue === 1 || (counts.unfulfilled === 1 && counts.unfulfilledObjective === 0);
