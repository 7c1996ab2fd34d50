export const SPACE = 0x20;
export const SLASH = 0x2f;
export const LESS = 0x3c;
export const GREATER = 0x3e;

/** The elements of one letter in a sheet's rows: a cell, its formula, its value. */
export const C = 0x63;
export const F = 0x66;
export const V = 0x76;

const O = 0x6f;
const R = 0x72;
const W = 0x77;

/** Whether a name ends here, so that `<c` is a cell and `<col` is none. */
export function endsName(code: number): boolean {
  return code === GREATER || code === SLASH || code <= SPACE;
}

/** Where the next tag stands, from `from` on; behind all bytes where there is none. */
export function nextTag(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== LESS) at++;
  return at;
}

/** Whether the start tag of an element with this letter for a name stands here. */
export function isOpening(bytes: Uint8Array, at: number, letter: number): boolean {
  return bytes[at] === LESS && bytes[at + 1] === letter && endsName(bytes[at + 2]!);
}

/** Whether its end tag stands here, in the usual form. */
export function isClosing(bytes: Uint8Array, at: number, letter: number): boolean {
  return bytes[at] === LESS && bytes[at + 1] === SLASH && bytes[at + 2] === letter && bytes[at + 3] === GREATER;
}

/** Whether the start tag of a row stands here. */
export function isRow(bytes: Uint8Array, at: number): boolean {
  return bytes[at + 1] === R && bytes[at + 2] === O && bytes[at + 3] === W && endsName(bytes[at + 4]!);
}
