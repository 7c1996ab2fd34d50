import { describe, expect, it } from 'vitest';
import { checks } from '../../ledger/checks/index.ts';
import { logSteps } from '../../ledger/checks/log-steps.ts';
import { manualDates } from '../../ledger/checks/manual-dates.ts';
import { found, ledgerOf, told } from '../support/ledger-of.ts';

/** One item of 张三 in a workbook kept by hand: status and the four dates; rows of the log that were written. */
const kept = (cells: string, log = '') =>
  ledgerOf(
    {
      roster: '| 党员编号 | 姓名 |\n| A01-001 | 张三 |',
      commitments: `
        | 编号 | 承诺主体 | 承诺事项 | 完成时限 | 状态 | 定诺日期 | 亮诺日期 | 完成日期 | 销号日期 |
        | 2026-A01-001 | 张三 | 审图意见三日内答复 | 2026-11-30 | ${cells} |`,
      transitions: `| 编号 | 步骤 | 发生日期 | 相关日期 | 说明 | 原因类别 |\n${log}`,
    },
    { mode: 'manual' },
  );

describe('L1: status and dates kept by hand', () => {
  it.each([
    ['提诺 | | | |'],
    ['审诺 | | | |'],
    ['定诺 | 2026-02-20 | | |'],
    ['亮诺 | 2026-02-20 | 2026-03-05 | |'],
    ['践诺 | 2026-02-20 | 2026-03-05 | |'],
    ['申请销号 | 2026-02-20 | 2026-03-05 | 2026-06-01 |'],
    ['销号 | 2026-02-20 | 2026-02-20 | 2026-02-20 | 2026-02-20'],
  ])('agree in %s', (cells) => {
    expect([...found(manualDates, kept(cells)), ...found(logSteps, kept(cells))]).toEqual([]);
  });

  it.each([
    ['销号 | 2026-02-20 | 2026-03-05 | 2026-06-01 | ', 'status-lacks-date 承诺台账!L2', '状态是“销号”，“销号日期”空着'],
    ['践诺 | | | |', 'status-lacks-date 承诺台账!I2', '“定诺日期”、“亮诺日期”空着'],
    [
      '践诺 | 2026-02-20 | 2026-03-05 | 2026-06-01 |',
      'status-behind-dates 承诺台账!H2',
      '状态是“践诺”，按所填的日期和变更记录应是“申请销号”',
    ],
    ['提诺 | | 2026-03-05 | |', 'date-gap 承诺台账!I2', '“定诺日期”空着，后一步的“亮诺日期”已填2026年3月5日'],
    ['销号 | 2026-02-20 | 2026-03-05 | | 2026-06-01', 'date-gap 承诺台账!K2', '“完成日期”空着'],
    [
      '销号 | 2026-02-20 | 2026-03-05 | 2026-06-02 | 2026-06-01',
      'dates-reversed 承诺台账!L2',
      '“销号日期”是2026年6月1日，早于“完成日期”2026年6月2日',
    ],
    [
      '未兑现 | 2026-02-20 | 2026-03-05 | |',
      'ending-without-row 承诺台账!H2',
      '步骤选“未兑现”，填写发生日期和说明，并选原因类别',
    ],
  ])('disagree in %s', (cells, where, text) => {
    expect(found(manualDates, kept(cells))).toEqual([where]);
    expect(told(manualDates, kept(cells))).toContain(text);
  });

  it('are not judged where one of them could not be read', () => {
    expect(found(manualDates, kept('销号 | 2026-02-20 | ! | |'))).toEqual([]);
  });
});

describe('L1: rows of the log kept by hand', () => {
  const line = (step: string, on: string, rest = '| |') => `| 2026-A01-001 | ${step} | ${on} ${rest} |`;

  it('tell how an item ended', () => {
    const log = line('未兑现', '2026-06-01', '| | 拖延 | 主观');
    expect(found(manualDates, kept('未兑现 | 2026-02-20 | 2026-03-05 | |', log))).toEqual([]);
    expect(found(manualDates, kept('践诺 | 2026-02-20 | 2026-03-05 | |', log))).toEqual([
      'status-behind-dates 承诺台账!H2',
    ]);
  });

  it('may withdraw an item that was never approved', () => {
    const ledger = kept('撤回 | | | |', line('撤回', '2026-02-01', '| | 本人调离'));
    expect([...found(manualDates, ledger), ...found(logSteps, ledger)]).toEqual([]);
  });

  it('tell the first deadline of an amended item', () => {
    const amended = line('变更', '2026-05-01', '| 2026-11-30 | 雨季停工');
    const cells = '践诺 | 2026-02-20 | 2026-03-05 | |';
    expect(found(manualDates, kept(cells, amended))).toEqual(['amendment-without-original 变更记录!E2']);
    const both = `${line('定诺', '2026-02-20', '| 2026-10-31 |')}\n${amended}`;
    expect(checks.flatMap((check) => found(check, kept(cells, both), { asOf: '2026-02-25' }))).toEqual([
      'approved-without-review 承诺台账!I2',
      'amendment-not-reviewed 变更记录!C3',
      'consultation-missing 会议活动!',
    ]);
  });

  it('go with the date of the same step', () => {
    const ledger = kept('践诺 | | | |', line('定诺', '2026-02-20', '| 2026-11-30 |'));
    expect(found(manualDates, ledger)).toEqual(['date-empty 承诺台账!I2']);
    expect(found(logSteps, ledger)).toEqual([]);
  });

  it('can’t end an item before its dates go on', () => {
    const log = line('撤回', '2026-04-01', '| | 本人调离');
    expect(found(manualDates, kept('销号 | 2026-02-20 | 2026-03-05 | 2026-06-01 | 2026-06-02', log))).toEqual([
      'derived-step-not-allowed 承诺台账!K2',
    ]);
  });
});
