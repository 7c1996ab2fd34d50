/** The process that runs the cases, one after another, until all are done or one fails. */
import { openSync, writeSync } from 'node:fs';
import { makeBases } from './bases.ts';
import { makeCase } from './cases.ts';
import { forgetPeak, peakMegabytes } from './measure.ts';
import type { Done, Failure, Task } from './task.ts';
import { tryCase } from './try-case.ts';

const MOST_SECONDS = 2;
const MOST_MEGABYTES = 200;

interface Tried {
  readonly outcome: string;
  readonly seconds: number;
  readonly megabytes: number;
}

/** What a case costs above what the process had before all cases, garbage of earlier ones included. */
function tried(bytes: Uint8Array, resident: number): Tried {
  const start = performance.now();
  const outcome = tryCase(bytes);
  return { outcome, seconds: (performance.now() - start) / 1000, megabytes: peakMegabytes() - resident };
}

/** The same alone: without garbage, and in the processor's time, so that a busy machine makes no case slow. */
function triedAlone(bytes: Uint8Array): Tried {
  globalThis.gc?.();
  const measured = forgetPeak();
  const resident = peakMegabytes();
  const before = process.cpuUsage();
  const outcome = tryCase(bytes);
  const { user, system } = process.cpuUsage(before);
  return { outcome, seconds: (user + system) / 1e6, megabytes: measured ? peakMegabytes() - resident : 0 };
}

const overBound = ({ seconds, megabytes }: Tried): string | null => {
  if (seconds > MOST_SECONDS) return `${seconds.toFixed(1)} s`;
  return megabytes > MOST_MEGABYTES ? `${megabytes.toFixed(0)} MB` : null;
};

function failureOf(bytes: Uint8Array, resident: number): Tried & { readonly why: string | null } {
  try {
    const first = tried(bytes, resident);
    if (overBound(first) === null) return { ...first, why: null };
    const alone = triedAlone(bytes);
    return { ...alone, why: overBound(alone) };
  } catch (error) {
    const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { outcome: 'THROWN', seconds: 0, megabytes: 0, why };
  }
}

async function run({ seed, from, to, progress }: Task): Promise<void> {
  const bases = await makeBases();
  const file = openSync(progress, 'w');
  const outcomes = new Map<string, number>();
  const failures: Failure[] = [];
  const most = { seconds: 0, slowest: 0, megabytes: 0, largest: 0 };
  for (const { bytes } of bases) tryCase(bytes);
  globalThis.gc?.();
  forgetPeak();
  const resident = peakMegabytes();
  for (let number = from; number < to; number += 1) {
    // Written before the case, so that the parent knows which one never ended.
    writeSync(file, String(number).padEnd(12), 0);
    const { outcome, seconds, megabytes, why } = failureOf(makeCase(bases, seed, number).bytes, resident);
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    if (why !== null) failures.push({ number, why });
    if (seconds > most.seconds) [most.seconds, most.slowest] = [seconds, number];
    if (megabytes > most.megabytes) [most.megabytes, most.largest] = [megabytes, number];
  }
  process.send?.({ outcomes: [...outcomes], failures, most } satisfies Done);
}

process.once('message', (task: Task) => {
  void run(task).then(() => {
    process.disconnect();
  });
});
