import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EvaluationFigures } from '../../ledger/figures/evaluation.ts';
import { codesOf, generatedLedger } from '../../scripts/bench/many-ledgers.ts';
import { buildBranchRoster, buildLedger } from '../../templates/workbook/index.ts';
import { chengnuoHere } from '../support/chengnuo.ts';
import { schemeOf } from '../support/schemes.ts';

const scheme = schemeOf('social');
const size = { branches: 3, members: 6, items: 3 };
const dir = mkdtempSync(path.join(tmpdir(), 'chengnuo-'));
const FILES = [
  'figures.json',
  '年终评议汇总.docx',
  '年终评议汇总.html',
  '年终评议汇总.xlsx',
  '年终评议汇总（公开版）.docx',
  '年终评议汇总（公开版）.html',
  '评议结果公示.docx',
  '评议结果公示.html',
  '问题清单.xlsx',
];

const outputs = (year: string): readonly string[] => readdirSync(path.join(dir, '年终', year)).sort();
const read = (name: string): Buffer => readFileSync(path.join(dir, '年终', name));
const figures = (): EvaluationFigures => JSON.parse(read('2026/figures.json').toString('utf8')) as EvaluationFigures;
const digests = (): readonly string[] =>
  outputs('2026').map((name) =>
    createHash('sha256')
      .update(read(`2026/${name}`))
      .digest('hex'),
  );

afterAll(() => rmSync(dir, { recursive: true, force: true }));

beforeAll(async () => {
  writeFileSync(path.join(dir, '方案.json'), JSON.stringify({ extends: 'social' }));
  mkdirSync(path.join(dir, '上报/2026Q4'), { recursive: true });
  const ledgers = codesOf(size).map((code) => generatedLedger(scheme, code, size));
  const roster = ledgers.map(({ branch: { code, name, kind, orgForm } }) => ({
    code,
    name,
    kind: kind ?? null,
    orgForm: orgForm ?? null,
    affiliation: '直属',
  }));
  writeFileSync(path.join(dir, '支部名册.xlsx'), await buildBranchRoster(scheme, roster));
  for (const ledger of ledgers) {
    writeFileSync(path.join(dir, '上报/2026Q4', `${ledger.branch.code}.xlsx`), await buildLedger(ledger));
  }
});

describe('B3, E4: chengnuo evaluation', () => {
  it('is refused before anything was accepted, and writes nothing', () => {
    const ran = chengnuoHere(dir, 'evaluation', '--year', '2026', '--today', '2027-01-06');
    expect([ran.code, ran.err.includes('找不到文件夹')]).toEqual([2, true]);
    expect(readdirSync(dir)).not.toContain('年终');
  });

  it('scores what was accepted, as document, page and workbook', () => {
    expect(chengnuoHere(dir, 'bulletin', '--period', '2026Q4', '--today', '2027-01-05').code).toBe(0);
    const ran = chengnuoHere(dir, 'evaluation', '--year', '2026', '--today', '2027-01-06');
    expect(ran.code).toBe(0);
    expect(outputs('2026')).toEqual(FILES);
    const { members, branchPledgers, grades, rounds } = figures();
    expect(rounds).toEqual(['年终']);
    expect(branchPledgers.map(({ code }) => code)).toEqual(codesOf(size));
    const scored = members.filter(({ total }) => total !== null).length;
    expect(Object.values(grades.members).reduce((sum, count) => sum + count, 0)).toBe(scored);
    expect(ran.out).toContain(`党员${members.length}名，已计分${scored}名`);
  });

  it('says the same again, byte for byte, and keeps what the clerk put there', () => {
    writeFileSync(path.join(dir, '年终/2026/批注.txt'), '请王主任阅');
    const before = digests();
    expect(chengnuoHere(dir, 'evaluation', '--year', '2026', '--today', '2027-01-06').code).toBe(0);
    expect(digests()).toEqual(before);
  });

  it('compares with the year before where that was evaluated, and refuses a damaged one', () => {
    const earlier = path.join(dir, '年终/2025');
    mkdirSync(earlier, { recursive: true });
    // Half of two were 满意, so that any other share is a change.
    const half = { 满意: 1, 较满意: 0, 基本满意: 0, 不满意: 1 };
    const last = { ...figures(), grades: { members: half, branches: half } };
    writeFileSync(path.join(earlier, 'figures.json'), JSON.stringify(last));
    expect(chengnuoHere(dir, 'evaluation', '--year', '2026', '--today', '2027-01-06').code).toBe(0);
    expect(read('2026/年终评议汇总.html').toString('utf8')).toMatch(
      /“满意”的占比(比上年(上升|下降)\d+\.\d个百分点|与上年持平)/,
    );
    writeFileSync(path.join(earlier, 'figures.json'), '{}');
    const ran = chengnuoHere(dir, 'evaluation', '--year', '2026', '--today', '2027-01-06');
    expect([ran.code, ran.err.includes('已损坏')]).toEqual([2, true]);
  });

  it('names a round that the scheme does not have', () => {
    const ran = chengnuoHere(dir, 'evaluation', '--year', '2026', '--round', '上半年', '--today', '2027-01-06');
    expect([ran.code, ran.err]).toEqual([2, expect.stringContaining('本方案没有“上半年”这一轮')]);
  });
});
