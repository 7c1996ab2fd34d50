import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, day } from '../../ledger/day.ts';
import type { RowEdit } from '../../ledger/edits.ts';
import { type Cell, cellAddress } from '../../ledger/grid.ts';
import type { RowSheetKey } from '../../ledger/parse/ledger.ts';
import type { Kind } from '../../ledger/workbook/column.ts';
import { ledgerSheets } from '../../ledger/workbook/declaration.ts';
import { columnsInUse } from '../../ledger/workbook/sheet.ts';
import { openWorkbook, saveWorkbook } from '../gallery/run.ts';
import { construction } from '../support/schemes.ts';
import { partsOf } from '../workbook/opened.ts';
import { cellsOf, changedParts, edited, gridOf } from './workbook.ts';

/** A filled ledger with a column and a sheet of the person's own, saved by another program than the builder. */
async function personal(): Promise<Uint8Array> {
  const workbook = await openWorkbook(new Uint8Array(readFileSync('test/fixtures/templates/v1/command.xlsx')));
  const sheet = workbook.getWorksheet('承诺台账')!;
  sheet.getCell('N1').value = '自用';
  for (let row = 2; row <= 40; row += 1) sheet.getCell(row, 14).value = `自用${row}`;
  workbook.addWorksheet('分工').addRows([
    ['李四', '宣传'],
    ['王五', { formula: '1+1', result: 2 }],
  ]);
  return saveWorkbook(workbook);
}

const built = new Uint8Array(readFileSync('test/fixtures/templates/v1/command.xlsx'));
const own = await personal();

/** The rows with an entry, or laid out for one, in the fixture; the next is free. */
const LAST: Partial<Record<RowSheetKey, number>> = {
  roster: 4,
  commitments: 10,
  transitions: 69,
  inspections: 20,
  activities: 8,
  practices: 3,
};
const keys = Object.keys(LAST) as (keyof typeof LAST)[];

/** A value and what a reader must find of it. */
interface Value {
  readonly value: string | number | null;
  readonly cell: Cell;
}

const days = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays(day('1990-01-01'), n));
const texts = fc
  .string({ unit: fc.constantFrom(...'甲乙，。 =+-@<>&"\'_x0041_\n😀AZ09'), minLength: 1, maxLength: 12 })
  .filter((text) => text !== '');

function valueOf(kind: Kind): fc.Arbitrary<Value> {
  const empty = fc.constant<Value>({ value: null, cell: null });
  switch (kind.type) {
    case 'day':
      return fc.oneof({ weight: 5, arbitrary: days.map((value): Value => ({ value, cell: { date: value } })) }, empty);
    case 'instant':
      return fc.tuple(days, fc.integer({ min: 1, max: 86_399 })).map(([on, seconds]): Value => {
        const clock = new Date(seconds * 1000).toISOString().slice(11, 19);
        return { value: `${on}T${clock}`, cell: { date: `${on}T${clock}` } };
      });
    case 'integer':
    case 'number':
      return fc.oneof({ weight: 5, arbitrary: fc.nat(99_999).map((value): Value => ({ value, cell: value })) }, empty);
    case 'text':
    case 'list':
    case 'month':
      return fc.oneof({ weight: 5, arbitrary: texts.map((value): Value => ({ value, cell: value })) }, empty);
  }
}

interface Planned {
  readonly edit: RowEdit;
  /** 1-based column → what must stand there. */
  readonly cells: ReadonlyMap<number, Cell>;
}

const planned: fc.Arbitrary<Planned> = fc.constantFrom(...keys).chain((sheet) => {
  const inUse = columnsInUse(ledgerSheets[sheet], construction);
  const row = fc.option(fc.integer({ min: 2, max: LAST[sheet]! }), { freq: 2 });
  const values = fc
    .subarray([...inUse], { minLength: 1 })
    .chain((columns) =>
      fc.tuple(...columns.map(({ key, column }) => valueOf(column.kind).map((value) => ({ key, value })))),
    );
  return fc.tuple(row, values).map(([at, all]) => ({
    edit: { sheet, row: at, values: Object.fromEntries(all.map(({ key, value }) => [key, value.value])) },
    cells: new Map(all.map(({ key, value }) => [inUse.findIndex((one) => one.key === key) + 1, value.cell])),
  }));
});

/** What the workbook must hold afterwards, worked out without any of the editor's own code. */
function expected(before: Record<string, Cell>, plans: readonly Planned[]): Record<string, Cell> {
  const after = new Map(Object.entries(before));
  const next = { ...LAST };
  for (const { edit, cells } of plans) {
    const row = edit.row ?? (next[edit.sheet] = next[edit.sheet]! + 1);
    for (const [column, cell] of cells) {
      const at = `${ledgerSheets[edit.sheet].name}!${cellAddress(row, column)}`;
      if (cell === null) after.delete(at);
      else after.set(at, cell);
    }
  }
  return Object.fromEntries(after);
}

const outsideCells = (xml: string): string =>
  xml.replace(/<sheetData>.*<\/sheetData>/s, '').replace(/<dimension[^>]*>/, '');

it.each([
  ['as the builder made it', built],
  ['with columns and sheets of the person’s own', own],
])('random edits are there afterwards and nothing else has changed: a ledger %s', (_, bytes) => {
  const before = cellsOf(gridOf(bytes));
  const parts = partsOf(bytes);
  fc.assert(
    fc.property(fc.array(planned, { minLength: 1, maxLength: 30 }), (plans) => {
      const after = edited(bytes, { rows: plans.map(({ edit }) => edit) });
      expect(cellsOf(gridOf(after))).toEqual(expected(before, plans));
      const now = partsOf(after);
      for (const name of changedParts(bytes, after)) {
        expect(name).toMatch(/^xl\/(worksheets\/sheet\d+|tables\/table\d+|styles|workbook)\.xml$/);
        if (name.includes('sheet')) expect(outsideCells(now[name]!)).toBe(outsideCells(parts[name]!));
      }
      for (const [index, { name, tables }] of gridOf(bytes).sheets.entries()) {
        const rows = plans.filter(({ edit }) => edit.row === null && ledgerSheets[edit.sheet].name === name).length;
        const key = keys.find((one) => ledgerSheets[one].name === name);
        const bottom = Math.max(tables[0]?.bottom ?? 0, rows === 0 ? 0 : LAST[key!]! + rows);
        expect(gridOf(after).sheets[index]!.tables).toEqual(tables.map((table) => ({ ...table, bottom })));
      }
    }),
    { numRuns: 60 },
  );
});
