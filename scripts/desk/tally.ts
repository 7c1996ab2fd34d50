/** Of so many places, so many are taken before there are to be more. */
const FULL = 0.6;
const FEWEST = 64;

/**
 * How often each of very many hashes (`hashOf`) came: a hundred thousand keys of a `Map` would be gone through again and
 * again by the collector of garbage.
 */
export class Tally {
  #keys = new Float64Array(FEWEST);
  #counts = new Uint32Array(FEWEST);
  #taken = 0;

  /** Counts a hash so much more, or less; one that came 0 times never came. */
  add(key: number, more: number): void {
    if (this.#taken > this.#keys.length * FULL) this.#grow();
    const at = this.#placeOf(key);
    if (this.#keys[at] === 0) {
      this.#keys[at] = key;
      this.#taken += 1;
    }
    this.#counts[at]! += more;
  }

  of(key: number): number {
    return this.#counts[this.#placeOf(key)]!;
  }

  /** Those that came so often; the others are forgotten, and take no room. */
  only(often: (count: number) => boolean): Tally {
    const kept = new Tally();
    for (let at = 0; at < this.#keys.length; at += 1) {
      const count = this.#counts[at]!;
      if (count > 0 && often(count)) kept.add(this.#keys[at]!, count);
    }
    return kept;
  }

  /** Where a hash is, or would be. Its highest bits tell where to begin. */
  #placeOf(key: number): number {
    const last = this.#keys.length - 1;
    let at = Math.floor(key / 2 ** 21) & last;
    while (this.#keys[at] !== 0 && this.#keys[at] !== key) at = (at + 1) & last;
    return at;
  }

  #grow(): void {
    const [keys, counts] = [this.#keys, this.#counts];
    this.#keys = new Float64Array(keys.length * 2);
    this.#counts = new Uint32Array(keys.length * 2);
    for (let from = 0; from < keys.length; from += 1) {
      const key = keys[from]!;
      if (key === 0) continue;
      const at = this.#placeOf(key);
      this.#keys[at] = key;
      this.#counts[at] = counts[from]!;
    }
  }
}
