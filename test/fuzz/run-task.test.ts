import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { runTask } from '../../scripts/fuzz/run-task.ts';
import { tempDir } from '../support/temp-dir.ts';

/** A child that keeps the number 41 in its progress file and then does as told. */
function run(then: string): ReturnType<typeof runTask> {
  const dir = tempDir();
  const script = path.join(dir, 'child.mjs');
  const progress = path.join(dir, 'progress');
  writeFileSync(
    script,
    `import { writeFileSync } from 'node:fs';
    process.once('message', ({ progress }) => { writeFileSync(progress, '41'); ${then} });`,
  );
  return runTask(script, { seed: 1, from: 41, to: 42, progress }, 2);
}

it('a case that never ends is told by its number', async () => {
  expect(await run('for (;;);')).toEqual({ number: 41, why: 'does not end' });
});

it('a case that takes the process with it is told by its number', async () => {
  expect(await run('process.exit(3);')).toEqual({ number: 41, why: 'took the process with it (3)' });
});

it('what the child found comes back', async () => {
  const done = { outcomes: [['file-crc', 1]], failures: [{ number: 41, why: 'thrown' }], most: {} };
  expect(await run(`process.send(${JSON.stringify(done)});`)).toEqual(done);
});
