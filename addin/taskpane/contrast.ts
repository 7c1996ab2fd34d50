/** Parts of a colour, 0–255. */
type Rgb = readonly [red: number, green: number, blue: number];

/** Reads `#rgb` or `#rrggbb`; `null` for anything else. */
export function rgbOf(colour: string): Rgb | null {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(colour);
  const parts = short?.slice(1).map((digit) => digit + digit) ?? /^#(..)(..)(..)$/.exec(colour)?.slice(1);
  const [red = NaN, green = NaN, blue = NaN] = parts?.map((part) => Number(`0x${part}`)) ?? [];
  return [red, green, blue].some(Number.isNaN) ? null : [red, green, blue];
}

function linear(part: number): number {
  const share = part / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

/** Relative luminance (WCAG 2), 0 black to 1 white. */
export const luminance = ([red, green, blue]: Rgb): number =>
  0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);

/** Contrast of two colours (WCAG 2), 1 to 21; 1 where either can't be read, so that it is never relied on. */
export function contrast(one: string, other: string): number {
  const [first, second] = [rgbOf(one), rgbOf(other)];
  if (first === null || second === null) return 1;
  const [light, dark] = [luminance(first), luminance(second)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}
