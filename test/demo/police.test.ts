import { describe, expect, it } from 'vitest';
import { police } from '../../scripts/demo/institutions/police/index.ts';
import { tellsYear } from './year.ts';

describe('the year of a police bureau', () => {
  const evaluation = tellsYear(
    police,
    {
      '2026Q3': {},
      // 冼小兰 lacks 组织考核, 瞿小松 the self-evaluation; nothing was decided for what 凌云峰 left undone.
      '2026Q4': { warnings: { P01: ['ballots-missing', 'measure-missing', 'self-evaluation-missing'] } },
    },
    {
      // 冼小兰 lacks 组织考核, 瞿小松 the self-evaluation.
      notScored: ['冼小兰', '瞿小松'],
      // Vetoed, and thought badly of besides.
      lowest: ['凌云峰'],
      // What 颜国瑞 and 凌云峰 left undone; for the latter nothing was decided.
      due: [
        ['颜国瑞', ['限期整改']],
        ['凌云峰', []],
      ],
    },
  );

  it('D3: finds due the rewards that the sample wrote down, and no others', () => {
    // Elected in the first and second quarter, or the third and fourth, and every assessment between passed; the collective
    // post was first elected in the second quarter, so its members are rewarded in the third.
    expect(
      evaluation()
        .rewards.map(({ quarter, member }) => `${quarter} ${member}`)
        .sort(),
    ).toEqual([
      '2026Q2 凌云峰',
      '2026Q2 茹志芳',
      '2026Q3 冼小兰',
      '2026Q3 包雪松',
      '2026Q4 戴小雨',
      '2026Q4 祝家旺',
      '2026Q4 茹志芳',
    ]);
    expect(evaluation().rewards.every(({ amount, written }) => amount === 1000 && written === 1000)).toBe(true);
  });

  it('D2: has one post revoked, its plate taken back that day', () => {
    const revoked = evaluation().posts.filter(({ state }) => state === '撤销');
    expect(revoked.map(({ name }) => name)).toEqual(['东线巡护党员示范岗']);
  });
});
