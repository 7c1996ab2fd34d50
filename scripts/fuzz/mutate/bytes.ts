import type { Random } from '../../demo/random.ts';

/** A change to the bytes of a file. */
export type ByteMutation = (bytes: Uint8Array, random: Random, other: Uint8Array) => Uint8Array;

const joined = (...pieces: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
};

/** A stretch of at most a tenth, and now and then of any length. */
function stretch(bytes: Uint8Array, random: Random): readonly [number, number] {
  const from = random.between(0, bytes.length - 1);
  const most = random.chance(0.2) ? bytes.length - from : Math.min(bytes.length - from, bytes.length / 10);
  return [from, from + random.between(1, Math.max(1, Math.floor(most)))];
}

const NUMBERS = [0, 1, 20, 0x7fff, 0xffff, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff];

function withNumber(bytes: Uint8Array, at: number, random: Random): Uint8Array {
  const copy = bytes.slice();
  const value = random.pick(NUMBERS);
  for (let i = 0; i < random.pick([2, 4]); i += 1) if (at + i < copy.length) copy[at + i] = (value >>> (8 * i)) & 255;
  return copy;
}

/** Where the records of the central directory and the end begin, in a zip that is still whole. */
function records(bytes: Uint8Array): readonly number[] {
  const found: number[] = [];
  for (let at = bytes.length - 4; at >= 0 && found.length < 64; at -= 1) {
    if (bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2]! < 8) found.push(at);
  }
  return found.length === 0 ? [0] : found;
}

export const BYTE_MUTATIONS: Readonly<Record<string, ByteMutation>> = {
  'bits flipped': (bytes, random) => {
    const copy = bytes.slice();
    for (let n = random.between(1, 16); n > 0; n -= 1)
      copy[random.between(0, copy.length - 1)]! ^= 1 << random.between(0, 7);
    return copy;
  },
  'bytes replaced': (bytes, random) => {
    const copy = bytes.slice();
    const [from, to] = stretch(bytes, random);
    for (let at = from; at < to; at += 1) copy[at] = random.between(0, 255);
    return copy;
  },
  'zeros written': (bytes, random) => bytes.slice().fill(random.pick([0, 255]), ...stretch(bytes, random)),
  'end cut': (bytes, random) => bytes.slice(0, random.between(0, bytes.length - 1)),
  'end of a few bytes cut': (bytes, random) => bytes.slice(0, -random.between(1, 64)),
  'beginning cut': (bytes, random) => bytes.slice(random.between(1, bytes.length)),
  'stretch cut': (bytes, random) => {
    const [from, to] = stretch(bytes, random);
    return joined(bytes.subarray(0, from), bytes.subarray(to));
  },
  'stretch doubled': (bytes, random) => {
    const [from, to] = stretch(bytes, random);
    return joined(bytes.subarray(0, to), bytes.subarray(from));
  },
  'stretches swapped': (bytes, random) => {
    const [from, to] = stretch(bytes, random);
    return joined(bytes.subarray(to), bytes.subarray(from, to), bytes.subarray(0, from));
  },
  'put inside another file': (bytes, random, other) => {
    const at = random.between(0, other.length);
    return joined(other.subarray(0, at), bytes, other.subarray(at));
  },
  'stretch of another file': (bytes, random, other) => {
    const copy = bytes.slice();
    const at = random.between(0, copy.length - 1);
    const piece = other.subarray(...stretch(other, random));
    copy.set(piece.subarray(0, copy.length - at), at);
    return copy;
  },
  'junk behind': (bytes, random) =>
    joined(
      bytes,
      Uint8Array.from({ length: random.between(1, 70_000) }, (_, i) => i * 167),
    ),
  'junk in front': (bytes, random) => joined(new Uint8Array(random.between(1, 512)), bytes),
  'number in a record': (bytes, random) =>
    withNumber(bytes, random.pick(records(bytes)) + random.between(4, 45), random),
  'number anywhere': (bytes, random) => withNumber(bytes, random.between(0, bytes.length - 1), random),
};
