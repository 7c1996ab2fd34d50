import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';

/** Level 3 packs a table about as small as 6, in half the time. */
const HOW = { mtime: new Date(1980, 0, 1), mode: 0o100644, forceDosTimestamp: true, compressionLevel: 1 } as const;
/** Bytes that wait for the packer at most. */
const WAITING = 1 << 20;

/** A zip that is written part after part; what was put in waits in memory no longer than the disk needs. */
export interface ZipTarget {
  /** Adds a part; gives back when all its chunks were taken. */
  readonly add: (name: string, chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>) => Promise<void>;
}

/** Writes a zip into a file. The same parts in the same order give the same bytes, however they are cut into chunks. */
export async function writeZip(file: string, fill: (zip: ZipTarget) => Promise<void>): Promise<void> {
  const zip = new ZipFile();
  let current: Readable | null = null;
  const stop = (fault: unknown): void =>
    void current?.destroy(fault instanceof Error ? fault : new Error(String(fault)));
  const abort = new AbortController();
  const written = pipeline(zip.outputStream, createWriteStream(file), { signal: abort.signal });
  written.catch(stop);
  const add = async (name: string, chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<void> => {
    current = Readable.from(chunks, { objectMode: false, highWaterMark: WAITING });
    zip.addReadStream(current, name, HOW);
    await finished(current);
  };
  try {
    await fill({ add });
  } catch (fault) {
    abort.abort();
    // Where the file could not be written, that is why the rest failed.
    await written.catch((why: unknown) => {
      if (!abort.signal.aborted || !(why instanceof Error && why.name === 'AbortError')) throw why;
    });
    throw fault;
  }
  zip.end();
  await written;
}
