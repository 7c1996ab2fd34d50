import { describe, expect, it } from 'vitest';
import { schemeOf, shipped } from '../../support/schemes.ts';
import { constructionInput, districtInput, inputs, policeInput, townInput } from './samples.ts';
import { paragraphs, section } from './view-text.ts';

const notes = (...args: [Parameters<typeof section>[0], ('internal' | 'masses')?]) =>
  paragraphs(section(args[0], '说明', args[1] ?? 'internal'));

describe('说明', () => {
  it('B3: says what is left out, and as of when the figures are', () => {
    expect(notes(constructionInput())[0]).toBe('以上不含退回的1个支部、未报的1个支部。');
    expect(notes(townInput())[0]).toMatch(/^兑现情况截至12月31日，.*；评议票计至2027年1月5日。/);
  });

  it('E4: says how scores and grades are made', () => {
    expect(notes(constructionInput()).slice(2, 4)).toEqual([
      '评议得分由有效票算出，票按等次计分（“满意”100分、“较满意”80分、“基本满意”60分、“不满意”0分），各轮次、各项内容取平均；' +
        '有几个评议主体的，各评议主体权重均等。兑现得分是到期事项中按期兑现的比例乘以100，逾期后兑现的一件按0.8件计，' +
        '到期未兑现而属客观原因的不计。总分中评议得分占60%、兑现得分占40%，没有可计兑现得分的事项的，以评议得分为总分。',
      '总分四舍五入到两位小数后定等次：90分以上为“满意”，80分以上为“较满意”，60分以上为“基本满意”，其余为“不满意”。',
    ]);
  });

  it('E2: says the weights of panels that have some', () => {
    const panels = [
      { name: '党员群众', of: 'member', weight: 2 },
      { name: '组织考核', of: 'member' },
    ];
    const told = notes(constructionInput({}, schemeOf('construction', { evaluation: { panels } }))).join('');
    expect(told).toContain('同一承诺主体的各评议主体按权重合成（党员群众2、组织考核1）');
  });

  it('D2: says what a veto does where there are posts', () => {
    expect(notes(policeInput()).join('')).toContain('被一票否决的，等次定为“不满意”。');
    expect(notes(townInput()).join('')).not.toContain('否决');
  });

  it('E3: names rounds and subjects without votes instead of reweighting in silence', () => {
    expect(notes(townInput())).toContain(
      '以下轮次或内容没有有效票，得分按其余的票计算：党员：所在支部全体党员，上半年，承诺落实情况（1名）；' +
        '党员：所在村社干部群众，上半年，承诺落实情况（1名）。',
    );
  });

  it('E4: says whose total is that of the ballots alone', () => {
    expect(notes(townInput())).toContain('没有可计兑现得分的事项、以评议得分为总分的：党员1名。');
  });

  it.each(Object.keys(inputs) as (keyof typeof inputs)[])(
    'E4: every default of the evaluation is named as the software’s: %s',
    (id) => {
      for (const audience of ['internal', 'masses'] as const) {
        const told = notes(inputs[id](), audience);
        const from = told.indexOf('以下各项是软件默认值，不是本单位的规定：');
        const said = told.slice(from + 1).join('');
        for (const [path, reason] of Object.entries(shipped[id]!.defaults)) {
          if (/^(evaluation|selection|measures|measureRules)\b/.test(path)) expect(said, path).toContain(reason);
        }
      }
    },
  );

  it('E4: what the institution states is no default any more', () => {
    const own = schemeOf('construction', { evaluation: { lateCounts: 0.5 } });
    const told = notes(constructionInput({}, own)).join('');
    expect(told).toContain('逾期后兑现的一件按0.5件计');
    expect(told).not.toContain('逾期后兑现的折算');
  });

  it('E4: a default that holds for some entries of a list is told once, with those entries', () => {
    const scheme = {
      ...shipped['district']!,
      defaults: {
        'evaluation.grades.满意.from': '原文未规定分数线',
        'evaluation.grades.较满意.from': '原文未规定分数线',
        'evaluation.grades.满意.points': '分值是软件的',
        'evaluation.grades.较满意.points': '分值是软件的',
        'evaluation.grades.基本满意.points': '分值是软件的',
        'evaluation.grades.不满意.points': '分值是软件的',
      },
    };
    expect(notes(districtInput({}, scheme))).toContain(
      '等次、分值和分数线：“满意”“较满意”：原文未规定分数线。分值是软件的。',
    );
  });
});
