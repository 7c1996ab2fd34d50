import type { Day } from '../day.ts';
import { type Histories, type Item, itemsOf, sameId } from '../lifecycle/log.ts';
import type { Ledger } from '../parse/ledger.ts';
import type { Period } from '../period.ts';
import type { Scheme } from '../scheme/schema.ts';
import { schemeOfLedger } from '../workbook/carry-over.ts';
import type { CheckContext } from './check.ts';
import { manualFault } from './manual-fault.ts';

/** Cells of an item's own row from which the steps of a workbook kept by hand are derived. */
export const DERIVED_FROM = ['status', 'deadline', 'approvedOn', 'publishedOn', 'doneOn', 'closedOn'];

/** Whether the ledger has a log at all that could be read. */
const isTold = ({ identity, missing }: Ledger): boolean => identity.mode !== null && !missing.has('transitions');

function isSound(item: Item, ledger: Ledger, scheme: Scheme): boolean {
  if (item.unreadable || item.history.fault !== null || item.steps.length === 0) return false;
  if (ledger.identity.mode === 'command') return true;
  return DERIVED_FROM.every((key) => !item.commitment.flawed.has(key)) && manualFault(item, scheme) === null;
}

/** What the rules are given for a ledger: its items with their histories, by id, and those that can be relied on. */
export function contextOf(
  ledger: Ledger,
  given: Scheme,
  asOf: Day,
  period: Period,
  today: Day | null = null,
  told: Histories | null = null,
): CheckContext {
  const scheme = schemeOfLedger(ledger.identity, given);
  const items = itemsOf(ledger, scheme, told);
  const byId = new Map<string, Item>();
  for (const item of items) {
    const id = sameId(item.commitment.id);
    if (id !== '' && !byId.has(id)) byId.set(id, item);
  }
  const itemOf = (id: string | null): Item | undefined => byId.get(sameId(id));
  const sound = isTold(ledger) ? [...byId.values()].filter((item) => isSound(item, ledger, scheme)) : [];
  const year = ledger.identity.year ?? ledger.cover.year ?? period.year;
  return { ledger, scheme, year, asOf, today, period, items, itemOf, sound };
}
