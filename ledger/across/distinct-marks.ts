import type { Marks } from './marks.ts';

/** Marks, each kept once, in the order in which they first came. One ledger's after the other's, in the same room. */
export class DistinctMarks {
  #kept = new Uint32Array();
  #count = 0;
  /** Places for marks by their bits, or the next that is free: which of the kept ones is there, if it is of this round. */
  #places = new Uint32Array();
  #rounds = new Uint32Array();
  #round = 0;

  /** Begins anew, with room for so many. */
  begin(most: number): this {
    if (2 * most > this.#kept.length) {
      const size = 2 ** Math.ceil(Math.log2(2 * most));
      this.#kept = new Uint32Array(size);
      this.#places = new Uint32Array(size);
      this.#rounds = new Uint32Array(size);
      this.#round = 0;
    }
    this.#count = 0;
    this.#round += 1;
    return this;
  }

  add(high: number, low: number): void {
    const kept = this.#kept;
    const mask = kept.length - 1;
    // At most half of the places are taken, so that there is always a free one.
    let at = (high ^ low) & mask;
    for (; this.#rounds[at] === this.#round; at = (at + 1) & mask) {
      const known = 2 * this.#places[at]!;
      if (kept[known] === high && kept[known + 1] === low) return;
    }
    this.#rounds[at] = this.#round;
    this.#places[at] = this.#count;
    kept[2 * this.#count] = high;
    kept[2 * this.#count + 1] = low;
    this.#count += 1;
  }

  /** What was added since it was begun. */
  get marks(): Marks {
    return this.#kept.slice(0, 2 * this.#count);
  }
}
