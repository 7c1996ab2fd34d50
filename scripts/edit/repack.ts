import { deflateSync, strToU8 } from 'fflate';
import { u16 } from '../../ledger/xlsx/bytes.ts';
import { crc32 } from '../../ledger/xlsx/crc32.ts';
import type { ZipDirectory, ZipEntry } from '../../ledger/xlsx/zip-directory.ts';

const LOCAL = 0x04034b50;
const ENTRY = 0x02014b50;
const END = 0x06054b50;
const LOCAL_SIZE = 30;
const ENTRY_SIZE = 46;
/** 1980-01-01, the first day a zip knows. */
const ZIP_DAY = 0x21;
const DEFLATED = 8;
/** Sizes follow the data; they stand in front here. */
const SIZES_BEHIND = 0x08;

interface Packed {
  readonly flags: number;
  readonly method: number;
  readonly time: number;
  readonly day: number;
  readonly crc: number;
  readonly size: number;
  readonly name: Uint8Array;
  readonly data: Uint8Array;
}

function kept(bytes: Uint8Array, entry: ZipEntry, name: Uint8Array): Packed {
  const { record, offset, packedSize, method, crc, size } = entry;
  const start = offset + LOCAL_SIZE + u16(bytes, offset + 26) + u16(bytes, offset + 28);
  return {
    flags: u16(bytes, record + 8) & ~SIZES_BEHIND,
    method,
    time: u16(bytes, record + 12),
    day: u16(bytes, record + 14),
    crc,
    size,
    name,
    data: bytes.subarray(start, start + packedSize),
  };
}

function fresh(bytes: Uint8Array, entry: ZipEntry, name: Uint8Array, text: string): Packed {
  const content = strToU8(text);
  return {
    flags: u16(bytes, entry.record + 8) & ~SIZES_BEHIND,
    method: DEFLATED,
    time: 0,
    day: ZIP_DAY,
    crc: crc32(content),
    size: content.length,
    name,
    data: deflateSync(content, { level: 6 }),
  };
}

/** The fields that the local header and the directory's record have in common, from `at` on. */
function writeCommon(view: DataView, at: number, one: Packed): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, one.flags, true);
  view.setUint16(at + 4, one.method, true);
  view.setUint16(at + 6, one.time, true);
  view.setUint16(at + 8, one.day, true);
  view.setUint32(at + 10, one.crc, true);
  view.setUint32(at + 14, one.data.length, true);
  view.setUint32(at + 18, one.size, true);
  view.setUint16(at + 22, one.name.length, true);
}

/**
 * The zip with some entries replaced by other text (`null` leaves an entry out), by lower-case path. All others are copied
 * as they are packed, in their order; the same input gives the same bytes.
 */
export function repack(
  bytes: Uint8Array,
  directory: ZipDirectory,
  changed: ReadonlyMap<string, string | null>,
): Uint8Array {
  const entries = [...directory].flatMap(([path, entry]): readonly Packed[] => {
    const text = changed.get(path);
    if (text === null) return [];
    const from = entry.record + ENTRY_SIZE;
    const name = bytes.subarray(from, from + u16(bytes, entry.record + 28));
    return [text === undefined ? kept(bytes, entry, name) : fresh(bytes, entry, name, text)];
  });
  const dataSize = entries.reduce((sum, { name, data }) => sum + LOCAL_SIZE + name.length + data.length, 0);
  const directorySize = entries.reduce((sum, { name }) => sum + ENTRY_SIZE + name.length, 0);
  const out = new Uint8Array(dataSize + directorySize + 22);
  const view = new DataView(out.buffer);
  let at = 0;
  let record = dataSize;
  for (const one of entries) {
    view.setUint32(record, ENTRY, true);
    view.setUint16(record + 4, 20, true);
    writeCommon(view, record + 6, one);
    view.setUint32(record + 42, at, true);
    out.set(one.name, record + ENTRY_SIZE);
    record += ENTRY_SIZE + one.name.length;
    view.setUint32(at, LOCAL, true);
    writeCommon(view, at + 4, one);
    out.set(one.name, at + LOCAL_SIZE);
    out.set(one.data, at + LOCAL_SIZE + one.name.length);
    at += LOCAL_SIZE + one.name.length + one.data.length;
  }
  view.setUint32(record, END, true);
  view.setUint16(record + 8, entries.length, true);
  view.setUint16(record + 10, entries.length, true);
  view.setUint32(record + 12, directorySize, true);
  view.setUint32(record + 16, dataSize, true);
  return out;
}
