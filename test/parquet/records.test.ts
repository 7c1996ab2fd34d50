import { describe, expect, it } from 'vitest';
import { ALONE } from '../../ledger/across/placement.ts';
import { day } from '../../ledger/day.ts';
import { judgeItems } from '../../ledger/figures/of-ledger.ts';
import { itemsOf } from '../../ledger/lifecycle/log.ts';
import { parsePeriod } from '../../ledger/period.ts';
import { itemRecords } from '../../scripts/parquet/item-records.ts';
import { logRecords } from '../../scripts/parquet/log-records.ts';
import type { ParquetRun, ToldBranch } from '../../scripts/parquet/run-columns.ts';
import { LOG, construction, ledgerOf, lifeOf } from '../support/ledger-of.ts';

const [LATE, UNDONE, NEW, GONE] = ['2026-A01-001', '2026-A01-002', '2026-A01-003', '2026-A01-004'] as const;
const BEGUN = ['提诺 01-10', '送审 01-20'] as const;
const SHOWN = ['亮诺 03-05', '践诺 03-05'] as const;

const ledger = ledgerOf({
  roster: `
    | 党员编号 | 姓名 |
    |---|---|
    | A01-001 | 张三 |`,
  commitments: `
    | 编号 | 承诺主体 | 类别 | 承诺事项 | 完成时限 |
    |---|---|---|---|---|
    | ${LATE} | 本支部 | 实事承诺 | 修好东街三处破损路面 | 2026-06-30 |
    | ${UNDONE} | 张三 | 岗位承诺 | 审图意见三日内答复 | 2026-11-30 |
    | ${NEW} | 张三 | 实事承诺 | 为老旧小区义务检查电路 | 2026-11-30 |
    | ${GONE} | 张三 | 共性承诺 | 带好家庭 | 2026-11-30 |`,
  transitions: [
    LOG.trimEnd(),
    lifeOf(LATE, ...BEGUN, '定诺 02-20 2026-06-30', ...SHOWN, '提醒督促 06-30', '提醒督促 07-10'),
    lifeOf(LATE, '变更 07-12 2026-08-31 材料未到', '申请销号 08-20 2026-08-18', '销号 09-02'),
    lifeOf(UNDONE, ...BEGUN, '定诺 02-20 2026-11-30', ...SHOWN, '申请销号 09-01 2026-08-31', '冲正 09-03  误报'),
    lifeOf(NEW, '提诺 01-10'),
    lifeOf(GONE, ...BEGUN, '定诺 02-20 2026-11-30', ...SHOWN),
  ].join('\n'),
  inspections: `
    | 编号 | 督查期 |
    |---|---|
    | ${LATE} | 2026Q3 |`,
});

const period = parsePeriod('2026Q3')!;
const run: ParquetRun = { scheme: construction, period, asOf: day('2026-09-30') };
const placement = { ...ALONE, awayTo: (id: string | null) => (id === GONE ? 'B02' : null) };
const items = judgeItems(ledger, itemsOf(ledger, construction), construction, run.asOf, period, placement);
const branch: ToldBranch = {
  branch: { code: 'A01', name: '工程科党支部' },
  submission: { name: '收到/A01.xlsx' },
  items,
  decided: ledger,
};

const RUN = {
  committee: construction.committee.name,
  scheme: 'construction',
  period: '2026Q3',
  period_from: '2026-07-01',
  period_to: '2026-09-30',
  as_of: '2026-09-30',
  branch_code: 'A01',
  branch_name: '工程科党支部',
};

describe('the rows of items', () => {
  const [late, undone, fresh, gone] = itemRecords(branch, run);

  it('L10: tell an item done after its first deadline with all its days, by the first and by the amended one', () => {
    expect(late).toEqual({
      ...RUN,
      item_id: LATE,
      pledger: '本支部',
      of_branch: true,
      unit: null,
      category: '实事承诺',
      theme: null,
      item_text: '修好东街三处破损路面',
      responsible: '王强',
      effect: null,
      item_source: null,
      earlier_id: null,
      hot_issue: false,
      key_item: false,
      status: '销号',
      punctuality: '逾期后兑现',
      approved_on: '2026-02-20',
      first_deadline: '2026-06-30',
      deadline: '2026-08-31',
      default_deadline: '2026-12-31',
      done_on: '2026-08-18',
      closed_on: '2026-09-02',
      withdrawn_on: null,
      withdrawn_reason: null,
      gate_solved: null,
      gate_in_place: null,
      gate_satisfied: null,
      item_grade: null,
      committed: true,
      withdrawn: false,
      closed: true,
      unfulfilled: false,
      unfulfilled_objective: false,
      unfulfilled_subjective: false,
      carried_over: false,
      open: false,
      awaiting_closing: false,
      due: true,
      closed_on_time: false,
      closed_late: true,
      overdue: false,
      closed_in_period: true,
      // Open when the quarter began; the reminder of 06-30 was before it.
      to_inspect: 1,
      inspected: 1,
      reminders: 1,
      assistance: 0,
      criticism: 0,
      amendments: 1,
      away_to: null,
      source_file: '收到/A01.xlsx',
      source_sheet: '承诺台账',
      source_row: 2,
    });
  });

  it('L1: tell of a member’s item whose closing was reversed that it is open, not due, and was not inspected', () => {
    expect(undone).toMatchObject({
      of_branch: false,
      status: '践诺',
      punctuality: '未到期',
      done_on: null,
      committed: true,
      open: true,
      awaiting_closing: false,
      due: false,
      to_inspect: 1,
      inspected: 0,
    });
  });

  it('count nothing that was not approved by the day', () => {
    expect(fresh).toMatchObject({ status: '未定诺', approved_on: null, committed: false, open: false, to_inspect: 0 });
  });

  it('V3: say of an item that went to another branch where it counts, and count nothing', () => {
    expect(gone).toMatchObject({ status: '已转出', away_to: 'B02', committed: false, open: false, to_inspect: 0 });
  });
});

describe('the rows of steps', () => {
  const rows = logRecords(branch, run);

  it('L1: number the steps of each item in the order of the log', () => {
    const told = rows.map(({ item_id, step_no, step }) => `${item_id} ${step_no} ${step}`);
    expect(told.slice(8)).toEqual([
      `${LATE} 9 申请销号`,
      `${LATE} 10 销号`,
      `${UNDONE} 1 提诺`,
      `${UNDONE} 2 送审`,
      `${UNDONE} 3 定诺`,
      `${UNDONE} 4 亮诺`,
      `${UNDONE} 5 践诺`,
      `${UNDONE} 6 申请销号`,
      `${UNDONE} 7 冲正`,
      `${NEW} 1 提诺`,
    ]);
  });

  it('V3: leave out those of an item that counts in another branch', () => {
    expect(rows.filter(({ item_id }) => item_id === GONE)).toEqual([]);
  });

  it('L1: mark the reversal and what it undid as without effect, and nothing else', () => {
    const none = rows.filter(({ effective }) => !effective).map(({ item_id, step }) => `${item_id} ${step}`);
    expect(none).toEqual([`${UNDONE} 申请销号`, `${UNDONE} 冲正`]);
  });

  it('carry the day, the time, who wrote it, the day it is about, the note and the row', () => {
    expect(rows.find(({ step }) => step === '变更')).toEqual({
      ...RUN,
      item_id: LATE,
      step_no: 8,
      seq: 8,
      step: '变更',
      happened_on: '2026-07-12',
      recorded_at: '2026-07-12T09:00:00',
      handled_by: '王强',
      related_date: '2026-08-31',
      reason_kind: null,
      note: '材料未到',
      derived: false,
      effective: true,
      source_file: '收到/A01.xlsx',
      source_sheet: '变更记录',
      source_row: 9,
    });
  });
});
