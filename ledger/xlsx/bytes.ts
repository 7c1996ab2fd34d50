/** Little-endian numbers and byte sequences, as zip files have them. Reading past the end gives zeros. */
export function u16(bytes: Uint8Array, at: number): number {
  return bytes[at]! | (bytes[at + 1]! << 8);
}

export function u32(bytes: Uint8Array, at: number): number {
  return (u16(bytes, at) | (u16(bytes, at + 2) << 16)) >>> 0;
}

/** Beyond 2⁵³ not exact, and beyond the end of any file. */
export function u64(bytes: Uint8Array, at: number): number {
  return u32(bytes, at) + u32(bytes, at + 4) * 0x1_0000_0000;
}

/** The bytes of a text of ASCII letters. */
export function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

/** The same in UTF-16LE, as old Office files name their streams. */
export function wide(text: string): Uint8Array {
  return Uint8Array.from([...text].flatMap((letter) => [letter.charCodeAt(0), 0]));
}

export function bytesAt(bytes: Uint8Array, at: number, wanted: Uint8Array): boolean {
  if (at < 0 || at + wanted.length > bytes.length) return false;
  for (let i = 0; i < wanted.length; i++) if (bytes[at + i] !== wanted[i]) return false;
  return true;
}

/** Where the sequence, of two bytes at least, begins for the first time, or -1. */
export function indexOfBytes(bytes: Uint8Array, wanted: Uint8Array): number {
  // Looking for the first byte by `indexOf` would cost a call for each one that stands there alone, of which a hostile
  // part is full.
  const [first, second] = wanted;
  for (let at = 0; at <= bytes.length - wanted.length; at++) {
    if (bytes[at] === first && bytes[at + 1] === second && bytesAt(bytes, at, wanted)) return at;
  }
  return -1;
}

/** Where the sequence, of two bytes at least, begins for the last time, or -1. */
export function lastIndexOfBytes(bytes: Uint8Array, wanted: Uint8Array): number {
  const [first, second] = wanted;
  for (let at = bytes.length - wanted.length; at >= 0; at--) {
    if (bytes[at] === first && bytes[at + 1] === second && bytesAt(bytes, at, wanted)) return at;
  }
  return -1;
}
