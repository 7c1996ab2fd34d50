import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { readSmall } from '../files/read-regular.ts';
import { type FileRef, type LoadedFile, loadFile } from './read-file.ts';

/** Most ledgers are smaller; what is larger is waited for when its turn comes. */
const ROOM = 1024 * 1024;

/** What is in memory already takes a tenth of a millisecond; of a disk or a share that has to be asked, one is soon too much. */
const SLOW_MILLISECONDS = 0.5;
/** Files are read ahead where so many more of the last ones were slow than quick, and no more than twice that are counted. */
const SLOW_FILES = 4;
/** So that what has become quick is found to be, one of so many is waited for. */
const WAITED_FOR = 16;

/** A file, and what there is beside it by its digest, as far as that was read too. */
export type LoadedAhead = LoadedFile & { readonly beside?: Uint8Array | null };

interface Coming {
  readonly room: Buffer;
  /** `null` where the file is left to `loadFile`, which tells whatever is wrong with it. */
  readonly loaded: Promise<LoadedAhead | null>;
}

/**
 * Loads files one after the other, and those that are told of before their turn while another is worked on: where the disk
 * is slow, the processor would wait for it a third of the time. Where it is not, to pass a file on to a helper thread costs
 * more than to read it, and it is left alone.
 */
export class ReadAhead {
  readonly #slow: number;
  readonly #coming = new Map<string, Coming>();
  readonly #free: Buffer[] = [];
  /** What was loaded last lies in it. */
  #inUse: Buffer = Buffer.allocUnsafe(ROOM);
  /** How many of the last files were slow, less those that were quick. */
  #slowFiles = 0;
  #expected = 0;

  /** A file is slow that takes so many milliseconds. */
  constructor(slow = SLOW_MILLISECONDS) {
    this.#slow = slow;
  }

  /** A file that will be asked for soon, and where there may be something beside it by its digest. */
  expect(path: string, besideIt?: (digest: string) => string): void {
    if (this.#slowFiles < SLOW_FILES || this.#coming.has(path)) return;
    if (++this.#expected % WAITED_FOR === 0) return;
    const room = this.#free.pop() ?? Buffer.allocUnsafe(ROOM);
    const come = async (): Promise<LoadedAhead | null> => {
      const bytes = await readSmall(path, ROOM, () => room);
      if (bytes === null) return null;
      const digest = createHash('sha256').update(bytes).digest('hex');
      if (besideIt === undefined) return { bytes, digest };
      return { bytes, digest, beside: await readSmall(besideIt(digest), ROOM).catch(() => null) };
    };
    this.#coming.set(path, { room, loaded: come().catch(() => null) });
  }

  /** As `loadFile`; the bytes hold until the next file is loaded. */
  async load(file: FileRef): Promise<LoadedAhead> {
    // Or nothing else would be heard of while one file after the other is worked on.
    if (this.#slowFiles >= SLOW_FILES) await nextTurn();
    const coming = this.#coming.get(file.path);
    if (coming !== undefined) {
      this.#coming.delete(file.path);
      const loaded = await coming.loaded;
      this.#free.push(this.#inUse);
      this.#inUse = coming.room;
      if (loaded !== null) return loaded;
    }
    const began = performance.now();
    const loaded = loadFile(file, this.#inUse);
    this.#count(performance.now() - began >= this.#slow);
    return loaded;
  }

  #count(isSlow: boolean): void {
    this.#slowFiles = Math.min(2 * SLOW_FILES, Math.max(0, this.#slowFiles + (isSlow ? 1 : -1)));
  }
}
