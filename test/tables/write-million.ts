import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { type RowBatch, writeTables } from '../../scripts/tables/write-tables.ts';
import type { TableValue } from '../../templates/workbook/input.ts';
import { table } from './sample-tables.ts';

// A program of its own, started with a small heap: writes so many rows and tells what it took as JSON; `beside` another
// table, a line of which comes with each thousand of them.
const [file = '', count = '', how = ''] = process.argv.slice(2);

function* batches(): Generator<readonly (readonly TableValue[])[]> {
  const { rows } = table(1000);
  for (let written = 0; written < Number(count); written += rows.length) yield rows;
}

const { rows: one } = table(1);
const beside = new PassThrough({ objectMode: true, highWaterMark: 2 });

async function* both(): AsyncGenerator<readonly (readonly TableValue[])[]> {
  for (const batch of batches()) {
    if (!beside.write(batch)) await once(beside, 'drain');
    yield one;
  }
  beside.end();
}

const { title, columns } = table(0);
const tables =
  how === 'beside'
    ? [
        { ...table(0), rows: both() },
        { title, columns, sheetName: '明细', rows: beside as AsyncIterable<RowBatch> },
      ]
    : [{ ...table(0), rows: batches() }];

void writeTables(file, tables).then((sheets) => {
  const { maxRSS } = process.resourceUsage();
  process.stdout.write(JSON.stringify({ sheets, megabytes: maxRSS / 1024 }));
});
