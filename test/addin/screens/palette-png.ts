import { crc32 } from 'node:zlib';
import { zlibSync } from 'fflate';

/** Pixels row by row, four bytes each: red, green, blue, alpha (not looked at). */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

const colourAt = (rgba: Uint8Array, pixel: number): number =>
  (rgba[4 * pixel]! << 16) | (rgba[4 * pixel + 1]! << 8) | rgba[4 * pixel + 2]!;

/** How often each colour stands in the picture. */
function counted({ rgba }: Pixels): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (let pixel = 0; pixel < rgba.length / 4; pixel += 1) {
    const colour = colourAt(rgba, pixel);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  return counts;
}

/** For each colour, the commonest of those that agree with it in the first bits of each channel: at most 256 in all. */
function reduced(counts: ReadonlyMap<number, number>): ReadonlyMap<number, number> {
  const commonest = [...counts].sort(([a, m], [b, n]) => n - m || a - b).map(([colour]) => colour);
  for (let bits = 8; bits > 0; bits -= 1) {
    const mask = ((0xff << (8 - bits)) & 0xff) * 0x010101;
    const chosen = new Map<number, number>();
    for (const colour of commonest) if (!chosen.has(colour & mask)) chosen.set(colour & mask, colour);
    if (chosen.size <= 256) return new Map(commonest.map((colour) => [colour, chosen.get(colour & mask)!]));
  }
  throw new Error('Two colours a channel are eight colours.');
}

/** Pixels on a metre where a page has 96 on an inch. */
const PER_METRE = 96 / 0.0254;

/** How large the picture is meant to be: `scale` pixels for one of a page. */
function density(scale: number): Buffer {
  const data = Buffer.alloc(9);
  data.writeUInt32BE(Math.round(PER_METRE * scale), 0);
  data.writeUInt32BE(Math.round(PER_METRE * scale), 4);
  data.writeUInt8(1, 8);
  return chunk('pHYs', data);
}

/**
 * A PNG with a palette of at most 256 colours: a picture of a form or a sheet has hardly more, and takes a third of the
 * room. `scale` is its pixels for one of a page.
 */
export function palettePng(pixels: Pixels, scale: number): Buffer {
  const { width, height, rgba } = pixels;
  const instead = reduced(counted(pixels));
  const palette = [...new Set(instead.values())];
  const indexOf = new Map(palette.map((colour, index) => [colour, index]));
  // Each line begins with its filter: 0, none.
  const lines = new Uint8Array((width + 1) * height);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const line = Math.floor(pixel / width);
    lines[pixel + line + 1] = indexOf.get(instead.get(colourAt(rgba, pixel))!)!;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, which are an index into the palette.
  header.set([8, 3, 0, 0, 0], 8);
  const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 0xff, colour & 0xff]));
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    density(scale),
    chunk('PLTE', colours),
    chunk('IDAT', zlibSync(lines, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ]);
}
