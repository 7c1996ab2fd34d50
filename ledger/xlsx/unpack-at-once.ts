import { packedBytes } from './zip-entry.ts';
import type { ZipDirectory, ZipEntry } from './zip-directory.ts';

/** A part as it lies in the file, with what the directory declares of it. */
interface PackedPart {
  readonly packed: Uint8Array;
  readonly size: number;
  readonly crc: number;
}

/**
 * Unpacks raw deflate data of several parts in one go, in their order, for where that costs less than one after the other.
 * Gives `null` where any is damaged or not as declared, at the cost of no more memory than was declared.
 */
export type InflateAll = (parts: readonly PackedPart[]) => readonly Uint8Array[] | null;

/** The parts, by their paths in lower case, that are read of nearly all workbooks that have them. */
const USUAL =
  /^(?:_rels\/\.rels|xl\/(?:workbook|styles|sharedstrings)\.xml|xl\/_rels\/.*|xl\/(?:worksheets|tables)\/.*\.(?:xml|rels))$/;

/** Bytes of the parts together, unpacked, beyond which each is unpacked when it is asked for. */
const MOST = 4 * 1024 * 1024;

const DEFLATED = 8;
const NONE: ReadonlyMap<ZipEntry, Uint8Array> = new Map();

/**
 * The usual parts of a workbook, unpacked and held to their declared sizes and checksums. None where there is anything odd
 * about them: what it is comes out when they are asked for one by one.
 */
export function unpackAtOnce(
  bytes: Uint8Array,
  directory: ZipDirectory,
  inflateAll: InflateAll,
): ReadonlyMap<ZipEntry, Uint8Array> {
  const parts: PackedPart[] = [];
  const entries: ZipEntry[] = [];
  let total = 0;
  for (const [path, entry] of directory) {
    if (entry.method !== DEFLATED || entry.encrypted || !USUAL.test(path)) continue;
    const packed = packedBytes(bytes, entry);
    total += entry.size;
    if (packed === null || total > MOST) return NONE;
    parts.push({ packed, size: entry.size, crc: entry.crc });
    entries.push(entry);
  }
  const unpacked = inflateAll(parts);
  return unpacked === null ? NONE : new Map(entries.map((entry, index) => [entry, unpacked[index]!]));
}
