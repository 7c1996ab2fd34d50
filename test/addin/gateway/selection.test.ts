import { describe, expect, it } from 'vitest';
import type { Selection } from '../../../addin/excel/gateway.ts';
import type { ExcelOptions } from '../../excel-host/index.ts';
import type { User } from '../../excel-host/user.ts';
import { faultOf, inExcel } from './support.ts';
import { workbookOf } from './workbooks.ts';

/** 台账: a table of ten items in B3:C13; 花名册: one cell; 空表: nothing. */
const bytes = await workbookOf((workbook) => {
  workbook.addWorksheet('台账').addTable({
    name: '承诺',
    ref: 'B3',
    headerRow: true,
    columns: [
      { name: '编号', filterButton: true },
      { name: '状态', filterButton: true },
    ],
    rows: Array.from({ length: 10 }, (_, index) => [`A0${index}`, index % 2 === 0 ? '践诺' : '销号']),
  });
  workbook.addWorksheet('花名册').getCell('A1').value = '姓名';
  workbook.addWorksheet('空表');
});

type Does = (user: User) => void;

async function selected(does: Does, options: ExcelOptions = {}): Promise<Selection> {
  return inExcel({ workbook: bytes, ...options }, async ({ gateway, excel }) => {
    does(excel.user);
    return gateway.selection();
  });
}

const cases: readonly (readonly [what: string, does: Does, spans: readonly (readonly [number, number])[]])[] = [
  ['one cell is its row', (user) => user.select('台账', 'C5'), [[5, 5]]],
  ['cells are their rows, whichever column they are in', (user) => user.select('台账', 'F5:H7'), [[5, 7]]],
  ['rows in which nothing stands are none', (user) => user.select('台账', 'B12:B40'), [[12, 13]]],
  ['a whole column ends with what is in use', (user) => user.select('台账', 'B:B'), [[3, 13]]],
  ['whole rows', (user) => user.select('台账', '6:7'), [[6, 7]]],
  ['a place below everything is nothing', (user) => user.select('台账', 'B90:B95'), []],
  ['in an empty sheet nothing can be selected', (user) => user.select('空表', 'A1:C9'), []],
  [
    'rows that a filter hides are not selected',
    (user) => {
      user.filter('承诺', '状态', ['践诺']);
      user.select('台账', 'B4:B9');
    },
    [
      [4, 4],
      [6, 6],
      [8, 8],
    ],
  ],
  [
    'rows hidden by hand are not selected',
    (user) => {
      user.hideRows('台账', 6, 7);
      user.select('台账', 'C5:C9');
    },
    [
      [5, 5],
      [8, 9],
    ],
  ],
  [
    'only hidden rows are nothing',
    (user) => {
      user.hideRows('台账', 6, 7);
      user.select('台账', 'C6:C7');
    },
    [],
  ],
];

const asSelection = (spans: readonly (readonly [number, number])[]) => spans.map(([first, last]) => ({ first, last }));

describe.each([
  ['of today', {}],
  ['of 2019', { requirements: 'lowest' } as const],
])('the selection in an Excel %s', (_, options) => {
  it.each(cases)('%s', async (__, does, spans) => {
    expect((await selected(does, options)).spans).toEqual(asSelection(spans));
  });

  it('is that of the sheet in sight', async () => {
    const { sheet } = await selected((user) => {
      user.select('台账', 'B5');
      user.select('花名册', 'A1');
    }, options);
    expect(sheet).toBe('花名册');
  });

  it('takes 2 syncs, however many rows there are', () =>
    inExcel({ workbook: bytes, ...options }, async ({ gateway, excel }) => {
      excel.user.select('台账', 'B4');
      await gateway.selection();
      excel.user.select('台账', 'B:B');
      await gateway.selection();
      expect(excel.host.requests.length).toBe(4);
    }));
});

describe('several areas selected', () => {
  const several: Does = (user) => user.select('台账', 'B10:B12', 'C4', 'B5:C6', 'B11:B13');

  it('come in the order of the rows, each row once', async () => {
    expect((await selected(several)).spans).toEqual(
      asSelection([
        [4, 6],
        [10, 13],
      ]),
    );
  });

  it('are nothing to an Excel that knows of one only; the rest is read all the same', () =>
    inExcel({ workbook: bytes, requirements: 'lowest' }, async ({ gateway, excel }) => {
      several(excel.user);
      expect(gateway.abilities.areas).toBe(false);
      expect(await gateway.selection()).toEqual({ sheet: '', spans: [] });
      const { grid, selection } = await gateway.read();
      expect([grid.sheets.length, selection.spans]).toEqual([3, []]);
    }));
});

describe('where there are no cells to select', () => {
  it('a selected picture is nothing', () =>
    inExcel({ workbook: bytes }, async ({ gateway, excel }) => {
      excel.host.failAt({ request: 1, action: 'Workbook.getSelectedRanges', code: 'InvalidSelection' });
      expect(await gateway.selection()).toEqual({ sheet: '', spans: [] });
    }));

  it('another refusal is told', () =>
    inExcel({ workbook: bytes }, async ({ gateway, excel }) => {
      excel.host.failAt({ request: 1, code: 'InvalidOperationInCellEditMode' });
      const fault = await faultOf(gateway.selection());
      expect([fault.kind, fault.code]).toEqual(['busy', 'InvalidOperationInCellEditMode']);
      expect(fault.message).toContain('请按回车键结束编辑');
    }));
});
