import { describe, expect, it } from 'vitest';
import { day } from '../../ledger/day.ts';
import { gradeOf, itemGrades, lowestGrade, monthlyGrades } from '../../ledger/scoring/grades.ts';
import { append, ledgerOf, lifeOf, LOG } from '../support/ledger-of.ts';
import { schemeOf } from '../support/schemes.ts';
import { judged, line, memberOf, scored } from './scored.ts';

const town = schemeOf('town');

/** Five grades of other names, with points and thresholds in decimals. */
const five = schemeOf('construction', {
  evaluation: {
    grades: [
      { name: '优秀', points: 95.5, from: 92.5 },
      { name: '良好', points: 85, from: 80 },
      { name: '称职', points: 70, from: 65 },
      { name: '欠缺', points: 40, from: 30 },
      { name: '很差', points: 10, from: 0 },
    ],
    selfEvaluation: false,
    statement: false,
  },
});

describe('E4: grades', () => {
  it.each([
    [100, '满意'],
    [90, '满意'],
    [89.99, '较满意'],
    [80, '较满意'],
    [79.99, '基本满意'],
    [60, '基本满意'],
    [59.99, '不满意'],
    [0, '不满意'],
  ])('E4: a total of %d is %s', (total, grade) => {
    expect(gradeOf(total, town)).toBe(grade);
  });

  it('E4: the rounded total decides', () => {
    const ledger = ledgerOf({
      roster: line('党员编号', '姓名') + line('A01-001', '张三'),
      ballots:
        line(
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
        ) + line('年终', '2026-12-20', '张三', '党员群众', 4000, 4000, 2000, 1999, 1, 0),
    });
    const scheme = schemeOf('construction', { evaluation: { selfEvaluation: false } });
    // (200000 + 159920 + 60) / 4000 = 359980 / 4000 = 89.995 → 90.00
    expect(memberOf(scored(ledger, scheme), '张三')).toMatchObject({ evaluation: 89.995, total: 90, grade: '满意' });
  });

  it('E4: a scheme may have five grades of its own names', () => {
    const ledger = ledgerOf(
      {
        roster: line('党员编号', '姓名') + line('A01-001', '张三') + line('A01-002', '李四') + line('A01-003', '孙六'),
        ballots:
          line(
            '轮次',
            '评议日期',
            '评议对象',
            '评议主体',
            '应参加人数',
            '收回票数',
            '优秀',
            '良好',
            '称职',
            '欠缺',
            '很差',
          ) +
          line('年终', '2026-12-20', '张三', '党员群众', 10, 10, 2, 2, 2, 2, 2) +
          line('年终', '2026-12-20', '李四', '党员群众', 10, 10, 0, 0, 0, 2, 8) +
          line('年终', '2026-12-20', '孙六', '党员群众', 10, 10, 6, 4, 0, 0, ''),
      },
      { scheme: five },
    );
    const scores = scored(ledger, five);
    // (95.5 + 85 + 70 + 40 + 10) / 5 = 300.5 / 5 = 60.1
    expect(memberOf(scores, '张三')).toMatchObject({ total: 60.1, grade: '欠缺' });
    expect(memberOf(scores, '张三').panels[0]?.votes.byGrade).toEqual([2, 2, 2, 2, 2]);
    // (80 + 80) / 10 = 16
    expect(memberOf(scores, '李四')).toMatchObject({ total: 16, grade: '很差' });
    // An empty count of the fifth grade is an empty cell like any other
    expect(memberOf(scores, '孙六')).toMatchObject({ total: null });
    expect(lowestGrade(five)).toBe('很差');
  });
});

describe('E5: 平时评比 by month', () => {
  const ledger = ledgerOf(
    {
      roster: line('党员编号', '姓名') + line('A01-001', '王五') + line('A01-002', '赵六'),
      records: `
        | 月份 | 党员 | 讲述日期 | 评比结果 |
        |---|---|---|---|
        | 2026-01 | 王五 | 2026-01-28 | 较满意 |
        | 2026-02 | 王五 | 2026-02-27 | 满意 |
        | 2026-02 | 王五 | | |
        | 2026-03 | 王五 | 2026-03-30 | 满意 |
        | 2026-06 | 王五 | 2026-07-02 | 满意 |
        | 2025-12 | 王五 | 2025-12-28 | 满意 |
        | 2026-01 | 赵六 | | |
        | 2026-01 | 无名 | 2026-01-28 | 满意 |`,
    },
    { scheme: town },
  );

  it('E5: counts each month’s grade that was given by the day, best first', () => {
    const grades = monthlyGrades([ledger], town, day('2026-07-01'));
    expect([...grades]).toEqual([['A01-001', { 满意: 2, 较满意: 1 }]]);
    expect(Object.keys(grades.get('A01-001') ?? {})).toEqual(['满意', '较满意']);
    expect(monthlyGrades([ledger], town, day('2026-07-02')).get('A01-001')).toEqual({ 满意: 3, 较满意: 1 });
  });

  it('E5: adds up what several branches wrote of a member', () => {
    const other = ledgerOf(
      {
        roster: line('党员编号', '姓名') + line('A01-001', '王五'),
        records: line('月份', '党员', '讲述日期', '评比结果') + line('2026-04', '王五', '2026-04-28', '基本满意'),
      },
      { scheme: town, branchCode: 'A02' },
    );
    const grades = monthlyGrades([ledger, other], town, day('2026-06-30'));
    expect(grades.get('A01-001')).toEqual({ 满意: 2, 较满意: 1, 基本满意: 1 });
  });

  it('E5: a month without a day of telling is over at its end', () => {
    const bare = append(
      ledgerOf({ roster: line('党员编号', '姓名') + line('A01-001', '王五') }, { scheme: town }),
      'records',
      line('月份', '党员', '评比结果') + line('2026-05', '王五', '满意'),
      town,
    );
    expect(monthlyGrades([bare], town, day('2026-05-30')).size).toBe(0);
    expect(monthlyGrades([bare], town, day('2026-05-31')).get('A01-001')).toEqual({ 满意: 1 });
  });
});

describe('E8: 一诺一评', () => {
  it('E8: counts the committed items by the grade each was given, and those without', () => {
    const items = ['001', '002', '003', '004', '005'].map((n) => `2026-A01-${n}`);
    const approved = ['提诺 01-10', '送审 01-20', '定诺 02-20 2026-06-30', '亮诺 03-05', '践诺 03-05'];
    const ledger = ledgerOf(
      {
        commitments:
          line('编号', '承诺主体', '承诺事项', '一诺一评') +
          ['满意', '基本满意', '满意', '', '满意']
            .map((grade, at) => line(items[at]!, '本支部', '修渠', grade))
            .join(''),
        transitions:
          LOG +
          items
            .slice(0, 4)
            .map((id) => lifeOf(id, ...approved))
            .join('\n') +
          `\n${lifeOf(items[4]!, ...approved, '撤回 04-01  另行安排')}`,
      },
      { scheme: town },
    );
    expect(itemGrades(judged(ledger, town), town)).toEqual({
      byGrade: { 满意: 2, 较满意: 0, 基本满意: 1, 不满意: 0 },
      notGraded: 1,
    });
  });
});
