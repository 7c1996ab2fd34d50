import { runChecks } from '../../checks/index.ts';
import type { RowEdit } from '../../edits.ts';
import type { Code, Finding } from '../../findings/finding.ts';
import { type Item, sameId } from '../../lifecycle/log.ts';
import type { Ledger } from '../../parse/ledger.ts';
import { applied } from '../applied.ts';
import type { Opened } from '../opened.ts';

/** Errors that a step of later mends: the explanations follow the judgement that an item is unfulfilled (L5). */
const MENDED_LATER: readonly Code[] = ['explanation-missing'];

const placeOf = ({ sheet, row }: Finding['where']): string => `${sheet ?? ''} ${row ?? 0}`;
const keyOf = ({ code, where }: Finding): string => `${code} ${placeOf(where)} ${where.column ?? 0}`;

/** The part of a ledger that the rules about some items look at. */
function partOf(ledger: Ledger, ids: ReadonlySet<string>): Ledger {
  const about = <R extends { readonly id: string | null }>(rows: readonly R[]): readonly R[] =>
    rows.filter(({ id }) => ids.has(sameId(id)));
  const none = { inspections: [], comments: [], records: [], ballots: [], results: [], measures: [] };
  return {
    ...ledger,
    ...none,
    ...{ practices: [], posts: [], postAssessments: [], areas: [], areaWork: [] },
    commitments: about(ledger.commitments),
    transitions: about(ledger.transitions),
    reviews: about(ledger.reviews),
  };
}

/** For each item the first error that edits would newly cause in its rows, by the rules of `check`. */
export function newErrors(
  opened: Opened,
  items: readonly Item[],
  edits: readonly RowEdit[],
): ReadonlyMap<string, Finding> {
  const { parsed, scheme, asOf, period, today } = opened;
  const known = new Set(opened.findings.map(keyOf));
  const rows = new Set(items.map(({ commitment }) => commitment.origin.row));
  const ids = new Set(items.map(({ commitment }) => sameId(commitment.id)));
  const whole = parsed.ledger;
  const part = {
    ...partOf(whole, ids),
    commitments: whole.commitments.filter(({ origin }) => rows.has(origin.row)),
  };
  const after = applied(opened, edits, part);
  const byPlace = new Map(
    [...after.commitments, ...after.transitions].map(({ origin, id }) => [placeOf(origin), sameId(id)]),
  );
  const found = runChecks({ ...parsed, ledger: after, findings: [] }, scheme, asOf, period, today);
  const errors = new Map<string, Finding>();
  for (const one of found) {
    const id = byPlace.get(placeOf(one.where));
    if (one.severity !== 'error' || id === undefined || errors.has(id)) continue;
    if (!known.has(keyOf(one)) && !MENDED_LATER.includes(one.code)) errors.set(id, one);
  }
  return errors;
}
