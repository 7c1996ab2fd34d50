import { describe, expect, it } from 'vitest';
import { activityFrequency } from '../../ledger/checks/activity-frequency.ts';
import { activityRows } from '../../ledger/checks/activity-rows.ts';
import { consultation } from '../../ledger/checks/consultation.ts';
import { inspectionRows } from '../../ledger/checks/inspection-rows.ts';
import { notInspected } from '../../ledger/checks/not-inspected.ts';
import { parsePeriod } from '../../ledger/period.ts';
import { append, edit, found, schemeOf, told, validLedger, without } from '../support/ledger-of.ts';

const valid = validLedger();

describe('L9, R2, P10: a meeting', () => {
  it('has no more present than expected, no more adopted than received', () => {
    expect(found(activityRows, edit(valid, 'activities', 2, { present: 3, adopted: 10 }))).toEqual([
      'present-above-expected 会议活动!E2',
      'adopted-above-opinions 会议活动!I2',
    ]);
  });

  it.each([null, 0])('that reviews has representatives of the masses, not %s', (masses) => {
    expect(found(activityRows, edit(valid, 'activities', 3, { masses }))).toEqual(['masses-missing 会议活动!F3']);
    expect(found(activityRows, edit(valid, 'activities', 4, { masses }))).toEqual([]);
  });

  it('that asks for opinions counts them', () => {
    const ledger = edit(valid, 'activities', 2, { opinions: null, adopted: null });
    expect(found(activityRows, ledger)).toEqual(['opinions-missing 会议活动!H2']);
    expect(told(activityRows, ledger)).toContain('“征求意见”的“收集意见”、“采纳意见”空着');
  });

  it('is not judged in cells that could not be read', () => {
    expect(found(activityRows, edit(valid, 'activities', 3, { masses: '!', present: '!' }))).toEqual([]);
  });
});

describe('L9: activities that are asked for', () => {
  const none = without(valid, 'activities', ({ kind }) => kind === '季度通报');

  it('each quarter are missed once the quarter is over', () => {
    expect(found(activityFrequency, none, { asOf: '2026-03-30' })).toEqual([]);
    expect(found(activityFrequency, none)).toEqual(['activity-missing 会议活动!']);
    expect(told(activityFrequency, none)).toContain('2026年第一季度没有“季度通报”；“季度通报”每季度至少一次');
  });

  it('each year at its end, all quarters of a year in one finding', () => {
    const as = { asOf: '2026-12-31', period: parsePeriod('2026')! };
    expect(found(activityFrequency, valid, as)).toEqual(['activity-missing 会议活动!', 'activity-missing 会议活动!']);
    expect(told(activityFrequency, valid, as)).toContain(
      '2026年第二季度、2026年第三季度、2026年第四季度没有“季度通报”',
    );
  });

  it('are not missed where a row could not be read or the sheet is missing', () => {
    expect(found(activityFrequency, edit(valid, 'activities', 4, { date: '!' }))).toEqual([]);
    expect(found(activityFrequency, validLedger({ missing: ['activities'] }))).toEqual([]);
  });
});

describe('P10: asking for opinions', () => {
  it('comes before the first approval', () => {
    expect(found(consultation, edit(valid, 'activities', 2, { date: '2026-02-20' }))).toEqual([]);
    const after = edit(valid, 'activities', 2, { date: '2026-02-21' });
    expect(found(consultation, after)).toEqual(['consultation-missing 会议活动!']);
    expect(told(consultation, after)).toContain('最早的定诺是2026年2月20日，这一天以前没有“征求意见”');
  });

  it('is not missed before anything is approved', () => {
    expect(found(consultation, { ...valid, activities: [] }, { asOf: '2026-02-19' })).toEqual([]);
  });
});

describe('L8: inspections', () => {
  it('are one row an item and quarter', () => {
    const ledger = append(valid, 'inspections', '| 督查期 | 编号 |\n| 2026Q1 | 2026-A01-001 |');
    expect(found(inspectionRows, ledger)).toEqual(['inspection-doubled 督查记录!C11']);
  });

  it('are of this year and held in their quarter or soon after', () => {
    const ledger = append(
      valid,
      'inspections',
      `| 督查期 | 编号 | 督查日期 |
       | 2025Q4 | 2026-A01-001 | 2026-01-10 |
       | 2026Q2 | 2026-A01-001 | 2026-03-31 |
       | 2026Q3 | 2026-A01-001 | 2026-10-31 |
       | 2026Q4 | 2026-A01-001 | 2027-02-01 |`,
    );
    expect(found(inspectionRows, ledger)).toEqual([
      'inspection-of-other-year 督查记录!A11',
      'inspected-out-of-period 督查记录!B12',
      'inspected-out-of-period 督查记录!B14',
    ]);
  });

  it('cover every open item once the quarter is over', () => {
    const ledger = without(valid, 'inspections', ({ id }) => id === '2026-A01-004');
    expect(found(notInspected, ledger, { asOf: '2026-03-30' })).toEqual([]);
    expect(found(notInspected, ledger)).toEqual(['not-inspected 承诺台账!A5']);
    expect(told(notInspected, ledger)).toContain('“2026-A01-004”在2026年第一季度没有督查记录');
  });

  it('are not asked of an item that ended before the quarter, nor of one withdrawn in it', () => {
    const steps = '| 编号 | 步骤 | 发生日期 | 相关日期 | 说明 |';
    const ended = append(
      valid,
      'transitions',
      `${steps}
      | 2026-A01-001 | 申请销号 | 2026-03-20 | 2026-03-20 | |
      | 2026-A01-001 | 销号 | 2026-03-31 | | |
      | 2026-A01-002 | 撤回 | 2026-04-15 | | 本人调离 |
      | 2026-A01-003 | 申请销号 | 2026-04-20 | 2026-04-20 | |
      | 2026-A01-003 | 销号 | 2026-04-21 | | |`,
    );
    expect(found(notInspected, ended, { asOf: '2026-06-30' }).map((where) => where.slice(-2))).toEqual([
      'A4',
      'A5',
      'A6',
      'A7',
      'A8',
      'A9',
      '10',
    ]);
  });

  it('are not missed where a row lost its id', () => {
    expect(found(notInspected, edit(valid, 'inspections', 5, { id: null }))).toEqual([]);
  });

  it('are not asked for by a scheme without them', () => {
    const scheme = schemeOf('construction', { inspection: null, sheets: ['reviews'] });
    expect(found(notInspected, validLedger({ scheme }), { scheme })).toEqual([]);
  });
});
