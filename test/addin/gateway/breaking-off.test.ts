import { describe, expect, it } from 'vitest';
import type { ExcelFault } from '../../../addin/excel/fault.ts';
import { cellWrite } from '../../../templates/workbook/edits/cell-write.ts';
import { changes } from '../../edit/workbook.ts';
import type { OpenExcel } from '../../excel-host/index.ts';
import { protect } from '../../excel-host/model/protection.ts';
import type { LoggedRequest } from '../../excel-host/wire/requests.ts';
import { faultOf, inExcel } from './support.ts';
import { workbookOf } from './workbooks.ts';

/** 台账: texts, numbers, days, formulas, what looks like a formula, in a table; 日志: a table to grow. */
const bytes = await workbookOf((workbook) => {
  const sheet = workbook.addWorksheet('台账');
  const columns = ['编号', '内容', '日期', '份数', '算式'].map((name) => ({ name }));
  const rows = ['甲', '乙', '丙'].map((id) => [id, '=原文', null, 7, null]);
  sheet.addTable({ name: '承诺', ref: 'A1', headerRow: true, columns, rows });
  for (const row of [2, 3, 4]) {
    sheet.getCell(row, 3).value = 46_096;
    sheet.getCell(row, 3).numFmt = 'yyyy/m/d';
    // Our Excel calculates nothing: a formula set anew comes to 0.
    sheet.getCell(row, 5).value = { formula: `D${row}*2`, result: 0 };
    sheet.getCell(row, 2).value = row === 3 ? '0012' : '=原文';
  }
  sheet.getCell(4, 2).numFmt = '@';
  workbook
    .addWorksheet('日志')
    .addTable({ name: '日志', ref: 'A1', headerRow: true, columns: [{ name: '编号' }], rows: [['甲']] });
});

interface Failure {
  /** 1 looks, 2 writes, 3 sets back, 4 looks whether that was done. */
  readonly request: number;
  readonly action?: number | string;
  readonly code: string;
}

interface Came {
  readonly fault: ExcelFault | null;
  /** Addresses that differ from before, in the file. */
  readonly changed: readonly string[];
  /** Whether all that was to be written over is as it was, with its formulas and formats. */
  readonly same: boolean;
  /** The last row of the table 日志. */
  readonly bottom: number;
  readonly requests: readonly LoggedRequest[];
}

/** Writes over everything in 台账 and a new row into 日志, while Excel fails. */
function written(...failures: readonly Failure[]): Promise<Came> {
  return writtenIn(() => undefined, failures);
}

/** The same, in a workbook to which something was done before. */
async function writtenIn(prepare: (excel: OpenExcel) => void, failures: readonly Failure[] = []): Promise<Came> {
  return inExcel({ workbook: bytes }, async ({ gateway, excel }) => {
    const [sheet, log] = (await gateway.read()).grid.sheets;
    const text = (row: number, column: number, value: string) =>
      cellWrite(row, column, value, { type: 'text', max: 20 }, false);
    const cells = [2, 3, 4].flatMap((row) => [
      text(row, 2, `第${row}行`),
      cellWrite(row, 3, '2026-12-31', { type: 'day' }, false),
      cellWrite(row, 4, 9, { type: 'integer', min: 0, max: 99 }, false),
      cellWrite(row, 5, '2026-06-30', { type: 'day' }, false),
    ]);
    prepare(excel);
    const before = await excel.save();
    const cellsNow = (): unknown =>
      [2, 3, 4].map((row) =>
        [2, 3, 4, 5].map((column) => {
          const { value, formula, style } = excel.book.sheets[0]!.cell(row, column);
          return [value, formula, style.format];
        }),
      );
    const asBefore = JSON.stringify(cellsNow());
    excel.host.reset();
    for (const failure of failures) excel.host.failAt(failure);
    const doing = gateway.write([
      { sheet: sheet!, header: 1, cells, lastNew: 0 },
      { sheet: log!, header: 1, cells: [text(3, 1, '乙')], lastNew: 3 },
    ]);
    const fault = await doing.then(
      () => null,
      () => faultOf(doing),
    );
    return {
      fault,
      changed: Object.keys(changes(before, await excel.save())),
      same: JSON.stringify(cellsNow()) === asBefore,
      bottom: excel.book.sheet('日志')!.tables[0]!.area.bottom,
      requests: [...excel.host.requests],
    };
  });
}

const [LOOKS, WRITES, SETS_BACK, LOOKS_AGAIN] = [1, 2, 3, 4];

const whole = await written();
const ofWriting = whole.requests[WRITES - 1]!.actions;
/** Places in a request at which something is set, in the order of the log. */
const setsIn = ({ actions }: LoggedRequest): readonly number[] =>
  actions.flatMap(({ type, name }, index) => (type === 'SetProperty' || name === 'resize' ? [index] : []));

const lastSet = setsIn(whole.requests[WRITES - 1]!).at(-1)!;

it('without a failure everything is written, the lookups before the first change', () => {
  expect([whole.fault, whole.bottom, whole.changed.length, whole.requests.length]).toEqual([null, 3, 13, 2]);
  const [first = 0] = setsIn(whole.requests[WRITES - 1]!);
  const lookups = ofWriting.flatMap(({ type }, index) => (type === 'Instantiate' ? [index] : []));
  expect(Math.max(...lookups)).toBeLessThan(first);
});

describe('where Excel does not begin with the batch', () => {
  it.each([
    ['InvalidOperationInCellEditMode', 'busy', '请按回车键结束编辑'],
    ['RequestPayloadSizeLimitExceeded', 'other', '请少选一些行'],
  ])('%s: nothing is set back or looked at; the person is told what to do', async (code, kind, says) => {
    const { fault, changed, requests } = await written({ request: WRITES, code });
    expect([fault!.kind, changed, requests.length]).toEqual([kind, [], WRITES]);
    expect(fault!.message).toContain(says);
  });

  it('RequestAborted may come in the middle: all is set back', async () => {
    const { fault, same, requests } = await written({ request: WRITES, action: lastSet, code: 'RequestAborted' });
    expect([fault!.kind, same, requests.length]).toEqual(['busy', true, LOOKS_AGAIN]);
  });
});

describe('where Excel fails before writing', () => {
  it('nothing is written', async () => {
    const { fault, changed, requests } = await written({ request: LOOKS, code: 'AccessDenied' });
    expect([fault!.kind, changed, requests.length]).toEqual(['protected', [], LOOKS]);
  });
});

describe('where Excel breaks off in writing, wherever that is', () => {
  it.each(ofWriting.map((action, index) => [index, `${action.object}.${action.name}`] as const))(
    'before action %i, %s: all is set back, and that is said',
    async (action) => {
      const { fault, changed, same, bottom } = await written({ request: WRITES, action, code: 'AccessDenied' });
      expect([changed, same, bottom]).toEqual([[], true, 2]);
      expect([fault!.kind, fault!.code]).toEqual(['protected', 'AccessDenied']);
      expect(fault!.message).toMatch(/请先撤销保护.*台账没有改动。$/);
    },
  );
});

describe('where setting back is refused too', () => {
  it('cells that were written stay, and it is said on which sheet', async () => {
    const { fault, changed } = await written(
      { request: WRITES, action: lastSet, code: 'GeneralException' },
      { request: SETS_BACK, code: 'GeneralException' },
    );
    expect(changed.length).toBe(12);
    expect([fault!.kind, fault!.code]).toEqual(['halfWritten', 'GeneralException']);
    expect(fault!.message).toContain('工作表“台账”可能只写了一部分');
    expect(fault!.message).toContain('请按撤销（Ctrl+Z）退回');
  });

  it('because the last sheet is protected, which was not written: nothing was changed', async () => {
    const { requests } = await written({ request: WRITES, action: lastSet, code: 'AccessDenied' });
    const values = requests[SETS_BACK - 1]!.actions.flatMap(({ name }, index) => (name === 'formulas' ? [index] : []));
    const { fault, changed, same } = await written(
      { request: WRITES, action: lastSet, code: 'AccessDenied' },
      { request: SETS_BACK, action: values.at(-1)!, code: 'AccessDenied' },
    );
    expect([fault!.kind, changed, same]).toEqual(['protected', [], true]);
    expect(fault!.message).toMatch(/台账没有改动。$/);
  });

  it('and nothing can be looked at any more: it is said that something may be written', async () => {
    const { fault } = await written(
      { request: WRITES, action: lastSet, code: 'GeneralException' },
      { request: SETS_BACK, code: 'GeneralException' },
      { request: LOOKS_AGAIN, code: 'GeneralException' },
    );
    expect(fault!.kind).toBe('halfWritten');
    expect(fault!.message).toContain('可能只写了一部分');
  });
});

describe('a protected sheet', () => {
  it.each(['台账', '日志'])('%s: nothing stays written on the other either', async (name) => {
    const { fault, changed, same, bottom } = await writtenIn(({ book }) => protect(book.sheet(name)!));
    expect([changed, same, bottom]).toEqual([[], true, 2]);
    expect(fault!.kind).toBe('protected');
    expect(fault!.message).toMatch(/请先撤销保护.*台账没有改动。$/);
  });
});
