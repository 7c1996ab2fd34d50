import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Done, Failure, Task } from './task.ts';

/** A case takes milliseconds; a process that is at the same one for so long does not end. */
const MOST_SECONDS_AT_ONE = 20;
const HEAP_MEGABYTES = 1024;

function caseAt(progress: string): number {
  try {
    return Number(readFileSync(progress, 'utf8'));
  } catch {
    return -1;
  }
}

/** Has a child run the cases. One that hangs or dies gives the case it was at. */
export function runTask(script: string, task: Task, seconds = MOST_SECONDS_AT_ONE): Promise<Done | Failure> {
  const child = fork(script, { execArgv: ['--expose-gc', `--max-old-space-size=${HEAP_MEGABYTES}`] });
  return new Promise((resolve) => {
    let at = -1;
    let since = performance.now();
    const settle = (done: Done | Failure): void => {
      clearInterval(watch);
      child.removeAllListeners();
      child.kill('SIGKILL');
      resolve(done);
    };
    const watch = setInterval(() => {
      const now = caseAt(task.progress);
      // Before the first case the child builds its workbooks, which takes longer.
      const most = now < 0 ? 10 * seconds : seconds;
      if (now !== at) [at, since] = [now, performance.now()];
      else if (performance.now() - since > most * 1000) settle({ number: at, why: 'does not end' });
    }, 500);
    child.once('message', (done) => {
      settle(done as Done);
    });
    child.once('exit', (code, signal) => {
      settle({ number: caseAt(task.progress), why: `took the process with it (${signal ?? code ?? ''})` });
    });
    child.send(task);
  });
}
