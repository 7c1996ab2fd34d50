import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { accessibilityFaults } from '../../excel-host/accessibility.ts';
import { type BrowserExcel, type BrowserOptions, launchChromium, openInBrowser } from '../../excel-host/browser.ts';
import { themes } from '../../excel-host/themes.ts';

/** A page that shows what it is told, and writes into the workbook on a click of the ribbon. */
const PAGE = `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>试</title><script src="/office/office.js"></script></head>
<body><main><h1>试</h1><p id="context"></p><p id="heard"></p></main><script src="page.js"></script></body></html>`;

const SCRIPT = `
const show = (id, text) => { document.getElementById(id).textContent += text; };
Office.onReady(async ({ host }) => {
  const { context } = Office;
  const supported = context.requirements.isSetSupported('ExcelApi', '1.8');
  show('context', [host, context.platform, context.displayLanguage, supported, context.officeTheme?.bodyBackgroundColor].join(' '));
  Office.actions.associate('mark', async (event) => {
    await Excel.run(async (run) => {
      run.workbook.getActiveCell().values = [['3-1']];
      await run.sync();
    });
    event.completed();
  });
  await Excel.run(async (run) => {
    run.workbook.worksheets.getActiveWorksheet().onChanged.add(async ({ address }) => show('heard', address));
    await run.sync();
  });
  document.body.dataset.ready = 'yes';
});`;

let browser: Browser;
let folder: string;
let excel: BrowserExcel | null = null;
beforeAll(async () => {
  browser = await launchChromium();
  folder = await mkdtemp(path.join(tmpdir(), 'excel-page-'));
  await writeFile(path.join(folder, 'index.html'), PAGE);
  await writeFile(path.join(folder, 'page.js'), SCRIPT);
});
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});
afterEach(async () => {
  await excel?.close();
  excel = null;
});

async function open(options: Partial<BrowserOptions> = {}): Promise<BrowserExcel> {
  excel = await openInBrowser(browser, { folder, page: 'index.html', now: new Date(2026, 5, 1), ...options });
  await excel.page.waitForSelector('[data-ready]');
  return excel;
}

const said = ({ page }: BrowserExcel) => page.locator('#context').textContent();

it('the whole of Office.js runs in Chromium, and the workbook it writes into is ours', async () => {
  const { page, click, book, user, wrong, requests } = await open({ theme: themes.dark });
  expect(await page.locator('#context').textContent()).toBe('Excel PC zh-CN true #262626');
  user.select('Sheet1', 'B2');
  await click('mark');
  // 1 March 2026.
  expect(book.sheet('Sheet1')?.cell(2, 2)).toMatchObject({ value: 46082, style: { format: 'm"月"d"日"' } });
  user.type('Sheet1', 'C3', '甲');
  await page.waitForFunction(() => document.getElementById('heard')?.textContent === 'B2C3');
  expect(wrong()).toEqual([]);
  expect(requests()).toEqual([]);
});

it('it plays an old Excel, and Excel on the web without a theme', async () => {
  expect(await said(await open({ requirements: 'lowest', platform: 'OfficeOnline' }))).toBe(
    'Excel OfficeOnline zh-CN false ',
  );
});

it('it opens 320 pixels wide, dark or under a contrast theme', async () => {
  const { page } = await open({ look: 'forced' });
  const seen = await page.evaluate(() => ({
    width: innerWidth,
    dark: matchMedia('(prefers-color-scheme: dark)').matches,
    forced: matchMedia('(forced-colors: active)').matches,
  }));
  expect(seen).toEqual({ width: 320, dark: true, forced: true });
});

it('nothing gets out, and what was asked for is told', async () => {
  const { page, requests } = await open();
  const outcome = await page.evaluate(() => fetch('https://example.com/x').then(String, () => 'refused'));
  expect(outcome).toBe('refused');
  expect(requests()).toEqual(['https://example.com/x']);
});

it('axe-core finds what is wrong with a page, and nothing where nothing is', async () => {
  const { page } = await open();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.evaluate(() => document.querySelector('main')!.append(document.createElement('button')));
  expect((await accessibilityFaults(page)).map((fault) => fault.split(':')[0])).toEqual(['button-name']);
});
