import { describe, expect, it } from 'vitest';
import { type LedgerEdits, noEdits } from '../../../ledger/edits.ts';
import type { Cell } from '../../../ledger/grid.ts';
import type { Kind } from '../../../ledger/workbook/column.ts';
import { cellWrite } from '../../../templates/workbook/edits/cell-write.ts';
import { type SheetWrites, sheetWrites } from '../../../templates/workbook/edits/sheet-writes.ts';
import { changes } from '../../edit/workbook.ts';
import type { OpenExcel } from '../../excel-host/index.ts';
import { buildDraft } from '../../gallery/run.ts';
import { small } from '../../gallery/sample.ts';
import { rawXlsx } from '../../support/raw-xlsx.ts';
import { construction } from '../../support/schemes.ts';
import { type Opened, gridOf, inExcel } from './support.ts';
import { sheetOf } from './workbooks.ts';

const ledger = await buildDraft(small());

const TEXT: Kind = { type: 'text', max: 500 };
const DAY: Kind = { type: 'day' };
const INSTANT: Kind = { type: 'instant' };
const NUMBER: Kind = { type: 'number', min: 0, max: 100, decimals: 2 };

type Value = readonly [row: number, column: number, value: string | number | null, kind?: Kind];

/** Reads, then writes values into the first sheet. */
async function writeTo({ gateway }: Opened, ...values: readonly Value[]): Promise<void> {
  const { grid } = await gateway.read();
  const cells = values.map(([row, column, value, kind = TEXT]) => cellWrite(row, column, value, kind, grid.date1904));
  await gateway.write([{ sheet: grid.sheets[0]!, header: 0, cells, lastNew: 0 }]);
}

interface Written {
  readonly cell: Cell;
  readonly formula: string | null;
  readonly format: string;
}

/** One value written into B1 of a sheet whose B1 has a number format; what stands there afterwards. */
async function written(value: string | number | null, kind: Kind, format: string): Promise<Written> {
  const bytes = await sheetOf([['编号']], (sheet) => {
    sheet.getCell('B1').numFmt = format;
  });
  return inExcel({ workbook: bytes }, async (opened) => {
    await writeTo(opened, [1, 2, value, kind]);
    const { formula, style } = opened.excel.book.sheets[0]!.cell(1, 2);
    const [row] = await opened.gateway.rows('台账', { first: 1, last: 1 });
    expect(gridOf(await opened.excel.save()).sheets[0]!.rows[0]!.cells[1]).toEqual(row!.cells[1]);
    return { cell: row!.cells[1] ?? null, formula, format: style.format };
  });
}

describe('text that a person typed', () => {
  const texts = [
    '走访三户困难群众',
    '=1+1',
    '=HYPERLINK("http://example.cn")',
    '+86 139',
    '-3',
    '@某某',
    "'引号在前",
    "''两个引号",
    '3-1',
    '3月1日',
    '2026-03',
    '2026年3月1日',
    '12:30',
    '0012',
    '123456789012345678',
    '１２３',
    '1e5',
    '50%',
    '1,000',
    'TRUE',
    'false',
    '#N/A!',
    '_x0041_ 甲',
    ' 前后有空格 ',
    '第一行\n第二行',
    '😀𠮷',
    '长'.repeat(400),
  ];
  /** All of them written into cells of one number format, one below the other. */
  async function all(format: string): Promise<readonly (readonly [cell: Cell, formula: string | null])[]> {
    const bytes = await sheetOf(
      texts.map((_, index) => [index]),
      (sheet) => {
        for (const index of texts.keys()) sheet.getCell(index + 1, 2).numFmt = format;
      },
    );
    return inExcel({ workbook: bytes }, async (opened) => {
      await writeTo(opened, ...texts.map((text, index): Value => [index + 1, 2, text]));
      const rows = await opened.gateway.rows('台账', { first: 1, last: texts.length });
      const sheet = opened.excel.book.sheets[0]!;
      return rows.map(({ row, cells }) => [cells[1] ?? null, sheet.cell(row, 2).formula]);
    });
  }

  it.each(['General', '@', 'yyyy-mm-dd', '0'])('stays what it is in cells under %s', async (format) => {
    expect(await all(format)).toEqual(texts.map((text) => [text, null]));
  });

  it('keeps the format of the cell', async () => {
    expect((await written('0012', TEXT, 'yyyy-mm-dd')).format).toBe('yyyy-mm-dd');
    expect((await written('0012', TEXT, '@')).format).toBe('@');
  });

  it('with an apostrophe before it is not left to the format “text”, under which Excel may take it off', async () => {
    expect(await written("'引号", TEXT, '@')).toEqual({ cell: "'引号", formula: null, format: 'General' });
  });

  it('named like an error is text under the format “text”', async () => {
    expect((await written('#N/A', TEXT, '@')).cell).toBe('#N/A');
  });
});

describe('a day', () => {
  it.each(['General', '@', '0'])('in a cell under %s gets a format that shows it', async (format) => {
    const { cell, format: now } = await written('2026-03-15', DAY, format);
    expect([cell, now]).toEqual([{ date: '2026-03-15' }, 'yyyy-mm-dd']);
  });

  it('keeps the format the person chose', async () => {
    const { cell, format } = await written('2026-03-15', DAY, 'yyyy"年"m"月"d"日"');
    expect([cell, format]).toEqual([{ date: '2026-03-15' }, 'yyyy"年"m"月"d"日"']);
  });

  it('with its time is shown with it', async () => {
    const { cell, format } = await written('2026-03-15T08:30:05', INSTANT, 'General');
    expect([cell, format]).toEqual([{ date: '2026-03-15T08:30:05' }, 'yyyy-mm-dd hh:mm:ss']);
  });

  it('that is none stays the text that was typed', async () => {
    expect((await written('三月底', DAY, 'yyyy-mm-dd')).cell).toBe('三月底');
  });

  it('is counted as the workbook counts', async () => {
    const workbook = rawXlsx({ workbookProperties: ' date1904="1"' });
    await inExcel({ workbook }, async (opened) => {
      await writeTo(opened, [2, 1, '2026-03-15', DAY]);
      // 46,096 in the usual system, less the 1,462 days between the two.
      expect(opened.excel.book.sheets[0]!.cell(2, 1).value).toBe(44_634);
      expect((await opened.gateway.read()).grid.sheets[0]!.rows[1]!.cells).toEqual([{ date: '2026-03-15' }]);
    });
  });
});

describe('a number', () => {
  it.each(['General', '0.00'])('in a cell under %s leaves the format alone', async (format) => {
    expect(await written(87.5, NUMBER, format)).toMatchObject({ cell: 87.5, format });
  });

  it.each(['@', 'yyyy-mm-dd'])('in a cell under %s is made to show as one', async (format) => {
    expect(await written(87.5, NUMBER, format)).toMatchObject({ cell: 87.5, format: 'General' });
  });
});

it('a cell is emptied', async () => {
  await inExcel({ workbook: await sheetOf([['甲', '乙']]) }, async (opened) => {
    await writeTo(opened, [1, 2, null]);
    expect((await opened.gateway.read()).grid.sheets[0]!.rows).toEqual([{ row: 1, cells: ['甲'] }]);
  });
});

/** Reads, then writes what edits of a ledger come to. */
async function edit({ gateway }: Opened, edits: Partial<LedgerEdits>): Promise<readonly SheetWrites[]> {
  const { grid } = await gateway.read();
  const writes = sheetWrites(grid, { ...noEdits, ...edits }, construction);
  await gateway.write(writes);
  return writes;
}

const setsOf = (excel: OpenExcel): readonly string[] =>
  excel.host.requests
    .at(-1)!
    .actions.flatMap(({ type, object, name }) => (type === 'SetProperty' ? [`${object}.${name}`] : []));

describe('edits of a ledger', () => {
  it('change the cells they name, on all sheets at once, and nothing else', () =>
    inExcel({ workbook: ledger }, async (opened) => {
      await edit(opened, {
        rows: [
          { sheet: 'commitments', row: 3, values: { text: '=三日内', deadline: null, doneOn: '2026-06-18' } },
          { sheet: 'activities', row: null, values: { date: '2026-04-01', kind: '分析例会', content: '三月分析' } },
        ],
        cover: { secretary: '王五' },
        identity: { 封存时间: '2026-04-02T08:00:00' },
      });
      const now = changes(ledger, await opened.excel.save());
      expect(now).toMatchObject({
        '承诺台账!D3': ['审批事项三日内办结', '=三日内'],
        '承诺台账!G3': [{ date: '2026-09-30' }, null],
        '承诺台账!K3': [null, { date: '2026-06-18' }],
      });
      const added = Object.entries(now).filter(([at]) => at.startsWith('会议活动'));
      expect(added.map(([, [was, is]]) => [was, is])).toEqual([
        [null, { date: '2026-04-01' }],
        [null, '分析例会'],
        [null, '三月分析'],
      ]);
      expect(Object.entries(now).filter(([at]) => at.startsWith('封面'))).toEqual([['封面!B8', ['张三', '王五']]]);
    }));

  it('that come to nothing ask Excel nothing', () =>
    inExcel({ workbook: ledger }, async ({ gateway, excel }) => {
      const { grid } = await gateway.read();
      excel.host.reset();
      await gateway.write([]);
      await gateway.write([{ sheet: grid.sheets[0]!, header: 0, cells: [], lastNew: 0 }]);
      expect(excel.host.requests).toEqual([]);
    }));
});

describe('a change of status of 50 items', () => {
  const items = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [index + 1, {}]));
  const book = buildDraft(small(items));
  const statuses = (rows: readonly number[]): LedgerEdits => ({
    ...noEdits,
    rows: [
      ...rows.map((row) => ({ sheet: 'commitments' as const, row, values: { status: '申请销号' } })),
      ...rows.map((row) => ({
        sheet: 'transitions' as const,
        row: null,
        values: {
          seq: 1000 + row,
          id: `2026-A01-${row}`,
          step: '申请销号',
          at: '2026-06-20T09:00:00',
          on: '2026-06-20',
        },
      })),
    ],
  });
  const together = Array.from({ length: 50 }, (_, index) => index + 2);

  it('takes 4 syncs with the reading, the writing being one', async () => {
    await inExcel({ workbook: await book }, async (opened) => {
      await edit(opened, statuses(together));
      const { requests } = opened.excel.host;
      expect(requests.length).toBe(4);
      const sets = requests.map(({ actions }) => actions.filter(({ type }) => type === 'SetProperty').length > 0);
      expect(sets).toEqual([false, false, false, true]);
    });
  });

  it('sets neighbouring cells at once', async () => {
    await inExcel({ workbook: await book }, async (opened) => {
      await edit(opened, statuses(together));
      // The statuses, and the log, whose columns stand side by side; nothing needs another format.
      expect(setsOf(opened.excel)).toEqual(['Range.values', 'Range.values']);
    });
  });

  it('sets rows apart from each other apart', async () => {
    await inExcel({ workbook: await book }, async (opened) => {
      const apart = [2, 4, 6, 7, 9];
      await edit(opened, statuses(apart));
      // 2, 4, 6 to 7, 9, and the log.
      expect(setsOf(opened.excel).length).toBe(5);
      const now = changes(await book, await opened.excel.save());
      const changed = Object.keys(now).filter((at) => at.startsWith('承诺台账!'));
      expect(changed.map((at) => Number(/\d+$/.exec(at)![0]))).toEqual(apart);
    });
  });
});

describe('one step of undoing', () => {
  async function optionsOf(requirements: string, platform: 'PC' | 'OfficeOnline'): Promise<unknown> {
    return inExcel({ workbook: ledger, requirements: { ExcelApi: requirements }, platform }, async (opened) => {
      const run = Excel.run;
      const seen: unknown[] = [];
      Excel.run = ((options: Excel.RunOptions, batch: (context: Excel.RequestContext) => Promise<unknown>) => {
        seen.push(options);
        return run(options, batch);
      }) as typeof Excel.run;
      await writeTo(opened, [1, 1, '改']);
      return seen.at(-1);
    });
  }

  it('is asked for where Excel has it, but not on the web, where it fails in places', async () => {
    expect(await optionsOf('1.20', 'PC')).toEqual({ mergeUndoGroup: true });
    expect(await optionsOf('1.20', 'OfficeOnline')).toEqual({});
    expect(await optionsOf('1.19', 'PC')).toEqual({});
  });
});
