import type { Page } from 'playwright-core';
import type { Pixels } from './palette-png.ts';

/** Brightness of the line around a picture, of 255. */
const GREY = 190;

/** The pixels of a PNG, as Chromium draws it; `page` may be any page without a content-security policy. */
export async function pixelsOf(page: Page, png: Buffer): Promise<Pixels> {
  const { width, height, base64 } = await page.evaluate(
    async (address) => {
      const bitmap = await createImageBitmap(await (await fetch(address)).blob());
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const context = canvas.getContext('2d')!;
      context.drawImage(bitmap, 0, 0);
      const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
      let bytes = '';
      for (let at = 0; at < data.length; at += 0x8000) bytes += String.fromCharCode(...data.subarray(at, at + 0x8000));
      return { width: bitmap.width, height: bitmap.height, base64: btoa(bytes) };
    },
    `data:image/png;base64,${png.toString('base64')}`,
  );
  return { width, height, rgba: Buffer.from(base64, 'base64') };
}

/** Without the white margins, but for `margin` pixels of them. */
export function trimmed({ width, height, rgba }: Pixels, margin: number): Pixels {
  const inked = (x: number, y: number): boolean => {
    const at = 4 * (y * width + x);
    return rgba[at]! < 250 || rgba[at + 1]! < 250 || rgba[at + 2]! < 250;
  };
  let [left, top, right, bottom] = [width, height, 0, 0];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (!inked(x, y)) continue;
      [left, right] = [Math.min(left, x), Math.max(right, x)];
      [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
    }
  }
  [left, top] = [Math.max(0, left - margin), Math.max(0, top - margin)];
  [right, bottom] = [Math.min(width - 1, right + margin), Math.min(height - 1, bottom + margin)];
  const [across, down] = [right - left + 1, bottom - top + 1];
  const lines = Array.from({ length: down }, (_, line) => {
    const at = 4 * ((top + line) * width + left);
    return rgba.subarray(at, at + 4 * across);
  });
  return { width: across, height: down, rgba: Buffer.concat(lines) };
}

/** With a thin grey line around it: a white picture on white paper has no edge of its own. */
export function framed({ width, height, rgba }: Pixels): Pixels {
  const drawn = Uint8Array.from(rgba);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const onEdge = x === 0 || y === 0 || x === width - 1 || y === height - 1;
      if (onEdge) drawn.fill(GREY, 4 * (y * width + x), 4 * (y * width + x) + 3);
    }
  }
  return { width, height, rgba: drawn };
}
