import { isAscii, transcode } from 'node:buffer';
import { inflateRawSync } from 'node:zlib';
import type { Inflate } from '../../../ledger/xlsx/zip-entry.ts';
import { readWorkbook } from '../../../ledger/xlsx/read-workbook.ts';
import { inflate } from '../../intake/node.ts';

/** Where a part lies in the file, packed, and how long it is unpacked. */
interface PackedPart {
  readonly from: number;
  readonly to: number;
  readonly size: number;
}

/** The parts that our reader unpacks of a file: seen by letting it read once. */
export function partsRead(bytes: Buffer): readonly PackedPart[] {
  const parts: PackedPart[] = [];
  const noting: Inflate = (packed, size) => {
    const from = packed.byteOffset - bytes.byteOffset;
    parts.push({ from, to: from + packed.length, size });
    return inflate(packed, size);
  };
  readWorkbook(bytes, noting);
  return parts;
}

/** What no reader can do without: inflating those parts and decoding them as UTF-8, each by the fastest way Node has. */
export function floor(bytes: Buffer, parts: readonly PackedPart[]): number {
  let length = 0;
  for (const { from, to, size } of parts) {
    const part = inflateRawSync(bytes.subarray(from, to), { chunkSize: size + 64 });
    const text = isAscii(part) ? part.toString('latin1') : transcode(part, 'utf8', 'utf16le').toString('utf16le');
    length += text.length;
  }
  return length;
}
