import { describe, expect, it } from 'vitest';
import { checks } from '../../ledger/checks/index.ts';
import type { Ledger } from '../../ledger/parse/ledger.ts';
import { type As, LOG, append, edit, found, lifeOf, validLedger } from '../support/ledger-of.ts';

const all = (ledger: Ledger, as?: As): readonly string[] => checks.flatMap((check) => found(check, ledger, as));

/** 王五 of B07 came with three items, approved after the milestone in a meeting of B07's, before A01 asked for opinions. */
function takenIn(pledger = '王五', change = '转入'): Ledger {
  const ids = ['2026-B07-004', '2026-B07-005', '2026-B07-006'];
  const item = (id: string, index: number): string =>
    `| ${id} | ${pledger} | ${['共性承诺', '岗位承诺', '岗位承诺'][index]!} | ${['值班', '巡查', '登记'][index]!}每日交接 | 2026-11-30 | 践诺 | 2026-01-05 | 2026-04-20 |`;
  const rows: readonly (readonly ['roster' | 'commitments' | 'reviews' | 'transitions' | 'inspections', string])[] = [
    ['roster', `| 党员编号 | 姓名 | 变动 | 变动日期 |\n| B07-002 | 王五 | ${change} | 2026-05-10 |`],
    [
      'commitments',
      `| 编号 | 承诺主体 | 类别 | 承诺事项 | 完成时限 | 状态 | 定诺日期 | 亮诺日期 |\n${ids.map(item).join('\n')}`,
    ],
    [
      'reviews',
      `| 编号 | 审查日期 | 审查主体 | 符合党员自身实际 | 能够真正做到 | 结论 |\n${ids
        .map((id) => `| ${id} | 2026-01-04 | 党员群众代表会议 | 是 | 是 | 通过 |`)
        .join('\n')}`,
    ],
    [
      'transitions',
      LOG +
        ids
          .map((id) => lifeOf(id, '提诺 01-02', '送审 01-03', '定诺 01-05 2026-11-30', '亮诺 04-20', '践诺 04-20'))
          .join('\n'),
    ],
    ['inspections', `| 督查期 | 编号 |\n${ids.map((id) => `| 2026Q1 | ${id} |`).join('\n')}`],
  ];
  const ledger = rows.reduce((one, [sheet, table]) => append(one, sheet, table), validLedger());
  // The rows came over with the times they had, behind the own ones.
  return {
    ...ledger,
    transitions: ledger.transitions.map((row) =>
      ids.includes(row.id ?? '') ? { ...row, at: `${row.on}T09:00:00` as typeof row.at } : row,
    ),
  };
}

describe('V3: a ledger that took in a member’s items', () => {
  it('has nothing wrong with it', () => {
    expect(all(takenIn(), { asOf: '2026-05-31' })).toEqual([]);
  });

  it('nor where the member has died since, but for the id, which is told', () => {
    expect(all(takenIn('王五', '去世'), { asOf: '2026-05-31' })).toEqual(['member-id-of-other-branch 党员名册!A4']);
  });

  it('does not take items of another branch for its own members', () => {
    const codes = all(takenIn('张三')).map((one) => one.split(' ')[0]);
    expect(codes.filter((code) => code === 'commitment-id-of-other-branch').length).toBe(3);
  });

  it('counts what a member has promised here, and takes what came along for too few', () => {
    const mine = (...nth: readonly string[]): Ledger =>
      append(
        takenIn(),
        'commitments',
        `| 编号 | 承诺主体 | 类别 | 承诺事项 | 状态 |\n${nth
          .map((one) => `| 2026-A01-${one} | 王五 | 岗位承诺 | 第${one}件 | 提诺 |`)
          .join('\n')}`,
      );
    const tooMany = (ledger: Ledger): readonly string[] =>
      all(ledger, { asOf: '2026-06-30' }).filter((one) => one.startsWith('items-too'));
    expect(tooMany(mine('010', '011', '012'))).toEqual([]);
    expect(tooMany(mine('010', '011', '012', '013'))).toEqual(['items-too-many 党员名册!B4']);
  });
});

describe('V3: the ledger that a member has left', () => {
  const left = (change: string, on: string): Ledger => edit(validLedger(), 'roster', 3, { change, changedOn: on });
  const of = (ledger: Ledger, asOf: string): readonly string[] =>
    all(ledger, { asOf }).filter((one) => /^(reminder-missing|not-inspected) /.test(one));
  const ROWS = ['8', '9', '10'];
  const rows = (lines: readonly string[]): readonly string[] =>
    lines.filter((line) => ROWS.some((row) => new RegExp(`[A-Z]${row}$`).test(line)));

  it('is not asked to remind of the items, nor to inspect them for the quarter of the leaving', () => {
    expect(rows(of(left('转出', '2026-06-20'), '2026-06-30'))).toEqual([]);
    expect(rows(of(left('转出', '2026-06-20'), '2026-12-31'))).toEqual([]);
  });

  it('is, before', () => {
    expect(rows(of(left('转出', '2026-07-01'), '2026-06-30'))).toEqual([
      'not-inspected 承诺台账!A8',
      'not-inspected 承诺台账!A9',
      'not-inspected 承诺台账!A10',
    ]);
  });
});
