import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { knownFlags } from '../../scripts/intake/engine.ts';

const FLAGS = ['--interrupt-budget=400000', '--heap-growing-percent=30'];

describe('R1: flags of the engine are set', () => {
  it.each([
    [11, FLAGS],
    [12, FLAGS.slice(1)],
    [13, FLAGS.slice(1)],
    [14, []],
    [10, []],
  ] as const)('where it knows them: V8 %i', (engine, known) => {
    expect(knownFlags(FLAGS, engine)).toEqual(known);
  });

  it('and this one knows them', () => {
    const options = execFileSync(process.execPath, ['--v8-options'], { encoding: 'utf8' });
    const known = knownFlags(FLAGS);
    const missing = known.filter((flag) => !options.includes(`\n  ${flag.split('=')[0]!} (`));
    expect([known.length > 0, missing]).toEqual([true, []]);
  });
});
