import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell, WorkbookGrid } from '../../ledger/grid.ts';
import { readIdentity } from '../../ledger/parse/identity.ts';
import { parseLedger } from '../../ledger/parse/ledger.ts';
import { canonicalText } from '../../ledger/seal.ts';
import { construction } from '../support/schemes.ts';
import { rearranged } from './rearrange.ts';
import { FILE, buildDraft, gridOf, openWorkbook, saveWorkbook } from './run.ts';
import { small } from './sample.ts';

const bytes = await buildDraft(small());
const grid = gridOf(bytes);
const sealText = (of: WorkbookGrid): string =>
  canonicalText(parseLedger(of, readIdentity(of)!, construction, FILE).ledger);
const original = sealText(grid);

/** The grid with one cell changed. */
function withCell(sheet: string, row: number, column: number, cell: Cell): WorkbookGrid {
  const sheets = grid.sheets.map((one) =>
    one.name !== sheet
      ? one
      : {
          ...one,
          rows: one.rows.map((line) => {
            if (line.row !== row) return line;
            const cells = [...line.cells];
            cells[column - 1] = cell;
            return { ...line, cells };
          }),
        },
  );
  return { ...grid, sheets };
}

describe('what a seal is made of stays the same', () => {
  it('when another program saves the workbook', async () => {
    expect(sealText(gridOf(await saveWorkbook(await openWorkbook(bytes))))).toBe(original);
  });

  it('when columns and rows stand elsewhere', async () => {
    expect(sealText(gridOf((await rearranged(await openWorkbook(bytes))).bytes))).toBe(original);
  });

  it('when a date is typed as text of the same day', () => {
    expect(sealText(withCell('承诺台账', 3, 7, '2026年9月30日'))).toBe(original);
  });

  it('when white space is left behind a text', () => {
    expect(sealText(withCell('承诺台账', 3, 4, '审批事项三日内办结 '))).toBe(original);
  });

  it('when somebody writes beside the table', () => {
    expect(sealText(withCell('承诺台账', 3, 20, '自用'))).toBe(original);
  });

  it('when a table is sorted', async () => {
    const sorted = small();
    sorted.rows.commitments.reverse();
    sorted.rows.transitions.reverse();
    expect(sealText(gridOf(await buildDraft(sorted)))).toBe(original);
  });

  it('when the seal itself is written', async () => {
    const seal = { at: '2026-03-20T10:00:00', digest: 'abc' } as Parameters<typeof buildDraft>[1];
    expect(sealText(gridOf(await buildDraft(small(), seal)))).toBe(original);
  });
});

describe('what a seal is made of changes', () => {
  const filled = grid.sheets
    .filter(({ name }) => !['填写说明', '字典', '封面'].includes(name))
    .flatMap(({ name, rows }) =>
      rows
        .slice(1)
        .flatMap(({ row, cells }) =>
          cells.flatMap((cell, index) =>
            cell === null || cell === undefined ? [] : [{ name, row, column: index + 1 }],
          ),
        ),
    );

  it('with every cell of the tables that is cleared', () => {
    fc.assert(
      fc.property(fc.constantFrom(...filled), ({ name, row, column }) => {
        expect(sealText(withCell(name, row, column, null))).not.toBe(original);
      }),
      { numRuns: 60 },
    );
  });

  it('with a single character of a text', () => {
    expect(sealText(withCell('承诺台账', 3, 4, '审批事项五日内办结'))).not.toBe(original);
  });
});
