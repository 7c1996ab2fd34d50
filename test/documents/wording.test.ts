import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePeriod } from '../../ledger/period.ts';
import { nameBranches } from '../../templates/documents/text/list.ts';
import { numeral, percent } from '../../templates/documents/text/number.ts';
import { nextPeriod, thisPeriod } from '../../templates/documents/text/period.ts';
import { sentence } from '../../ledger/sentence.ts';
import { shareWord } from '../../templates/documents/text/share.ts';

describe('percentages', () => {
  it.each([
    [0, 0, '—'],
    [0, 7, '0.0%'],
    [7, 7, '100.0%'],
    [1, 3, '33.3%'],
    [2, 3, '66.7%'],
    // Halves go up, exactly: binary fractions make 28.749… of 23/80 and 1.0049… of 201/20000.
    [23, 80, '28.8%'],
    [201, 20000, '1.0%'],
    [1, 2000, '0.1%'],
    [1999, 2000, '100.0%'],
  ])('%i of %i', (part, whole, text) => {
    expect(percent(part, whole)).toBe(text);
  });

  it('are never more than half a tenth away', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.integer({ min: 1, max: 1_000_000 }), (a, b) => {
        const [part, whole] = [Math.min(a, b), b];
        const shown = Number(percent(part, whole).replace('%', ''));
        expect(Math.abs(shown - (part / whole) * 100)).toBeLessThanOrEqual(0.05 + 1e-9);
      }),
    );
  });
});

describe('words for shares', () => {
  it.each([
    [1, 1, '有'],
    [1, 2, '个别'],
    [3, 30, '个别'],
    [3, 29, '少数'],
    [4, 40, '少数'],
    [20, 100, '少数'],
    [21, 100, '部分'],
    [50, 100, '部分'],
    [51, 100, '多数'],
    [100, 100, '全部'],
  ])('%i of %i is %s', (n, whole, word) => {
    expect(shareWord(n, whole)).toBe(word);
  });
});

describe('names and numbers', () => {
  const names = (n: number): string[] => Array.from({ length: n }, (_, i) => `${i + 1}支部`);
  it('names up to ten branches, and the number of all', () => {
    expect(nameBranches(names(2))).toBe('1支部、2支部');
    expect(nameBranches(names(11))).toBe(
      '1支部、2支部、3支部、4支部、5支部、6支部、7支部、8支部、9支部、10支部等11个支部',
    );
  });

  it.each([
    [1, '一'],
    [10, '十'],
    [12, '十二'],
    [20, '二十'],
    [35, '三十五'],
  ])('numbers heading %i', (n, text) => {
    expect(numeral(n)).toBe(text);
  });
});

describe('sentences', () => {
  it.each([
    ['逐件跟踪', '逐件跟踪。'],
    [' 逐件跟踪。\n', '逐件跟踪。'],
    ['做到“件件有着落。”', '做到“件件有着落。”'],
    ['群众说：“办得好！”', '群众说：“办得好！”'],
    ['群众说：“办得好.”', '群众说：“办得好。”'],
    ['群众说："办得好."', '群众说："办得好。"'],
    ['建立“一事一卡”', '建立“一事一卡”。'],
    ['每周一查（另见附件）', '每周一查（另见附件）。'],
    ['观看《你准备好了吗？》', '观看《你准备好了吗？》。'],
    ['逐件跟踪.', '逐件跟踪。'],
    ['逐件跟踪｡', '逐件跟踪。'],
    ['干劲更足了!', '干劲更足了！'],
    ['为谁办事?', '为谁办事？'],
    ['修路、架灯……', '修路、架灯……'],
    ['修路、架灯...', '修路、架灯……'],
    ['逐件跟踪；', '逐件跟踪。'],
    ['第一步。\n第二步.', '第一步。\n第二步。'],
  ])('%s', (text, whole) => {
    expect(sentence(text)).toBe(whole);
  });
});

describe('periods', () => {
  it.each([
    ['2026Q3', '本季度', '2026Q4'],
    ['2026Q4', '本季度', '2027Q1'],
    ['2026H1', '上半年', '2026H2'],
    ['2026H2', '下半年', '2027H1'],
    ['2026-12', '本月', '2027-01'],
    ['2026', '本年度', '2027'],
    ['2026-03..04', '本期', undefined],
  ])('%s', (id, name, next) => {
    const period = parsePeriod(id)!;
    expect([thisPeriod(period), nextPeriod(period)?.id]).toEqual([name, next]);
  });
});
