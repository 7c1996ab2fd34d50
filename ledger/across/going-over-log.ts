import type { Instant } from '../day.ts';
import type { LoggedStep } from '../lifecycle/log.ts';
import { ledgerSheets } from '../workbook/declaration.ts';
import type { Columns, RowValues } from '../workbook/sheet.ts';
import type { BranchLedger } from './branch-ledger.ts';
import type { Holding } from './holdings.ts';

/** A row's values by the keys of its sheet. */
export const valuesOf = (row: object, columns: Columns): Record<string, string | number | null> =>
  Object.fromEntries(
    Object.keys(columns).map((key) => [key, ((row as Record<string, unknown>)[key] ?? null) as string | number | null]),
  );

/** An item that goes over, and the steps of its log that the target lacks. */
export interface Going {
  readonly from: Holding;
  readonly steps: readonly LoggedStep[];
}

/** A step as a row of the log; `after` is when the item's row before it was written. */
function logRow(step: LoggedStep, { from }: Going, after: Instant): RowValues & { readonly at: Instant } {
  const midnight = `${step.on}T00:00:00` as Instant;
  if ('seq' in step.row) return { ...valuesOf(step.row, ledgerSheets.transitions.columns), at: step.at ?? midnight };
  // A step that a workbook kept by hand only tells by a date: written down by the branch, on that day.
  const { cover } = from.ledger.ledger;
  return {
    ...Object.fromEntries(Object.keys(ledgerSheets.transitions.columns).map((key) => [key, null])),
    at: midnight > after ? midnight : after,
    on: step.on,
    id: from.item.commitment.id,
    step: step.step,
    by: cover.preparer ?? cover.secretary ?? '原支部',
    note: step.note ?? '由原台账的日期列转来',
    date: step.date,
  };
}

interface LogRow {
  readonly from: string;
  /** Place in the old log; `null` where dates told the steps, and only the item's own order is known. */
  readonly seq: number | null;
  readonly row: RowValues;
}

function rowsOfItem(going: Going, intoManual: boolean): readonly LogRow[] {
  const fromManual = going.from.ledger.ledger.identity.mode === 'manual';
  let after = '' as Instant;
  return going.steps
    .filter(({ derived }) => !(derived && intoManual))
    .map((step) => {
      const row = logRow(step, going, after);
      after = row.at;
      return { from: going.from.code, seq: fromManual ? null : step.seq, row };
    });
}

/**
 * The rows of the log that go over, numbered behind the target's: in the order of the old logs; of several, one log after
 * the other.
 */
export function logRows(target: BranchLedger, going: readonly Going[]): readonly RowValues[] {
  const intoManual = target.ledger.identity.mode === 'manual';
  const last = target.ledger.transitions.reduce((most, { seq }) => Math.max(most, seq ?? 0), 0);
  return going
    .flatMap((one) => rowsOfItem(one, intoManual))
    .sort((a, b) => (a.from === b.from ? (a.seq ?? 0) - (b.seq ?? 0) : a.from < b.from ? -1 : 1))
    .map(({ row }, index) => ({ ...row, seq: last + 1 + index }));
}
