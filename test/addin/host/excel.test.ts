import { afterEach, beforeAll, expect, it } from 'vitest';
import { readGrid } from '../../../scripts/intake/node.ts';
import { buildLedger } from '../../../templates/workbook/index.ts';
import { type OpenExcel, click, openExcel } from '../../excel-host/index.ts';
import { commitment, ledger, members } from '../../workbook/sample.ts';

let bytes: Uint8Array;
beforeAll(async () => {
  bytes = await buildLedger(ledger({ rows: { roster: members, commitments: [commitment(0), commitment(1)] } }));
});

let excel: OpenExcel | null = null;
afterEach(() => {
  excel?.close();
  excel = null;
});

it('a ledger is read and written through the real client, and saved as a real file', async () => {
  excel = await openExcel({ workbook: bytes });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('承诺台账');
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load('address,values,rowIndex');
    await context.sync();
    expect(used.address).toBe('承诺台账!A1:M3');
    expect(used.values[1]?.slice(0, 2)).toEqual(['2026-A01-001', '林知远']);
    sheet.getRange('H2:H3').values = [['亮诺'], ['=1']];
    await context.sync();
  });
  expect(excel.host.requests).toHaveLength(2);
  const saved = readGrid(await excel.save());
  const sheet = 'grid' in saved ? saved.grid.sheets.find(({ name }) => name === '承诺台账') : undefined;
  expect(sheet?.rows.slice(1).map(({ cells }) => cells[7])).toEqual(['亮诺', '=1']);
});

it('what a person does reaches the add-in as events', async () => {
  excel = await openExcel({ workbook: bytes });
  const heard: string[] = [];
  await Excel.run(async ({ workbook: { worksheets } }) => {
    worksheets.onChanged.add(async ({ address, changeType, details }) => {
      heard.push(`${changeType} ${address} ${String(details.valueAfter)}`);
      return Promise.resolve();
    });
    worksheets.onSelectionChanged.add(async ({ address }) => {
      heard.push(`selected ${address}`);
      return Promise.resolve();
    });
    await worksheets.context.sync();
  });
  excel.user.type('承诺台账', 'L2', '完成');
  excel.user.select('承诺台账', 'A2:A3', 'A7');
  await excel.settled();
  expect(heard).toEqual(['RangeEdited L2 完成', 'selected A2:A3,A7']);
});

it('a ribbon click runs the associated function to its end', async () => {
  excel = await openExcel({ workbook: bytes });
  Office.actions.associate('mark', (event: Office.AddinCommands.Event) => {
    void Excel.run(async (context) => {
      context.workbook.getActiveCell().values = [['x']];
      await context.sync();
    }).then(() => event.completed());
  });
  excel.user.select('承诺台账', 'E2');
  await click('mark');
  expect(excel.book.sheet('承诺台账')?.cell(2, 5).value).toBe('x');
});

it('old Excel refuses what it does not have', async () => {
  excel = await openExcel({ requirements: 'lowest', platform: 'OfficeOnline', workbook: bytes });
  expect(Office.context.platform).toBe(Office.PlatformType.OfficeOnline);
  expect(Office.context.requirements.isSetSupported('ExcelApi', '1.8')).toBe(false);
  expect(Office.context.officeTheme).toBeUndefined();
  const resize = Excel.run(async (context) => {
    context.workbook.tables.getItem('承诺台账').resize('A1:M30');
    await context.sync();
  });
  await expect(resize).rejects.toMatchObject({ code: 'ApiNotFound' });
});
