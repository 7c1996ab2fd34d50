import { DuckDBInstance, type DuckDBValue } from '@duckdb/node-api';
import { onTestFinished } from 'vitest';

export type Row = Readonly<Record<string, unknown>>;

export type Ask = (sql: string) => Promise<readonly Row[]>;

// Sums are wider than what a count of items needs.
const plain = (value: unknown): unknown => (typeof value === 'bigint' ? Number(value) : value);

/** DuckDB as it stands in a folder: paths are relative to it. Answers with plain numbers and dates as text. */
export async function duckDb(folder: string): Promise<Ask> {
  const database = await DuckDBInstance.create(':memory:');
  const connection = await database.connect();
  onTestFinished(() => {
    connection.closeSync();
    database.closeSync();
  });
  await connection.run(`SET file_search_path = '${folder.replaceAll("'", "''")}'`);
  const shown = (value: DuckDBValue): unknown => (typeof value === 'object' && value !== null ? String(value) : value);
  return async (sql) => {
    const reader = await connection.runAndReadAll(sql);
    return reader
      .getRowObjects()
      .map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(shown(value))])));
  };
}
