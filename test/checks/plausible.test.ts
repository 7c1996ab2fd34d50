import { describe, expect, it } from 'vitest';
import { coverage } from '../../ledger/checks/coverage.ts';
import { improbableDays } from '../../ledger/checks/improbable-days.ts';
import { logOrder } from '../../ledger/checks/log-order.ts';
import { logSteps } from '../../ledger/checks/log-steps.ts';
import { personalNumbers } from '../../ledger/checks/personal-numbers.ts';
import { edit, found, ledgerOf, validLedger } from '../support/ledger-of.ts';

describe('R4: an empty ledger', () => {
  it('is told of its roster and of the branch’s own pledges', () => {
    expect(found(coverage, ledgerOf({}), { asOf: '2026-04-30' })).toEqual([
      'roster-empty 党员名册!',
      'pledger-without-items 承诺台账!',
    ]);
  });
});

describe('L10: improbable days', () => {
  it('are none in a sound ledger', () => {
    expect(found(improbableDays, validLedger())).toEqual([]);
  });

  it('are named where a step is of another year', () => {
    const ledger = edit(validLedger(), 'transitions', 2, { on: '2024-01-10' });
    expect(found(improbableDays, ledger)).toEqual(['step-of-other-year 变更记录!C2']);
  });

  it('are named where the approved deadline was over at approval', () => {
    const ledger = edit(validLedger(), 'transitions', 4, { date: '2026-02-01' });
    expect(found(improbableDays, ledger)).toEqual(['deadline-before-approval 承诺台账!G2']);
  });
});

describe('L1: the order in which the log was written', () => {
  it('is judged within an item', () => {
    const ledger = edit(validLedger(), 'transitions', 6, { at: '2026-01-05T09:00:00' });
    expect(found(logOrder, ledger)).toEqual(['log-out-of-order 变更记录!B6']);
  });

  it('is a warning, once, where the log was written up item by item', () => {
    const steps = (id: string) => `
      | ${id} | 提诺 | 2026-01-10 | 2026-01-10 |
      | ${id} | 送审 | 2026-01-20 | 2026-01-20 |`;
    const ledger = ledgerOf({
      transitions: `| 编号 | 步骤 | 发生日期 | 登记时间 |\n|---|---|---|---|${steps('2026-A01-001')}${steps('2026-A01-002')}`,
    });
    expect(found(logOrder, ledger)).toEqual(['log-not-by-time 变更记录!B4']);
  });
});

describe('L4: helpers', () => {
  const helped = (mode: string, helpers: string) => {
    const ledger = validLedger();
    const row = { ...ledger.transitions[4]!, seq: 99, step: '帮扶', from: null, to: null, helpMode: mode, helpers };
    return found(logSteps, { ...ledger, transitions: [...ledger.transitions, row] });
  };

  it('are counted by name, whatever white space stands in it', () => {
    expect(helped('一帮一', '张 三')).toEqual([]);
    expect(helped('一帮一', '张　三')).toEqual([]);
  });

  it('may be parted by white space alone', () => {
    expect(helped('多帮一', '张三 李四')).toEqual([]);
    expect(helped('一帮一', '张三 李四')).toHaveLength(1);
  });
});

describe('numbers of persons', () => {
  it('are named in what goes into circulars', () => {
    const ledger = edit(validLedger(), 'commitments', 2, { text: '每月看望，电话13912345678' });
    expect(found(personalNumbers, ledger)).toEqual(['personal-number 承诺台账!D2']);
  });
});
