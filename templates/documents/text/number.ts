/** Shown where a rate has no denominator. */
export const NO_RATE = '—';

/**
 * A share as a percentage with one decimal, rounded half up from the exact fraction, so that no artefact of binary
 * fractions shows (0.5 of a thousandth is 0.1%); “—” where there is nothing to divide by.
 */
export function percent(part: number, whole: number): string {
  if (whole === 0) return NO_RATE;
  const tenths = percentTenths(part, whole);
  return `${Math.floor(tenths / 10)}.${tenths % 10}%`;
}

/** The same share in tenths of a percent, a whole number: what a chart plots must be what the table says. */
export function percentTenths(part: number, whole: number): number {
  return Math.floor((part * 2000 + whole) / (2 * whole));
}

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** “一”, “十二”, “三十”: the number of a heading, 1–99. */
export function numeral(n: number): string {
  const tens = Math.floor(n / 10);
  return `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${DIGITS[n % 10]}`;
}
