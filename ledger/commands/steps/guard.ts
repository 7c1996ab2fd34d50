import type { Check } from '../../checks/check.ts';
import { commitmentIds } from '../../checks/commitment-ids.ts';
import { contextOf } from '../../checks/context.ts';
import { deadlines } from '../../checks/deadlines.ts';
import { gates } from '../../checks/gates.ts';
import { logOrder } from '../../checks/log-order.ts';
import { logPresence } from '../../checks/log-presence.ts';
import { logSteps } from '../../checks/log-steps.ts';
import { manualDates } from '../../checks/manual-dates.ts';
import { reviewRounds } from '../../checks/review-rounds.ts';
import { stateAndLog } from '../../checks/state-and-log.ts';
import type { RowEdit } from '../../edits.ts';
import type { Finding } from '../../findings/finding.ts';
import { type Item, sameId } from '../../lifecycle/log.ts';
import { applied } from '../applied.ts';
import type { Opened } from '../opened.ts';

/**
 * The rules that judge an item by its own row, its log and its reviews. The explanations of an item unfulfilled for
 * objective reasons (L5) are not asked for here: they may follow the step.
 */
const RULES: readonly Check[] = [
  commitmentIds,
  deadlines,
  logPresence,
  logOrder,
  logSteps,
  manualDates,
  stateAndLog,
  gates,
  reviewRounds,
];

const placeOf = ({ sheet, row }: Finding['where']): string => `${sheet ?? ''} ${row ?? 0}`;
const keyOf = ({ code, where }: Finding): string => `${code} ${placeOf(where)} ${where.column ?? 0}`;

/** For each item the first error that edits would newly cause in its rows, by the rules of `check`. */
export function newErrors(
  opened: Opened,
  items: readonly Item[],
  edits: readonly RowEdit[],
): ReadonlyMap<string, Finding> {
  const { parsed, scheme, asOf, period, today } = opened;
  const { ledger } = parsed;
  const rows = new Set(items.map(({ commitment }) => commitment.origin.row));
  const ids = new Set(items.map(({ commitment }) => sameId(commitment.id)));
  const after = applied(opened, edits, {
    ...ledger,
    commitments: ledger.commitments.filter(({ origin }) => rows.has(origin.row)),
    transitions: ledger.transitions.filter(({ id }) => ids.has(sameId(id))),
  });
  const byPlace = new Map(
    [...after.commitments, ...after.transitions].map(({ origin, id }) => [placeOf(origin), sameId(id)]),
  );
  const context = contextOf(after, scheme, asOf, period, today);
  const known = new Set(opened.findings.map(keyOf));
  const errors = new Map<string, Finding>();
  for (const one of RULES.flatMap((rule) => rule(context))) {
    const id = byPlace.get(placeOf(one.where));
    if (one.severity !== 'error' || id === undefined || errors.has(id) || known.has(keyOf(one))) continue;
    errors.set(id, one);
  }
  return errors;
}
