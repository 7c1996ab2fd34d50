import { type ChildProcess, type StdioOptions, spawn, spawnSync } from 'node:child_process';
import { onStop } from '../files/stopping.ts';

/** A program that was started; `ended` settles once, however it ends. */
export interface Child {
  readonly process: ChildProcess;
  /** Ends it with everything it has started. */
  readonly kill: () => void;
  /** How it ended: by itself, cut off after its time, or not to be started at all. */
  readonly ended: Promise<'done' | 'slow' | 'failed'>;
}

function killAll({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore' });
    return;
  }
  try {
    // It leads a group of its own: what it has started is in it.
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended.
  }
}

/** Starts a program in a group of its own, which ends with it, after `seconds`, or when the run is stopped. */
export function start(file: string, args: readonly string[], seconds: number, stdio: StdioOptions, cwd: string): Child {
  const child = spawn(file, args, { cwd, stdio, detached: process.platform !== 'win32', windowsHide: true });
  const kill = (): void => killAll(child);
  const forget = onStop(kill);
  let slow = false;
  const timer = setTimeout(() => {
    slow = true;
    kill();
  }, seconds * 1000);
  const ended = new Promise<'done' | 'failed'>((resolve) => {
    child.once('error', () => resolve('failed'));
    child.once('exit', (code) => resolve(code === 0 ? 'done' : 'failed'));
  }).then((how) => {
    clearTimeout(timer);
    forget();
    kill();
    return slow ? 'slow' : how;
  });
  return { process: child, kill, ended };
}
