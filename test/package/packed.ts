import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A place of the test's own: the package, a home and folders to run in. */
export const place = mkdtempSync(path.join(tmpdir(), 'chengnuo-packed-'));
export const packed = path.join(place, 'package');
const executable = path.join(packed, 'linux-x64', 'chengnuo');

export const clearPlace = (): void => rmSync(place, { recursive: true, force: true });

/** Packages what is built, as `npm run package` does, for this system alone. */
export function pack(): string {
  const args = ['dist/package.js', '--only', 'linux-x64', '--out', packed];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

/** A machine on which there is no other program. */
const bareEnv = { PATH: '', HOME: place };

export function runPacked(cwd: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const given = { cwd, env: { ...bareEnv, ...env }, encoding: 'utf8' } as const;
  const { status, stdout, stderr } = spawnSync(executable, args, given);
  return { code: status, out: stdout, err: stderr };
}

/** In a process group of its own, as in a terminal. */
export const startPacked = (cwd: string, args: readonly string[], env: Readonly<Record<string, string>>) =>
  spawn(executable, args, { cwd, env: { ...bareEnv, ...env }, detached: true, stdio: 'ignore' });

/** The workbook of the demo at which a child can be made to go wrong. */
export const EATER = 'A03_安监站_2026.xlsx';

/**
 * What has each child of the executable leave a file with its limit of heap under its number, and do something of its own,
 * `work`, when it is asked about `EATER`. Gives the folder of those files and the variables for it.
 */
export function meddle(name: string, work: string) {
  const [told, script] = [path.join(place, `${name}-told`), path.join(place, `${name}.cjs`)];
  mkdirSync(told);
  writeFileSync(
    script,
    `if (process.env.CHENGNUO_PLAYS) {
      const limit = require('node:v8').getHeapStatistics().heap_size_limit;
      require('node:fs').writeFileSync(${JSON.stringify(told)} + '/' + process.pid, String(limit));
      process.prependListener('message', ({ ask }) => { if (ask?.source?.name === '${EATER}') { ${work} } });
    }`,
  );
  return { told, env: { NODE_OPTIONS: `--require ${script}` } };
}
