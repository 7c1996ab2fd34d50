// Draws the ribbon's pictures (addin/assets/*.svg) as PNG in the sizes that Excel asks for, in the system's Chromium.
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const folder = fileURLToPath(new URL('../assets/', import.meta.url));
const SIZES = [16, 32, 80];
/** The add-in's own picture is asked for in one more size, in the list of add-ins. */
const OWN = { name: 'ledger', sizes: [...SIZES, 64] };

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const page = await browser.newPage();
for (const file of await readdir(folder)) {
  if (!file.endsWith('.svg')) continue;
  const name = file.slice(0, -'.svg'.length);
  const svg = await readFile(folder + file, 'utf8');
  for (const size of name === OWN.name ? OWN.sizes : SIZES) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    await page.screenshot({ path: `${folder}${name}-${size}.png`, omitBackground: true });
  }
}
await browser.close();
