/** Characters that take two columns of a digit's width, by their codes; most are in the first range. */
const WIDE: readonly (readonly [from: number, to: number])[] = [
  [0x2e80, 0xa4cf],
  [0xff00, 0xff60],
  [0x2018, 0x201d],
  [0x2014, 0x2014],
  [0x2026, 0x2026],
  [0x1100, 0x115f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xffe0, 0xffe6],
];
const FIRST_WIDE = 0x1100;

const isWide = (code: number): boolean => WIDE.some(([from, to]) => from <= code && code <= to);

/** Width of a line in Excel's unit, the digit: a Chinese character takes two, and so do the halves of a rare one. */
export function widthOf(line: string): number {
  let width = line.length;
  for (let at = 0; at < line.length; at++) {
    const code = line.charCodeAt(at);
    if (code >= FIRST_WIDE && isWide(code)) width++;
  }
  return width;
}

/** Lines that a text takes in a wrapped column of this width. */
export function linesIn(text: string, columnWidth: number): number {
  const room = Math.max(2, columnWidth - 1);
  const linesOf = (line: string): number =>
    line.length * 2 <= room ? 1 : Math.max(1, Math.ceil(widthOf(line) / room));
  return text.includes('\n') ? text.split('\n').reduce((lines, line) => lines + linesOf(line), 0) : linesOf(text);
}

const LINE = 15;
const TALLEST = 409;

/** Height in points of a row with this many lines; Excel's tallest row is 409 points. */
export function heightOf(lines: number, least = 20): number {
  return Math.min(TALLEST, Math.max(least, lines * LINE + 6));
}
