import { describe, expect, it } from 'vitest';
import { type OpenExcel } from '../../excel-host/index.ts';
import { addressOf } from '../../excel-host/model/area.ts';
import { faultOf, inExcel } from './support.ts';
import { workbookOf } from './workbooks.ts';

/** 台账 with a table of four items in B3:C7 and one beside it in F1:F2; 字典 hidden. */
const bytes = await workbookOf((workbook) => {
  const sheet = workbook.addWorksheet('台账');
  const columns = ['编号', '状态'].map((name) => ({ name, filterButton: true }));
  const rows = ['甲', '乙', '丙', '丁'].map((id, index) => [id, index % 2 === 0 ? '践诺' : '销号']);
  sheet.addTable({ name: '承诺', ref: 'B3', headerRow: true, columns, rows });
  sheet.addTable({ name: '附表', ref: 'F1', headerRow: true, columns: [{ name: '备注' }], rows: [['子']] });
  workbook.addWorksheet('花名册');
  workbook.addWorksheet('字典', { state: 'hidden' }).getCell('A1').value = '名称';
});

const seenIn = ({ book }: OpenExcel): string => `${book.active.name}!${book.active.selection.map(addressOf).join()}`;

describe('jumping', () => {
  it('shows a sheet and selects the cell', () =>
    inExcel({ workbook: bytes }, async ({ gateway, excel }) => {
      excel.user.select('花名册', 'A1');
      expect(await gateway.jump({ sheet: '台账', row: 5, column: 3 })).toBe(true);
      expect(seenIn(excel)).toBe('台账!C5');
      expect(excel.host.requests.length).toBe(2);
    }));

  it('to a row selects its first cell; to a sheet leaves its selection', () =>
    inExcel({ workbook: bytes }, async ({ gateway, excel }) => {
      await gateway.jump({ sheet: '台账', row: 5 });
      expect(seenIn(excel)).toBe('台账!A5');
      excel.user.select('花名册', 'B9');
      await gateway.jump({ sheet: '台账' });
      expect(seenIn(excel)).toBe('台账!A5');
    }));

  it('to a hidden sheet makes it visible', () =>
    inExcel({ workbook: bytes }, async ({ gateway, excel }) => {
      await gateway.jump({ sheet: '字典', row: 1, column: 1 });
      expect([seenIn(excel), excel.book.sheet('字典')!.visibility]).toEqual(['字典!A1', 'Visible']);
    }));

  it('finds a sheet that was renamed since it was read, and says where one is gone', () =>
    inExcel({ workbook: bytes }, async ({ gateway, excel }) => {
      await gateway.read();
      excel.user.renameSheet('台账', '本年');
      excel.user.select('花名册', 'A1');
      expect(await gateway.jump({ sheet: '台账', row: 4, column: 2 })).toBe(true);
      expect(seenIn(excel)).toBe('本年!B4');
      excel.user.deleteSheet('本年');
      expect(await gateway.jump({ sheet: '台账', row: 4, column: 2 })).toBe(false);
    }));
});

describe('filtering', () => {
  const hiddenIn = ({ book }: OpenExcel): readonly number[] =>
    [4, 5, 6, 7].filter((row) => book.sheet('台账')!.isHidden(row));

  it('shows the rows of the table with one of the values, and then all', () =>
    inExcel({ workbook: bytes }, async ({ gateway, excel }) => {
      expect(await gateway.filter('台账', 2, ['甲', '丁'])).toBe(true);
      expect(hiddenIn(excel)).toEqual([5, 6]);
      expect(excel.host.requests.length).toBe(3);
      expect(await gateway.filter('台账', 2, null)).toBe(true);
      expect(hiddenIn(excel)).toEqual([]);
    }));

  it('takes the table that the column lies in', () =>
    inExcel({ workbook: bytes }, async ({ gateway, excel }) => {
      expect(await gateway.filter('台账', 6, ['丑'])).toBe(true);
      expect([...excel.book.table('附表')!.table.filters]).toEqual([[0, ['丑']]]);
      expect([...excel.book.table('承诺')!.table.filters]).toEqual([]);
    }));

  it('works in Excel 2019', () =>
    inExcel({ workbook: bytes, requirements: 'lowest' }, async ({ gateway, excel }) => {
      await gateway.filter('台账', 3, ['销号']);
      expect(hiddenIn(excel)).toEqual([4, 6]);
    }));

  it('says where there is no such table or sheet any more', () =>
    inExcel({ workbook: bytes }, async ({ gateway }) => {
      expect(await gateway.filter('台账', 9, ['甲'])).toBe(false);
      expect(await gateway.filter('花名册', 1, ['甲'])).toBe(false);
      expect(await gateway.filter('没有', 1, ['甲'])).toBe(false);
    }));
});

describe('a setting', () => {
  it('is kept with the workbook, a sync each', () =>
    inExcel({ workbook: bytes }, async ({ gateway, excel }) => {
      expect(await gateway.setting('方案')).toBeNull();
      await gateway.keepSetting('方案', '{"a":1}');
      expect(await gateway.setting('方案')).toBe('{"a":1}');
      await gateway.keepSetting('方案', '{"a":2}');
      expect(await gateway.setting('方案')).toBe('{"a":2}');
      expect(excel.host.requests.length).toBe(5);
    }));

  it('that is no text, of somebody else, is none', () =>
    inExcel({ workbook: bytes }, async ({ gateway, excel }) => {
      excel.book.settings.set('方案', 12);
      expect(await gateway.setting('方案')).toBeNull();
    }));
});

describe('saving', () => {
  it('saves', () =>
    inExcel({ workbook: bytes }, async ({ gateway, excel }) => {
      await gateway.save();
      expect(excel.book.saves).toBe(1);
    }));

  it('is left to the person where Excel can’t', () =>
    inExcel({ workbook: bytes, requirements: 'lowest' }, async ({ gateway, excel }) => {
      const fault = await faultOf(gateway.save());
      expect([fault.kind, fault.message]).toEqual([
        'unsupported',
        '这个版本的 Excel 不能由加载项保存。请按 Ctrl+S 保存。',
      ]);
      expect(excel.host.requests).toEqual([]);
    }));
});

describe('opening a new workbook', () => {
  it('hands its bytes over', () =>
    inExcel({ workbook: bytes }, async ({ gateway, excel }) => {
      await gateway.openNew(bytes);
      expect(excel.book.opened).toEqual([bytes]);
    }));

  it('is refused with what to do instead where Excel can’t', () =>
    inExcel({ workbook: bytes, requirements: 'lowest' }, async ({ gateway }) => {
      const fault = await faultOf(gateway.openNew(bytes));
      expect(fault.kind).toBe('unsupported');
      expect(fault.message).toContain('请向上级党委要台账模板文件');
    }));
});

describe('what Excel refuses', () => {
  const cases = [
    ['InvalidOperationInCellEditMode', 'busy', '请按回车键结束编辑'],
    ['AccessDenied', 'protected', '请先撤销保护'],
    ['ItemNotFound', 'gone', '已经不在了'],
    ['UnsupportedOperation', 'unsupported', '请换用新版 Excel'],
    ['GeneralException', 'other', '错误代码：GeneralException'],
  ] as const;
  it.each(cases)('%s is said for a person', (code, kind, says) =>
    inExcel({ workbook: bytes }, async ({ gateway, excel }) => {
      excel.host.failAt({ request: 1, code });
      const fault = await faultOf(gateway.setting('方案'));
      expect([fault.kind, fault.code]).toEqual([kind, code]);
      expect(fault.message).toContain(says);
    }),
  );

  it('a fault of the program is none of Excel’s', () =>
    inExcel({ workbook: bytes }, async ({ gateway }) => {
      const thrown: unknown = await gateway
        .read({
          progress: () => {
            throw new TypeError('a slip');
          },
        })
        .catch((error: unknown) => error);
      expect(thrown).toEqual(new TypeError('a slip'));
    }));
});

it('what this Excel can do is asked once', async () => {
  const of = (version: string) =>
    inExcel({ requirements: { ExcelApi: version } }, ({ gateway }) => Promise.resolve(gateway.abilities));
  const none = { placing: false, opening: false, areas: false, saving: false, printing: false };
  expect(await of('1.7')).toEqual(none);
  expect(await of('1.8')).toEqual({ ...none, opening: true });
  expect(await of('1.12')).toEqual({ placing: false, opening: true, areas: true, saving: true, printing: true });
  expect(await of('1.13')).toEqual({ placing: true, opening: true, areas: true, saving: true, printing: true });
});
