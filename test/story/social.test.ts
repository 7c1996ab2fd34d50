import { rmSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { buildBranchRoster, buildCommitteeBook } from '../../templates/workbook/index.ts';
import { Office, ledgerAt } from './year.ts';
import { OWN, scheme, branch, review, year } from './years/social.ts';

const office = new Office();
afterAll(() => office.close());

describe.sequential('L1: a year of a school under the social-affairs bureau', () => {
  it('B5, P6: begins with roster and blank ledger; oral pledges are counted apart', async () => {
    writeFileSync(office.at('方案.json'), JSON.stringify(OWN));
    writeFileSync(office.at('支部名册.xlsx'), await buildBranchRoster(scheme, [{ ...branch, affiliation: '指导' }]));
    const book = {
      committeeReviews: ['001', '002'].map((no) => review(no, '上一级党组织')),
      committeeMeasures: [
        {
          branchCode: 'S01',
          decidedOn: '2026-12-31',
          target: '钱二',
          id: '2026-S01-007',
          measure: '限期整改',
          cause: '落实不好群众不满意',
          decidedBy: OWN.committee.name,
          fixBy: '2027-03-31',
        },
      ],
    };
    writeFileSync(office.at('党委工作簿.xlsx'), await buildCommitteeBook(scheme, book));
    office.well('2026-01-05', 'template', '--year', '2026');
    const blank = office.ledger(scheme, '台账模板', 'S01_育才小学党支部_2026.xlsx');
    expect([blank.commitments, blank.missing.size]).toEqual([[], 0]);
    await office.receive('2026Q2', ledgerAt(year, '2026-07-01T00'), '2026-07-01T09:00:00');
    office.well('2026-07-06', 'bulletin', '--period', '2026Q2');
    // Due by 06-30: 001 in time, 009 late, 004 done in time and waiting for its striking off.
    const counts = { committed: 12, due: 3, closed: 2, closedOnTime: 1, closedLate: 1, awaitingClosing: 1, overdue: 0 };
    const members = { expectedMembers: 5, pledgedMembers: 5, oralMembers: 1 };
    expect(office.figures('2026Q2').totals).toMatchObject({ ...counts, ...members, keyItems: 1, keyItemsClosed: 0 });
    expect(office.page('通报', '2026Q2', '通报.html')).toContain('口头承诺1名');
  });

  it('B1, B4: tells the third quarter with what changed, the key items and the good practice', async () => {
    await office.receive('2026Q3', ledgerAt(year, '2026-10-01T00'), '2026-10-01T09:00:00');
    office.well('2026-10-08', 'bulletin', '--period', '2026Q3');
    // 012 was withdrawn. Due: 001, 009, 004, 002, 007; in time 001 and 004, late 009, overdue 002 and 007.
    const counts = {
      committed: 11,
      withdrawn: 1,
      due: 5,
      closedOnTime: 2,
      closedLate: 1,
      overdue: 2,
      closedInPeriod: 1,
    };
    expect(office.figures('2026Q3').totals).toMatchObject(counts);
    const page = office.page('通报', '2026Q3', '通报.html');
    // 1/3 = 33.3% then, 2/5 = 40.0% now: 6.666… points
    expect(page).toContain('提高6.7个百分点');
    expect(page).toContain('重点项目');
    expect(page).toContain('周末课堂');
    for (const secret of ['回族', '1980-05', '6650011', '年老体弱']) expect(page).not.toContain(secret);
  });

  it('E1, E4, E7: scores the year; who has not evaluated himself has no score', async () => {
    await office.receive('2026Q4', ledgerAt(year, '2027-01-01T00'), '2027-01-02T09:00:00');
    office.well('2027-01-05', 'bulletin', '--period', '2026Q4');
    office.well('2027-01-06', 'evaluation', '--year', '2026');
    const { members, branchPledgers, grades, totals } = office.evaluation('2026');
    // In time: 001, 003–006, 008, 010. Late: 002, 009. Unfulfilled: 007. Overdue: 011.
    expect(totals).toMatchObject({ due: 11, closedOnTime: 7, closedLate: 2, unfulfilled: 1, overdue: 1 });
    expect(members.map(({ name, total, grade }) => [name, total, grade])).toEqual([
      // (15 × 100 + 5 × 80) / 20 × 0.6 + 3/3 × 40
      ['赵一', 97, '满意'],
      // (400 + 320 + 240) / 20 × 0.6 + 1/2 × 40
      ['钱二', 48.8, '不满意'],
      // 90 × 0.6 + (1 + 0.8) / 2 × 40: ninety exactly
      ['孙三', 90, '满意'],
      ['李四', null, null],
      // 80 × 0.6 + 0
      ['周五', 48, '不满意'],
    ]);
    expect(members[3]!.notScored).toEqual([{ kind: 'selfEvaluation' }]);
    // 98 × 0.6 + (1 + 0.8) / 2 × 40 = 94.8; half of it and half of (97 + 48.8 + 90 + 48) / 4 = 70.95: 82.875, half up
    expect(branchPledgers[0]).toMatchObject({ total: 94.8, grade: '满意', assessment: 82.88 });
    expect(grades.members).toEqual({ 满意: 2, 较满意: 0, 基本满意: 0, 不满意: 2 });
  });

  it('E5, L6: names candidates, reasons and the mending that is due, inside only', () => {
    const inside = office.page('年终', '2026', '年终评议汇总.html');
    expect(inside).toContain('限期整改');
    const outside = office.page('年终', '2026', '年终评议汇总（公开版）.html');
    for (const name of ['赵一', '钱二', '孙三', '李四', '周五']) expect(outside).not.toContain(name);
  });

  it('P8: begins the next year with what was left, personal columns and all', () => {
    office.well('2027-01-08', 'template', '--year', '2027', '--carry-over');
    const next = office.ledger(scheme, '台账模板', 'S01_育才小学党支部_2027.xlsx');
    expect(next.commitments.map(({ originId, source }) => [originId, source])).toEqual([
      ['2026-S01-007', '上年结转'],
      ['2026-S01-011', '上年结转'],
    ]);
    expect(next.roster.map(({ name, nation, bornIn }) => [name, nation, bornIn])[0]).toEqual([
      '赵一',
      '回族',
      '1980-05',
    ]);
    // The oral pledge stands as such; that the branch has decided on it is of the old year.
    expect(next.roster.map(({ pledgeForm, oralDecidedOn }) => [pledgeForm, oralDecidedOn])[3]).toEqual(['口头', null]);
  });

  it('P8: says so where the workbook with the personal columns was cleared away', () => {
    rmSync(office.at('上报'), { recursive: true });
    const made = office.well('2027-01-08', 'template', '--year', '2027', '--carry-over', '--force');
    expect(made.out).toContain('党员的个人信息要重新填写');
    const next = office.ledger(scheme, '台账模板', 'S01_育才小学党支部_2027.xlsx');
    expect([next.commitments.length, next.roster[0]!.nation]).toEqual([2, null]);
  });
});
