import { mkdir, open, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { WrongUsage } from '../cli/wrong-usage.ts';

const isThere = (fault: unknown): boolean => fault instanceof Error && 'code' in fault && fault.code === 'EEXIST';

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    // A process of another user can't be signalled, but it is there.
    return fault instanceof Error && 'code' in fault && fault.code === 'EPERM';
  }
}

async function take(file: string): Promise<boolean> {
  try {
    const handle = await open(file, 'wx');
    await handle.writeFile(String(process.pid));
    await handle.close();
    return true;
  } catch (fault) {
    if (isThere(fault)) return false;
    throw fault;
  }
}

/** Whose a lock is. One that is still empty was just made by a run about to write its number, or left by one that died so. */
async function ownerOf(file: string): Promise<number> {
  for (let tries = 0; tries < 6; tries++) {
    const text = await readFile(file, 'utf8').catch(() => '0');
    if (text !== '') return Number(text);
    await setTimeout(50);
  }
  return 0;
}

/**
 * Runs `work` while no other run writes to the same place. A lock left by a run that died is taken over; a living one
 * is an answer to the person, not a fault.
 */
export async function alone<T>(target: string, work: () => Promise<T>): Promise<T> {
  await mkdir(path.dirname(target), { recursive: true });
  const file = path.join(path.dirname(target), `.${path.basename(target)}.lock`);
  if (!(await take(file))) {
    const pid = await ownerOf(file);
    if (pid > 0 && isAlive(pid)) throw new WrongUsage(`另一次运行正在写“${target}”。请等它结束后再试。`);
    await rm(file, { force: true });
    if (!(await take(file))) throw new WrongUsage(`另一次运行正在写“${target}”。请等它结束后再试。`);
  }
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}
