import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ownScheme } from '../../scripts/committee/own-scheme.ts';
import { readSchemeFile } from '../../scripts/committee/scheme-file.ts';
import { buildBranchRoster } from '../../templates/workbook/index.ts';
import { chengnuoHere } from '../support/chengnuo.ts';
import { shipped } from '../support/schemes.ts';
import { tempDir } from '../support/temp-dir.ts';

describe.each(Object.entries(shipped))('init --scheme %s', (id, scheme) => {
  it('B7: begins a folder whose 方案.json is that scheme with the office’s own names', async () => {
    const dir = tempDir();
    expect(chengnuoHere(dir, 'init', '示例', '--scheme', id)).toMatchObject({ code: 0, err: '' });
    const own = await readSchemeFile(path.join(dir, '示例'));
    const { committee, defaults, ...rest } = own!;
    const { committee: base, defaults: given, ...same } = scheme;
    expect(rest).toEqual(same);
    expect(committee).toEqual({ ...base, ...ownScheme(id, '示例', scheme).committee });
    expect(Object.keys(given)).toEqual(expect.arrayContaining(Object.keys(defaults)));
  });

  it('makes a template for each branch of the roster, once it is filled', async () => {
    const dir = path.join(tempDir(), '示例');
    chengnuoHere(path.dirname(dir), 'init', '示例', '--scheme', id);
    const row = {
      code: 'A01',
      name: '示例支部',
      kind: scheme.lists['branchKind']?.[0] ?? null,
      orgForm: '党支部',
      affiliation: '直属',
      contactLeader: '赵敏',
      secretary: '林知远',
    };
    writeFileSync(path.join(dir, '支部名册.xlsx'), await buildBranchRoster((await readSchemeFile(dir))!, [row]));
    expect(chengnuoHere(dir, 'template', '--year', '2026').code).toBe(0);
    expect(existsSync(path.join(dir, '台账模板', 'A01_示例支部_2026.xlsx'))).toBe(true);
  });

  it('R5: makes the committee workbook exactly where the scheme has one', () => {
    const dir = tempDir();
    const { out } = chengnuoHere(dir, 'init', '示例', '--scheme', id);
    const has = id !== 'police';
    expect([existsSync(path.join(dir, '示例', '党委工作簿.xlsx')), out.includes('党委工作簿.xlsx')]).toEqual([
      has,
      has,
    ]);
  });
});

describe('the names that a new 方案.json begins with', () => {
  it.each([
    ['construction', '示例局', '中共示例局委员会', '×委', '示例局党委'],
    ['district', '示例区', '中共示例区委员会', '×委', '示例区党委'],
    ['town', '示例镇', '中共示例镇委员会', '×委', '示例镇党委'],
    ['social', '示例局', '中共示例局工作委员会', '×委', '示例局党工委'],
    ['police', '示例局', '中共示例局支部委员会', '×党', '示例局党支部'],
  ])('B7: are of the kind of body that %s has', (id, office, name, numberPrefix, reportTo) => {
    expect(ownScheme(id, office, shipped[id]!).committee).toMatchObject({
      name,
      numberPrefix,
      printer: name,
      reportTo,
    });
  });

  it('are with the units that the office has to name, where members are of units', () => {
    const dir = tempDir();
    const { out } = chengnuoHere(dir, 'init', '示例局', '--scheme', 'police');
    const own = JSON.parse(readFileSync(path.join(dir, '示例局', '方案.json'), 'utf8')) as object;
    expect(own).toMatchObject({ lists: { unit: shipped['police']!.lists['unit'] } });
    expect(out).toContain('把 lists.unit 改成本单位的部门');
  });
});

describe('init', () => {
  it('puts back a roster that is lacking, by the folder’s own scheme, and overwrites nothing', () => {
    const dir = tempDir();
    chengnuoHere(dir, 'init', '示例局', '--scheme', 'construction');
    const roster = path.join(dir, '示例局', '支部名册.xlsx');
    const book = path.join(dir, '示例局', '党委工作簿.xlsx');
    rmSync(roster);
    writeFileSync(book, 'mine');
    const told = chengnuoHere(dir, 'doctor', '--dir', '示例局').out;
    expect(told).toContain(`运行 chengnuo init ${path.join(dir, '示例局')} 补上一本空的`);
    const { code, out } = chengnuoHere(dir, 'init', '示例局');
    expect([code, out]).toEqual([
      0,
      `“${path.join(dir, '示例局')}”原来没有 支部名册.xlsx，已补上；其他文件没有改动。\n`,
    ]);
    expect(readFileSync(book, 'utf8')).toBe('mine');
    const checked = chengnuoHere(dir, 'check', path.join('示例局', '支部名册.xlsx'));
    expect(checked.code).toBe(1);
    expect(checked.out).toContain('示例局/支部名册.xlsx：支部名册\n  还没有填写支部，');
    expect(chengnuoHere(dir, 'init', '示例局', '--scheme', 'construction').code).toBe(2);
  });

  it('refuses a blank name', () => {
    const ran = chengnuoHere(tempDir(), 'init', ' ', '--scheme', 'town');
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('请写一个文件夹名');
  });

  const lines = Object.values(shipped).map(({ id, name }) => `${id} ${name}`);

  it('lists all schemes with their names in its help', () => {
    expect(chengnuoHere(tempDir(), 'init', '--help').out).toContain(lines.map((line) => `  ${line}\n`).join(''));
  });

  it('lists them where none is named', () => {
    expect(chengnuoHere(tempDir(), 'init', '示例局').err).toContain(lines.join('；'));
  });

  it('names the scheme that was probably meant', () => {
    expect(chengnuoHere(tempDir(), 'init', '示例局', '--scheme', 'polic').err).toContain(
      '没有名为“polic”的方案；是不是“police”？可用的方案：construction、district、town、social、police',
    );
  });
});
