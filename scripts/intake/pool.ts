import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { problemOf, type Problem } from './problem.ts';
import { failedFile, readFile, type FileRef, type FileResult } from './read-file.ts';
import { ReaderChild, type ChildAnswer, type ChildLimits } from './reader-child.ts';

export interface ReadManyOptions extends Partial<ChildLimits> {
  /** Called for each file as soon as its result is final. */
  readonly onDone?: (result: FileResult, done: number, total: number) => void;
  /** The bundled `child.ts`; by default the one beside this bundle. */
  readonly childPath?: string;
  /** How many child processes at most. */
  readonly children?: number;
  /** Up to how many files are read in this process, where starting children would cost more than it saves. */
  readonly inProcess?: number;
}

const IN_PROCESS = 8;
const CHILDREN = 2;
const LIMITS: ChildLimits = { heapMegabytes: 768, seconds: 30 };

function childScript(given: string | undefined): string {
  const path = given ?? fileURLToPath(new URL('./intake-child.js', import.meta.url));
  if (!existsSync(path)) throw new Error(`the reader's child process is not built: ${path}`);
  return path;
}

function problemOfFailure(answer: ChildAnswer & { failed: string }, { seconds }: ChildLimits): Problem {
  return answer.failed === 'timeout' ? problemOf('file-timeout', { seconds }) : problemOf('file-crashed', {});
}

/** In this process there is no second attempt: a fault of the program would only repeat itself. */
async function readHere(file: FileRef): Promise<FileResult> {
  try {
    return await readFile(file);
  } catch {
    return failedFile(file, problemOf('file-crashed', {}));
  }
}

type Settle = (index: number, result: FileResult) => void;

/** Shares the files among children; gives the places of those that took a child down. */
async function firstRound(
  files: readonly FileRef[],
  children: readonly ReaderChild[],
  settle: Settle,
): Promise<number[]> {
  const failed: number[] = [];
  let next = 0;
  const work = async (child: ReaderChild): Promise<void> => {
    while (next < files.length) {
      const index = next++;
      const answer = await child.read(files[index]!);
      if ('result' in answer) settle(index, answer.result);
      else failed.push(index);
    }
  };
  await Promise.all(children.map(work));
  return failed.sort((a, b) => a - b);
}

/**
 * Reads many files; the results are in the order of the files. A few are read here, more in child processes, so that a
 * file that exhausts memory or never ends harms no other: it is tried once more, alone, and then reported.
 */
export async function readMany(
  files: readonly FileRef[],
  options: ReadManyOptions = {},
): Promise<readonly FileResult[]> {
  const { children = CHILDREN, inProcess = IN_PROCESS, onDone } = options;
  const limits: ChildLimits = {
    heapMegabytes: options.heapMegabytes ?? LIMITS.heapMegabytes,
    seconds: options.seconds ?? LIMITS.seconds,
  };
  const results: FileResult[] = [];
  let done = 0;
  const settle: Settle = (index, result) => {
    results[index] = result;
    onDone?.(result, ++done, files.length);
  };
  if (files.length <= inProcess) {
    for (const [index, file] of files.entries()) settle(index, await readHere(file));
    return results;
  }
  const script = childScript(options.childPath);
  const count = Math.max(1, Math.min(children, availableParallelism(), files.length));
  const pool = Array.from({ length: count }, () => new ReaderChild(script, limits));
  try {
    const again = await firstRound(files, pool, settle);
    // The others have ended by now, so memory and processor are the file's alone.
    for (const child of pool.slice(1)) child.stop();
    for (const index of again) {
      const file = files[index]!;
      const answer = await pool[0]!.read(file);
      settle(index, 'result' in answer ? answer.result : await failedFile(file, problemOfFailure(answer, limits)));
    }
    return results;
  } finally {
    for (const child of pool) child.stop();
  }
}
