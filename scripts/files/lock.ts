import { rmSync } from 'node:fs';
import { open, rm, stat, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { WrongUsage } from '../cli/wrong-usage.ts';
import { onStop, unbroken } from './stopping.ts';
import { makeFolder } from './make-folder.ts';
import { NotRegular, readRegular } from './read-regular.ts';

/** A living run touches its lock this often; one not touched for so long is a dead run's, whoever has its number now. */
const BEAT = 5_000;
const SILENT = 120_000;
/** To take a dead run's lock away takes a moment; whoever is at it longer has died of it, which the next run waits for. */
const TURN = 10_000;
const LONGEST_WAIT = TURN + 2_000;
/** Bytes; a number and the name of a computer are far less. */
const LONGEST_MARK = 10_000;

const codeOf = (fault: unknown): unknown => (fault instanceof Error && 'code' in fault ? fault.code : null);

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    // A process of another user can't be signalled, but it is there.
    return codeOf(fault) === 'EPERM';
  }
}

/** What a lock says: whose it is, on which computer. */
const MARK = `${process.pid}\n${hostname()}\n`;

async function take(file: string): Promise<boolean> {
  try {
    const handle = await open(file, 'wx');
    try {
      await handle.writeFile(MARK).finally(() => handle.close());
    } catch (fault) {
      await rm(file, { force: true });
      throw fault;
    }
    return true;
  } catch (fault) {
    if (codeOf(fault) === 'EEXIST') return false;
    throw fault;
  }
}

/** What a lock says; `null` where there is none, or a link that leads nowhere. What no lock can be is refused. */
async function textOf(file: string): Promise<string | null> {
  try {
    return (await readRegular(file, { most: LONGEST_MARK }))?.toString('utf8') ?? null;
  } catch (fault) {
    if (!(fault instanceof NotRegular)) throw fault;
    throw new WrongUsage(`“${file}”应是程序的锁文件，却${fault.why}。请移走它再试。`, { cause: fault });
  }
}

/** What is in a lock. One that is still empty was just made by a run about to write into it, or left by one that died so. */
async function markIn(file: string): Promise<string | null> {
  for (let tries = 0; tries < 6; tries++) {
    const text = await textOf(file);
    if (text !== '') return text;
    await pause(50);
  }
  return '';
}

/** Whether a file was not touched for so many milliseconds, or is not there. */
const isOlder = (file: string, milliseconds: number): Promise<boolean> =>
  stat(file).then(
    ({ mtimeMs }) => Math.abs(Date.now() - mtimeMs) > milliseconds,
    () => true,
  );

/** What speaks against taking a lock over, for the person; `null` where its run is dead. */
async function heldBy(file: string, mark: string | null, target: string): Promise<string | null> {
  const [pid = '', host = hostname()] = (mark ?? '').split('\n').filter((line) => line !== '');
  // Another computer's processes can't be looked at, nor its clock.
  if (host !== hostname()) {
    return `“${host}”这台电脑上的运行正在写“${target}”。请等它结束后再试；确知它已经中断的，删除文件“${file}”后再试。`;
  }
  if (Number(pid) <= 0 || !isAlive(Number(pid))) return null;
  return (await isOlder(file, SILENT)) ? null : `另一次运行正在写“${target}”。请等它结束后再试。`;
}

/** Who holds a lock that was found, as a sentence for the person; `null` where its run is dead. Leaves it as it is. */
export async function holderOf(file: string, target: string): Promise<string | null> {
  return heldBy(file, await markIn(file), target);
}

/**
 * Takes a dead run's lock away. Only one may at a time, and looks again before: what another left behind when it took the
 * dead one away may be a living run's by then.
 */
async function takeAway(file: string, target: string): Promise<void> {
  const turn = `${file}.turn`;
  if (!(await take(turn))) {
    if (await isOlder(turn, TURN)) await rm(turn, { force: true });
    return;
  }
  try {
    if ((await holderOf(file, target)) === null) await rm(file, { force: true });
  } finally {
    await rm(turn, { force: true });
  }
}

/** Takes the lock, or clears the way for the next try; a living run's is refused. */
async function tryToHold(file: string, target: string): Promise<boolean> {
  if (await take(file)) return true;
  const held = await holderOf(file, target);
  if (held !== null) throw new WrongUsage(held);
  await takeAway(file, target);
  return false;
}

/** Gives what tells that the lock is not held any more. Between one try and the next it can be stopped. */
async function hold(file: string, target: string): Promise<() => void> {
  for (const from = performance.now(); ; await pause(50)) {
    const forget = await unbroken(async () => {
      return (await tryToHold(file, target)) ? onStop(() => rmSync(file, { force: true })) : null;
    });
    if (forget !== null) return forget;
    if (performance.now() - from > LONGEST_WAIT) {
      throw new WrongUsage(`另一次运行正在写“${target}”。请等它结束后再试。`);
    }
  }
}

/**
 * Runs `work` while no other run writes to the same place. A lock left by a run that died is taken over; a living one
 * is an answer to the person, not a fault.
 */
export async function alone<T>(target: string, work: () => Promise<T>): Promise<T> {
  await makeFolder(path.dirname(target));
  const file = path.join(path.dirname(target), `.${path.basename(target)}.lock`);
  const forget = await hold(file, target);
  const beat = setInterval(() => {
    const now = new Date();
    utimes(file, now, now).catch(() => undefined);
  }, BEAT).unref();
  try {
    return await work();
  } finally {
    clearInterval(beat);
    await rm(file, { force: true });
    forget();
  }
}
