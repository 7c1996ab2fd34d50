import Fraction from 'fraction.js';

function parsed(decimal: number): Fraction {
  const [digits = '0', power = '0'] = String(decimal).split('e');
  return new Fraction(digits).mul(new Fraction(10).pow(Number(power)));
}

// The points and weights of a scheme are asked for with every vote of every member.
const known = new Map<number, Fraction>();

/** A decimal of a scheme or a workbook as the exact number that was written: 0.1 is a tenth. */
export function exact(decimal: number): Fraction {
  const before = known.get(decimal);
  if (before) return before;
  const number = parsed(decimal);
  known.set(decimal, number);
  return number;
}

const zero = new Fraction(0);

export function sumOf(numbers: readonly Fraction[]): Fraction {
  return numbers.reduce((sum, one) => sum.add(one), zero);
}

/** The mean; `null` of none. */
export function meanOf(numbers: readonly Fraction[]): Fraction | null {
  return numbers.length === 0 ? null : sumOf(numbers).div(numbers.length);
}

/** Two decimals, half up: 89.995 is 90. For numbers that are not negative. */
export function halfUp(number: Fraction): number {
  return number.mul(100).add(new Fraction(1, 2)).floor().div(100).valueOf();
}

const SCALE = 10n ** 20n;

/** The nearest number the program can show; for scores that are given unrounded. */
export function asNumber(number: Fraction): number {
  const value = number.valueOf();
  // With very many rows, numerator and denominator grow beyond what a number can hold.
  return Number.isFinite(value) ? value : Number(number.mul(SCALE).round().n) / Number(SCALE);
}
