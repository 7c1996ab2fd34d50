import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { cleanFolder } from './folder.ts';

/** The runner has an `npx` of its own, which is quicker: so the real one is tried once. */
it('npx by itself finds the program in the repository’s folder, without a network', () => {
  const folder = cleanFolder();
  // Where nothing is built yet, npx builds it first; here it is.
  const file = path.join(folder.root, 'package.json');
  const { scripts, ...rest } = JSON.parse(readFileSync(file, 'utf8')) as { scripts: Record<string, string> };
  const kept = Object.entries(scripts).filter(([name]) => name !== 'prepare');
  writeFileSync(file, JSON.stringify({ ...rest, scripts: Object.fromEntries(kept) }));
  const home = path.join(path.dirname(folder.root), 'home');
  const npx = path.join(path.dirname(process.execPath), 'npx');
  const env = { ...process.env, HOME: home, npm_config_offline: 'true' };
  const { status, stdout } = spawnSync(npx, ['chengnuo', '--help'], { cwd: folder.root, env, encoding: 'utf8' });
  expect(stdout).toMatch(/^承诺台账：/);
  expect(status).toBe(0);
  folder.discard();
});
