import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildLedger } from '../../../templates/workbook/index.ts';
import { accessibilityFaults } from '../../excel-host/accessibility.ts';
import { launchChromium, openInBrowser } from '../../excel-host/browser.ts';
import { themes } from '../../excel-host/themes.ts';
import { ledgerAt } from '../../story/year.ts';
import * as town from '../../story/years/town.ts';
import { type Built, buildAddin } from '../build/built.ts';
import { Clerk } from './clerk.ts';

let built: Built;
let browser: Browser;
let workbook: Uint8Array;

beforeAll(async () => {
  built = await buildAddin({ OFFICE_JS: 'local', ADDIN_ORIGIN: 'https://localhost:3000' });
  browser = await launchChromium();
  workbook = await buildLedger(ledgerAt(town.year, '2026-07-10'));
});
afterAll(async () => {
  await browser.close();
  await built.remove();
});

const PAGES = ['概览', '问题', '办理', '登记', '计分', '表格', '上报', '读入', '设置'];

const LOOKS = {
  light: { look: 'light', theme: themes.light },
  dark: { look: 'light', theme: themes.dark },
  'dark-web': { look: 'dark', platform: 'OfficeOnline' },
  forced: { look: 'forced', theme: themes.highContrast },
} as const;

describe('the pane over a real ledger, in each theme', () => {
  it.each(Object.entries(LOOKS))(
    '%s: every page is accessible, within 320 pixels, and asks nothing of others',
    async (name, look) => {
      const excel = await openInBrowser(browser, { folder: built.dir, workbook, ...look });
      const clerk = new Clerk(excel, `themes-${name}`);
      await clerk.waitsFor('平沟村党支部');
      excel.user.select('承诺台账', 'B2:B4');
      for (const page of PAGES) {
        await clerk.goesTo(page);
        await clerk.page.getByText('正在打开页面…').waitFor({ state: 'detached' });
        await clerk.page.getByText('正在核对…').waitFor({ state: 'detached' });
        await clerk.picture(page);
        expect(await accessibilityFaults(excel.page), page).toEqual([]);
        expect(await excel.page.evaluate(() => document.documentElement.scrollWidth), page).toBeLessThanOrEqual(320);
      }
      expect([excel.requests(), excel.wrong()]).toEqual([[], []]);
      await excel.close();
    },
  );
});
