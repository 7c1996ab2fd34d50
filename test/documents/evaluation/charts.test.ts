import { describe, expect, it } from 'vitest';
import type { EvaluationInput } from '../../../ledger/figures/evaluation.ts';
import type { Audience } from '../../../templates/documents/circular/view.ts';
import { evaluationView } from '../../../templates/documents/evaluation/view.ts';
import type { ChartView } from '../../../templates/documents/render/bars.ts';
import { schemeOf } from '../../support/schemes.ts';
import { evaluationInput } from './input.ts';
import { constructionBranches, constructionInput, policeInput } from './samples.ts';

const charts = (input: EvaluationInput, audience: Audience): readonly ChartView[] =>
  evaluationView(input, audience).sections.flatMap(({ blocks }) => blocks.flatMap(({ chart }) => chart ?? []));

describe('the charts of an evaluation', () => {
  it('E4: are the totals of branches and the grades of members, with the figures behind', () => {
    const [branches, members] = charts(constructionInput(), 'internal');
    expect([branches!.caption, members!.caption]).toEqual([
      '图1　2026年支部总分',
      '图2　2026年党员评议等次分布（单位：名）',
    ]);
    expect(branches!.bars.map(({ label, text, width, detail }) => [label, text, width, detail])).toEqual([
      ['机关第一党支部', '96.40分', 96.4, '等次“满意”，评议得分94.00，兑现得分100.00'],
      ['质量监督站党支部', '60.50分', 60.5, '等次“基本满意”，评议得分67.50，兑现得分50.00'],
    ]);
    // 3, 0, 1 and 1 of 5; the longest bar is as long as there is room.
    expect(members!.bars.map(({ label, text, width, detail }) => [label, text, width, detail])).toEqual([
      ['满意', '3名', 100, '占已计分的5名党员的60.0%'],
      ['较满意', '0名', 0, '占已计分的5名党员的0.0%'],
      ['基本满意', '1名', 33.3, '占已计分的5名党员的20.0%'],
      ['不满意', '1名', 33.3, '占已计分的5名党员的20.0%'],
    ]);
    expect(members!.alternative).toBe(
      '图2　2026年党员评议等次分布（单位：名）。满意3名，较满意0名，基本满意1名，不满意1名。',
    );
  });

  it('E4: tell the masses grades, never scores', () => {
    const all = charts(constructionInput(), 'masses');
    expect(all.map(({ caption, unit }) => [caption, unit])).toEqual([
      ['图1　2026年支部评议等次分布（单位：个）', '个'],
      ['图2　2026年党员评议等次分布（单位：名）', '名'],
    ]);
    expect(JSON.stringify(all)).not.toMatch(/得分|96\.4/);
  });

  it('E4: are of grades where there are more branches than twenty, and name nobody', () => {
    const many = (count: number): EvaluationInput =>
      evaluationInput(
        schemeOf('construction'),
        Array.from({ length: count }, (_, i) => ({ ...constructionBranches[0]!, name: `第${i}党支部` })),
      );
    expect(charts(many(20), 'internal')[0]!.bars).toHaveLength(20);
    expect(charts(many(21), 'internal')[0]!.bars.map(({ text }) => text)).toEqual(['21个', '0个', '0个', '0个']);
  });

  it('E4: compare nothing where one branch alone is scored', () => {
    expect(charts(policeInput(), 'internal').map(({ id }) => id)).toEqual(['memberGrades']);
  });
});
