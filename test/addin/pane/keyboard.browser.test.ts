import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BrowserPane } from './browser-pane.ts';

let pane: BrowserPane;
beforeAll(async () => {
  pane = await BrowserPane.start();
});
afterAll(() => pane.stop());

/** What has the focus, as it is named or reads. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLInputElement;
    const label = element.labels?.[0]?.textContent ?? element.getAttribute('aria-label');
    return (label ?? element.textContent).replace(/\s+/g, ' ').trim();
  });

/** Presses Tab, or another key, until something whose name begins so has the focus. */
async function tabTo(page: Page, name: string, key = 'Tab'): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press(key);
    const now = await focused(page);
    if (now.startsWith(name)) return;
    passed.push(now);
  }
  throw new Error(`${name} is not reached by ${key}: ${passed.join(' | ')}`);
}

async function turnTo(page: Page, name: string, heading = name): Promise<void> {
  await tabTo(page, name, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe(heading);
  await page.locator('.fui-Spinner').waitFor({ state: 'detached' });
}

describe('a working day by keyboard alone', () => {
  it('goes from a finding to its cell, takes a step, adds an item, seals', async () => {
    const window = await pane.open({});
    const { page } = window;
    await tabTo(page, '问题');
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('问题');
    await page.locator('.fui-Spinner').waitFor({ state: 'detached' });
    await tabTo(page, '校验');
    await page.keyboard.press('Space');
    await tabTo(page, '承诺台账 G6');
    await page.keyboard.press('Enter');

    await turnTo(page, '办理', '办理承诺事项');
    await tabTo(page, '申请销号');
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toContain('发生日期');
    await page.keyboard.press('Enter');
    // The day of completion is missing: its field has the focus now.
    await expect.poll(() => focused(page)).toContain('完成日期');
    await page.keyboard.type('2026-08-18');
    await page.keyboard.press('Enter');
    await page.getByText('1件未办').first().waitFor();
    await tabTo(page, '承诺台账 H3');
    await page.keyboard.press('Enter');

    await turnTo(page, '登记');
    await tabTo(page, '承诺事项');
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toContain('承诺主体');
    await page.keyboard.type('党员20');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await tabTo(page, '类别');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await tabTo(page, '承诺事项');
    await page.keyboard.type('修好路灯');
    await tabTo(page, '完成时限');
    await page.keyboard.type('2026-9-30');
    await page.keyboard.press('Enter');
    await page.getByText('已登记，编号2026-A01-007。').first().waitFor();

    expect(await window.calls()).toEqual([
      'refresh',
      'jump {"sheet":"承诺台账","row":6,"column":7}',
      'takeStep 申请销号 {"on":"2026-08-20","date":"","note":""}',
      'takeStep 申请销号 {"on":"2026-08-20","date":"2026-08-18","note":""}',
      'jump {"sheet":"承诺台账","row":3,"column":8}',
      'addEntry commitments {"pledger":"党员20","category":"岗位承诺","text":"修好路灯","deadline":"2026-9-30","count":"","share":"","month":""}',
    ]);
    expect(window.wrong).toEqual([]);
  });

  it('leaves a list by Escape and goes back to where it came from', async () => {
    const { page } = await pane.open({ page: 'entries', detail: 'commitments' });
    await tabTo(page, '类别');
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: '共性承诺' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('option').first().waitFor({ state: 'detached' });
    expect(await focused(page)).toContain('类别');
    await tabTo(page, '返回', 'Shift+Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('登记');
  });

  it('shows where the focus is', async () => {
    const { page } = await pane.open({ page: 'findings' });
    const outlines: string[] = [];
    for (let presses = 0; presses < 12; presses += 1) {
      await page.keyboard.press('Tab');
      // Fluent draws its rings as borders of a pseudo-element or as outlines, ours are outlines.
      outlines.push(
        await page.evaluate(() => {
          const element = document.activeElement!;
          const own = getComputedStyle(element);
          const ring = getComputedStyle(element, '::after');
          const visible = own.outlineStyle !== 'none' || own.boxShadow !== 'none' || ring.borderTopStyle === 'solid';
          return visible ? 'seen' : element.outerHTML;
        }),
      );
    }
    expect(new Set(outlines)).toEqual(new Set(['seen']));
  });
});
