import { describe, expect, it } from 'vitest';
import { resultValues } from '../../../ledger/commands/scoring-rows.ts';
import { zeroCounts } from '../../../ledger/figures/counts.ts';
import type { PanelScore, PledgerScore } from '../../../ledger/scoring/score.ts';

const panel = (name: string, score: number | null, missing: PanelScore['missing'] = []): PanelScore => ({
  ...{ name, score, missing, weight: 0.5 },
  votes: { expected: 10, returned: 10, valid: 10, byGrade: [10, 0, 0, 0] },
});

const score: PledgerScore = {
  ...{ kind: 'member', id: 'A01-001', name: '张三', branchCode: 'A01', branchName: '某支部' },
  ...{ standing: null, tier: null, unit: null, selfGrade: '满意', vetoed: false, notScored: [] },
  ...{ panels: [panel('领导点评', 88.125), panel('群众评议', 90)], publicOn: null, reportedOn: null },
  ...{ evaluation: 89.0625, fulfilment: 200 / 3, total: 80.1, grade: '较满意', counts: zeroCounts },
};

describe('a row of 评议结果', () => {
  it('E2: rounds half up to two decimals, each number by itself', () => {
    expect(resultValues(score)).toEqual({
      ...{ panelScores: '领导点评 88.13；群众评议 90.00', evaluation: 89.06, fulfilScore: 66.67 },
      ...{ total: 80.1, grade: '较满意', remark: null },
    });
  });

  it('D2: says that a veto gave the grade', () => {
    expect(resultValues({ ...score, vetoed: true, grade: '不满意' })).toMatchObject({
      total: 80.1,
      remark: '一票否决，等次定为“不满意”',
    });
  });

  it('E1: is empty but for the reasons where there is no score', () => {
    const without = { ...score, evaluation: null, total: null, grade: null };
    const notScored = [{ kind: 'selfEvaluation' }, { kind: 'statement', items: 2 }] as const;
    expect(resultValues({ ...without, notScored })).toEqual({
      ...{ panelScores: null, evaluation: null, fulfilScore: null, total: null, grade: null },
      remark: '未计分：没有自评；有2件没有说明落实情况',
    });
  });

  it('keeps to the 200 characters that a cell holds', () => {
    const missing = Array.from({ length: 20 }, (_, n) => ({ round: `第${n + 1}轮`, subject: '承诺落实情况' }));
    const long = '业务联系较密切的村社及服务对象代表'.repeat(2);
    const many = Array.from({ length: 8 }, (_, n) => panel(`${long}${n}`, 90, missing));
    const { panelScores, remark } = resultValues({ ...score, panels: many });
    expect([String(panelScores).length, String(remark).length]).toEqual([200, 200]);
    expect([String(panelScores).at(-1), String(remark).at(-1)]).toEqual(['…', '…']);
  });
});
