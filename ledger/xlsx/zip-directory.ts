import { u16, u32 } from './bytes.ts';
import type { Limits } from './limits.ts';
import { refuse } from './problem.ts';
import { unquoted } from './relationships.ts';
import { directoryPlace, longValues } from './zip64.ts';

/** One file of a zip, as the central directory declares it. Nothing of it is trusted. */
export interface ZipEntry {
  /** With forward slashes and without a leading one; some writers use backslashes. */
  readonly name: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where the local header begins. */
  readonly offset: number;
  /** Where its record in the central directory begins. */
  readonly record: number;
}

/** By lower-case name without percent signs' escapes, as `Relationship.path` has none: Excel does not tell case apart. */
export type ZipDirectory = ReadonlyMap<string, ZipEntry>;

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;

const names = new TextDecoder('utf-8');

/** The end record stands last, but for a comment or a little padding. */
function findEnd(bytes: Uint8Array): number {
  const lowest = Math.max(0, bytes.length - END_SIZE - LONGEST_COMMENT);
  for (let at = bytes.length - END_SIZE; at >= lowest; at--) {
    if (bytes[at] === 0x50 && u32(bytes, at) === END) return at;
  }
  return refuse('file-truncated', {});
}

/** With forward slashes, and without what some writers put in front. */
function tidied(name: string): string {
  return name.replaceAll('\\', '/').replace(/^(?:\.?\/)+/, '');
}

function entryAt(bytes: Uint8Array, at: number): ZipEntry {
  const nameEnd = at + 46 + u16(bytes, at + 28);
  const short = [u32(bytes, at + 24), u32(bytes, at + 20), u32(bytes, at + 42)];
  const [size, packedSize, offset] = longValues(bytes, short, nameEnd, nameEnd + u16(bytes, at + 30));
  return {
    name: tidied(names.decode(bytes.subarray(at + 46, nameEnd))),
    encrypted: (u16(bytes, at + 8) & 1) === 1,
    method: u16(bytes, at + 10),
    crc: u32(bytes, at + 16),
    packedSize: packedSize!,
    size: size!,
    offset: offset!,
    record: at,
  };
}

/** Lists the files of a zip. Two of one name are refused: programs differ in which they read. */
export function readDirectory(bytes: Uint8Array, limits: Limits): ZipDirectory {
  const { count, start, end } = directoryPlace(bytes, findEnd(bytes));
  if (count > limits.parts) refuse('file-too-many-parts', { count, most: limits.parts });
  const directory = new Map<string, ZipEntry>();
  let at = start;
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || u32(bytes, at) !== ENTRY) refuse('file-truncated', {});
    const entry = entryAt(bytes, at);
    const key = unquoted(entry.name).toLowerCase();
    if (directory.has(key)) refuse('file-part-twice', { part: entry.name });
    if (!key.endsWith('/')) directory.set(key, entry);
    at += 46 + u16(bytes, at + 28) + u16(bytes, at + 30) + u16(bytes, at + 32);
  }
  return directory;
}
