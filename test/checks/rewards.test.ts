import { describe, expect, it } from 'vitest';
import { rewards } from '../../ledger/checks/rewards.ts';
import { parsePeriod } from '../../ledger/period.ts';
import { police } from '../support/schemes.ts';
import { edit, found, ledgerOf, told } from '../support/ledger-of.ts';

/** 张三 in S01 elected in the last quarter of 2025 and the first and second of 2026, each passed; 1,000 at each pair. */
const ledger = ledgerOf(
  {
    roster: '| 党员编号 | 姓名 |\n| A01-001 | 张三 |',
    posts: '| 岗位编号 | 类别 | 岗内党员 | 确认日期 | 状态 |\n| S01 | 个人示范岗 | 张三 | 2025-10-10 | 在岗 |',
    postAssessments: `
      | 季度 | 岗位编号 | 党员 | 本次评选 | 一票否决 | 考核结论 | 奖励金额 |
      | 2025Q4 | S01 | 张三 | 评选上 | 无 | 通过 | |
      | 2026Q1 | S01 | 张三 | 评选上 | 无 | 通过 | 1000 |
      | 2026Q2 | S01 | 张三 | 评选上 | 无 | 通过 | |
      | 2026Q3 | S01 | 张三 | 评选上 | 无 | 通过 | 1000 |`,
  },
  { scheme: police },
);
const as = { scheme: police, asOf: '2026-12-31', period: parsePeriod('2026')! };
const row = (number: number, cells: Parameters<typeof edit<'postAssessments'>>[3]) =>
  edit(ledger, 'postAssessments', number, cells);

describe('rewards', () => {
  it('D3: stand at every second election running, the last quarter of the year before included', () => {
    expect(found(rewards, ledger, as)).toEqual([]);
  });

  it('D3: one that is due and not written is named', () => {
    expect(found(rewards, row(3, { reward: null }), as)).toEqual(['reward-missing 示范岗考核!K3']);
    expect(told(rewards, row(3, { reward: null }), as)).toContain('应奖励1000元');
  });

  it('D3: one that is written and not due is an error', () => {
    // The first reward used up both elections, so the second quarter begins a new run.
    expect(found(rewards, row(4, { reward: 1000 }), as)).toEqual(['reward-not-due 示范岗考核!K4']);
    // Not elected in the year before: the runs are Q1 and Q2, then Q3 alone.
    expect(found(rewards, row(2, { elected: '未评选上' }), as)).toEqual([
      'reward-not-due 示范岗考核!K3',
      'reward-missing 示范岗考核!K4',
      'reward-not-due 示范岗考核!K5',
    ]);
  });

  it('D3: every quarter is to be passed', () => {
    expect(found(rewards, row(4, { verdict: '督促整改' }), as)).toEqual(['reward-not-due 示范岗考核!K5']);
  });

  it('D3: the amount is the one of the scheme', () => {
    expect(found(rewards, row(5, { reward: 800 }), as)).toEqual(['reward-differs 示范岗考核!K5']);
    expect(told(rewards, row(5, { reward: 800 }), as)).toContain('是800元；应为1000元');
  });

  it('D3: what the year before rewarded is not judged again, nor what could not be read', () => {
    // A reward of 2025 used up that election: Q1 begins anew, Q2 completes the pair, Q3 begins anew.
    expect(found(rewards, row(2, { reward: 500 }), as)).toEqual([
      'reward-not-due 示范岗考核!K3',
      'reward-missing 示范岗考核!K4',
      'reward-not-due 示范岗考核!K5',
    ]);
    expect(found(rewards, row(3, { reward: '!' }), as)).toEqual([]);
  });
});
