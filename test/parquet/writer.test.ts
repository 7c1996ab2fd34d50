import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { type Day, day } from '../../ledger/day.ts';
import { type RecordOf, date, flag, integer, optional, text } from '../../scripts/parquet/column.ts';
import { parquetWriter } from '../../scripts/parquet/writer.ts';
import { tempDir } from '../support/temp-dir.ts';
import { duckDb } from './duckdb.ts';

const columns = {
  name: text('名称'),
  note: optional.text('说明'),
  on: date('日期'),
  until: optional.date('止'),
  count: integer('件数'),
  seq: optional.integer('序号'),
  done: flag('完成'),
} as const;

type Some = RecordOf<typeof columns>;

const rows: readonly Some[] = [
  { name: '开展“送学上门”', note: null, on: day('2026-02-28'), until: null, count: 0, seq: null, done: false },
  {
    name: '',
    note: '𠮷野家街道，第3网格\n换行',
    on: day('2024-02-29'),
    until: day('1970-01-01'),
    count: -7,
    seq: 3,
    done: true,
  },
  { name: '=1+1', note: '', on: day('1969-12-31'), until: day('2099-12-31'), count: 2147483647, seq: 0, done: true },
];

/** Writes rows in batches and gives the file. */
function written(batches: readonly (readonly Some[])[], groupRows?: number): string {
  const file = path.join(tempDir(), '甲.parquet');
  const writer = parquetWriter(file, columns, groupRows);
  for (const batch of batches) writer.write(batch);
  writer.close();
  return file;
}

const asRead = (row: Some): object => {
  const utc = (value: Day | null): Date | null => (value === null ? null : new Date(`${value}T00:00:00Z`));
  return { ...row, on: utc(row.on), until: utc(row.until) };
};

describe('a Parquet file', () => {
  it('is read by hyparquet as what was written: Chinese, empty text and NULL apart, days as days', async () => {
    const file = await asyncBufferFromFile(written([rows]));
    expect(await parquetReadObjects({ file })).toEqual(rows.map(asRead));
  });

  it('is read by DuckDB as what was written, under the types that were declared', async () => {
    const file = written([rows]);
    const ask = await duckDb(path.dirname(file));
    expect(await ask("SELECT * FROM '甲.parquet'")).toEqual(rows);
    const types = await ask("SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM '甲.parquet')");
    expect(types.map(({ column_name, column_type }) => [column_name, column_type])).toEqual([
      ['name', 'VARCHAR'],
      ['note', 'VARCHAR'],
      ['on', 'DATE'],
      ['until', 'DATE'],
      ['count', 'INTEGER'],
      ['seq', 'INTEGER'],
      ['done', 'BOOLEAN'],
    ]);
  });

  it('may be without a row, and still has its columns', async () => {
    const file = written([[], []]);
    expect(await parquetReadObjects({ file: await asyncBufferFromFile(file) })).toEqual([]);
    const ask = await duckDb(path.dirname(file));
    expect(await ask("SELECT COUNT(*) AS n, MAX(until) AS last FROM '甲.parquet'")).toEqual([{ n: 0, last: null }]);
  });

  it('is written a row group at a time, also where it is longer than what is held before it goes to disk', async () => {
    const file = path.join(tempDir(), '多.parquet');
    const writer = parquetWriter(file, columns, 1000);
    // Nothing that repeats, so that the file is as long as its text.
    const noteOf = (count: number): string =>
      [1, 2, 3, 4, 5].map((part) => createHash('sha512').update(`${count} ${part}`).digest('hex')).join('');
    const many = (from: number): readonly Some[] =>
      Array.from({ length: 700 }, (_, index) => ({ ...rows[1]!, note: noteOf(from + index), count: from + index }));
    for (let batch = 0; batch < 5; batch += 1) writer.write(many(batch * 700));
    writer.close();
    const metadata = await parquetMetadataAsync(await asyncBufferFromFile(file));
    expect(metadata.row_groups.map(({ num_rows }) => Number(num_rows))).toEqual([1000, 1000, 1000, 500]);
    expect(statSync(file).size).toBeGreaterThan(2_000_000);
    const ask = await duckDb(path.dirname(file));
    // 0 + 1 + … + 3499
    expect(await ask("SELECT COUNT(DISTINCT note) AS notes, SUM(count) AS total FROM '多.parquet'")).toEqual([
      { notes: 3500, total: 6123250 },
    ]);
    expect(await ask("SELECT note FROM '多.parquet' WHERE count = 3210")).toEqual([{ note: noteOf(3210) }]);
  });

  it('has the same bytes in whatever batches the rows came', () => {
    const one = readFileSync(written([rows], 2));
    const three = readFileSync(written([rows.slice(0, 1), [], rows.slice(1)], 2));
    expect(three.equals(one)).toBe(true);
  });

  it('gives back any rows', async () => {
    const dayOf = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
    const someDay = dayOf.map((value) => day(value.toISOString().slice(0, 10)));
    const int32 = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
    const someText = fc.string({ unit: 'grapheme' });
    const row: fc.Arbitrary<Some> = fc.record({
      name: someText,
      note: fc.option(someText),
      on: someDay,
      until: fc.option(someDay),
      count: int32,
      seq: fc.option(int32),
      done: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(row)), fc.integer({ min: 1, max: 5 }), async (batches, groupRows) => {
        const file = await asyncBufferFromFile(written(batches, groupRows));
        expect(await parquetReadObjects({ file })).toEqual(batches.flat().map(asRead));
      }),
      { numRuns: 60 },
    );
  });
});
