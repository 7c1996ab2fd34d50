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

type Rows = readonly (Readonly<Record<string, unknown>> & { readonly origin: Origin })[];

/**
 * Every filled cell of the columns whose list consists of members' names, or of ids, over all sheets of a ledger; only
 * those that are wanted, of which there may be few among many.
 */
export function referencesOf<F extends 'members' | 'ids'>(
  from: F,
  ledger: Ledger,
  wanted: (value: string, source: Extract<ListSource, { from: F }>) => boolean = () => true,
): readonly Reference<Extract<ListSource, { from: F }>>[] {
  return (Object.entries(ledgerSheets) as readonly (readonly [string, Sheet])[]).flatMap(([key, declared]) => {
    if (key === 'cover' || key === 'dictionary') return [];
    const rows = ledger[key as RowSheetKey] as unknown as Rows;
    return Object.entries(declared.columns).flatMap(([column, { header, kind }]) => {
      if (kind.type !== 'list' || kind.source.from !== from || typeof header !== 'string') return [];
      const source = kind.source as Extract<ListSource, { from: F }>;
      const found: Reference<typeof source>[] = [];
      for (const row of rows) {
        const value = row[column];
        if (typeof value !== 'string' || !wanted(value, source)) continue;
        found.push({ sheet: key, header, source, value, where: () => cellOf(row, column) });
      }
      return found;
    });
  });
}
