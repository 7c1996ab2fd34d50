import { describe, expect, it } from 'vitest';
import { resultsComputed } from '../../ledger/checks/results-computed.ts';
import { resultDays } from '../../ledger/checks/results-days.ts';
import type { Ledger } from '../../ledger/parse/ledger.ts';
import { LOG, append, edit, found, ledgerOf, lifeOf, schemeOf, told } from '../support/ledger-of.ts';

const scheme = schemeOf('construction', {
  evaluation: { selfEvaluation: false, statement: false },
  columns: { 'results.publicOn': 'optional', 'results.reportedOn': 'optional' },
});
const DONE = ['提诺 01-10', '送审 01-20', '定诺 02-20 2026-11-30', '亮诺 03-05', '践诺 03-05'];

/**
 * 张三 with four items due by the end of November: two done in time, one done late, one still open; and the ballots of the
 * year, 15 × 满意, 2 × 较满意, 1 × 基本满意.
 * evaluation = (15 × 100 + 2 × 80 + 1 × 60) / 18 = 1720 / 18 = 95.555… → 95.56
 * fulfilment = 100 × (2 + 0.8 × 1) / 4 = 70
 * total = 0.6 × 95.555… + 0.4 × 70 = 57.333… + 28 = 85.33 → 较满意
 */
const ledger: Ledger = ledgerOf(
  {
    roster: '| 党员编号 | 姓名 |\n| A01-001 | 张三 |',
    commitments: '| 编号 | 承诺主体 |\n' + [1, 2, 3, 4].map((n) => `| 2026-A01-00${n} | 张三 |`).join('\n'),
    transitions:
      LOG +
      [
        lifeOf('2026-A01-001', ...DONE, '申请销号 11-20 2026-11-18', '销号 11-25'),
        lifeOf('2026-A01-002', ...DONE, '申请销号 12-01 2026-11-30', '销号 12-05'),
        lifeOf('2026-A01-003', ...DONE, '申请销号 12-10 2026-12-08', '销号 12-12'),
        lifeOf('2026-A01-004', ...DONE),
      ].join('\n'),
    ballots: `
      | 轮次 | 评议日期 | 评议对象 | 评议主体 | 应参加人数 | 收回票数 | 满意 | 较满意 | 基本满意 | 不满意 |
      | 年终 | 2026-12-20 | 张三 | 党员群众 | 20 | 18 | 15 | 2 | 1 | 0 |`,
    results: `
      | 轮次 | 承诺主体 | 评议得分 | 兑现得分 | 总分 | 等次 | 公开日期 | 上报日期 |
      | 年终 | 张三 | 95.56 | 70 | 85.33 | 较满意 | 2026-12-25 | 2026-12-28 |`,
  },
  { scheme },
);
const yearEnd = { scheme, asOf: '2026-12-31' };
const result = (cells: Parameters<typeof edit<'results'>>[3]) => edit(ledger, 'results', 2, cells);

describe('a result as it was written', () => {
  it('E4: is what ballots and items come to', () => {
    expect(found(resultsComputed, ledger, yearEnd)).toEqual([]);
  });

  it.each([
    ['evaluation', 95.55, '“评议得分”写的是“95.55”，按评议计票和承诺台账计算是“95.56”', 'E'],
    ['fulfilScore', 75, '“兑现得分”写的是“75”，按评议计票和承诺台账计算是“70.00”', 'F'],
    ['total', 85.34, '“总分”写的是“85.34”，按评议计票和承诺台账计算是“85.33”', 'G'],
    ['grade', '满意', '“等次”写的是“满意”，按评议计票和承诺台账计算是“较满意”', 'H'],
  ])('E4: another %s is shown beside the computed one, which counts', (key, value, text, column) => {
    const other = result({ [key]: value });
    expect(found(resultsComputed, other, yearEnd)).toEqual([`result-differs 评议结果!${column}2`]);
    expect(told(resultsComputed, other, yearEnd)).toContain(text);
    expect(told(resultsComputed, other, yearEnd)).toContain('统计时以计算的为准');
  });

  it('E4: fulfilment is not compared before the year is over, the ballots are', () => {
    const before = { scheme, asOf: '2026-12-30' };
    expect(found(resultsComputed, result({ total: 90, grade: '满意' }), before)).toEqual([]);
    expect(found(resultsComputed, result({ evaluation: 90 }), before)).toHaveLength(1);
  });

  it('E4: who was not here all along is not compared in what was promised elsewhere', () => {
    const came = edit(result({ total: 90 }), 'roster', 2, { change: '转入', changedOn: '2026-05-01' });
    expect(found(resultsComputed, came, yearEnd)).toEqual([]);
  });

  it('E2: without ballots there is no result, and it is said what lacks', () => {
    const none = { ...ledger, ballots: [] };
    expect(found(resultsComputed, none, yearEnd)).toEqual(['result-not-scored 评议结果!E2']);
    expect(told(resultsComputed, none, yearEnd)).toContain('这一轮不能计分：没有“党员群众”的有效票');
    const strict = schemeOf('construction', { columns: { 'results.publicOn': 'optional' } });
    expect(told(resultsComputed, ledger, { scheme: strict, asOf: '2026-12-31' })).toContain(
      '没有自评，有4件没有说明落实情况',
    );
  });

  it('E3: a later round may be written by itself, or with the rounds before it', () => {
    const rounds = [
      { name: '上半年', by: '07-10' },
      { name: '年终', by: '12-31' },
    ];
    const two = schemeOf('construction', { evaluation: { selfEvaluation: false, statement: false, rounds } });
    const first = append(
      ledger,
      'ballots',
      `| 轮次 | 评议日期 | 评议对象 | 评议主体 | 应参加人数 | 收回票数 | 满意 | 较满意 | 基本满意 | 不满意 |
       | 上半年 | 2026-07-08 | 张三 | 党员群众 | 20 | 10 | 0 | 10 | 0 | 0 |`,
      two,
    );
    const written = (evaluation: number) =>
      found(resultsComputed, edit(first, 'results', 2, { evaluation, fulfilScore: null, total: null, grade: null }), {
        scheme: two,
        asOf: '2026-12-31',
      });
    // 年终 alone is 95.56; with 上半年, which gives 80, it is (95.555… + 80) / 2 = 87.78.
    expect(written(95.56)).toEqual([]);
    expect(written(87.78)).toEqual([]);
    expect(written(80)).toHaveLength(1);
  });
});

describe('publication of a result', () => {
  it('E4: each day that the scheme has is there once there is a grade', () => {
    expect(found(resultDays, ledger, yearEnd)).toEqual([]);
    const open = result({ publicOn: null, reportedOn: null });
    expect(found(resultDays, open, yearEnd)).toEqual([
      'result-not-published 评议结果!J2',
      'result-not-published 评议结果!K2',
    ]);
    expect(told(resultDays, open, yearEnd)).toContain('“年终”评议中张三已有等次，“公开日期”空着');
    expect(found(resultDays, result({ publicOn: null, grade: null }), yearEnd)).toEqual([]);
    expect(found(resultDays, result({ publicOn: '!' }), yearEnd)).toEqual([]);
    const required = schemeOf('construction', { columns: { 'results.publicOn': 'required' } });
    expect(found(resultDays, result({ publicOn: null }), { ...yearEnd, scheme: required })).toEqual([]);
  });

  it('E4: is not before the ballots', () => {
    expect(found(resultDays, result({ publicOn: '2026-12-19' }), yearEnd)).toEqual([
      'published-before-ballots 评议结果!J2',
    ]);
    expect(found(resultDays, result({ publicOn: '2026-12-20' }), yearEnd)).toEqual([]);
    expect(found(resultDays, result({ reportedOn: '2026-12-19' }), yearEnd)).toEqual([
      'published-before-ballots 评议结果!K2',
    ]);
  });
});
