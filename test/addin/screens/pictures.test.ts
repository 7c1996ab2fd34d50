import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type Pixels, palettePng } from './palette-png.ts';
import { framed, trimmed } from './pixels.ts';

const WHITE = [255, 255, 255, 255];
const RED = [200, 16, 32, 255];

const pixels = (width: number, ...colours: readonly (readonly number[])[]): Pixels => ({
  width,
  height: colours.length / width,
  rgba: Uint8Array.from(colours.flat()),
});

/** The data of a chunk of a PNG. */
function chunk(png: Buffer, type: string): Buffer {
  const at = png.indexOf(type, 0, 'latin1');
  return png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4));
}

describe('pictures of the handbook', () => {
  it('have a palette, the commonest colour first, and say how sharp they are', () => {
    const png = palettePng(pixels(3, RED, WHITE, RED), 1.5);
    expect([...chunk(png, 'PLTE')]).toEqual([200, 16, 32, 255, 255, 255]);
    expect([...inflateSync(chunk(png, 'IDAT'))]).toEqual([0, 0, 1, 0]);
    // 144 pixels an inch.
    expect(chunk(png, 'pHYs').readUInt32BE(0)).toBe(5669);
  });

  it('have at most 256 colours: those that differ least become one', () => {
    const greys = Array.from({ length: 256 }, (_, light) => [light, light, light, 255]);
    const png = palettePng(pixels(16, ...greys, ...greys.slice(0, 128).map(([light]) => [light!, 0, 0, 255])), 1);
    expect(chunk(png, 'PLTE').length / 3).toBeLessThanOrEqual(256);
  });

  it('lose their white margins but for what is asked to be left', () => {
    const spot = pixels(5, ...Array.from({ length: 25 }, (_, at) => (at === 12 ? RED : WHITE)));
    expect(trimmed(spot, 0)).toMatchObject({ width: 1, height: 1 });
    expect(trimmed(spot, 1)).toMatchObject({ width: 3, height: 3 });
  });

  it('get a grey line at their edge', () => {
    const { rgba } = framed(pixels(3, ...Array<number[]>(9).fill(WHITE)));
    const reds = Array.from({ length: 9 }, (_, pixel) => rgba[4 * pixel]);
    expect(reds).toEqual([190, 190, 190, 190, 255, 190, 190, 190, 190]);
  });
});
