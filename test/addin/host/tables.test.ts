import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { OpenExcel } from '../../excel-host/index.ts';
import { Sheet } from '../../excel-host/model/sheet.ts';
import { closed, opened, refusal } from './open.ts';

let bytes: Uint8Array;
beforeAll(async () => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('册');
  const columns = [{ name: '编号' }, { name: '状态' }, { name: '件数' }];
  const rows = [
    ['丙', '践诺', 2],
    ['甲', '销号', 10],
    ['乙', '践诺', 1],
  ];
  sheet.addTable({ name: '台账', ref: 'A1', columns, rows });
  sheet.addTable({ name: '别的', ref: 'A10', columns: [{ name: '一' }], rows: [['x']] });
  bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
});

const open = (): Promise<OpenExcel> => opened({ workbook: bytes });

/** Values of the first columns of the sheet, row by row. */
const values = ({ book }: OpenExcel, first: number, last: number): unknown[][] =>
  Array.from({ length: last - first + 1 }, (_, row) =>
    [1, 2, 3].map((column) => book.sheets[0]!.cell(first + row, column).value),
  );

const onTable = async (act: (table: Excel.Table) => void): Promise<void> => {
  await Excel.run(async (context) => {
    act(context.workbook.tables.getItem('台账'));
    await context.sync();
  });
};
const areaOf = ({ book }: OpenExcel): unknown => book.table('台账')?.table.area;

describe('a table', () => {
  it('tells its name, its sheet, its ranges and columns', async () => {
    await open();
    await Excel.run(async (context) => {
      const { tables } = context.workbook;
      tables.load('items/name,items/showTotals,items/worksheet/name');
      const table = tables.getItem('台账');
      const ranges = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange()];
      for (const range of ranges) range.load('address');
      table.columns.load('items/name');
      await context.sync();
      expect(tables.items.map(({ name, showTotals, worksheet }) => [name, showTotals, worksheet.name])).toEqual([
        ['台账', false, '册'],
        ['别的', false, '册'],
      ]);
      expect(ranges.map(({ address }) => address)).toEqual(['册!A1:C4', '册!A1:C1', '册!A2:C4']);
      expect(table.columns.items.map(({ name }) => name)).toEqual(['编号', '状态', '件数']);
    });
  });

  it('is found by its id whatever it is called by then', async () => {
    const { user } = await open();
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('台账');
      table.load('id');
      await context.sync();
      user.renameTable('台账', '新名');
      user.renameSheet('册', '新册');
      const again = context.workbook.tables.getItem(table.id);
      again.load('name,worksheet/name');
      await context.sync();
      expect([again.name, again.worksheet.name]).toEqual(['新名', '新册']);
    });
    const [code] = await refusal(async (context) => {
      context.workbook.tables.getItem('台账').clearFilters();
      await context.sync();
    });
    expect(code).toBe('ItemNotFound');
  });

  it('grows and shrinks, but keeps its header row and lets other tables be', async () => {
    const excel = await open();
    await onTable((table) => table.resize('A1:C6'));
    expect(areaOf(excel)).toEqual({ top: 1, left: 1, bottom: 6, right: 3 });
    await onTable((table) => table.resize('A1:D4'));
    expect(excel.book.table('台账')?.table.columns).toEqual(['编号', '状态', '件数', '列4']);
    const refused = (address: string) =>
      refusal(async (context) => {
        context.workbook.tables.getItem('台账').resize(address);
        await context.sync();
      });
    // Another header row; no row; another table in the way; beside it.
    for (const address of ['A2:C6', 'A1:C1', 'A1:C10', 'F1:G6']) {
      expect(await refused(address)).toEqual(['InvalidArgument', 'Table.resize']);
    }
    expect(areaOf(excel)).toEqual({ top: 1, left: 1, bottom: 4, right: 4 });
  });

  it('takes in what a person types below it; of what the add-in writes only where Excel is so set', async () => {
    const typed = await open();
    typed.user.type('册', 'B5', '提诺');
    expect(areaOf(typed)).toMatchObject({ bottom: 5 });
    typed.user.type('册', 'A8', '远');
    expect(areaOf(typed)).toMatchObject({ bottom: 5 });
    closed();
    for (const [tablesGrow, bottom] of [
      [false, 4],
      [true, 5],
    ] as const) {
      const excel = await opened({ workbook: bytes, tablesGrow });
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem('册').getRange('A5').values = [['丁']];
        await context.sync();
      });
      expect(areaOf(excel)).toMatchObject({ bottom });
      closed();
    }
  });

  it('shows only what a filter lets through, writes into hidden rows, and shows all again', async () => {
    const excel = await open();
    const sheet = excel.book.sheets[0]!;
    const hidden = (): number[] => [1, 2, 3, 4, 5].filter((row) => sheet.isHidden(row));
    await onTable((table) => table.columns.getItem('状态').filter.applyValuesFilter(['践诺']));
    expect(hidden()).toEqual([3]);
    await onTable((table) => table.columns.getItemAt(0).filter.applyValuesFilter(['乙']));
    expect(hidden()).toEqual([2, 3]);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('册').getRange('A1:A4');
      range.getRow(2).values = [['写入']];
      const rows = range.getRowProperties({ rowHidden: true });
      const mixed = context.workbook.worksheets.getItem('册').getRange('A3:A4');
      mixed.load('rowHidden');
      await context.sync();
      expect(rows.value.map(({ rowHidden }) => rowHidden)).toEqual([false, true, true, false]);
      expect(mixed.rowHidden).toBeNull();
    });
    expect(sheet.cell(3, 1).value).toBe('写入');
    await onTable((table) => table.clearFilters());
    expect(hidden()).toEqual([]);
  });

  it('follows its headers', async () => {
    const excel = await open();
    excel.user.type('册', 'A1', '号码');
    excel.user.type('册', 'B1', '');
    expect(excel.book.table('台账')?.table.columns).toEqual(['号码', '列2', '件数']);
    expect(excel.book.sheets[0]!.cell(1, 2).value).toBe('列2');
  });
});

describe('a person', () => {
  it('sorts a table, numbers by their size and empty cells last', async () => {
    const excel = await open();
    excel.user.type('册', 'C3', '');
    excel.user.sort('台账', '件数');
    expect(values(excel, 2, 4)).toEqual([
      ['乙', '践诺', 1],
      ['丙', '践诺', 2],
      ['甲', '销号', ''],
    ]);
    excel.user.sort('台账', '件数', true);
    expect(values(excel, 2, 4).map(([id]) => id)).toEqual(['丙', '乙', '甲']);
  });

  it('puts a row in, takes a column out: tables and what is below move', async () => {
    const excel = await open();
    excel.user.insertRow('册', '3:4');
    expect(values(excel, 2, 5).map(([id]) => id)).toEqual(['丙', '', '', '甲']);
    expect(areaOf(excel)).toEqual({ top: 1, left: 1, bottom: 6, right: 3 });
    expect(excel.book.table('别的')?.table.area).toEqual({ top: 12, left: 1, bottom: 13, right: 1 });
    excel.user.deleteColumn('册', 'B');
    expect(excel.book.table('台账')?.table.columns).toEqual(['编号', '件数']);
    expect(values(excel, 2, 2)).toEqual([['丙', 2, '']]);
    excel.user.deleteRow('册', '3:4');
    expect(areaOf(excel)).toEqual({ top: 1, left: 1, bottom: 4, right: 2 });
  });

  it('tells the add-in what kind of change it was', async () => {
    const excel = await open();
    const heard: string[] = [];
    await Excel.run(async ({ workbook: { worksheets } }) => {
      worksheets.onChanged.add(({ changeType, address, triggerSource }) => {
        heard.push(`${changeType} ${address} ${triggerSource}`);
        return Promise.resolve();
      });
      worksheets.onRowSorted.add(({ address }) => {
        heard.push(`sorted ${address}`);
        return Promise.resolve();
      });
      await worksheets.context.sync();
    });
    excel.user.insertRow('册', '3');
    excel.user.deleteColumn('册', 'B');
    excel.user.paste('册', 'A2', [['一', 1], ['二']]);
    excel.user.sort('台账', '编号');
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('册').getRange('A2').values = [['三']];
      await context.sync();
    });
    await excel.settled();
    expect(heard).toEqual([
      'RowInserted 3:3 Unknown',
      'ColumnDeleted B:B Unknown',
      'RangeEdited A2:B3 Unknown',
      'sorted A2:B5',
      'RangeEdited A2 ThisLocalAddin',
    ]);
  });

  it('selects areas, of which Excel gives one only, or a picture, of which it gives none', async () => {
    const { user } = await open();
    const selected = () =>
      Excel.run(async (context) => {
        const areas = context.workbook.getSelectedRanges();
        areas.load('address,areas/items/rowIndex');
        await context.sync();
        return [areas.address, areas.areas.items.map(({ rowIndex }) => rowIndex)];
      });
    const one = () =>
      refusal(async (context) => {
        context.workbook.getSelectedRange().load('address');
        await context.sync();
      });
    user.select('册', 'B2:B3', '7:8', 'C:C');
    expect(await selected()).toEqual(['册!B2:B3,册!7:8,册!C:C', [1, 6, 0]]);
    expect((await one())[0]).toBe('InvalidSelection');
    user.selectPicture();
    await expect(selected()).rejects.toMatchObject({ code: 'InvalidSelection' });
  });

  it('deletes a sheet: the add-in’s own finds nothing any more', async () => {
    const { user, book } = await open();
    book.sheets.push(new Sheet('别'));
    user.deleteSheet('册');
    expect(book.active.name).toBe('别');
    const [code] = await refusal(async (context) => {
      context.workbook.worksheets.getItem('册').activate();
      await context.sync();
    });
    expect(code).toBe('ItemNotFound');
  });
});
