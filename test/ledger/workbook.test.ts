import { describe, expect, it } from 'vitest';
import { ledgerSheets } from '../../ledger/workbook/declaration.ts';
import { type Sheet, columnsInUse, isSheetOn } from '../../ledger/workbook/sheet.ts';
import { branches } from '../../ledger/workbook/sheets/branches.ts';
import { builtInSchemes } from '../../templates/schemes/index.ts';
import { agreedColumns } from '../support/agreed-columns.ts';
import { construction, schemeOf } from '../support/schemes.ts';

const SHEETS: readonly Sheet[] = Object.values(ledgerSheets);
const ids = Object.keys(builtInSchemes);
const RANK = { public: 0, committee: 1, secret: 2 };

/** How many columns each scheme has of each sheet, – where it lacks the sheet. */
const COUNTS = `
| 表 | construction | district | town | social | police |
|---|---|---|---|---|---|
| cover | 9 | 9 | 10 | 12 | 8 |
| roster | 6 | 9 | 6 | 15 | 9 |
| commitments | 13 | 13 | 15 | 15 | 14 |
| reviews | 9 | – | 8 | 10 | 10 |
| transitions | 13 | 10 | 10 | 10 | 10 |
| inspections | 7 | – | – | – | – |
| activities | 9 | 7 | 9 | 9 | 9 |
| comments | – | – | 8 | – | – |
| records | – | – | 7 | – | – |
| ballots | 10 | 10 | 11 | 10 | 10 |
| results | 9 | 10 | 9 | 9 | 10 |
| measures | – | 9 | – | 9 | 9 |
| practices | 5 | – | – | 5 | 5 |
| posts | – | – | – | – | 11 |
| postAssessments | – | – | – | – | 12 |
| areas | – | – | – | – | 6 |
| areaWork | – | – | – | – | 8 |
| dictionary | 3 | 3 | 3 | 3 | 3 |
`;

function countsOf(id: string): Readonly<Record<string, string>> {
  const [names = [], , ...rows] = COUNTS.trim()
    .split('\n')
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  return Object.fromEntries(rows.map((row) => [row[0] ?? '', row[names.indexOf(id)] ?? '']));
}

describe.each(ids)('the workbook of %s', (id) => {
  const scheme = schemeOf(id);
  const on = SHEETS.filter((sheet) => isSheetOn(sheet, scheme));
  const agreed = agreedColumns.filter(({ presence }) => presence[id] !== undefined);

  it('has as many columns on each sheet as agreed', () => {
    const counts = SHEETS.map((sheet) => [
      sheet.key,
      isSheetOn(sheet, scheme) ? String(columnsInUse(sheet, scheme).length) : '–',
    ]);
    expect(Object.fromEntries(counts)).toEqual(countsOf(id));
  });

  it.each(on)('has on $name the columns agreed, required where agreed', (sheet) => {
    const columns = columnsInUse(sheet, scheme).map(({ key, required }) => [key, required ? 'required' : 'optional']);
    expect(Object.fromEntries(columns)).toEqual(
      Object.fromEntries(
        agreed.filter((one) => one.sheet === sheet.key).map(({ key, presence }) => [key, presence[id]]),
      ),
    );
  });

  it.each([...on, branches as Sheet])('has on $name no header twice', (sheet) => {
    const headers = columnsInUse(sheet, scheme).map(({ header }) => header.normalize('NFKC').toLowerCase());
    expect(headers).toEqual([...new Set(headers)]);
  });
});

describe.each(ids)('in the workbook of %s', (id) => {
  it('no sheet has so many headers of another that the two could be taken for copies', () => {
    const scheme = schemeOf(id);
    const headers = SHEETS.filter((sheet) => isSheetOn(sheet, scheme) && sheet.shape === 'table').map((sheet) => ({
      name: sheet.name,
      headers: columnsInUse(sheet, scheme).map(({ header }) => header),
    }));
    const alike = headers.flatMap((one) =>
      headers
        .filter((other) => other !== one)
        .filter((other) => one.headers.filter((h) => other.headers.includes(h)).length >= one.headers.length * 0.8)
        .map((other) => `${one.name} ${other.name}`),
    );
    expect(alike).toEqual([]);
  });
});

describe('the workbook of construction', () => {
  it('shows ten sheets and hides 字典', () => {
    const on = SHEETS.filter((sheet) => isSheetOn(sheet, construction));
    expect([
      on.filter(({ hidden }) => !hidden).length,
      on.filter(({ hidden }) => hidden).map(({ name }) => name),
    ]).toEqual([10, ['字典']]);
  });

  it('names the columns of votes by the grades', () => {
    const headers = columnsInUse(ledgerSheets.ballots, construction).map(({ header }) => header);
    expect(headers.slice(-4)).toEqual(['满意', '较满意', '基本满意', '不满意']);
  });

  it('has fewer columns of votes where there are fewer grades', () => {
    const grades = [90, 60, 0].map((from, index) => ({ name: ['好', '一般', '差'][index], points: from, from }));
    const three = schemeOf('construction', { evaluation: { grades } });
    const headers = columnsInUse(ledgerSheets.ballots, three).map(({ header }) => header);
    expect(headers.slice(-4)).toEqual(['收回票数', '好', '一般', '差']);
  });
});

describe('a column of the declaration', () => {
  const table = agreedColumns.map((one) => ({ ...one, at: `${one.sheet}.${one.key}` }));
  const declared = SHEETS.flatMap((sheet) =>
    Object.entries(sheet.columns).map(([key, column]) => ({ at: `${sheet.key}.${key}`, column })),
  );
  const ofTheFive = declared.filter(({ at }) => !/\.g[56]$/.test(at));

  it('was agreed, each of them; a fifth and a sixth grade are for schemes of one’s own', () => {
    expect(ofTheFive.map(({ at }) => at).sort()).toEqual(table.map(({ at }) => at).sort());
  });

  it.each(table)('$at is headed $header', ({ sheet, key, header }) => {
    const column = SHEETS.find((one) => one.key === sheet)?.columns[key];
    expect(typeof column?.header === 'function' ? column.header(construction) : column?.header).toBe(header);
  });

  it.each(table)('$at is shared with no more people than agreed', ({ sheet, key, share }) => {
    const column = SHEETS.find((one) => one.key === sheet)?.columns[key];
    expect(column === undefined ? -1 : RANK[column.share]).toBeGreaterThanOrEqual(RANK[share]);
  });

  it.each(ofTheFive)('$at has a header on one line, without blanks around it', ({ column }) => {
    const header = typeof column.header === 'function' ? column.header(construction) : column.header;
    expect(header).toMatch(/^\S+$/);
  });

  it.each(declared.filter(({ column }) => column.kind.type === 'text' && column.kind.pattern))(
    '$at gives an example that fits its own pattern and length',
    ({ column: { kind } }) => {
      const fits =
        kind.type === 'text' && kind.example !== undefined && kind.pattern?.test(kind.example) === true
          ? kind.example.length <= kind.max
          : false;
      expect(fits).toBe(true);
    },
  );
});

describe('sheets', () => {
  it('have names and tables of their own that Excel takes', () => {
    const names = SHEETS.flatMap(({ name, table }) => [name, table]);
    expect([new Set(names).size, names.filter((name) => !/^[\p{Script=Han}]{2,31}$/u.test(name))]).toEqual([
      SHEETS.length,
      [],
    ]);
  });

  it('are declared under their own keys', () => {
    expect(Object.entries(ledgerSheets).filter(([key, sheet]) => sheet.key !== key)).toEqual([]);
  });

  it('refer to ids of sheets that there are', () => {
    const sources = SHEETS.flatMap(({ columns }) =>
      Object.values(columns).flatMap(({ kind }) =>
        kind.type === 'list' && kind.source.from === 'ids' ? [kind.source.sheet] : [],
      ),
    );
    expect([...new Set(sources)].filter((key) => !Object.hasOwn(ledgerSheets, key))).toEqual([]);
  });

  it('lay out beforehand only columns they have', () => {
    const wrong = SHEETS.flatMap(({ key, laidOut = [], columns }) =>
      laidOut.filter((column) => !Object.hasOwn(columns, column)).map((column) => `${key}.${column}`),
    );
    expect(wrong).toEqual([]);
  });
});
