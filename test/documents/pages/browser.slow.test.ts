import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AxeResults, RunOptions } from 'axe-core';
import { type Browser, type BrowserContextOptions, type Locator, type Page, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BRANCHES, pages } from './pages.ts';

let browser: Browser;
let axe: string;
let dir: string;
/** What any page asked for or complained of. */
const wrong: string[] = [];

beforeAll(async () => {
  axe = await readFile(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
  dir = await mkdtemp(path.join(tmpdir(), 'pages-'));
  browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  });
});
afterAll(async () => {
  await browser.close();
  await rm(dir, { recursive: true, force: true });
});

async function open(kind: string, options: BrowserContextOptions = {}): Promise<Page> {
  const file = path.join(dir, `${kind}.html`);
  await writeFile(file, await pages[kind]!());
  const url = pathToFileURL(file).href;
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...options });
  page.on('request', (request) => request.url() === url || wrong.push(`${kind} asks for ${request.url()}`));
  page.on('console', (message) => wrong.push(`${kind}: ${message.text()}`));
  page.on('pageerror', ({ message }) => wrong.push(`${kind}: ${message}`));
  await page.goto(url);
  return page;
}

const STANDARDS: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};

async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify(STANDARDS)})`);
  return found.violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ html }) => `${id} ${html}`));
}

const sideways = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

async function boxOf(of: Locator): Promise<{ readonly width: number; readonly height: number }> {
  const box = await of.boundingBox();
  if (box === null) throw new Error('not to be seen');
  return box;
}

/** The texts of a column of the long table that are to be seen, from the top. */
const column = (page: Page, at: number): Promise<readonly string[]> =>
  page
    .locator('.stat', { has: page.locator('tbody tr:nth-child(11)') })
    .locator(`tbody tr:not([hidden]) > :nth-child(${at})`)
    .allTextContents();
const NAME = 2;
const RATE = 11;

describe('in a browser', () => {
  it.each(['long circular', 'evaluation', 'letter', 'receipt'])(
    'axe finds nothing and nothing is wider than the screen: %s',
    async (kind) => {
      const page = await open(kind);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, media: 'screen' });
        for (const width of [360, 1280]) {
          await page.setViewportSize({ width, height: 800 });
          expect([colorScheme, width, await violations(page), await sideways(page)]).toEqual([
            colorScheme,
            width,
            [],
            0,
          ]);
        }
      }
      await page.evaluate("document.querySelectorAll('details').forEach((one) => (one.open = true))");
      await page.setViewportSize({ width: 360, height: 800 });
      expect(await sideways(page)).toBe(0);
      await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
      await page.setViewportSize({ width: 794, height: 1123 });
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate('getComputedStyle(document.body).color')).toBe('rgb(0, 0, 0)');
      await page.close();
    },
  );

  it('a table is sorted by its headers, by mouse and by keyboard; what has no rate comes last', async () => {
    const page = await open('long circular');
    const summary = page.locator('summary', { hasText: '统计表' });
    expect(await page.locator('details[open]').count()).toBe(0);
    await summary.focus();
    await page.keyboard.press('Enter');
    const official = await column(page, NAME);
    expect(official).toHaveLength(BRANCHES);

    const rate = page.getByRole('button', { name: '按期兑现率' });
    const head = page.getByRole('columnheader', { name: '按期兑现率' });
    await rate.click();
    expect(await head.getAttribute('aria-sort')).toBe('ascending');
    // Of 59 branches those with the number 1, 14, 27, 40 and 53 had none of 12 on time, those with 2, 15, 28, 41 and 54 one.
    const rising = await column(page, RATE);
    expect([rising.slice(0, 6), rising.at(-2), rising.at(-1)]).toEqual([
      ['0.0%', '0.0%', '0.0%', '0.0%', '0.0%', '8.3%'],
      '100.0%',
      '—',
    ]);
    await rate.press('Enter');
    expect(await head.getAttribute('aria-sort')).toBe('descending');
    const falling = await column(page, RATE);
    expect([falling[0], falling.at(-2), falling.at(-1)]).toEqual(['100.0%', '0.0%', '—']);

    await page.getByRole('columnheader', { name: '支部', exact: true }).getByRole('button').click();
    expect(await head.getAttribute('aria-sort')).toBeNull();
    // 第… before 直…, and 2 before 10.
    const named = await column(page, NAME);
    expect([named[0], named[1], named[8], named.at(-1)]).toEqual([
      '第1党支部',
      '第2党支部',
      '第10党支部',
      '直属市政工程质量安全监督检测中心第7党支部',
    ]);

    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    expect([await column(page, NAME), await page.locator('details:not([open])').count()]).toEqual([official, 0]);
    await page.evaluate("dispatchEvent(new Event('afterprint'))");
    expect([await column(page, NAME), await page.locator('details:not([open])').count()]).toEqual([named, 1]);
    const button = page.getByRole('columnheader', { name: '支部', exact: true }).getByRole('button');
    await button.click();
    await button.click();
    expect(await column(page, NAME)).toEqual(official);
    await page.close();
  });

  it('a table is filtered by words, and says how many lines are left and of what the total is', async () => {
    const page = await open('long circular');
    await page.locator('summary', { hasText: '统计表' }).click();
    const tools = page.locator('details[open] .tools');
    await tools.getByLabel('查找').fill('检测 第7');
    expect(await column(page, NAME)).toEqual(['直属市政工程质量安全监督检测中心第7党支部']);
    expect(await tools.locator('output').textContent()).toBe('符合的1行，共60行，合计仍为全部60行的合计');
    await tools.getByLabel('查找').fill('没有的支部');
    expect(await tools.locator('output').textContent()).toBe('没有符合的行，共60行');
    await tools.getByLabel('查找').fill('');
    expect(await column(page, NAME)).toHaveLength(BRANCHES);
    await page.close();
  });

  it('E4: grades are sorted by their order, who has none last', async () => {
    const page = await open('evaluation');
    const list = page
      .locator('table', { hasText: '党员评议结果名单' })
      .or(page.getByRole('region', { name: '党员评议结果名单' }).locator('table'));
    await page.evaluate('document.querySelectorAll("details").forEach((one) => (one.open = true))');
    await list.first().getByRole('button', { name: '等次' }).click();
    const told = await list.first().locator('tbody tr > :last-child').allTextContents();
    expect(told.map((text) => /^(满意|较满意|基本满意|不满意|未计分)/.exec(text)?.[0])).toEqual([
      ...['满意', '满意', '满意', '基本满意', '不满意'],
      ...['未计分', '未计分'],
    ]);
    await page.close();
  });

  it('a list whose header a phone does not show is sorted by a choice', async () => {
    const page = await open('long circular');
    await page.locator('summary', { hasText: '清单' }).click();
    const rows = page.locator('.stack', { hasText: '2026-A001-055' }).locator('tbody tr > :first-child');
    const choice = page.locator('details[open]').getByLabel('排序');
    expect(await choice.isVisible()).toBe(false);
    const number = page.locator('details[open]').getByRole('button', { name: '序号' });
    await number.click();
    await number.click();
    expect([await rows.first().textContent(), await rows.last().textContent()]).toEqual(['55', '1']);
    await page.setViewportSize({ width: 360, height: 800 });
    await choice.selectOption('序号');
    expect([await rows.first().textContent(), await rows.last().textContent()]).toEqual(['1', '55']);
    await page.close();
  });

  it('a chart tells the figures behind a bar that is pointed at or reached by keys', async () => {
    const page = await open('circular');
    const bars = page.locator('.bars > li');
    const shown = async (at: number): Promise<number> => (await boxOf(bars.nth(at).locator('.detail'))).height;
    expect(await shown(0)).toBe(1);
    await bars.nth(0).hover();
    expect(await shown(0)).toBeGreaterThan(15);
    expect(await bars.nth(0).innerText()).toContain('到期40件，按期兑现40件');
    await bars.nth(0).focus();
    await page.keyboard.press('ArrowDown');
    await page.mouse.move(0, 0);
    expect([await shown(0), (await shown(1)) > 15]).toEqual([1, true]);
    await page.keyboard.press('End');
    expect(await page.locator(':focus').innerText()).toContain('合计');
    // The bar of 90.5% is as long as it says, on the scale of the first one's 100%.
    const width = async (at: number): Promise<number> => (await boxOf(bars.nth(at).locator('.bar'))).width;
    expect((await width(6)) / (await width(0))).toBeCloseTo(0.905, 2);
    await page.close();
  });

  it('is walked by Tab alone: a fold opened, words typed, a header sorted, and each stop shows that it is there', async () => {
    const page = await open('long circular');
    const stops: string[] = [];
    const unseen: string[] = [];
    const isThere = (): boolean => stops.includes('input') && stops.at(-1) === 'button';
    for (let at = 0; at < 80 && !isThere(); at += 1) {
      await page.keyboard.press('Tab');
      const [kind, name, outline] = await page.evaluate<[string, string, number]>(`(() => {
        const on = document.activeElement;
        const { outlineStyle, outlineWidth } = getComputedStyle(on);
        return [on.localName, on.textContent.trim(), outlineStyle === 'none' ? 0 : parseFloat(outlineWidth)];
      })()`);
      if (outline === 0) unseen.push(`${kind} ${name}`);
      stops.push(kind);
      if (kind === 'summary' && name.includes('统计表')) await page.keyboard.press('Enter');
      if (kind === 'input') await page.keyboard.type('第1');
    }
    expect(unseen).toEqual([]);
    expect(stops).toEqual(expect.arrayContaining(['summary', 'input', 'button']));
    const found = await column(page, NAME);
    expect([found.length > 1, found.filter((name) => !name.includes('第1'))]).toEqual([true, []]);
    const sorted = page.locator('th:focus-within');
    await page.keyboard.press('Enter');
    expect(await sorted.getAttribute('aria-sort')).toBe('ascending');
    await page.keyboard.press('Enter');
    expect(await sorted.getAttribute('aria-sort')).toBe('descending');
    await page.close();
  });

  it.each([
    ['200%', 640],
    ['400%', 320],
  ])('enlarged to %s nothing is cut off or wider than the screen', async (_, width) => {
    for (const kind of ['long circular', 'receipt']) {
      const page = await open(kind, { viewport: { width, height: 450 } });
      await page.evaluate("document.querySelectorAll('details').forEach((one) => (one.open = true))");
      expect([kind, await sideways(page), await violations(page)]).toEqual([kind, 0, []]);
      await page.close();
    }
  });

  it('is complete without script: all lines, all numbers, folds that open', async () => {
    const page = await open('long circular', { javaScriptEnabled: false });
    await page.locator('summary', { hasText: '统计表' }).click();
    expect(await column(page, NAME)).toHaveLength(BRANCHES);
    const bars = await page.locator('.bars > li').allInnerTexts();
    // 12 of 12 on time in the branches 13, 26, 39 and 52, 11 of 12 in four, 10 of 12 in four, 8 and 9 in four each.
    expect(bars.map((bar) => bar.replace(/（.*|\s/gs, ''))).toEqual([
      '100%4个',
      '90%以上不足100%4个',
      '80%以上不足90%4个',
      '60%以上不足80%8个',
      '不足60%39个',
    ]);
    expect(await page.locator('.tools, .sort').count()).toBe(0);
    await page.getByRole('link', { name: '附件1' }).click();
    expect(page.url()).toMatch(/#s\d+$/);
    await page.close();
  });

  it('prints unfolded, without tools, on A4', async () => {
    const page = await open('long circular');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.contents:visible, .tools:visible, summary:visible').count()).toBe(0);
    const cell = page.locator('td', { hasText: '2026-A001-055' });
    expect((await boxOf(cell)).height).toBeGreaterThan(10);
    await page.close();
  });

  it('asked for nothing and complained of nothing', () => {
    expect(wrong).toEqual([]);
  });
});
