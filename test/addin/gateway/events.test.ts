import { describe, expect, it, vi } from 'vitest';
import { rowsOfAddress } from '../../../addin/excel/events/address.ts';
import type { Change } from '../../../addin/excel/gateway.ts';
import { cellWrite } from '../../../templates/workbook/edits/cell-write.ts';
import { type Opened, faultOf, inExcel } from './support.ts';
import { workbookOf } from './workbooks.ts';

const bytes = await workbookOf((workbook) => {
  const rows = ['丙', '甲', '乙'].map((id) => [id, '践诺']);
  const columns = ['编号', '状态'].map((name) => ({ name }));
  workbook.addWorksheet('台账').addTable({ name: '承诺', ref: 'A1', headerRow: true, columns, rows });
  workbook.addWorksheet('花名册').getCell('A1').value = '姓名';
});

/** What was told of while something happened. */
async function toldOf({ gateway, excel }: Opened, happens: () => unknown): Promise<readonly Change[]> {
  const told: Change[] = [];
  const stop = await gateway.onChanged((change) => told.push(change));
  await happens();
  await excel.settled();
  await stop();
  return told;
}

async function write({ gateway }: Opened, row: number): Promise<void> {
  const { grid } = await gateway.read();
  const cells = [cellWrite(row, 2, '销号', { type: 'text', max: 20 }, false)];
  await gateway.write([{ sheet: grid.sheets[0]!, header: 1, cells, lastNew: 0 }]);
}

describe.each(['1.17', '1.12', '1.9', '1.7'])('edits, in an Excel with ExcelApi %s', (version) => {
  const options = { workbook: bytes, requirements: { ExcelApi: version } };

  it('are told with their sheet and rows', () =>
    inExcel(options, async (opened) => {
      const { user } = opened.excel;
      const told = await toldOf(opened, () => {
        user.type('台账', 'B3', '销号');
        user.paste('花名册', 'A2', [['张三'], ['李四']]);
      });
      expect(told).toEqual([
        { sheet: '台账', span: { first: 3, last: 3 }, own: false },
        { sheet: '花名册', span: { first: 2, last: 3 }, own: false },
      ]);
    }));

  it('that move rows or columns ask for the whole sheet', () =>
    inExcel(options, async (opened) => {
      const { user } = opened.excel;
      const told = await toldOf(opened, () => {
        user.insertRow('台账', '3');
        user.deleteColumn('花名册', 'A');
      });
      expect(told).toEqual([
        { sheet: '台账', span: null, own: false },
        { sheet: '花名册', span: null, own: false },
      ]);
    }));

  it('of our own are told as such; the same by a person afterwards is not', () =>
    inExcel(options, async (opened) => {
      const told = await toldOf(opened, async () => {
        await write(opened, 3);
        opened.excel.user.type('台账', 'B3', '践诺');
      });
      expect(told).toEqual([
        { sheet: '台账', span: { first: 3, last: 3 }, own: true },
        { sheet: '台账', span: { first: 3, last: 3 }, own: false },
      ]);
    }));

  it('are told no more once that was asked', () =>
    inExcel(options, async (opened) => {
      const told: Change[] = [];
      const stop = await opened.gateway.onChanged((change) => told.push(change));
      await stop();
      opened.excel.user.type('台账', 'B3', '销号');
      await opened.excel.settled();
      expect(told).toEqual([]);
    }));
});

describe('edits', () => {
  it('bear the name the sheet had when it was read', () =>
    inExcel({ workbook: bytes }, async (opened) => {
      await opened.gateway.read();
      opened.excel.user.renameSheet('台账', '本年');
      const told = await toldOf(opened, () => opened.excel.user.type('本年', 'B3', '销号'));
      expect(told.map(({ sheet }) => sheet)).toEqual(['台账']);
    }));

  it('of a sheet that is gone by then are nothing', () =>
    inExcel({ workbook: bytes }, async (opened) => {
      const told = await toldOf(opened, () => {
        opened.excel.user.type('花名册', 'A1', '改');
        opened.excel.user.deleteSheet('花名册');
      });
      expect(told).toEqual([]);
    }));

  it('by sorting ask for the whole sheet', () =>
    inExcel({ workbook: bytes }, async (opened) => {
      const told = await toldOf(opened, () => opened.excel.user.sort('承诺', '编号'));
      expect(told).toContainEqual({ sheet: '台账', span: null, own: false });
    }));

  it('made where we wrote long ago are not ours', () =>
    inExcel({ workbook: bytes, requirements: { ExcelApi: '1.7' } }, async (opened) => {
      // Nobody told of the writing, because nobody listened.
      await write(opened, 3);
      const later = vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 60_000);
      const told = await toldOf(opened, () => opened.excel.user.type('台账', 'B3', '践诺')).finally(() =>
        later.mockRestore(),
      );
      expect(told.map(({ own }) => own)).toEqual([false]);
    }));

  it('can’t be listened to where Excel refuses, and that is said', () =>
    inExcel({ workbook: bytes }, async ({ gateway, excel }) => {
      excel.host.failAt({ request: 1, code: 'InvalidOperationInCellEditMode' });
      expect((await faultOf(gateway.onChanged(() => undefined))).kind).toBe('busy');
    }));
});

describe('rows of an address', () => {
  const cases = [
    ['C5', { first: 5, last: 5 }],
    ['C5:D9', { first: 5, last: 9 }],
    ['$C$5:$D$9', { first: 5, last: 9 }],
    ['3:5', { first: 3, last: 5 }],
    ['A9:B9,C2', { first: 2, last: 9 }],
    ['台账!C5:D9', { first: 5, last: 9 }],
    ['C:D', null],
    ['A1,C:D', null],
  ] as const;
  it.each(cases)('%s', (address, span) => {
    expect(rowsOfAddress(address)).toEqual(span);
  });
});

describe('selecting', () => {
  it.each(['1.17', '1.7'])('another cell or sheet is told until that is stopped, with ExcelApi %s', (version) =>
    inExcel({ workbook: bytes, requirements: { ExcelApi: version } }, async ({ gateway, excel }) => {
      let told = 0;
      const stop = await gateway.onSelected(() => (told += 1));
      excel.user.select('台账', 'B3');
      await excel.settled();
      expect(told).toBe(1);
      excel.user.select('花名册', 'A1');
      await excel.settled();
      // A sheet and a cell: one or two calls.
      expect(told).toBeGreaterThan(1);
      await stop();
      const before = told;
      excel.user.select('台账', 'A2');
      await excel.settled();
      expect(told).toBe(before);
    }),
  );
});
