import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

/** Hundreds of runs of the program, each judged and followed by another. */
const LONG = 3_600_000;

it(
  'whatever happens to a run, the old output or the new one is there whole, and the next run succeeds',
  () => {
    const { status, stderr } = spawnSync(process.execPath, ['dist/reliability.js'], { encoding: 'utf8' });
    expect(stderr.split('\n').filter((line) => line.includes('不符'))).toEqual([]);
    expect(status).toBe(0);
  },
  LONG,
);
