import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

/** A few rows of the table; `npm run reliability` does them all, which takes hundreds of runs. */
const ROWS = ['磁盘写满', '放任何东西'];

it.each(ROWS)(
  '%s: the old output or the new one is there whole, and the next run succeeds',
  (row) => {
    const args = ['dist/reliability.js', '--only', row];
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    expect(stderr.split('\n').filter((line) => line.includes('不符'))).toEqual([]);
    expect(status).toBe(0);
  },
  600_000,
);
