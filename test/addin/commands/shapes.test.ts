import { describe, expect, it } from 'vitest';
import type { RowValues } from '../../../templates/workbook/input.ts';
import type { Secretary } from '../story/secretary.ts';
import { atDesk, changed, halfYear, isTrue } from './desk.ts';

const LEDGER = '承诺台账';
const LOG = '变更记录';

/** Applies for closing with 2026-G01-002, which stands in row 3 unless something was moved. */
const apply = ({ workspace }: Secretary) =>
  workspace.takeStep('申请销号', { on: '2026-06-30', date: '2026-06-29', operator: '钱二' });

/** Row 73 of the log, wherever it is. */
const logged = (sheet: string, row: number): RowValues => ({
  [`${sheet}!A${row}`]: 72,
  [`${sheet}!B${row}`]: '2026-07-01T09:00:00',
  [`${sheet}!C${row}`]: '2026-06-30',
  [`${sheet}!D${row}`]: '2026-G01-002',
  [`${sheet}!E${row}`]: '申请销号',
  [`${sheet}!F${row}`]: '践诺',
  [`${sheet}!G${row}`]: '申请销号',
  [`${sheet}!H${row}`]: '钱二',
  [`${sheet}!J${row}`]: '2026-06-29',
});
const item = (sheet: string, status: string, doneOn: string): RowValues => ({
  [`${sheet}!${status}`]: '申请销号',
  [`${sheet}!${doneOn}`]: '2026-06-29',
});
const AS_EVER = { ...item(LEDGER, 'H3', 'K3'), ...logged(LOG, 73) };

const tableIn = ({ excel }: Secretary, sheet: string) => excel.book.sheet(sheet)!.tables[0]!;

interface Case {
  readonly before: (secretary: Secretary) => void;
  /** The cell that is selected. */
  readonly cell?: string;
  readonly sheet?: string;
  readonly writes: RowValues;
}

/** What people do to their workbook, and what the step then writes. */
const FITS: Readonly<Record<string, Case>> = {
  'a renamed sheet': {
    before: ({ excel }) => {
      excel.user.renameSheet(LEDGER, '我的台账');
    },
    sheet: '我的台账',
    writes: { ...item('我的台账', 'H3', 'K3'), ...logged(LOG, 73) },
  },
  'a renamed log': {
    before: ({ excel }) => {
      excel.user.renameSheet(LOG, '日志');
    },
    writes: { ...item(LEDGER, 'H3', 'K3'), ...logged('日志', 73) },
  },
  'renamed tables': {
    before: (secretary) => {
      for (const sheet of [LEDGER, LOG]) secretary.excel.user.renameTable(tableIn(secretary, sheet).name, `${sheet}甲`);
    },
    writes: AS_EVER,
  },
  'a log that is no table any more': {
    before: (secretary) => {
      secretary.excel.user.removeTable(tableIn(secretary, LOG).name);
    },
    writes: AS_EVER,
  },
  'a column deleted that the step does not need': {
    before: ({ excel }) => {
      excel.user.deleteColumn(LEDGER, 'E');
    },
    writes: { ...item(LEDGER, 'G3', 'J3'), ...logged(LOG, 73) },
  },
  'a deleted roster': {
    before: ({ excel }) => {
      excel.user.deleteSheet('党员名册');
    },
    writes: AS_EVER,
  },
  'a column of the person’s own between ours': {
    before: ({ excel }) => {
      excel.user.insertColumn(LEDGER, 'C');
      excel.user.paste(LEDGER, 'C1', [['我的备注'], ['甲'], ['乙']]);
    },
    writes: { ...item(LEDGER, 'I3', 'L3'), ...logged(LOG, 73) },
  },
  'title rows above both tables': {
    before: ({ excel }) => {
      for (const sheet of [LEDGER, LOG]) {
        excel.user.insertRow(sheet, '1:2');
        excel.user.type(sheet, 'A1', '质监站党支部');
      }
    },
    cell: 'B5',
    writes: { ...item(LEDGER, 'H5', 'K5'), ...logged(LOG, 75) },
  },
  'a table sorted the other way': {
    before: (secretary) => {
      secretary.excel.user.sort(tableIn(secretary, LEDGER).name, '编号', true);
    },
    // 012 stands in row 2 now, 002 in row 12.
    cell: 'B12',
    writes: { ...item(LEDGER, 'H12', 'K12'), ...logged(LOG, 73) },
  },
  'a sorted log': {
    before: (secretary) => {
      secretary.excel.user.sort(tableIn(secretary, LOG).name, '编号', true);
    },
    writes: AS_EVER,
  },
  'a filtered log': {
    before: (secretary) => {
      secretary.excel.user.filter(tableIn(secretary, LOG).name, '步骤', ['销号']);
    },
    writes: AS_EVER,
  },
  'notes below the tables': {
    before: ({ excel }) => {
      excel.user.type(LEDGER, 'D80', '合计十二件');
      excel.user.type(LOG, 'P150', '打印到此');
    },
    writes: AS_EVER,
  },
};

/** What the step needs and does not find. */
const REFUSED: Readonly<Record<string, readonly [before: (secretary: Secretary) => void, why: string]>> = {
  'the column of statuses': [({ excel }) => excel.user.deleteColumn(LEDGER, 'H'), '中没有“状态”这一列'],
  'the column of completion': [({ excel }) => excel.user.deleteColumn(LEDGER, 'K'), '中没有“完成日期”这一列'],
  'a column of the log': [({ excel }) => excel.user.deleteColumn(LOG, 'H'), '变更记录中有认不出来的内容'],
  'the log': [({ excel }) => excel.user.deleteSheet(LOG), '找不到变更记录这张表，步骤没有地方记'],
  'the dictionary': [({ excel }) => excel.user.deleteSheet('字典'), '没有写明用的是哪个方案'],
  'the ledger’s own sheet': [({ excel }) => excel.user.deleteSheet(LEDGER), '没有要办理的'],
};

describe('L1: a step in a workbook that people have changed', () => {
  describe.each(Object.entries(FITS))('with %s', (_, { before, cell = 'B3', sheet = LEDGER, writes }) => {
    it.each([
      ['at once', false],
      ['after a check', true],
    ])('is written at its place, %s', async (__, checked) => {
      await atDesk({ workbook: await halfYear('construction') }, async (secretary) => {
        before(secretary);
        if (checked) await secretary.workspace.refresh();
        secretary.excel.user.select(sheet, cell);
        const cells = await changed(secretary, async () => {
          expect(await apply(secretary)).toMatchObject({ kind: 'done', done: ['2026-G01-002'], refused: [] });
        });
        expect(cells).toEqual(writes);
        expect(await isTrue(secretary)).toBe(true);
      });
    });
  });

  it.each(Object.entries(REFUSED))('without %s writes nothing and says why', async (_, [before, why]) => {
    await atDesk({ workbook: await halfYear('construction') }, async (secretary) => {
      before(secretary);
      const sheet = secretary.excel.book.sheet(LEDGER) ? LEDGER : LOG;
      secretary.excel.user.select(sheet, 'B3');
      const cells = await changed(secretary, async () => {
        expect(JSON.stringify(await apply(secretary))).toContain(why);
      });
      expect(cells).toEqual({});
      expect(secretary.workspace.snapshot().busy).toBeNull();
      expect(await isTrue(secretary)).toBe(true);
    });
  });

  it('tells a secretary, who knows no programs, to bring the column back', async () => {
    await atDesk({ workbook: await halfYear('construction') }, async (secretary) => {
      secretary.excel.user.deleteColumn(LEDGER, 'H');
      secretary.excel.user.select(LEDGER, 'B3');
      expect(await apply(secretary)).toEqual({
        kind: 'failed',
        message:
          '工作表“承诺台账”中没有“状态”这一列。请先恢复这一列；恢复不了的，请上级党委用 chengnuo migrate 换成新模板。',
      });
    });
  });
});

describe('showOnly', () => {
  it('filters by the ids where they stand now, beside a column put in a moment ago, and shows all again', async () => {
    await atDesk({ workbook: await halfYear('construction') }, async (secretary) => {
      secretary.excel.user.insertColumn(LEDGER, 'A');
      secretary.excel.user.type(LEDGER, 'A1', '我的备注');
      expect(await secretary.workspace.showOnly(['2026-G01-002', '2026-G01-004'])).toMatchObject({ kind: 'done' });
      const table = tableIn(secretary, LEDGER);
      const filtered = [...table.filters].map(([index, values]) => [table.columns[index], values]);
      expect(filtered).toEqual([['编号', ['2026-G01-002', '2026-G01-004']]]);
      expect(await secretary.workspace.showOnly(null)).toMatchObject({ kind: 'done' });
      expect(table.filters.size).toBe(0);
    });
  });
});
