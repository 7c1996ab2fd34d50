import type { Period } from '../period.ts';
import type { Scheme } from '../scheme/schema.ts';
import { itemAt } from './item.ts';
import type { Item } from './log.ts';
import { type Status, ruleOf } from './steps.ts';

/** Statuses in which a commitment has something to inspect. */
const RUNNING: readonly Status[] = ['定诺', '亮诺', '践诺', '申请销号'];

/**
 * Whether an item had to be inspected in a period (L8): committed by its last day – approved, and not withdrawn again –
 * and open at some time in it. An item that ended before the period began had nothing left to inspect.
 */
export function toInspect(item: Item, period: Period, year: number, scheme: Scheme): boolean {
  const committed = itemAt(item.history, period.to, year, scheme);
  if (committed === null || committed.status === '撤回') return false;
  let before: Status | null = null;
  for (const step of committed.steps) {
    const status: Status | null = ruleOf(step.step, scheme).to ?? before;
    // Steps up to the eve of the period only tell in what status it was entered.
    if (step.on >= period.from) {
      if (status !== null && RUNNING.includes(status)) return true;
      if (before !== null && RUNNING.includes(before)) return true;
    }
    before = status;
  }
  return before !== null && RUNNING.includes(before);
}
