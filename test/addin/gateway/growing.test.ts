import { describe, expect, it } from 'vitest';
import type { Worksheet } from 'exceljs';
import { cellWrite } from '../../../templates/workbook/edits/cell-write.ts';
import type { OpenExcel } from '../../excel-host/index.ts';
import type { Requirements } from '../../excel-host/requirements.ts';
import { gridOf, inExcel } from './support.ts';
import { workbookOf } from './workbooks.ts';

const columns = [
  { name: '编号', filterButton: true },
  { name: '状态', filterButton: true },
];

/** 台账 with a table of two items in A1:B3. */
const bookWith = (more: (sheet: Worksheet) => void = () => undefined, totalsRow = false): Promise<Uint8Array> =>
  workbookOf((workbook) => {
    const sheet = workbook.addWorksheet('台账');
    const rows = [
      ['甲', '践诺'],
      ['乙', '销号'],
    ];
    sheet.addTable({ name: '承诺', ref: 'A1', headerRow: true, totalsRow, columns, rows });
    more(sheet);
  });

interface Grown {
  readonly area: string;
  readonly rows: readonly (readonly unknown[])[];
  readonly excel: OpenExcel;
}

/** Writes a new row 丙 and tells how far the table reaches afterwards. */
async function grown(
  workbook: Uint8Array,
  row: number,
  requirements?: Requirements,
  before?: (excel: OpenExcel) => void,
): Promise<Grown> {
  return inExcel({ workbook, ...(requirements ? { requirements } : {}) }, async ({ gateway, excel }) => {
    before?.(excel);
    const { grid } = await gateway.read();
    const text = (column: number, value: string) => cellWrite(row, column, value, { type: 'text', max: 20 }, false);
    const cells = [text(1, '丙'), text(2, '提诺')];
    await gateway.write([{ sheet: grid.sheets[0]!, header: 1, cells, lastNew: row }]);
    const { top, left, bottom, right } = excel.book.sheets[0]!.tables[0]!.area;
    const saved = gridOf(await excel.save()).sheets[0]!.rows.map((one) => [one.row, ...one.cells]);
    return { area: [top, left, bottom, right].join(' '), rows: saved, excel };
  });
}

const FIRST_ROWS = [
  [1, '编号', '状态'],
  [2, '甲', '践诺'],
  [3, '乙', '销号'],
];

describe('a table', () => {
  it('grows to hold a new row below it', async () => {
    const { area, rows } = await grown(await bookWith(), 4);
    expect(area).toBe('1 1 4 2');
    expect(rows).toEqual([...FIRST_ROWS, [4, '丙', '提诺']]);
  });

  it('is left alone where it has room', async () => {
    const roomy = await workbookOf((workbook) => {
      const rows = [
        ['甲', '践诺'],
        ['乙', '销号'],
        [null, null],
        [null, null],
      ];
      workbook.addWorksheet('台账').addTable({ name: '承诺', ref: 'A1', headerRow: true, columns, rows });
    });
    const { area, rows, excel } = await grown(roomy, 4);
    expect(area).toBe('1 1 5 2');
    expect(rows.at(-1)).toEqual([4, '丙', '提诺']);
    const methods = excel.host.requests.flatMap(({ actions }) => actions.map(({ name }) => name));
    expect(methods).not.toContain('resize');
  });

  it('takes in what a person wrote below it, and nothing is overwritten', async () => {
    const { area, rows } = await grown(
      await bookWith((sheet) => {
        sheet.getCell('A4').value = '手写的';
      }),
      5,
    );
    expect(area).toBe('1 1 5 2');
    expect(rows).toEqual([...FIRST_ROWS, [4, '手写的'], [5, '丙', '提诺']]);
  });

  it('grows while a filter is on, which stays as it is', async () => {
    const { area, rows, excel } = await grown(await bookWith(), 4, undefined, ({ user }) =>
      user.filter('承诺', '状态', ['践诺']),
    );
    expect(area).toBe('1 1 4 2');
    expect(rows).toEqual([...FIRST_ROWS, [4, '丙', '提诺']]);
    expect([...excel.book.sheets[0]!.tables[0]!.filters]).toEqual([[1, ['践诺']]]);
    expect(excel.book.sheets[0]!.isHidden(3)).toBe(true);
  });

  it.each(['1.12', '1.7'])(
    'in ExcelApi %s stays as it is; the row stands below it, where reading finds it',
    async (version) => {
      const { area, rows } = await grown(await bookWith(), 4, { ExcelApi: version });
      expect(area).toBe('1 1 3 2');
      expect(rows).toEqual([...FIRST_ROWS, [4, '丙', '提诺']]);
    },
  );

  it('with a totals row stays as it is; the row stands below the totals', async () => {
    const { area, rows } = await grown(await bookWith(undefined, true), 6);
    expect(area).toBe('1 1 4 2');
    expect(rows.at(-1)).toEqual([6, '丙', '提诺']);
  });

  it('does not grow into another table', async () => {
    const two = await bookWith((sheet) => {
      sheet.addTable({ name: '附表', ref: 'A5', headerRow: true, columns, rows: [['子', '甲']] });
    });
    const { area, rows } = await grown(two, 8);
    expect(area).toBe('1 1 3 2');
    expect(rows).toEqual([...FIRST_ROWS, [5, '编号', '状态'], [6, '子', '甲'], [8, '丙', '提诺']]);
  });

  it('grows beside another table', async () => {
    const two = await bookWith((sheet) => {
      sheet.addTable({ name: '附表', ref: 'D3', headerRow: true, columns, rows: [['子', '甲']] });
    });
    expect((await grown(two, 5)).area).toBe('1 1 5 2');
  });
});

describe('a filtered and sorted table', () => {
  it('is written where its rows stand, hidden ones too, and stays filtered', async () => {
    await inExcel({ workbook: await bookWith() }, async ({ gateway, excel }) => {
      excel.user.sort('承诺', '编号', true);
      excel.user.filter('承诺', '状态', ['践诺']);
      const { grid } = await gateway.read();
      // Sorted downwards, 甲 stands below 乙, which the filter hides.
      const cell = (row: number) => cellWrite(row, 2, '结转', { type: 'text', max: 20 }, false);
      await gateway.write([{ sheet: grid.sheets[0]!, header: 1, cells: [cell(2), cell(3)], lastNew: 0 }]);
      const saved = gridOf(await excel.save()).sheets[0]!.rows.map(({ cells }) => cells);
      const [header, ...items] = saved;
      expect(header).toEqual(['编号', '状态']);
      expect(items.map(([, status]) => status)).toEqual(['结转', '结转']);
      expect([...excel.book.sheets[0]!.tables[0]!.filters]).toEqual([[1, ['践诺']]]);
    });
  });
});
