import { type Day, asDay } from '../../../ledger/day.ts';
import type { NextPeriod } from '../../../ledger/figures/reports.ts';
import { heldOn, requiredMeetings } from '../../../ledger/missing-meetings.ts';
import type { Ledger } from '../../../ledger/parse/ledger.ts';
import { type Period, contains, submissionDay } from '../../../ledger/period.ts';
import type { Scheme } from '../../../ledger/scheme/schema.ts';
import { spansOver } from '../../../ledger/spans.ts';
import { nextPeriod } from '../../../templates/documents/text/period.ts';

/** A day of the scheme, `MM-DD`, where it falls into the period. */
function dayIn(period: Period, monthDay: string): readonly Day[] {
  const on = asDay(`${period.year}-${monthDay}`);
  return on !== null && contains(period, on) ? [on] : [];
}

/** Meetings that have yet to take place in a span that ends in the next period. `ledger` is `null` where none was accepted. */
export function meetingsAhead(ledger: Ledger | null, scheme: Scheme, next: Period): NextPeriod['meetings'] {
  return requiredMeetings(scheme).filter(({ kind, per }) => {
    const held = ledger === null ? [] : heldOn(ledger, kind);
    return spansOver(per, next.year, next, next.to).some((span) => !held.some((date) => contains(span, date)));
  });
}

/**
 * What the next period asks of a branch: the meetings ahead, and the days of the scheme that fall into it and are not over
 * by `today`.
 */
export function nextWith(meetings: NextPeriod['meetings'], scheme: Scheme, next: Period, today: Day): NextPeriod {
  const ahead = (monthDay: string): readonly Day[] => dayIn(next, monthDay).filter((on) => on >= today);
  return {
    period: next,
    meetings,
    milestones: scheme.milestones.flatMap(({ step, by }) => ahead(by).map((on) => ({ step, by: on }))),
    rounds: scheme.evaluation.rounds.flatMap(({ name, by, nextYear }) =>
      // A round may end after the year that it belongs to.
      ahead(by).map((on) => ({ name: nextYear ? `${next.year - 1}年${name}` : name, by: on })),
    ),
    submitBy: submissionDay(next, scheme.submissionDay),
  };
}

/** What the period after `period` asks of a branch; `null` where none follows. */
export function nextOf(ledger: Ledger | null, scheme: Scheme, period: Period, today: Day): NextPeriod | null {
  const next = nextPeriod(period);
  return next && nextWith(meetingsAhead(ledger, scheme, next), scheme, next, today);
}
