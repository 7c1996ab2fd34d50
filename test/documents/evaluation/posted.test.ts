import { describe, expect, it } from 'vitest';
import { schemeOf } from '../../support/schemes.ts';
import { evaluationResultsView } from '../../../templates/documents/evaluation-results/view.ts';
import { evaluationInput } from './input.ts';
import { constructionInput, districtInput, policeInput, townInput } from './samples.ts';
import { rows } from './view-text.ts';

describe('评议结果公示', () => {
  it('E4: says what was judged, that 未计分 is no grade, and what is left out', () => {
    expect(evaluationResultsView(constructionInput())).toMatchObject({
      title: '2026年年终评议结果公示',
      paragraphs: [
        '根据《推行承诺制度意见》，中共建管局委员会组织了2026年年终评议，现将评议结果公示如下。' +
          '“未计分”是缺少计分的依据，没有得出等次，不是“不满意”。同一等次内按编号排列，不分先后。',
        '以下不含退回的1个支部、未报的1个支部。',
      ],
      signer: '中共建管局委员会',
      date: '2027年1月12日',
    });
  });

  it('B2: branches and members by grade', () => {
    const { sections } = evaluationResultsView(townInput());
    expect(sections.map(({ heading }) => heading)).toEqual(['一、支部评议结果', '二、党员评议结果']);
    expect(sections.map(({ table }) => rows(table))).toEqual([
      [
        ['1', '沙井村党支部', '满意'],
        ['2', '北渠村党支部', '未计分'],
        ['3', '镇机关党支部', '满意'],
      ],
      [
        ['沙井村党支部', '满意', '2', '马德福、丁秀兰'],
        ['沙井村党支部', '基本满意', '1', '马小明（A01-003）'],
        ['沙井村党支部', '未计分', '1', '马小明（A01-004）'],
        ['北渠村党支部', '满意', '2', '杨立春、何建军'],
        ['镇机关党支部', '满意', '1', '陈志远'],
      ],
    ]);
  });

  it('E4: members alone where branches are not evaluated', () => {
    expect(evaluationResultsView(districtInput()).sections.map(({ heading }) => heading)).toEqual(['党员评议结果']);
  });

  it('E4: one who was vetoed stands under the lowest grade, by unit, without the reason', () => {
    const [, members] = evaluationResultsView(policeInput()).sections;
    expect(rows(members?.table)).toContainEqual(['巡护队', '不满意', '1', '汪洋']);
  });

  it('E4: the term and where objections go are left to be filled in', () => {
    expect(evaluationResultsView(townInput()).blanks).toEqual([
      '公示时间：＿＿＿年＿月＿日至＿＿＿年＿月＿日',
      '受理意见的单位和地点：＿＿＿＿＿＿＿＿＿＿＿＿',
      '联系人和联系电话：＿＿＿＿＿＿＿＿＿＿＿＿',
    ]);
  });

  it('E3: the first half year by itself is titled so', () => {
    expect(evaluationResultsView(townInput({ rounds: ['上半年'] })).title).toBe('2026年上半年评议结果公示');
  });

  it('B7: is signed by the body that the scheme names for it', () => {
    const papers = { evaluationResults: { issuer: '镇创先办' } };
    expect(evaluationResultsView(townInput({}, schemeOf('town', { committee: { papers } }))).signer).toBe('镇创先办');
  });

  it('says that there is nothing to post', () => {
    const { paragraphs, sections } = evaluationResultsView(evaluationInput(schemeOf('town'), []));
    expect([paragraphs, sections]).toEqual([
      ['根据《推行评选实施管理办法》，中共镇委员会组织了2026年年终评议，没有可公示的评议结果。'],
      [],
    ]);
  });
});
