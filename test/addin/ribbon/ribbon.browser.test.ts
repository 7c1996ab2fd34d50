import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, openInBrowser } from '../../excel-host/browser.ts';
import { type Built, buildAddin } from '../build/built.ts';

let browser: Browser;
let built: Built;

beforeAll(async () => {
  built = await buildAddin({ OFFICE_JS: 'local', ADDIN_ORIGIN: 'https://addin.example.cn' });
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  await built.remove();
});

describe('the ribbon over the built page', () => {
  it('brings the pane into sight at the page of the button, and lets Excel go on', async () => {
    const excel = await openInBrowser(browser, { folder: built.dir });
    const { page } = excel;
    await page.getByText('这个工作簿里没有承诺台账').first().waitFor();
    expect(excel.pane.visible).toBe(false);
    await excel.click('create');
    expect(excel.pane.visible).toBe(true);
    await page.getByRole('heading', { level: 2, name: '新建台账' }).waitFor();
    expect(await page.locator('[aria-current=page]').innerText()).toBe('新建');
    await excel.click('check');
    await page.getByText('这个工作簿里没有承诺台账').first().waitFor();
    expect(excel.requests()).toEqual([]);
    expect(excel.wrong()).toEqual([]);
    await excel.close();
  });
});
