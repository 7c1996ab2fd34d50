import type { Item } from '../../lifecycle/log.ts';
import { lengthOf } from '../../parse/text.ts';
import type { Scheme } from '../../scheme/schema.ts';
import { ledgerSheets } from '../../workbook/declaration.ts';
import { type ColumnInUse, columnsInUse } from '../../workbook/sheet.ts';

/** What an amendment may change beside the deadline (L10). */
export const AMENDABLE = ['text', 'measures', 'responsible'] as const;
type Amendable = (typeof AMENDABLE)[number];
export type AmendableColumn = ColumnInUse & { readonly key: Amendable };

const isAmendable = (column: ColumnInUse): column is AmendableColumn =>
  (AMENDABLE as readonly string[]).includes(column.key);

/** The columns of 承诺台账 that an amendment may change, as far as the scheme has them. */
export const amendableColumns = (scheme: Scheme): readonly AmendableColumn[] =>
  columnsInUse(ledgerSheets.commitments, scheme).filter(isAmendable);

/** The log keeps no second column for what was there before: the note tells it, so that a reversal can put it back. */
const told = (header: string, before: string): string => `${header}原为“${before}”`;

const { max: LONGEST } = ledgerSheets.transitions.columns.note.kind as { readonly max: number };

/** A note that also tells what stood in the columns that an amendment changes, as far as it finds room. */
export function noteWithBefore(note: string, { commitment }: Item, changed: readonly AmendableColumn[]): string {
  const before: string[] = [];
  const whole = (more: readonly string[]): string => (more.length === 0 ? note : `${note}（${more.join('；')}）`);
  for (const { key, header } of changed) {
    const was = commitment[key];
    if (was !== null && lengthOf(whole([...before, told(header, was)])) <= LONGEST) before.push(told(header, was));
  }
  return whole(before);
}

/** What stood in a column before an amendment, as its note tells; `undefined` where it does not. */
export function beforeIn(note: string | null, { header }: AmendableColumn): string | undefined {
  const start = `${header}原为“`;
  const from = note?.lastIndexOf(start) ?? -1;
  if (note === null || from < 0) return undefined;
  const rest = note.slice(from + start.length);
  const end = /”(?=；[^；]{1,6}原为“|）$)/.exec(rest);
  return end === null ? undefined : rest.slice(0, end.index);
}
