import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const exec = promisify(execFile);

/** Runs a program to its end; gives what it wrote. One that fails throws with what it said. */
export async function run(command: string, args: readonly string[], cwd: string): Promise<string> {
  return (await exec(command, [...args], { cwd, encoding: 'utf8', maxBuffer: 2 ** 26 })).stdout;
}

/** npm is a batch file on Windows, which starts in a shell only. */
export async function npm(args: readonly string[], cwd: string): Promise<string> {
  const shell = process.platform === 'win32';
  return (await exec('npm', [...args], { cwd, encoding: 'utf8', shell })).stdout;
}
