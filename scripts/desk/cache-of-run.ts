import type { PlanGiven } from '../consolidate/plan.ts';
import type { DeskGiven } from './given.ts';

/** Where a run keeps what it made of each workbook; `null` where it keeps nothing. */
export function cacheFor(_dir: string, _given: PlanGiven): Promise<DeskGiven['cache']> {
  return Promise.resolve(null);
}
