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

/** Milliseconds. */
const LOOK_EVERY = 50;

/** Our own program as built. */
const program = fileURLToPath(new URL('./main.js', import.meta.url));

/** Memory of a process in kB: of its own, and of files. */
interface Memory {
  readonly own: number;
  readonly files: number;
}

/**
 * Memory of a process and all below it, in kB, from /proc: what each has of its own, and of files, which is Node's own code
 * from the same file, what the largest has. The counters are at hand: the proportional set size, which says nearly the same
 * (2 in 100 less), has the kernel go through all pages and held a city's run up for a seventh of its time.
 */
function memoryOf(pid: number): Memory {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const below = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
    const of = (key: string): number => Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
    const all = [
      { own: of('RssAnon') + of('RssShmem'), files: of('RssFile') },
      ...(below === '' ? [] : below.split(' ').map((child) => memoryOf(Number(child)))),
    ];
    return { own: all.reduce((sum, { own }) => sum + own, 0), files: Math.max(...all.map(({ files }) => files)) };
  } catch {
    // The process has just ended, or this is no Linux.
    return { own: 0, files: 0 };
  }
}

/** What a command is given beside its arguments: text to read, and more of the environment. */
interface Given {
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a command as its user would and waits for it; one that fails throws. Exit code 1 is done, with files returned. */
export async function wholeProcess(
  command: string,
  args: readonly string[],
  { input = '', env = {} }: Given = {},
): Promise<Taken> {
  const start = performance.now();
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'pipe'], env: { ...process.env, ...env } });
  let most = 0;
  let said = '';
  const output: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString('utf8')).slice(-4000);
  });
  child.stdin.end(input);
  const watch = setInterval(() => {
    const { own, files } = memoryOf(child.pid ?? 0);
    most = Math.max(most, own + files);
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
export const chengnuo = (args: readonly string[], env: Given['env'] = {}): Promise<Taken> =>
  wholeProcess(process.execPath, [program, ...args], { env });
