import type { Scheme } from '../../ledger/scheme/schema.ts';
import type { ListSource } from '../../ledger/workbook/column.ts';
import { ledgerSheets } from '../../ledger/workbook/declaration.ts';
import { type ColumnInUse, type Sheet, columnsInUse, listValues } from '../../ledger/workbook/sheet.ts';
import type { RowValues } from './input.ts';

/** Excel's bound on a list written into the validation itself. */
const INLINE_MOST = 255;

/** The rows of 字典, and where in it each list stands. */
export interface Dictionary {
  readonly rows: readonly RowValues[];
  /** A validation formula for the list of a column; `undefined` where the list is empty or depends on the workbook. */
  readonly formulaOf: (column: ColumnInUse) => string | undefined;
}

function keyOf(source: ListSource): string {
  return source.from === 'scheme' ? `scheme ${source.list}` : JSON.stringify(source);
}

function inline(values: readonly string[]): string | undefined {
  const joined = values.join(',');
  const unfit = values.some((value) => /[,"]/.test(value) || value !== value.trim());
  return unfit || joined.length > INLINE_MOST ? undefined : `"${joined}"`;
}

/**
 * Lays out 字典: what the workbook is, then the values of every list in use, each list once, named by the first column
 * that uses it. Lists too long to stand in a validation are referred to there.
 */
export function layOutDictionary(
  identity: readonly (readonly [string, string | null])[],
  sheets: readonly Sheet[],
  scheme: Scheme,
): Dictionary {
  const rows: RowValues[] = identity.map(([name, value]) => ({ name, order: 0, value }));
  const formulas = new Map<string, string>();
  for (const sheet of sheets) {
    for (const { header, column } of columnsInUse(sheet, scheme)) {
      const values = listValues(column, scheme);
      if (column.kind.type !== 'list' || values === undefined || values.length === 0) continue;
      const key = keyOf(column.kind.source);
      if (formulas.has(key)) continue;
      const first = rows.length + 2;
      const range = `${ledgerSheets.dictionary.name}!$C$${first}:$C$${first + values.length - 1}`;
      formulas.set(key, inline(values) ?? range);
      values.forEach((value, index) => {
        rows.push({ name: `${sheet.name}.${header}`, order: index + 1, value });
      });
    }
  }
  return {
    rows,
    formulaOf: ({ column }) => (column.kind.type === 'list' ? formulas.get(keyOf(column.kind.source)) : undefined),
  };
}
