import { readFileSync } from 'node:fs';
import path from 'node:path';

/** A picture of a document. */
export interface Picture {
  readonly bytes: Uint8Array;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** Reads a PNG beside the documents in `folder`. */
export function picture(folder: string, src: string): Picture {
  const bytes = readFileSync(path.join(folder, src));
  if (bytes.toString('latin1', 1, 4) !== 'PNG') throw new Error(`not a PNG: ${src}`);
  return { bytes, width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** The picture as an address that holds it. */
export const dataAddress = ({ bytes }: Picture): string =>
  `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`;
