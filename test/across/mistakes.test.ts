import { beforeAll, describe, expect, it } from 'vitest';
import { day } from '../../ledger/day.ts';
import { parsePeriod } from '../../ledger/period.ts';
import { type FullPlan, plan } from '../../scripts/consolidate/plan.ts';
import { registerSheets } from '../support/outputs-of.ts';
import { sha256 } from '../../scripts/files/sha256.ts';
import { renderCircular } from '../../templates/documents/index.ts';
import type { TableValue } from '../../templates/workbook/input.ts';
import { fileOf } from '../demo/sample.ts';
import { textOfPage } from '../documents/text.ts';
import { type Draft, STARTED, changed, whole } from '../gallery/sample.ts';
import { nothingKept } from '../support/nothing-kept.ts';
import { construction } from '../support/schemes.ts';
import { another, bookOf, bringItems, letGo, takeIn } from './books.ts';
import { entry } from './rosters.ts';

const CLOSED = '申请销号 06-20, 销号 06-25';

/** 张三's item 002 is withdrawn, 005 amended, 006 closed by mistake; in July 李四 goes to B02 with item 008. */
const a01 = (): Draft => {
  const draft = whole({
    2: { life: `${STARTED}, 撤回 07-10` },
    5: { life: `${STARTED}, 变更 07-12`, deadline: '2026-06-30' },
    6: { life: `${STARTED}, ${CLOSED}, 冲正 07-15` },
    8: { life: STARTED, deadline: '2026-12-31' },
  });
  return changed(draft, ({ transitions, commitments, reviews, inspections, roster }) => {
    const amendment = transitions.find(({ id, step }) => id === '2026-A01-005' && step === '变更')!;
    amendment['date'] = '2026-11-30';
    const amended = commitments.find(({ id }) => id === '2026-A01-005')!;
    amended['deadline'] = '2026-11-30';
    reviews.push({ ...reviews.find(({ id }) => id === '2026-A01-005')!, reviewedOn: '2026-07-11' });
    const reversed = commitments.find(({ id }) => id === '2026-A01-006')!;
    Object.assign(reversed, { status: '申请销号', closedOn: null });
    transitions.find(({ step, id }) => step === '撤回' && id === '2026-A01-002')!['by'] = '李四';
    inspections.push({
      period: '2026Q3',
      inspectedOn: '2026-09-20',
      id: '2026-A01-005',
      progress: '正常推进',
      inspector: '督查组',
    });
    Object.assign(roster[1]!, { change: '转出', changedOn: '2026-07-20' });
  });
};

let made: FullPlan;
const sheet = (name: string): readonly (readonly TableValue[])[] => {
  const { columns, rows } = registerSheets(made).find(({ sheetName }) => sheetName === name)!;
  return [columns.map(({ header }) => header), ...rows];
};
/** Chosen columns of the rows that bear an id. */
function linesOf(name: string, id: string, ...headers: readonly string[]): readonly (readonly TableValue[])[] {
  const [head = [], ...rows] = sheet(name);
  return rows
    .filter((row) => row[head.indexOf('编号')] === id)
    .map((row) => headers.map((header) => row[head.indexOf(header)] ?? null));
}

beforeAll(async () => {
  const from = a01();
  const b02 = bringItems(takeIn(another('B02'), from, 'A01-002', '2026-07-20'), from, '李四');
  const files = [
    fileOf('A01.xlsx', await bookOf('A01', letGo(from, 'A01-002', '2026-07-20')), day('2026-10-02')),
    fileOf('B02.xlsx', await bookOf('B02', b02), day('2026-10-02')),
  ];
  const period = parsePeriod('2026Q3')!;
  const roster = [entry('A01', 'A01支部'), entry('B02', 'B02支部')];
  const given = { scheme: construction, period, asOf: period.to, today: day('2026-10-08'), number: null };
  made = plan({ ...given, roster, files, sha256, ...nothingKept });
  expect(made.submissions.map(({ name, state }) => [name, state])).toEqual([
    ['A01.xlsx', 'accepted'],
    ['B02.xlsx', 'accepted'],
  ]);
});

describe('V3: the register', () => {
  const HEADERS = [
    '截至日状态',
    '按期情况',
    '原定时限',
    '变更后时限',
    '撤回日期',
    '撤回原因',
    '变更次数',
    '冲正次数',
    '转移',
  ];

  it.each([
    [
      'a withdrawal with day and reason',
      '002',
      [['撤回', '撤回', '2026-06-30', null, '2026-07-10', '工作调动', 0, 0, null]],
    ],
    [
      'an amendment beside the first deadline',
      '005',
      [['践诺', '逾期', '2026-06-30', '2026-11-30', null, null, 1, 0, null]],
    ],
    [
      'a reversal, which leaves what was before',
      '006',
      [['申请销号', '待销号', '2026-06-30', null, null, null, 0, 1, null]],
    ],
    [
      'a transfer in both branches, counted in the new one',
      '008',
      [
        ['已转出', '已转出', null, null, null, null, 0, 0, '已转出，计入B02'],
        ['践诺', '未到期', '2026-12-31', null, null, null, 0, 0, '转自A01（2026-07-20）'],
      ],
    ],
  ])('shows %s', (_, nth, lines) => {
    expect(linesOf('汇总台账', `2026-A01-${nth}`, ...HEADERS)).toEqual(lines);
  });

  it('shows in the log who wrote each row, and which row undid which', () => {
    const [undone, reversal] = linesOf('变更记录', '2026-A01-006', '步骤', '序号', '备注').slice(-2);
    expect([undone, reversal]).toEqual([
      ['销号', undone![1]!, `已由第${reversal![1]!}号冲正`],
      ['冲正', reversal![1]!, `冲正第${undone![1]!}号“销号”`],
    ]);
    expect(linesOf('变更记录', '2026-A01-002', '步骤', '经办人').slice(-2)).toEqual([
      ['践诺', '张三'],
      ['撤回', '李四'],
    ]);
  });

  it('shows the log of a moved item once, in the new branch', () => {
    expect(new Set(linesOf('变更记录', '2026-A01-008', '支部代码').flat())).toEqual(new Set(['B02']));
  });
});

describe('V3: the circular', () => {
  it('counts the withdrawal, the amendment and the moved items', () => {
    const { totals, byBranch } = made.figures;
    // Overdue are the amended item, by its first deadline, and the two of B02 that are due on the day itself.
    expect([totals.withdrawn, totals.amendments, totals.overdue, totals.awaitingClosing]).toEqual([1, 1, 3, 1]);
    const of = (code: string) => byBranch.find((branch) => branch.code === code)!;
    // Nine items less the withdrawn one and the three of 李四; two of its own and those three.
    expect([of('A01').committed, of('B02').committed, totals.committed]).toEqual([5, 5, 10]);
    expect([of('A01').expectedMembers, of('B02').expectedMembers]).toEqual([1, 3]);
  });

  it('says so', async () => {
    const { html } = await renderCircular(made.circular, 'internal');
    const text = textOfPage(html).replace(/\s+/g, '');
    expect(text).toContain('另有撤回1件（不计入承诺事项总数），本季度变更1次。');
    expect(text).toContain('6月30日（变更后11月30日）');
  });
});
