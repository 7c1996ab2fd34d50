import Fraction from 'fraction.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asNumber, exact, halfUp, meanOf } from '../../ledger/scoring/exact.ts';

describe('E2: scores are computed exactly', () => {
  it('takes a decimal as the number that was written', () => {
    expect(exact(0.6).equals(new Fraction(3, 5))).toBe(true);
    expect(exact(87.625).equals(new Fraction(701, 8))).toBe(true);
    expect(exact(1e-7).equals(new Fraction(1, 10_000_000))).toBe(true);
    expect(exact(0).equals(0)).toBe(true);
  });

  it.each([
    ['72.575', 72.58],
    ['72.5749999', 72.57],
    ['89.995', 90],
    ['1.005', 1.01],
    ['8.075', 8.08],
    ['100', 100],
    ['0', 0],
    ['0.004', 0],
  ])('rounds %s half up to %d', (written, rounded) => {
    expect(halfUp(new Fraction(written))).toBe(rounded);
  });

  it('rounds every thousandth half up, by the digits as text', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (thousandths) => {
        const hundredths = Math.floor(thousandths / 10) + (thousandths % 10 >= 5 ? 1 : 0);
        expect(halfUp(new Fraction(thousandths, 1000))).toBe(hundredths / 100);
      }),
    );
  });

  it('has no mean of nothing', () => {
    expect(meanOf([])).toBeNull();
    // (1 + 2 + 2) / 3
    expect(meanOf([1, 2, 2].map(exact))?.equals(new Fraction(5, 3))).toBe(true);
  });

  it('tells a number also where numerator and denominator are beyond what a number holds', () => {
    const huge = new Fraction(2n * 10n ** 400n + 1n, 3n * 10n ** 400n);
    expect(huge.valueOf()).toBeNaN();
    expect(asNumber(huge)).toBeCloseTo(2 / 3, 15);
    expect(asNumber(new Fraction(250, 3))).toBe(250 / 3);
  });
});
