import { sameId } from '../lifecycle/log.ts';
import { resolvePledger } from '../members.ts';
import type { Ledger } from '../parse/ledger.ts';
import { canonical } from '../parse/text.ts';
import type { Scheme } from '../scheme/schema.ts';
import { ledgerSheets } from '../workbook/declaration.ts';
import { type ColumnInUse, type Sheet, columnsInUse } from '../workbook/sheet.ts';
import type { CarriedSheet } from './attribution.ts';

/** A row of the branch's ledger or one decided for it, by column key. */
export type Values = Readonly<Record<string, unknown>>;

/** A value in the form in which the two sides are compared: the same person, the same id, the same words. */
export function compared({ column }: ColumnInUse, value: unknown, ledger: Ledger): string {
  const text = String(value ?? '');
  if (column.kind.type !== 'list') return canonical(text);
  if (column.kind.source.from === 'ids') return sameId(text);
  if (column.kind.source.from !== 'members') return canonical(text);
  const whom = resolvePledger(text, ledger);
  if (whom.kind === 'branch') return whom.kind;
  return whom.kind === 'member' && whom.member.memberId !== null ? sameId(whom.member.memberId) : canonical(text);
}

/** The columns by which a row of a sheet is known again, as the scheme has them. */
export function keyColumns(sheet: CarriedSheet, scheme: Scheme): readonly ColumnInUse[] {
  const declared: Sheet = ledgerSheets[sheet];
  return columnsInUse(declared, scheme).filter(({ key }) => declared.rowKey?.includes(key));
}

/** The key of a row as text; `null` where a part of it that must be there is empty or could not be read. */
export function keyOf(
  row: Values,
  columns: readonly ColumnInUse[],
  ledger: Ledger,
  flawed: ReadonlySet<string> = new Set(),
): string | null {
  const lacking = columns.some(({ key, required }) => flawed.has(key) || (required && (row[key] ?? null) === null));
  return lacking ? null : JSON.stringify(columns.map((column) => compared(column, row[column.key], ledger)));
}
