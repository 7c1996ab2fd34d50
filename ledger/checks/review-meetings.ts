import type { Day } from '../day.ts';
import { finding } from '../findings/finding.ts';
import { hasComeOver } from '../home.ts';
import type { Review } from '../workbook/declaration.ts';
import { cellOf } from '../workbook/sheet.ts';
import type { Check } from './check.ts';
import { pledgerKindOf } from './rows.ts';

/** R2: where a meeting reviews, that meeting is among the activities of the day; said once a day. */
export const reviewMeetings: Check = ({ ledger, scheme, itemOf }) => {
  if (ledger.missing.has('activities')) return [];
  const days = new Map<string, { meeting: string; on: Day; rows: Review[] }>();
  for (const row of ledger.reviews) {
    const item = itemOf(row.id);
    const kind = item ? pledgerKindOf(item.commitment, ledger) : null;
    const rule = kind === null ? undefined : scheme.review?.[kind];
    // The meeting of another branch stands among that branch's activities.
    if (item && hasComeOver(item.commitment, ledger)) continue;
    if (!rule?.meeting || row.reviewedOn === null || row.reviewer !== rule.reviewer) continue;
    const key = `${rule.meeting} ${row.reviewedOn}`;
    const known = days.get(key);
    if (known) known.rows.push(row);
    else days.set(key, { meeting: rule.meeting, on: row.reviewedOn, rows: [row] });
  }
  return [...days.values()].flatMap(({ meeting, on, rows }) => {
    // A meeting whose kind or day could not be read may be this one.
    const held = ledger.activities.some(
      ({ kind, date }) => (kind === meeting || kind === null) && (date === on || date === null),
    );
    if (held) return [];
    return [finding('meeting-missing', cellOf(rows[0]!, 'reviewedOn'), { meeting, on, reviews: rows.length })];
  });
};
