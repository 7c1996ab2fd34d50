import { describe, expect, it } from 'vitest';
import { branchSheet, kindSheets, unitSheets } from '../../scripts/consolidate/register-branches.ts';
import { itemTable } from '../../scripts/consolidate/register-items.ts';
import { sheetWith } from '../support/outputs-of.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import type { TableSheet, TableValue } from '../../templates/workbook/input.ts';
import { policeInput, townInput } from '../documents/institutions.ts';
import { planOf } from '../reports/plan-of.ts';
import { LOG, ledgerOf, lifeOf } from '../support/ledger-of.ts';
import { construction, district, police, social, town } from '../support/schemes.ts';

const headersOf = ({ columns }: TableSheet): readonly string[] => columns.map(({ header }) => header);
const lines = (sheet: TableSheet, ...headers: readonly string[]): readonly (readonly TableValue[])[] => {
  const all = headersOf(sheet);
  return sheet.rows.map((row) => headers.map((header) => row[all.indexOf(header)] ?? null));
};

/** The register of one branch with one item of 张三, whose row in 承诺台账 is given by header. */
function itemsOf(
  scheme: Scheme,
  cells: Readonly<Record<string, string>>,
  roster: Readonly<Record<string, string>> = {},
) {
  const table = (row: Readonly<Record<string, string>>): string =>
    [Object.keys(row), Object.keys(row).map(() => '---'), Object.values(row)]
      .map((r) => `| ${r.join(' | ')} |`)
      .join('\n');
  const ledger = ledgerOf(
    {
      roster: table({ 党员编号: 'A01-001', 姓名: '张三', ...roster }),
      commitments: table({ 编号: '2026-A01-001', 承诺主体: '张三', 承诺事项: '植树', ...cells }),
      transitions: LOG + lifeOf('2026-A01-001', '提诺 02-20'),
    },
    { scheme },
  );
  const branches = [{ code: 'A01', name: '甲支部', ledger }];
  const plan = planOf(branches, { scheme, period: '2026Q3' });
  return sheetWith(itemTable(plan, '汇总台账'), plan.accepted);
}

describe('the register has the columns of the scheme', () => {
  it('P9, L3, E8: theme, gates and the grade of an item in a town; no category, no responsible person', () => {
    const sheet = itemsOf(town, {
      主题: '治沙造林',
      问题已解决: '是',
      工作已落实: '是',
      群众已满意: '否',
      一诺一评: '满意',
    });
    expect(lines(sheet, '主题', '问题已解决', '工作已落实', '群众已满意', '一诺一评')).toEqual([
      ['治沙造林', '是', '是', '否', '满意'],
    ]);
    expect(headersOf(sheet)).not.toEqual(expect.arrayContaining(['类别']));
    expect(headersOf(sheet)).not.toEqual(expect.arrayContaining(['责任人']));
  });

  it('B1: hot issues in a district', () => {
    expect(lines(itemsOf(district, { 类别: '实事项目', 热点难点: '是' }), '类别', '热点难点')).toEqual([
      ['实事项目', '是'],
    ]);
  });

  it('P8: the source and the old id in a bureau of social affairs', () => {
    const sheet = itemsOf(social, { 来源: '上年结转', 上年编号: '2025-A01-007' });
    expect(lines(sheet, '来源', '上年编号')).toEqual([['上年结转', '2025-A01-007']]);
  });

  it('D4: the unit of the member and the expected effect where there are units', () => {
    const sheet = itemsOf(police, { 预期效果: '成活率九成', 责任人: '张三' }, { 部门: '巡护队' });
    expect(lines(sheet, '部门', '责任人', '预期效果')).toEqual([['巡护队', '张三', '成活率九成']]);
  });

  it('P8: the source too where a ledger was laid out with it though the scheme has none', () => {
    const { columns } = construction;
    const carried = { ...construction, columns: { ...columns, 'commitments.source': 'optional' as const } };
    const ledger = ledgerOf(
      {
        roster: `| 党员编号 | 姓名 |\n|---|---|\n| A01-001 | 张三 |`,
        commitments: `| 编号 | 承诺主体 | 来源 |\n|---|---|---|\n| 2026-A01-001 | 张三 | 上年结转 |`,
      },
      { scheme: carried },
    );
    const branches = [{ code: 'A01', name: '甲支部', ledger }];
    const plan = planOf(branches, { scheme: construction, period: '2026Q3' });
    const sheet = sheetWith(itemTable(plan, '汇总台账'), plan.accepted);
    expect(lines(sheet, '来源')).toEqual([['上年结转']]);
    expect(headersOf(sheet)).not.toEqual(expect.arrayContaining(['上年编号']));
  });
});

describe('the register’s sheets of figures', () => {
  it('C1, L7: comments and records of a town by branch, and in all', () => {
    const { figures } = townInput();
    const sheet = branchSheet({ scheme: town, figures, expected: [] }, '各支部情况');
    expect(lines(sheet, '支部名称', '应点评', '已点评', '应记纪实', '已记纪实', '已讲述评价')).toEqual([
      ['柳沟村党支部', 13, 13, 36, 36, 30],
      ['镇机关党支部', 13, 11, 36, 33, 33],
      ['中心小学党支部', 13, 13, 36, 36, 36],
      ['合计', 39, 37, 108, 105, 99],
    ]);
    expect(headersOf(sheet)).not.toEqual(expect.arrayContaining(['热点难点']));
  });

  it('B5: 隶属关系 where branches have it', () => {
    const branch = { orgForm: null, kind: null, generalBranch: null, secretary: null, contactLeader: null };
    const days = { from: null, until: null, successors: [] };
    const expected = [{ code: 'A001', name: '柳沟村党支部', ...branch, ...days, affiliation: '直属' }];
    const sheet = branchSheet({ scheme: town, figures: townInput().figures, expected }, '各支部情况');
    expect(lines(sheet, '隶属关系')).toEqual([['直属'], [null], [null], [null]]);
  });

  it('P9: items by theme, those without an item too; the lines add up', () => {
    const [sheet] = kindSheets(townInput(), '类别主题情况');
    const all = lines(sheet!, '分类', '名称', '承诺', '累计销号');
    // The one item that was withdrawn has no theme: it has a line of its own before the total.
    expect(all).toHaveLength(town.lists['theme']!.length + 2);
    expect(all.at(-2)).toEqual(['主题', '未填写', 0, 0]);
    expect(all).toContainEqual(['主题', '履行岗位职责', 21, 11]);
    expect(all).toContainEqual(['主题', '树好窗口形象', 0, 0]);
    expect(all.at(-1)).toEqual(['主题', '合计', 54, 30]);
    const sum = all.slice(0, -1).reduce((n, row) => n + Number(row[2]), 0);
    expect(sum).toBe(54);
  });

  it('D4: figures by unit where there is one branch; none where there are several', () => {
    const [sheet] = unitSheets(policeInput(), '各部门情况');
    expect(lines(sheet!, '部门', '应承诺党员', '已承诺党员', '承诺', '按期兑现率')).toEqual([
      ['法制股', 4, 4, 8, 1],
      ['林区派出所', 5, 4, 6, 0.25],
      ['巡护队', 3, 3, 5, 2 / 3],
      ['办公室', 2, 2, 4, 1],
      ['支部承诺', 0, 0, 3, 0.5],
      ['合计', 14, 13, 26, 9 / 14],
    ]);
    expect(unitSheets(townInput(), '各部门情况')).toEqual([]);
  });
});
