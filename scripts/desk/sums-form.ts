import { type Sums, addSums } from '../../ledger/figures/figures.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';

interface Nested {
  readonly [key: string]: number | Nested;
}

type Copy = (zero: Nested) => Record<string, number | Nested>;

/**
 * Copies of what is nothing but zeros, by how deep it lies in the sums. Each in a place of its own: the engine makes copies of
 * few kinds in a place alike, and where it has seen more, each copy is of another kind, which all that is done with it has
 * to pay for.
 */
const COPIES: readonly Copy[] = [(sums) => ({ ...sums }), (part) => ({ ...part }), (counts) => ({ ...counts })];

/** How the numbers of a part lie in a row; `inner` is `null` where a key has a number. */
interface Part {
  readonly copy: Copy;
  readonly zero: Nested;
  readonly keys: readonly (readonly [key: string, inner: Part | null])[];
  readonly size: number;
}

function partOf(zero: Nested, depth = 0): Part {
  const keys = Object.entries(zero).map(
    ([key, one]) => [key, typeof one === 'number' ? null : partOf(one, depth + 1)] as const,
  );
  return { copy: COPIES[depth]!, zero, keys, size: keys.reduce((sum, [, inner]) => sum + (inner?.size ?? 1), 0) };
}

function encode(part: Part, sums: Nested, into: number[]): void {
  if (Object.keys(sums).length !== part.keys.length)
    throw new Error(`sums of another form: ${Object.keys(sums).join()}`);
  for (const [key, inner] of part.keys) {
    const one = sums[key];
    if (inner === null) into.push(one as number);
    else encode(inner, one as Nested, into);
  }
}

function isZero(numbers: readonly number[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (numbers[at] !== 0) return false;
  return true;
}

function decode(part: Part, numbers: readonly number[], from: number): Nested {
  if (isZero(numbers, from, from + part.size)) return part.zero;
  const sums = part.copy(part.zero);
  let at = from;
  for (const [key, inner] of part.keys) {
    sums[key] = inner === null ? numbers[at]! : decode(inner, numbers, at);
    at += inner?.size ?? 1;
  }
  return sums;
}

/**
 * Sums of a scheme as a row of numbers, without their names: they are smaller and sooner read back, and what is nothing but
 * zeros is one and the same for all.
 */
export class SumsForm {
  readonly #whole: Part;

  constructor(scheme: Scheme) {
    this.#whole = partOf(addSums([], scheme) as unknown as Nested);
  }

  encode(sums: Sums): readonly number[] {
    const numbers: number[] = [];
    encode(this.#whole, sums as unknown as Nested, numbers);
    return numbers;
  }

  decode(numbers: readonly number[]): Sums {
    return decode(this.#whole, numbers, 0) as unknown as Sums;
  }
}
