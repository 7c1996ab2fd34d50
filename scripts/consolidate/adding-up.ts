import { type Sums, addSums } from '../../ledger/figures/figures.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';

const AT_ONCE = 200;

/** Adds sums up as they come, without holding more than a few of them. */
export class AddingUp {
  readonly #scheme: Scheme;
  #waiting: Sums[] = [];

  constructor(scheme: Scheme) {
    this.#scheme = scheme;
  }

  add(sums: Sums): void {
    this.#waiting.push(sums);
    if (this.#waiting.length >= AT_ONCE) this.#waiting = [this.total()];
  }

  total(): Sums {
    return addSums(this.#waiting, this.#scheme);
  }
}
