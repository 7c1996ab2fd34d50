import { writeTables } from '../../scripts/tables/write-tables.ts';
import type { TableValue } from '../../templates/workbook/input.ts';
import { table } from './sample-tables.ts';

// A program of its own, started with a small heap: writes so many rows and tells what it took as JSON.
const [file = '', count = ''] = process.argv.slice(2);

function* batches(): Generator<readonly (readonly TableValue[])[]> {
  const { rows } = table(1000);
  for (let written = 0; written < Number(count); written += rows.length) yield rows;
}

void writeTables(file, [{ ...table(0), rows: batches() }]).then((sheets) => {
  const { maxRSS } = process.resourceUsage();
  process.stdout.write(JSON.stringify({ sheets, megabytes: maxRSS / 1024 }));
});
