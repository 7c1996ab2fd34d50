import type { Day } from './day.ts';
import type { Ledger } from './parse/ledger.ts';
import { type Period, contains } from './period.ts';
import type { Scheme } from './scheme/schema.ts';
import { type Often, spansOver } from './spans.ts';

/** A kind of meeting or activity with the months, quarters, halves or the year in which none took place. */
export interface MissingMeetings {
  readonly kind: string;
  readonly per: Often;
  readonly spans: readonly Period[];
}

/** The kinds that a scheme asks for again and again, with how often (L9); those before 定诺 have a rule of their own. */
export function requiredMeetings(scheme: Scheme): readonly { readonly kind: string; readonly per: Often }[] {
  return scheme.activities.flatMap(({ kind, requirement }) =>
    !requirement || requirement.per === 'beforeApproval' ? [] : [{ kind, per: requirement.per }],
  );
}

/** The days on which meetings or activities of a kind took place. */
export function heldOn(ledger: Ledger, kind: string): readonly Day[] {
  return ledger.activities.flatMap((row) => (row.kind === kind && row.date !== null ? [row.date] : []));
}

/** L9: what is asked for in spans that end within the period and are over by the day, and did not take place in them. */
export function missingMeetings(
  ledger: Ledger,
  scheme: Scheme,
  year: number,
  period: Period,
  asOf: Day,
): readonly MissingMeetings[] {
  // A row that lost its day or kind may be the one that seems to be missing.
  const lost = ledger.activities.some(({ date, kind }) => date === null || kind === null);
  if (ledger.missing.has('activities') || lost) return [];
  return requiredMeetings(scheme).flatMap(({ kind, per }) => {
    const held = heldOn(ledger, kind);
    const spans = spansOver(per, year, period, asOf).filter((span) => !held.some((date) => contains(span, date)));
    return spans.length === 0 ? [] : [{ kind, per, spans }];
  });
}
