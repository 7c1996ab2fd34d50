import { refuse } from './problem.ts';

/** What a platform makes of bytes in UTF-8. */
export interface Utf8 {
  /** The text, without a byte order mark; throws on bytes that are no UTF-8. */
  readonly decode: (bytes: Uint8Array) => string;
  readonly isValid: (bytes: Uint8Array) => boolean;
  /** The text between two positions of bytes that are valid. */
  readonly cut: (bytes: Uint8Array, from: number, to: number) => string;
}

const strict = new TextDecoder('utf-8', { fatal: true });
const exact = new TextDecoder('utf-8', { ignoreBOM: true });

function isValid(bytes: Uint8Array): boolean {
  try {
    strict.decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** For where the platform has nothing faster. */
export const plainUtf8: Utf8 = {
  decode: (bytes) => strict.decode(bytes),
  isValid,
  cut: (bytes, from, to) => exact.decode(bytes.subarray(from, to)),
};

const latin1 = new TextDecoder('latin1');

/** Longer than any XML declaration with what stands before the root's name. */
const HEAD = 256;

/** The beginning of a part as far as it is ASCII. */
export function headOf(bytes: Uint8Array): string {
  return latin1.decode(bytes.subarray(0, HEAD));
}

/** The encoding by byte order mark, by the zeros of UTF-16 without a mark, or by the XML declaration. */
export function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  if (first !== 0x3c || second !== 0x3f) return 'utf-8';
  const declared = /^<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/.exec(headOf(bytes))?.[1]?.toLowerCase();
  // .NET programs declare UTF-16 and then write UTF-8: real UTF-16 was recognised above.
  return declared === undefined || declared.startsWith('utf-16') ? 'utf-8' : declared;
}

/** The text of an XML part. Bytes that are not in the part's encoding are refused rather than shown as `�`. */
export function decode(bytes: Uint8Array, part: string, utf8: Utf8): string {
  const encoding = encodingOf(bytes);
  try {
    return encoding === 'utf-8' ? utf8.decode(bytes) : new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return refuse('file-encoding', { part });
  }
}
