import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { allPieces } from './mutation/pieces.ts';

const CONFIG = 'test/addin/gateway/mutation/vitest.config.ts';

const pieces = await allPieces();

it('there are loads, syncs and escapes in the gateway to be taken out', () => {
  const count = (kind: string): number => pieces.filter((one) => one.kind === kind).length;
  expect(Math.min(count('load'), count('sync'))).toBeGreaterThan(20);
  expect(count('escape')).toBeGreaterThan(5);
});

it('whichever is taken out, some test of the gateway misses it', { timeout: 1_200_000 }, async () => {
  const missedIn = path.join(await mkdtemp(path.join(os.tmpdir(), 'missed-')), 'missed.txt');
  writeFileSync(missedIn, '');
  const env = { ...process.env, CHENGNUO_MISSED: missedIn };
  const { status, stdout } = spawnSync('npx', ['vitest', 'run', '--config', CONFIG], { env, encoding: 'utf8' });
  // As it is, the gateway passes.
  expect([status, status === 0 ? '' : stdout]).toEqual([0, '']);
  const missed = new Set(readFileSync(missedIn, 'utf8').split('\n'));
  expect(pieces.map(({ name }) => name).filter((name) => !missed.has(name))).toEqual([]);
});
