import { writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import type { RowValues } from '../../templates/workbook/input.ts';
import { buildBranchRoster, buildCommitteeBook } from '../../templates/workbook/index.ts';
import { Office, ledgerAt } from './year.ts';
import { OWN, scheme, branch, year } from './years/district.ts';

const inspected = (name: string, more: RowValues): RowValues => ({
  period: '2026H1',
  inspectedOn: '2026-06-18',
  units: '区纪委、区委组织部、区委区政府督查室',
  branchCode: 'L01',
  member: name,
  ...more,
});

const office = new Office();
afterAll(() => office.close());

describe.sequential('L1, L9: a year of a district’s office', () => {
  it('P5: begins with the roster; who is ill and not confirmed is not expected to pledge', async () => {
    writeFileSync(office.at('方案.json'), JSON.stringify(OWN));
    writeFileSync(office.at('支部名册.xlsx'), await buildBranchRoster(scheme, [branch]));
    const book = {
      jointInspections: [
        inspected('孙三', { handling: '无' }),
        inspected('李四', { shortfall: '直供只办了一次', handling: '口头提醒' }),
      ],
      assessments: [{ memberId: 'L01-001', name: '赵一', year: 2026, result: '差' }],
      committeeMeasures: [
        {
          branchCode: 'L01',
          decidedOn: '2026-12-31',
          target: '赵一',
          id: '2026-L01-001',
          measure: '诫勉谈话',
          cause: '失职失责致目标责任制考核差',
          decidedBy: '中共云台区委员会',
        },
      ],
    };
    writeFileSync(office.at('党委工作簿.xlsx'), await buildCommitteeBook(scheme, book));
    office.well('2026-01-05', 'template', '--year', '2026');
    const blank = office.ledger(scheme, '台账模板', 'L01_区农业局党支部_2026.xlsx');
    expect([blank.commitments, blank.missing.size]).toEqual([[], 0]);
    await office.receive('2026Q2', ledgerAt(year, '2026-07-01T00'), '2026-07-01T09:00:00');
    office.well('2026-07-06', 'bulletin', '--period', '2026Q2');
    expect(office.figures('2026Q2').totals).toMatchObject({ expectedMembers: 4, pledgedMembers: 4 });
  });

  it('B3: writes the half-year report from the joint inspection, with names inside only', () => {
    office.well('2026-07-10', 'bulletin', '--period', '2026H1');
    // Due by 06-30: 006, closed in time, and 010, which waits for its striking off.
    const counts = { committed: 12, due: 2, closed: 1, closedOnTime: 1, awaitingClosing: 1, overdue: 0 };
    expect(office.figures('2026H1').totals).toMatchObject(counts);
    expect(office.page('通报', '2026H1', '半年督查报告.html')).toContain('直供只办了一次');
    const outside = office.page('通报', '2026H1', '半年督查报告（公开版）.html');
    for (const name of ['孙三', '李四']) expect(outside).not.toContain(name);
  });

  it('B1, B3: tells the third quarter, counts hot issues solved, and writes each branch a letter', async () => {
    await office.receive('2026Q3', ledgerAt(year, '2026-10-01T00'), '2026-10-01T09:00:00');
    office.well('2026-10-08', 'bulletin', '--period', '2026Q3');
    // Due: 006, 010, 008, 011, 012. In time: 006, 010. Late: 008. Overdue: 011, 012. In the quarter: 010, 008.
    const counts = { due: 5, closedOnTime: 2, closedLate: 1, overdue: 2, closedInPeriod: 2, open: 9 };
    expect(office.figures('2026Q3').totals).toMatchObject({ ...counts, hotIssues: 2, hotIssuesSolved: 2 });
    const page = office.page('通报', '2026Q3', '通报.html');
    expect(page).toContain('热点难点');
    // 2/5 = 40.0% now, 1/2 = 50.0% at the end of the second quarter.
    expect(page).toMatch(/(降低|下降)10\.0个百分点/);
    const letter = office.page('通报', '2026Q3', '提醒函', 'L01_区农业局党支部.html');
    expect(letter).toContain('2026-L01-011');
    expect(letter).not.toMatch(/undefined|NaN|null/);
  });

  it('E2: scores leaders by three panels and the others by four', async () => {
    await office.receive('2026Q4', ledgerAt(year, '2027-01-01T00'), '2027-01-02T09:00:00');
    office.well('2027-01-05', 'bulletin', '--period', '2026Q4');
    office.well('2027-01-06', 'evaluation', '--year', '2026');
    const { members, branchPledgers, totals } = office.evaluation('2026');
    // All 12 are due by 12-31: in time 002–007, 009, 010; late 008; unfulfilled 001; carried over 011; overdue 012.
    const counts = { due: 12, closedOnTime: 8, closedLate: 1, unfulfilled: 1, carriedOver: 1, overdue: 1, open: 1 };
    expect(totals).toMatchObject(counts);
    expect(members.map(({ name, total, grade }) => [name, total, grade])).toEqual([
      // (96 + 90 + 88) / 3 × 0.6 + 1/2 × 100 × 0.4 = 54.8 + 20
      ['赵一', 74.8, '基本满意'],
      // (100 + 98 + 96) / 3 × 0.6 + 40
      ['钱二', 98.8, '满意'],
      // (95 + 88 + 100 + 80) / 4 × 0.6 + (1 + 0.8) / 2 × 100 × 0.4 = 54.45 + 36
      ['孙三', 90.45, '满意'],
      // (85 + 50 + 60 + 0) / 4 × 0.6 + 2/4 × 100 × 0.4 = 29.25 + 20
      ['李四', 49.25, '不满意'],
    ]);
    // Branches are not evaluated: the members' mean alone, (74.8 + 98.8 + 90.45 + 49.25) / 4 = 78.325, half up.
    expect(branchPledgers[0]).toMatchObject({ total: null, assessment: 78.33 });
  });

  it('E6: tells the measures that are due and taken, inside only', () => {
    const inside = office.page('年终', '2026', '年终评议汇总.html');
    expect(inside).toContain('诫勉谈话');
    expect(inside).toContain('口头提醒');
    const outside = office.page('年终', '2026', '年终评议汇总（公开版）.html');
    for (const name of ['赵一', '钱二', '孙三', '李四', '周五']) expect(outside).not.toContain(name);
  });

  it('P8: begins the next year with what was left; who takes part is decided anew', () => {
    office.well('2027-01-08', 'template', '--year', '2027', '--carry-over');
    const next = office.ledger(scheme, '台账模板', 'L01_区农业局党支部_2027.xlsx');
    expect(next.commitments.map(({ originId, source }) => [originId, source])).toEqual([
      ['2026-L01-001', '上年结转'],
      ['2026-L01-011', '上年结转'],
      ['2026-L01-012', '上年结转'],
    ]);
    expect(next.roster.map(({ name, confirmedOn, exemptReason }) => [name, confirmedOn, exemptReason])).toEqual([
      ['赵一', null, null],
      ['钱二', null, null],
      ['孙三', null, null],
      ['李四', null, null],
      ['周五', null, null],
    ]);
  });
});
