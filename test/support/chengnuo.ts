import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { MessageChannel, SHARE_ENV, Worker, receiveMessageOnPort } from 'node:worker_threads';

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

const answers = pathToFileURL(path.resolve('dist/answer.js')).href;
const LONGEST = 240_000;
let thread: Worker | undefined;

/**
 * Runs the command line in a folder, but in one process for all: the same built program without the second that a process
 * takes to begin. For folders of a few workbooks; what is about processes, such as stopping, wants `chengnuo`.
 */
export function chengnuoHere(cwd: string, ...args: readonly string[]): Ran {
  thread ??= new Worker(new URL('./thread.mjs', import.meta.url), { workerData: answers, env: SHARE_ENV });
  // It waits for commands, which is no reason to stay.
  thread.unref();
  const { port1, port2 } = new MessageChannel();
  const turn = new Int32Array(new SharedArrayBuffer(4));
  const before = process.cwd();
  process.chdir(cwd);
  try {
    thread.postMessage({ cwd: process.cwd(), args, port: port2, turn }, [port2]);
    if (Atomics.wait(turn, 0, 0, LONGEST) === 'timed-out') throw new Error(`${args.join(' ')} did not end`);
    return receiveMessageOnPort(port1)!.message as Ran;
  } finally {
    port1.close();
    process.chdir(before);
  }
}
