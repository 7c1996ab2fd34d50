import { describe, expect, it } from 'vitest';
import { buildTable } from '../../templates/workbook/plain-table.ts';
import { open, sheetXml } from './opened.ts';
import { register } from './returned-sample.ts';

describe('a workbook of plain tables', () => {
  it('has the sheets, headers and filters given', async () => {
    const bytes = await buildTable(register);
    const book = await open(bytes);
    expect(book.worksheets.map(({ name }) => name)).toEqual(['汇总台账', '明细']);
    expect((book.worksheets[0]!.getRow(1).values as string[]).slice(1)).toEqual(['支部', '完成时限', '件数', '按期率']);
    expect(sheetXml(bytes, '汇总台账')).toContain('<autoFilter ref="A1:D3"/>');
  });

  it('writes days as dates, rates as per cent, and nothing over nothing as “—”', async () => {
    const sheet = (await open(await buildTable(register))).getWorksheet('汇总台账')!;
    expect(sheet.getCell('B2').value).toEqual(new Date('2026-06-30T00:00:00Z'));
    expect(sheet.getCell('D2').numFmt).toBe('0.0%');
    expect(sheet.getCell('D3').value).toBe('—');
  });

  it('writes scores with two decimals, and no score as “—”', async () => {
    const columns = [{ header: '总分', width: 8, type: 'score' }] as const;
    const table = { title: '评议', sheetName: '评议', columns, rows: [[88.5], [null]] };
    const sheet = (await open(await buildTable([table]))).getWorksheet('评议')!;
    expect([sheet.getCell('A2').value, sheet.getCell('A2').numFmt]).toEqual([88.5, '0.00']);
    expect(sheet.getCell('A3').value).toBe('—');
  });

  it('writes text that looks like a formula as text', async () => {
    const sheet = (await open(await buildTable(register))).getWorksheet('汇总台账')!;
    expect(sheet.getCell('A3').value).toBe('=1+1');
  });

  it.each([
    ['two sheets of one name', [register[0]!, register[0]!]],
    ['a name with a slash', [{ ...register[0]!, sheetName: '一/二' }]],
    ['a name of 32 characters', [{ ...register[0]!, sheetName: '表'.repeat(32) }]],
    ['no sheet', []],
    ['no column', [{ ...register[0]!, columns: [] }]],
  ])('throws for %s, which Excel could not open', async (_, tables) => {
    await expect(buildTable(tables)).rejects.toThrow();
  });
});
