import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SheetGrid, WorkbookGrid } from '../../ledger/grid.ts';
import { readIdentity } from '../../ledger/parse/identity.ts';
import { parseLedger } from '../../ledger/parse/ledger.ts';
import { ledgerSheets } from '../../ledger/workbook/declaration.ts';
import { columnsInUse } from '../../ledger/workbook/sheet.ts';
import { sheetGrid } from '../support/grid.ts';
import { COVER, DICTIONARY, parsed, places, workbookWith } from '../support/ledger-grid.ts';
import { TABLES, anyWorkbook } from '../support/any-workbook.ts';
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
      version: '2',
      scheme: 'construction',
      year: 2026,
      mode: 'command',
      sealedAt: null,
      seal: null,
      branchCode: 'A01',
      branchName: '机关第一党支部',
      receipt: null,
      carried: false,
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
    ['its version is newer', dictionary(DICTIONARY.replace("'2 |", "'3 |")), ['template-newer']],
    ['its version is an older one', dictionary(DICTIONARY.replace("'2 |", "'1 |")), ['template-older']],
    ['its version is no number', dictionary(DICTIONARY.replace("'2 |", '甲 |')), ['template-version-unknown']],
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

describe('whatever stands in the cells', () => {
  it('reading never throws, and each row below a header is in exactly one class', () => {
    fc.assert(
      fc.property(anyWorkbook, (grid) => {
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
