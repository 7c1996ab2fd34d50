import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What a command took from its start to its end. */
export interface Taken {
  readonly seconds: number;
  /** Most memory in all processes of the command at once, in MB, what they share counted once; 0 where the system does not tell. */
  readonly memory: number;
  readonly output: string;
}

/** Milliseconds; looking holds a process up for some of them, the longer the more memory it has. */
const LOOK_EVERY = 100;

/** Our own program as built. */
const program = fileURLToPath(new URL('./main.js', import.meta.url));

/**
 * Memory of a process and all below it, in kB, from /proc: the proportional set size. Of Node's own code, which all of them
 * have from the same file, each is charged its part only; in resident sizes it would be counted once for each process.
 */
function memoryOf(pid: number): number {
  try {
    const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    const below = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
    const own = Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
    return below === '' ? own : below.split(' ').reduce((sum, child) => sum + memoryOf(Number(child)), own);
  } catch {
    // The process has just ended, or this is no Linux.
    return 0;
  }
}

/** Runs a command as its user would and waits for it; one that fails throws. Exit code 1 is done, with files returned. */
export async function wholeProcess(command: string, args: readonly string[], input = ''): Promise<Taken> {
  const start = performance.now();
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'pipe'] });
  let most = 0;
  let said = '';
  const output: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString('utf8')).slice(-4000);
  });
  child.stdin.end(input);
  const watch = setInterval(() => {
    most = Math.max(most, memoryOf(child.pid ?? 0));
  }, LOOK_EVERY);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  }).finally(() => {
    clearInterval(watch);
  });
  if (code !== 0 && code !== 1) throw new Error(`${command} ${args.join(' ')}: ${code ?? 'killed'}\n${said}`);
  return {
    seconds: (performance.now() - start) / 1000,
    memory: most / 1024,
    output: Buffer.concat(output).toString('utf8'),
  };
}

/** Runs our program. */
export const chengnuo = (args: readonly string[]): Promise<Taken> => wholeProcess(process.execPath, [program, ...args]);
