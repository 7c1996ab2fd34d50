import { type Day, asDay, chineseDay } from '../day.ts';
import { type Code, type ArgsOf, type Finding, type Where, finding } from '../findings/finding.ts';
import type { Ledger, RowSheetKey } from '../parse/ledger.ts';
import type { Scheme } from '../scheme/schema.ts';
import { type CellDifference, type LedgerDiff, type RowDifference } from './diff.ts';
import { type SheetKey, type Transition, ledgerSheets } from '../workbook/declaration.ts';
import type { Sheet } from '../workbook/sheet.ts';
import { type AnyRow, type Value, sheetOf, valueOf } from './rows.ts';

/** The copy that was accepted last. */
export interface Baseline {
  readonly ledger: Ledger;
  /** Its name. */
  readonly file: string;
  readonly acceptedOn: Day;
}

/** What every rule of continuity is given. */
export interface Continuity {
  readonly baseline: Baseline;
  readonly now: Ledger;
  readonly scheme: Scheme;
  readonly diff: LedgerDiff;
  /** Items that are gone, as `sameId`: what hangs on them is not named again. */
  readonly gone: ReadonlySet<string>;
  /** Items that bear another id now, as `sameId`: the old one to the new one. */
  readonly renumbered: ReadonlyMap<string, string>;
  /** The committee agreed to the changes: what would return the workbook is only told. */
  readonly agreed: boolean;
}

/** Where a row stood in the accepted copy, for a message. */
export interface Accepted {
  readonly file: string;
  readonly on: Day;
  readonly row: number;
}

/** A cell's change, as a message tells it. */
export interface Change {
  readonly header: string;
  readonly was: string;
  readonly is: string;
}

/** Findings whose text says that the committee agreed, where it did. */
type AgreedCode = { [C in Code]: ArgsOf<C> extends { readonly agreed: boolean } ? C : never }[Code];

/** A finding that returns the workbook, unless the committee agreed to what it names. */
export function contradiction<C extends AgreedCode>(
  { agreed }: Continuity,
  code: C,
  where: Where,
  args: Omit<ArgsOf<C>, 'agreed'>,
): Finding {
  const found = finding(code, where, { ...args, agreed } as ArgsOf<C>);
  return agreed ? { ...found, severity: 'warning' } : found;
}

export function acceptedRow({ baseline }: Continuity, { origin }: AnyRow): Accepted {
  return { file: baseline.file, on: baseline.acceptedOn, row: origin.row };
}

/** The sheet of the later copy: where what is gone is pointed at. */
export function sheetAt({ now }: Continuity, sheet: RowSheetKey): Where {
  const row = (now[sheet] as unknown as readonly AnyRow[])[0];
  return { file: now.file, sheet: row?.origin.sheet ?? sheetOf(sheet).name };
}

/** A value as a message shows it. */
export function shownValue(value: Value): string {
  if (value === null) return '（空）';
  if (typeof value === 'number') return String(value);
  const day = asDay(value);
  if (day !== null) return chineseDay(day);
  return /^\d{4}-\d{2}-\d{2}T/.test(value) ? value.replace('T', ' ') : `“${value}”`;
}

/** Stands for a personal value: it leaves the workbook on no paper and no screen. */
const SECRET = '（不外传，这里不显示）';

/** A cell's value as it may be told. */
export function toldValue(sheet: SheetKey, key: string, value: Value): Value {
  const { columns }: Sheet = ledgerSheets[sheet];
  return value !== null && columns[key]?.share === 'secret' ? SECRET : value;
}

/** Longer texts are told by the stretch in which they differ. */
const LONG = 40;

function stretch(text: readonly string[], from: number): string {
  const start = text.length <= LONG ? 0 : Math.max(0, Math.min(from - 8, text.length - LONG));
  const end = Math.min(text.length, start + LONG);
  return `${start > 0 ? '…' : ''}${text.slice(start, end).join('')}${end < text.length ? '…' : ''}`;
}

/** The beginning of a text, with a day as a clerk writes it. */
export function shortened(text: string): string {
  const day = asDay(text);
  return day === null ? stretch([...text.replace(/\s+/g, ' ')], 0) : chineseDay(day);
}

export function changeOf({ header, before, after }: CellDifference): Change {
  if (typeof before === 'string' && typeof after === 'string' && Math.max(before.length, after.length) > LONG) {
    const [was, is] = [[...before.replace(/\s+/g, ' ')], [...after.replace(/\s+/g, ' ')]];
    const first = was.findIndex((char, at) => char !== is[at]);
    const from = first < 0 ? was.length : first;
    return { header, was: `“${stretch(was, from)}”`, is: `“${stretch(is, from)}”` };
  }
  return { header, was: shownValue(before), is: shownValue(after) };
}

/** The cells that were recorded and read otherwise now; a cell that can't be read is named as such, not again here. */
export function recordedChanges({ cells }: RowDifference): readonly CellDifference[] {
  return cells.filter(({ before, unreadable }) => before !== null && !unreadable);
}

/** 序号5（“2026-A01-001”的“定诺”） */
export function logLabel(row: AnyRow): string {
  const { seq, id, step } = row as unknown as Transition;
  const what = [id, step].flatMap((part) => (part === null ? [] : [`“${part}”`])).join('的');
  return `序号${seq ?? '（空）'}${what === '' ? '' : `（${what}）`}`;
}

/** What a person calls a row: the values of its key. */
export function labelOf(sheet: RowSheetKey, row: AnyRow): string {
  if (sheet === 'transitions') return logLabel(row);
  const values = (sheetOf(sheet).rowKey ?? []).map((key) => valueOf(row, key)).filter((value) => value !== null);
  return values.map((value) => shortened(String(value))).join(' ');
}
