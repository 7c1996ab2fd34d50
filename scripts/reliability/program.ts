import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { FAULT, type Fault } from './faults.ts';
import type { Place } from './committee.ts';

const built = (name: string): URL => new URL(`./${name}.js`, import.meta.url);
const program = fileURLToPath(built('main'));

/** What a run came to. */
export interface Ran {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
  /** Whole milliseconds. */
  readonly took: number;
  /** It was still running after two minutes and was ended. */
  readonly hung: boolean;
  /** Processes it started that were still there two seconds after its end. */
  readonly orphans: number;
}

export interface Start {
  readonly fault?: Fault;
  readonly env?: Readonly<Record<string, string>>;
  /** Runs as this user, where the caller is the system's administrator. */
  readonly user?: number;
  /** Put before the program, such as `['bash', '-c', …]`. */
  readonly through?: readonly string[];
}

export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ran>;
  readonly isOver: () => boolean;
  /** What it has said on standard error so far. */
  readonly said: () => string;
  /** Signals the program and all its children, as a terminal does on Ctrl-C. */
  readonly interrupt: (signal: NodeJS.Signals) => void;
}

const MOST = 120_000;

/** Living processes of a group, from /proc; 0 where the system does not tell. */
function livingOf(group: number): number {
  const all = readdirSyncOrNone('/proc').filter((name) => /^\d+$/.test(name));
  return all.filter((pid) => {
    try {
      // pid (name) state ppid pgrp …; the name may hold anything.
      const [state, , pgrp] = readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ');
      return Number(pgrp) === group && state !== 'Z';
    } catch {
      return false;
    }
  }).length;
}

function readdirSyncOrNone(dir: string): readonly string[] {
  try {
    return readdirSync(dir);
  } catch {
    return [];
  }
}

async function orphansOf(group: number): Promise<number> {
  for (let tries = 0; tries < 40 && livingOf(group) > 0; tries += 1) await wait(50);
  return livingOf(group);
}

function signalGroup(group: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-group, signal);
  } catch {
    // It has ended.
  }
}

/** Starts the built program in a committee's folder, in a process group of its own. */
export function start(place: Place, args: readonly string[], given: Start = {}): Running {
  const { fault, env, user, through = [] } = given;
  const [command, ...rest] = [...through, process.execPath, program, ...args];
  const began = performance.now();
  const child = spawn(command!, rest, {
    cwd: place.dir,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(user !== undefined && { uid: user, gid: user }),
    env: {
      PATH: process.env['PATH'],
      HOME: place.home,
      TMPDIR: place.temp,
      ...(fault && { [FAULT]: JSON.stringify(fault), NODE_OPTIONS: `--import=${built('reliability-faults').href}` }),
      ...env,
    },
  });
  const group = child.pid ?? 0;
  let [out, err, over, hung] = ['', '', false, false];
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (out += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (err += chunk));
  const timer = setTimeout(() => {
    hung = true;
    signalGroup(group, 'SIGKILL');
  }, MOST);
  const ended = new Promise<Ran>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () => (over = true));
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      const took = Math.round(performance.now() - began);
      void orphansOf(group).then((orphans) => {
        signalGroup(group, 'SIGKILL');
        resolve({ code, signal, out, err, took, hung, orphans });
      });
    });
  });
  return {
    child,
    ended,
    isOver: () => over,
    said: () => err,
    interrupt: (signal) => signalGroup(group, signal),
  };
}

export const run = (place: Place, args: readonly string[], given: Start = {}): Promise<Ran> =>
  start(place, args, given).ended;

/** Waits until something is so, or the run is over; gives whether it was so. */
export async function until(running: Running, isSo: () => boolean): Promise<boolean> {
  while (!running.isOver()) {
    if (isSo()) return true;
    await new Promise((resolve) => setImmediate(resolve));
  }
  return false;
}
