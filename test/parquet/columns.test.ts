import { describe, expect, it } from 'vitest';
import type { Column } from '../../ledger/workbook/column.ts';
import { ledgerSheets } from '../../ledger/workbook/declaration.ts';
import { branchColumns } from '../../scripts/parquet/branch-columns.ts';
import type { ParquetColumns } from '../../scripts/parquet/column.ts';
import { itemColumns } from '../../scripts/parquet/item-columns.ts';
import { logColumns } from '../../scripts/parquet/log-columns.ts';
import { page } from './page.ts';
import { columnTable, trinoColumns } from './told.ts';

const tables: readonly (readonly [name: string, columns: ParquetColumns])[] = [
  ['items', itemColumns],
  ['steps', logColumns],
  ['branches', branchColumns],
];

/** The columns of a ledger by `sheet.column`. */
const ofLedger = new Map<string, Column>(
  Object.values(ledgerSheets).flatMap(({ key, columns }) =>
    Object.entries<Column>(columns).map(([name, column]) => [`${key}.${name}`, column] as const),
  ),
);

describe.each(tables)('the columns of %s', (name, columns) => {
  it('are documented as they are declared', () => {
    expect(page).toContain(`\n\n${columnTable(columns)}\n`);
    expect(page).toContain(`CREATE TABLE hive.chengnuo.${name} (\n${trinoColumns(columns)}\n) WITH`);
  });

  it('have names that need no quotes, and each a header of its own', () => {
    for (const column of Object.keys(columns)) expect(column).toMatch(/^[a-z]+(_[a-z]+)*$/);
    const headers = Object.values(columns).map(({ header }) => header);
    expect(new Set(headers).size).toBe(headers.length);
  });

  it('copy nothing that leaves no workbook, and are called as in the ledger', () => {
    for (const { from, header } of Object.values(columns)) {
      if (from === null) continue;
      expect([from, ofLedger.get(from)?.header]).toEqual([from, header]);
      expect(['public', 'committee']).toContain(ofLedger.get(from)?.share);
    }
  });
});
