import { u16, u32 } from './bytes.ts';
import { crc32 as ownCrc32 } from './crc32.ts';
import { refuse } from './problem.ts';
import type { ZipEntry } from './zip-directory.ts';

/**
 * Unpacks raw deflate data that should give `size` bytes. Gives `null` as soon as there are more, so that a lying size
 * costs no memory; gives what there is when there are fewer; throws on damaged data.
 */
export type Inflate = (packed: Uint8Array, size: number) => Uint8Array | null;

export type Crc32 = (bytes: Uint8Array) => number;

const LOCAL = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;

/** The packed bytes of an entry, by its local header; `null` where the file does not have them. */
export function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array | null {
  if (u32(bytes, entry.offset) !== LOCAL) return null;
  const start = entry.offset + 30 + u16(bytes, entry.offset + 26) + u16(bytes, entry.offset + 28);
  return start + entry.packedSize > bytes.length ? null : bytes.subarray(start, start + entry.packedSize);
}

function inflated(packed: Uint8Array, entry: ZipEntry, inflate: Inflate): Uint8Array {
  let unpacked: Uint8Array | null;
  try {
    unpacked = inflate(packed, entry.size);
  } catch {
    return refuse('file-corrupt', { part: entry.name });
  }
  return unpacked ?? refuse('file-bomb', { part: entry.name });
}

/** Unpacks an entry and holds it to its declared size and checksum. */
export function unpack(bytes: Uint8Array, entry: ZipEntry, inflate: Inflate, crc32: Crc32 = ownCrc32): Uint8Array {
  const part = entry.name;
  if (entry.encrypted) refuse('file-zip-encrypted', { part });
  const { method } = entry;
  if (method !== STORED && method !== DEFLATED) refuse('file-zip-method', { part, method });
  const packed = packedBytes(bytes, entry) ?? refuse('file-truncated', {});
  const unpacked = method === STORED ? packed : inflated(packed, entry, inflate);
  if (unpacked.length !== entry.size) {
    refuse('file-size-wrong', { part, declared: entry.size, actual: unpacked.length });
  }
  if (crc32(unpacked) !== entry.crc) refuse('file-crc', { part });
  return unpacked;
}
