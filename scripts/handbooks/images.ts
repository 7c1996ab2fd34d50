import { readFileSync } from 'node:fs';
import path from 'node:path';

/** A picture of a document. */
export interface Picture {
  readonly bytes: Uint8Array;
  /** In pixels of a page, of which a sharp picture has several for each. */
  readonly width: number;
  readonly height: number;
}

/** Pixels of a page on a metre: 96 on an inch. */
const PER_METRE = 96 / 0.0254;

/** Pixels of a PNG for one of the page: more than one where it was taken on a sharper screen and says so. */
function sharpness(bytes: Buffer): number {
  const at = bytes.subarray(0, bytes.indexOf('IDAT', 0, 'latin1')).indexOf('pHYs', 0, 'latin1');
  return at < 0 ? 1 : Math.max(1, bytes.readUInt32BE(at + 4) / PER_METRE);
}

/** Reads a PNG beside the documents in `folder`. */
export function picture(folder: string, src: string): Picture {
  const bytes = readFileSync(path.join(folder, src));
  if (bytes.toString('latin1', 1, 4) !== 'PNG') throw new Error(`not a PNG: ${src}`);
  const one = sharpness(bytes);
  return { bytes, width: Math.round(bytes.readUInt32BE(16) / one), height: Math.round(bytes.readUInt32BE(20) / one) };
}

/** The picture as an address that holds it. */
export const dataAddress = ({ bytes }: Picture): string =>
  `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`;
