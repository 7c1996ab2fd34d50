import { runChecks } from '../../checks/index.ts';
import { dayOfInstant } from '../../day.ts';
import { type RowEdit, noEdits } from '../../edits.ts';
import { type Finding, finding, messageOf } from '../../findings/finding.ts';
import { isBlank } from '../../grid.ts';
import type { RowSheetKey } from '../../parse/ledger.ts';
import { ledgerSheets } from '../../workbook/declaration.ts';
import type { Origin, RowValues, Sheet } from '../../workbook/sheet.ts';
import { applied } from '../applied.ts';
import type { FieldProblem, Typed } from '../field.ts';
import { readFields } from '../fields.ts';
import type { Acting, Opened } from '../opened.ts';
import type { Plan } from '../plan.ts';
import { logRow } from '../steps/log-row.ts';
import { assessed } from './assessed.ts';
import { FILLED, entryFields } from './entry-fields.ts';
import { filledIn, unfilled } from './filled-in.ts';

type Outcome = Plan | { readonly problems: readonly FieldProblem[] };

/** 提诺 of a new commitment; a workbook kept by hand has no such row. */
function proposed({ id }: RowValues, acting: Acting, { parsed: { ledger }, scheme }: Opened): readonly RowEdit[] {
  if (ledger.identity.mode === 'manual') return [];
  const seq = ledger.transitions.reduce((most, row) => Math.max(most, row.seq ?? 0), 0) + 1;
  const step = {
    ...({ seq, at: acting.at, on: dayOfInstant(acting.at), step: '提诺', from: null, to: '提诺' } as const),
    ...({ note: null, date: null, reasonKind: null, helpMode: null, helpers: [], derived: false } as const),
  };
  return [{ sheet: 'transitions', row: null, values: logRow(step, String(id), acting, scheme) }];
}

/** A row that a command laid out for the same, and nobody has filled in yet. */
function laidOutRow(sheet: RowSheetKey, values: RowValues, { parsed }: Opened): number | null {
  const declared: Sheet = ledgerSheets[sheet];
  const rows = (parsed.laidOut[sheet] ?? []) as readonly (RowValues & { readonly origin: Origin })[];
  const same = rows.find((row) => (declared.laidOut ?? []).every((key) => row[key] === values[key]));
  return same?.origin.row ?? null;
}

/** What the row is called when it is told that it was added: its id, else what it is known by. */
function nameOf(sheet: RowSheetKey, values: RowValues): string {
  const declared: Sheet = ledgerSheets[sheet];
  const keys = sheet === 'roster' ? ['memberId', 'name'] : (declared.rowKey ?? []);
  return keys.flatMap((key) => values[key] ?? []).join(' ');
}

/** The errors that the rules of `check` find in the new row. */
function errorsIn(opened: Opened, edits: readonly RowEdit[], sheet: RowSheetKey) {
  const { parsed, scheme, asOf, period, today } = opened;
  const [first] = edits;
  const before = new Set(parsed.ledger[sheet].map(({ origin }) => origin.row));
  // A row that was laid out is no entry until it is filled in, so it is new to the rules.
  const fresh = edits.map((edit) => (edit.sheet === sheet ? { ...edit, row: null } : edit));
  const ledger = applied(opened, fresh);
  const row = ledger[sheet].find(({ origin }) => !before.has(origin.row));
  if (first === undefined || row === undefined) throw new Error(`no new row of ${sheet}`);
  const { origin } = row;
  const found = runChecks({ ...parsed, ledger, findings: [] }, scheme, asOf, period, today);
  const errors = found.filter(
    ({ severity, where }) => severity === 'error' && where.sheet === origin.sheet && where.row === origin.row,
  );
  const keyAt = ({ where }: Finding): string | undefined =>
    Object.entries(origin.columns).find(([, at]) => at !== undefined && at === where.column)?.[0];
  return errors.map((error) => ({ error, key: keyAt(error) }));
}

interface Beside {
  readonly values: RowValues;
  readonly rows: readonly RowEdit[];
  readonly told: readonly string[];
}

/** What is written beside a new row: the log of a commitment, the post that an assessment revokes. */
function following(sheet: RowSheetKey, own: RowValues, typed: RowValues, acting: Acting, opened: Opened): Beside {
  if (sheet === 'commitments') return { values: own, rows: proposed(own, acting, opened), told: [] };
  if (sheet !== 'postAssessments') return { values: own, rows: [], told: [] };
  const { values, posts, told } = assessed(own, typed['stateOn'] ?? null, acting, opened);
  return { values, rows: posts, told };
}

/**
 * Adds a row to a sheet: what was typed, read as cells are read, and what the program gives. What the rules of `check`
 * would call an error in it is told at the field it is about; where it is about no field, the row is refused.
 */
export function addEntry(opened: Opened, sheet: RowSheetKey, typed: Typed, acting: Acting): Outcome {
  const title = ledgerSheets[sheet].name;
  const refused = (why: string): Plan => ({ edits: noEdits, done: [], refused: [{ what: title, why }] });
  if (isBlank(acting.by)) return refused('没有填经办人，不知道由谁登记。请先填写经办人。');
  const fields = entryFields(opened, sheet);
  const read = readFields(fields, typed);
  if ('problems' in read) return read;
  const values = filledIn(sheet, read.values, opened);
  const isField = (key: string | undefined): key is string => fields.some((field) => field.key === key);
  const left = new Set(fields.filter(({ required, key }) => !required && !FILLED.includes(key)).map(({ key }) => key));
  const empty = unfilled(sheet, values, opened).filter(({ key }) => !left.has(key));
  const lacking = empty.find(({ key }) => !isField(key));
  if (lacking) {
    return refused(`编不出“${lacking.header}”：字典中没有年度，或封面没有支部代码。请先恢复这两项。`);
  }
  if (empty.length > 0) {
    const say = (header: string): string => messageOf(finding('required-empty', { file: '' }, { header, form: true }));
    return { problems: empty.map(({ key, header }) => ({ key, message: say(header) })) };
  }
  const beside = following(sheet, values, read.values, acting, opened);
  const own: RowEdit = { sheet, row: laidOutRow(sheet, values, opened), values: beside.values };
  const rows = [own, ...beside.rows];
  const errors = errorsIn(opened, rows, sheet);
  const beyond = errors.find(({ key }) => !isField(key));
  if (beyond) return refused(messageOf(beyond.error));
  const problems = errors.flatMap(({ error, key }) => (isField(key) ? [{ key, message: messageOf(error) }] : []));
  if (problems.length > 0) return { problems };
  return { edits: { ...noEdits, rows }, done: [nameOf(sheet, values), ...beside.told], refused: [] };
}
