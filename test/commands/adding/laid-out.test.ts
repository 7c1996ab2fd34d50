import { describe, expect, it } from 'vitest';
import { addCommonItems } from '../../../ledger/commands/adding/add-common-items.ts';
import { addEntry } from '../../../ledger/commands/adding/add-entry.ts';
import { inspectionPeriods, layOutInspections } from '../../../ledger/commands/adding/inspections.ts';
import { CLOSED, STARTED, changed, small } from '../../gallery/sample.ts';
import { ofDistrict } from '../../gallery/institutions.ts';
import { construction, district, police } from '../../support/schemes.ts';
import { acting, after, bookOf, errors, opened, plainBook, planned, rowsOf } from '../kit.ts';

const at = '2026-07-10T10:00:00';

describe('L8: a quarter’s inspections', () => {
  const ledger = async () =>
    opened(
      await bookOf(small({ 2: { life: CLOSED }, 3: { life: '提诺 07-02' }, 4: { life: STARTED } })),
      construction,
      at,
    );

  it('can be laid out for quarters that have begun', async () => {
    expect(inspectionPeriods(await ledger())).toEqual(['2026Q1', '2026Q2', '2026Q3']);
    expect(inspectionPeriods(opened(await plainBook(police), police, at))).toEqual([]);
  });

  it('are one row for every item open in the quarter that has none yet', async () => {
    const open = await ledger();
    // 002 was closed in June: open in the second quarter, not in the third; 003 is not approved.
    const second = layOutInspections(open, '2026Q2');
    expect(second.done).toEqual(['2026-A01-001', '2026-A01-002', '2026-A01-004']);
    expect(second.edits.rows[0]).toEqual({
      sheet: 'inspections',
      row: null,
      values: { period: '2026Q2', id: '2026-A01-001' },
    });
    expect(layOutInspections(open, '2026Q3').done).toEqual(['2026-A01-001', '2026-A01-004']);
    const then = after(open, second);
    expect(then.parsed.ledger.inspections).toEqual([]);
    expect(layOutInspections(then, '2026Q2').done).toEqual([]);
    expect(errors(then)).toEqual(errors(open));
  });

  it('are filled in where they were laid out', async () => {
    const open = await ledger();
    const then = after(open, layOutInspections(open, '2026Q2'));
    const typed = {
      ...{ period: '2026Q2', inspectedOn: '2026-06-28', id: '2026-A01-002', progress: '已完成' },
      inspector: '局督查组',
    };
    const answer = addEntry(then, 'inspections', typed, acting(at));
    expect(planned(answer).edits.rows.map(({ row }) => row)).toEqual([3]);
    const filled = after(then, answer);
    expect(filled.parsed.ledger.inspections.map(({ id }) => id)).toEqual(['2026-A01-002']);
    expect(layOutInspections(filled, '2026Q2').done).toEqual([]);
  });

  it('leave out whoever has gone to another branch, and name what can’t be told', async () => {
    const draft = changed(small({ 3: { life: STARTED } }), (rows) => {
      Object.assign(rows.roster[0]!, { change: '转出', changedOn: '2026-05-01' });
      rows.transitions = rows.transitions.filter((row) => row['id'] !== '2026-A01-003' || row['step'] !== '定诺');
    });
    const plan = layOutInspections(opened(await bookOf(draft), construction, at), '2026Q2');
    expect(plan.done).toEqual(['2026-A01-001']);
    expect(plan.refused.map(({ what }) => what)).toEqual(['2026-A01-003']);
  });

  it('are not laid out for a quarter that has not begun', async () => {
    for (const period of ['2026Q4', '2025Q4', '第二季度']) {
      expect(layOutInspections(await ledger(), period)).toMatchObject({ done: [], refused: [{ what: period }] });
    }
  });
});

describe('P4: common items', () => {
  it('are given to whom they are lacking, and only once', async () => {
    const draft = ofDistrict();
    draft.rows.roster[1]!['tier'] = '机关一般党员';
    const open = opened(await bookOf(draft), district, at);
    const plan = addCommonItems(open, acting(at));
    // 李四 has “改进工作作风” of the five already.
    expect(plan.done).toEqual(['2026-A01-005', '2026-A01-006', '2026-A01-007', '2026-A01-008']);
    const then = after(open, plan);
    expect(then.parsed.ledger.commitments.slice(-4).map(({ text }) => text)).toEqual([
      '履行岗位职责',
      '提高工作绩效',
      '联系服务基层',
      '廉洁自律',
    ]);
    expect(rowsOf(then, '2026-A01-005')).toEqual(['17 提诺 2026-07-10 →提诺']);
    expect(addCommonItems(then, acting(at))).toMatchObject({ done: [], refused: [] });
  });

  it('say so where the scheme has none', async () => {
    const open = opened(await plainBook(police), police, at);
    expect(addCommonItems(open, acting(at)).refused[0]?.why).toBe('本台账的方案没有共性项目库，没有什么可补。');
  });
});
