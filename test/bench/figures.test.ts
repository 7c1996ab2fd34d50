import { expect, it } from 'vitest';
import { markdownOf } from '../../scripts/bench/markdown.ts';
import { type Bound, holds } from '../../scripts/bench/part.ts';
import { differences } from '../../scripts/bench/parts/today.ts';
import { median, ratio } from '../../scripts/bench/statistics.ts';

const bound = (is: number | null, rule: Bound['rule']): Bound => ({ name: '时间', is, rule, required: 4, unit: '秒' });

it('the median is the middle number, or between the two middle ones', () => {
  expect(median([5, 1, 3])).toBe(3);
  expect(median([8, 1, 3, 5])).toBe(4);
  expect(median([])).toBeNull();
});

it('a ratio with something that was not measured is none', () => {
  expect(ratio(6, 4)).toBe(1.5);
  expect(ratio(null, 4)).toBeNull();
  expect(ratio(6, 0)).toBeNull();
});

it('a bound is kept at its very edge, and not known where nothing was measured', () => {
  expect(holds(bound(4, 'at most'))).toBe(true);
  expect(holds(bound(4.01, 'at most'))).toBe(false);
  expect(holds(bound(4, 'at least'))).toBe(true);
  expect(holds(bound(3.99, 'at least'))).toBe(false);
  expect(holds(bound(null, 'at most'))).toBeNull();
});

it('figures are printed as Chinese tables', () => {
  const table = {
    title: '一个区',
    of: '做什么',
    columns: [{ header: '秒', decimals: 1 }],
    lines: [{ name: '通报', values: [2.04] }],
  };
  const text = markdownOf({
    tables: [table],
    bounds: [bound(4.126, 'at most'), bound(null, 'at least')],
    notes: ['有负载'],
  });
  expect(text.split('\n')).toEqual([
    '一个区',
    '',
    '| 做什么 | 秒 |',
    '| --- | ---: |',
    '| 通报 | 2.0 |',
    '',
    '| 要求 | 限度 | 量到 | 结果 |',
    '| --- | --- | ---: | --- |',
    '| 时间 | 不超过4秒 | 4.13秒 | 没有达到 |',
    '| 时间 | 不少于4秒 | — | 没有量 |',
    '',
    '- 有负载',
    '',
  ]);
});

it('the script of today is compared figure by figure, returned branches apart', () => {
  const ours = [
    { code: 'A01', state: 'accepted', committed: 5, due: 2 },
    { code: 'A02', state: 'accepted', committed: 7, due: 1 },
    { code: 'A03', state: 'returned' },
    { code: 'A04', state: 'missing' },
    { code: 'A05', state: 'accepted', committed: 1, due: 0 },
  ];
  const theirs = { A01: { committed: 5, due: 2 }, A02: { committed: 7, due: 3 }, A03: { committed: 9, due: 9 } };
  expect(differences(theirs, ours)).toEqual(['A02 due：1，脚本3', 'A03：本软件退回，脚本照算', 'A05：脚本没有算出']);
});
