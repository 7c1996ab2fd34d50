import { refuse } from './problem.ts';

/** Decodes UTF-8 and throws on bytes that are none. */
export type Utf8 = (bytes: Uint8Array) => string;

const decoder = new TextDecoder('utf-8', { fatal: true });

/** For where the platform has nothing faster. */
export const plainUtf8: Utf8 = (bytes) => decoder.decode(bytes);

const latin1 = new TextDecoder('latin1');

/** The encoding by byte order mark, by the zeros of UTF-16 without a mark, or by the XML declaration. */
function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  if (first !== 0x3c || second !== 0x3f) return 'utf-8';
  const declaration = latin1.decode(bytes.subarray(0, 100));
  const declared = /^<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/.exec(declaration)?.[1]?.toLowerCase();
  // .NET programs declare UTF-16 and then write UTF-8: real UTF-16 was recognised above.
  return declared === undefined || declared.startsWith('utf-16') ? 'utf-8' : declared;
}

/** The text of an XML part. Bytes that are not in the part's encoding are refused rather than shown as `�`. */
export function decode(bytes: Uint8Array, part: string, utf8: Utf8): string {
  const encoding = encodingOf(bytes);
  try {
    return encoding === 'utf-8' ? utf8(bytes) : new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return refuse('file-encoding', { part });
  }
}
