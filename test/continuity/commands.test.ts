import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonicalText } from '../../ledger/seal.ts';
import { readGrid } from '../../scripts/intake/node.ts';
import type { LedgerInput, RowValues } from '../../templates/workbook/input.ts';
import { chengnuoHere } from '../support/chengnuo.ts';
import { bytesOf, gridOf, parsedOf, sample } from './accepted.ts';

const SEAL = { at: '2026-09-11T09:00:00' as never, digest: 'ab12' };
const started = { ...sample('2026-09-10T18:00:00'), seal: SEAL };
const month = sample('2026-10-05T18:00:00');

function withItem(input: LedgerInput, index: number, values: RowValues): LedgerInput {
  const commitments = (input.rows?.commitments ?? []).map((row, at) => (at === index ? { ...row, ...values } : row));
  return { ...input, rows: { ...input.rows, commitments } };
}

function withStep(input: LedgerInput, values: RowValues): LedgerInput {
  const log = input.rows?.transitions ?? [];
  const step = { seq: log.length + 1, step: '提醒督促', by: '李晓燕', note: '电话提醒', ...values };
  return { ...input, rows: { ...input.rows, transitions: [...log, step] } };
}

const built = {
  '原件.xlsx': await bytesOf(started),
  // Item 005: measures, which the other copy leaves alone.
  '甲.xlsx': await bytesOf(withItem(started, 4, { measures: '每旬抽检一次' })),
  '乙.xlsx': await bytesOf(month),
  '丙.xlsx': await bytesOf(withItem(started, 4, { measures: '每月抽检一次' })),
  // A step of item 007, under the number that the step of 丁 has.
  '戊.xlsx': await bytesOf(withStep(started, { on: '2026-09-02', at: '2026-09-02T10:00:00', id: '2026-A06-007' })),
  // A step of item 005, written down before the last one of the other copies.
  '丁.xlsx': await bytesOf(withStep(started, { on: '2026-09-01', at: '2026-09-01T10:00:00', id: '2026-A06-005' })),
  '手工.xlsx': await bytesOf({ ...started, mode: 'manual' }),
  '别的支部.xlsx': await bytesOf({ ...started, branch: { ...started.branch, code: 'A99' } }),
};

let dir = '';
beforeAll(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'chengnuo-'));
  for (const [name, bytes] of Object.entries(built)) writeFileSync(path.join(dir, name), bytes);
});

afterAll(() => rmSync(dir, { recursive: true, force: true }));

const digests = (): readonly string[] =>
  Object.keys(built).map((name) =>
    createHash('sha256')
      .update(readFileSync(path.join(dir, name)))
      .digest('hex'),
  );

describe('V1: compare', () => {
  it('says whose the copies are, which is later, and what differs item by item', () => {
    const { code, out } = chengnuoHere(dir, 'compare', '甲.xlsx', '丙.xlsx');
    expect(code).toBe(0);
    expect(out).toContain('两份是同一支部、同一年度的台账。');
    expect(out).toContain('两份登记到同一时间。');
    expect(out).toContain('内容不同的有：承诺1件。');
    expect(out).toMatch(/^2026-A06-005　陈国栋　.+\n {2}措施：甲 每旬抽检一次　乙 每月抽检一次$/m);
  });

  it('says of equal copies that they are equal', () => {
    expect(chengnuoHere(dir, 'compare', '甲.xlsx', '甲.xlsx').out).toContain('两份内容相同。');
  });

  it('tells two steps of two items under one number as two', () => {
    const { out } = chengnuoHere(dir, 'compare', '丁.xlsx', '戊.xlsx');
    expect(out).toMatch(/^2026-A06-005　.+\n {2}变更记录　序号\d+（“2026-A06-005”的“提醒督促”）　只在甲：/m);
    expect(out).toMatch(/^2026-A06-007　.+\n {2}变更记录　序号\d+（“2026-A06-007”的“提醒督促”）　只在乙：/m);
  });

  it('wants two files', () => {
    expect(chengnuoHere(dir, 'compare', '甲.xlsx', '.')).toMatchObject({
      code: 2,
      err: '“.”是文件夹，应为一个工作簿。\n',
    });
  });

  it('says when they are not of one branch and year', () => {
    const { code, out } = chengnuoHere(dir, 'compare', '甲.xlsx', '别的支部.xlsx');
    expect(code).toBe(0);
    expect(out).toContain('两份不是同一支部、同一年度的台账');
  });

  it('counts what a terminal has no room for, and writes all of it as a table', () => {
    const { out } = chengnuoHere(dir, 'compare', '甲.xlsx', '乙.xlsx', '--out', '比对.xlsx');
    expect(out).toContain('乙较新');
    const read = readGrid(new Uint8Array(readFileSync(path.join(dir, '比对.xlsx'))));
    if (!('grid' in read)) throw new Error('not read');
    const rows = read.grid.sheets[0]!.rows;
    expect(rows[0]!.cells.slice(0, 7)).toEqual(['类别', '对象', '工作表', '行', '项目', '情况', '甲：甲.xlsx']);
    const { groups } = JSON.parse(chengnuoHere(dir, 'compare', '甲.xlsx', '乙.xlsx', '--json').out) as {
      groups: { differences: unknown[] }[];
    };
    expect(rows).toHaveLength(1 + groups.flatMap(({ differences }) => differences).length);
    expect(chengnuoHere(dir, 'compare', '甲.xlsx', '乙.xlsx', '--out', '比对.xlsx')).toMatchObject({ code: 2 });
  });
});

describe('V1: merge', () => {
  it('puts the second copy’s changes into the first, beside it, and touches no input', () => {
    const before = digests();
    const { code, out } = chengnuoHere(dir, 'merge', '原件.xlsx', '甲.xlsx', '乙.xlsx', '--today', '2026-10-06');
    expect(code).toBe(0);
    expect(out).toContain('变更记录：新增8行');
    expect(out).toContain('甲原来的上报封存已清除');
    expect(digests()).toEqual(before);
    const { ledger } = parsedOf(gridOf(new Uint8Array(readFileSync(path.join(dir, '甲（合并）.xlsx')))));
    const expected = parsedOf(gridOf(built['乙.xlsx'])).ledger;
    const commitments = expected.commitments.map((row) =>
      row.id === '2026-A06-005' ? { ...row, measures: '每旬抽检一次' } : row,
    );
    expect(canonicalText(ledger)).toBe(canonicalText({ ...expected, commitments }));
    expect(ledger.identity).toMatchObject({ sealedAt: null, seal: null });
    const again = chengnuoHere(dir, 'merge', '原件.xlsx', '甲.xlsx', '乙.xlsx');
    expect(again).toMatchObject({ code: 2 });
    expect(again.err).toContain('已经有了');
  });

  it('gives the first copy itself where the second has nothing new', () => {
    const { code, out } = chengnuoHere(dir, 'merge', '原件.xlsx', '甲.xlsx', '原件.xlsx', '--out', '同甲.xlsx');
    expect([code, out]).toEqual([0, expect.stringContaining('内容与甲相同')]);
    expect(new Uint8Array(readFileSync(path.join(dir, '同甲.xlsx')))).toEqual(new Uint8Array(built['甲.xlsx']));
  });

  it('says which steps a committee that has the first copy will ask about', () => {
    const { out } = chengnuoHere(dir, 'merge', '原件.xlsx', '甲.xlsx', '丁.xlsx', '--out', '甲丁.xlsx');
    expect(out).toContain('变更记录：新增1行');
    expect(out).toContain('新增的步骤有1步登记在甲的最后一步以前');
  });

  it('writes nothing where the two can’t both be had, and says at which cell', () => {
    const files = readdirSync(dir);
    const { code, out } = chengnuoHere(dir, 'merge', '原件.xlsx', '甲.xlsx', '丙.xlsx', '--out', '冲突.xlsx');
    expect(code).toBe(1);
    expect(out).toContain('有1处不能合并，什么也没有写');
    expect(out).toContain(
      '承诺台账　2026-A06-005：甲和乙改得不一样（原件 承诺台账!E6，甲 承诺台账!E6，乙 承诺台账!E6）',
    );
    expect(out).toMatch(/措施：原件 “.+”，甲 “每旬抽检一次”，乙 “每月抽检一次”/);
    expect(readdirSync(dir)).toEqual(files);
  });

  it.each([
    [['甲.xlsx', '乙.xlsx'], '请写三份台账'],
    [['原件.xlsx', '丙.xlsx', '没有.xlsx'], '找不到“没有.xlsx”'],
    [['原件.xlsx', '丙.xlsx', '手工.xlsx'], '一份是手工版，一份是加载项版'],
    [['原件.xlsx', '丙.xlsx', '别的支部.xlsx'], '只有同一本台账改出来的几份才能合并'],
    [['原件.xlsx', '丙.xlsx', '乙.xlsx', '--out', '甲.xlsx'], '已经有了'],
    [['原件.xlsx', '丙.xlsx', '乙.xlsx', '--out', '没有的/合并.xlsx'], '找不到文件夹'],
  ])('%j exits 2 with a sentence and writes nothing', (args, sentence) => {
    const files = readdirSync(dir);
    const { code, err } = chengnuoHere(dir, 'merge', ...args);
    expect(code).toBe(2);
    expect(err).toContain(sentence);
    expect(readdirSync(dir)).toEqual(files);
  });
});
