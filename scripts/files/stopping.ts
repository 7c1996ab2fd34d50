import { writeSync } from 'node:fs';
import { constants } from 'node:os';

/** What a run undoes at once when it is stopped, such as the folder it is filling. It must not wait for anything. */
type Undo = () => void;

/** What must not be broken off has so long to come to its end, in milliseconds; a disk may never answer. */
const PATIENCE = 2_000;

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

function stateOfResults(): string {
  if (finishing > 0) return '正在把结果换成新的，没有等到它换完；下一次运行会接着换好或放回原样';
  return written ? '停止以前写好的结果是完整的，没有写到的保持原样' : '原有的结果没有改动';
}

/**
 * Ends the process by the signal itself, which a shell shows as 128 + n: leaving in order would wait for a file that is
 * being opened, and a pipe or a lost disk never opens. Windows has no such signals, nor has the first process of a container.
 */
function leave(signal: NodeJS.Signals): never {
  if (process.platform !== 'win32') {
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  }
  process.exit(128 + constants.signals[signal]);
}

function stop(signal: NodeJS.Signals): never {
  for (const undo of [...undos].reverse()) {
    try {
      undo();
    } catch {
      // What can't be undone now the next run does.
    }
  }
  try {
    writeSync(2, `已停止，${stateOfResults()}。再运行一次即可。\n`);
  } catch {
    // Nobody listens any more, as where the terminal was closed.
  }
  leave(signal);
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

/** Ctrl-C, the system's request to end, the terminal window closed: undone, said in one sentence, ended by the signal. */
export function listenForStops(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      asked ??= signal;
      if (finishing === 0) stop(asked);
      else setTimeout(stop, PATIENCE, asked);
    });
  }
}
