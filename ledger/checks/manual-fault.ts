import { type Finding, finding } from '../findings/finding.ts';
import type { Item } from '../lifecycle/log.ts';
import type { Status, StepName } from '../lifecycle/steps.ts';
import type { Scheme } from '../scheme/schema.ts';
import { cellOf } from '../workbook/sheet.ts';
import { headerOf } from './rows.ts';

const DATES = ['approvedOn', 'publishedOn', 'doneOn', 'closedOn'] as const;
type DateKey = (typeof DATES)[number];

const COLUMN_OF: Readonly<Partial<Record<StepName, DateKey>>> = {
  定诺: 'approvedOn',
  亮诺: 'publishedOn',
  践诺: 'publishedOn',
  申请销号: 'doneOn',
  销号: 'closedOn',
};

/** The dates that a status presupposes. */
const NEEDED: Readonly<Partial<Record<Status, readonly DateKey[]>>> = {
  定诺: ['approvedOn'],
  亮诺: ['approvedOn', 'publishedOn'],
  践诺: ['approvedOn', 'publishedOn'],
  申请销号: ['approvedOn', 'publishedOn', 'doneOn'],
  销号: DATES,
};

/** Ways an item ends that have no date of their own, only a row in the log with its reason. */
const ENDINGS = ['未兑现', '撤回', '结转'];

const title = (key: DateKey): string => headerOf('commitments', key);

// Dates follow one another: none is left out, none is earlier than the one before.
function chain({ commitment: row }: Item): Finding | null {
  let previous: DateKey | null = null;
  for (const [index, key] of DATES.entries()) {
    const on = row[key];
    if (on === null) {
      const later = DATES.slice(index + 1).find((other) => row[other] !== null);
      if (later === undefined) return null;
      const args = { header: title(key), later: title(later), on: row[later]! };
      return finding('date-gap', cellOf(row, key), args);
    }
    const earlierOn = previous === null ? null : row[previous];
    if (previous !== null && earlierOn !== null && on < earlierOn) {
      const args = { header: title(key), is: on, earlier: title(previous), earlierOn };
      return finding('dates-reversed', cellOf(row, key), args);
    }
    previous = key;
  }
  return null;
}

// What a row of the log must tell because no date does: why an item ended, and what its first deadline was.
function unwritten({ commitment: row, steps }: Item, scheme: Scheme): Finding | null {
  const written = steps.filter(({ derived }) => !derived);
  if (row.status !== null && ENDINGS.includes(row.status) && written.every(({ step }) => step !== row.status)) {
    const args = { status: row.status, reasonKind: scheme.followUp.reasonKinds };
    return finding('ending-without-row', cellOf(row, 'status'), args);
  }
  const amended = written.find(({ step }) => step === '变更');
  if (amended && written.every(({ step }) => step !== '定诺')) {
    return finding('amendment-without-original', cellOf(amended.row, 'step'), { id: row.id ?? '' });
  }
  const undated = written.find(({ step }) => COLUMN_OF[step] !== undefined && row[COLUMN_OF[step]] === null);
  if (!undated || (undated.step !== '定诺' && undated.step !== '亮诺')) return null;
  const key = COLUMN_OF[undated.step]!;
  return finding('date-empty', cellOf(row, key), { header: title(key), logged: undated.on, step: undated.step });
}

function status({ commitment: row, history }: Item): Finding | null {
  const { fault } = history;
  if (fault) {
    const key = COLUMN_OF[fault.step.step];
    // What a derived step lacks is an empty cell of the item's own row, which is named as such.
    if (!fault.step.derived || fault.fault.kind === 'lacks' || key === undefined) return null;
    const args = { header: title(key), on: fault.step.on, step: fault.step.step, status: history.status ?? '提诺' };
    return finding('derived-step-not-allowed', cellOf(row, key), args);
  }
  if (row.status === null || row.status === history.status) return null;
  const lacking = (NEEDED[row.status as Status] ?? []).filter((key) => row[key] === null);
  if (lacking.length > 0) {
    const args = { status: row.status, headers: lacking.map(title) };
    return finding('status-lacks-date', cellOf(row, lacking[0]), args);
  }
  const args = { status: row.status, given: history.status ?? '提诺' };
  return finding('status-behind-dates', cellOf(row, 'status'), args);
}

/**
 * The first thing wrong with an item of a workbook kept by hand, whose log is derived from 状态 and the four dates
 * (L1, L10): they agree, follow one another, and what they can't tell stands in a row of the log.
 */
export function manualFault(item: Item, scheme: Scheme): Finding | null {
  return chain(item) ?? unwritten(item, scheme) ?? status(item);
}
