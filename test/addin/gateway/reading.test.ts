import { describe, expect, it } from 'vitest';
import type { Cell, WorkbookGrid } from '../../../ledger/grid.ts';
import { buildLedger } from '../../../templates/workbook/index.ts';
import { buildDraft } from '../../gallery/run.ts';
import { small, whole } from '../../gallery/sample.ts';
import { generateWorkbook } from '../../support/generate-workbooks.ts';
import { rawXlsx } from '../../support/raw-xlsx.ts';
import { shipped } from '../../support/schemes.ts';
import { branch } from '../../workbook/sample.ts';
import { faultOf, gridOf, inExcel } from './support.ts';
import { sheetOf, workbookOf } from './workbooks.ts';

const ledger = await buildDraft(small());

const readOf = (workbook: Uint8Array): Promise<WorkbookGrid> =>
  inExcel({ workbook }, async ({ gateway }) => (await gateway.read()).grid);

async function syncsOf(workbook: Uint8Array): Promise<number> {
  return inExcel({ workbook }, async ({ excel, gateway }) => {
    await gateway.read();
    return excel.host.requests.length;
  });
}

describe('the open workbook', () => {
  it('is read as the script reads its file', async () => {
    expect(await readOf(ledger)).toEqual(gridOf(ledger));
  });

  it.each(Object.entries(shipped))('of the scheme %s, too, with 字典 hidden', async (_, scheme) => {
    const bytes = await buildLedger({ scheme, year: 2026, mode: 'command', branch });
    const grid = await readOf(bytes);
    expect(grid).toEqual(gridOf(bytes));
    expect(grid.sheets.at(-1)).toMatchObject({ name: '字典', visibility: 'hidden' });
  });

  it('holds a year’s work', async () => {
    const bytes = await buildDraft(whole());
    expect(await readOf(bytes)).toEqual(gridOf(bytes));
  });

  // A formula that comes to empty text is an empty cell to Excel, and no cell either way to whoever reads the ledger.
  const filled = ({ sheets, ...rest }: WorkbookGrid): unknown => ({
    ...rest,
    sheets: sheets.map(({ rows, ...sheet }) => ({
      ...sheet,
      rows: rows
        .map(({ row, cells }) => ({
          row,
          cells: [...cells.entries()].filter(([, cell]) => cell !== '' && cell !== null && cell !== undefined),
        }))
        .filter(({ cells }) => cells.length > 0),
    })),
  });

  it.each([1, 2, 3, 4])('with all that people put into one, number %i', async (seed) => {
    const { bytes } = await generateWorkbook(seed);
    expect(filled(await readOf(bytes))).toEqual(filled(gridOf(bytes)));
  });
});

describe('a cell', () => {
  const cases: readonly (readonly [what: string, value: unknown, format: string, cell: Cell])[] = [
    ['text', '走访群众', 'General', '走访群众'],
    ['full-width figures', '０１２', 'General', '０１２'],
    ['figures kept as text', '0012', '@', '0012'],
    ['a number', 12.5, 'General', 12.5],
    ['nought', 0, '0', 0],
    ['a day', 46_096, 'yyyy-mm-dd', { date: '2026-03-15' }],
    ['a day in Chinese', 46_096, 'yyyy"年"m"月"d"日"', { date: '2026-03-15' }],
    ['a moment', 46_096.5, 'yyyy-mm-dd hh:mm:ss', { date: '2026-03-15T12:00:00' }],
    ['an amount with a unit of letters', 46_096, '0"d"', 46_096],
    ['a time of day', 0.5, 'h:mm', 0.5],
    ['yes', true, 'General', true],
    ['no', false, 'General', false],
    ['an error', { error: '#REF!' }, 'General', { error: '#REF!' }],
    ['an error’s name typed as text', '#N/A', '@', '#N/A'],
    ['what a formula comes to', { formula: 'A1', result: '甲' }, 'General', '甲'],
    ['an error a formula comes to', { formula: '1/0', result: { error: '#DIV/0!' } }, 'General', { error: '#DIV/0!' }],
    ['white space', ' ', 'General', ' '],
  ];
  it.each(cases)('with %s', async (_, value, format, cell) => {
    const bytes = await sheetOf([['编号', value]], (sheet) => {
      sheet.getCell('B1').numFmt = format;
    });
    const { sheets } = await readOf(bytes);
    expect(sheets[0]!.rows).toEqual([{ row: 1, cells: ['编号', cell] }]);
  });

  it('counts days as the workbook does', async () => {
    const bytes = rawXlsx({
      rows: '<row r="1"><c r="A1" s="1"><v>44634</v></c></row>',
      formats: ['yyyy-mm-dd'],
      workbookProperties: ' date1904="1"',
    });
    const { date1904, sheets } = await readOf(bytes);
    expect(date1904).toBe(true);
    // 1,462 days more than in the usual system.
    expect(sheets[0]!.rows[0]!.cells[0]).toEqual({ date: '2026-03-15' });
    expect(gridOf(bytes).sheets[0]!.rows[0]!.cells[0]).toEqual({ date: '2026-03-15' });
  });
});

describe('a sheet', () => {
  it('whose first cell is empty keeps the places of the others', async () => {
    const bytes = await workbookOf((workbook) => {
      const sheet = workbook.addWorksheet('记录');
      sheet.getCell('C5').value = '甲';
      sheet.getCell('E7').value = '乙';
    });
    const cells = (await readOf(bytes)).sheets[0]!.rows.map(({ row, cells }) => [
      row,
      cells.indexOf('甲'),
      cells.indexOf('乙'),
    ]);
    expect(cells).toEqual([
      [5, 2, -1],
      [7, -1, 4],
    ]);
  });

  it('that begins beyond what is asked for first is read all the same', async () => {
    const bytes = await workbookOf((workbook) => {
      const sheet = workbook.addWorksheet('记录');
      sheet.getCell('AZ1400').value = '远处';
      sheet.getCell('A1500').value = '更远';
      workbook.addWorksheet('右边').getCell('AZ3').value = '右';
    });
    const { sheets } = await readOf(bytes);
    expect(sheets.map(({ rows }) => rows.map(({ row, cells }) => [row, cells.length, cells.at(-1)]))).toEqual([
      [
        [1400, 52, '远处'],
        [1500, 1, '更远'],
      ],
      [[3, 52, '右']],
    ]);
  });

  it('with rows above and below, left and right of what is asked for first comes out whole', async () => {
    const bytes = await workbookOf((workbook) => {
      const sheet = workbook.addWorksheet('大表');
      for (let row = 990; row <= 1010; row += 1)
        for (let column = 28; column <= 33; column += 1) sheet.getCell(row, column).value = row * 100 + column;
    });
    const { rows } = (await readOf(bytes)).sheets[0]!;
    const expected = Array.from({ length: 21 }, (_, down) => [
      990 + down,
      Array.from({ length: 6 }, (__, right) => (990 + down) * 100 + 28 + right),
    ]);
    expect(rows.map(({ row, cells }) => [row, cells.slice(27)])).toEqual(expected);
  });

  it('without anything in it, hidden or very hidden', async () => {
    const bytes = await workbookOf((workbook) => {
      workbook.addWorksheet('甲').getCell('A1').value = 1;
      workbook.addWorksheet('乙', { state: 'hidden' });
      workbook.addWorksheet('丙', { state: 'veryHidden' }).getCell('A1').value = 2;
    });
    expect((await readOf(bytes)).sheets).toEqual([
      { name: '甲', visibility: 'visible', rows: [{ row: 1, cells: [1] }], tables: [] },
      { name: '乙', visibility: 'hidden', rows: [], tables: [] },
      { name: '丙', visibility: 'veryHidden', rows: [{ row: 1, cells: [2] }], tables: [] },
    ]);
  });

  it('tells where its tables lie; a totals row is none of their rows', async () => {
    const bytes = await workbookOf((workbook) => {
      const sheet = workbook.addWorksheet('台账');
      const columns = [{ name: '编号' }, { name: '票数', totalsRowFunction: 'sum' as const }];
      sheet.addTable({ name: '承诺', ref: 'B3', headerRow: true, columns, rows: [['甲', 1]] });
      sheet.addTable({ name: '计票', ref: 'E3', headerRow: true, totalsRow: true, columns, rows: [['乙', 2]] });
    });
    expect((await readOf(bytes)).sheets[0]!.tables).toEqual([
      { name: '承诺', top: 3, left: 2, bottom: 4, right: 3 },
      { name: '计票', top: 3, left: 5, bottom: 4, right: 6 },
    ]);
  });
});

const rowsOf = (count: number, width: number, text = '甲'): string[][] =>
  Array.from({ length: count }, () => Array.from({ length: width }, () => text));

describe('the number of syncs', () => {
  it('is 2 for an ordinary ledger, and for a whole year’s', async () => {
    expect(await syncsOf(ledger)).toBe(2);
    expect(await syncsOf(await buildDraft(whole()))).toBe(2);
  });

  it('does not grow with the number of sheets and tables', async () => {
    const bytes = await workbookOf((workbook) => {
      for (let number = 1; number <= 60; number += 1) {
        const sheet = workbook.addWorksheet(`表${number}`);
        sheet.addTable({ name: `t${number}`, ref: 'A1', headerRow: true, columns: [{ name: '编号' }], rows: [['甲']] });
      }
    });
    expect(await syncsOf(bytes)).toBe(2);
  });

  it('is one more for each 60,000 cells beyond the first 1,000 rows', async () => {
    // 2,000 rows of 30 beyond the first 1,000, then one row more.
    expect(await syncsOf(await sheetOf(rowsOf(3000, 30)))).toBe(3);
    expect(await syncsOf(await sheetOf(rowsOf(3001, 30)))).toBe(4);
  });
});

describe('a workbook of long texts', () => {
  it('is read in pieces that Excel on the web takes', async () => {
    // 600 rows of 24 texts of 200 characters: over 8 MB, where an answer may have 5.
    const workbook = await sheetOf(rowsOf(600, 24, '为民服务办实事解难题'.repeat(20)));
    await inExcel({ workbook, platform: 'OfficeOnline' }, async ({ gateway, excel }) => {
      const { grid } = await gateway.read();
      expect(grid).toEqual(gridOf(workbook));
      const refused = excel.host.requests.filter(({ failed }) => failed !== null);
      expect(refused.map(({ failed }) => failed)).toEqual(['ResponsePayloadSizeLimitExceeded']);
    });
  });
});

describe('long reading', () => {
  const long = sheetOf(rowsOf(5001, 30));

  it('tells how far it is', async () => {
    await inExcel({ workbook: await long }, async ({ gateway }) => {
      const told: (readonly [number, number])[] = [];
      await gateway.read({ progress: (done, total) => told.push([done, total]) });
      // The first rows, then 60,000 cells, 60,000 cells and the rest.
      expect(told).toEqual([
        [1, 4],
        [2, 4],
        [3, 4],
        [4, 4],
      ]);
    });
  });

  it('stops when it is cancelled', async () => {
    await inExcel({ workbook: await long }, async ({ gateway, excel }) => {
      const stop = new AbortController();
      const progress = (done: number): void => {
        if (done === 2) stop.abort();
      };
      const fault = await faultOf(gateway.read({ progress, signal: stop.signal }));
      expect([fault.kind, excel.host.requests.length]).toEqual(['cancelled', 3]);
    });
  });

  it('does not begin where it is cancelled before', async () => {
    await inExcel({ workbook: await long }, async ({ gateway, excel }) => {
      expect((await faultOf(gateway.read({ signal: AbortSignal.abort() }))).kind).toBe('cancelled');
      expect(excel.host.requests).toEqual([]);
    });
  });

  it('of millions of cells is refused with what to do', async () => {
    const bytes = await sheetOf([['编号']], (sheet) => {
      sheet.getCell('Z1048576').value = '误填';
    });
    await inExcel({ workbook: bytes }, async ({ gateway, excel }) => {
      const fault = await faultOf(gateway.read());
      expect(fault.code).toBe('TooManyCells');
      expect(fault.message).toContain('“台账”用到了很远的行或列');
      expect(excel.host.requests.length).toBe(2);
    });
  });
});

describe('what comes with the cells', () => {
  it('is the name of the file', () =>
    inExcel({ workbook: ledger, fileName: 'A01_机关第一党支部.xlsx' }, async ({ gateway }) => {
      expect((await gateway.read()).fileName).toBe('A01_机关第一党支部.xlsx');
    }));

  it('is the selection', () =>
    inExcel({ workbook: ledger }, async ({ gateway, excel }) => {
      excel.user.select('承诺台账', 'C2:C3');
      expect((await gateway.read()).selection).toEqual({ sheet: '承诺台账', spans: [{ first: 2, last: 3 }] });
    }));

  it('is no selection where a picture is selected', () =>
    inExcel({ workbook: ledger }, async ({ gateway, excel }) => {
      excel.host.failAt({ request: 1, action: 'Workbook.getSelectedRanges', code: 'InvalidSelection' });
      const { grid, selection } = await gateway.read();
      expect(grid).toEqual(gridOf(ledger));
      expect(selection).toEqual({ sheet: '', spans: [] });
    }));
});

describe('some rows', () => {
  it('are read as they are now, in one sync', () =>
    inExcel({ workbook: ledger }, async ({ gateway, excel }) => {
      await gateway.read();
      excel.user.type('承诺台账', 'D3', '改了');
      excel.host.reset();
      const rows = await gateway.rows('承诺台账', { first: 3, last: 4 });
      const asRead = gridOf(ledger)
        .sheets.find(({ name }) => name === '承诺台账')!
        .rows.find(({ row }) => row === 3)!;
      expect(rows).toEqual([{ row: 3, cells: asRead.cells.map((cell, index) => (index === 3 ? '改了' : cell)) }]);
      expect(excel.host.requests.length).toBe(1);
    }));

  it('are found when the sheet was renamed since', () =>
    inExcel({ workbook: ledger }, async ({ gateway, excel }) => {
      await gateway.read();
      excel.user.renameSheet('承诺台账', '本年台账');
      expect((await gateway.rows('承诺台账', { first: 2, last: 3 })).map(({ row }) => row)).toEqual([2, 3]);
    }));

  it('of an empty part are none; of a sheet that is gone a fault', () =>
    inExcel({ workbook: ledger }, async ({ gateway, excel }) => {
      await gateway.read();
      expect(await gateway.rows('承诺台账', { first: 900, last: 910 })).toEqual([]);
      excel.user.deleteSheet('承诺台账');
      const fault = await faultOf(gateway.rows('承诺台账', { first: 2, last: 3 }));
      expect([fault.kind, fault.message]).toEqual(['gone', '工作表“承诺台账”已经不在了。请按“校验”重新读取台账。']);
    }));
});
