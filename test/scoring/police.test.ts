import { describe, expect, it } from 'vitest';
import type { Ledger } from '../../ledger/parse/ledger.ts';
import { ledgerOf } from '../support/ledger-of.ts';
import { schemeOf } from '../support/schemes.ts';
import { line, memberOf, scored } from './scored.ts';

const scheme = schemeOf('police');

const PANELS = ['领导点评', '群众评议', '组织考核'];

const ballotsOn = (target: string, ...votes: readonly (readonly number[])[]): string =>
  PANELS.map((panel, index) => line('年终', '2026-12-15', target, panel, 50, 50, ...votes[index]!)).join('');

const HEAD = line(
  '轮次',
  '评议日期',
  '评议对象',
  '评议主体',
  '应参加人数',
  '收回票数',
  '满意',
  '较满意',
  '基本满意',
  '不满意',
);

const whole = (assessments: string): Ledger =>
  ledgerOf(
    {
      roster: `
        | 党员编号 | 姓名 | 身份 |
        |---|---|---|
        | A01-001 | 赵勇 | 普通党员 |
        | A01-002 | 钱进 | 普通党员 |`,
      ballots:
        HEAD +
        ballotsOn('赵勇', [50, 0, 0, 0], [40, 10, 0, 0], [25, 25, 0, 0]) +
        ballotsOn('钱进', [50, 0, 0, 0], [0, 0, 0, 50], [0, 50, 0, 0]) +
        ballotsOn('本支部', [50, 0, 0, 0], [50, 0, 0, 0], [0, 50, 0, 0]),
      results:
        line('轮次', '承诺主体', '自评等次', '公开日期') +
        ['赵勇', '钱进', '本支部'].map((name) => line('年终', name, '满意', '2026-12-28')).join(''),
      posts: `
        | 岗位编号 | 类别 | 岗位名称 | 部门 | 岗内党员 | 岗内总人数 | 推选方式 | 确认日期 | 状态 |
        |---|---|---|---|---|---|---|---|---|
        | S01 | 个人示范岗 | 巡护岗 | 股 | 赵勇 | 1 | 全局党员民主推选 | 2026-01-10 | 在岗 |`,
      postAssessments:
        line('季度', '岗位编号', '党员', '本次评选', '未达标准', '测评票数', '满意票数', '一票否决', '考核结论') +
        assessments,
    },
    { scheme },
  );

const assessed = (quarter: string, veto: string, verdict: string): string =>
  line(quarter, 'S01', '赵勇', '评选上', '无', 30, 30, veto, verdict);

describe('the police: three panels for branch and members, posts with a veto', () => {
  it('E2: scores branch and members by three panels each', () => {
    const scores = scored(whole(''), scheme);
    // (100 + 96 + 90) / 3 = 286/3 = 95.333…; (100 + 0 + 80) / 3 = 60; (100 + 100 + 80) / 3 = 93.333…
    expect(memberOf(scores, '赵勇')).toMatchObject({ total: 95.33, grade: '满意', publicOn: '2026-12-28' });
    expect(memberOf(scores, '钱进')).toMatchObject({ evaluation: 60, total: 60, grade: '基本满意' });
    expect(scores.own).toMatchObject({ total: 93.33, grade: '满意' });
  });

  it('D2: a veto in the year gives the lowest grade whatever the total', () => {
    const scores = scored(whole(assessed('2026Q2', '重大责任事故', '撤销')), scheme);
    expect(memberOf(scores, '赵勇')).toMatchObject({ total: 95.33, grade: '不满意', vetoed: true });
    expect(memberOf(scores, '钱进')).toMatchObject({ grade: '基本满意', vetoed: false });
    expect(scores.own?.vetoed).toBe(false);
  });

  it('D2: what says that there is none is no veto', () => {
    const scores = scored(whole(assessed('2026Q2', '无', '通过') + assessed('2026Q3', '', '通过')), scheme);
    expect(memberOf(scores, '赵勇')).toMatchObject({ grade: '满意', vetoed: false });
  });

  it('D2: a veto of another year, or of a quarter that has not begun, is none of this', () => {
    const veto = (quarter: string, asOf: string) =>
      memberOf(scored(whole(assessed(quarter, '重大责任事故', '撤销')), scheme, { asOf }), '赵勇').vetoed;
    expect(veto('2025Q4', '2026-12-31')).toBe(false);
    expect(veto('2026Q4', '2026-09-30')).toBe(false);
    expect(veto('2026Q4', '2026-10-01')).toBe(true);
  });

  it('D2: without a score a veto gives no grade, but is told', () => {
    const ledger = { ...whole(assessed('2026Q2', '重大责任事故', '撤销')), ballots: [] };
    expect(memberOf(scored(ledger, scheme), '赵勇')).toMatchObject({ total: null, grade: null, vetoed: true });
  });
});
