import { describe, expect, it } from 'vitest';
import type { ExcelFault } from '../../../addin/excel/fault.ts';
import { type LedgerEdits, noEdits } from '../../../ledger/edits.ts';
import { sheetWrites } from '../../../templates/workbook/edits/sheet-writes.ts';
import { changes } from '../../edit/workbook.ts';
import type { OpenExcel } from '../../excel-host/index.ts';
import { buildDraft } from '../../gallery/run.ts';
import { small } from '../../gallery/sample.ts';
import { construction } from '../../support/schemes.ts';
import { faultOf, gridOf, inExcel } from './support.ts';

const ledger = await buildDraft(small());

const EDITS: LedgerEdits = {
  ...noEdits,
  rows: [
    { sheet: 'commitments', row: 3, values: { status: '申请销号' } },
    { sheet: 'transitions', row: null, values: { seq: 99, id: '2026-A01-002', step: '申请销号', on: '2026-06-20' } },
  ],
};
const WRITTEN = ['承诺台账!H3'];

type Meanwhile = (excel: OpenExcel) => void;

/** Reads, lets something happen, and writes: what came of it. */
async function writtenAfter(meanwhile: Meanwhile): Promise<{
  readonly fault: ExcelFault | null;
  readonly changed: readonly string[];
  readonly now: readonly string[];
}> {
  return inExcel({ workbook: ledger }, async ({ gateway, excel }) => {
    const writes = sheetWrites((await gateway.read()).grid, EDITS, construction);
    meanwhile(excel);
    const before = await excel.save();
    const doing = gateway.write(writes);
    const fault = await doing.then(
      () => null,
      () => faultOf(doing),
    );
    const after = await excel.save();
    return { fault, changed: Object.keys(changes(before, after)), now: gridOf(after).sheets.map(({ name }) => name) };
  });
}

const statusCell = WRITTEN[0]!;

describe('between reading and writing', () => {
  it('nothing happened: the status and the log are written', async () => {
    const { fault, changed } = await writtenAfter(() => undefined);
    expect(fault).toBeNull();
    expect(changed).toContain(statusCell);
    expect(changed.filter((at) => at.startsWith('变更记录!')).length).toBe(4);
  });

  it('a sheet was renamed: it is written all the same', async () => {
    const { fault, changed } = await writtenAfter(({ user }) => user.renameSheet('承诺台账', '本年台账'));
    expect(fault).toBeNull();
    expect(changed).toContain(statusCell.replace('承诺台账', '本年台账'));
  });

  it('a table was renamed: it is written all the same', async () => {
    const { fault, changed } = await writtenAfter(({ user }) => user.renameTable('变更记录', '日志'));
    expect(fault).toBeNull();
    expect(changed).toContain(statusCell);
  });

  it('a sheet was moved, and another put in its place', async () => {
    const { fault, changed } = await writtenAfter(({ book }) => {
      book.sheets = [...book.sheets].reverse();
    });
    expect(fault).toBeNull();
    expect(changed).toContain(statusCell);
  });

  it('cells beside those of the row that is written were left alone, other rows edited', async () => {
    const { fault } = await writtenAfter(({ user }) => user.type('承诺台账', 'D2', '别的行'));
    expect(fault).toBeNull();
  });

  const refused: readonly (readonly [what: string, meanwhile: Meanwhile, says: string])[] = [
    ['a sheet was deleted', ({ user }) => user.deleteSheet('变更记录'), '工作表“变更记录”已经不在了'],
    ['a table was turned into cells', ({ user }) => user.removeTable('变更记录'), '“变更记录”里的表格已经不在了'],
    ['a column was deleted', ({ user }) => user.deleteColumn('承诺台账', 'C'), '“承诺台账”第1行'],
    ['a column was put in', ({ user }) => user.insertColumn('承诺台账', 'C'), '“承诺台账”第1行'],
    ['a row was deleted', ({ user }) => user.deleteRow('承诺台账', '2'), '“承诺台账”第3行'],
    ['a row was put in', ({ user }) => user.insertRow('承诺台账', '3'), '“承诺台账”第3行'],
    ['the table was sorted', ({ user }) => user.sort('承诺台账', '编号', true), '“承诺台账”第3行'],
    ['somebody typed into the row', ({ user }) => user.type('承诺台账', 'D3', '改了'), '“承诺台账”第3行'],
    ['somebody emptied a cell of the row', ({ user }) => user.type('承诺台账', 'D3', ''), '“承诺台账”第3行'],
    [
      'somebody wrote where the new row would stand',
      ({ user, book }) => user.type('变更记录', `A${book.sheet('变更记录')!.used(true)!.bottom + 1}`, '先写了'),
      '“变更记录”第',
    ],
  ];
  it.each(refused)('%s: nothing is written, and it is said', async (_, meanwhile, says) => {
    const { fault, changed } = await writtenAfter(meanwhile);
    expect(fault).toMatchObject({ kind: 'gone' });
    expect(fault!.message).toContain(says);
    expect(fault!.message).toContain('什么都没有写入');
    expect(changed).toEqual([]);
  });

  it('a formula of the person’s own came to something else: that is no edit', () =>
    inExcel({ workbook: ledger }, async ({ gateway, excel }) => {
      excel.user.type('承诺台账', 'AF3', '=TODAY()');
      const writes = sheetWrites((await gateway.read()).grid, EDITS, construction);
      excel.book.sheet('承诺台账')!.set(3, 32, { value: 46_000 });
      await gateway.write(writes);
      expect(excel.book.sheet('承诺台账')!.cell(3, 32).formula).toBe('TODAY()');
      expect(Object.keys(changes(ledger, await excel.save()))).toContain(statusCell);
    }));
});
