import { describe, expect, it } from 'vitest';
import type { EvaluationInput } from '../../ledger/figures/evaluation.ts';
import type { EvaluationSheet } from '../../templates/workbook/evaluation-package.ts';
import { buildEvaluation, evaluationTables } from '../../templates/workbook/evaluation.ts';
import { evaluationInput } from '../documents/evaluation/input.ts';
import { constructionBranches, constructionInput, policeInput, townInput } from '../documents/evaluation/samples.ts';
import { schemeOf } from '../support/schemes.ts';
import { open, partsOf, sheetXml } from './opened.ts';

function sheet(input: EvaluationInput, name: string): EvaluationSheet {
  const found = evaluationTables(input).find(({ sheetName }) => sheetName === name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
}

/** Branches with totals of 96.4, whose members have 100, 94.33 and no score. */
const many = (count: number): EvaluationInput =>
  evaluationInput(
    schemeOf('construction'),
    Array.from({ length: count }, (_, i) => ({ ...constructionBranches[0]!, name: `第${i + 1}党支部` })),
  );

describe('the sheet of charts', () => {
  it('E4: counts the grades of branches and members, with their shares and sums', () => {
    // Branches 96.4 and 60.5; members 100, 94.33, 94, 70.4 and 0, two without a score.
    const { columns, rows, total } = sheet(constructionInput(), '图表');
    expect(columns.map(({ header }) => header)).toEqual(['等次', '支部（个）', '支部占比', '党员（名）', '党员占比']);
    expect(rows).toEqual([
      ['满意', 1, 1 / 2, 3, 3 / 5],
      ['较满意', 0, 0, 0, 0],
      ['基本满意', 1, 1 / 2, 1, 1 / 5],
      ['不满意', 0, 0, 1, 1 / 5],
    ]);
    expect(total).toEqual(['已计分合计', 2, 1, 5, 1]);
  });

  it('E4: draws the counts, and the totals of branches in their order, each with its text', () => {
    const { charts } = sheet(constructionInput(), '图表');
    expect(charts!.map(({ title, numbers, names }) => [title, names.ref, numbers.ref, numbers.values])).toEqual([
      ['2026年支部等次分布（单位：个）', "'图表'!$A$2:$A$5", "'图表'!$B$2:$B$5", [1, 0, 1, 0]],
      ['2026年党员等次分布（单位：名）', "'图表'!$A$2:$A$5", "'图表'!$D$2:$D$5", [3, 0, 1, 1]],
      ['2026年支部总分', "'支部'!$C$2:$C$3", "'支部'!$H$2:$H$3", [96.4, 60.5]],
    ]);
    expect(charts![1]!.alternative).toBe(
      '2026年党员等次分布（单位：名）。满意3名，较满意0名，基本满意1名，不满意1名。',
    );
  });

  it('E4: compares nothing where one branch alone is scored', () => {
    expect(sheet(policeInput(), '图表').charts!.map(({ measure }) => measure)).toEqual(['党员数']);
  });

  it('E4: shows how the totals of more than thirty are spread', () => {
    expect(evaluationTables(many(30)).map(({ sheetName }) => sheetName)).toContain('总分分布');
    expect(sheet(many(30), '总分分布').columns).toHaveLength(3);
    const { rows, total } = sheet(many(31), '总分分布');
    expect(rows.slice(0, 3)).toEqual([
      ['95分以上', 31, 1, 31, 1 / 2],
      ['90分以上不足95分', 0, 0, 31, 1 / 2],
      ['80分以上不足90分', 0, 0, 0, 0],
    ]);
    expect(total).toEqual(['已计分合计', 31, 1, 62, 1]);
    expect(sheet(many(31), '图表').charts).toHaveLength(2);
    expect(sheet(many(30), '图表').charts).toHaveLength(3);
  });
});

describe('groups of branches', () => {
  const [first, second] = constructionBranches;
  const grouped = evaluationInput(schemeOf('construction'), [
    { ...first!, name: '机关第一党支部', generalBranch: '机关党总支' },
    { ...first!, name: '档案馆党支部' },
    { ...second!, name: '机关党总支' },
  ]);

  it('P1: go by 党总支, which stands among its own; the others are together', () => {
    const { columns, rows, total } = sheet(grouped, '分组汇总');
    expect(columns.slice(0, 5).map(({ header }) => header)).toEqual([
      '党总支',
      '支部',
      '支部等次（个）',
      '党员人数',
      '已计分党员',
    ]);
    // 3 + 4 members, of them 2 + 3 scored; 3 alone, 2 scored.
    expect(rows.map((row) => row.slice(0, 9))).toEqual([
      ['机关党总支', 2, '满意1、基本满意1', 7, 5, 3, 0, 1, 1],
      ['党委直属支部', 1, '满意1', 3, 2, 2, 0, 0, 0],
    ]);
    expect(total!.slice(0, 9)).toEqual(['合计', 3, '满意2、基本满意1', 10, 7, 5, 0, 1, 1]);
    const names = evaluationTables(grouped).map(({ sheetName }) => sheetName);
    expect(names.filter((name) => name.startsWith('党员'))).toEqual(['党员·机关党总支', '党员·党委直属支部']);
  });

  it('P1: go by kind where there is no 党总支, and are not told where there is one alone', () => {
    expect(sheet(townInput(), '分组汇总').columns[0]!.header).toBe('支部类别');
    expect(evaluationTables(constructionInput()).map(({ sheetName }) => sheetName)).not.toContain('分组汇总');
  });
});

describe('the file', () => {
  it('has in its charts what stands in the cells they are drawn from', async () => {
    const bytes = await buildEvaluation(constructionInput());
    const workbook = await open(bytes);
    const charts = Object.entries(partsOf(bytes)).filter(([name]) => name.startsWith('xl/charts/'));
    expect(charts).toHaveLength(3);
    for (const [, xml] of charts) {
      for (const [, ref, cache] of xml.matchAll(/<c:f>(.*?)<\/c:f>.*?<c:ptCount[^>]*>(.*?)<\/c:(?:str|num)Cache>/g)) {
        const [, name, column, top, bottom] = /^'(.*)'!\$([A-Z]+)\$(\d+):\$\2\$(\d+)$/.exec(ref!)!;
        const cells = Array.from({ length: Number(bottom) - Number(top) + 1 }, (_, i) =>
          String(workbook.getWorksheet(name)!.getCell(`${column!}${Number(top) + i}`).value),
        );
        expect([...cache!.matchAll(/<c:v>(.*?)<\/c:v>/g)].map(([, value]) => value)).toEqual(cells);
      }
    }
  });

  it('has sums in bold below what can be sorted, and numbers at the right', async () => {
    const bytes = await buildEvaluation(constructionInput());
    // Two branches in rows 2 and 3, the sum in row 4.
    expect(sheetXml(bytes, '支部明细')).toMatch(/<autoFilter ref="A1:[A-Z]+3"/);
    const details = (await open(bytes)).getWorksheet('支部明细')!;
    const header = details.getRow(1).values as readonly string[];
    const cell = (row: number, of: string) => details.getRow(row).getCell(header.indexOf(of));
    expect([cell(4, '支部').value, cell(4, '承诺事项').value, cell(4, '党员人数').value]).toEqual(['合计', 9, 7]);
    expect([cell(3, '支部').font.bold, cell(4, '支部').font.bold]).toEqual([undefined, true]);
    expect(cell(4, '承诺事项').alignment.horizontal).toBe('right');
    expect(cell(2, '支部').alignment.horizontal).toBe('left');
  });
});
