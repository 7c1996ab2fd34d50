import type { Scheme } from '../scheme/schema.ts';
import type { Ledger } from '../parse/ledger.ts';
import { canonical, namesIn } from '../parse/text.ts';
import { type Commitment, type Transition, ledgerSheets } from '../workbook/declaration.ts';
import { columnsInUse } from '../workbook/sheet.ts';
import { deriveSteps } from './derive.ts';
import { type History, type Step, replay } from './history.ts';
import type { Status, StepName } from './steps.ts';

/** A step with the row it was read from; derived steps stand for the item's own row. */
export interface LoggedStep extends Step {
  readonly row: Transition | Commitment;
}

/** A commitment with its life. */
export interface Item {
  readonly commitment: Commitment;
  readonly history: History<LoggedStep>;
  /** All its steps in the order of the log, 冲正 and what it undid included. */
  readonly steps: readonly LoggedStep[];
  /** Some of its log rows could not be read: nothing is said of its history. */
  readonly unreadable: boolean;
}

function toStep(row: Transition): LoggedStep | null {
  if (row.seq === null || row.on === null || row.step === null || row.id === null) return null;
  return {
    seq: row.seq,
    at: row.at,
    on: row.on,
    step: row.step as StepName,
    from: row.from as Status | null,
    to: row.to as Status | null,
    note: row.note,
    date: row.date,
    reasonKind: row.reasonKind as Step['reasonKind'],
    helpMode: row.helpMode,
    helpers: row.helpers === null ? [] : namesIn(row.helpers),
    derived: false,
    row,
  };
}

/** Ids as they are compared: what a person sees as the same id is the same. */
export const sameId = (id: string | null): string => canonical(id ?? '').toUpperCase();

/**
 * Every commitment of a ledger with its history. The log's order is that of 序号, whatever order the rows were sorted
 * into. In a workbook kept by hand the steps of the main line are derived from the four dates (design: branches
 * without the add-in).
 */
export function itemsOf(ledger: Ledger, scheme: Scheme): readonly Item[] {
  const byId = new Map<string, Transition[]>();
  for (const row of ledger.transitions) {
    const rows = byId.get(sameId(row.id));
    if (rows) rows.push(row);
    else byId.set(sameId(row.id), [row]);
  }
  // A column that is gone is named as such; what the log says without it is not judged.
  const inUse = columnsInUse(ledgerSheets.transitions, scheme).map(({ key }) => key);
  return ledger.commitments.map((commitment) => {
    const rows = commitment.id === null ? [] : (byId.get(sameId(commitment.id)) ?? []);
    const logged = rows.map(toStep);
    const readable = logged.filter((step) => step !== null).sort((a, b) => a.seq - b.seq);
    const year = ledger.identity.year ?? ledger.cover.year ?? 2000;
    const manual = ledger.identity.mode === 'manual';
    const steps = manual ? deriveSteps(commitment, readable, year, scheme) : readable;
    const unreadable =
      logged.length !== readable.length ||
      rows.some((row) => row.flawed.size > 0 || inUse.some((key) => row.origin.columns[key] === undefined));
    return { commitment, history: replay(steps, scheme), steps, unreadable };
  });
}
