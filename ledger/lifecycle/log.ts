import { latest } from '../latest.ts';
import { oncePer } from '../once-per.ts';
import type { Scheme } from '../scheme/schema.ts';
import type { Ledger } from '../parse/ledger.ts';
import { canonical, namesIn } from '../parse/text.ts';
import { type Commitment, type Transition, ledgerSheets } from '../workbook/declaration.ts';
import { type Origin, columnsInUse } from '../workbook/sheet.ts';
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

// Printable ASCII without small letters, and common Chinese characters: an id of these is compared as it stands.
const AS_IT_STANDS = /^[\x21-\x60\x7b-\x7e\u4e00-\u9fff]*$/;

/** Ids as they are compared: what a person sees as the same id is the same. */
export function sameId(id: string | null): string {
  if (id === null || AS_IT_STANDS.test(id)) return id ?? '';
  return canonical(id).toUpperCase();
}

interface Told {
  readonly scheme: Scheme;
  readonly rows: readonly Transition[];
  readonly year: number;
  readonly item: Item;
}

/**
 * Histories told before, by the commitment's row: an open ledger is judged after every edit, and few items change. For
 * files that are judged once there should be none: whatever is remembered outlives the collection of young objects.
 */
export type Histories = WeakMap<Commitment, Told>;

const sameRows = (a: readonly Transition[], b: readonly Transition[]): boolean =>
  a === b || (a.length === b.length && a.every((row, index) => row === b[index]));

const byItem = latest<readonly Transition[], ReadonlyMap<string, readonly Transition[]>>();

/** The rows of a log by the id of their item; a log in which nothing changed is gathered once. */
function rowsByItem(log: readonly Transition[]): ReadonlyMap<string, readonly Transition[]> {
  const known = byItem.get(log);
  if (known) return known;
  const rows = new Map<string, Transition[]>();
  // An id is mostly written the same way in all its rows, and is made comparable once.
  const asWritten = new Map<string | null, Transition[]>();
  for (const row of log) {
    let same = asWritten.get(row.id);
    if (!same) {
      const id = sameId(row.id);
      same = rows.get(id);
      if (!same) rows.set(id, (same = []));
      asWritten.set(row.id, same);
    }
    same.push(row);
  }
  return byItem.set(log, rows);
}

// A column that is gone is named as such; what the log says without it is not judged.
const lacksColumn = oncePer((columns: Origin['columns'], scheme: Scheme): boolean =>
  columnsInUse(ledgerSheets.transitions, scheme).some(({ key }) => columns[key] === undefined),
);

/** Whether any of the rows says less than it was meant to. The rows of one sheet have their columns in common. */
function anyLacking(rows: readonly Transition[], scheme: Scheme): boolean {
  let asked: Origin['columns'] | undefined;
  for (const { flawed, origin } of rows) {
    if (flawed.size > 0) return true;
    if (origin.columns === asked) continue;
    asked = origin.columns;
    if (lacksColumn(asked, scheme)) return true;
  }
  return false;
}

const isInOrder = (steps: readonly Step[]): boolean =>
  steps.every(({ seq }, index) => index === 0 || steps[index - 1]!.seq <= seq);

/** The steps that the rows tell, in the order of the log, which that of the rows mostly is. */
function stepsIn(rows: readonly Transition[]): readonly LoggedStep[] {
  const steps: LoggedStep[] = [];
  for (const row of rows) {
    const step = toStep(row);
    if (step !== null) steps.push(step);
  }
  return isInOrder(steps) ? steps : steps.sort((a, b) => a.seq - b.seq);
}

function itemOf(commitment: Commitment, rows: readonly Transition[], ledger: Ledger, scheme: Scheme): Item {
  const readable = stepsIn(rows);
  const manual = ledger.identity.mode === 'manual';
  const steps = manual ? deriveSteps(commitment, readable, yearFor(ledger), scheme) : readable;
  const unreadable = rows.length !== readable.length || anyLacking(rows, scheme);
  return { commitment, history: replay(steps, scheme), steps, unreadable };
}

const NO_ROWS: readonly Transition[] = [];

const yearFor = ({ identity, cover }: Ledger): number => identity.year ?? cover.year ?? 2000;

function itemsFrom(ledger: Ledger, scheme: Scheme, told: Histories | null): readonly Item[] {
  const byId = rowsByItem(ledger.transitions);
  const year = yearFor(ledger);
  return ledger.commitments.map((commitment) => {
    const rows = commitment.id === null ? NO_ROWS : (byId.get(sameId(commitment.id)) ?? NO_ROWS);
    if (told === null) return itemOf(commitment, rows, ledger, scheme);
    const before = told.get(commitment);
    if (before?.scheme === scheme && before.year === year && sameRows(before.rows, rows)) return before.item;
    const item = itemOf(commitment, rows, ledger, scheme);
    if (ledger.identity.mode === 'command') told.set(commitment, { scheme, rows, year, item });
    return item;
  });
}

interface Known {
  readonly log: readonly Transition[];
  readonly mode: Ledger['identity']['mode'];
  readonly year: number;
  readonly scheme: Scheme;
  readonly items: readonly Item[];
}

/** The items of a ledger in which nothing changed: the rules ask for them, and then who counts them. */
const known = latest<readonly Commitment[], Known>();

/**
 * Every commitment of a ledger with its history. The log's order is that of 序号, whatever order the rows were sorted
 * into. In a workbook kept by hand the steps of the main line are derived from the four dates (design: branches
 * without the add-in).
 */
export function itemsOf(ledger: Ledger, scheme: Scheme, told: Histories | null = null): readonly Item[] {
  const { commitments, transitions: log } = ledger;
  const { mode } = ledger.identity;
  const year = yearFor(ledger);
  const before = known.get(commitments);
  if (before?.log === log && before.mode === mode && before.year === year && before.scheme === scheme) {
    return before.items;
  }
  const items = itemsFrom(ledger, scheme, told);
  known.set(commitments, { log, mode, year, scheme, items });
  return items;
}
