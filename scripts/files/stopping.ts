import { writeSync } from 'node:fs';
import { constants } from 'node:os';

/** What a run undoes at once when it is stopped, such as the folder it is filling. It must not wait for anything. */
type Undo = () => void;

const undos = new Set<Undo>();
let finishing = 0;
let asked: NodeJS.Signals | null = null;
let written = false;

/** Has something undone when the run is stopped; gives what takes this back, for when the work has ended by itself. */
export function onStop(undo: Undo): () => void {
  undos.add(undo);
  return () => {
    undos.delete(undo);
  };
}

/** From here on a stopped run has results of its own to tell of. */
export function noteWritten(): void {
  written = true;
}

function stop(signal: NodeJS.Signals): never {
  for (const undo of [...undos].reverse()) {
    try {
      undo();
    } catch {
      // What can't be undone now the next run does.
    }
  }
  const state = written ? '停止以前写好的结果是完整的，没有写到的保持原样' : '原有的结果没有改动';
  writeSync(2, `已停止，${state}。再运行一次即可。\n`);
  process.exit(128 + constants.signals[signal]);
}

/** Does what must not be broken off, such as putting a new folder in the old one's place: a stop waits for its end. */
export async function unbroken<T>(work: () => Promise<T>): Promise<T> {
  finishing += 1;
  try {
    return await work();
  } finally {
    finishing -= 1;
    if (asked !== null && finishing === 0) stop(asked);
  }
}

/** Ctrl-C, the system's request to end, the terminal window closed: undone, said in one sentence, ended with 128 + n. */
export function listenForStops(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      asked ??= signal;
      if (finishing === 0) stop(asked);
    });
  }
}
