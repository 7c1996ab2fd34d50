import { bytesAt } from './bytes.ts';

/** Longer parts are seldom the same in two workbooks: the texts, the cells. */
const LONGEST = 1 << 15;
/** Of more parts none is remembered: no template has as many. */
const MOST = 256;

interface Former {
  readonly bytes: Uint8Array;
  readonly made: unknown;
}

/**
 * What was made of the small parts of the workbook before: those that come of one template have the same styles and
 * relationships, and many the same tables, byte for byte. What is made of bytes here depends on nothing but them, and is
 * never changed.
 */
export class FormerParts {
  readonly #known = new Map<string, Former>();

  /** What `make` makes of a part; `name` tells the part and what is made of it. What it refuses is not remembered. */
  made<T>(name: string, bytes: Uint8Array, make: () => T): T {
    if (bytes.length > LONGEST) return make();
    const before = this.#known.get(name);
    if (before?.bytes.length === bytes.length && bytesAt(bytes, 0, before.bytes)) return before.made as T;
    const made = make();
    if (before === undefined && this.#known.size === MOST) this.#known.clear();
    // The part itself is a piece of all that was unpacked.
    this.#known.set(name, { bytes: bytes.slice(), made });
    return made;
  }
}
