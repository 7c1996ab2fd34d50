import { crc32, deflateRawSync } from 'node:zlib';
import { Zip, type ZipInputFile } from 'fflate';
import { type Parts, ZIP_DAY, inOrder } from '../../templates/workbook/package.ts';

const DEFLATED = 8;
const LEVEL = 3;

/** Packs parts as `packParts` does, by Node's own packer, which takes a fifth of the time. */
export function packAtOnce(parts: Parts): Uint8Array {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((fault, piece) => {
    if (fault) throw fault;
    pieces.push(piece);
  });
  for (const filename of inOrder(Object.keys(parts))) {
    const part = parts[filename]!;
    const entry: ZipInputFile = {
      filename,
      crc: crc32(part),
      size: part.length,
      compression: DEFLATED,
      mtime: ZIP_DAY,
    };
    zip.add(entry);
    entry.ondata!(null, deflateRawSync(part, { level: LEVEL }) as Uint8Array<ArrayBuffer>, true);
  }
  zip.end();
  return Buffer.concat(pieces);
}
