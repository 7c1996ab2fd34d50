import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import type { BrowserExcel } from '../../excel-host/browser.ts';

/** Where the pictures go, to be looked at. */
const PICTURES = fileURLToPath(new URL('../../../out/pane/', import.meta.url));

/** Somebody who works the pane with mouse and keyboard, and the ribbon. */
export class Clerk {
  readonly excel: BrowserExcel;
  readonly page: Page;
  readonly #folder: string;
  #pictures = 0;

  /** `story` names the folder of its pictures. */
  constructor(excel: BrowserExcel, story: string) {
    this.excel = excel;
    this.#folder = path.join(PICTURES, story);
    this.page = excel.page;
    this.page.setDefaultTimeout(10_000);
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: typeof name === 'string' }).first();
  }

  async goesTo(name: string): Promise<void> {
    await this.page.getByRole('navigation').getByRole('button', { name, exact: true }).click();
  }

  /** Fills a form's fields by their labels: types, or opens the list and clicks the value. */
  async fills(values: Readonly<Record<string, string>>): Promise<void> {
    for (const [label, value] of Object.entries(values)) {
      // A required field's label ends in a star.
      const field = this.page.getByLabel(new RegExp(`^${label}\\*?$`)).first();
      const isList = (await field.getAttribute('role')) === 'combobox';
      if (!isList) {
        await field.fill(value);
        continue;
      }
      await field.click();
      await this.page.getByRole('option', { name: value, exact: true }).first().click();
    }
  }

  /** Sends the form off. */
  async sends(): Promise<void> {
    await this.page.locator('form button[type=submit]').click();
  }

  async waitsFor(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).first().waitFor();
  }

  async picture(name: string): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    this.#pictures += 1;
    const number = String(this.#pictures).padStart(2, '0');
    await this.page.screenshot({ path: path.join(this.#folder, `${number}-${name}.png`), fullPage: true });
  }
}
