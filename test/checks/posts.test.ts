import { describe, expect, it } from 'vitest';
import { postDays } from '../../ledger/checks/posts-days.ts';
import { postElections } from '../../ledger/checks/posts-elections.ts';
import { postHolders } from '../../ledger/checks/posts-holders.ts';
import { postIds } from '../../ledger/checks/posts.ts';
import { police } from '../support/schemes.ts';
import { append, edit, found, ledgerOf, told } from '../support/ledger-of.ts';

const as = { scheme: police };

/** An individual post of 张三 (S01, row 2) and a collective one of 李四 and 王强 (S02, row 3), nothing wrong with either. */
const ledger = ledgerOf(
  {
    roster: `
      | 党员编号 | 姓名 | 部门 | 变动 | 变动日期 |
      | A01-001 | 张三 | 法制股 | | |
      | A01-002 | 李四 | 办公室 | | |
      | A01-003 | 王强 | 办公室 | | |`,
    posts: `
      | 岗位编号 | 类别 | 岗位名称 | 部门 | 岗内党员 | 岗内总人数 | 推选方式 | 确认日期 | 授牌日期 | 状态 | 收牌日期 |
      | S01 | 个人示范岗 | 审批窗口 | 法制股 | 张三 | 1 | 全局党员民主推选 | 2026-02-10 | 2026-02-12 | 在岗 | |
      | S02 | 集体示范岗 | 办公室 | 办公室 | 李四、王强 | 2 | 局务会推选确认 | 2026-02-10 | 2026-02-10 | 在岗 | |`,
  },
  { scheme: police },
);
const post = (row: number, cells: Parameters<typeof edit<'posts'>>[3]) => edit(ledger, 'posts', row, cells);

describe('who stands in a model post', () => {
  it('D1: nothing is said of posts that are in order', () => {
    expect([postIds, postHolders, postElections, postDays].flatMap((check) => found(check, ledger, as))).toEqual([]);
  });

  it('D1: a post has an id of its own, whatever its width', () => {
    expect(found(postIds, post(3, { postId: 'Ｓ01' }), as)).toEqual(['post-id-doubled 示范岗!A3']);
  });

  it('D1: an individual post has exactly one holder', () => {
    expect(found(postHolders, post(2, { holders: '张三、王强' }), as)).toEqual([
      'post-holder-count 示范岗!E2',
      'post-unit-differs 示范岗!D2',
    ]);
  });

  it('D1: all in a collective post are members, by name and by number', () => {
    const outsider = post(3, { holders: '李四、王强、赵六', headcount: 3 });
    expect(found(postHolders, outsider, as)).toEqual(['post-holder-unknown 示范岗!E3']);
    expect(told(postHolders, outsider, as)).toContain('党员名册中没有赵六');
    const three = post(3, { headcount: 3 });
    expect(found(postHolders, three, as)).toEqual(['post-with-outsiders 示范岗!F3']);
    expect(told(postHolders, three, as)).toContain('岗内总人数是3名，岗内党员写了2名');
    expect(found(postHolders, post(2, { headcount: 3 }), as)).toEqual([]);
  });

  it('D1: the branch itself is no holder, and a name that two bear is asked about', () => {
    expect(found(postHolders, post(2, { holders: '本支部' }), as)).toEqual(['post-holder-unknown 示范岗!E2']);
    const two = append(ledger, 'roster', '| 党员编号 | 姓名 | 部门 |\n| A01-004 | 张三 | 法制股 |', police);
    expect(found(postHolders, two, as)).toEqual(['name-ambiguous 示范岗!E2']);
    expect(found(postHolders, edit(two, 'posts', 2, { holders: '张三(A01-001)' }), as)).toEqual([]);
  });

  it('D1: a holder without a row in the roster is not named where the row may have lost its name', () => {
    const nameless = edit(ledger, 'roster', 4, { name: null });
    expect(found(postHolders, nameless, as)).toEqual([]);
  });

  it('D1: holders are of the unit of the post', () => {
    const moved = edit(ledger, 'roster', 4, { unit: '法制股' });
    expect(found(postHolders, moved, as)).toEqual(['post-unit-differs 示范岗!D3']);
    expect(told(postHolders, moved, as)).toContain('名册中王强在别的部门');
  });

  it('D1: who has left by the day is no holder of a post in place', () => {
    const left = edit(ledger, 'roster', 2, { change: '转出', changedOn: '2026-03-20' });
    expect(found(postHolders, left, as)).toEqual(['post-holder-left 示范岗!E2']);
    expect(found(postHolders, left, { ...as, asOf: '2026-03-19' })).toEqual([]);
    expect(found(postHolders, edit(left, 'posts', 2, { state: '调整', stateOn: '2026-03-20' }), as)).toEqual([]);
    expect(found(postHolders, edit(ledger, 'roster', 2, { change: '转入', changedOn: '2026-02-01' }), as)).toEqual([]);
  });
});

describe('how a model post came about', () => {
  it('D1: an individual one by the vote of all members', () => {
    const wrong = post(2, { howSet: '局务会推选确认' });
    expect(found(postElections, wrong, as)).toEqual(['post-election-wrong 示范岗!G2']);
    expect(told(postElections, wrong, as)).toContain('个人示范岗应由“全局党员民主推选”产生');
  });

  it('D1: a collective one by the body of the scheme the first time, later as may be', () => {
    expect(found(postElections, post(3, { howSet: '其他' }), as)).toEqual(['post-first-election 示范岗!G3']);
    const later = append(
      ledger,
      'posts',
      '| 岗位编号 | 类别 | 推选方式 | 确认日期 |\n| S03 | 集体示范岗 | 其他 | 2026-05-10 |',
      police,
    );
    expect(found(postElections, later, as)).toEqual([]);
    expect(found(postElections, edit(later, 'posts', 4, { setOn: '2026-01-10' }), as)).toEqual([
      'post-first-election 示范岗!G4',
    ]);
    expect(found(postElections, edit(later, 'posts', 4, { setOn: '!' }), as)).toEqual([]);
  });
});

describe('the days of a model post', () => {
  it('D1: the plate is given on or after the day of confirmation', () => {
    expect(found(postDays, post(2, { plateOn: '2026-02-09' }), as)).toEqual(['post-days-reversed 示范岗!I2']);
    expect(found(postDays, post(2, { plateOn: '2026-02-10' }), as)).toEqual([]);
  });

  it('D2: the plate is taken back where the post has ended, after it was given', () => {
    expect(found(postDays, post(2, { state: '撤销' }), as)).toEqual(['post-state-day 示范岗!K2']);
    expect(found(postDays, post(2, { state: '调整' }), as)).toEqual(['post-state-day 示范岗!K2']);
    expect(found(postDays, post(2, { stateOn: '2026-03-01' }), as)).toEqual(['post-state-day 示范岗!K2']);
    expect(found(postDays, post(2, { state: '撤销', stateOn: '!' }), as)).toEqual([]);
    expect(found(postDays, post(2, { state: '撤销', stateOn: '2026-02-11' }), as)).toEqual([
      'post-days-reversed 示范岗!K2',
    ]);
    const neverGiven = post(2, { plateOn: null, state: '撤销', stateOn: '2026-02-09' });
    expect(found(postDays, neverGiven, as)).toEqual(['post-days-reversed 示范岗!K2']);
  });
});
