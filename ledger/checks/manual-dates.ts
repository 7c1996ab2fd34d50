import type { Check } from './check.ts';
import { DERIVED_FROM } from './context.ts';
import { manualFault } from './manual-fault.ts';

/** L1, L10: in a workbook kept by hand 状态, the four dates and the rows of the log agree. */
export const manualDates: Check = ({ ledger, scheme, items, itemOf }) => {
  if (ledger.identity.mode !== 'manual' || ledger.missing.has('transitions')) return [];
  return items.flatMap((item) => {
    const { commitment, unreadable } = item;
    if (unreadable || DERIVED_FROM.some((key) => commitment.flawed.has(key))) return [];
    if (commitment.id === null || itemOf(commitment.id) !== item) return [];
    return manualFault(item, scheme) ?? [];
  });
};
