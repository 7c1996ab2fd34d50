import zlib from 'node:zlib';
import { readWorkbook, type ReadOptions, type ReadResult } from './read-workbook.ts';
import type { Crc32, Inflate } from './zip-entry.ts';

const LARGEST_CHUNK = 4 * 1024 * 1024;

/** zlib's inflate in one piece, stopped as soon as it gives more than declared. */
const inflate: Inflate = (packed, size) => {
  try {
    return zlib.inflateRawSync(packed, {
      maxOutputLength: Math.max(1, size),
      chunkSize: Math.max(64, Math.min(size, LARGEST_CHUNK)),
    });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
};

/** In Node since 20.15 and 22.2. */
const crc32 = (zlib as { crc32?: Crc32 }).crc32;

/** Reads a workbook's bytes in Node; the platform's zlib does the unpacking. */
export function readGrid(bytes: Uint8Array, options: Omit<ReadOptions, 'crc32'> = {}): ReadResult {
  return readWorkbook(bytes, inflate, { ...options, crc32 });
}
