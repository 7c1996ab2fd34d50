import type { Day } from '../day.ts';
import { type Finding, finding } from '../findings/finding.ts';
import type { Item, LoggedStep } from '../lifecycle/log.ts';
import { cellOf } from '../workbook/sheet.ts';
import type { Check } from './check.ts';
import { headerOf, judgeable } from './rows.ts';

const STEP_OF = { approvedOn: '定诺', publishedOn: '亮诺', doneOn: '申请销号', closedOn: '销号' } as const;

type DateKey = keyof typeof STEP_OF;
const KEYS = Object.keys(STEP_OF) as readonly DateKey[];

/** The four dates an item ought to show, from the steps that stand; `null` where it has no such step. */
function loggedDates({ history }: Item): Readonly<Record<DateKey, Day | null>> {
  const dates: Record<DateKey, Day | null> = { approvedOn: null, publishedOn: null, doneOn: null, closedOn: null };
  for (const { step, on, date } of history.effective) {
    if (step === '定诺') dates.approvedOn = on;
    else if (step === '亮诺') dates.publishedOn = on;
    else if (step === '申请销号') dates.doneOn = date;
    else if (step === '销号' && history.status === '销号') dates.closedOn = on;
  }
  return dates;
}

function datesOf(item: Item): readonly Finding[] {
  const { commitment: row, history } = item;
  const dates = loggedDates(item);
  const found: Finding[] = [];
  for (const key of KEYS) {
    const is = row[key];
    const logged = dates[key];
    const step = STEP_OF[key];
    if (is === logged || !judgeable(row, key)) continue;
    const header = headerOf('commitments', key);
    const at = cellOf(row, key);
    if (logged === null) found.push(finding('date-not-logged', at, { header, is: is!, step }));
    else if (is !== null) found.push(finding('date-differs', at, { header, is, logged, step }));
    // After a refusal, or when an item is given up later, the day stays where the application was written, or goes.
    else if (key !== 'doneOn' || history.status === '申请销号' || history.status === '销号') {
      found.push(finding('date-empty', at, { header, logged, step }));
    }
  }
  return found;
}

/** Where no deadline is asked for, one that is left empty is the year's last day, in the row as in the log. */
function deadlineOf(item: Item, required: boolean, year: number): readonly Finding[] {
  const row = item.commitment;
  let fixed: LoggedStep | undefined;
  for (const step of item.history.effective) if (step.step === '定诺' || step.step === '变更') fixed = step;
  if (!fixed || !judgeable(row, 'deadline') || row.deadline === fixed.date) return [];
  const yearEnd = required ? null : `${year}-12-31`;
  if ((row.deadline ?? yearEnd) === (fixed.date ?? yearEnd)) return [];
  // An empty deadline that has to be there is named as such.
  if (row.deadline === null && required) return [];
  const args = { is: row.deadline, logged: fixed.date, step: fixed.step };
  return [finding('deadline-differs', cellOf(row, 'deadline'), args)];
}

/**
 * L1, L10: 状态, the deadline and the four dates say what the log says. In a workbook kept by hand this holds for the
 * steps that were written down; there 状态 is judged by the rule of manual dates.
 */
export const stateAndLog: Check = ({ ledger, scheme, sound, year }) => {
  const found: Finding[] = [];
  for (const item of sound) {
    const { commitment: row, history } = item;
    const dates = datesOf(item);
    found.push(...deadlineOf(item, scheme.deadlineRequired, year));
    const untold = ledger.identity.mode === 'manual' || row.status === null || history.status === null;
    if (untold || row.status === history.status) {
      found.push(...dates);
      continue;
    }
    found.push(finding('status-differs', cellOf(row, 'status'), { is: row.status, logged: history.status }));
    // A date without its step, or a step without its date, comes of the same mistake; a wrong day does not.
    found.push(...dates.filter(({ code }) => code === 'date-differs'));
  }
  return found;
};
