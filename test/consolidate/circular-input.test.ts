import { describe, expect, it } from 'vitest';
import type { BranchEntry } from '../../ledger/branch.ts';
import { addSums, toFigures } from '../../ledger/figures/figures.ts';
import { affiliations } from '../../scripts/consolidate/affiliations.ts';
import { readRoster } from '../../scripts/consolidate/roster.ts';
import { buildBranchRoster } from '../../templates/workbook/branch-roster.ts';
import { gridOf } from '../gallery/run.ts';
import { planOf } from '../reports/plan-of.ts';
import { ledgerOf } from '../support/ledger-of.ts';
import { construction, police, social } from '../support/schemes.ts';

describe('B5: submissions by 隶属关系', () => {
  const roster = async (): Promise<readonly BranchEntry[]> => {
    const row = (code: string, affiliation: string) => ({
      code,
      name: `${code}支部`,
      kind: '学校',
      orgForm: '党支部',
      affiliation,
    });
    const rows = [row('A01', '直属'), row('A02', '指导'), row('A03', '指导'), row('A04', '指导')];
    return readRoster(gridOf(await buildBranchRoster(social, rows)), social, '支部名册.xlsx').branches;
  };
  const figures = toFigures(addSums([], social));
  const branch = (code: string, state: 'accepted' | 'returned' | 'missing', late = false) => ({
    ...{ code, name: code, state, late, rank: null },
    ...figures,
  });

  it('B5: are read from the roster of branches and counted', async () => {
    const byBranch = [
      branch('a01', 'accepted'),
      branch('A02', 'accepted', true),
      branch('A03', 'returned'),
      branch('A04', 'missing'),
    ];
    expect(affiliations(await roster(), byBranch)).toEqual([
      { name: '直属', expected: 1, received: 1, returned: 0, missing: 0, late: 0 },
      { name: '指导', expected: 3, received: 2, returned: 1, missing: 1, late: 1 },
    ]);
  });

  it('B5: are none where the roster does not have it', () => {
    const { circular } = planOf([{ code: 'A01', name: '甲支部', ledger: null }], {
      scheme: construction,
      period: '2026Q3',
    });
    expect(circular.affiliations).toEqual([]);
  });
});

describe('posts and areas of a circular', () => {
  const ledger = ledgerOf(
    {
      roster: `
        | 党员编号 | 姓名 | 部门   | 责任区编号 |
        |----------|------|--------|------------|
        | A01-001  | 张三 | 巡护队 | Z01        |
        | A01-002  | 李四 | 法制股 | Z09        |
        | A01-003  | 王五 | 巡护队 |            |`,
      posts: `
        | 岗位编号 | 类别       | 岗位名称 | 部门   | 岗内党员 | 确认日期   | 状态 | 收牌日期   |
        |----------|------------|----------|--------|----------|------------|------|------------|
        | S01      | 个人示范岗 | 护林岗   | 巡护队 | 张三     | 2026-03-01 | 在岗 |            |
        | S02      | 个人示范岗 | 宣传岗   | 法制股 | 李四     | 2026-03-01 | 撤销 | 2026-08-03 |`,
      postAssessments: `
        | 季度   | 岗位编号 | 党员 | 考核结论 |
        |--------|----------|------|----------|
        | 2026Q3 | S01      | 张三 | 通过     |`,
      areas: `
        | 责任区编号 | 责任区名称 | 部门   |
        |------------|------------|--------|
        | Z01        | 北坡       | 巡护队 |`,
    },
    { scheme: police },
  );
  const { circular } = planOf([{ code: 'A01', name: '局党支部', ledger }], { scheme: police, period: '2026Q3' });

  it('D2: are the posts with their state and assessment as of the day', () => {
    expect(circular.posts.map(({ name, state, stateOn, quarters }) => [name, state, stateOn, quarters])).toEqual([
      ['护林岗', '在岗', null, [{ quarter: '2026Q3', due: 1, assessed: 1, passed: 1 }]],
      ['宣传岗', '撤销', '2026-08-03', [{ quarter: '2026Q3', due: 0, assessed: 0, passed: 0 }]],
    ]);
  });

  it('D4: are the number of areas, of members in none, and the units without', () => {
    // 张三 is in Z01; Z09 is no area, and 王五 has none. 法制股 has a member and no area.
    expect(circular.areas).toEqual({ areas: 1, membersWithout: 2, unitsWithout: ['法制股'] });
  });

  it('D2, D4: are none where the scheme has none', () => {
    const other = planOf([{ code: 'A01', name: '甲支部', ledger }], { scheme: construction, period: '2026Q3' });
    expect([other.circular.posts, other.circular.areas]).toEqual([[], null]);
  });
});
