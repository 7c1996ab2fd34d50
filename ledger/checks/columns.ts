import type { Ledger, RowSheetKey } from '../parse/ledger.ts';
import type { ListSource } from '../workbook/column.ts';
import { ledgerSheets } from '../workbook/declaration.ts';
import { type Origin, type Sheet, cellOf } from '../workbook/sheet.ts';
import type { Where } from '../findings/finding.ts';

/** A filled cell of a column that refers to other rows. */
export interface Reference<S extends ListSource> {
  readonly sheet: string;
  readonly header: string;
  readonly source: S;
  readonly value: string;
  readonly where: () => Where;
}

/** A column with a list of members' names, or of ids. */
interface ReferringColumn {
  readonly sheet: RowSheetKey;
  readonly column: string;
  readonly header: string;
  readonly source: ListSource;
}

// The declaration does not change.
const REFERRING: readonly ReferringColumn[] = Object.entries(ledgerSheets).flatMap(([sheet, declared]) =>
  Object.entries((declared as Sheet).columns).flatMap(([column, { header, kind }]) =>
    sheet === 'cover' || sheet === 'dictionary' || kind.type !== 'list' || typeof header !== 'string'
      ? []
      : [{ sheet: sheet as RowSheetKey, column, header, source: kind.source }],
  ),
);

type Rows = readonly (Readonly<Record<string, unknown>> & { readonly origin: Origin })[];

/**
 * Every filled cell of the columns whose list consists of members' names, or of ids, over all sheets of a ledger; only
 * those that are wanted, of which there may be few among many.
 */
export function referencesOf<F extends 'members' | 'ids'>(
  from: F,
  ledger: Ledger,
  wanted: (value: string, source: Extract<ListSource, { from: F }>) => boolean,
): readonly Reference<Extract<ListSource, { from: F }>>[] {
  const found: Reference<Extract<ListSource, { from: F }>>[] = [];
  for (const { sheet, column, header, source: any } of REFERRING) {
    if (any.from !== from) continue;
    const source = any as Extract<ListSource, { from: F }>;
    for (const row of ledger[sheet] as unknown as Rows) {
      const value = row[column];
      if (typeof value !== 'string' || !wanted(value, source)) continue;
      found.push({ sheet, header, source, value, where: () => cellOf(row, column) });
    }
  }
  return found;
}
