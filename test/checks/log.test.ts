import { describe, expect, it } from 'vitest';
import { explanations } from '../../ledger/checks/explanations.ts';
import { followUp } from '../../ledger/checks/follow-up.ts';
import { helpFirst } from '../../ledger/checks/help-first.ts';
import { logOrder } from '../../ledger/checks/log-order.ts';
import { logPresence } from '../../ledger/checks/log-presence.ts';
import { logSteps } from '../../ledger/checks/log-steps.ts';
import { milestones } from '../../ledger/checks/milestones.ts';
import { stateAndLog } from '../../ledger/checks/state-and-log.ts';
import {
  LOG,
  append,
  edit,
  found,
  ledgerOf,
  lifeOf,
  schemeOf,
  told,
  validLedger,
  without,
} from '../support/ledger-of.ts';

const valid = validLedger();

/** One item of 张三 with a log of its own, in rows 2 and following. */
const withLog = (log: string, item = '') =>
  ledgerOf({
    roster: '| 党员编号 | 姓名 |\n| A01-001 | 张三 |',
    commitments: `
      | 编号 | 承诺主体 | 承诺事项 | 完成时限 | 状态 | 定诺日期 | 亮诺日期 | 完成日期 | 销号日期 |
      ${item || '| 2026-A01-001 | 张三 | 审图意见三日内答复 | 2026-11-30 | 践诺 | 2026-02-20 | 2026-03-05 | | |'}`,
    transitions: log,
  });
const RUNNING = ['提诺 01-10', '送审 01-20', '定诺 02-20 2026-11-30', '亮诺 03-05', '践诺 03-05'];
const life = (...steps: readonly string[]) => withLog(LOG + lifeOf('2026-A01-001', ...RUNNING, ...steps));
const late = (...steps: readonly string[]) =>
  withLog(LOG + lifeOf('2026-A01-001', ...RUNNING.map((step) => step.replace('11-30', '03-20')), ...steps));

describe('L1: the log is there', () => {
  it('or said once to be empty, naming the template for work without the add-in', () => {
    const ledger = { ...valid, transitions: [] };
    expect(found(logPresence, ledger)).toEqual(['log-empty 变更记录!']);
    expect(told(logPresence, ledger)).toContain('手工版模板');
  });

  it('or the item without one is named', () => {
    const ledger = without(valid, 'transitions', ({ id }) => id === '2026-A01-003');
    expect(found(logPresence, ledger)).toEqual(['log-missing 承诺台账!A4']);
  });

  it('is not asked of a workbook kept by hand, or where the sheet is missing', () => {
    expect(found(logPresence, { ...validLedger({ mode: 'manual' }), transitions: [] })).toEqual([]);
    expect(found(logPresence, validLedger({ missing: ['transitions'] }))).toEqual([]);
  });

  it('is not missed where rows of it lost their id', () => {
    const ledger = edit(
      without(valid, 'transitions', ({ id }) => id === '2026-A01-003'),
      'transitions',
      2,
      { id: null },
    );
    expect(found(logPresence, ledger)).toEqual([]);
  });
});

describe('L1: the log only grows', () => {
  it('numbers are used once', () => {
    expect(found(logOrder, edit(valid, 'transitions', 4, { seq: 1 }))).toEqual(['seq-doubled 变更记录!A4']);
    expect(told(logOrder, edit(valid, 'transitions', 4, { seq: 1 }))).toContain('序号1在第2行已经用过');
  });

  it('what has the higher number was not written down earlier', () => {
    const ledger = edit(valid, 'transitions', 5, { at: '2026-01-01T08:00:00' });
    expect(found(logOrder, ledger)).toEqual(['log-out-of-order 变更记录!B5']);
    expect(told(logOrder, ledger)).toContain('序号4的登记时间是2026-01-01 08:00:00，早于序号3的2026-02-20 09:00:00');
  });

  it('whatever order the rows were sorted into', () => {
    expect(found(logOrder, { ...valid, transitions: [...valid.transitions].reverse() })).toEqual([]);
  });
});

describe('L1: a step that can’t stand', () => {
  const line = (row: string) =>
    withLog(`| 编号 | 步骤 | 发生日期 | 登记时间 | 原状态 | 新状态 | 相关日期 | 说明 | 原因类别 | 帮扶方式 | 帮扶人 |
      | 2026-A01-001 | 提诺 | 2026-01-10 | 2026-01-10 | | | | | | | |
      | 2026-A01-001 | 送审 | 2026-01-20 | 2026-01-20 | | | | | | | |
      | 2026-A01-001 | 定诺 | 2026-02-20 | 2026-02-20 | | | 2026-11-30 | | | | |
      | 2026-A01-001 | 亮诺 | 2026-03-05 | 2026-03-05 | | | | | | | |
      | 2026-A01-001 | 践诺 | 2026-03-05 | 2026-03-05 | | | | | | | |
      ${row}`);

  it.each([
    [
      'not allowed',
      '| 2026-A01-001 | 销号 | 2026-04-01 | 2026-04-01 | | | | | | | |',
      'step-not-allowed 变更记录!E7',
      '这时状态是“践诺”，记的步骤是“销号”；这时只能走：“申请销号”',
    ],
    [
      'from differs',
      '| 2026-A01-001 | 申请销号 | 2026-04-01 | 2026-04-01 | 亮诺 | | 2026-04-01 | | | | |',
      'step-from-differs 变更记录!F7',
      '原状态写的是“亮诺”',
    ],
    [
      'to differs',
      '| 2026-A01-001 | 申请销号 | 2026-04-01 | 2026-04-01 | | 销号 | 2026-04-01 | | | | |',
      'step-to-differs 变更记录!G7',
      '以后的状态应是“申请销号”',
    ],
    [
      'before the previous',
      '| 2026-A01-001 | 申请销号 | 2026-03-01 | 2026-04-01 | | | 2026-03-01 | | | | |',
      'step-before-previous 变更记录!C7',
      '2026年3月1日，早于上一步的2026年3月5日',
    ],
    [
      'after recording',
      '| 2026-A01-001 | 申请销号 | 2026-04-02 | 2026-04-01 | | | 2026-04-01 | | | | |',
      'step-after-recording 变更记录!C7',
      '登记时间是2026年4月1日',
    ],
    [
      'lacks a day',
      '| 2026-A01-001 | 申请销号 | 2026-04-01 | 2026-04-01 | | | | | | | |',
      'step-lacks 变更记录!J7',
      '必须填“相关日期”，填的是完成日期',
    ],
    [
      'lacks a note',
      '| 2026-A01-001 | 撤回 | 2026-04-01 | 2026-04-01 | | | | | | | |',
      'step-lacks 变更记录!I7',
      '“说明”空着',
    ],
    [
      'lacks a reason',
      '| 2026-A01-001 | 未兑现 | 2026-04-01 | 2026-04-01 | | | | 资金未到位 | | | |',
      'step-lacks 变更记录!K7',
      '“原因类别”空着',
    ],
    [
      'lacks a mode',
      '| 2026-A01-001 | 帮扶 | 2026-04-01 | 2026-04-01 | | | | | | | 李四 |',
      'step-lacks 变更记录!L7',
      '“帮扶方式”空着',
    ],
    [
      'lacks helpers',
      '| 2026-A01-001 | 帮扶 | 2026-04-01 | 2026-04-01 | | | | | | 上帮下 | |',
      'step-lacks 变更记录!M7',
      '“帮扶人”空着',
    ],
    [
      'too many helpers',
      '| 2026-A01-001 | 帮扶 | 2026-04-01 | 2026-04-01 | | | | | | 一帮一 | 李四、王五 |',
      'helper-count 变更记录!M7',
      '帮扶方式是“一帮一”，帮扶人有2名',
    ],
    [
      'done after applying',
      '| 2026-A01-001 | 申请销号 | 2026-04-01 | 2026-04-01 | | | 2026-04-03 | | | | |',
      'done-after-applying 变更记录!J7',
      '2026年4月3日',
    ],
    [
      'criticism first',
      '| 2026-A01-001 | 批评教育 | 2026-04-01 | 2026-04-01 | | | | 谈话 | | | |',
      'criticism-before-reminder 变更记录!E7',
      '以前没有“提醒督促”',
    ],
  ])('%s', (_name, row, where, text) => {
    expect(found(logSteps, line(row))).toEqual([where]);
    expect(told(logSteps, line(row))).toContain(text);
  });

  it('may be a reversal of nothing', () => {
    expect(found(logSteps, withLog(LOG + lifeOf('2026-A01-001', '冲正 01-10  误记')))).toEqual([
      'reversal-of-nothing 变更记录!E2',
    ]);
  });

  it('is named alone: what comes behind it is its consequence', () => {
    expect(found(logSteps, life('销号 04-01', '亮诺 04-02', '提诺 04-03'))).toHaveLength(1);
  });

  it('is not looked for where a row of the item could not be read, or its numbers are doubled', () => {
    const ledger = life('销号 04-01');
    expect(found(logSteps, edit(ledger, 'transitions', 3, { step: '!' }))).toEqual([]);
    expect(found(logSteps, edit(ledger, 'transitions', 3, { seq: 1 }))).toEqual([]);
  });

  it('silences the comparison of status and dates', () => {
    expect(found(stateAndLog, edit(life('销号 04-01'), 'commitments', 2, { status: '销号' }))).toEqual([]);
  });
});

describe('L1, L10: the item’s row and its log', () => {
  it('have the same status', () => {
    const ledger = edit(valid, 'commitments', 2, { status: '销号' });
    expect(found(stateAndLog, ledger)).toEqual(['status-differs 承诺台账!H2']);
    expect(told(stateAndLog, ledger)).toContain('状态是“销号”，按变更记录应是“践诺”');
  });

  it('have the same deadline, the last amended one', () => {
    const amended = life('变更 05-01 2026-12-20 雨季停工');
    expect(found(stateAndLog, amended)).toEqual(['deadline-differs 承诺台账!G2']);
    expect(told(stateAndLog, amended)).toContain('变更记录中最近一次“变更”的时限是2026年12月20日');
    expect(found(stateAndLog, edit(amended, 'commitments', 2, { deadline: '2026-12-20' }))).toEqual([]);
  });

  it('mean the year’s last day where no deadline is asked for and none is given, in the row as in the log', () => {
    const free = schemeOf('construction', { deadlineRequired: false });
    const empty = (approved: string) =>
      edit(withLog(LOG + lifeOf('2026-A01-001', '提诺 01-10', '送审 01-20', approved)), 'commitments', 2, {
        deadline: null,
        status: '定诺',
        publishedOn: null,
      });
    expect(found(stateAndLog, empty('定诺 02-20 2026-12-31'), { scheme: free })).toEqual([]);
    expect(found(stateAndLog, empty('定诺 02-20'), { scheme: free })).toEqual([]);
    expect(found(stateAndLog, empty('定诺 02-20 2026-06-30'), { scheme: free })).toEqual([
      'deadline-differs 承诺台账!G2',
    ]);
  });

  it('have the same dates', () => {
    expect(found(stateAndLog, edit(valid, 'commitments', 2, { approvedOn: '2026-02-21' }))).toEqual([
      'date-differs 承诺台账!I2',
    ]);
    expect(found(stateAndLog, edit(valid, 'commitments', 2, { publishedOn: null }))).toEqual([
      'date-empty 承诺台账!J2',
    ]);
    expect(found(stateAndLog, edit(valid, 'commitments', 2, { doneOn: '2026-03-20' }))).toEqual([
      'date-not-logged 承诺台账!K2',
    ]);
    expect(found(stateAndLog, edit(valid, 'commitments', 2, { closedOn: '2026-03-20' }))).toEqual([
      'date-not-logged 承诺台账!L2',
    ]);
  });

  it('take the day of completion from the application that stands', () => {
    const closed = edit(life('申请销号 05-01 2026-04-28', '销号 05-06'), 'commitments', 2, {
      status: '销号',
      doneOn: '2026-04-28',
      closedOn: '2026-05-06',
    });
    expect(found(stateAndLog, closed)).toEqual([]);
    expect(found(stateAndLog, edit(closed, 'commitments', 2, { doneOn: '2026-05-01' }))).toEqual([
      'date-differs 承诺台账!K2',
    ]);
  });

  it('may keep or drop the day of completion of a refused application', () => {
    const refused = life('申请销号 05-01 2026-04-28', '退回销号 05-06  照片不清');
    expect(found(stateAndLog, refused)).toEqual([]);
    expect(found(stateAndLog, edit(refused, 'commitments', 2, { doneOn: '2026-04-28' }))).toEqual([]);
  });

  it('are not compared in a cell that could not be read', () => {
    expect(found(stateAndLog, edit(valid, 'commitments', 2, { approvedOn: '!', status: '!', deadline: '!' }))).toEqual(
      [],
    );
  });
});

describe('L4: an overdue item', () => {
  it('is to be reminded of', () => {
    expect(found(followUp, late())).toEqual(['reminder-missing 承诺台账!G2']);
    expect(told(followUp, late())).toContain('完成时限是2026年3月20日，已过11天，还没有“提醒督促”');
  });

  it('is not overdue before its deadline', () => {
    expect(found(followUp, late(), { asOf: '2026-03-19' })).toEqual([]);
  });

  it('is never late by 0 days', () => {
    expect(told(followUp, late(), { asOf: '2026-03-20' })).toContain('2026年3月20日，当日到期未完成');
  });

  it('shows the next step once reminded of', () => {
    expect(found(followUp, late('提醒督促 03-25'))).toEqual(['next-step-due 承诺台账!G2']);
    expect(told(followUp, late('提醒督促 03-25'))).toContain('下一步是“帮扶”');
  });

  it('is not judged where its log is faulty', () => {
    expect(found(followUp, late('销号 03-25'))).toEqual([]);
  });
});

describe('L4: help before criticism', () => {
  const help = append(
    late('提醒督促 03-21'),
    'transitions',
    '| 编号 | 步骤 | 发生日期 | 帮扶方式 | 帮扶人 |\n| 2026-A01-001 | 帮扶 | 2026-03-22 | 上帮下 | 王强 |',
  );
  const criticism = '| 编号 | 步骤 | 发生日期 | 说明 |\n| 2026-A01-001 | 批评教育 | 2026-03-25 | 谈话 |';

  it('is missed', () => {
    expect(found(helpFirst, append(late('提醒督促 03-21'), 'transitions', criticism))).toEqual([
      'criticism-before-help 变更记录!E8',
    ]);
  });

  it('is there', () => {
    expect(found(helpFirst, append(help, 'transitions', criticism))).toEqual([]);
  });
});

describe('L5: non-fulfilment', () => {
  const ended = (reason: string, ...after: readonly string[]) => {
    const ledger = append(
      life(),
      'transitions',
      `| 编号 | 步骤 | 发生日期 | 说明 | 原因类别 |\n| 2026-A01-001 | 未兑现 | 2026-03-20 | 资金未到位 | ${reason} |`,
    );
    return after.length === 0 ? ledger : append(ledger, 'transitions', LOG + lifeOf('2026-A01-001', ...after));
  };

  it('for objective reasons needs the member’s and the organisation’s explanation', () => {
    expect(found(explanations, ended('客观'))).toEqual([
      'explanation-missing 变更记录!E7',
      'explanation-missing 变更记录!E7',
    ]);
    expect(told(explanations, ended('客观'))).toContain('没有“向党组织说明”');
    expect(found(explanations, ended('客观', '向党组织说明 03-25', '向群众解释 04-10'))).toEqual([]);
  });

  it('of the branch needs only the explanation to the masses', () => {
    expect(found(explanations, edit(ended('客观'), 'commitments', 2, { pledger: '本支部' }))).toEqual([
      'explanation-missing 变更记录!E7',
    ]);
  });

  it('for subjective reasons is to be criticised', () => {
    expect(found(explanations, ended('主观'))).toEqual(['criticism-missing 变更记录!E7']);
    expect(told(explanations, ended('主观'))).toContain('批评教育以前要先有“提醒督促”');
    const reminded = append(
      life('提醒督促 03-18'),
      'transitions',
      `| 编号 | 步骤 | 发生日期 | 说明 | 原因类别 |
      | 2026-A01-001 | 未兑现 | 2026-03-20 | 拖延 | 主观 |
      | 2026-A01-001 | 批评教育 | 2026-03-25 | 谈话 | |`,
    );
    expect(found(explanations, reminded)).toEqual([]);
  });

  it('after the day is not judged yet', () => {
    expect(found(explanations, ended('客观'), { asOf: '2026-03-19' })).toEqual([]);
  });
});

describe('R3: milestones', () => {
  const approvedLate = withLog(
    LOG + lifeOf('2026-A01-001', '提诺 01-10', '送审 01-20', '定诺 04-02 2026-11-30'),
    '| 2026-A01-001 | 张三 | 审图意见三日内答复 | 2026-11-30 | 定诺 | 2026-04-02 | | | |',
  );

  it('reached late are shown, and a default is called one', () => {
    expect(found(milestones, approvedLate)).toEqual(['milestone-late 承诺台账!I2']);
    expect(told(milestones, approvedLate)).toContain('时间节点是2026年3月31日（本软件的默认值，不是本单位的规定）');
    expect(
      told(milestones, approvedLate, { scheme: schemeOf('construction', { defaults: { milestones: null } }) }),
    ).not.toContain('默认值');
  });

  it('are not held against a member who came later', () => {
    expect(found(milestones, edit(approvedLate, 'roster', 2, { change: '转入', changedOn: '2026-04-01' }))).toEqual([]);
  });
});
