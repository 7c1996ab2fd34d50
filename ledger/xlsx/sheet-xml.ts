import { encodingOf, headOf } from './decode.ts';

/**
 * A worksheet's XML in the plain form of `plainXml`, as UTF-8: nearly all of it is tags and numbers, and looking at the
 * bytes is several times as fast as making a text of them and looking at that. Only what is text in a cell becomes text.
 */
export interface SheetXml {
  readonly bytes: Uint8Array;
  /** What stands between two positions. */
  readonly text: (from: number, to: number) => string;
}

const BANG = 0x21;
const LESS = 0x3c;
const QUERY = 0x3f;
const RETURN = 0x0d;

/** Whether `<` with this character behind it occurs; the character alone is rare, `<` stands everywhere. */
function hasTag(bytes: Uint8Array, second: number, from: number): boolean {
  for (let at = bytes.indexOf(second, from); at >= 0; at = bytes.indexOf(second, at + 1)) {
    if (bytes[at - 1] === LESS) return true;
  }
  return false;
}

const PLAIN_ROOT = /^(?:<\?xml[^<>]*\?>\s*)?<worksheet[\s>]/;

/** Whether a worksheet is in plain form as it stands, as nearly all are. */
export function isPlainSheet(bytes: Uint8Array): boolean {
  const [start] = PLAIN_ROOT.exec(headOf(bytes)) ?? [];
  if (start === undefined || encodingOf(bytes) !== 'utf-8') return false;
  const from = start.length;
  return !hasTag(bytes, BANG, from) && !hasTag(bytes, QUERY, from) && bytes.indexOf(RETURN, from) < 0;
}
