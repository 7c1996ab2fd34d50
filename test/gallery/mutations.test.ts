import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runChecks } from '../../ledger/checks/index.ts';
import { day } from '../../ledger/day.ts';
import { judgeItems, sumsOf } from '../../ledger/figures/of-ledger.ts';
import { type Finding, explain, messageOf } from '../../ledger/findings/finding.ts';
import { type Cell, type WorkbookGrid, isBlank } from '../../ledger/grid.ts';
import { itemsOf } from '../../ledger/lifecycle/log.ts';
import { readIdentity } from '../../ledger/parse/identity.ts';
import { type ParsedLedger, parseLedger } from '../../ledger/parse/ledger.ts';
import { parsePeriod, quarterOf } from '../../ledger/period.ts';
import { anyWorkbook } from '../support/any-workbook.ts';
import { construction } from '../support/schemes.ts';
import { ballotedInAutumn } from './balloted.ts';
import { measured } from './cases/measure.ts';
import { guardedInAutumn } from './guarded.ts';
import { FILE, buildDraft, gridOf, placeOf } from './run.ts';
import { type Draft, STARTED, small, whole } from './sample.ts';

const Q3 = parsePeriod('2026Q3')!;
const AS_OF = day('2026-09-30');

const SAMPLES: readonly WorkbookGrid[] = [
  gridOf(await buildDraft(whole({ 2: { life: STARTED }, 5: { life: `${STARTED}, 提醒督促 07-02, 帮扶 07-08` } }))),
  gridOf(await buildDraft(small({}, 'manual'))),
];

const RESULT = { round: '年终', pledger: '张三', selfGrade: '满意', evaluation: 95.56, grade: '满意' };

/** Ledgers kept by command, whose sheets the first sample lacks or leaves empty; the last at the year's end. */
const OTHERS: readonly (readonly [string, Draft, string])[] = [
  ['with posts and areas', guardedInAutumn(), '2026-09-30'],
  [
    'with ballots and results',
    ballotedInAutumn([{}, { target: '李四' }], construction, ({ results }) => {
      results.push(RESULT, { ...RESULT, pledger: '李四' });
    }),
    '2026-09-30',
  ],
  ['with measures', measured(), '2026-12-31'],
];

/** What a hand may type anywhere; `null` clears the cell. */
const TYPED: readonly Cell[] = [
  null,
  '',
  '无',
  '李四',
  '张三(A01-001)',
  '本支部',
  '2026-A01-001',
  '2026-A01-009',
  '2025-A01-001',
  '销号',
  '冲正',
  '未兑现',
  '批评教育',
  '是',
  '否',
  '退回',
  '2026-2-30',
  '3/5',
  '2026Q3',
  { date: '2026-03-01' },
  { date: '2026-12-31' },
  { date: '2026-03-05T09:00:00' },
  { error: '#N/A' },
  { formula: true },
  -1,
  0,
  3,
  1.5,
  46_086,
  true,
];

interface Slip {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly typed: Cell;
}

const slips = fc.array(
  fc.record({ sheet: fc.nat(30), row: fc.nat(200), column: fc.nat(12), typed: fc.constantFrom(...TYPED) }),
  { minLength: 1, maxLength: 8 },
);

/** The workbook after some cells of its tables and its cover were overtyped; headers and 字典 stay. */
function overtyped(grid: WorkbookGrid, all: readonly Slip[]): WorkbookGrid {
  const sheets = grid.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => ({ ...row, cells: [...row.cells] })),
  }));
  const open = sheets.filter(({ name, rows }) => !['字典', '填写说明'].includes(name) && rows.length > 1);
  for (const { sheet, row, column, typed } of all) {
    const { name, rows } = open[sheet % open.length]!;
    const cells = rows[1 + (row % (rows.length - 1))]!.cells;
    cells[name === '封面' ? 1 : column % Math.max(1, cells.length)] = typed;
  }
  return { ...grid, sheets };
}

function judged(
  grid: WorkbookGrid,
  scheme = construction,
  asOf = AS_OF,
): { readonly parsed: ParsedLedger; readonly findings: readonly Finding[] } {
  const identity = readIdentity(grid);
  if (identity === null) throw new Error('still a ledger');
  const parsed = parseLedger(grid, identity, scheme, FILE);
  return { parsed, findings: runChecks(parsed, scheme, asOf, quarterOf(asOf)) };
}

const broken = (text: string): boolean => /undefined|null|NaN|\[object|“”|^$/.test(text);

/** Whether a finding speaks of a place that there is not, or not in whole sentences. */
function isBroken(found: Finding, grid: WorkbookGrid): boolean {
  const { sheet, row } = found.where;
  const there = sheet === undefined || grid.sheets.some(({ name }) => name === sheet);
  const inRows =
    row === undefined || grid.sheets.find(({ name }) => name === sheet)!.rows.some((one) => one.row === row);
  return !there || !inRows || Object.values(explain(found)).some(broken);
}

describe('whatever is typed over cells of a ledger', () => {
  it.each(OTHERS)('%s, each finding speaks in whole sentences of a cell that there is', async (_, draft, on) => {
    const grid = gridOf(await buildDraft(draft));
    fc.assert(
      fc.property(slips, (all) => {
        const changed = overtyped(grid, all);
        const wrong = judged(changed, draft.scheme, day(on)).findings.filter((found) => isBroken(found, changed));
        expect(wrong.map((found) => `${placeOf(found.where)} ${messageOf(found)}`)).toEqual([]);
      }),
      { numRuns: 120 },
    );
  });

  it.each(SAMPLES.map((grid, index) => [['by command', 'by hand'][index], grid] as const))(
    'kept %s, each finding speaks in whole sentences of a cell that there is',
    (_, grid) => {
      fc.assert(
        fc.property(slips, (all) => {
          const changed = overtyped(grid, all);
          const wrong = judged(changed).findings.filter((found) => isBroken(found, changed));
          expect(wrong.map((found) => `${placeOf(found.where)} ${messageOf(found)}`)).toEqual([]);
        }),
        { numRuns: 120 },
      );
    },
  );

  it('a cell said to be empty is empty', () => {
    fc.assert(
      fc.property(slips, (all) => {
        const changed = overtyped(SAMPLES[0]!, all);
        const wrong = judged(changed).findings.filter(({ code, where: { sheet, row, column } }) => {
          if (!['required-empty', 'step-lacks', 'criterion-empty', 'date-empty'].includes(code)) return false;
          const rows = changed.sheets.find(({ name }) => name === sheet)?.rows ?? [];
          return !isBlank(rows.find((one) => one.row === row)?.cells[(column ?? 0) - 1]);
        });
        expect(wrong.map(({ code, where }) => `${code} ${placeOf(where)}`)).toEqual([]);
      }),
      { numRuns: 70 },
    );
  });

  it('figures still add up', () => {
    fc.assert(
      fc.property(slips, (all) => {
        const { ledger } = judged(overtyped(SAMPLES[0]!, all)).parsed;
        const items = judgeItems(ledger, itemsOf(ledger, construction), construction, AS_OF, Q3);
        const sums = sumsOf(ledger, items, construction, AS_OF, Q3);
        expect(sums.committed).toBe(sums.closed + sums.unfulfilled + sums.carriedOver + sums.open);
        expect(sums.branchItems.committed + sums.memberItems.committed).toBe(sums.committed);
      }),
      { numRuns: 70 },
    );
  });

  it('the order in which rows were sorted changes no finding but where it stands', () => {
    const reverse = (grid: WorkbookGrid): WorkbookGrid => ({
      ...grid,
      sheets: grid.sheets.map((sheet) => {
        if (!['变更记录', '会议活动'].includes(sheet.name)) return sheet;
        const [header, ...rows] = sheet.rows;
        const cells = rows.map((row) => row.cells).reverse();
        return { ...sheet, rows: [header!, ...rows.map((row, index) => ({ ...row, cells: cells[index]! }))] };
      }),
    });
    // Which of two rows repeats the other depends on the order, and so does what is said of the pair.
    const ofPairs = /doubled|out-of-order|unknown/;
    const codes = (grid: WorkbookGrid): readonly string[] =>
      judged(grid)
        .findings.map(({ code }) => code)
        .sort();
    fc.assert(
      fc.property(slips, (all) => {
        const changed = overtyped(SAMPLES[0]!, all);
        const before = codes(changed);
        fc.pre(before.every((code) => !ofPairs.test(code)));
        expect(codes(reverse(changed))).toEqual(before);
      }),
      { numRuns: 70 },
    );
  });
});

it('whatever the sheets hold, the rules never throw', () => {
  fc.assert(
    fc.property(anyWorkbook, (grid) => {
      expect(judged(grid).findings.every(({ where }) => where.file === FILE)).toBe(true);
    }),
    { numRuns: 70 },
  );
});
