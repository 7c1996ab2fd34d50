import { day, dayOfInstant, yearOf } from '../day.ts';
import { type Finding, finding } from '../findings/finding.ts';
import { firstOf, lastOf, takenBy } from '../lifecycle/history.ts';
import { cellOf } from '../workbook/sheet.ts';
import type { Check, CheckContext } from './check.ts';

/** Rows written down after the day of the run: their time can't be right, and neither can a seal over them. */
function recordedInFuture({ ledger, today }: CheckContext): readonly Finding[] {
  if (today === null) return [];
  const found: Finding[] = [];
  // Comes after every instant of the day.
  const until = `${today}U`;
  for (const row of ledger.transitions) {
    if (row.at === null || row.at < until) continue;
    found.push(finding('recorded-in-future', cellOf(row, 'at'), { is: dayOfInstant(row.at), today }));
  }
  return found;
}

/** Steps of another year than the ledger's and its neighbours. */
function ofOtherYear({ ledger, year }: CheckContext): readonly Finding[] {
  const found: Finding[] = [];
  for (const row of ledger.transitions) {
    if (row.on === null || Math.abs(yearOf(row.on) - year) <= 1) continue;
    found.push(finding('step-of-other-year', cellOf(row, 'on'), { is: row.on, year }));
  }
  return found;
}

/** Days of one item that do not go together: due or done before it was even approved. */
function beforeApproval({ sound, year }: CheckContext): readonly Finding[] {
  const found: Finding[] = [];
  for (const { commitment: row, history } of sound) {
    const { effective } = history;
    const last = effective.at(-1);
    const approved = last && firstOf(takenBy(effective, last.on), '定诺');
    if (!approved) continue;
    const approvedOn = approved.on;
    const firstDeadline = approved.date ?? day(`${year}-12-31`);
    const doneOn = lastOf(effective, '申请销号')?.date ?? null;
    if (firstDeadline < approvedOn) {
      found.push(finding('deadline-before-approval', cellOf(row, 'deadline'), { deadline: firstDeadline, approvedOn }));
    }
    if (doneOn !== null && doneOn < approvedOn) {
      found.push(finding('done-before-approval', cellOf(row, 'doneOn'), { doneOn, approvedOn }));
    }
  }
  return found;
}

/** L10: days that are possible but hardly meant. They change figures, so they are named; nothing is refused for them. */
export const improbableDays: Check = (context) => [
  ...recordedInFuture(context),
  ...ofOtherYear(context),
  ...beforeApproval(context),
];
