import { describe, expect, it } from 'vitest';
import { buildLedger, crossSheetRules } from '../../../templates/workbook/index.ts';
import type { LedgerInput } from '../../../templates/workbook/input.ts';
import { shipped } from '../../support/schemes.ts';
import { rulesOf, sheetXml } from '../../workbook/opened.ts';
import { branch, everything } from '../../workbook/sample.ts';
import { faultOf, gridOf, inExcel } from './support.ts';
import { sheetOf } from './workbooks.ts';

const inputOf = (scheme: LedgerInput['scheme']): LedgerInput => ({ scheme, year: 2026, mode: 'command', branch });

const input = inputOf(everything);
const bytes = await buildLedger(input);
const rules = crossSheetRules(input);
/** What the person has open: one sheet with something in it. */
const open = await sheetOf([['旧内容']]);

describe('a ledger placed in the open workbook', () => {
  it('stands before what is there, with all it holds', () =>
    inExcel({ workbook: open }, async ({ gateway, excel }) => {
      await gateway.place(bytes, rules);
      const { sheets } = gridOf(await excel.save());
      expect(sheets.slice(0, -1)).toEqual(gridOf(bytes).sheets);
      expect(sheets.at(-1)).toMatchObject({ name: '台账', rows: [{ row: 1, cells: ['旧内容'] }] });
    }));

  it.each(Object.entries({ ...shipped, everything }))('has all its rules, as built: %s', async (_, scheme) => {
    const given = inputOf(scheme);
    const built = await buildLedger(given);
    await inExcel({ workbook: open }, async ({ gateway, excel }) => {
      await gateway.place(built, crossSheetRules(given));
      const saved = await excel.save();
      for (const { name, rows } of gridOf(built).sheets.filter(({ visibility }) => visibility === 'visible')) {
        expect(rows.length).toBeGreaterThan(0);
        expect(told(saved, name)).toEqual(told(built, name));
      }
    });
  });

  // Attributes that say what goes without saying may be left out.
  const told = (workbook: Uint8Array, sheet: string): readonly unknown[] =>
    rulesOf(sheetXml(workbook, sheet))
      .map(({ range, type, formula, attributes: a }) => [
        ...[range, type, formula, a['errorStyle'] ?? 'stop', a['allowBlank'] ?? '0', a['showErrorMessage'] ?? '0'],
        ...[a['promptTitle'], a['prompt'], a['errorTitle'], a['error'], a['showDropDown'] ?? '0'],
      ])
      .sort((a, b) => String(a[0]).localeCompare(String(b[0])));

  it('is shown', () =>
    inExcel({ workbook: open }, async ({ gateway, excel }) => {
      await gateway.place(bytes, rules);
      expect(excel.book.active.name).toBe(gridOf(bytes).sheets[0]!.name);
    }));

  it('takes 4 syncs', () =>
    inExcel({ workbook: open }, async ({ gateway, excel }) => {
      await gateway.place(bytes, rules);
      expect(excel.host.requests.length).toBe(4);
    }));
});

describe('where a sheet of its name is there already', () => {
  it('nothing is placed, and it is said what to do', async () => {
    // The second of two; 封面 is one of the ledger’s sheets.
    const taken = await sheetOf([['别的']], (sheet) => {
      sheet.name = '封面';
    });
    await inExcel({ workbook: taken }, async ({ gateway, excel }) => {
      const before = await excel.save();
      const fault = await faultOf(gateway.place(bytes, rules));
      expect(fault.code).toBe('NameTaken');
      expect(fault.message).toContain('已经有名为“封面”的工作表');
      expect(fault.message).toContain('工作簿没有改动');
      expect(gridOf(await excel.save())).toEqual(gridOf(before));
    });
  });

  it('a sheet of the person’s own with a number in its name is no matter', async () => {
    const numbered = await sheetOf([['别的']], (sheet) => {
      sheet.name = '花名册 (2)';
    });
    await inExcel({ workbook: numbered }, async ({ gateway, excel }) => {
      await gateway.place(bytes, rules);
      expect(excel.book.sheets.length).toBe(gridOf(bytes).sheets.length + 1);
    });
  });
});

describe('where placing fails', () => {
  const failures = [
    ['in inserting', { request: 2, code: 'UnsupportedFeature' }, 'unsupported'],
    ['in looking at what was inserted', { request: 3, code: 'GeneralException' }, 'other'],
    ['in the first rule', { request: 4, action: 'DataValidation.rule', code: 'AccessDenied' }, 'protected'],
    ['in showing it', { request: 4, action: 'Worksheet.activate', code: 'GeneralException' }, 'other'],
  ] as const;
  it.each(failures)('%s, none of it stays', async (_, failure, kind) => {
    await inExcel({ workbook: open }, async ({ gateway, excel }) => {
      excel.host.failAt(failure);
      const fault = await faultOf(gateway.place(bytes, rules));
      expect([fault.kind, fault.code]).toEqual([kind, failure.code]);
      expect(fault.message).toContain('工作簿没有改动');
      expect(excel.book.sheets.map(({ name }) => name)).toEqual(['台账']);
    });
  });

  it('and taking it away fails too, it is said', () =>
    inExcel({ workbook: open }, async ({ gateway, excel }) => {
      excel.host.failAt({ request: 4, action: 'Worksheet.activate', code: 'GeneralException' });
      excel.host.failAt({ request: 6, code: 'GeneralException' });
      const fault = await faultOf(gateway.place(bytes, rules));
      expect(fault.kind).toBe('halfWritten');
      expect(fault.message).toContain('请删去新出现的工作表');
    }));

  it('by a fault of the program, none of it stays either', () =>
    inExcel({ workbook: open }, async ({ gateway, excel }) => {
      const foreign = [{ ...rules[0]!, sheet: '没有这张' }];
      await expect(gateway.place(bytes, foreign)).rejects.toThrow('no sheet 没有这张 was placed');
      expect(excel.book.sheets.map(({ name }) => name)).toEqual(['台账']);
    }));

  it('because the bytes are no workbook, it is said', () =>
    inExcel({ workbook: open }, async ({ gateway, excel }) => {
      const fault = await faultOf(gateway.place(new Uint8Array([1, 2, 3]), rules));
      expect(fault.code).toBe('InvalidArgument');
      expect(excel.book.sheets.length).toBe(1);
    }));
});

it('an Excel that can’t place says what to do instead, and is asked nothing', () =>
  inExcel({ workbook: open, requirements: { ExcelApi: '1.12' } }, async ({ gateway, excel }) => {
    const fault = await faultOf(gateway.place(bytes, rules));
    expect(fault.kind).toBe('unsupported');
    expect(fault.message).toContain('请选择在新工作簿中打开');
    expect(excel.host.requests).toEqual([]);
  }));
