/** More would not fit a number exactly. */
const MOST = 15;

/** The number that a stretch of decimal digits makes, without cutting it out of the text; -1 for anything else. */
export function digitsAt(text: string, from: number, to: number): number {
  if (from === to || to - from > MOST) return -1;
  let value = 0;
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}
