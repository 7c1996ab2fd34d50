import { once } from 'node:events';
import { type WriteStream, createWriteStream } from 'node:fs';
import { finished, pipeline } from 'node:stream/promises';
import { type DeflateRaw, crc32, createDeflateRaw } from 'node:zlib';
import { type AsyncFlateStreamHandler, Zip, type ZipInputFile } from 'fflate';
import { ZIP_DAY } from '../../templates/workbook/package.ts';

/** The fastest: a table comes to a ninth of its size. */
const LEVEL = 1;
const DEFLATED = 8;
/** Bytes that come from the packer in one piece. */
const PIECE = 1 << 18;
/** What a zip tells of sizes and places has 32 bits. */
const MOST = 2 ** 32 - 1;
const NOTHING = new Uint8Array();

/** Bytes in pieces. A piece is done with when the one after the next is asked for, and its room may be used again. */
type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** A part that is being packed, beside others; until it is its turn in the zip, what is packed of it waits in memory. */
export interface PackedPart {
  /** When all of it is packed and, as far as it was its turn, written. */
  readonly done: Promise<void>;
}

/** A zip that is written part after part; what was put in waits in memory no longer than the disk needs. */
export interface ZipTarget {
  /** Begins to pack a part; it is to be placed, sooner or later. */
  readonly pack: (chunks: Chunks) => PackedPart;
  /** Puts a part in, behind those put in before; gives back when it is done. */
  readonly place: (name: string, part: PackedPart) => Promise<void>;
  /** Packs a part and puts it in. */
  readonly add: (name: string, chunks: Chunks) => Promise<void>;
}

/** The file that a zip goes into, as fast as the disk takes it. */
class Written {
  readonly #file: WriteStream;
  readonly zip: Zip;
  #bytes = 0;

  constructor(file: string) {
    this.#file = createWriteStream(file);
    // Whoever writes next, or ends, is told.
    this.#file.on('error', () => undefined);
    this.zip = new Zip((fault, chunk, final) => {
      if (fault) throw fault;
      this.#bytes += chunk.length;
      if (this.#bytes > MOST) throw new Error(`a zip of more than ${MOST} bytes`);
      this.#file.write(chunk);
      if (final) this.#file.end();
    });
  }

  async taken(): Promise<void> {
    if (this.#file.errored) throw this.#file.errored;
    if (this.#file.writableNeedDrain) await once(this.#file, 'drain');
  }

  async end(): Promise<void> {
    this.zip.end();
    await finished(this.#file);
  }

  stop(): Error | null {
    const { errored } = this.#file;
    this.#file.destroy();
    return errored;
  }
}

class Part implements PackedPart, ZipInputFile {
  filename = '';
  crc = 0;
  size = 0;
  readonly compression = DEFLATED;
  readonly mtime = ZIP_DAY;
  /** Given by the zip when it is this part's turn. */
  declare ondata?: AsyncFlateStreamHandler;
  readonly done: Promise<void>;
  readonly #written: Written;
  #waiting: Uint8Array<ArrayBuffer>[] = [];
  #isWhole = false;

  constructor(chunks: Chunks, written: Written, signal: AbortSignal) {
    this.#written = written;
    const packer = createDeflateRaw({ level: LEVEL, chunkSize: PIECE });
    this.done = pipeline(packer, (packed) => this.#take(packed as AsyncIterable<Uint8Array<ArrayBuffer>>), { signal });
    this.#feed(chunks, packer).catch((fault: unknown) => packer.destroy(fault as Error));
    // Told to whoever places it.
    this.done.catch(() => undefined);
  }

  /** The next chunk is made while one is packed. */
  async #feed(chunks: Chunks, packer: DeflateRaw): Promise<void> {
    let before = Promise.resolve();
    for await (const chunk of chunks) {
      // Also where nothing has come: the room of what is being packed may be used for what comes next.
      await before;
      // Of an array over an empty buffer `crc32` gives 0, whatever came before.
      if (chunk.length === 0) continue;
      this.crc = crc32(chunk, this.crc);
      this.size += chunk.length;
      if (this.size > MOST) throw new Error(`a part of more than ${MOST} bytes`);
      before = new Promise((packed, failed) => packer.write(chunk, (fault) => (fault ? failed(fault) : packed())));
      // Told when it is waited for, or by the packer itself.
      before.catch(() => undefined);
    }
    await before;
    packer.end();
  }

  async #take(packed: AsyncIterable<Uint8Array<ArrayBuffer>>): Promise<void> {
    for await (const chunk of packed) {
      if (!this.ondata) this.#waiting.push(chunk);
      else {
        this.ondata(null, chunk, false);
        await this.#written.taken();
      }
    }
    this.#isWhole = true;
    this.ondata?.(null, NOTHING, true);
  }

  async placed(name: string): Promise<void> {
    this.filename = name;
    const { zip } = this.#written;
    zip.add(this);
    for (const chunk of this.#waiting) this.ondata!(null, chunk, false);
    this.#waiting = [];
    if (this.#isWhole) this.ondata!(null, NOTHING, true);
    await this.done;
    await this.#written.taken();
  }
}

/**
 * Writes a zip into a file; parts may be packed at the same time. The same parts in the same order give the same bytes,
 * however they are cut into chunks.
 */
export async function writeZip(file: string, fill: (zip: ZipTarget) => Promise<void>): Promise<void> {
  const written = new Written(file);
  const abort = new AbortController();
  const pack = (chunks: Chunks): PackedPart => new Part(chunks, written, abort.signal);
  const place = (name: string, part: PackedPart): Promise<void> => (part as Part).placed(name);
  try {
    await fill({ pack, place, add: (name, chunks) => place(name, pack(chunks)) });
    await written.end();
  } catch (fault) {
    abort.abort();
    // Where the file could not be written, that is why the rest failed.
    throw written.stop() ?? fault;
  }
}
