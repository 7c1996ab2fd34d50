import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { day } from '../../ledger/day.ts';
import { parsePeriod } from '../../ledger/period.ts';
import { isIncomplete } from '../../scripts/roll-up/tell.ts';
import { buildLowerRoster } from '../../scripts/roll-up/lower-roster.ts';
import { withoutScript } from '../documents/page-parts.ts';
import { tempDir } from '../support/temp-dir.ts';
import { figuresJson, planned, put, ran, statesOf, upper } from './made-up.ts';

const EAST = '中共东山区委员会';
const WEST = '中共西河区委员会';
const good = (committee: string, onTime = 2) => figuresJson([{ code: 'A01', onTime, overdue: 1 }], { committee });

/** 印发.json with its seal, by the rule: SHA-256 over the JSON of all but the seal. */
function issuedJson(figures: unknown, number: string): Record<string, unknown> {
  const record = {
    record: 1,
    number,
    prefix: '东委',
    issuedOn: '2026-10-09',
    period: '2026Q3',
    asOf: '2026-09-30',
    scheme: 'construction',
    figures,
    documents: [],
  };
  return { ...record, seal: createHash('sha256').update(JSON.stringify(record)).digest('hex') };
}

const city = (): string => upper(tempDir(), '中共云山市委员会');

it('V2: what was issued last counts, and a draft that says something else is told', async () => {
  const from = tempDir();
  put(from, '东区/通报/2026Q3/已印发-1/印发.json', issuedJson(good(EAST, 1), '〔2026〕15号'));
  put(from, '东区/通报/2026Q3/已印发-2/印发.json', issuedJson(good(EAST, 2), '〔2026〕16号'));
  put(from, '东区/通报/2026Q3/figures.json', good(EAST, 7));
  const { figures, sources } = await planned(city(), from);
  expect(figures.totals.closedOnTime).toBe(2);
  expect(figures.byCommittee[0]).toMatchObject({ standing: 'issued', number: '东委〔2026〕16号' });
  expect(sources[0]!.notes).toEqual(['草稿的数字与印发的不同，按印发的计入；要用新的数，请下级党委先印发更正通报']);
});

it('V2: what was changed after its issue is not counted, nor what stands before a damaged one', async () => {
  const from = tempDir();
  put(from, '东区/通报/2026Q3/已印发-1/印发.json', {
    ...issuedJson(good(EAST), '〔2026〕15号'),
    number: '〔2026〕99号',
  });
  put(from, '西区/通报/2026Q3/已印发-1/印发.json', issuedJson(good(WEST), '〔2026〕7号'));
  put(from, '西区/通报/2026Q3/已印发-2/印发.json', '{"record":1,');
  put(from, '西区/方案.json', { extends: 'construction', committee: { name: WEST } });
  put(from, '南区/2026Q3/figures.json', good('中共南浦区委员会'));
  const rolled = await planned(city(), from);
  expect(statesOf(rolled)).toEqual({ 东区: 'changed', 西区: 'damaged', '南区/2026Q3': 'draft' });
  expect(rolled.figures.committees).toEqual({ expected: 3, issued: 0, draft: 1, unusable: 2, missing: 0 });
  expect(rolled.figures.totals.committed).toBe(3);
  expect(isIncomplete(rolled)).toBe(true);
});

it('a circular beside the evaluation that is asked for is told as what it is, under the name of its committee', async () => {
  const from = tempDir();
  put(from, '东区/2026Q3/figures.json', good(EAST));
  const asked = { kind: 'evaluation', period: parsePeriod('2026')!, asOf: day('2026-12-31') } as const;
  await expect(planned(city(), from, asked)).rejects.toThrow(
    `东区/2026Q3：是2026年第三季度的通报，不是2026年的年终评议`,
  );
});

it('every folder is in one class: of another period or day, with nothing, contradicting itself, the own, beside', async () => {
  const from = tempDir();
  const wrong = good('中共错数区委员会');
  (wrong['totals'] as Record<string, number>)['due'] = 9;
  put(from, 'a好/通报/2026Q3/figures.json', good(EAST));
  put(
    from,
    'b他期/2026Q2/figures.json',
    figuresJson([{ code: 'A01', onTime: 5 }], { period: '2026Q2', committee: '中共乙区委员会' }),
  );
  put(
    from,
    'c他日/2026Q3/figures.json',
    figuresJson([{ code: 'A01', onTime: 6 }], { asOf: '2026-08-31', committee: '中共丙区委员会' }),
  );
  put(from, 'd没有/通报/2026Q2/figures.json', good('中共丁区委员会'));
  put(from, 'e错数/通报/2026Q3/figures.json', wrong);
  put(from, 'f本级/通报/2026Q3/figures.json', good('中共云山市委员会', 8));
  put(from, 'g.zip', 'PK');
  put(from, '说明.txt', '请查收');
  const rolled = await planned(city(), from);
  expect(statesOf(rolled)).toEqual({
    a好: 'draft',
    'b他期/2026Q2': 'otherPeriod',
    'c他日/2026Q3': 'otherDay',
    d没有: 'nothing',
    e错数: 'contradictory',
    f本级: 'own',
  });
  expect(rolled.strays.map(({ at, grave }) => [at, grave])).toEqual([
    ['g.zip', true],
    ['说明.txt', false],
  ]);
  expect(rolled.figures.totals.committed).toBe(3);
  expect(rolled.sources.find(({ at }) => at === 'e错数')!.why).toBe(
    '合计到期9件，多于承诺事项3件：有人改过，或者没有复制完',
  );
});

it('one committee twice: equal copies count once, different ones not at all, and no copy under another name', async () => {
  const from = tempDir();
  put(from, '东区/通报/2026Q3/figures.json', good(EAST, 2));
  put(from, '东区（副本）/通报/2026Q3/figures.json', good(EAST, 2));
  put(from, '西区甲/通报/2026Q3/figures.json', good(WEST, 3));
  put(from, '西区乙/通报/2026Q3/figures.json', good(WEST, 4));
  put(from, '丙/通报/2026Q3/figures.json', good('中共丙县委员会', 6));
  put(from, '丁/通报/2026Q3/figures.json', good('中共丁县委员会', 6));
  const rolled = await planned(city(), from);
  expect(statesOf(rolled)).toEqual({
    东区: 'draft',
    '东区（副本）': 'repeated',
    西区甲: 'conflict',
    西区乙: 'conflict',
    丙: 'copied',
    丁: 'copied',
  });
  expect(rolled.figures.totals.committed).toBe(3);
  expect(rolled.figures.committees).toMatchObject({ expected: 4, draft: 1, unusable: 3 });
});

it('with a list, who sent nothing is missing, and who is not in it does not count', async () => {
  const dir = city();
  const from = tempDir();
  const listed = [
    { name: EAST, shortName: '东区' },
    { name: WEST, shortName: '' },
  ];
  writeFileSync(path.join(dir, '下级党委名册.xlsx'), await buildLowerRoster(listed));
  // Only figures without a name, in a folder that bears the short one.
  put(from, '东区/2026Q3/figures.json', figuresJson([{ code: 'A01', onTime: 2 }]));
  put(from, '别处/2026Q3/figures.json', good('中共别处区委员会', 5));
  const rolled = await planned(dir, from);
  expect(statesOf(rolled)).toEqual({ '东区/2026Q3': 'draft', '别处/2026Q3': 'unknown' });
  expect(rolled.figures.byCommittee.map(({ name, shortName, standing }) => [name, shortName, standing])).toEqual([
    [EAST, '东区', 'draft'],
    [WEST, '西河区委', 'missing'],
  ]);
});

it('nothing that a folder can hold breaks it: links, depths, hostile JSON, foreign shapes', async () => {
  const from = tempDir();
  put(from, '东区/通报/2026Q3/figures.json', good(EAST));
  put(from, 'a/2026Q3/figures.json', '['.repeat(200_000));
  put(from, 'b/2026Q3/figures.json', `{"totals":${'{"a":'.repeat(50)}1${'}'.repeat(50)}}`);
  put(from, 'c/2026Q3/figures.json', 'null');
  put(from, 'd/2026Q3/figures.json', `{"__proto__":{"period":"2026Q3"},"constructor":1}`);
  put(from, 'e/2026Q3/figures.json', { ...good('x'), totals: { ...(good('x')['totals'] as object), due: 1e999 } });
  put(from, 'f/2026Q3/figures.json', { ...good('x'), byCommittee: [{ name: 'y' }] });
  mkdirSync(path.join(from, 'g/2026Q3/figures.json'), { recursive: true });
  put(from, 'h/通报/2026Q3/已印发-99999999999/印发.json', '{}');
  writeFileSync(path.join(from, '东区', 'x.bin'), Buffer.from([0xff, 0xfe]));
  put(from, 'i/2026Q3/figures.json', '\ufeff');
  symlinkSync(from, path.join(from, '回环'));
  const rolled = await planned(city(), from);
  const { 东区: east, ...others } = statesOf(rolled);
  expect(east).toBe('draft');
  expect(new Set(Object.values(others))).toEqual(new Set(['damaged']));
  expect(Object.keys(others)).toHaveLength(9);
  expect(rolled.strays.map(({ at }) => at)).toEqual(['回环']);
});

it('hostile names stay text in the page, the Word file and the workbook, and are cut to a line', async () => {
  const dir = city();
  const from = tempDir();
  const name = '=HYPERLINK("x")<script>alert(1)</script>\u202e\u0000\n委员会';
  put(from, '东区/通报/2026Q3/figures.json', good(name));
  const { target, figures } = await ran(dir, from);
  expect(figures.byCommittee[0]!.name).toBe('=HYPERLINK("x")<script>alert(1)</script> 委员会');
  expect(withoutScript(readFileSync(path.join(target, '通报.html'), 'utf8'))).not.toContain('<script');
  expect(readdirSync(target).sort()).toEqual(
    ['figures.json', '汇总.xlsx', '通报.docx', '通报.html', '问题清单.xlsx'].sort(),
  );
});

it('nothing usable writes nothing, and the circular of the own branches is never overwritten', async () => {
  const dir = city();
  const from = tempDir();
  put(from, '东区/通报/2026Q3/figures.json', 'x');
  await expect(ran(dir, from)).rejects.toThrow('没有可以汇总的2026年第三季度的通报结果，什么都没有写');
  expect(existsSync(path.join(dir, '通报/2026Q3'))).toBe(false);
  put(dir, '通报/2026Q3/figures.json', good('中共云山市委员会'));
  put(from, '东区/通报/2026Q3/figures.json', good(EAST));
  await expect(ran(dir, from)).rejects.toThrow('已有本级由支部台账汇总的结果，不能覆盖');
  await ran(dir, from, { out: path.join(dir, '通报/2026Q3党委') });
  await ran(dir, from, { out: path.join(dir, '通报/2026Q3党委'), today: day('2026-10-13') });
  expect(existsSync(path.join(dir, '通报/2026Q3党委/通报.docx'))).toBe(true);
});
