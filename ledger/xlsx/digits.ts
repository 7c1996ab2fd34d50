/** So many digits always fit a number exactly. */
const MOST = 15;
/** So many characters may be 16 digits and a point, as in a time of day; whether these fit is seen from the number. */
const MOST_DECIMAL = 17;
const ZERO = 0x30;
const MINUS = 0x2d;
const POINT = 0x2e;

/** The number that a stretch of decimal digits makes; -1 for anything else. */
export function digitsAt(bytes: Uint8Array, from: number, to: number): number {
  if (from === to || to - from > MOST) return -1;
  let value = 0;
  for (let at = from; at < to; at++) {
    const digit = bytes[at]! - ZERO;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

const POWERS = Float64Array.from({ length: MOST_DECIMAL }, (_, exponent) => Number(`1e${exponent}`));

/**
 * The number that a decimal like `-46032.375` makes; NaN for anything else, such as an exponent, and Infinity for one of more
 * digits than are read here. All its digits make a number that is exact, as is the power of ten, so that dividing rounds
 * once, as it should.
 */
export function decimalAt(bytes: Uint8Array, from: number, to: number): number {
  const start = bytes[from] === MINUS ? from + 1 : from;
  if (start === to) return NaN;
  let value = 0;
  let point = to - 1;
  for (let at = start; at < to; at++) {
    const digit = bytes[at]! - ZERO;
    if (digit >= 0 && digit <= 9) value = value * 10 + digit;
    else if (digit === POINT - ZERO && point === to - 1 && at !== start && at !== to - 1) point = at;
    else return NaN;
  }
  if (to - start > MOST_DECIMAL || value > Number.MAX_SAFE_INTEGER) return Infinity;
  if (point < to - 1) value /= POWERS[to - 1 - point]!;
  return start === from ? value : -value;
}
