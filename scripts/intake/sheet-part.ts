import { ascii, lastIndexOfBytes } from './bytes.ts';
import { decode } from './decode.ts';
import { plainXml } from './markup.ts';
import { refuse } from './problem.ts';

const DATA_END = ascii('</sheetData>');

/**
 * A worksheet's XML up to the end of its cells. What follows (validation lists, conditional formats) can be as long as the
 * cells and is not decoded. Parts with a prefix or in UTF-16 are decoded whole.
 */
export function sheetXml(bytes: Uint8Array, part: string): string {
  const end = lastIndexOfBytes(bytes, DATA_END);
  if (end < 0) return plainXml(decode(bytes, part), part, 'worksheet');
  const tail = String.fromCharCode(...bytes.subarray(-64));
  if (!/<\/worksheet\s*>\s*$/.test(tail)) refuse('file-xml-cut', { part });
  return plainXml(decode(bytes.subarray(0, end + DATA_END.length), part), part, 'worksheet', 'sheetData');
}
