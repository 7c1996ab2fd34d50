import { describe, expect, it } from 'vitest';
import { day } from '../../ledger/day.ts';
import { parsePeriod } from '../../ledger/period.ts';
import { memberResultsInput } from '../../scripts/consolidate/reports/member-results.ts';
import { edit, ledgerOf } from '../support/ledger-of.ts';
import { town } from '../support/schemes.ts';

const ledger = ledgerOf(
  {
    roster: `
      | 党员编号 | 姓名 | 身份 | 变动 | 变动日期 |
      |---|---|---|---|---|
      | A01-001 | 张三 | 班子成员 | | |
      | A01-002 | 李四 | 普通党员 | | |
      | A01-003 | 李四 | 普通党员 | | |
      | A01-004 | 王五 | 普通党员 | 转出 | 2026-03-20 |
      | A01-005 | 赵六 | 普通党员 | 转入 | 2026-03-05 |`,
    activities: `
      | 日期 | 类型 |
      |---|---|
      | 2026-02-26 | 组织生活会 |
      | 2026-03-27 | 组织生活会 |
      | 2026-03-30 | 支部活动 |`,
    records: `
      | 月份 | 党员 | 工作内容 | 履职情况 | 讲述日期 | 评比结果 | 评价与改进 |
      |---|---|---|---|---|---|---|
      | 2026-02 | 张三 | 巡河 | 到位 | 2026-02-26 | 较满意 | 多走访 |
      | 2026-02 | 李四(A01-002) | 修渠 | 到位 | 2026-02-26 | 满意 | |
      | 2026-03 | 张三 | 巡河 | 到位 | | | |
      | 2026-03 | 张三 | 植树 | 到位 | 2026-03-27 | 满意 | 好 |
      | 2026-03 | A01-002 | 修渠 | 到位 | 2026-03-27 | 基本满意 | |
      | 2026-03 | 赵六 | 值班 | 到位 | | | |
      | 2026-03 | 王五 | 值班 | 到位 | 2026-03-27 | 满意 | |`,
  },
  { scheme: town },
);
const input = (month: string, of = ledger) =>
  memberResultsInput(of, town, parsePeriod(month)!, { today: day('2026-04-02') });

describe('the results of a month', () => {
  it('B2, L7: members of the month’s end with the grade told, namesakes with their ids', () => {
    const rows = input('2026-03').rows.map(({ name, recorded, toldOn, grade, before }) =>
      [name, recorded, toldOn, grade, before].join(' '),
    );
    expect(rows).toEqual([
      '张三 true 2026-03-27 满意 较满意',
      '李四（A01-002） true 2026-03-27 基本满意 满意',
      '李四（A01-003） false   ',
      '赵六 true   ',
    ]);
  });

  it('B2, L7: the meeting of the month, as it stands among the meetings', () => {
    expect(input('2026-03').meetings).toEqual(['2026-03-27']);
    expect(input('2026-04').meetings).toEqual([]);
  });

  it('B2: the day members told on stands for a meeting that was not written down', () => {
    expect(input('2026-03', { ...ledger, activities: [] }).meetings).toEqual(['2026-03-27']);
  });

  it('B2: January has no month before in its ledger, February has', () => {
    expect(input('2026-01').beforePeriod).toBeNull();
    expect(input('2026-02').beforePeriod?.id).toBe('2026-01');
  });

  it('L7: of two grades of a month the one told last counts', () => {
    const told = edit(ledger, 'records', 4, { toldOn: '2026-03-28', monthGrade: '不满意' });
    expect(input('2026-03', told).rows[0]).toMatchObject({ toldOn: '2026-03-28', grade: '不满意' });
  });

  it('B2: the branch and its hotline come from its own cover, but a mobile number never does', () => {
    const withPhone = (hotline: string) => ({ ...ledger, cover: { ...ledger.cover, hotline } });
    expect(input('2026-03', withPhone('0571-88000000'))).toMatchObject({
      branch: { code: 'A01', name: '工程科党支部' },
      hotline: '0571-88000000',
    });
    expect(input('2026-03', withPhone('13800001111')).hotline).toBeNull();
  });

  it('L7: nothing of 工作内容, 履职情况 or 评价与改进 goes in', () => {
    expect(JSON.stringify(input('2026-03').rows)).not.toMatch(/巡河|植树|修渠|到位|多走访/);
  });
});
