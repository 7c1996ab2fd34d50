import type { Page } from 'playwright-core';
import { NOW } from '../../../addin/commands/navigation.ts';

/** Something the pane may show: a page of a scenario, after something was done on it. */
export interface Scene {
  readonly scenario: string;
  readonly page: string;
  readonly detail?: string;
  /** What makes this scene another than the page alone. */
  readonly what?: string;
  readonly act?: (page: Page) => Promise<void>;
}

const send = (page: Page): Promise<void> => page.locator('main form button[type=submit]').click();

export async function choose(page: Page, name: string, text = ''): Promise<void> {
  const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) };
  await page.locator('main input[type=file]').setInputFiles(file);
}

/** Every page and every state of the pane, at least once. */
export const scenes: readonly Scene[] = [
  { scenario: 'ledger', page: 'overview', act: (page) => page.locator('main summary').click() },
  { scenario: 'ledger', page: 'findings' },
  { scenario: 'ledger', page: 'steps' },
  { scenario: 'ledger', page: 'steps', detail: '帮扶', what: 'problems', act: send },
  {
    scenario: 'ledger',
    page: 'steps',
    detail: '帮扶',
    what: 'list',
    act: (page) => page.getByRole('combobox', { name: '帮扶方式' }).click(),
  },
  {
    scenario: 'ledger',
    page: 'steps',
    detail: '未兑现',
    what: 'done',
    act: async (page) => {
      await page.getByLabel('原因').fill('搬迁');
      await send(page);
      await page.getByText('1件未办').first().waitFor();
    },
  },
  { scenario: 'ledger', page: 'entries' },
  { scenario: 'ledger', page: 'entries', detail: 'commitments', what: 'problems', act: send },
  {
    scenario: 'ledger',
    page: 'scoring',
    detail: NOW,
    what: 'report',
    act: (page) => page.getByText('年终评议').waitFor(),
  },
  {
    scenario: 'ledger',
    page: 'forms',
    what: 'nobody',
    act: async (page) => {
      await page.getByRole('button', { name: '承诺书' }).click();
      await page.locator('main button').last().click();
    },
  },
  { scenario: 'ledger', page: 'submit' },
  { scenario: 'ledger', page: 'incoming', what: 'receipt', act: (page) => choose(page, '回执.xlsx') },
  { scenario: 'ledger', page: 'incoming', what: 'returned', act: (page) => choose(page, '退回.xlsx') },
  { scenario: 'ledger', page: 'incoming', what: 'refused', act: (page) => choose(page, '照片.xlsx') },
  { scenario: 'ledger', page: 'settings' },
  { scenario: 'clean', page: 'findings' },
  { scenario: 'clean', page: 'submit' },
  { scenario: 'returned', page: 'overview' },
  { scenario: 'returned', page: 'incoming' },
  { scenario: 'stale', page: 'findings' },
  { scenario: 'stale', page: 'steps' },
  { scenario: 'old', page: 'forms' },
  { scenario: 'old', page: 'create' },
  { scenario: 'busy', page: 'overview' },
  { scenario: 'reading', page: 'overview' },
  { scenario: 'none', page: 'overview' },
  { scenario: 'beside', page: 'create', what: 'problems', act: send },
  {
    scenario: 'beside',
    page: 'create',
    what: 'scheme',
    act: async (page) => {
      await page.getByRole('radio').nth(2).check();
      await choose(page, '方案.json', '{}');
    },
  },
  { scenario: 'schemeNeeded', page: 'overview' },
  { scenario: 'otherVersion', page: 'overview' },
  { scenario: 'failed', page: 'overview' },
  { scenario: 'broken', page: 'overview' },
  { scenario: 'broken', page: 'scoring', detail: NOW },
];

export const nameOf = ({ scenario, page, what }: Scene): string =>
  [scenario, page, ...(what === undefined ? [] : [what])].join('-');
