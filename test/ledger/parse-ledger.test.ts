import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell, GridRow, SheetGrid, WorkbookGrid } from '../../ledger/grid.ts';
import { readIdentity } from '../../ledger/parse/identity.ts';
import { parseLedger } from '../../ledger/parse/ledger.ts';
import { ledgerSheets } from '../../ledger/workbook/declaration.ts';
import { type Sheet, columnsInUse, isSheetOn } from '../../ledger/workbook/sheet.ts';
import { sheetGrid } from '../support/grid.ts';
import { COVER, DICTIONARY, parsed, places, workbookWith } from '../support/ledger-grid.ts';
import { construction } from '../support/schemes.ts';

const dictionary = (text: string): WorkbookGrid => workbookWith({ 字典: sheetGrid('字典', text) });
const cover = (text: string): WorkbookGrid => workbookWith({ 封面: sheetGrid('封面', text) });
const drop = (text: string, label: string): string =>
  text
    .split('\n')
    .filter((line) => !line.includes(label))
    .join('\n');

describe('a blank ledger', () => {
  it('has nothing wrong with its shape', () => {
    expect(places(parsed(workbookWith({})).findings)).toEqual([]);
  });
});

describe('what a workbook is', () => {
  it('is read from 字典 and 封面', () => {
    expect(readIdentity(workbookWith({}))).toEqual({
      version: '1',
      scheme: 'construction',
      year: 2026,
      mode: 'command',
      sealedAt: null,
      seal: null,
      branchCode: 'A01',
      branchName: '机关第一党支部',
    });
  });

  it('is nothing of ours without 封面 and 承诺台账', () => {
    expect(readIdentity(workbookWith({ 封面: null, 承诺台账: null }))).toBeNull();
  });

  it('is nothing of ours where all sheets are foreign', () => {
    expect(readIdentity({ date1904: false, sheets: [sheetGrid('Sheet1', '| 甲 | 乙 |')] })).toBeNull();
  });

  it('is a ledger still where 字典 is lost', () => {
    expect(readIdentity(workbookWith({ 字典: null }))).toMatchObject({ scheme: null, mode: null, year: 2026 });
  });

  it('has a time and a digest where it was sealed', () => {
    const sealed = `${DICTIONARY}| 上报时间 | 0 | 2026-10-03T09:08:07 |\n| 上报摘要 | 0 | 'abc |`;
    expect(readIdentity(dictionary(sealed))).toMatchObject({ sealedAt: '2026-10-03T09:08:07', seal: 'abc' });
  });
});

describe('what a workbook is, is doubted when', () => {
  it.each<[string, WorkbookGrid, readonly string[]]>([
    ['字典 is gone: one cause, one finding', workbookWith({ 字典: null }), ['sheet-missing']],
    ['its version is gone', dictionary(drop(DICTIONARY, '模板版本')), ['identity-missing']],
    ['its scheme is gone', dictionary(drop(DICTIONARY, '方案代号')), ['identity-missing']],
    ['its way of filling in is gone', dictionary(drop(DICTIONARY, '填写方式')), ['identity-missing']],
    ['its way of filling in is another word', dictionary(DICTIONARY.replace('命令', '自动')), ['identity-missing']],
    ['its version is newer', dictionary(DICTIONARY.replace("'1 |", "'2 |")), ['template-newer']],
    ['its version is no number', dictionary(DICTIONARY.replace("'1 |", '甲 |')), ['template-version-unknown']],
    ['the cover has another year', cover(COVER.replace('2026', '2025')), ['identity-differs 封面!B2']],
    [
      'the cover has another scheme',
      cover(COVER.replace('建管局承诺制度（construction）', '某镇')),
      ['identity-differs 封面!B3'],
    ],
  ])('%s', (_, grid, expected) => {
    expect(places(parsed(grid).findings)).toEqual(expected);
  });
});

describe('the cover', () => {
  it('is read item by item', () => {
    expect(parsed(workbookWith({})).ledger.cover).toMatchObject({
      year: 2026,
      branchCode: 'A01',
      secretary: '张三',
      hotline: null,
      preparer: '李四',
    });
  });

  it('may have been moved to other columns and rows', () => {
    const moved = workbookWith({ 封面: sheetGrid('封面', COVER, { top: 4, left: 3 }) });
    expect([parsed(moved).ledger.cover.secretary, places(parsed(moved).findings)]).toEqual(['张三', []]);
  });

  it('lacks an item', () => {
    expect(places(parsed(cover(drop(COVER, '填报人'))).findings)).toEqual(['cover-item-missing 封面']);
  });

  it('lacks what must be filled in', () => {
    expect(places(parsed(cover(COVER.replace('李四', ''))).findings)).toEqual(['required-empty 封面!B10']);
  });

  it('holds what cannot be read', () => {
    expect(places(parsed(cover(COVER.replace('组织形式 | 党支部', '组织形式 | 支部'))).findings)).toEqual([
      'value-not-in-list 封面!B6',
    ]);
  });

  it('missing as a whole is said once', () => {
    expect(places(parsed(workbookWith({ 封面: null })).findings)).toEqual(['sheet-missing']);
  });
});

describe('what is not ours', () => {
  it('is named, sheet by sheet', () => {
    const { foreign } = parsed(workbookWith({ 通讯录: sheetGrid('通讯录', '| 姓名 | 电话 |') }));
    expect(foreign).toEqual(['工作表“通讯录”']);
  });

  it('is not named where it is empty or comes with the template', () => {
    const instructions = sheetGrid('填写说明', '| 怎样填写 |');
    expect(parsed(workbookWith({ 填写说明: instructions, Sheet2: sheetGrid('Sheet2', '') })).foreign).toEqual([]);
  });
});

describe('dates of the 1904 system', () => {
  it('in a workbook kept on an old Mac are the same days', () => {
    const rows = '| 日期 | 类别 | 标题 | 内容 | 报送日期 |\n| 44624 | 经验做法 | 一 | 做法 | |';
    const { ledger } = parsed(workbookWith({ 经验做法: sheetGrid('经验做法', rows) }, true));
    expect(ledger.practices[0]?.date).toBe('2026-03-05');
  });
});

const TABLES = (Object.values(ledgerSheets) as readonly Sheet[]).filter(
  (sheet) => sheet.shape === 'table' && !sheet.hidden && isSheetOn(sheet, construction),
);
const WORDS = [
  '',
  ' ',
  '\u200b',
  '合计',
  '2026-3-5',
  '2026-2-30',
  '3/5',
  'A01-001',
  '2026-A01-001',
  '张三',
  '践诺',
  '是',
];

const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constant(null),
  fc.constantFrom(...WORDS),
  fc.constantFrom(...TABLES.flatMap((sheet) => columnsInUse(sheet, construction).map(({ header }) => header))),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.record({ date: fc.oneof(fc.constant('2026-03-05'), fc.constant('2026-03-05T10:00:00'), fc.string()) }),
  fc.record({ error: fc.constantFrom('#REF!', '#N/A') }),
  fc.constant({ formula: true } as const),
);

const cells = fc.array(cell, { maxLength: 15 });

/** A sheet that is a declared one in name, with or without its header, and anything at all in its rows. */
const sheetOf = (declared: Sheet): fc.Arbitrary<SheetGrid> =>
  fc
    .record({ header: fc.boolean(), top: fc.integer({ min: 1, max: 35 }), rows: fc.array(cells, { maxLength: 12 }) })
    .map(({ header, top, rows }) => {
      const headers = columnsInUse(declared, construction).map((column) => column.header);
      const all: readonly (readonly Cell[])[] = header ? [headers, ...rows] : rows;
      // Every third row is left out, so that numbers jump as they do in a file.
      const numbered = all.map((row, index): GridRow => ({ row: top + index + Math.floor(index / 3) * 9, cells: row }));
      const table = { name: declared.table, top, left: 1, bottom: top + 5, right: headers.length };
      return { name: declared.name, visibility: 'visible', rows: numbered, tables: [table] };
    });

const workbook: fc.Arbitrary<WorkbookGrid> = fc
  .tuple(
    fc.boolean(),
    fc.tuple(...TABLES.map(sheetOf)),
    fc.array(cells, { maxLength: 12 }),
    fc.array(cells, { maxLength: 12 }),
  )
  .map(([date1904, tables, onCover, onDictionary]) => {
    const anything = (name: string, rows: readonly (readonly Cell[])[]): SheetGrid => ({
      name,
      visibility: 'visible',
      tables: [],
      rows: rows.map((row, index) => ({ row: index + 1, cells: row })),
    });
    return { date1904, sheets: [anything('封面', onCover), ...tables, anything('字典', onDictionary)] };
  });

describe('whatever stands in the cells', () => {
  it('reading never throws, and each row below a header is in exactly one class', () => {
    fc.assert(
      fc.property(workbook, (grid) => {
        const identity = readIdentity(grid);
        if (identity === null) throw new Error('the sheets are there');
        const { accounts, ledger, laidOut, findings } = parseLedger(grid, identity, construction, 'x.xlsx');
        for (const declared of TABLES) {
          const key = declared.key as 'practices';
          const account = accounts[key];
          const sheet = grid.sheets.find(({ name }) => name === declared.name);
          if (account === undefined || sheet === undefined) continue;
          const { data, blank, foreign, laidOut: laid } = account;
          const missingHeader = ledger.missing.has(key);
          const sum = data + blank + foreign + laid;
          // The header is one of the first rows; those above it belong to nobody.
          expect([missingHeader, sum <= sheet.rows.length - 1]).toEqual([false, true]);
          expect([ledger[key].length, laidOut[key]?.length ?? 0]).toEqual([data, laid]);
        }
        expect(findings.every(({ where }) => where.file === 'x.xlsx')).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('the classes add up to the rows below the header', () => {
    const headers = columnsInUse(ledgerSheets.inspections, construction).map(({ header }) => header);
    const content = fc.oneof(
      fc.constant(null),
      fc.constantFrom('2026Q3', '合计', '2026-A01-001', '\u3000', ...headers),
    );
    const row = fc.array(content, { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), (rows) => {
        const sheet: SheetGrid = {
          name: '督查记录',
          visibility: 'visible',
          tables: [],
          rows: [headers, ...rows].map((all, index) => ({ row: index * 3 + 1, cells: all })),
        };
        const account = parsed(workbookWith({ 督查记录: sheet })).accounts.inspections;
        const { data = 0, blank = 0, foreign = 0, laidOut = 0 } = account ?? {};
        expect(data + blank + foreign + laidOut).toBe(rows.length);
      }),
      { numRuns: 150 },
    );
  });
});
