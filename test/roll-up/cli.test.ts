import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { begun, closed, committee, firstWorkbooks, workbook } from '../issue/committee.ts';
import { chengnuoHere } from '../support/chengnuo.ts';
import { put } from './made-up.ts';

const root = mkdtempSync(path.join(tmpdir(), 'roll-up-'));
const from = path.join(root, '各区县');
const city = path.join(root, '云山市');

interface Json {
  readonly byBranch: readonly (Readonly<Record<string, number>> & { readonly state: string })[];
  readonly totals: Readonly<Record<string, number>>;
}
const json = (file: string): Json => JSON.parse(readFileSync(file, 'utf8')) as Json;

/** Two committees' folders with different ledgers: the first issued its circular, the second did not. */
beforeAll(async () => {
  const first = await committee(root);
  await firstWorkbooks(first);
  const second = path.join(root, '第二');
  cpSync(first.dir, second, { recursive: true });
  first.run('2026-10-05', 'bulletin', '--period', '2026Q3');
  first.run('2026-10-08', 'issue', '--period', '2026Q3', '--number', '〔2026〕15号');
  const scheme = path.join(second, '方案.json');
  writeFileSync(scheme, readFileSync(scheme, 'utf8').replaceAll('示例局', '西河局').replace('示委', '西委'));
  const late = [...begun('06-30'), ...closed('07-20', '07-21', '07-25')];
  put(second, '上报/2026Q3/.keep', '');
  writeFileSync(
    path.join(second, '上报/2026Q3/A03.xlsx'),
    await workbook('A03', '丙支部', [late, begun('11-30'), late]),
  );
  chengnuoHere(second, 'bulletin', '--period', '2026Q3', '--today', '2026-10-05');
  mkdirSync(from);
  cpSync(first.dir, path.join(from, '甲'), { recursive: true });
  cpSync(second, path.join(from, '乙'), { recursive: true });
  chengnuoHere(root, 'init', '云山市', '--scheme', 'construction');
}, 240_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

const rollUp = (...more: readonly string[]) =>
  chengnuoHere(city, 'roll-up', '--in', from, '--period', '2026Q3', '--today', '2026-10-12', ...more);

it('S1: the figures of two committees are those of all their branches, added up one by one', () => {
  const ran = rollUp();
  expect(ran.err).toBe('');
  expect(ran.code).toBe(0);
  expect(ran.out).toContain('示委〔2026〕15号（已印发-1）');
  const branches = ['甲', '乙'].flatMap((name) => json(path.join(from, name, '通报/2026Q3/figures.json')).byBranch);
  const accepted = branches.filter(({ state }) => state === 'accepted');
  const sum = (key: string): number => accepted.reduce((all, branch) => all + branch[key]!, 0);
  const { totals } = json(path.join(city, '通报/2026Q3/figures.json'));
  const keys = Object.keys(totals).filter((key) => typeof totals[key] === 'number' && !key.endsWith('Rate'));
  expect(Object.fromEntries(keys.map((key) => [key, totals[key]]))).toEqual(
    Object.fromEntries(keys.map((key) => [key, sum(key)])),
  );
  // By hand: A01 2 items, A02 1, in each; A03's three in the second alone.
  expect(totals).toMatchObject({ committed: 9, due: 8, closedOnTime: 4, closedLate: 2, overdue: 2 });
  expect(totals['onTimeRate']).toBe(4 / 8);
});

it('S1: what it wrote is written anew the same, and what is wrong with the asking is said', () => {
  rollUp();
  const page = path.join(city, '通报/2026Q3/通报.html');
  const before = readFileSync(page);
  const word = readFileSync(path.join(city, '通报/2026Q3/通报.docx'));
  const told = JSON.parse(rollUp('--json').out) as { readonly folders: readonly { readonly state: string }[] };
  expect(told.folders.map(({ state }) => state)).toEqual(['draft', 'issued']);
  expect(readFileSync(page).equals(before)).toBe(true);
  expect(readFileSync(path.join(city, '通报/2026Q3/通报.docx')).equals(word)).toBe(true);
  for (const [args, said] of [
    [['roll-up', '--period', '2026Q3'], '请用 --in 写明下级党委的文件夹在哪里'],
    [['roll-up', '--in', from], '请写期间或年度'],
    [['roll-up', '--in', from, '--period', '2026Q3', '--year', '2026'], '只写一个'],
    [['roll-up', '--in', path.join(root, '没有'), '--period', '2026Q3'], '找不到文件夹'],
  ] as const) {
    const ran = chengnuoHere(city, ...args);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toContain(said);
  }
});

it('S1: with the list that --template wrote, a committee that sent nothing makes the exit code 1', () => {
  const listed = chengnuoHere(city, 'roll-up', '--template', '--in', from, '--period', '2026Q3');
  expect(listed.out).toContain('已列出找到的2个党委');
  expect(rollUp().code).toBe(0);
  rmSync(path.join(from, '乙'), { recursive: true });
  const ran = rollUp();
  expect(ran.code).toBe(1);
  expect(ran.out).toContain('没有收到的党委1个：\n  中共西河局委员会');
});
