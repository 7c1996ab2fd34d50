import type { Day } from '../day.ts';
import { type Finding, finding } from '../findings/finding.ts';
import type { Item } from '../lifecycle/log.ts';
import { cellOf } from '../workbook/sheet.ts';
import type { Check } from './check.ts';
import { headerOf, judgeable } from './rows.ts';

type DateKey = 'approvedOn' | 'publishedOn' | 'doneOn' | 'closedOn';

interface Expected {
  readonly key: DateKey;
  readonly step: string;
  /** The day in the log; `null` where the item has no such step. */
  readonly logged: Day | null;
  /** Whether the cell may be empty all the same. */
  readonly mayBeEmpty: boolean;
}

/** The four dates an item ought to show, from the steps that stand. */
function expectedDates({ history }: Item): readonly Expected[] {
  const last = (name: string) => history.effective.findLast(({ step }) => step === name);
  const { status } = history;
  // After a refusal, or when an item is given up later, the day stays where the application was written, or goes.
  const stands = status === '申请销号' || status === '销号';
  return [
    { key: 'approvedOn', step: '定诺', logged: last('定诺')?.on ?? null, mayBeEmpty: false },
    { key: 'publishedOn', step: '亮诺', logged: last('亮诺')?.on ?? null, mayBeEmpty: false },
    { key: 'doneOn', step: '申请销号', logged: last('申请销号')?.date ?? null, mayBeEmpty: !stands },
    { key: 'closedOn', step: '销号', logged: status === '销号' ? (last('销号')?.on ?? null) : null, mayBeEmpty: false },
  ];
}

function datesOf(item: Item): readonly Finding[] {
  const row = item.commitment;
  return expectedDates(item).flatMap(({ key, step, logged, mayBeEmpty }): readonly Finding[] => {
    const is = row[key];
    if (!judgeable(row, key) || is === logged || (is === null && mayBeEmpty)) return [];
    const header = headerOf('commitments', key);
    const at = cellOf(row, key);
    if (is === null) return logged === null ? [] : [finding('date-empty', at, { header, logged, step })];
    if (logged === null) return [finding('date-not-logged', at, { header, is, step })];
    return [finding('date-differs', at, { header, is, logged, step })];
  });
}

/** Where no deadline is asked for, one that is left empty is the year's last day, in the row as in the log. */
function deadlineOf(item: Item, required: boolean, year: number): readonly Finding[] {
  const row = item.commitment;
  const fixed = item.history.effective.findLast(({ step }) => step === '定诺' || step === '变更');
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
export const stateAndLog: Check = ({ ledger, scheme, sound, year }) =>
  sound.flatMap((item) => {
    const { commitment: row, history } = item;
    const dates = datesOf(item);
    const deadline = deadlineOf(item, scheme.deadlineRequired, year);
    if (ledger.identity.mode === 'manual' || row.status === null || history.status === null) {
      return [...deadline, ...dates];
    }
    if (row.status === history.status) return [...deadline, ...dates];
    const status = finding('status-differs', cellOf(row, 'status'), { is: row.status, logged: history.status });
    // A date without its step, or a step without its date, comes of the same mistake; a wrong day does not.
    return [...deadline, status, ...dates.filter(({ code }) => code === 'date-differs')];
  });
