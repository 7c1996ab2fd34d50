import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type CellValue, cellsOf, eachCell } from '../../ledger/continuity/cells.ts';
import { type KeptSnapshot, freeze, thaw } from '../../ledger/continuity/snapshot.ts';
import type { Ledger } from '../../ledger/parse/ledger.ts';
import { ledgerOf, schemeOf } from '../support/ledger-of.ts';

const travelled = (ledger: Ledger): Ledger => thaw(JSON.parse(JSON.stringify(freeze(ledger))) as KeptSnapshot);

describe('V1: the cells of a column in a snapshot', () => {
  it.each<[readonly CellValue[], unknown]>([
    [['甲'], '甲'],
    [[null, null, null], null],
    [[3, 3], 3],
    [
      ['甲', '乙'],
      ['甲', '乙'],
    ],
    [
      ['甲', '甲', '乙'],
      ['甲', '甲', '乙'],
    ],
    [['甲', '甲', '甲', '乙', '乙', null, null], { values: ['甲', '乙', null], times: [3, 2, 2] }],
    [[1, 1, 1, '1', '1', '1'], { values: [1, '1'], times: [3, 3] }],
  ])('%j is kept as %j', (values, kept) => {
    expect(cellsOf(values)).toEqual(kept);
    const told: CellValue[] = [];
    eachCell(cellsOf(values), values.length, (index, value) => {
      told[index] = value;
    });
    expect(told).toEqual(values);
  });
});

describe('V1: a snapshot', () => {
  const scheme = schemeOf('construction', { columns: { 'roster.education': 'optional' } });
  const roster = '| 党员编号 | 姓名 | 文化程度 |\n| A01-001 | 张三 | 高中 |\n| A01-002 | 李四 | 初中 |';
  const transitions =
    '| 序号 | 编号 | 步骤 | 发生日期 | 登记时间 |\n' +
    '| 1 | 2026-A01-001 | 提诺 | 2026-02-20 | 2026-02-20 |\n' +
    '| 2 | 2026-A01-001 | 送审 | 2026-02-25 | 2026-02-25 |';
  const ledger = ledgerOf({ roster, transitions }, { scheme });

  it('holds a column at a time what its rows say, and where they stand', () => {
    const { snapshot, sheets } = freeze(ledger);
    expect(snapshot).toBe(2);
    expect(sheets['transitions']).toMatchObject({
      name: '变更记录',
      length: 2,
      numbers: 2,
      columns: { seq: 1, at: 2 },
    });
    expect(sheets['transitions']!.cells).toMatchObject({
      seq: [1, 2],
      id: '2026-A01-001',
      step: ['提诺', '送审'],
      by: '王强',
      note: null,
    });
    expect(sheets['ballots']).toBeUndefined();
  });

  it('gives back every row with its cells and its place, but for what is secret', () => {
    const again = travelled(ledger);
    expect(again.transitions).toEqual(ledger.transitions);
    expect(
      again.roster.map(({ memberId, name, education, origin }) => [memberId, name, education, origin.row]),
    ).toEqual([
      ['A01-001', '张三', null, 2],
      ['A01-002', '李四', null, 3],
    ]);
  });

  it('knows rows again between which others were left out', () => {
    const [first, second] = ledger.transitions;
    const apart = { ...second!, origin: { ...second!.origin, row: 9 } };
    const again = travelled({ ...ledger, transitions: [first!, apart] });
    expect(again.transitions.map(({ origin }) => origin.row)).toEqual([2, 9]);
  });

  it('of the first form is read as the ledger that it was made of', () => {
    const file = path.join(import.meta.dirname, '../fixtures/snapshots/form-1.json');
    const {
      identity,
      cover,
      commitments,
      transitions,
      ballots,
      file: name,
    } = thaw(JSON.parse(readFileSync(file, 'utf8')) as KeptSnapshot);
    expect([name, identity.branchCode, identity.sealedAt, cover.secretary]).toEqual([
      'A01.xlsx',
      'A01',
      '2026-04-01T09:00:00',
      '陈书记',
    ]);
    expect(commitments).toHaveLength(1);
    expect(commitments[0]).toMatchObject({ id: '2026-A01-001', deadline: '2026-06-30', doneOn: null, theme: null });
    expect(commitments[0]!.origin).toMatchObject({ file: 'A01.xlsx', sheet: '承诺台账', row: 2, columns: { id: 1 } });
    expect(transitions.map(({ seq, step, on, origin }) => [origin.row, seq, step, on])).toEqual([
      [2, 1, '提诺', '2026-02-20'],
      [3, 2, '送审', '2026-02-25'],
      [4, 3, '定诺', '2026-03-01'],
      [5, 4, '亮诺', '2026-03-05'],
      [6, 5, '践诺', '2026-03-06'],
    ]);
    expect(ballots).toEqual([]);
  });
});
