import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BulletinInput } from '../../ledger/figures/bulletin.ts';
import { renderCircular, renderEvaluation, renderReminder } from '../../templates/documents/index.ts';
import { type Piece, piecesOfWord } from '../outputs/markup.ts';
import { construction } from '../support/schemes.ts';
import { pagesOf, type PrintedPage, toPdf } from '../support/pdf.ts';
import { evaluationInput } from './evaluation/input.ts';
import { constructionBranches, unfulfilledItem } from './evaluation/samples.ts';
import { reminderInput } from './reports/sample.ts';
import { bulletinInput, overdueItem, sums } from './sample.ts';

/** Names of 30 and of 4 characters, items of 800 and of 3. */
const NAME = '中共建管局直属市政工程质量安全监督检测中心第一党总支部委员会';
const TEXT = '在辖区内开展安全生产检查，逐户登记、逐项整改，'.repeat(40).slice(0, 800);
const name = (at: number): string => (at % 3 === 0 ? NAME : at < 10 ? `第${at}支部` : `支部${at}`);
const counts = (at: number) =>
  sums({ committed: 1030 + at, closed: 10, due: 20, closedOnTime: at % 11, overdue: 2, open: 1020 + at });

/** A quarter of so many branches, with so many overdue items, each 20th of which is long. */
function quarter(branches: number, overdue: number): BulletinInput {
  return bulletinInput(
    Array.from({ length: branches }, (_, at) => ({ name: name(at), sums: counts(at) })),
    {
      overdue: Array.from({ length: overdue }, (_, at) =>
        overdueItem({
          id: `2026-A001-${String(at).padStart(3, '0')}`,
          branchName: name(at),
          text: at % 20 === 5 ? TEXT : at % 2 ? '修路灯' : '为老旧小区居民上门检修燃气管道并登记造册',
          daysOverdue: at,
        }),
      ),
    },
  );
}

/** Members of 400 branches with two branches' results, over and over. */
const evaluated = () =>
  evaluationInput(
    construction,
    Array.from({ length: 400 }, (_, at) => ({ ...constructionBranches[at % 2]!, name: name(at) })),
    { unfulfilled: [unfulfilledItem({ text: TEXT, reason: TEXT }), unfulfilledItem({ text: '修路灯' })] },
  );

const documents = {
  'no branch': async () => (await renderCircular(quarter(0, 0), 'internal')).docx,
  'one branch': async () => (await renderCircular(quarter(1, 1), 'internal')).docx,
  'twelve branches': async () => (await renderCircular(quarter(12, 30), 'internal')).docx,
  'four hundred branches': async () => (await renderCircular(quarter(400, 120), 'internal')).docx,
  'the evaluation of four hundred': async () => (await renderEvaluation(evaluated(), 'masses')).docx,
  'a letter': async () =>
    (
      await renderReminder(
        reminderInput({
          branch: { code: 'A01', name: NAME },
          overdue: quarter(0, 60).overdue,
        }),
      )
    ).docx,
} as const;

type Name = keyof typeof documents;
const names = Object.keys(documents) as Name[];

interface Printing {
  readonly pieces: readonly Piece[];
  readonly pages: readonly PrintedPage[];
}

const isNumber = (text: string): boolean => /^—\d+—$/.test(text);
/** What is printed on a page, its number left out. */
const textLines = ({ lines }: PrintedPage) => lines.filter(({ text }) => !isNumber(text));
const squeezed = (text: string): string => text.replace(/\s/g, '');

/** How often each character occurs. */
function tally(text: string): ReadonlyMap<string, number> {
  const all = new Map<string, number>();
  for (const character of squeezed(text)) all.set(character, (all.get(character) ?? 0) + 1);
  return all;
}

describe('documents of any length, printed', () => {
  const parent = mkdtempSync(path.join(tmpdir(), 'long-'));
  const printed = new Map<Name, Printing>();
  const of = (one: Name): Printing => printed.get(one)!;

  beforeAll(async () => {
    const docx = Object.fromEntries(
      await Promise.all(names.map(async (one) => [one, await documents[one]()] as const)),
    );
    const pdf = toPdf(docx, parent);
    for (const one of names) {
      const pieces = piecesOfWord(strFromU8(unzipSync(docx[one]!)['word/document.xml']!));
      printed.set(one, { pieces, pages: pagesOf(pdf[one]!) });
    }
  });
  afterAll(() => rmSync(parent, { recursive: true }));

  it.each(names)('nothing is clipped: every character of the document is on paper: %s', (one) => {
    const { pieces, pages } = of(one);
    const written = tally(pieces.map(({ text }) => text.replace('［图］', '')).join(''));
    const seen = tally(pages.flatMap(({ lines }) => lines.map(({ text }) => text)).join(''));
    const lost = [...written].filter(([character, count]) => (seen.get(character) ?? 0) < count);
    expect(lost).toEqual([]);
  });

  it.each(names)('nothing stands outside the text block: %s', (one) => {
    const outside = of(one).pages.flatMap((page, at) =>
      textLines(page)
        // LibreOffice lets a comma hang out at the right, whatever the document says; it is 5.6 mm wide.
        .filter(({ left, right, top, bottom }) => left < 27.5 || right > 184.5 + 5.7 || top < 37 || bottom > 262.5)
        .map(({ text }) => `${at + 1}: ${text}`),
    );
    expect(outside).toEqual([]);
  });

  it.each(names)('no heading, caption or head of a table stands alone at the foot of a page: %s', (one) => {
    const { pieces, pages } = of(one);
    const headings = new Set(
      pieces.filter(({ heading }) => heading !== null && heading > 1).map(({ text }) => squeezed(text)),
    );
    expect(headings.size).toBeGreaterThan(0);
    const alone = pages.flatMap((page, at) => {
      const last = textLines(page).at(-1)?.text ?? '';
      return headings.has(last) || /^(表\d|序号|位次)/.test(last) ? [`${at + 1}: ${last}`] : [];
    });
    expect(alone).toEqual([]);
  });

  it.each(names)('the signature does not stand alone on a page: %s', (one) => {
    const page = of(one).pages.find(({ lines }) => lines.some(({ text }) => /^\d{4}年\d+月\d+日$/.test(text)))!;
    const before = textLines(page).filter(({ text }) => !/^\d{4}年\d+月\d+日$/.test(text));
    // The signer and at least one line more.
    expect(before.length).toBeGreaterThan(1);
  });

  it('each page of a table has its head: overdue items and branches', () => {
    const { pages } = of('four hundred branches');
    const overdue = pages.filter(({ lines }) => lines.some(({ text }) => /^2026-A001-\d{3}$/.test(text)));
    expect(overdue.length).toBeGreaterThan(10);
    for (const page of overdue) expect(squeezed(page.lines.map(({ text }) => text).join(''))).toMatch(/编号和承诺事项/);
    const ranked = pages.filter(({ words }) => words.filter(({ text }) => /^\d\d?\.\d%$/.test(text)).length > 20);
    expect(ranked.length).toBeGreaterThan(10);
    for (const { words } of ranked) expect(words.map(({ text }) => text)).toContain('销号率');
  });

  it('a row of a few lines is on one page: its id and its text', () => {
    const { pages } = of('four hundred branches');
    const short = pages.map(({ lines }) => {
      const said = lines.map(({ text }) => text);
      const ids = said.flatMap((text) => /^2026-A001-(\d{3})$/.exec(text)?.[1] ?? []).map(Number);
      return {
        ids: ids.filter((id) => id % 2 === 1 && id % 20 !== 5).length,
        texts: said.filter((text) => text === '修路灯').length,
      };
    });
    expect(short.filter(({ ids }) => ids > 0).length).toBeGreaterThan(5);
    for (const { ids, texts } of short) expect(texts).toBe(ids);
  });

  it('an item of 800 characters goes on over the page, whole', () => {
    const said = of('four hundred branches')
      .pages.map(({ lines }) => lines.map(({ text }) => text).join(''))
      .join('');
    expect(said).toContain('2026-A001-005');
    expect(tally(said).get('辖')).toBeGreaterThanOrEqual(6 * 34);
  });

  it('numbers of a column end under each other', () => {
    const rates = of('twelve branches').pages.flatMap((page) =>
      page.words.filter(({ text }) => /^\d+\.\d%$/.test(text)),
    );
    const columns = new Set(rates.filter(({ right }) => right > 100).map(({ right }) => right.toFixed(0)));
    // Closing rate and on-time rate of 12 branches and in all: two columns, whatever the length of the numbers.
    expect(rates.length).toBeGreaterThanOrEqual(26);
    expect([...columns].filter((at) => rates.filter(({ right }) => right.toFixed(0) === at).length > 5).length).toBe(2);
  });
});
