import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BulletinInput } from '../../ledger/figures/bulletin.ts';
import { renderCircular } from '../../templates/documents/index.ts';
import { bulletinInput, overdueItem, sample, sums } from '../documents/sample.ts';

const run = promisify(execFile);
const MM = 72 / 25.4;
const TITLE = '关于2026年第三季度承诺事项落实情况的通报';

/** Sixty branches, so that the table runs over pages, and items too long for a page. */
const long = (): BulletinInput =>
  bulletinInput(
    Array.from({ length: 60 }, (_, i) => ({
      name: `第${i + 1}党支部`,
      sums: sums({ committed: 20, closed: 9, due: 12, closedOnTime: i % 10, overdue: 2, open: 11 }),
    })),
    { overdue: ['修路灯', '逐户登记、逐项整改，'.repeat(80)].map((text) => overdueItem({ text })) },
  );

interface Word {
  readonly page: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly text: string;
}

/** The words of a PDF with their boxes, in points from the page's upper left corner. */
async function words(pdf: string): Promise<readonly Word[]> {
  const layout = pdf.replace(/pdf$/, 'bbox.html');
  await run('pdftotext', ['-bbox-layout', pdf, layout]);
  const xml = await readFile(layout, 'utf8');
  return xml.split('<page ').flatMap((part, page) =>
    [...part.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)"[^>]*>([^<]*)</g)].map((m) => ({
      page,
      left: Number(m[1]),
      top: Number(m[2]),
      right: Number(m[3]),
      text: m[4]!,
    })),
  );
}

const textOf = (all: readonly Word[], page: number): string =>
  all
    .filter((w) => w.page === page)
    .map((w) => w.text)
    .join('');

/** LibreOffice hangs a comma out of the block whatever the file says; Word does as it is told. */
const inside = (word: Word): boolean => !/[，。、；：）]$/.test(word.text);

let dir = '';
beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'circular-'));
});
afterAll(async () => {
  await rm(dir, { recursive: true, force: true });
});

async function toPdf(name: string, input: BulletinInput): Promise<string> {
  const file = path.join(dir, `${name}.docx`);
  await writeFile(file, (await renderCircular(input, 'internal')).docx);
  const profile = `-env:UserInstallation=${pathToFileURL(path.join(dir, 'profile')).href}`;
  await run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', dir, file]);
  return file.replace(/docx$/, 'pdf');
}

describe('Word, laid out by LibreOffice', () => {
  let usual: readonly Word[] = [];
  let over: readonly Word[] = [];
  beforeAll(async () => {
    usual = await words(await toPdf('usual', sample()));
    over = await words(await toPdf('long', long()));
  });

  it('has its text block 28 mm from the left and 156 mm wide', () => {
    // The lines of the body below the red head; the page number stands outside the block.
    const body = usual.filter((w) => w.page === 1 && w.top > 90 * MM && w.top < 262 * MM);
    const left = Math.min(...body.map((w) => w.left)) / MM;
    const right = Math.max(...body.filter(inside).map((w) => w.right)) / MM;
    expect(left).toBeCloseTo(28, 0);
    expect(right - left).toBeGreaterThan(150);
    expect(right - left).toBeLessThan(157);
  });

  it('has its tables exactly as wide as the text', () => {
    const header = over.filter((w) => w.page === 3 && w.top < 60 * MM);
    expect(Math.min(...header.map((w) => w.left)) / MM).toBeGreaterThan(28);
    expect(Math.max(...over.filter(inside).map((w) => w.right)) / MM).toBeLessThan(184.5);
  });

  it('has its title on one line', () => {
    const first = usual.filter((w) => w.page === 1);
    const line = (top: number): string =>
      textOf(
        first.filter((w) => Math.abs(w.top - top) < 8),
        1,
      );
    expect(first.some((w) => line(w.top) === TITLE)).toBe(true);
  });

  it('has its lines 28.95 points apart', () => {
    // The body of the first page: no table stands between its lines.
    const body = usual.filter((w) => w.page === 1 && w.left < 35 * MM && w.top > 110 * MM && w.top < 255 * MM);
    const tops = [...new Set(body.map((w) => w.top))].sort((a, b) => a - b);
    const gaps = tops.slice(1).map((top, i) => top - tops[i]!);
    expect(gaps.length).toBeGreaterThan(5);
    expect(Math.min(...gaps.filter((gap) => gap > 5))).toBeCloseTo(28.95, 0);
  });

  it('numbers its pages at the outer edge', () => {
    const number = (page: number): number =>
      usual.find((w) => w.page === page && w.top > 262 * MM && w.text.includes(String(page)))!.left / MM;
    expect(number(1)).toBeGreaterThan(150);
    expect(number(2)).toBeLessThan(60);
    expect(number(3)).toBeGreaterThan(150);
  });

  it('repeats the header row of a long table on its next page', () => {
    const pages = [...new Set(over.map((w) => w.page))].filter((page) => textOf(over, page).includes('位次支部'));
    expect(pages.length).toBeGreaterThan(1);
  });

  it('loses nothing of a text longer than a page', () => {
    const all = over.map((w) => w.text).join('');
    expect(all.match(/逐户登/g)?.length).toBeGreaterThan(70);
  });
});

describe('the page, in a browser', () => {
  const widths = [375, 1000];
  it.each(widths)('does not scroll sideways at %i pixels', async (width) => {
    const browser = await chromium.launch({
      executablePath: '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
    });
    try {
      const requests: string[] = [];
      const page = await browser.newPage({ viewport: { width, height: 800 } });
      page.on('request', (request) => requests.push(request.url()));
      for (const input of [sample(), long()]) {
        const file = path.join(dir, `page-${width}.html`);
        await writeFile(file, (await renderCircular(input, 'internal')).html);
        const url = pathToFileURL(file).href;
        await page.goto(url);
        const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
        expect(await page.evaluate(overflow)).toBe(0);
        expect(new Set(requests)).toEqual(new Set([url]));
      }
      expect(await page.title()).toBe(TITLE);
    } finally {
      await browser.close();
    }
  });

  it('prints on A4 with its header rows repeated', async () => {
    const browser = await chromium.launch({
      executablePath: '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
    });
    try {
      const page = await browser.newPage();
      await page.setContent((await renderCircular(long(), 'internal')).html);
      const pdf = path.join(dir, 'print.pdf');
      await page.pdf({ path: pdf, preferCSSPageSize: true });
      const printed = await words(pdf);
      const body = printed.filter((w) => w.page === 1 && w.top > 90 * MM && w.top < 262 * MM);
      expect(Math.min(...body.map((w) => w.left)) / MM).toBeCloseTo(28, 0);
      const pages = [...new Set(printed.map((w) => w.page))].filter((n) => textOf(printed, n).includes('位次支部'));
      expect(pages.length).toBeGreaterThan(1);
    } finally {
      await browser.close();
    }
  });
});
