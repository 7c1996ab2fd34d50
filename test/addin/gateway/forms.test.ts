import type { Cell, Worksheet } from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FormBlock, FormContent } from '../../../ledger/forms/content.ts';
import { open, sheetXml } from '../../workbook/opened.ts';
import { faultOf, gridOf, inExcel } from './support.ts';
import { sheetOf } from './workbooks.ts';

const bytes = await sheetOf([['旧内容']]);

const LONG = '汛期前完成三号工地排水沟清淤，每周巡查两次，发现险情当日处置并在公开栏写明结果'.repeat(3);

const TABLE: FormBlock = {
  type: 'table',
  columns: [
    { header: '序号', width: 1 },
    { header: '承诺事项', width: 5 },
    { header: '完成时限', width: 2 },
    { header: '承诺人', width: 2 },
  ],
  rows: [
    ['1', '=走访三户困难群众', '2026-06-30', '林知远'],
    ['2', LONG, '', ''],
  ],
};

const FIELDS: FormBlock = {
  type: 'fields',
  fields: [
    ['姓名', '林知远'],
    ['党员编号', '0012'],
    ['备注', ''],
  ],
};

const form = (over: Partial<FormContent> = {}): FormContent => ({
  kind: 'pledge',
  sheetName: '承诺书',
  pages: [
    {
      title: '公开承诺书',
      subtitle: '青石河工程党支部 2026年',
      blocks: [
        FIELDS,
        TABLE,
        { type: 'text', text: '以上承诺请监督。' },
        { type: 'signatures', lines: ['承诺人（签名）：', '年   月   日'] },
      ],
    },
  ],
  ...over,
});

/** The sheet of a form, as another program reads the saved file. */
async function sheetOfForm(content: FormContent, requirements?: { readonly ExcelApi: string }): Promise<Worksheet> {
  return inExcel({ workbook: bytes, ...(requirements ? { requirements } : {}) }, async ({ gateway, excel }) => {
    const name = await gateway.addForm(content);
    return (await open(await excel.save())).getWorksheet(name)!;
  });
}

describe('a form', () => {
  it('F1: is a new sheet at the end, with all that it says, and shown', () =>
    inExcel({ workbook: bytes }, async ({ gateway, excel }) => {
      expect(await gateway.addForm(form())).toBe('承诺书');
      const { sheets } = gridOf(await excel.save());
      expect(sheets.map(({ name }) => name)).toEqual(['台账', '承诺书']);
      const texts = sheets[1]!.rows.flatMap(({ cells }) => cells.filter((cell) => cell !== undefined));
      const [fields, table] = [
        ['姓名', '林知远', '党员编号', '0012', '备注'],
        TABLE.rows.flat().filter((text) => text !== ''),
      ];
      expect(texts).toEqual([
        ...['公开承诺书', '青石河工程党支部 2026年', ...fields, '序号', '承诺事项', '完成时限', '承诺人', ...table],
        ...['以上承诺请监督。', '承诺人（签名）：', '年   月   日'],
      ]);
      expect(excel.book.active.name).toBe('承诺书');
    }));

  it('holds text only: nothing becomes a formula, a number or a day', async () => {
    const sheet = await sheetOfForm(form());
    const kinds = new Set<string>();
    sheet.eachRow((row) =>
      row.eachCell(({ value }) => {
        if (value !== null) kinds.add(typeof value);
      }),
    );
    expect(kinds).toEqual(new Set(['string']));
  });

  it('is on A4 within its margins, without being fitted, which would drop the page breaks', async () => {
    const sheet = await sheetOfForm(form());
    const { paperSize, orientation, fitToPage, margins } = sheet.pageSetup;
    expect([paperSize, orientation, fitToPage ?? false]).toEqual([9, 'portrait', false]);
    // 165 mm of text on 595 points; a column of Excel is 6 points a character and 3.75 for the padding.
    const width = sheet.columns.reduce((sum, column) => sum + column.width! * 6 + 3.75, 0);
    expect(width).toBeGreaterThan(440);
    expect(width).toBeLessThanOrEqual(490);
    // What rounding adds to it still fits between the margins.
    expect(595 - (margins!.left + margins!.right) * 72).toBeGreaterThan(480);
    expect(sheet.pageSetup.horizontalCentered).toBe(true);
  });

  it('may lie on its side', async () => {
    const sheet = await sheetOfForm(form({ kind: 'board' }));
    const width = sheet.columns.reduce((sum, column) => sum + column.width! * 6 + 3.75, 0);
    expect(sheet.pageSetup.orientation).toBe('landscape');
    expect(width).toBeGreaterThan(680);
    expect(width).toBeLessThanOrEqual(750);
    expect(sheet.headerFooter.oddFooter).toContain('第&P页 共&N页');
  });

  it('prints what is written and nothing else, without grid lines', async () => {
    const sheet = await sheetOfForm(form());
    const last = sheet.lastRow!.number;
    expect(sheet.pageSetup.printArea).toMatch(new RegExp(`^A1:[A-Z]+${last}$`));
    expect(sheet.views[0]?.showGridLines).toBe(false);
  });
});

/** The cell in which a text stands. */
function cellWith(sheet: Worksheet, text: string): Cell {
  let found: Cell | undefined;
  sheet.eachRow((row) =>
    row.eachCell((cell) => {
      if (cell.value === text) found ??= cell.master;
    }),
  );
  if (!found) throw new Error(`no cell ${text}`);
  return found;
}

describe('how a form looks', () => {
  let sheet: Worksheet;
  beforeAll(async () => {
    sheet = await sheetOfForm(form());
  });

  it.each([
    ['公开承诺书', false],
    ['姓名', true],
    ['林知远', true],
    ['序号', true],
    ['1', true],
    ['以上承诺请监督。', false],
    ['承诺人（签名）：', false],
  ])('%s has lines around it or not', (text, lined) => {
    const { border } = cellWith(sheet, text);
    const sides = [border?.top, border?.bottom, border?.left].map((side) => side?.style === 'thin');
    expect(sides).toEqual([lined, lined, lined]);
  });

  it('a title goes over the whole width, in the middle; signatures stand at the right', () => {
    const merged = sheet.model.merges;
    expect(merged).toContain('A1:G1');
    expect(cellWith(sheet, '公开承诺书').alignment.horizontal).toBe('center');
    expect(cellWith(sheet, '公开承诺书').font).toMatchObject({ bold: true, size: 22 });
    expect(cellWith(sheet, '承诺人（签名）：').alignment.horizontal).toBe('right');
  });

  it('columns are as wide as the table says', async () => {
    // Parts 1 : 5 : 2 : 2 of ten.
    const alone = await sheetOfForm(form({ pages: [{ title: '清单', blocks: [TABLE] }] }));
    const widths = alone.columns.slice(0, 4).map((column) => column.width! * 6 + 3.75);
    const sum = widths.reduce((a, b) => a + b, 0);
    for (const [index, part] of [0.1, 0.5, 0.2, 0.2].entries()) expect(widths[index]! / sum).toBeCloseTo(part, 1);
  });

  it('names and headers are told from the rest without colours', () => {
    const grey = (text: string, of: Worksheet): unknown => {
      const { fill } = cellWith(of, text);
      return fill?.type === 'pattern' && fill.pattern === 'solid' ? fill.fgColor?.argb : undefined;
    };
    expect([grey('姓名', sheet), grey('序号', sheet), grey('林知远', sheet)]).toEqual([
      'FFEDEDED',
      'FFEDEDED',
      undefined,
    ]);
  });

  it('long texts are wrapped, in rows high enough for them', () => {
    const heightAt = (cell: Cell): number => sheet.getRow(Number(cell.row)).height;
    const low = heightAt(cellWith(sheet, '1'));
    const cell = cellWith(sheet, LONG);
    const high = heightAt(cell);
    // 117 characters of 12 points in half of 468 points less 9: 18 a line, so seven lines of 20 points.
    expect(low).toBeLessThanOrEqual(30);
    expect(high).toBeGreaterThanOrEqual(7 * 20);
    expect(high).toBeLessThan(8 * 20 + 8);
    expect(cell.alignment.wrapText).toBe(true);
  });
});

describe('forms of several pages', () => {
  const page = form().pages[0]!;
  const several = form({ pages: [page, { ...page, title: '第二份' }, { ...page, title: '第三份' }] });

  it('F1: each begins on a page of its own', async () => {
    const [breaks, titles] = await inExcel({ workbook: bytes }, async ({ gateway, excel }) => {
      await gateway.addForm(several);
      const saved = await excel.save();
      const xml = sheetXml(saved, '承诺书');
      const at = [...xml.matchAll(/<brk id="(\d+)"/g)].map(([, id]) => Number(id));
      const rows = gridOf(saved).sheets[1]!.rows;
      return [at, ['第二份', '第三份'].map((title) => rows.find(({ cells }) => cells[0] === title)!.row)];
    });
    // A break stands below the row it names.
    expect(breaks).toEqual(titles.map((row) => row - 1));
  });

  it('repeat no header, which would stand above the wrong table', async () => {
    expect((await sheetOfForm(several)).pageSetup.printTitlesRow).toBeUndefined();
  });
});

describe('a table that goes over several pages', () => {
  it('F3: has its header on each', async () => {
    const rows = Array.from({ length: 80 }, (_, index) => [String(index + 1), '走访', '2026-06-30', '林知远']);
    const board = form({ kind: 'board', pages: [{ title: '挂牌销号', blocks: [{ ...TABLE, rows }] }] });
    // The title, then the header.
    expect((await sheetOfForm(board)).pageSetup.printTitlesRow).toBe('2:2');
  });

  it('is one of two: none has', async () => {
    const two = form({ pages: [{ title: '两张表', blocks: [TABLE, TABLE] }] });
    expect((await sheetOfForm(two)).pageSetup.printTitlesRow).toBeUndefined();
  });
});

describe('tables of different columns on one form', () => {
  it('share the sheet’s columns, and each cell stands where its own table has it', async () => {
    const narrow: FormBlock = {
      type: 'table',
      columns: [
        { header: '甲', width: 1 },
        { header: '乙', width: 1 },
      ],
      rows: [['子', '丑']],
    };
    const sheet = await sheetOfForm(form({ pages: [{ title: '两张表', blocks: [narrow, TABLE] }] }));
    // Ends at 0.1, 0.5, 0.6, 0.8 and 1: the narrow table's cells are the first two columns and the last three.
    expect(sheet.model.merges).toEqual(expect.arrayContaining(['A2:B2', 'C2:E2', 'A3:B3', 'C3:E3', 'B5:C5', 'B6:C6']));
    expect([sheet.getCell('C3').value, sheet.getCell('B5').value, sheet.getCell('D5').value]).toEqual([
      '丑',
      '承诺事项',
      '完成时限',
    ]);
  });
});

describe('fields', () => {
  it('stand two in a row, a long one and the last alone', async () => {
    const long = '长'.repeat(50);
    const fields: FormBlock = {
      type: 'fields',
      fields: [
        ['一', '1'],
        ['二', '2'],
        ['三', long],
        ['四', '4'],
      ],
    };
    const sheet = await sheetOfForm(form({ pages: [{ title: '登记', blocks: [fields] }] }));
    const rows = [2, 3, 4].map((row) => ['A', 'B', 'C', 'D'].map((column) => sheet.getCell(`${column}${row}`).value));
    expect(rows).toEqual([
      ['一', '1', '二', '2'],
      ['三', long, long, long],
      ['四', '4', '4', '4'],
    ]);
    expect(sheet.model.merges).toEqual(expect.arrayContaining(['B3:D3', 'B4:D4']));
  });
});

describe('a box of items', () => {
  const box = (count: number): FormContent =>
    form({
      pages: [
        {
          title: '公开承诺书',
          holder: '林知远',
          blocks: [
            { type: 'fields', fields: [['姓名', '林知远']] },
            {
              type: 'box',
              label: '承诺事项',
              paragraphs: Array.from({ length: count }, (_, i) => `${i + 1}．走访`),
              signed: ['（签名）', '年　月　日'],
              grows: true,
            },
          ],
        },
      ],
    });

  it('F1: is one name beside its items and the places to sign, with lines around and none within', async () => {
    const sheet = await sheetOfForm(box(2));
    const label = cellWith(sheet, '承诺事项');
    // Two items, what is left blank in two rows as Excel takes none so high, and two places.
    expect(sheet.model.merges).toContain('A3:A8');
    expect(label.address).toBe('A3');
    const [first, second, place] = ['1．走访', '2．走访', '（签名）'].map((text) => cellWith(sheet, text));
    const lined = (cell: Cell): readonly boolean[] =>
      [cell.border?.top, cell.border?.bottom].map((side) => !!side?.style);
    expect([first!, second!, place!].map(lined)).toEqual([
      [true, false],
      [false, false],
      [false, false],
    ]);
    expect(lined(cellWith(sheet, '年　月　日'))).toEqual([false, true]);
    expect([place!.alignment.horizontal, place!.alignment.indent]).toEqual(['right', 2]);
  });

  it('F1: goes on on a continuation sheet, on a page of its own', () =>
    inExcel({ workbook: bytes }, async ({ gateway, excel }) => {
      await gateway.addForm(box(25));
      const saved = await excel.save();
      const rows = gridOf(saved).sheets[1]!.rows;
      const later = rows.find(({ cells }) => cells[0] === '公开承诺书（续页）')!.row;
      expect(sheetXml(saved, '承诺书')).toContain(`<brk id="${later - 1}"`);
      expect(rows.find(({ row }) => row === later + 1)!.cells).toEqual(
        expect.arrayContaining(['林知远', '第2页　共2页']),
      );
    }));

  it('of more pages than Excel parts a sheet into is refused, with what to do', () =>
    inExcel({ workbook: bytes }, async ({ gateway, excel }) => {
      const page = box(1).pages[0]!;
      const fault = await faultOf(gateway.addForm(form({ pages: Array.from({ length: 1002 }, () => page) })));
      expect([fault.kind, fault.message]).toEqual([
        'unsupported',
        '这样有1002页，一张工作表最多分1000页。请分几次，每次少选一些人。',
      ]);
      expect(excel.book.sheets.map(({ name }) => name)).toEqual(['台账']);
    }));
});

describe('a name that is taken', () => {
  it('gets a number', () =>
    inExcel({ workbook: bytes }, async ({ gateway, excel }) => {
      expect(await gateway.addForm(form())).toBe('承诺书');
      expect(await gateway.addForm(form())).toBe('承诺书2');
      expect(await gateway.addForm(form({ sheetName: '台账' }))).toBe('台账2');
      expect(excel.book.sheets.map(({ name }) => name)).toEqual(['台账', '承诺书', '承诺书2', '台账2']);
    }));
});

describe('the batches of a form', () => {
  it('are two, however many pages it has', () =>
    inExcel({ workbook: bytes }, async ({ gateway, excel }) => {
      const page = form().pages[0]!;
      await gateway.addForm(form({ pages: Array.from({ length: 20 }, () => page) }));
      expect(excel.host.requests.length).toBe(2);
    }));

  it('leave nothing where the writing fails', () =>
    inExcel({ workbook: bytes }, async ({ gateway, excel }) => {
      excel.host.failAt({ request: 2, action: 'Worksheet.activate', code: 'GeneralException' });
      const fault = await faultOf(gateway.addForm(form()));
      expect(fault.code).toBe('GeneralException');
      expect(excel.book.sheets.map(({ name }) => name)).toEqual(['台账']);
    }));

  it('leave other sheets alone where the sheet could not even be added', () =>
    inExcel({ workbook: bytes }, async ({ gateway, excel }) => {
      excel.host.failAt({ request: 2, action: 'WorksheetCollection.add', code: 'AccessDenied' });
      expect((await faultOf(gateway.addForm(form()))).kind).toBe('protected');
      expect(excel.book.sheets.map(({ name }) => name)).toEqual(['台账']);
    }));
});

it('below ExcelApi 1.9 a form is written, the page left to the person', async () => {
  const sheet = await sheetOfForm(form(), { ExcelApi: '1.7' });
  expect(cellWith(sheet, '公开承诺书').value).toBe('公开承诺书');
  expect(sheet.pageSetup.printArea).toBeUndefined();
});
