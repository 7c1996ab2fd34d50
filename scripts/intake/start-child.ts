import { type ChildProcess, type ForkOptions, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { isSea } from 'node:sea';
import { fileURLToPath } from 'node:url';
import { knownFlags } from './engine.ts';

/** Children that a run may start, by the names of their bundles. */
export type ChildName = 'desk-child' | 'intake-child';

/** Tells the single executable, which is all children too, which of them it is to be. */
export const PLAYS = 'CHENGNUO_PLAYS';

/** What a child may take of memory. */
export interface ChildRoom {
  readonly heapMegabytes: number;
  /** For young objects: the more, the fewer outlive a collection. In 8 MB, hardly any but those of the workbook in hand. */
  readonly youngMegabytes?: number;
}
const YOUNG_MEGABYTES = 8;

/** Each child works for all it can: helping threads of its own would take the processor away from the other. */
const forSharedCores = (young: number): readonly string[] => {
  return knownFlags(['--single-threaded-gc', `--min-semi-space-size=${young}`, `--max-semi-space-size=${young}`]);
};

/** What `startChild` takes for a child: its bundle, the one beside this unless given; in the single executable its name. */
export function childScript(name: ChildName, given?: string): string {
  if (isSea()) return name;
  const path = given ?? fileURLToPath(new URL(`./${name}.js`, import.meta.url));
  if (!existsSync(path)) throw new Error(`the child process is not built: ${path}`);
  return path;
}

/** Starts a child with so much room; its messages are structured clones. */
export function startChild(
  script: string,
  { heapMegabytes, youngMegabytes = YOUNG_MEGABYTES }: ChildRoom,
): ChildProcess {
  const cap = `--max-old-space-size=${heapMegabytes}`;
  const common: ForkOptions = { serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'] };
  if (!isSea()) return fork(script, { ...common, execArgv: [cap, ...forSharedCores(youngMegabytes)] });
  // The single executable takes its arguments for the program's own, so the cap goes another way, and the rest can't.
  const env = { ...process.env, [PLAYS]: script, NODE_OPTIONS: `${process.env['NODE_OPTIONS'] ?? ''} ${cap}` };
  return fork(script, { ...common, execArgv: [], env });
}
