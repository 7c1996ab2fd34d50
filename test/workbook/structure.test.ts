import { describe, expect, it } from 'vitest';
import { columnLetters } from '../../ledger/grid.ts';
import { ledgerSheets } from '../../ledger/workbook/declaration.ts';
import { type Sheet, columnsInUse, isSheetOn } from '../../ledger/workbook/sheet.ts';
import type { Mode } from '../../templates/workbook/input.ts';
import { buildLedger } from '../../templates/workbook/ledger.ts';
import { open, rulesOf, sheetXml } from './opened.ts';
import { construction, everything, ledger, members } from './sample.ts';

const sheets = Object.values(ledgerSheets) as readonly Sheet[];

describe.each([
  ['construction', construction],
  ['every sheet and column', everything],
])('a blank ledger of %s', (_, scheme) => {
  const on = sheets.filter((sheet) => isSheetOn(sheet, scheme));
  const tables = on.filter(({ shape }) => shape === 'table');

  it.each<Mode>(['command', 'manual'])(
    'has the declared sheets, instructions first, 字典 hidden at the end (%s)',
    async (mode) => {
      const book = await open(await buildLedger(ledger({ scheme, mode })));
      expect(book.worksheets.map(({ name }) => name)).toEqual(['填写说明', ...on.map(({ name }) => name)]);
      expect(book.worksheets.filter(({ state }) => state !== 'visible').map(({ name }) => name)).toEqual(['字典']);
    },
  );

  it('has an Excel table with the declared headers on every sheet but the cover', async () => {
    const book = await open(await buildLedger(ledger({ scheme })));
    for (const sheet of tables) {
      const worksheet = book.getWorksheet(sheet.name)!;
      const [table] = worksheet.getTables() as unknown as { table: { name: string; columns: { name: string }[] } }[];
      const headers = columnsInUse(sheet, scheme).map(({ header }) => header);
      expect(table!.table.name).toBe(sheet.table);
      expect(table!.table.columns.map(({ name }) => name)).toEqual(headers);
      expect((worksheet.getRow(1).values as string[]).slice(1)).toEqual(headers);
    }
  });

  it.each<Mode>(['command', 'manual'])(
    'has one rule a column, over the declared rows and no header (%s)',
    async (mode) => {
      const bytes = await buildLedger(ledger({ scheme, mode }));
      for (const sheet of tables.filter(({ hidden }) => hidden !== true)) {
        const ranges = rulesOf(sheetXml(bytes, sheet.name)).map(({ range }) => range);
        const expected = columnsInUse(sheet, scheme).map((_column, index) => {
          const letters = columnLetters(index + 1);
          return `${letters}2:${letters}${sheet.rows + 1}`;
        });
        expect([...ranges].sort()).toEqual([...expected].sort());
      }
    },
  );

  it('refuses typing where a command, the committee or the program writes', async () => {
    const bytes = await buildLedger(ledger({ scheme }));
    for (const sheet of tables.filter(({ hidden }) => hidden !== true)) {
      const refusing = rulesOf(sheetXml(bytes, sheet.name)).filter(({ formula }) => formula === 'FALSE');
      const fixed = columnsInUse(sheet, scheme).filter(({ column }) => column.by !== 'secretary');
      expect(refusing.map(({ attributes }) => attributes['promptTitle']).sort()).toEqual(
        fixed.map(({ header }) => header).sort(),
      );
    }
  });

  it('refuses typing by hand only what the program wrote in a manual workbook', async () => {
    const bytes = await buildLedger(ledger({ scheme, mode: 'manual' }));
    for (const sheet of tables.filter(({ hidden }) => hidden !== true)) {
      expect(rulesOf(sheetXml(bytes, sheet.name)).filter(({ formula }) => formula === 'FALSE')).toEqual([]);
    }
    const cover = columnsInUse(ledgerSheets.cover, scheme).filter(({ column }) => column.by === 'program');
    expect(rulesOf(sheetXml(bytes, '封面')).filter(({ formula }) => formula === 'FALSE')).toHaveLength(cover.length);
  });

  it('says in Chinese what to type, within the lengths Excel allows', async () => {
    const bytes = await buildLedger(ledger({ scheme, mode: 'manual' }));
    for (const { attributes } of on.flatMap(({ name }) => rulesOf(sheetXml(bytes, name)))) {
      expect(attributes['prompt']).toMatch(/[\u4e00-\u9fff]/);
      expect(attributes['prompt']!.length).toBeLessThanOrEqual(255);
      expect(attributes['promptTitle']!.length).toBeLessThanOrEqual(32);
      expect(attributes['error']!.length).toBeLessThanOrEqual(255);
      expect(attributes['errorTitle']!.length).toBeLessThanOrEqual(32);
    }
  });

  it('has no formula in any cell', async () => {
    const bytes = await buildLedger(ledger({ scheme, rows: { roster: members } }));
    for (const { name } of on) expect(sheetXml(bytes, name)).not.toContain('<f>');
  });

  it('prints every sheet on A4, fitted to the width, with page numbers', async () => {
    const book = await open(await buildLedger(ledger({ scheme })));
    for (const { pageSetup, headerFooter } of book.worksheets) {
      expect(pageSetup).toMatchObject({ paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0 });
      expect(headerFooter.oddFooter).toContain('第&P页 共&N页');
    }
  });
});

it('freezes the header and what tells one commitment from another', async () => {
  const book = await open(await buildLedger(ledger()));
  expect(book.getWorksheet('承诺台账')!.views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: 1 });
});

it('shades overdue, nearly due and closed commitments by their own row', async () => {
  const xml = sheetXml(await buildLedger(ledger()), '承诺台账');
  const formulas = [...xml.matchAll(/<cfRule.*?<formula>(.*?)<\/formula>/gs)].map((match) => match[1]);
  expect(formulas).toEqual([
    '$H2=&quot;销号&quot;',
    'AND(ISNUMBER($G2),OR($H2=&quot;定诺&quot;,$H2=&quot;亮诺&quot;,$H2=&quot;践诺&quot;),$G2&lt;TODAY())',
    'AND(ISNUMBER($G2),OR($H2=&quot;定诺&quot;,$H2=&quot;亮诺&quot;,$H2=&quot;践诺&quot;),$G2&gt;=TODAY(),$G2&lt;=TODAY()+30)',
  ]);
  expect(xml).toContain('<conditionalFormatting sqref="A2:M2001">');
});

it('takes no deadline before the year begins', async () => {
  const rules = rulesOf(sheetXml(await buildLedger(ledger()), '承诺台账'));
  const serial = 46023;
  expect(rules.find(({ range }) => range.startsWith('G2'))).toMatchObject({ type: 'date', formula: String(serial) });
});

it('tells what it is in 字典', async () => {
  const seal = { at: '2026-10-04T16:20:00', digest: 'ab12' } as const;
  const book = await open(await buildLedger(ledger({ mode: 'manual', seal: seal as never })));
  const rows = book
    .getWorksheet('字典')!
    .getRows(2, 7)!
    .map((row) => [row.getCell(1).value, row.getCell(3).value]);
  expect(rows).toEqual([
    ['产品', '承诺台账'],
    ['模板版本', '2'],
    ['方案代号', 'construction'],
    ['年度', '2026'],
    ['填写方式', '手工'],
    ['上报时间', '2026-10-04T16:20:00'],
    ['上报摘要', 'ab12'],
  ]);
});
