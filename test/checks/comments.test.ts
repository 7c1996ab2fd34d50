import { describe, expect, it } from 'vitest';
import { activityRows } from '../../ledger/checks/activity-rows.ts';
import { commentRows } from '../../ledger/checks/comment-rows.ts';
import { commentsDue } from '../../ledger/checks/comments-due.ts';
import { dutyCounts } from '../../ledger/figures/duties.ts';
import { day } from '../../ledger/day.ts';
import { quarterOf } from '../../ledger/period.ts';
import type { Ledger } from '../../ledger/parse/ledger.ts';
import { append, edit, found, ledgerOf, told, validLedger, without } from '../support/ledger-of.ts';
import { construction, town } from '../support/schemes.ts';

const as = { scheme: town };

/** The secretary is 王强, of the committee; 张三 and 李四 are not. Everybody was commented on in the first quarter. */
const inTown = ledgerOf(
  {
    roster: `
      | 党员编号 | 姓名 | 身份 |
      | A01-001 | 王强 | 班子成员 |
      | A01-002 | 张三 | 普通党员 |
      | A01-003 | 李四 | 普通党员 |`,
    comments: `
      | 日期 | 点评对象 | 点评人 | 点评人身份 |
      | 2026-01-10 | 本支部 | 赵六 | 上级党组织负责人 |
      | 2026-01-10 | 王强 | 赵六 | 上级党组织负责人 |
      | 2026-02-15 | 张三 | 王强 | 党支部书记 |
      | 2026-03-31 | 李四 | 王强 | 党支部书记 |`,
  },
  as,
);

const judged = (row: number, values: Record<string, string | null>) =>
  found(commentRows, edit(inTown, 'comments', row, values), as);

describe('C1: who comments', () => {
  it('C1: the superior’s head on the branch and its committee, the secretary on members', () => {
    expect(found(commentRows, inTown, as)).toEqual([]);
    expect(judged(2, { commenterRole: '党支部书记' })).toEqual(['commenter-role-wrong 领导点评!D2']);
    expect(judged(3, { commenterRole: '党支部书记', commenter: '李四' })).toEqual(['commenter-role-wrong 领导点评!D3']);
    expect(judged(4, { commenterRole: '上级党组织负责人' })).toEqual(['commenter-role-wrong 领导点评!D4']);
  });

  it('C1: by the name of the secretary on the cover', () => {
    expect(judged(4, { commenter: '李四' })).toEqual(['commenter-not-secretary 领导点评!C4']);
    expect(judged(4, { commenter: '王 强' })).toEqual([]);
    expect(judged(2, { commenter: '钱七' })).toEqual([]);
  });

  it('C1: nobody on oneself, not even by another form of the name', () => {
    expect(judged(3, { commenter: '王强' })).toEqual(['comment-on-oneself 领导点评!C3']);
    expect(judged(3, { target: '王强(A01-001)', commenter: '王强' })).toEqual(['comment-on-oneself 领导点评!C3']);
  });

  it('C1: rows whose target or role is not known are left to others', () => {
    expect(judged(4, { target: '王五', commenter: '李四' })).toEqual(['commenter-not-secretary 领导点评!C4']);
    expect(judged(4, { commenterRole: '!' })).toEqual([]);
  });

  it('C1: is asked by schemes that have comments', () => {
    expect(found(commentRows, validLedger())).toEqual([]);
    expect(found(commentsDue, validLedger())).toEqual([]);
  });
});

describe('C1: each quarter', () => {
  const due = (ledger: Ledger, asOf = '2026-03-31') => found(commentsDue, ledger, { ...as, asOf });

  it('C1: everybody was commented on; more often will do', () => {
    expect(due(inTown)).toEqual([]);
    const twice = append(inTown, 'comments', '| 日期 | 点评对象 |\n| 2026-03-20 | 张三 |', town);
    expect(due(twice)).toEqual([]);
  });

  it('C1: who was not is named once the quarter is over, apart by who owes the comment', () => {
    const few = without(inTown, 'comments', ({ target }) => target === '王强' || target === '李四');
    expect(due(few, '2026-03-30')).toEqual([]);
    expect(due(few)).toEqual(['comments-missing 领导点评!', 'comments-missing 领导点评!']);
    expect(told(commentsDue, few, as)).toContain('应由上级党组织负责人点评而没有点评的有1个对象：王强');
    expect(told(commentsDue, few, as)).toContain('随回执写入');
    const nobody = { ...inTown, comments: [] };
    expect(told(commentsDue, nobody, as)).toContain('有2个对象：本支部、王强');
  });

  it('C1: a comment of another quarter does not count, and one without a day may be any', () => {
    const april = edit(inTown, 'comments', 5, { date: '2026-04-01' });
    expect(told(commentsDue, april, as)).toContain('应由党支部书记点评而没有点评的有1个对象：李四');
    expect(due(edit(inTown, 'comments', 5, { date: '!' }))).toEqual([]);
  });

  it('C1: asks for nobody who has left, and names as many as the figures lack', () => {
    const few = without(inTown, 'comments', ({ target }) => target === '李四');
    expect(due(edit(few, 'roster', 4, { change: '转出', changedOn: '2026-03-31' }))).toEqual([]);
    // The branch and three members; all but 李四.
    const asOf = day('2026-03-31');
    expect(dutyCounts(few, town, asOf, quarterOf(asOf))).toMatchObject({ toComment: 4, commented: 3 });
  });
});

describe('C2: what leaders do in person', () => {
  const lead = (kind: string, host: string, scheme = construction) =>
    found(
      activityRows,
      ledgerOf({ activities: `| 日期 | 类型 | 主持人 |\n| 2026-05-10 | ${kind} | ${host} |` }, { scheme }),
      { scheme },
    );

  it('C2: names the leader', () => {
    expect(lead('领导调研调度', '周局长')).toEqual([]);
    expect(lead('领导调研调度', '')).toEqual(['host-missing 会议活动!C2']);
    expect(lead('领导调研调度', '!')).toEqual([]);
    expect(lead('公开承诺', '')).toEqual([]);
  });

  it('C2: so does a visit to the branch one is assigned to', () => {
    expect(lead('定点联系指导', '', town)).toEqual(['host-missing 会议活动!C2']);
  });
});
