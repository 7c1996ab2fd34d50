import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { buildBranchRoster, buildCommitteeBook } from '../../templates/workbook/index.ts';
import { Office, ledgerAt } from './year.ts';
import { OWN, scheme, branch, NAMES, life, byCommittee, year } from './years/construction.ts';

const office = new Office();
afterAll(() => office.close());

/** None of the members is named in a page, and nothing is left open in it. */
function namesNobody(...parts: readonly string[]): void {
  const page = office.page(...parts);
  for (const name of NAMES) expect(page).not.toContain(name);
  expect(page).not.toMatch(/undefined|NaN|null/);
}

const LEDGER = 'G01_质监站党支部_2026.xlsx';

describe.sequential('L1, L8: a year of a station under the construction bureau', () => {
  it('P1: begins with the folder, the roster of branches and a blank ledger', async () => {
    writeFileSync(office.at('方案.json'), JSON.stringify(OWN));
    writeFileSync(office.at('支部名册.xlsx'), await buildBranchRoster(scheme, [branch]));
    const chosen = { year: 2026, target: '钱二', branchCode: 'G01', level: '支部', order: 1, result: '推荐' };
    const book = { committeeReviews: byCommittee, selections: [chosen] };
    writeFileSync(office.at('党委工作簿.xlsx'), await buildCommitteeBook(scheme, book));
    office.well('2026-01-05', 'template', '--year', '2026');
    const blank = office.ledger(scheme, '台账模板', LEDGER);
    expect([blank.commitments, blank.missing.size, blank.identity.carried]).toEqual([[], 0, false]);
  });

  it('B1, P2, P3, L8: tells the first quarter, in which every item was inspected', async () => {
    await office.receive('2026Q1', ledgerAt(year, '2026-04-01T00'), '2026-04-01T09:00:00');
    const ran = office.well('2026-04-03', 'bulletin', '--period', '2026Q1');
    // The branch and four members have no 共性承诺, and 李四 has one item that counts where two are asked for.
    expect(ran.out).toContain('提醒6处');
    const { totals } = office.figures('2026Q1');
    // Due and done: 003.
    const counts = { committed: 12, due: 1, closed: 1, closedOnTime: 1, closedInPeriod: 1, overdue: 0, open: 11 };
    expect(totals).toMatchObject({ ...counts, toInspect: 12, inspected: 12, expectedMembers: 5, pledgedMembers: 5 });
    expect([totals.branchItems.committed, totals.memberItems.committed]).toEqual([2, 10]);
    // 009; 001, 003, 005, 007, 010, 011; 002, 004, 006, 008, 012
    expect(Object.values(totals.byCategory).map(({ committed }) => committed)).toEqual([1, 6, 5]);
    namesNobody('通报', '2026Q1', '通报（公开版）.html');
  });

  it('L5: returns a ledger without the explanation to the masses', async () => {
    const silent = { ...year, life: life.filter(({ step }) => step !== '向群众解释') };
    await office.receive('2026Q2', ledgerAt(silent, '2026-07-01T00'), '2026-07-01T09:00:00');
    expect(office.run('2026-07-02', 'receipts', '--period', '2026Q2').code).toBe(1);
    const answer = office.page('回执', '2026Q2', 'G01_质监站党支部.html');
    expect(answer).toContain('错误1处');
    expect(answer).toContain('因客观原因未兑现，变更记录中没有“向群众解释”');
  });

  it('V5, R5: answers the ledger sent anew, and carries the committee’s reviews into it', async () => {
    await office.receive('2026Q2', ledgerAt(year, '2026-07-01T00'), '2026-07-02T15:00:00');
    office.well('2026-07-03', 'receipts', '--period', '2026Q2');
    const answer = office.page('回执', '2026Q2', 'G01_质监站党支部.html');
    expect(answer).toContain('2026年度第2号');
    expect(answer).toContain('现行有效的审定事项：审查记录2条');
    mkdirSync(office.at('支部'));
    copyFileSync(office.at('上报', '2026Q2', LEDGER), office.at('支部', LEDGER));
    office.well(
      '2026-07-04',
      'apply-receipt',
      office.at('支部', LEDGER),
      office.at('回执', '2026Q2', 'G01_质监站党支部.xlsx'),
    );
    const { reviews } = office.ledger(scheme, '支部', LEDGER);
    // Ten members' items, 010 twice, and the two of the branch.
    expect(reviews).toHaveLength(13);
    expect(reviews.filter(({ reviewer }) => reviewer === '建管局党委')).toHaveLength(2);
  });

  it('B1, L4, L5, L8: tells the second quarter: help, an objective non-fulfilment, one item not inspected', () => {
    office.well('2026-07-06', 'bulletin', '--period', '2026Q2');
    const { totals } = office.figures('2026Q2');
    // Due: 003 and 005, in time; 012, unfulfilled; 001, which waits; 008, overdue. In the quarter: 005.
    const counts = { committed: 12, due: 5, closed: 2, closedOnTime: 2, closedInPeriod: 1, overdue: 1, open: 9 };
    expect(totals).toMatchObject({ ...counts, unfulfilled: 1, unfulfilledObjective: 1, awaitingClosing: 1 });
    // All but 003, which ended in the first quarter; 010 was forgotten.
    expect(totals).toMatchObject({ toInspect: 11, inspected: 10, assistance: 1, reminders: 0, criticism: 0 });
    const page = office.page('通报', '2026Q2', '通报.html');
    expect(page).toContain('应督查承诺事项11件，已督查10件，未督查1件');
    // 1/1 = 100.0% then, 2/5 = 40.0% now.
    expect(page).toContain('下降60.0个百分点');
    expect(page).toContain('当日到期未完成');
    expect(page).toContain('客观原因1件');
    namesNobody('通报', '2026Q2', '通报（公开版）.html');
  });

  it('B1, B4, L4, L10: tells the third quarter, and of each overdue item what is to be done', async () => {
    await office.receive('2026Q3', ledgerAt(year, '2026-10-01T00'), '2026-10-01T09:00:00');
    office.well('2026-10-08', 'bulletin', '--period', '2026Q3');
    const { totals } = office.figures('2026Q3');
    // Due now also 004, 006, 011. Closed: 003, 005, 001, 006, all in time; the last two in the quarter. Overdue: 008, 011,
    // and 004, whose amended deadline does not make its first one later.
    const counts = { due: 8, closed: 4, closedOnTime: 4, closedInPeriod: 2, overdue: 3, unfulfilled: 1, open: 7 };
    expect(totals).toMatchObject({ ...counts, reminders: 1, criticism: 1, amendments: 1, assistance: 0 });
    // Ended before the quarter: 003, 005, 012.
    expect(totals).toMatchObject({ toInspect: 9, inspected: 9 });
    const page = office.page('通报', '2026Q3', '通报.html');
    // 4/8 = 50.0%
    expect(page).toContain('提高10.0个百分点');
    expect(page).toContain('抽检结果上墙');
    // 008, from 30 June: 31 + 31 + 30 days; reminded, helped and criticised.
    const rowOf = (no: string): string | undefined => page.split('2026-G01-').find((row) => row.startsWith(no));
    expect(rowOf('008')).toContain('逾期92天各项措施均已采取');
    expect(rowOf('004')).toContain('当日到期未完成变更后的时限未到');
    expect(rowOf('011')).toContain('当日到期未完成提醒督促');
    namesNobody('通报', '2026Q3', '通报（公开版）.html');
  });

  it('B1, L4: tells the fourth quarter', async () => {
    await office.receive('2026Q4', ledgerAt(year, '2027-01-01T00'), '2027-01-02T09:00:00');
    office.well('2027-01-05', 'bulletin', '--period', '2026Q4');
    const { totals } = office.figures('2026Q4');
    // All 12 are due. In time: 001, 002, 003, 005, 006, 009, 010; late: 004, 011; unfulfilled: 008, 012; carried over: 007.
    const counts = { due: 12, closed: 9, closedOnTime: 7, closedLate: 2, unfulfilled: 2, carriedOver: 1, open: 0 };
    // In the quarter: 002, 004, 009, 010, 011.
    expect(totals).toMatchObject({ ...counts, unfulfilledSubjective: 1, overdue: 0, closedInPeriod: 5 });
    // Ended before the quarter, further: 001, 006.
    expect(totals).toMatchObject({ toInspect: 7, inspected: 7, reminders: 1, assistance: 1 });
    // 7/12 = 58.3%, from 50.0%
    expect(office.page('通报', '2026Q4', '通报.html')).toContain('提高8.3个百分点');
    namesNobody('通报', '2026Q4', '通报（公开版）.html');
  });

  it('E1, E2, E7: scores the branch and its members by the masses’ ballots; without self-evaluation nobody', () => {
    office.well('2027-01-06', 'evaluation', '--year', '2026');
    const { members, branchPledgers, grades } = office.evaluation('2026');
    expect(members.map(({ name, total, grade }) => [name, total, grade])).toEqual([
      // (1000 + 640 + 120) / 20 = 88; × 0.6 + (1 + 0.8) / 2 × 40 = 52.8 + 36
      ['赵一', 88.8, '较满意'],
      // (1600 + 240 + 60) / 20 = 95; × 0.6 + 40
      ['钱二', 97, '满意'],
      // (600 + 640 + 240) / 20 = 74; × 0.6 + 0/2 × 40
      ['孙三', 44.4, '不满意'],
      ['李四', null, null],
      // (900 + 640 + 180) / 20 = 86, one spoilt; × 0.6 + 0.8/1 × 40, for 012 is excused: 51.6 + 32
      ['周五', 83.6, '较满意'],
    ]);
    expect(members[3]!.notScored).toEqual([{ kind: 'selfEvaluation' }]);
    // (1200 + 480 + 120) / 20 = 90; × 0.6 + 40 = 94. Half of it, and half of (88.8 + 97 + 44.4 + 83.6) / 4 = 78.45:
    // 47 + 39.225 = 86.225, half up.
    expect(branchPledgers[0]).toMatchObject({ total: 94, grade: '满意', assessment: 86.23 });
    expect(grades.members).toEqual({ 满意: 1, 较满意: 2, 基本满意: 0, 不满意: 1 });
  });

  it('E5, E4: names candidates with the figures behind, and why the others are none', () => {
    const inside = office.page('年终', '2026', '年终评议汇总.html');
    expect(inside).toContain('支部建议人选1个；党员建议人选3名，不列入的2名');
    expect(inside).toContain('1质监站党支部满意90.00100.0094.002／2');
    expect(inside).toContain('1质监站党支部钱二满意95.00100.0097.002／2支部推荐第1（推荐）');
    expect(inside).toContain('2质监站党支部赵一较满意88.0090.0088.801／2没有记录');
    // 011 late and 012 excused: neither was in time, and neither is against him.
    expect(inside).toContain('3质监站党支部周五较满意86.0080.0083.600／2没有记录');
    // 008; 007 goes on.
    expect(inside).toContain('孙三不满意44.40等次为“不满意”；未兑现1件');
    expect(inside).toContain('李四未计分—未计分（没有自评）');
    expect(inside).toContain('因客观原因未兑现的1件');
    namesNobody('年终', '2026', '年终评议汇总（公开版）.html');
    const posted = office.page('年终', '2026', '评议结果公示.html');
    expect(posted).toContain('较满意2赵一、周五');
    expect(posted).not.toContain('88.80');
  });

  it('P8: begins the next year with what was left, in columns that the scheme itself has not', () => {
    office.well('2027-01-08', 'template', '--year', '2027', '--carry-over');
    const next = office.ledger(scheme, '台账模板', 'G01_质监站党支部_2027.xlsx');
    expect(next.identity.carried).toBe(true);
    expect(next.commitments.map(({ id, originId, source, status }) => [id, originId, source, status])).toEqual([
      ['2027-G01-001', '2026-G01-007', '上年结转', '提诺'],
      ['2027-G01-002', '2026-G01-008', '上年结转', '提诺'],
      ['2027-G01-003', '2026-G01-012', '上年结转', '提诺'],
    ]);
    const columns = (ledger: typeof next) => Object.keys(ledger.commitments[0]!.origin.columns);
    expect(columns(next)).toEqual(expect.arrayContaining(['source', 'originId']));
    const old = columns(office.ledger(scheme, '上报', '2026Q4', LEDGER));
    expect(old.filter((key) => ['source', 'originId'].includes(key))).toEqual([]);
    expect(next.roster.map(({ name, ability }) => [name, ability])).toEqual([
      ['赵一', '办实事'],
      ['钱二', '办实事'],
      ['孙三', '办实事'],
      ['李四', '作表率'],
      ['周五', '办实事'],
    ]);
  });
});
