import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../ledger/seal.ts';
import { buildDraft, openWorkbook, saveWorkbook } from '../gallery/run.ts';
import { small } from '../gallery/sample.ts';
import { open, partsOf, rulesOf, sheetXml } from '../workbook/opened.ts';
import { changedParts, changes, edited, gridOf, ledgerIn } from './workbook.ts';

const bytes = await buildDraft(small());
const full = new Uint8Array(readFileSync('test/fixtures/templates/v1/command.xlsx'));

describe('an edited cell', () => {
  it('is replaced, set and emptied, and nothing else changes', () => {
    const values = { text: '审批事项两日内办结', doneOn: '2026-06-18', deadline: null };
    const after = edited(bytes, { rows: [{ sheet: 'commitments', row: 3, values }] });
    expect(changes(bytes, after)).toEqual({
      '承诺台账!D3': ['审批事项三日内办结', '审批事项两日内办结'],
      '承诺台账!G3': [{ date: '2026-09-30' }, null],
      '承诺台账!K3': [null, { date: '2026-06-18' }],
    });
  });

  it('touches the sheet’s own part only', () => {
    const after = edited(bytes, { rows: [{ sheet: 'commitments', row: 3, values: { text: '改' } }] });
    expect(changedParts(bytes, after)).toEqual(['xl/worksheets/sheet4.xml']);
    expect(Object.keys(unzipSync(after))).toEqual(Object.keys(unzipSync(bytes)));
  });

  it('keeps its style', () => {
    const style = (of: Uint8Array): string | undefined => /<c r="D3" s="(\d+)"/.exec(sheetXml(of, '承诺台账'))?.[1];
    const after = edited(bytes, { rows: [{ sheet: 'commitments', row: 3, values: { text: '改' } }] });
    expect(style(after)).toBe(style(bytes));
    expect(style(after)).toBeDefined();
  });

  it.each([
    ['text that looks like a formula', '=1+1'],
    ['markup and quotes', '<b> & "引号" ]]>'],
    ['what Excel would take for an escape', '_x0041_ 甲'],
    ['blanks at the ends and several lines', '  一\n二  '],
    ['a rare character', '𠮷党员😀'],
  ])('reads back exactly: %s', (_, text) => {
    const after = edited(bytes, { rows: [{ sheet: 'commitments', row: 3, values: { text } }] });
    expect(changes(bytes, after)['承诺台账!D3']?.[1]).toBe(text);
  });

  it('loses control characters and the like', () => {
    const after = edited(bytes, {
      rows: [{ sheet: 'commitments', row: 3, values: { text: '甲\u0000\u0007乙\uD800\r\n丙' } }],
    });
    expect(changes(bytes, after)['承诺台账!D3']?.[1]).toBe('甲乙\n丙');
  });

  it('that looks like a formula is under a format that keeps it text when it is edited', async () => {
    const after = edited(bytes, { rows: [{ sheet: 'commitments', row: 3, values: { text: '=1+1' } }] });
    const cell = (await open(after)).getWorksheet('承诺台账')!.getCell('D3');
    expect([cell.value, cell.numFmt]).toEqual(['=1+1', '@']);
  });

  it('holds an instant with its seconds and a number as a number', () => {
    const after = edited(bytes, {
      rows: [
        { sheet: 'transitions', row: 2, values: { at: '2026-02-20T09:41:07' } },
        { sheet: 'activities', row: 2, values: { present: 0 } },
      ],
    });
    expect(changes(bytes, after)).toEqual({
      '变更记录!B2': [{ date: '2026-02-20T09:00:00' }, { date: '2026-02-20T09:41:07' }],
      '会议活动!E2': [2, 0],
    });
  });

  it('becomes a date also where the person took the format away', async () => {
    const workbook = await openWorkbook(bytes);
    const cell = workbook.getWorksheet('承诺台账')!.getCell('K3');
    cell.style = { numFmt: '@', font: { bold: true } };
    const plain = await saveWorkbook(workbook);
    const after = edited(plain, { rows: [{ sheet: 'commitments', row: 3, values: { doneOn: '2026-06-18' } }] });
    const found = (await open(after)).getWorksheet('承诺台账')!.getCell('K3');
    expect([found.value, found.numFmt, found.font.bold]).toEqual([
      new Date('2026-06-18T00:00:00Z'),
      'yyyy-mm-dd',
      true,
    ]);
  });
});

describe('an appended row', () => {
  const rows = [
    { sheet: 'practices', row: null, values: { date: '2026-09-01', kind: '经验做法', title: '甲', content: '乙' } },
    { sheet: 'practices', row: null, values: { date: '2026-09-02', kind: '典型事例', title: '丙', content: '丁' } },
  ] as const;

  it('stands at the first spare rows below the last entry', () => {
    const after = edited(full, { rows });
    expect(ledgerIn(after).ledger.practices.map(({ origin, title }) => [origin.row, title])).toEqual([
      [2, '上门办'],
      [3, '夜校开课'],
      [4, '甲'],
      [5, '丙'],
    ]);
    expect(changedParts(full, after)).toEqual(['xl/worksheets/sheet11.xml']);
    expect(ledgerIn(after).findings).toEqual(ledgerIn(full).findings);
  });

  it('comes below rows that were only laid out', () => {
    const row = {
      period: '2026Q3',
      inspectedOn: '2026-09-26',
      id: '2026-A01-003',
      progress: '正常推进',
      inspector: '甲',
    };
    const after = edited(full, { rows: [{ sheet: 'inspections', row: null, values: row }] });
    const laidOut = ledgerIn(full).laidOut.inspections as readonly { origin: { row: number } }[];
    const last = Math.max(...laidOut.map(({ origin }) => origin.row));
    expect(ledgerIn(after).ledger.inspections.at(-1)?.origin.row).toBe(last + 1);
  });

  it('goes round a row of the person’s own', async () => {
    const workbook = await openWorkbook(full);
    workbook.getWorksheet('经验做法')!.getCell('A4').value = '合计';
    const own = await saveWorkbook(workbook);
    const after = edited(own, { rows });
    expect(ledgerIn(after).ledger.practices.map(({ origin }) => origin.row)).toEqual([2, 3, 5, 6]);
    expect(gridOf(after).sheets.find(({ name }) => name === '经验做法')!.rows[3]?.cells[0]).toBe('合计');
  });

  it('shares its row with a column of the person’s own that is filled beforehand', async () => {
    const workbook = await openWorkbook(full);
    const sheet = workbook.getWorksheet('经验做法')!;
    for (let row = 2; row <= 12; row += 1) sheet.getCell(row, 7).value = `第${row}行`;
    const own = await saveWorkbook(workbook);
    const after = edited(own, { rows });
    expect(ledgerIn(after).ledger.practices.map(({ origin }) => origin.row)).toEqual([2, 3, 4, 5]);
  });

  it('makes table, filter and extent grow when the spare rows are used up', async () => {
    const many = Array.from({ length: 25 }, (_, index) => ({
      sheet: 'practices' as const,
      row: null,
      values: { date: '2026-09-01', kind: '经验做法', title: `第${index + 1}条`, content: '内容' },
    }));
    const after = edited(full, { rows: many });
    const table = partsOf(after)['xl/tables/table9.xml']!;
    expect(/<table [^>]*?ref="([^"]*)"/.exec(table)?.[1]).toBe('A1:E28');
    expect(/<autoFilter ref="([^"]*)"/.exec(table)?.[1]).toBe('A1:E28');
    expect(sheetXml(after, '经验做法')).toContain('<dimension ref="A1:E28"/>');
    expect(ledgerIn(after).ledger.practices).toHaveLength(27);
    expect(ledgerIn(after).findings).toEqual(ledgerIn(full).findings);
    const sheet = (await open(after)).getWorksheet('经验做法')!;
    const { border, font, numFmt } = sheet.getCell('A22').style;
    expect(sheet.getCell('A28').style).toMatchObject({ border, font, numFmt });
    expect(changedParts(full, after)).toEqual(['xl/tables/table9.xml', 'xl/worksheets/sheet11.xml']);
  });
});

describe('cover and identity', () => {
  it('are written beside their labels and names', () => {
    const after = edited(bytes, {
      cover: { preparer: '王五', branchName: '机关第二党支部' },
      identity: { 上报时间: '2026-10-02T08:31:00', 上报摘要: 'abc' },
    });
    expect(changes(bytes, after)).toEqual({
      '封面!B10': ['李四', '王五'],
      '封面!B5': ['机关第一党支部', '机关第二党支部'],
      '字典!C7': [null, '2026-10-02T08:31:00'],
      '字典!C8': [null, 'abc'],
    });
  });

  it('are found where the person moved the cover', async () => {
    const workbook = await openWorkbook(bytes);
    workbook.getWorksheet('封面')!.insertRow(1, ['本支部的台账']);
    workbook.getWorksheet('封面')!.spliceColumns(1, 0, []);
    const after = edited(await saveWorkbook(workbook), { cover: { preparer: '王五' } });
    expect(ledgerIn(after).ledger.cover.preparer).toBe('王五');
  });

  it('of a name that 字典 does not have come below its last row, in its table', () => {
    const after = edited(full, { identity: { 已读入回执: '3' } });
    const { length } = gridOf(full).sheets.find(({ name }) => name === '字典')!.rows;
    expect(changes(full, after)).toEqual({
      [`字典!A${length + 1}`]: [null, '已读入回执'],
      [`字典!B${length + 1}`]: [null, 0],
      [`字典!C${length + 1}`]: [null, '3'],
    });
    expect(gridOf(after).sheets.at(-1)!.tables[0]!.bottom).toBe(length + 1);
  });

  it('of a name that is not there need no row to be emptied', () => {
    expect(edited(full, { identity: { 已读入回执: null } })).toBe(full);
  });

  it('do not change what the seal is over', () => {
    const after = edited(full, { identity: { 上报时间: null, 上报摘要: null, 已读入回执: '3' } });
    expect(canonicalText(ledgerIn(after).ledger)).toBe(canonicalText(ledgerIn(full).ledger));
  });
});

describe('a workbook', () => {
  it('stays the same bytes without edits, and with edits that change nothing', () => {
    expect(edited(bytes, {})).toBe(bytes);
    const values = { text: '审批事项三日内办结', deadline: '2026-09-30', doneOn: null };
    expect(edited(bytes, { rows: [{ sheet: 'commitments', row: 3, values }] })).toBe(bytes);
  });

  it('comes out as the same bytes twice', () => {
    const once = (): Uint8Array => edited(full, { cover: { preparer: '王五' }, identity: { 已读入回执: '3' } });
    expect(Buffer.compare(once(), once())).toBe(0);
  });

  it('keeps notes, formulas, columns and sheets of the person’s own', async () => {
    const workbook = await openWorkbook(full);
    workbook.getWorksheet('承诺台账')!.getCell('N1').value = '自用';
    workbook.getWorksheet('承诺台账')!.getCell('N3').value = { formula: 'LEN(D3)', result: 9 };
    workbook.getWorksheet('承诺台账')!.getCell('D3').note = '再核';
    workbook.addWorksheet('分工').addRow(['李四', '宣传']);
    const own = await saveWorkbook(workbook);
    const after = edited(own, { rows: [{ sheet: 'commitments', row: 3, values: { text: '改' } }] });
    expect(Object.keys(changes(own, after))).toEqual(['承诺台账!D3']);
    // Formulas are there, so they are computed anew at opening.
    expect(changedParts(own, after)).toEqual(['xl/workbook.xml', 'xl/worksheets/sheet4.xml']);
    expect(partsOf(after)['xl/workbook.xml']).toContain('fullCalcOnLoad="1"');
  });

  it('keeps every rule of typing and every shade', () => {
    const after = edited(full, { rows: [{ sheet: 'commitments', row: null, values: { text: '新' } }] });
    const [was, is] = [sheetXml(full, '承诺台账'), sheetXml(after, '承诺台账')];
    expect(rulesOf(is)).toEqual(rulesOf(was));
    expect(is.slice(is.indexOf('</sheetData>'))).toBe(was.slice(was.indexOf('</sheetData>')));
  });

  it('is refused an edit that cannot be, as a fault of the program', () => {
    const rows = (values: Record<string, string>, row: number | null = 3) => ({
      rows: [{ sheet: 'commitments' as const, row, values }],
    });
    expect(() => edited(bytes, rows({ 编号: 'x' }))).toThrow('no column 编号');
    expect(() => edited(bytes, rows({ gateSolved: '是' }))).toThrow('no column gateSolved');
    expect(() => edited(bytes, rows({ text: 'x' }, 1))).toThrow('no row');
  });
});
