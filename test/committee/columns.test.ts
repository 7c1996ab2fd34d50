import { describe, expect, it } from 'vitest';
import { committeeSheets, committeeSheetsOf } from '../../ledger/workbook/committee.ts';
import { schemeFits } from '../../ledger/workbook/fits.ts';
import { type Sheet, columnsInUse } from '../../ledger/workbook/sheet.ts';
import { agreedCommitteeColumns } from '../support/agreed-columns.ts';
import { shipped } from '../support/schemes.ts';

const SHEETS: readonly Sheet[] = Object.values(committeeSheets);
const RANK = { public: 0, committee: 1, secret: 2 };

const NAMES: Readonly<Record<string, readonly string[]>> = {
  construction: ['审查意见', '评选表彰'],
  district: ['联合督查', '目标责任制考核', '整改问责', '评选表彰'],
  town: ['审查意见', '销号核验', '领导点评', '支部评议计票', '支部评比', '督查素材', '评选表彰'],
  social: ['审查意见', '整改问责', '评选表彰'],
  police: [],
};

describe.each(Object.entries(shipped))('the committee workbook of %s', (id, scheme) => {
  const sheets = committeeSheetsOf(scheme).map(([, sheet]) => sheet);

  it('is of a scheme that fits', () => {
    expect(schemeFits(scheme)).toEqual([]);
  });

  it('has the sheets agreed', () => {
    expect(sheets.map(({ name }) => name)).toEqual(NAMES[id]);
  });

  it('has the columns agreed, required where agreed', () => {
    const columns = sheets.flatMap((sheet) =>
      columnsInUse(sheet, scheme).map((one) => [`${sheet.key}.${one.key}`, one.required ? 'required' : 'optional']),
    );
    const agreed = agreedCommitteeColumns.flatMap(({ sheet, key, presence }) =>
      presence[id] === undefined ? [] : [[`${sheet}.${key}`, presence[id]]],
    );
    expect(columns).toEqual(agreed);
  });

  it('has the headers agreed, none twice on a sheet', () => {
    const headers = sheets.map((sheet) => [sheet.key, columnsInUse(sheet, scheme).map(({ header }) => header)]);
    const agreed = sheets.map((sheet) => [
      sheet.key,
      agreedCommitteeColumns.filter((one) => one.sheet === sheet.key && one.presence[id]).map(({ header }) => header),
    ]);
    expect(headers).toEqual(agreed);
  });

  it('has no two sheets so alike that they could be taken for copies', () => {
    const headers = sheets.map((sheet) => ({
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

describe('R5: a column of the committee workbook', () => {
  const declared = SHEETS.flatMap((sheet) =>
    Object.entries(sheet.columns).map(([key, column]) => ({ at: `${sheet.key}.${key}`, column })),
  );

  it('was agreed, each of them; a fifth and a sixth grade are for schemes of one’s own', () => {
    const ofTheFive = declared.map(({ at }) => at).filter((at) => !/\.g[56]$/.test(at));
    expect(ofTheFive).toEqual(agreedCommitteeColumns.map(({ sheet, key }) => `${sheet}.${key}`));
  });

  it.each(agreedCommitteeColumns.map((one) => ({ ...one, at: `${one.sheet}.${one.key}` })))(
    '$at is shared with no more people than agreed, and the committee writes it',
    ({ sheet, key, share }) => {
      const column = SHEETS.find((one) => one.key === sheet)!.columns[key]!;
      expect([RANK[column.share] >= RANK[share], column.by]).toEqual([true, 'committee']);
    },
  );
});

describe('R5: the sheets of the committee workbook', () => {
  it('have names and tables of their own that Excel takes', () => {
    const names = SHEETS.map(({ name }) => name);
    expect(names.filter((name) => !/^[\p{Script=Han}]{2,31}$/u.test(name))).toEqual([]);
    expect([new Set(names).size, SHEETS.map(({ table }) => table)]).toEqual([SHEETS.length, names]);
  });

  it('are declared under their own keys, and known again by columns they have', () => {
    const wrong = Object.entries(committeeSheets).flatMap(([key, sheet]: [string, Sheet]) => [
      ...(sheet.key === key ? [] : [key]),
      ...(sheet.rowKey ?? ['(none)']).filter((column) => !Object.hasOwn(sheet.columns, column)),
    ]);
    expect(wrong).toEqual([]);
  });
});
