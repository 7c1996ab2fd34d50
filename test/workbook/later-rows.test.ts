import type { Workbook } from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SheetKey, ledgerSheets } from '../../ledger/workbook/declaration.ts';
import { columnsInUse, isSheetOn } from '../../ledger/workbook/sheet.ts';
import { newWorkbook, toBytes } from '../../templates/workbook/excel.ts';
import type { LedgerInput, Mark, RowValues } from '../../templates/workbook/input.ts';
import { LaterRows } from '../../templates/workbook/later-rows.ts';
import { layOutLedger } from '../../templates/workbook/ledger.ts';
import { open, partsOf } from './opened.ts';
import { construction, everything, ledger } from './sample.ts';

/** What people type, and what they should not; each stands in columns of every kind. */
const VALUES = [
  ...['汛期前完成清淤', 'A01-001', '2026-06-30', '2026.9.31', '2026-09-30T15:20:00', '2026-03', '', ' ', ' 前后有空 '],
  ...[
    '=1+1',
    '+86',
    '-3',
    '@某人',
    '\t制表',
    '<b>&"\'</b>',
    '两\n行',
    '回\r\n车',
    '_x0041_',
    '😀😀',
    '半\uD83D个',
    '\u0001',
  ],
  ...['长'.repeat(600), 'x'.repeat(33_000), 0, 1, -2.5, 46_295, 1e21, Number.NaN, null],
] as const;

const value = fc.constantFrom(...VALUES);

const rowsOf = (input: LedgerInput): fc.Arbitrary<Partial<Record<SheetKey, readonly RowValues[]>>> => {
  const sheets = Object.entries(ledgerSheets).flatMap(([key, sheet]) => {
    if (sheet.shape === 'form' || key === 'dictionary' || !isSheetOn(sheet, input.scheme)) return [];
    const row = Object.fromEntries(columnsInUse(sheet, input.scheme).map((column) => [column.key, value]));
    return [[key, fc.array(fc.record(row), { maxLength: 4 })] as const];
  });
  return fc.record(Object.fromEntries(sheets));
};

const marksOf = (rows: LedgerInput['rows']): fc.Arbitrary<readonly Mark[]> => {
  const places = Object.entries(rows ?? {}).flatMap(([sheet, some]) =>
    [null, ...some.keys()].map((rowIndex) => ({ sheet: sheet as SheetKey, rowIndex })),
  );
  const severity = fc.constantFrom('error' as const, 'warning' as const);
  const mark = fc.tuple(fc.constantFrom(...places), fc.constantFrom('id', 'text', 'name', null), severity);
  const marks = mark.map(([place, columnKey, how]) => ({ ...place, columnKey, severity: how, note: '要改。' }));
  return fc.array(marks, { maxLength: 6 });
};

async function laidOut(input: LedgerInput, later?: LaterRows): Promise<Uint8Array> {
  const workbook = await newWorkbook('台账');
  layOutLedger(workbook, input, later);
  return toBytes(workbook, undefined, later);
}

/** All that exceljs finds: every cell with its value, style and note, heights, widths, tables. */
function seen(workbook: Workbook): unknown {
  return workbook.worksheets.map((sheet) => {
    const rows: unknown[] = [];
    sheet.eachRow({ includeEmpty: true }, (row, number) => {
      const cells: unknown[] = [];
      row.eachCell({ includeEmpty: true }, (cell) => cells.push([cell.address, cell.value, cell.style, cell.note]));
      rows.push([number, row.height, cells]);
    });
    const { name, dimensions, views, pageSetup, columns } = sheet;
    const widths = (columns ?? []).map(({ width }) => width);
    return { name, dimensions: String(dimensions), views, pageSetup, widths, rows };
  });
}

/** Sheets around their rows and cells, and the other parts that rows are none of. */
const around = (bytes: Uint8Array): unknown =>
  Object.entries(partsOf(bytes))
    .filter(([name]) => !['xl/styles.xml', 'xl/sharedStrings.xml'].includes(name))
    .map(([name, xml]) => [name, xml.replace(/<sheetData>.*<\/sheetData>/s, '').replace(/<cols>.*<\/cols>/s, '')]);

describe('rows that are put in after exceljs has written the others', () => {
  it.each([
    ['construction, command', ledger()],
    ['everything, manual', ledger({ scheme: everything, mode: 'manual' })],
    ['carried over', ledger({ scheme: construction, carried: true })],
  ])('are as exceljs writes them, whatever is in them and however they are marked: %s', async (_, input) => {
    const cases = rowsOf(input).chain((rows) => marksOf(rows).map((marks) => ({ ...input, rows, marks })));
    await fc.assert(
      fc.asyncProperty(cases, async (one) => {
        const [quick, slow] = [await laidOut(one, new LaterRows()), await laidOut(one)];
        expect(around(quick)).toEqual(around(slow));
        expect(seen(await open(quick))).toEqual(seen(await open(slow)));
      }),
      { numRuns: 12 },
    );
  });
});
