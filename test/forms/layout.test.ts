import { describe, expect, it } from 'vitest';
import type { FormContent, FormPage } from '../../ledger/forms/content.ts';
import { layOut } from '../../templates/documents/forms/layout/lay-out.ts';
import { paperHeight } from '../../templates/documents/forms/layout/metrics.ts';
import { type Sheet, heightOf } from '../../templates/documents/forms/layout/rows.ts';
import { splitText } from '../../templates/documents/forms/layout/text.ts';

const page = (paragraphs: readonly string[], holder = '李四'): FormPage => ({
  title: '2026年度党员公开承诺书',
  subtitle: '（承诺人存）',
  holder,
  blocks: [
    { type: 'fields', fields: [['党员姓名', holder]] },
    { type: 'box', label: '承诺事项', paragraphs, signed: ['（签名）', '年　月　日'], grows: true },
    { type: 'box', label: '审定意见', paragraphs: [], signed: ['（盖章）', '年　月　日'], grows: false },
    { type: 'text', text: '注：一式三份。' },
  ],
});
const pledge = (paragraphs: readonly string[], holder?: string): FormContent => ({
  kind: 'pledge',
  sheetName: '承诺书',
  pages: [page(paragraphs, holder)],
});

const textsOf = ({ rows }: Sheet): readonly string[] =>
  rows.flatMap(({ cells }) => cells.map(({ text }) => text)).filter((text) => text !== '');

const many = (count: number): readonly string[] => Array.from({ length: count }, (_, i) => `${i + 1}．走访`);

describe('a form laid out on paper', () => {
  it('F1: is one sheet where its text has room, without a number', () => {
    const { sheets } = layOut(pledge(['1．走访', '2．修路']));
    expect(sheets.map(textsOf)).toEqual([
      [
        ...['2026年度党员公开承诺书', '（承诺人存）', '党员姓名', '李四', '承诺事项', '1．走访', '2．修路'],
        ...['（签名）', '年　月　日', '审定意见', '（盖章）', '年　月　日', '注：一式三份。'],
      ],
    ]);
  });

  it('F1: fills its sheet: the box of the items takes what is left', () => {
    const [few, more] = [layOut(pledge(many(2))), layOut(pledge(many(6)))];
    const [height, other] = [few, more].map(({ sheets }) => heightOf(sheets[0]!.rows));
    expect(height).toBeCloseTo(other!, 5);
    const { metrics } = few;
    expect(height! + metrics.top + metrics.bottom).toBeLessThan(paperHeight(metrics));
  });

  it('F1: what has no room goes on continuation sheets with title, name and number, signed too', () => {
    const { sheets } = layOut(pledge(many(25)));
    const texts = sheets.map(textsOf);
    expect(texts.length).toBe(2);
    expect(texts[0]).toEqual(expect.arrayContaining(['第1页　共2页', '（接续页）', '审定意见', '注：一式三份。']));
    expect(texts[1]!.slice(0, 5)).toEqual([
      ...['2026年度党员公开承诺书（续页）', '（承诺人存）', '李四', '第2页　共2页', '承诺事项'],
    ]);
    expect(texts[1]).toEqual(expect.arrayContaining(['（签名）', '25．走访']));
    expect(texts[1]).not.toContain('审定意见');
    const written = texts.flat().filter((text) => text.endsWith('．走访'));
    expect(written).toEqual(many(25));
  });

  it('F1: an item too long for what is left of the sheet is whole on the next', () => {
    // 560 characters: nineteen lines of thirty, 388 points; the first sheet has 364 left, and Excel takes a row of 409.
    const { sheets } = layOut(pledge(['长'.repeat(560)]));
    const [first, second] = sheets.map(textsOf);
    expect(first).toContain('（见续页）');
    expect(second).toContain('长'.repeat(560));
  });

  it.each([1, 12, 25])('no row is higher than Excel takes, no sheet than the paper, of %i items of 800', (count) => {
    const { metrics, sheets } = layOut(
      pledge(
        Array.from({ length: count }, () => '长'.repeat(800)),
        '名'.repeat(30),
      ),
    );
    const room = paperHeight(metrics) - metrics.top - metrics.bottom;
    for (const { rows } of sheets) {
      expect(Math.max(...rows.map(({ height }) => height))).toBeLessThanOrEqual(409);
      expect(heightOf(rows)).toBeLessThanOrEqual(room);
    }
    const letters = sheets.flatMap(textsOf).join('');
    expect([...letters].filter((letter) => letter === '长').length).toBe(800 * count);
  });

  it('F4: plates are set in the largest size in which each is on one sheet', () => {
    const plate = (members: number): FormContent => ({
      kind: 'plate',
      sheetName: '标牌',
      pages: [
        {
          title: '党员责任区',
          holder: '北片',
          blocks: [
            {
              type: 'table',
              columns: [
                { header: '责任党员', width: 1 },
                { header: '具体工作责任', width: 3 },
              ],
              rows: Array.from({ length: members }, () => ['李四', '巡护']),
            },
          ],
        },
      ],
    });
    expect([2, 10, 40].map((count) => layOut(plate(count)).metrics.size)).toEqual([22, 18, 14]);
    expect([2, 10].map((count) => layOut(plate(count)).sheets.length)).toEqual([1, 1]);
    expect(layOut(plate(40)).sheets.length).toBeGreaterThan(1);
  });
});

describe('parting a text', () => {
  it('is after a stop where one is near, else where the room ends; nothing is lost', () => {
    expect(splitText('一二三四。五六七八九', 17, 1)).toEqual(['一二三四。', '五六七八九']);
    expect(splitText('一'.repeat(50), 21, 2)).toEqual(['一'.repeat(20), '一'.repeat(30)]);
    expect(splitText('甲\n乙\n丙', 20, 2)).toEqual(['甲\n乙', '丙']);
    expect(splitText('短', 20, 1)).toEqual(['短', '']);
  });
});
