import { describe, expect, it } from 'vitest';
import { day } from '../../ledger/day.ts';
import { dutyCounts } from '../../ledger/figures/duties.ts';
import { parsePeriod } from '../../ledger/period.ts';
import { ledgerOf } from '../support/ledger-of.ts';
import { construction, schemeOf, town } from '../support/schemes.ts';

// 张三 and 李四 are there all year; 王五 came on 10 May, 钱一 left on 20 June.
const ROSTER = `
  | 党员编号 | 姓名 | 变动 | 变动日期   |
  |----------|------|------|------------|
  | A01-001  | 张三 |      |            |
  | A01-002  | 李四 |      |            |
  | A01-003  | 王五 | 转入 | 2026-05-10 |
  | A01-004  | 钱一 | 转出 | 2026-06-20 |
`;

describe('C1: comments by leaders', () => {
  const COMMENTS = `
    | 日期       | 点评对象      |
    |------------|---------------|
    | 2026-01-20 | 本支部        |
    | 2026-02-11 | 张三          |
    | 2026-03-31 | 张三          |
    | 2026-04-01 | 李四          |
    | 2026-06-19 | 钱一          |
    | 2026-06-30 | 王五(A01-003) |
    | 2026-06-30 | 甲支部        |
    | 2026-06-30 | 赵六          |
  `;
  const ledger = ledgerOf({ roster: ROSTER, comments: COMMENTS }, { scheme: town });
  const counts = (period: string, asOf?: string, scheme = town): string => {
    const span = parsePeriod(period)!;
    const { toComment, commented } = dutyCounts(ledger, scheme, asOf === undefined ? span.to : day(asOf), span);
    return `${commented} of ${toComment}`;
  };

  it('C1: each quarter the branch and every member there at its end are to be commented on', () => {
    // At the end of March the branch, 张三, 李四 and 钱一; of them the branch and 张三 were, 张三 though twice counts once.
    expect(counts('2026Q1')).toBe('2 of 4');
  });

  it('C1: only a comment of the quarter itself counts; who has left by its end is no longer a target', () => {
    // At the end of June the branch, 张三, 李四 and 王五; of them 李四 on its first day and 王五 on its last.
    expect(counts('2026Q2')).toBe('2 of 4');
  });

  it('C1: over a half year a target counts once for each quarter', () => {
    expect(counts('2026H1')).toBe('4 of 8');
  });

  it('C1: a quarter that is not over is not judged', () => {
    expect(counts('2026Q2', '2026-06-29')).toBe('0 of 0');
    expect(counts('2026H1', '2026-06-29')).toBe('2 of 4');
  });

  it('C1: a month has the quarter that ends in it', () => {
    expect([counts('2026-03'), counts('2026-04')]).toEqual(['2 of 4', '0 of 0']);
  });

  it('C1: where branches do not pledge, only members are targets', () => {
    expect(counts('2026Q1', undefined, schemeOf('town', { pledgers: ['member'] }))).toBe('1 of 3');
  });

  it('C1: a scheme without comments asks for none', () => {
    expect(counts('2026Q1', undefined, construction)).toBe('0 of 0');
  });
});

describe('L7: the monthly record', () => {
  const RECORDS = `
    | 月份    | 党员 | 工作内容 | 讲述日期   | 评比结果 |
    |---------|------|----------|------------|----------|
    | 2026-04 | 张三 | 修渠     | 2026-04-28 | 满意     |
    | 2026-04 | 张三 | 植树     |            |          |
    | 2026-04 | 李四 | 修渠     |            |          |
    | 2026-04 | 赵六 | 修渠     | 2026-04-28 | 满意     |
    | 2026-05 | 李四 | 修渠     | 2026-05-29 |          |
    | 2026-05 | 李四 | 植树     |            | 满意     |
    | 2026-05 | 王五 | 植树     | 2026-05-29 | 较满意   |
    | 2026-06 | 钱一 | 植树     | 2026-06-18 | 满意     |
  `;
  const ledger = ledgerOf({ roster: ROSTER, records: RECORDS }, { scheme: town });
  const counts = (period: string, asOf?: string, scheme = town): string => {
    const span = parsePeriod(period)!;
    const all = dutyCounts(ledger, scheme, asOf === undefined ? span.to : day(asOf), span);
    return `${all.toRecord} ${all.recorded} ${all.recordsTold}`;
  };

  it('L7: every member there at the month’s end has one; several rows are one record', () => {
    // April: 张三, 李四, 钱一. 张三 and 李四 have one, 张三 has told his.
    expect(counts('2026-04')).toBe('3 2 1');
  });

  it('L7: told is a row with the day and the grade together', () => {
    // May: 张三, 李四, 王五, 钱一. 李四 and 王五 have one; the day and the grade of 李四 stand in two rows.
    expect(counts('2026-05')).toBe('4 2 1');
  });

  it('L7: who has left by the month’s end owes none', () => {
    expect(counts('2026-06')).toBe('3 0 0');
  });

  it('L7: over a quarter they are a member and month', () => {
    expect(counts('2026Q2')).toBe('10 4 2');
  });

  it('L7: a month that is not over is not judged', () => {
    expect(counts('2026Q2', '2026-06-29')).toBe('7 4 2');
  });

  it('L7: a scheme without records asks for none', () => {
    expect(counts('2026Q2', undefined, construction)).toBe('0 0 0');
  });
});
