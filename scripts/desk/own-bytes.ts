import type { Bytes } from './frame.ts';
import type { Extracted, JudgedFile } from './tasks.ts';

const MEGABYTE = 1024 * 1024;
/**
 * Bytes of a piece, while little is kept and later. Where memory is asked for by `malloc` of glibc, only what is larger than
 * 32 MB surely goes back to the system when it is free; of that, only what is written to takes up memory.
 */
const PIECE = { small: MEGABYTE, large: 36 * MEGABYTE } as const;
/** What is larger than this part of a small piece has one by itself. */
const PART = 4;
const WORD = 8;

/**
 * Keeps copies of what is about as long-lived in few large pieces: each copy by itself, among what comes and goes, would
 * leave holes in memory that are never given back.
 */
class Room {
  #piece = new ArrayBuffer(0);
  #used = 0;
  #kept = 0;

  /** The same bytes in this room; the piece is free when nothing kept in it is in use. */
  own<B extends Bytes>(bytes: B): B {
    const { byteLength, length } = bytes;
    if (byteLength > PIECE.small / PART) return this.#in(new ArrayBuffer(byteLength), 0, bytes, length);
    if (this.#used + byteLength > this.#piece.byteLength) {
      this.#kept += this.#used;
      this.#piece = new ArrayBuffer(this.#kept < PIECE.small / 2 ? PIECE.small : PIECE.large);
      this.#used = 0;
    }
    const at = this.#used;
    this.#used += Math.ceil(byteLength / WORD) * WORD;
    return this.#in(this.#piece, at, bytes, length);
  }

  #in<B extends Bytes>(piece: ArrayBuffer, at: number, bytes: B, length: number): B {
    // A `Buffer` makes no others of its kind.
    const Kind = bytes instanceof Uint8Array ? Uint8Array : bytes.constructor;
    const own = new (Kind as new (buffer: ArrayBuffer, offset: number, length: number) => B)(piece, at, length);
    own.set(bytes);
    return own;
  }
}

/**
 * Makes what another process has sent keep bytes of its own: as they came they would keep the whole message in memory. What
 * is let go of at the same time lies together.
 */
export class OwnBytes {
  readonly #links = new Room();
  readonly #marks = new Room();
  readonly #extracts = new Room();
  readonly #rows = new Room();

  readonly marks = <B extends Bytes>(marks: B): B => this.#marks.own(marks);

  extracted({ extract, rows }: Extracted): Extracted {
    return { extract: this.#extracts.own(extract), rows: this.#ownRows(rows) };
  }

  judged(one: JudgedFile): JudgedFile {
    const { links, extract, marked } = one;
    return {
      ...one,
      links: links && { ...links, names: this.#links.own(links.names), members: this.#links.own(links.members) },
      extract: extract && this.#extracts.own(extract),
      marked: marked && { ...marked, log: this.#marks.own(marked.log), items: this.#marks.own(marked.items) },
      rows: this.#ownRows(one.rows),
    };
  }

  #ownRows(rows: Extracted['rows']): Extracted['rows'] {
    return rows && { items: this.#rows.own(rows.items), log: this.#rows.own(rows.log) };
  }
}
