import { spawnSync } from 'node:child_process';
import path from 'node:path';

/** The built program, as `npm test` has just built it. */
export const program = path.resolve('dist/main.js');

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line as a user would, in a folder. */
export function chengnuo(cwd: string, ...args: readonly string[]): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { cwd, encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}
