import { ParquetWriter, fileWriter } from 'hyparquet-writer';
import { type Day, day, daysBetween } from '../../ledger/day.ts';
import type { ColumnType, ParquetColumn, ParquetColumns, RecordOf } from './column.ts';

/** Rows held before they are encoded and written as one row group. */
const GROUP_ROWS = 50_000;

const EPOCH = day('1970-01-01');

type SchemaElement = ConstructorParameters<typeof ParquetWriter>[0]['schema'][number];

const physical = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } },
  date: { type: 'INT32', converted_type: 'DATE', logical_type: { type: 'DATE' } },
  int32: { type: 'INT32' },
  boolean: { type: 'BOOLEAN' },
} as const satisfies Readonly<Record<ColumnType, Partial<SchemaElement>>>;

const elementOf = ([name, { type, nullable }]: readonly [string, ParquetColumn]): SchemaElement => ({
  name,
  ...physical[type],
  repetition_type: nullable ? 'OPTIONAL' : 'REQUIRED',
});

/** Days since 1970-01-01, which is how Parquet stores a date; there are few different ones. */
function dayNumbers(): (value: Day) => number {
  const known = new Map<Day, number>();
  return (value) => {
    const number = known.get(value) ?? daysBetween(EPOCH, value);
    known.set(value, number);
    return number;
  };
}

export interface RecordWriter<C extends ParquetColumns> {
  readonly write: (rows: readonly RecordOf<C>[]) => void;
  /** Writes what is still held and the footer; without it the file can't be read. */
  readonly close: () => void;
}

/**
 * Writes a Parquet file (Snappy) as rows come in: at most one row group is held, so memory does not grow with the file. The
 * same rows give the same bytes, in whatever batches they came.
 */
export function parquetWriter<C extends ParquetColumns>(
  file: string,
  columns: C,
  groupRows = GROUP_ROWS,
): RecordWriter<C> {
  const entries = Object.entries<ParquetColumn>(columns);
  const schema = [{ name: 'root', num_children: entries.length }, ...entries.map(elementOf)];
  const parquet = new ParquetWriter({ writer: fileWriter(file), schema });
  const numberOf = dayNumbers();
  const stored = entries.map(([name, { type }]) =>
    type === 'date'
      ? (row: Readonly<Record<string, unknown>>) => (row[name] === null ? null : numberOf(row[name] as Day))
      : (row: Readonly<Record<string, unknown>>) => row[name],
  );
  let held: unknown[][] = entries.map(() => []);
  let rows = 0;
  const flush = (): void => {
    if (rows === 0) return;
    const columnData = entries.map(([name], index) => ({ name, data: held[index]! }));
    void parquet.write({ columnData, rowGroupSize: rows });
    held = entries.map(() => []);
    rows = 0;
  };
  return {
    write: (batch) => {
      for (const row of batch) {
        for (let index = 0; index < stored.length; index += 1) held[index]!.push(stored[index]!(row));
        rows += 1;
        if (rows === groupRows) flush();
      }
    },
    close: () => {
      flush();
      void parquet.finish();
    },
  };
}
