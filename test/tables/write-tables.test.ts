import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import { readGrid } from '../../scripts/intake/node.ts';
import { type RowBatch, writeTables } from '../../scripts/tables/write-tables.ts';
import { buildTable } from '../../templates/workbook/plain-table.ts';
import { rowEncoder } from '../../templates/workbook/table-rows.ts';
import { gridCells } from '../intake/exceljs-cells.ts';
import { partsOf } from '../workbook/opened.ts';
import { bodyOf, expectedCells, second, table } from './sample-tables.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'tables-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = path.join(folder, '汇总台账.xlsx');
const ROWS = 40;
const { rows, columns } = table(ROWS);

async function written(batches: Iterable<RowBatch> | AsyncIterable<RowBatch>): Promise<Buffer> {
  await writeTables(file, [
    { ...table(0), rows: batches },
    { ...second, rows: [second.rows] },
  ]);
  return readFileSync(file);
}

const inBatches = (size: number): readonly (typeof rows)[] =>
  Array.from({ length: Math.ceil(ROWS / size) }, (_, index) => rows.slice(index * size, (index + 1) * size));

async function* later(batches: readonly RowBatch[]): AsyncGenerator<RowBatch> {
  for (const batch of batches) {
    await Promise.resolve();
    yield batch;
  }
}

describe('a workbook written row by row', () => {
  it('has the cells given, each at its place', async () => {
    const read = readGrid(await written([rows]));
    expect('grid' in read && bodyOf(gridCells(read.grid))).toEqual(expectedCells(ROWS));
  });

  it('has the parts that a workbook built in memory has', async () => {
    const built = await buildTable([table(ROWS), second]);
    expect(partsOf(await written([rows]))).toEqual(partsOf(built));
  });

  it('has the same bytes however its rows come', async () => {
    const whole = await written([rows]);
    const encode = rowEncoder(columns);
    const encoded = inBatches(7).map((batch) => encode(batch));
    const nothing = new Uint8Array();
    const others = [
      inBatches(1),
      later(inBatches(7)),
      encoded,
      [Buffer.concat(encoded)],
      [encoded[0]!, rows.slice(7)],
      [nothing, encoded[0]!, nothing, [], ...encoded.slice(1), nothing],
    ];
    for (const batches of others) {
      const bytes = await written(batches);
      expect(Buffer.compare(bytes, whole)).toBe(0);
      expect('grid' in readGrid(bytes)).toBe(true);
    }
  });

  it('has the same bytes where many rows come, and none between them', async () => {
    const many = table(24_000).rows;
    const encode = rowEncoder(columns);
    const batches = Array.from({ length: 24 }, (_, at) => encode(many.slice(at * 1000, (at + 1) * 1000)));
    const whole = await written([Buffer.concat(batches)]);
    const nothing = new Uint8Array();
    for (const empty of [[], [nothing], [nothing, nothing], [nothing, [], nothing]]) {
      const bytes = await written(batches.flatMap((batch): readonly RowBatch[] => [batch, ...empty]));
      expect(Buffer.compare(bytes, whole)).toBe(0);
    }
  });

  it('tells how many rows are in which sheets', async () => {
    const sheets = await writeTables(file, [
      { ...table(0), rows: inBatches(9) },
      { ...second, rows: [] },
    ]);
    expect(sheets).toEqual([[{ sheetName: '样表', rows: 40 }], [{ sheetName: '第二张', rows: 0 }]]);
    expect(partsOf(readFileSync(file))['xl/worksheets/sheet1.xml']).toContain('<autoFilter ref="A1:E41"/>');
    expect(partsOf(readFileSync(file))['xl/worksheets/sheet2.xml']).toContain('<autoFilter ref="A1:A1"/>');
  });

  it('ends with the fault of what gives the rows, and of a place that can’t be written', async () => {
    function* broken(): Generator<RowBatch> {
      yield rows;
      throw new Error('a reader died');
    }
    await expect(written(broken())).rejects.toThrow('a reader died');
    // Of a table that waits for what does not come any more, too.
    const waiting = (): Promise<unknown> =>
      writeTables(file, [
        { ...table(0), rows: broken() },
        { ...second, rows: new PassThrough({ objectMode: true }) as AsyncIterable<RowBatch> },
      ]);
    await expect(waiting()).rejects.toThrow('a reader died');
    const nowhere = path.join(folder, '没有', '汇总台账.xlsx');
    await expect(writeTables(nowhere, [{ ...table(0), rows: inBatches(1) }])).rejects.toThrow('ENOENT');
  });
});
