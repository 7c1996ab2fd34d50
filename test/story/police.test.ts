import { writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { day } from '../../ledger/day.ts';
import { rewardsOf } from '../../ledger/scoring/rewards.ts';
import { buildBranchRoster } from '../../templates/workbook/index.ts';
import { Office, ledgerAt } from './year.ts';
import { OWN, scheme, branch, withRevoked, year } from './years/police.ts';

const office = new Office();
afterAll(() => office.close());

describe.sequential('L1, L9: a year of the forest police', () => {
  it('begins with the folder, the roster of the one branch, and a blank ledger', async () => {
    writeFileSync(office.at('方案.json'), JSON.stringify(OWN));
    writeFileSync(office.at('支部名册.xlsx'), await buildBranchRoster(scheme, [branch]));
    office.well('2026-01-05', 'template', '--year', '2026');
    const blank = office.ledger(scheme, '台账模板', 'J01_局党支部_2026.xlsx');
    expect([blank.commitments, blank.posts, blank.missing.size]).toEqual([[], [], 0]);
  });

  it('B1: tells the second quarter by unit, though there is one branch only', async () => {
    await office.receive('2026Q2', ledgerAt(year, '2026-07-01T00'), '2026-07-01T09:00:00');
    office.well('2026-07-06', 'bulletin', '--period', '2026Q2');
    // 12 − 012 withdrawn = 11. Due by 06-30: 001, 003, 005, 009. Closed by then: 001 and 003, both in time; in the
    // quarter only 001. 009 waits for its striking off, so of the due only 005 is overdue.
    const counts = { committed: 11, withdrawn: 1, due: 4, closed: 2, closedOnTime: 2, closedInPeriod: 1 };
    expect(office.figures('2026Q2').totals).toMatchObject({ ...counts, awaitingClosing: 1, overdue: 1, open: 9 });
    // Members' items of 林区派出所: 003–006, 009, 010; of 巡护队: 007, 008, 011 (012 withdrawn).
    const { 林区派出所: station, 巡护队: patrol } = office.figures('2026Q2').totals.byUnit;
    expect([station?.committed, station?.due, station?.overdue]).toEqual([6, 3, 1]);
    expect([patrol?.committed, patrol?.withdrawn, patrol?.due]).toEqual([3, 1, 0]);
    const page = office.page('通报', '2026Q2', '通报.html');
    expect(page).toContain('巡护队');
    expect(page).not.toMatch(/undefined|NaN|null/);
  });

  it('B1: tells the third quarter with what changed since the second', async () => {
    await office.receive('2026Q3', ledgerAt(year, '2026-10-01T00'), '2026-10-01T09:00:00');
    office.well('2026-10-08', 'bulletin', '--period', '2026Q3');
    // Due now also 006, 007, 011: 7. Closed: 001, 003, 005, 006, 009; 005 late. 007 and 011 are overdue: the amended
    // deadline of 011 does not make its first one later. In the quarter: 005, 006, 009.
    const counts = { due: 7, closed: 5, closedOnTime: 4, closedLate: 1, overdue: 2, closedInPeriod: 3, open: 6 };
    expect(office.figures('2026Q3').totals).toMatchObject(counts);
    // 2/4 = 50.0% then, 4/7 = 57.1% now.
    expect(office.page('通报', '2026Q3', '通报.html')).toContain('提高7.1个百分点');
  });

  it('E2, E4: scores the year, panel by panel', async () => {
    await office.receive('2026Q4', withRevoked('2027-01-01T00'), '2027-01-02T09:00:00');
    office.well('2027-01-05', 'bulletin', '--period', '2026Q4');
    office.well('2027-01-06', 'evaluation', '--year', '2026');
    const { members, branchPledgers, grades, totals } = office.evaluation('2026');
    // All 11 are due by 12-31. Late: 005, 011. Unfulfilled: 007. Overdue: 010. In time: the other 7.
    expect(totals).toMatchObject({ due: 11, closedOnTime: 7, closedLate: 2, unfulfilled: 1, overdue: 1, open: 1 });
    expect(members.map(({ name, total, grade }) => [name, total, grade])).toEqual([
      // (100 + 96 + 100) / 3 × 0.6 + 100 × 0.4, both items in time
      ['赵一', 99.2, '满意'],
      // (280/3 + 90 + 80) / 3 × 0.6 + (1 + 0.8) / 2 × 100 × 0.4 = 52.666… + 36
      ['钱二', 88.67, '较满意'],
      // (20 + 38 + 0) / 3 × 0.6 + 1/2 × 100 × 0.4
      ['孙三', 31.6, '不满意'],
      // 100 × 0.6 + 1/2 × 100 × 0.4 would be 较满意: the veto takes it down
      ['李四', 80, '不满意'],
      ['周五', null, null],
    ]);
    expect(members[4]!.notScored).toEqual([{ kind: 'panel', panel: '组织考核' }]);
    // (100 + 98 + 100) / 3 × 0.6 + 40; assessment: half of 99.6 and half of (99.2 + 88.67 + 31.6 + 80) / 4 = 74.8675
    expect(branchPledgers[0]).toMatchObject({ total: 99.6, grade: '满意', assessment: 87.23 });
    expect(grades.members).toEqual({ 满意: 1, 较满意: 1, 基本满意: 0, 不满意: 2 });
  });

  it('E5, D2: names candidates and those left out, inside only; a revoked post without its reason', () => {
    const inside = office.page('年终', '2026', '年终评议汇总.html');
    expect(inside).toContain('建议人选');
    expect(inside).not.toContain('重大责任事故');
    const outside = office.page('年终', '2026', '年终评议汇总（公开版）.html');
    for (const name of ['赵一', '钱二', '孙三', '李四', '周五']) expect(outside).not.toContain(name);
    const posted = office.page('年终', '2026', '评议结果公示.html');
    expect(posted).toContain('未计分');
    expect(posted).not.toContain('88.67');
  });

  it('P8, D3: begins the next year with what was left, and with the run of elections that goes on', () => {
    office.well('2027-01-08', 'template', '--year', '2027', '--carry-over', '--force');
    const next = office.ledger(scheme, '台账模板', 'J01_局党支部_2027.xlsx');
    expect(next.commitments.map(({ originId, text }) => [originId, text])).toEqual([
      ['2026-J01-007', '在东坡建成一处检查站'],
      ['2026-J01-010', '全年办案回访率达到九成'],
    ]);
    expect(next.roster.map(({ name }) => name)).toEqual(['赵一', '钱二', '孙三', '李四', '周五']);
    expect(next.posts.map(({ postId }) => postId)).toEqual(['S02']);
    expect(next.postAssessments.map(({ quarter, member: name }) => [quarter, name])).toEqual([
      ['2026Q4', '赵一'],
      ['2026Q4', '钱二'],
    ]);
    // Elected again in the first quarter of 2027: 钱二 has two running, 赵一 used the first up in 2026.
    const first = next.postAssessments.map((row) => ({ ...row, quarter: '2027Q1', reward: null }));
    const ledger = { ...next, postAssessments: [...next.postAssessments, ...first] };
    expect(rewardsOf(ledger, day('2027-03-31'), scheme)).toMatchObject([
      { member: '钱二', quarter: '2027Q1', amount: 1000 },
    ]);
  });
});
