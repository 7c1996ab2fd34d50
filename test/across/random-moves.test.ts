import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '../../ledger/day.ts';
import type { WorkbookGrid } from '../../ledger/grid.ts';
import { itemsOf } from '../../ledger/lifecycle/log.ts';
import { parsePeriod } from '../../ledger/period.ts';
import { type LifeStep, life } from '../demo/lives.ts';
import { sheetGrid } from '../support/grid.ts';
import { workbookOfGrid } from '../support/grid-workbook.ts';
import { COVER, parsed, workbookWith } from '../support/ledger-grid.ts';
import { recomputeTogether, recomputeTotals } from '../support/recompute.ts';
import { construction } from '../support/schemes.ts';
import { countedTogether } from './counted.ts';
import { entry } from './rosters.ts';

const CATEGORIES = construction.categories.map(({ name }) => name);
const PERIODS = ['2026Q1', '2026Q2', '2026Q3', '2026Q4', '2026H1', '2026-09', '2026'];
const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const real = (on: string): string => (on === '' ? '' : `{${on}}`);

/** An item of one branch, and whether the branch where it goes has it: not at all, without its log, or whole. */
interface Given {
  readonly steps: readonly LifeStep[];
  /** 0: of the branch itself, 1 and 2: of a member, of whom the second moves. */
  readonly whose: number;
  readonly arrived: 'no' | 'bare' | 'whole';
}

const item: fc.Arbitrary<Given> = fc.record({
  steps: life,
  whose: fc.nat(2),
  arrived: fc.constantFrom('no', 'bare', 'whole', 'whole', 'whole'),
});
const days = fc.constantFrom('2026-03-31', '2026-06-30', '2026-07-01', '2026-09-15', '2026-10-01');

/** A ring of three branches: the second member of each goes to the next; a fourth has been merged into the first. */
const ring = fc.record({
  branches: fc.tuple(...[0, 1, 2, 3].map(() => fc.array(item, { minLength: 1, maxLength: 6 }))),
  into: fc.tuple(days, days, days),
  out: fc.tuple(fc.option(days), fc.option(days), fc.option(days)),
  marked: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
  merged: days,
  absent: fc.nat(5),
});
const when = fc.record({ period: fc.constantFrom(...PERIODS), share: fc.constantFrom(0, 0.4, 0.9, 1, 1) });

const CODES = ['A01', 'B02', 'C03', 'D04'] as const;
const memberOf = (branch: number, nth: number): string => `${CODES[branch]}-00${nth}`;
const idOf = (branch: number, nth: number): string => `2026-${CODES[branch]}-${String(nth + 1).padStart(3, '0')}`;

interface Sheets {
  readonly roster: string[][];
  readonly items: string[][];
  readonly log: string[][];
}

function write(sheets: Sheets, branch: number, nth: number, { steps, whose, arrived }: Given, here: boolean): void {
  if (!here && arrived === 'no') return;
  const id = idOf(branch, nth);
  const pledger = whose === 0 ? '本支部' : memberOf(branch, whose);
  sheets.items.push([id, pledger, CATEGORIES[nth % CATEGORIES.length]!, `事项${nth}`, '{2026-12-31}', '践诺']);
  if (!here && arrived === 'bare') return;
  for (const { step, on, date, reason } of steps) {
    const help = step === '帮扶' ? ['一帮一', '李娜'] : ['', ''];
    const seq = String(sheets.log.length + 1);
    sheets.log.push([seq, '{2026-12-31T09:00:00}', real(on), id, step, '李娜', '说明', real(date), reason, ...help]);
  }
}

const HEADERS = {
  roster: ['党员编号', '姓名', '身份', '实事承诺', '变动', '变动日期'],
  items: ['编号', '承诺主体', '类别', '承诺事项', '完成时限', '状态'],
  log: ['序号', '登记时间', '发生日期', '编号', '步骤', '经办人', '说明', '相关日期', '原因类别', '帮扶方式', '帮扶人'],
};

function workbook(code: string, { roster, items, log }: Sheets): WorkbookGrid {
  const table = (headers: readonly string[], rows: readonly string[][]): string =>
    [headers, ...rows].map(line).join('\n');
  return workbookWith({
    封面: sheetGrid('封面', COVER.replace('| A01 |', `| ${code} |`)),
    党员名册: sheetGrid('党员名册', table(HEADERS.roster, roster)),
    承诺台账: sheetGrid('承诺台账', table(HEADERS.items, items)),
    变更记录: sheetGrid('变更记录', table(HEADERS.log, log)),
  });
}

type Ring = typeof ring extends fc.Arbitrary<infer R> ? R : never;

/** The workbooks of the three branches, by code. */
function workbooksOf({ branches, into, out, marked, merged }: Ring): ReadonlyMap<string, WorkbookGrid> {
  const grids = [0, 1, 2].map((branch): readonly [string, WorkbookGrid] => {
    const sheets: Sheets = { roster: [], items: [], log: [] };
    const member = (from: number, nth: number, change = '', on = ''): void => {
      const id = memberOf(from, nth);
      sheets.roster.push([id, `党员${id}`, '无职党员', '办实事', change, real(on)]);
    };
    member(branch, 1);
    const left = out[branch];
    member(branch, 2, left === null ? '' : '转出', left ?? '');
    branches[branch]!.forEach((given, nth) => write(sheets, branch, nth, given, true));
    const before = (branch + 2) % 3;
    // Where only the old branch marks the move, its day tells.
    const marks = marked[before] || out[before] === null;
    member(before, 2, marks ? '转入' : '', marks ? into[before] : '');
    branches[before]!.forEach((given, nth) => given.whose === 2 && write(sheets, before, nth, given, false));
    if (branch === 0) {
      member(3, 1, '转入', merged);
      member(3, 2, '转入', merged);
      branches[3]!.forEach((given, nth) => write(sheets, 3, nth, { ...given, arrived: 'whole' }, false));
    }
    return [CODES[branch]!, workbook(CODES[branch]!, sheets)];
  });
  return new Map(grids);
}

function rosterBook(merged: string): ExcelJS.Workbook {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('支部名册');
  sheet.addRow(['支部代码', '停报日期', '并入支部代码']);
  for (const code of CODES) sheet.addRow(code === 'D04' ? [code, merged, 'A01'] : [code]);
  return book;
}

test('V3: figures of branches whose members move are those computed a second way, branch by branch and in all', () => {
  fc.assert(
    fc.property(ring, when, (given, { period: id, share }) => {
      const period = parsePeriod(id)!;
      const span = Date.parse(period.to) - Date.parse(period.from);
      const asOf = day(
        new Date(Date.parse(period.from) + Math.round((span * share) / 86_400_000) * 86_400_000)
          .toISOString()
          .slice(0, 10),
      );
      // Now and then the workbook of one of the branches is not accepted.
      const grids = new Map([...workbooksOf(given)].filter(([code]) => code !== CODES[given.absent]));
      const accepted = [...grids].map(([code, grid]) => {
        const { ledger } = parsed(grid);
        return { code, file: `${code}.xlsx`, ledger, items: itemsOf(ledger, construction) };
      });
      expect(accepted.flatMap(({ items }) => items.flatMap(({ history }) => history.fault ?? []))).toEqual([]);
      const roster = CODES.map((code) =>
        entry(code, code, code === 'D04' ? { until: given.merged, successors: ['A01'] } : {}),
      );
      const figures = countedTogether(accepted, roster, asOf, period);
      const books = new Map([...grids].map(([code, grid]) => [code, workbookOfGrid(grid)] as const));
      const again = recomputeTogether(books, { id, from: period.from, to: period.to, asOf }, rosterBook(given.merged));
      for (const [code, one] of again) expect([code, figures.get(code)]).toMatchObject([code, one]);
      expect(figures.get('合计')).toMatchObject(recomputeTotals([...again.values()]));
    }),
    { numRuns: 150 },
  );
});
