import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../ledger/day.ts';
import { type Opened, openLedger } from '../../../ledger/commands/opened.ts';
import {
  type ReturnedCopy,
  RETURNED_SHEET,
  placeInOpened,
  returnedProblems,
} from '../../../ledger/commands/returned.ts';
import type { SheetGrid, WorkbookGrid } from '../../../ledger/grid.ts';
import { sha256 } from '../../../scripts/files/sha256.ts';
import { RETURNED } from '../../../templates/workbook/returned-sheet.ts';
import { buildReturned } from '../../../templates/workbook/returned.ts';
import { buildLedger } from '../../../templates/workbook/ledger.ts';
import { gridOf } from '../../gallery/run.ts';
import { problems, returned } from '../../workbook/returned-sample.ts';
import { commitment, construction, ledger, members } from '../../workbook/sample.ts';

const copyGrid = async (): Promise<WorkbookGrid> => gridOf(await buildReturned(returned()));

function read(grid: WorkbookGrid): ReturnedCopy {
  const copy = returnedProblems(grid);
  if (copy === null) throw new Error('no returned copy');
  return copy;
}

function open(grid: WorkbookGrid): Opened {
  const now = '2026-10-09T12:00:00' as Instant;
  const opened = openLedger(grid, { scheme: construction, file: 'A01.xlsx', now, sha256 });
  if (opened === null) throw new Error('not a ledger');
  return opened;
}

/** The branch's own ledger, where rows were sorted the other way round since. */
const own = async (rows = [commitment(1, { deadline: '2026.9.31' }), commitment(0)]): Promise<Opened> =>
  open(gridOf(await buildLedger(ledger({ rows: { roster: members, commitments: rows } }))));

describe('the list of a returned copy', () => {
  it('is read as it was written: reason, severity, words and places', async () => {
    const { reason, entries } = read(await copyGrid());
    expect(reason).toBe(
      '台账有错误，没有计入通报。2026年10月8日退回。错误4条，必须改；提醒1条，请核对；说明1条，供参考。',
    );
    expect(entries).toHaveLength(6);
    expect(entries[0]).toMatchObject({
      severity: '错误',
      text: '完成时限是“2026.9.31”；应为真实的日期。改成例如 2026-9-30。',
      place: { sheet: '承诺台账', row: 9, column: 10 },
      inCopy: { sheet: '承诺台账', row: 3, column: 7 },
    });
    expect(entries.map(({ severity }) => severity)).toEqual(['错误', '错误', '错误', '错误', '提醒', '说明']);
  });

  it('names the places in the ledger that was sent: cell, sheet, row, or the whole file', async () => {
    const { entries } = read(await copyGrid());
    expect(entries.map(({ place }) => place)).toEqual([
      { sheet: '承诺台账', row: 9, column: 10 },
      { sheet: '封面', row: 10, column: 2 },
      { sheet: '党员名册' },
      { sheet: '承诺台账', row: 9 },
      { sheet: '承诺台账', row: 8, column: 4 },
      null,
    ]);
  });

  it('is found though rows were put above it and columns moved', async () => {
    const grid = await copyGrid();
    const moved = (sheet: SheetGrid): SheetGrid => ({
      ...sheet,
      rows: sheet.rows.map(({ row, cells }) => {
        const [order, ...rest] = cells;
        return row < 5 ? { row, cells } : { row: row + 2, cells: [...rest, order] };
      }),
    });
    const sheets = grid.sheets.map((sheet) => (sheet.name === RETURNED ? moved(sheet) : sheet));
    expect(read({ ...grid, sheets })).toEqual(read(grid));
  });

  it('is none where the workbook is a ledger like any other', async () => {
    const grid = await copyGrid();
    expect(returnedProblems({ ...grid, sheets: grid.sheets.slice(1) })).toBeNull();
    expect(RETURNED_SHEET).toBe(RETURNED);
  });
});

describe('a problem’s place in the ledger that is open', () => {
  it('is the row wherever it stands now, by its id, under the header of the column', async () => {
    const { entries } = read(await copyGrid());
    const opened = await own();
    // 2026-A01-002 stands in row 2 now, 001 in row 3; 完成时限 is column G, 承诺事项 D.
    expect(entries.map((entry) => placeInOpened(entry, opened))).toEqual([
      { sheet: '承诺台账', row: 2, column: 7 },
      { sheet: '封面', row: 10, column: 2 },
      { sheet: '党员名册' },
      // A problem of the whole row is marked at its first cell.
      { sheet: '承诺台账', row: 2, column: 1 },
      { sheet: '承诺台账', row: 3, column: 4 },
      null,
    ]);
  });

  it('is the sheet where the row is gone', async () => {
    const { entries } = read(await copyGrid());
    expect(placeInOpened(entries[0]!, await own([commitment(0)]))).toEqual({ sheet: '承诺台账' });
  });

  it('is in the copy itself where that is open', async () => {
    const grid = await copyGrid();
    const { entries } = read(grid);
    expect(entries.map((entry) => placeInOpened(entry, open(grid)))).toEqual([
      { sheet: '承诺台账', row: 3, column: 7 },
      { sheet: '封面', row: 10, column: 2 },
      { sheet: '党员名册', row: 1, column: 4 },
      { sheet: '承诺台账', row: 3, column: 1 },
      { sheet: '承诺台账', row: 2, column: 4 },
      null,
    ]);
  });

  it('falls back to the place in the ledger that was sent where the row has no id', async () => {
    const rows = [commitment(0), commitment(1, { id: null, deadline: '2026.9.31' })];
    const given = { ledger: ledger({ rows: { roster: members, commitments: rows } }), problems: [problems.deadline] };
    const [entry] = read(gridOf(await buildReturned(returned(given)))).entries;
    expect(entry?.row).toBeNull();
    expect(placeInOpened(entry!, await own())).toEqual({ sheet: '承诺台账', row: 9, column: 10 });
  });

  it('tells rows of the same key apart by their order', async () => {
    const twice = [commitment(0), commitment(0, { deadline: '2026.9.31' })];
    const given = { ledger: ledger({ rows: { roster: members, commitments: twice } }), problems: [problems.deadline] };
    const [entry] = read(gridOf(await buildReturned(returned(given)))).entries;
    const opened = await own([commitment(1), commitment(0), commitment(0)]);
    expect(placeInOpened(entry!, opened)).toEqual({ sheet: '承诺台账', row: 4, column: 7 });
  });
});
