import { onStop } from '../files/stopping.ts';

let silent = false;

/** Does some work without a word on standard output. */
export async function quietly<T>(work: () => Promise<T>): Promise<T> {
  silent = true;
  try {
    return await work();
  } finally {
    silent = false;
  }
}

/** What a command says: plain lines on standard output. */
export function say(...lines: readonly string[]): void {
  if (silent) return;
  for (const line of lines) process.stdout.write(`${line}\n`);
}

/** What the person at the terminal should know, beside the results. */
export function warn(line: string): void {
  process.stderr.write(`${line}\n`);
}

export function sayJson(value: unknown): void {
  if (silent) return;
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

export interface Progress {
  readonly step: (done: number) => void;
  readonly end: () => void;
}

const QUIET: Progress = { step: () => undefined, end: () => undefined };

/** Counts workbooks: a bar on a terminal, a plain line now and then elsewhere. Goes to standard error. */
export async function progress(what: string, total: number): Promise<Progress> {
  if (total === 0) return QUIET;
  if (!process.stderr.isTTY) {
    const every = Math.max(1, Math.ceil(total / 10));
    return {
      step: (done) => {
        if (done % every === 0 || done === total) process.stderr.write(`${what} ${done}/${total}\n`);
      },
      end: () => undefined,
    };
  }
  const { SingleBar, Presets } = await import('cli-progress');
  const bar = new SingleBar(
    { format: `${what} {bar} {value}/{total}，约剩{eta}秒`, hideCursor: true, clearOnComplete: true },
    Presets.shades_classic,
  );
  bar.start(total, 0);
  // A stopped bar gives the cursor back.
  const forget = onStop(() => bar.stop());
  return {
    step: (done) => bar.update(done),
    end: () => {
      forget();
      bar.stop();
    },
  };
}
