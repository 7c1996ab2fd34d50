import { availableParallelism } from 'node:os';
import { problemOf, type Problem } from '../../ledger/xlsx/problem.ts';
import { failedFile, readFile, type FileRef, type FileResult } from './read-file.ts';
import { ReaderChild, type ChildLimits } from './reader-child.ts';
import { childScript } from './start-child.ts';

export interface ReadManyOptions<R = FileResult> extends Partial<ChildLimits> {
  /** Called for each file as soon as its result is final. */
  readonly onDone?: (result: R, done: number, total: number) => void;
  /** The bundled child script; by default that of `child.ts`, beside this bundle. */
  readonly childPath?: string;
  /** How many child processes at most. */
  readonly children?: number;
  /** Up to how many files are read in this process, where starting children would cost more than it saves. */
  readonly inProcess?: number;
}

const IN_PROCESS = 8;
const CHILDREN = 2;
const LIMITS: ChildLimits = { heapMegabytes: 768, seconds: 30 };

function problemOfFailure(failed: 'crashed' | 'timeout', { seconds }: ChildLimits): Problem {
  return failed === 'timeout' ? problemOf('file-timeout', { seconds }) : problemOf('file-crashed', {});
}

type Settle<R> = (index: number, result: R) => void;
type Keep<R> = (result: FileResult) => R;

/** In this process there is no second attempt: a fault of the program would only repeat itself. */
async function readHere<R>(files: readonly FileRef[], map: Keep<R>, settle: Settle<R>): Promise<void> {
  for (const [index, file] of files.entries()) {
    const result = await readFile(file)
      .then(map)
      .catch(async () => map(await failedFile(file, problemOf('file-crashed', {}))));
    settle(index, result);
  }
}

/** Shares the files among children; gives the places of those that took a child down. */
async function shareOut<R>(
  files: readonly FileRef[],
  pool: readonly ReaderChild[],
  settle: Settle<R>,
): Promise<number[]> {
  const failed: number[] = [];
  let next = 0;
  const work = async (child: ReaderChild): Promise<void> => {
    while (next < files.length) {
      const index = next++;
      const answer = await child.ask(files[index]!);
      if ('result' in answer) settle(index, answer.result as R);
      else failed.push(index);
    }
  };
  await Promise.all(pool.map(work));
  return failed.sort((a, b) => a - b);
}

/** Like `readMany`, keeping of each file what `map` gives. The script at `childPath` must apply the same `map`. */
export async function readManyAs<R>(
  files: readonly FileRef[],
  map: Keep<R>,
  options: ReadManyOptions<R> = {},
): Promise<readonly R[]> {
  const { children = CHILDREN, inProcess = IN_PROCESS, onDone } = options;
  const { heapMegabytes = LIMITS.heapMegabytes, seconds = LIMITS.seconds } = options;
  const limits: ChildLimits = { heapMegabytes, seconds };
  const results: R[] = [];
  let done = 0;
  const settle: Settle<R> = (index, result) => {
    results[index] = result;
    onDone?.(result, ++done, files.length);
  };
  if (files.length <= inProcess) {
    await readHere(files, map, settle);
    return results;
  }
  const script = childScript('intake-child', options.childPath);
  const count = Math.max(1, Math.min(children, availableParallelism(), files.length));
  const pool = Array.from({ length: count }, () => new ReaderChild(script, limits));
  try {
    const again = await shareOut(files, pool, settle);
    // The others have ended by now, so memory and processor are the file's alone.
    for (const child of pool.slice(1)) child.stop();
    for (const index of again) {
      const file = files[index]!;
      const answer = await pool[0]!.ask(file);
      if ('result' in answer) settle(index, answer.result as R);
      else settle(index, map(await failedFile(file, problemOfFailure(answer.failed, limits))));
    }
    return results;
  } finally {
    for (const child of pool) child.stop();
  }
}

/**
 * Reads many files; the results are in the order of the files. A few are read here, more in child processes, so that a
 * file that exhausts memory or never ends harms no other: it is tried once more, alone, and then reported.
 */
export function readMany(files: readonly FileRef[], options: ReadManyOptions = {}): Promise<readonly FileResult[]> {
  return readManyAs(files, (result) => result, options);
}
