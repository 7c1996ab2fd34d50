import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { day } from '../../ledger/day.ts';
import { parsePeriod } from '../../ledger/period.ts';
import { renderRollUp } from '../../templates/documents/index.ts';
import { rollUpView } from '../../templates/documents/roll-up/view.ts';
import { FORBIDDEN } from '../support/lint-official-text.ts';
import { tempDir } from '../support/temp-dir.ts';
import { type Branch, figuresJson, planned, put, ran, upper } from './made-up.ts';

const city = (): string => upper(tempDir(), '中共云山市委员会');
const YEAR = { kind: 'evaluation', period: parsePeriod('2026')!, asOf: day('2026-12-31') } as const;

interface Member {
  readonly total: number | null;
  readonly grade: string | null;
}

/** figures.json of an evaluation with one branch and its members. */
function evaluationJson(committee: string, members: readonly Member[], own: number, grades = ['满意', '不满意']) {
  const count = (some: readonly (string | null)[]) =>
    Object.fromEntries(grades.map((name) => [name, some.filter((one) => one === name).length]));
  const base = figuresJson([{ code: 'A01', onTime: members.length }], {
    committee,
    period: '2026',
    asOf: '2026-12-31',
  });
  return {
    ...base,
    rounds: ['年终'],
    members: members.map((one, i) => ({ id: `A01-00${i}`, name: '张三丰', branch: 'A01', panels: {}, ...one })),
    branchPledgers: [
      { code: 'A01', name: 'A01支部', panels: { 党员群众: own }, total: own, grade: grades[0], assessment: own },
    ],
    grades: { members: count(members.map(({ grade }) => grade)), branches: count([grades[0]!]) },
  };
}

it('E7: a mean over committees is that of all members, and no member is named above', async () => {
  const dir = city();
  const from = tempDir();
  const east = [
    { total: 90, grade: '满意' },
    { total: 80.1, grade: '满意' },
    { total: null, grade: null },
  ];
  put(from, '东区/年终/2026/figures.json', evaluationJson('中共东山区委员会', east, 88));
  put(from, '西区/2026/figures.json', evaluationJson('中共西河区委员会', [{ total: 50.25, grade: '不满意' }], 91.5));
  const { figures, target } = await ran(dir, from, YEAR);
  expect(figures.evaluation).toEqual({
    grades: { members: { 满意: 2, 不满意: 1 }, branches: { 满意: 2, 不满意: 0 } },
    members: { evaluated: 4, scored: 3, hundredths: 9000 + 8010 + 5025 },
    branches: { evaluated: 2, scored: 2, hundredths: 8800 + 9150 },
    assessments: { evaluated: 2, scored: 2, hundredths: 8800 + 9150 },
  });
  const page = readFileSync(path.join(target, '年终评议汇总.html'), 'utf8');
  // 220.35 / 3; the mean of the two means would be 67.65.
  expect(page).toContain('已计分的3名党员总分平均73.45分');
  expect(page).toContain('应评议党员4名，已计分3名，未计分1名');
  expect(readFileSync(path.join(target, 'figures.json'), 'utf8')).not.toContain('张三丰');
  // The city's own result goes up to the province with the same sums.
  const province = upper(tempDir(), '中共江州省委员会');
  const above = await planned(province, dir, YEAR);
  expect(above.figures.evaluation).toEqual(figures.evaluation);
});

it('E4: grades of other names are not counted together', async () => {
  const from = tempDir();
  put(from, '东区/年终/2026/figures.json', evaluationJson('中共东山区委员会', [{ total: 90, grade: '满意' }], 88));
  const other = evaluationJson('中共西河区委员会', [{ total: 70, grade: '优' }], 91, ['优', '良']);
  put(from, '西区/年终/2026/figures.json', other);
  const { figures } = await planned(city(), from, YEAR);
  expect(figures.evaluation).toMatchObject({ grades: { members: {}, branches: {} }, members: { scored: 2 } });
});

const many = (n: number): readonly Branch[] =>
  Array.from({ length: n }, (_, i) => ({ code: `A${String(i).padStart(3, '0')}`, onTime: 1 + (i % 3) }));

it.each([
  [300, ['附件1', '附件2']],
  [301, ['附件']],
] as const)('B1: of %i branches Word has the annexes %j, and the page folds them by committee', async (n, labels) => {
  const from = tempDir();
  put(from, '东区/通报/2026Q3/figures.json', figuresJson(many(n), { committee: '中共东山区委员会' }));
  const { input } = await planned(city(), from);
  expect(rollUpView(input, 'word').annexes.map(({ label }) => label)).toEqual(labels);
  const { html } = await renderRollUp(input);
  expect(html.match(/<details/g)).toHaveLength(1);
  expect(html).toContain(`<summary>东山区委（应报支部${n}个，接收${n}个）</summary>`);
});

/** Everything a view says, a text a line. */
const texts = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(texts)
      : [];

it('B1: says nothing that clerks strike out, whatever came in', async () => {
  const kinds: readonly (readonly [string, readonly Branch[]])[] = [
    ['全部按期', [{ code: 'A01', onTime: 3, members: 2, pledged: 2 }]],
    ['没有到期', [{ code: 'A01', notDue: 3, members: 2, pledged: 1 }]],
    ['都退回', [{ code: 'A01', state: 'returned' }]],
    ['逾期未兑现', [{ code: 'A01', overdue: 2, unfulfilled: 1, toInspect: 3, inspected: 1 }]],
  ];
  for (const size of [1, 2, 4]) {
    const from = tempDir();
    for (const [name, branches] of kinds.slice(-size)) {
      put(from, `${name}/通报/2026Q3/figures.json`, figuresJson(branches, { committee: `中共${name}区委员会` }));
    }
    put(from, '坏的/2026Q3/figures.json', 'x');
    const { input } = await planned(city(), from);
    const said = texts(rollUpView(input, 'page')).filter((text) => !text.includes('.json'));
    for (const [what, pattern] of Object.entries(FORBIDDEN)) {
      expect([what, said.filter((text) => pattern.test(text))]).toEqual([what, []]);
    }
  }
});
