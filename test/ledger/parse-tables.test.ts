import { describe, expect, it } from 'vitest';
import type { SheetGrid } from '../../ledger/grid.ts';
import type { ParsedLedger } from '../../ledger/parse/ledger.ts';
import { type GridOptions, sheetGrid } from '../support/grid.ts';
import { parsed, places, workbookWith } from '../support/ledger-grid.ts';

const SHEET = '经验做法';

const read = (markdown: string, options: GridOptions = {}): ParsedLedger =>
  parsed(workbookWith({ [SHEET]: sheetGrid(SHEET, markdown, { table: SHEET, ...options }) }));

/** Titles of the rows read, with their places. */
const titles = ({ ledger }: ParsedLedger): readonly string[] =>
  ledger.practices.map((row) => `${row.origin.row} ${row.title}`);

const TWO = `
  | 日期     | 类别     | 标题   | 内容 | 报送日期 |
  |----------|----------|--------|------|----------|
  | 2026-3-5 | 经验做法 | 上门办 | 做法 |          |
  | 2026-4-5 | 先进典型 | 老党员 | 事迹 | 2026-5-1 |
`;

describe('a table is found', () => {
  const placed = (sheet: SheetGrid): readonly string[] => titles(parsed(workbookWith({ [SHEET]: null, x: sheet })));

  it.each<[string, SheetGrid]>([
    ['by the name of the Excel table, whatever the sheet is called', sheetGrid('Sheet5', TWO, { table: SHEET })],
    ['by the name of a table that was placed a second time', sheetGrid('Sheet5', TWO, { table: '经验做法_1' })],
    ['by the sheet’s name where there is no table', sheetGrid(SHEET, TWO)],
    ['by the sheet’s name with white space in it', sheetGrid(' 经验 做法　', TWO)],
    ['by its headers where both names are lost', sheetGrid('Sheet5', TWO)],
    ['on a hidden sheet too', sheetGrid(SHEET, TWO, { visibility: 'hidden' })],
    ['with its header further down, under a title', sheetGrid(SHEET, `| 某支部经验做法 |\n@4${TWO.trim()}`)],
  ])('%s', (_, sheet) => {
    expect(placed(sheet).map((row) => row.split(' ')[1])).toEqual(['上门办', '老党员']);
  });

  it('on the sheet of its name rather than on one with the same headers', () => {
    const other = sheetGrid('旧经验做法', TWO.replace('上门办', '旧事'));
    const grid = workbookWith({ [SHEET]: null, a: other, b: sheetGrid(SHEET, TWO) });
    expect(titles(parsed(grid))).toEqual(['2 上门办', '3 老党员']);
  });

  it('once: another sheet with the same headers and rows is named', () => {
    const other = sheetGrid('旧经验做法', TWO);
    const { findings } = parsed(workbookWith({ [SHEET]: sheetGrid(SHEET, TWO, { table: SHEET }), other }));
    const named = findings.filter(({ code }) => code === 'sheet-doubled');
    expect(places(named)).toEqual(['sheet-doubled 旧经验做法']);
  });

  it('once: a blank copy of the template’s sheet is of no account', () => {
    const other = sheetGrid('经验做法 (2)', TWO.split('\n').slice(0, 3).join('\n'));
    const { findings } = parsed(workbookWith({ [SHEET]: sheetGrid(SHEET, TWO, { table: SHEET }), other }));
    expect(findings.filter(({ code }) => code === 'sheet-doubled')).toEqual([]);
  });

  it('not on a sheet that merely shares some headers', () => {
    const other = sheetGrid('流水', '| 日期 | 内容 |\n| 2026-3-5 | 事情 |');
    expect(places(parsed(workbookWith({ [SHEET]: null, other })).findings)).toEqual(['sheet-missing']);
  });

  it('not where there is none: the sheet is missing, and no rows are', () => {
    const { findings, ledger } = parsed(workbookWith({ [SHEET]: null }));
    expect([places(findings), ledger.practices, ledger.missing.has('practices')]).toEqual([
      ['sheet-missing'],
      [],
      true,
    ]);
  });

  it('but not its header: that is said once, and no row is judged', () => {
    const { findings, ledger } = read('| 2026-3-5 | 经验做法 | 上门办 | 做法 |');
    expect([places(findings), ledger.practices]).toEqual([['header-missing 经验做法'], []]);
  });
});

describe('columns', () => {
  it('may stand in any order', () => {
    const table = `
      | 标题   | 内容 | 报送日期 | 类别     | 日期     |
      |--------|------|----------|----------|----------|
      | 上门办 | 做法 | 2026-5-1 | 经验做法 | 2026-3-5 |
    `;
    expect(read(table).ledger.practices).toMatchObject([
      { date: '2026-03-05', kind: '经验做法', title: '上门办', content: '做法', sentOn: '2026-05-01' },
    ]);
  });

  it('of the person’s own are left alone and named', () => {
    const table = `
      | 日期     | 备注 | 类别     | 标题   | 内容 | 报送日期 | 电话 |
      |----------|------|----------|--------|------|----------|------|
      | 2026-3-5 | 自用 | 经验做法 | 上门办 | 做法 |          | 123  |
    `;
    const { foreign, ledger } = read(table);
    expect([foreign, ledger.practices.length]).toEqual([['“经验做法”中的“备注”列', '“经验做法”中的“电话”列'], 1]);
  });

  it('missing is said at the row of the headers, and nobody is asked to fill it in', () => {
    const table = `
      | 日期     | 类别     | 标题   | 报送日期 |
      |----------|----------|--------|----------|
      | 2026-3-5 | 经验做法 | 上门办 |          |
    `;
    const { findings } = read(table, { top: 3 });
    expect(places(findings.filter(({ code }) => code !== 'value-normalised'))).toEqual([
      'column-missing 经验做法!第3行',
    ]);
  });

  it('doubled is said at the second', () => {
    const table = `
      | 日期     | 类别     | 标题   | 内容 | 标题 | 报送日期 |
      |----------|----------|--------|------|------|----------|
      | {2026-03-05} | 经验做法 | 上门办 | 做法 | 别的 | |
    `;
    expect(places(read(table).findings)).toEqual(['column-doubled 经验做法!E1']);
  });

  it.each(['标 题', '标题　', '\u200b标题', '标题\u00a0'])('are known by headers with white space: “%s”', (header) => {
    const table = `| 日期 | 类别 | ${header} | 内容 | 报送日期 |\n| 2026-3-5 | 经验做法 | 上门办 | 做法 | |`;
    expect(titles(read(table))).toEqual(['2 上门办']);
  });

  it('in another place than A keep their addresses', () => {
    const table = `
      | 日期      | 类别     | 标题   | 内容 | 报送日期 |
      |-----------|----------|--------|------|----------|
      | 2026-2-30 | 经验做法 | 上门办 | 做法 |          |
    `;
    expect(places(read(table, { top: 5, left: 3 }).findings)).toEqual(['date-impossible 经验做法!C6']);
  });
});

describe('rows', () => {
  const HEADER = '| 日期 | 类别 | 标题 | 内容 | 报送日期 |';
  const row = (title: string): string => `| {2026-03-05} | 经验做法 | ${title} | 做法 | |`;

  it('go on after blank ones', () => {
    expect(titles(read([HEADER, row('一'), '| | | | | |', `@9 ${row('二')}`].join('\n')))).toEqual(['2 一', '9 二']);
  });

  it('with nothing but blanks count as blank', () => {
    const { accounts, findings } = read([HEADER, row('一'), '| «  » | «\u3000» | | «\u200b» | |'].join('\n'));
    expect([accounts.practices, places(findings)]).toEqual([{ data: 1, blank: 1, foreign: 0, laidOut: 0 }, []]);
  });

  it('in which a required cell is empty keep the rest', () => {
    const { ledger, findings } = read([HEADER, '| {2026-03-05} | | 一 | 做法 | |'].join('\n'));
    expect([ledger.practices[0], places(findings)]).toMatchObject([
      { kind: null, title: '一' },
      ['required-empty 经验做法!B2'],
    ]);
  });

  it('with an unreadable cell are not judged for it again', () => {
    const { findings } = read([HEADER, '| 年底 | 经验做法 | 一 | 做法 | |'].join('\n'));
    expect(places(findings)).toEqual(['date-unreadable 经验做法!A2']);
  });

  it('far below the table, of a single cell, are no rows', () => {
    const { accounts, findings } = read([HEADER, row('一'), '@60 | | | 完 | | |'].join('\n'), { tableBottom: 10 });
    expect([accounts.practices, places(findings)]).toEqual([
      { data: 1, blank: 0, foreign: 1, laidOut: 0 },
      ['stray-cell 经验做法!C60'],
    ]);
  });

  it('pasted below the table count, and that is said once', () => {
    const text = [HEADER, row('一'), row('二'), row('三')].join('\n');
    const { accounts, findings } = read(text, { tableBottom: 2 });
    expect([accounts.practices?.data, places(findings), findings[0]?.args]).toEqual([
      3,
      ['rows-below-table 经验做法!第3行'],
      { first: 3, last: 4, count: 2 },
    ]);
  });

  it('of totals count for nothing and are named', () => {
    const { accounts, findings } = read([HEADER, row('一'), '| 合计 | | 1 | | |'].join('\n'));
    expect([accounts.practices, places(findings)]).toEqual([
      { data: 1, blank: 0, foreign: 1, laidOut: 0 },
      ['total-row 经验做法!A3'],
    ]);
  });

  it('of totals in another column are named at the word', () => {
    const { findings } = read([HEADER, row('一'), '| 3 | | 合计： | | |'].join('\n'));
    expect([places(findings), findings[0]?.args]).toEqual([['total-row 经验做法!C3'], { is: '合计：' }]);
  });

  it('that begin with a word such as 累计 in their text are rows all the same', () => {
    const { accounts } = read([HEADER, '| | | 累计走访二十户 | 做法 | |'].join('\n'));
    expect(accounts.practices).toEqual({ data: 1, blank: 0, foreign: 0, laidOut: 0 });
  });

  it('that repeat the header count for nothing and are named', () => {
    const { accounts, findings } = read([HEADER, row('一'), HEADER, row('二')].join('\n'));
    expect([accounts.practices, places(findings)]).toEqual([
      { data: 2, blank: 0, foreign: 1, laidOut: 0 },
      ['header-repeated 经验做法!A3'],
    ]);
  });

  it('with content only beside the table are foreign, without a word', () => {
    const { accounts, findings } = read([`${HEADER} 备注 |`, row('一'), '| | | | | | 自用 |'].join('\n'));
    expect([accounts.practices, places(findings)]).toEqual([{ data: 1, blank: 0, foreign: 1, laidOut: 0 }, []]);
  });
});

describe('inspection rows laid out by the command', () => {
  const inspections = (rows: string): ParsedLedger =>
    parsed(
      workbookWith({
        督查记录: sheetGrid(
          '督查记录',
          `| 督查期 | 督查日期 | 编号 | 进展情况 | 督查人 | 发现问题 | 督办要求 |\n${rows}`,
          { table: '督查记录' },
        ),
      }),
    );

  it('are no entries until somebody fills them in', () => {
    const { accounts, findings, ledger } = inspections('| 2026Q3 | | 2026-A01-001 | | | | |');
    expect([accounts.inspections, places(findings), ledger.inspections]).toEqual([
      { data: 0, blank: 0, foreign: 0, laidOut: 1 },
      [],
      [],
    ]);
  });

  it('are entries once something is filled in, and then must be complete', () => {
    const { accounts, findings } = inspections('| 2026Q3 | {2026-09-20} | 2026-A01-001 | | | | |');
    expect([accounts.inspections?.data, places(findings)]).toEqual([
      1,
      ['required-empty 督查记录!D2', 'required-empty 督查记录!E2'],
    ]);
  });

  it('are kept for the returned copy', () => {
    const { laidOut } = inspections('| 2026Q3 | | 2026-A01-001 | | | | |');
    expect(laidOut.inspections).toMatchObject([{ period: '2026Q3', id: '2026-A01-001' }]);
  });
});
