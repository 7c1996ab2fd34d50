const WIDE =
  /[\u1100-\u115F\u2014\u2018-\u201D\u2026\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/;

/** What lies before needs no look at the list. */
const FIRST_WIDE = 0x1100;

/** Width of a line in Excel's unit, the digit: a Chinese character takes two. */
export function widthOf(line: string): number {
  let width = 0;
  for (const character of line) {
    const narrow = character.charCodeAt(0) < FIRST_WIDE;
    width += !narrow && (character.length > 1 || WIDE.test(character)) ? 2 : 1;
  }
  return width;
}

/** Lines that a text takes in a wrapped column of this width. */
export function linesIn(text: string, columnWidth: number): number {
  const room = Math.max(2, columnWidth - 1);
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(widthOf(line) / room)), 0);
}

const LINE = 15;
const TALLEST = 409;

/** Height in points of a row with this many lines; Excel's tallest row is 409 points. */
export function heightOf(lines: number, least = 20): number {
  return Math.min(TALLEST, Math.max(least, lines * LINE + 6));
}
