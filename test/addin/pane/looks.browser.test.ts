import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BrowserPane, type Look } from './browser-pane.ts';
import { nameOf, scenes } from './scenes.ts';

let pane: BrowserPane;
let axe: string;
/** Where pictures of all scenes are put, if wanted. */
const shots = process.env['CHENGNUO_SHOTS'];

beforeAll(async () => {
  axe = await readFile(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
  if (shots !== undefined) await mkdir(shots, { recursive: true });
  pane = await BrowserPane.start();
});
afterAll(() => pane.stop());

const ALL: RunOptions = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] };
const ALL_BUT_COLOURS: RunOptions = { ...ALL, rules: { 'color-contrast': { enabled: false } } };
const COLOURS: RunOptions = { runOnly: ['color-contrast'] };

async function violations(page: Page, standards: RunOptions): Promise<readonly string[]> {
  await page.evaluate(axe);
  const run = (options: RunOptions): Promise<AxeResults> =>
    (window as unknown as { readonly axe: { run: (o: RunOptions) => Promise<AxeResults> } }).axe.run(options);
  const found = await page.evaluate(run, standards);
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id} ${html} ${failureSummary ?? ''}`),
  );
}

const sidewaysScroll = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Colours do not depend on the language, nor anything else on the colours. */
const LOOKS: readonly (readonly [Look, 'zh' | 'en', RunOptions])[] = [
  ['light', 'zh', ALL],
  ['light', 'en', ALL_BUT_COLOURS],
  ['dark', 'zh', COLOURS],
  ['forced', 'zh', COLOURS],
];

describe('the pane', () => {
  it.each(LOOKS)(
    'has nothing that axe finds, no sideways scroll at 320 px, no request to elsewhere (%s, %s)',
    async (look, language, standards) => {
      const found: string[] = [];
      const shown = await pane.window(look, language);
      const { page, wrong } = shown;
      for (const scene of scenes) {
        const name = nameOf(scene);
        await shown.show(scene);
        await scene.act?.(page);
        if (shots !== undefined) {
          await page.screenshot({ path: path.join(shots, `${name}-${language}-${look}.png`), fullPage: true });
        }
        found.push(...(await violations(page, standards)).map((one) => `${name}: ${one}`));
        const sideways = await sidewaysScroll(page);
        if (sideways > 0) found.push(`${name}: ${sideways} px wider than the pane`);
        // React tells of what the scenario throws.
        if (scene.scenario !== 'broken') found.push(...wrong.map((one) => `${name}: ${one}`));
      }
      await page.context().close();
      expect(found).toEqual([]);
    },
  );
});
