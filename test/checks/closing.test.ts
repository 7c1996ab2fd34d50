import { describe, expect, it } from 'vitest';
import { gates } from '../../ledger/checks/gates.ts';
import { itemGrades } from '../../ledger/checks/item-grades.ts';
import { milestones } from '../../ledger/checks/milestones.ts';
import type { Ledger } from '../../ledger/parse/ledger.ts';
import { LOG, edit, found, ledgerOf, lifeOf, told, validLedger } from '../support/ledger-of.ts';
import { construction, police, schemeOf, town } from '../support/schemes.ts';

const ITEM = '2026-A01-001';
const APPROVED = ['提诺 02-10', '送审 02-20', '定诺 03-10 2026-11-30', '亮诺 03-12', '践诺 03-12'];
const CLOSED = [...APPROVED, '申请销号 03-20 2026-03-20', '销号 03-25'];

/** An item of the branch in a town, with the life given. */
const inTown = (life: readonly string[], scheme = town): Ledger =>
  ledgerOf(
    {
      commitments: `| 编号 | 承诺主体 | 状态 |\n| ${ITEM} | 本支部 | 践诺 |`,
      transitions: LOG + lifeOf(ITEM, ...life),
    },
    { scheme },
  );

const passed = { gateSolved: '是', gateInPlace: '是', gateSatisfied: '是' };
const judged = (ledger: Ledger) => found(gates, ledger, { scheme: town });

describe('L3: the gates of closing', () => {
  const closed = edit(inTown(CLOSED), 'commitments', 2, passed);

  it('L3: were all passed by what is closed', () => {
    expect(judged(closed)).toEqual([]);
  });

  it.each([
    ['gateSolved', '问题已解决', 'L2'],
    ['gateInPlace', '工作已落实', 'M2'],
    ['gateSatisfied', '群众已满意', 'N2'],
  ])('L3: one that says no is named (%s)', (gate, header, cell) => {
    const refused = edit(closed, 'commitments', 2, { [gate]: '否' });
    expect(judged(refused)).toEqual([`closed-without-gate 承诺台账!${cell}`]);
    expect(told(gates, refused, { scheme: town })).toContain(`“${header}”是“否”`);
  });

  it('L3: one that was not checked keeps an item open as well', () => {
    const unchecked = edit(closed, 'commitments', 2, { gateSatisfied: null });
    expect(judged(unchecked)).toEqual(['closed-without-gate 承诺台账!N2']);
    expect(told(gates, unchecked, { scheme: town })).toContain('“群众已满意”空着');
    expect(judged(edit(closed, 'commitments', 2, { gateSatisfied: '!' }))).toEqual([]);
  });

  it('L3: are asked of what is closed, not of what waits for them or was opened again', () => {
    expect(judged(inTown(CLOSED.slice(0, -1)))).toEqual([]);
    expect(judged(inTown([...CLOSED, '冲正 03-26  未核验']))).toEqual([]);
  });

  it('L3: belong to the schemes that have their columns', () => {
    expect(found(gates, inTown(CLOSED, construction))).toEqual([]);
  });
});

describe('E8: each item is evaluated', () => {
  it('E8, L3: where the masses are said to be content', () => {
    const item = edit(inTown(CLOSED), 'commitments', 2, passed);
    const graded = edit(item, 'commitments', 2, { itemGrade: '满意' });
    const scheme = { scheme: town };
    expect(found(itemGrades, item, scheme)).toEqual(['item-grade-missing 承诺台账!O2']);
    expect(found(itemGrades, graded, scheme)).toEqual([]);
    expect(found(itemGrades, edit(item, 'commitments', 2, { gateSatisfied: '否' }), scheme)).toEqual([]);
    expect(found(itemGrades, edit(item, 'commitments', 2, { itemGrade: '!' }), scheme)).toEqual([]);
  });
});

describe('R3: milestones of the year', () => {
  const early = inTown(APPROVED.slice(0, 2));
  const on = (ledger: Ledger, asOf: string, scheme = town): readonly string[] =>
    found(milestones, ledger, { scheme, asOf });

  it('R3: 定诺 by the 15th of March: what is not approved the day after is named', () => {
    expect(on(early, '2026-03-15')).toEqual([]);
    expect(on(early, '2026-03-16')).toEqual(['milestone-missed 承诺台账!G2']);
    expect(told(milestones, early, { scheme: town })).toContain('应在2026年3月15日以前“定诺”。');
  });

  it('R3: what was approved late is shown as such', () => {
    const late = inTown([...APPROVED.slice(0, 2), '定诺 03-16 2026-11-30']);
    expect(on(late, '2026-03-31')).toEqual(['milestone-late 承诺台账!G2']);
    expect(told(milestones, late, { scheme: town })).toContain('2026年3月16日才“定诺”');
  });

  it('R3: 亮诺 by the 31st of May, in a scheme that asks for that', () => {
    const approved = inTown(APPROVED.slice(0, 3), police);
    expect(on(approved, '2026-05-31', police)).toEqual([]);
    expect(on(approved, '2026-06-01', police)).toEqual(['milestone-missed 承诺台账!K2']);
    const posted = inTown([...APPROVED.slice(0, 3), '亮诺 06-01'], police);
    expect(on(posted, '2026-06-30', police)).toEqual(['milestone-late 承诺台账!K2']);
  });

  it('R3: is not asked of what was withdrawn, or of who has left', () => {
    expect(on(inTown(['提诺 02-10', '撤回 03-01  调离']), '2026-03-31')).toEqual([]);
    const scheme = schemeOf('town');
    const left = ledgerOf(
      {
        roster: '| 党员编号 | 姓名 | 变动 | 变动日期 |\n| A01-001 | 张三 | 转出 | 2026-03-10 |',
        commitments: `| 编号 | 承诺主体 | 状态 |\n| ${ITEM} | 张三 | 提诺 |`,
        transitions: LOG + lifeOf(ITEM, '提诺 02-10'),
      },
      { scheme },
    );
    expect(on(left, '2026-03-31')).toEqual([]);
  });

  it('R3: a date of the software’s own is called a default', () => {
    const late = edit(validLedger(), 'transitions', 4, { on: '2026-02-20' });
    const scheme = schemeOf('construction', {
      milestones: [{ step: '定诺', by: '02-19' }],
      defaults: { milestones: '默认' },
    });
    expect(told(milestones, late, { scheme })).toContain('本软件的默认值，不是本单位的规定');
  });
});
