import { describe, expect, it } from 'vitest';
import { buildReturned } from '../../templates/workbook/returned.ts';
import { open, partsOf, sheetXml } from './opened.ts';
import { problems, returned } from './returned-sample.ts';
import { ledger } from './sample.ts';

const FIRST = 6;

describe('a returned copy', () => {
  it('begins with 退回问题, then is a ledger like any other', async () => {
    const book = await open(await buildReturned(returned()));
    expect(book.worksheets.slice(0, 3).map(({ name }) => name)).toEqual(['退回问题', '填写说明', '封面']);
  });

  it('lists the problems, most severe first', async () => {
    const sheet = (await open(await buildReturned(returned()))).getWorksheet('退回问题')!;
    const levels = sheet.getRows(FIRST, 6)!.map((row) => row.getCell(2).value);
    expect(levels).toEqual(['错误', '错误', '错误', '错误', '提醒', '说明']);
  });

  it('links each problem to the marked cell of this copy', async () => {
    const bytes = await buildReturned(returned());
    const links = [...sheetXml(bytes, '退回问题').matchAll(/<hyperlink ref="(\w+)" location="([^"]*)"\/>/g)];
    expect(links.map(([, ref, location]) => [ref, location])).toEqual([
      ['D6', '承诺台账!G3'],
      ['D7', '封面!B10'],
      ['D8', '党员名册!D1'],
      ['D9', '承诺台账!A3'],
      ['D10', '承诺台账!D2'],
    ]);
    const book = await open(bytes);
    for (const [, , location] of links) {
      const [name, address] = location!.split('!');
      expect(book.getWorksheet(name!)!.getCell(address!).note, location).toBeTruthy();
    }
  });

  it('has no link to the outside', async () => {
    const parts = partsOf(await buildReturned(returned()));
    for (const [name, part] of Object.entries(parts)) {
      if (name.endsWith('.rels')) expect(part).not.toContain('External');
    }
  });

  it('shows what was typed, at the place it was typed', async () => {
    const sheet = (await open(await buildReturned(returned()))).getWorksheet('承诺台账')!;
    expect(sheet.getCell('G3').value).toBe('2026.9.31');
    expect(sheet.getCell('G3').numFmt).toBe('yyyy-mm-dd');
  });

  it.each([
    ['an error light red', '承诺台账', 'G3', 'FFFFC7CE'],
    ['a warning light yellow', '承诺台账', 'D2', 'FFFFF2CC'],
    ['an empty item of the cover', '封面', 'B10', 'FFFFC7CE'],
  ])('fills %s', async (_, name, address, argb) => {
    const sheet = (await open(await buildReturned(returned()))).getWorksheet(name)!;
    expect(sheet.getCell(address).fill).toMatchObject({ fgColor: { argb } });
  });

  it('notes on the cell what is wrong and what to do', async () => {
    const sheet = (await open(await buildReturned(returned()))).getWorksheet('承诺台账')!;
    const note = sheet.getCell('G3').note as { texts: { text: string }[] };
    expect(note.texts.map(({ text }) => text).join('')).toBe(
      '完成时限是“2026.9.31”；应为真实的日期。改成例如 2026-9-30。',
    );
  });

  it('gathers several problems of one cell in one note under the worst mark', async () => {
    const { deadline } = problems;
    const twice = [{ ...deadline, severity: 'warning', is: '早于定诺' } as const, deadline];
    const sheet = (await open(await buildReturned(returned({ problems: twice })))).getWorksheet('承诺台账')!;
    const { texts } = sheet.getCell('G3').note as { texts: { text: string }[] };
    expect(
      texts
        .map(({ text }) => text)
        .join('')
        .split('\n'),
    ).toHaveLength(2);
    expect(sheet.getCell('G3').fill).toMatchObject({ fgColor: { argb: 'FFFFC7CE' } });
  });

  it('keeps marks out of the shades of overdue rows, which would cover them', async () => {
    const xml = sheetXml(await buildReturned(returned({ problems: [problems.deadline] })), '承诺台账');
    expect(/<conditionalFormatting sqref="([^"]*)"/.exec(xml)![1]).toBe('A2:M2 A3:F3 H3:M3 A4:M2001');
  });

  it('says what was not taken over', async () => {
    const sheet = (await open(await buildReturned(returned()))).getWorksheet('退回问题')!;
    const text = JSON.stringify(sheet.getSheetValues());
    expect(text).toContain('承诺台账 O 列“备注”是支部自己加的。');
  });

  it('is not sealed, though the ledger was', async () => {
    const sealed = ledger({ seal: { at: '2026-10-04T16:20:00' as never, digest: 'ab12' } });
    const sheet = (await open(await buildReturned(returned({ ledger: sealed, problems: [] })))).getWorksheet('字典')!;
    expect(sheet.getCell('C7').value).toBeNull();
  });

  it('gives a problem of the whole file no link', async () => {
    const sheet = (await open(await buildReturned(returned({ problems: [problems.wholeFile] })))).getWorksheet(
      '退回问题',
    )!;
    expect(sheet.getRow(FIRST).getCell(4).value).toBe('—');
  });
});
