import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Day, day } from '../../ledger/day.ts';
import { toFigures } from '../../ledger/figures/figures.ts';
import { judgeItems, sumsOf } from '../../ledger/figures/of-ledger.ts';
import type { WorkbookGrid } from '../../ledger/grid.ts';
import { itemsOf } from '../../ledger/lifecycle/log.ts';
import { parsePeriod } from '../../ledger/period.ts';
import { sheetGrid } from '../support/grid.ts';
import { workbookOfGrid } from '../support/grid-workbook.ts';
import { DICTIONARY, parsed, workbookWith } from '../support/ledger-grid.ts';
import { recompute } from '../support/recompute.ts';
import { construction } from '../support/schemes.ts';
import { type HandKept, type LifeStep, handKept, life } from './lives.ts';

const CATEGORIES = construction.categories.map(({ name }) => name);
const PLEDGERS = ['本支部', '张伟(A01-001)', '张伟(A01-002)', '李娜', '王芳'];
const id = (index: number): string => `2026-A01-${String(index + 1).padStart(3, '0')}`;
const real = (on: string): string => (on === '' ? '' : `{${on}}`);
const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

interface Setting {
  readonly moved: string;
  readonly inspected: readonly boolean[];
}
const setting: fc.Arbitrary<Setting> = fc.record({
  moved: fc.constantFrom('2026-03-31', '2026-07-01', '2026-09-30', '2026-10-01'),
  inspected: fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }),
});
const when = fc.record({
  period: fc.constantFrom('2026Q1', '2026Q2', '2026Q3', '2026Q4', '2026H1', '2026-09', '2026'),
  share: fc.constantFrom(0, 0.4, 0.9, 1, 1, 1),
});

const ITEM = [
  '编号',
  '承诺主体',
  '类别',
  '承诺事项',
  '完成时限',
  '状态',
  '定诺日期',
  '亮诺日期',
  '完成日期',
  '销号日期',
];
const STEP = [
  '序号',
  '登记时间',
  '发生日期',
  '编号',
  '步骤',
  '经办人',
  '说明',
  '相关日期',
  '原因类别',
  '帮扶方式',
  '帮扶人',
];

function commitment(index: number, cells: readonly string[]): string {
  const whose = PLEDGERS[(index * 7) % PLEDGERS.length]!;
  return line([id(index), whose, CATEGORIES[index % CATEGORIES.length]!, `事项${index}`, ...cells]);
}

function logged(all: readonly (readonly [string, LifeStep])[]): string {
  // Items are written in turn; each item's own steps keep their order.
  const rows = all.map(([whose, { step, on, date, reason }], index) => {
    const help = step === '帮扶' ? ['一帮一', '李娜'] : ['', ''];
    return line([
      String(index + 1),
      '{2026-12-31T09:00:00}',
      real(on),
      whose,
      step,
      '李娜',
      '说明',
      real(date),
      reason,
      ...help,
    ]);
  });
  return [line(STEP), ...rows].join('\n');
}

function workbook(
  commitments: readonly string[],
  log: string,
  { moved, inspected }: Setting,
  manual: boolean,
): WorkbookGrid {
  const roster = [
    ['党员编号', '姓名', '身份', '实事承诺', '变动', '变动日期'],
    ['A01-001', '张伟', '有职党员', '办实事', '', ''],
    ['A01-002', '张伟', '无职党员', '办实事', '转出', real(moved)],
    ['A01-003', '李娜', '无职党员', '办实事', '转入', real(moved)],
    ['A01-004', '王芳', '无职党员', '作表率', '', ''],
  ].map(line);
  const inspections = inspected.flatMap((is, index) =>
    is ? [line([`2026Q${(index % 4) + 1}`, '{2026-12-31}', id(Math.floor(index / 4)), '正常推进', '督查组'])] : [],
  );
  return workbookWith({
    党员名册: sheetGrid('党员名册', roster.join('\n')),
    承诺台账: sheetGrid('承诺台账', [line(ITEM), ...commitments].join('\n')),
    变更记录: sheetGrid('变更记录', log),
    督查记录: sheetGrid(
      '督查记录',
      [line(['督查期', '督查日期', '编号', '进展情况', '督查人']), ...inspections].join('\n'),
    ),
    ...(manual ? { 字典: sheetGrid('字典', DICTIONARY.replace('命令', '手工')) } : {}),
  });
}

function bothWays(grid: WorkbookGrid, periodId: string, share: number): void {
  const period = parsePeriod(periodId)!;
  const span = (Date.parse(period.to) - Date.parse(period.from)) / 86_400_000;
  const asOf: Day = day(
    new Date(Date.parse(period.from) + Math.round(span * share) * 86_400_000).toISOString().slice(0, 10),
  );
  const { ledger } = parsed(grid);
  const items = itemsOf(ledger, construction);
  // A step that could not be taken would mean that the lives here are wrong, and the comparison worth nothing.
  expect(items.flatMap(({ history }) => history.fault ?? [])).toEqual([]);
  const judged = judgeItems(ledger, items, construction, asOf, period);
  const figures = toFigures(sumsOf(ledger, judged, construction, asOf, period));
  const again = recompute(workbookOfGrid(grid), { id: period.id, from: period.from, to: period.to, asOf });
  expect(figures).toMatchObject(again);
}

describe('figures computed twice, of ledgers made at random', () => {
  test('from the log', () => {
    fc.assert(
      fc.property(fc.array(life, { minLength: 1, maxLength: 10 }), setting, when, (lives, given, { period, share }) => {
        const rows = lives.map((_, index) => commitment(index, ['{2026-12-31}', '践诺', '', '', '', '']));
        const log = logged(lives.flatMap((steps, index) => steps.map((step) => [id(index), step] as const)));
        bothWays(workbook(rows, log, given, false), period, share);
      }),
      { numRuns: 200 },
    );
  });

  test('from the four dates of a workbook kept by hand', () => {
    const kept = fc.array(handKept, { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(kept, setting, when, (all: readonly HandKept[], given, { period, share }) => {
        const rows = all.map(({ deadline, status, dates }, index) =>
          commitment(index, [real(deadline), status, ...[0, 1, 2, 3].map((at) => real(dates[at] ?? ''))]),
        );
        const log = logged(all.flatMap(({ log: own }, index) => own.map((step) => [id(index), step] as const)));
        bothWays(workbook(rows, log, given, true), period, share);
      }),
      { numRuns: 200 },
    );
  });
});
