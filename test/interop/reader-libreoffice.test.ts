import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { WorkbookGrid } from '../../ledger/grid.ts';
import { readGrid } from '../../scripts/intake/node.ts';
import { differences, exceljsCells, gridCells } from '../intake/exceljs-cells.ts';
import { generateWorkbook, type GeneratedTable } from '../support/generate-workbooks.ts';

const COUNT = 200;

let folder: string;
const tables = new Map<string, readonly GeneratedTable[]>();

/** Makes the workbooks and has LibreOffice save each again, all in one call and under a profile of its own. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chengnuo-reader-'));
  const made = join(folder, 'made');
  await mkdir(made);
  for (let seed = 0; seed < COUNT; seed++) {
    const name = `${String(seed).padStart(3, '0')}.xlsx`;
    const generated = await generateWorkbook(1000 + seed, 5 + (seed % 30));
    tables.set(name, generated.tables);
    await writeFile(join(made, name), generated.bytes);
  }
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const files = [...tables.keys()].map((name) => join(made, name));
  const saved = ['--headless', '--convert-to', 'xlsx', '--outdir', join(folder, 'saved')];
  await promisify(execFile)('soffice', [profile, ...saved, ...files], { maxBuffer: 64 << 20 });
});

afterAll(() => rm(folder, { recursive: true, force: true }));

function gridOf(bytes: Uint8Array): WorkbookGrid {
  const result = readGrid(bytes);
  if ('problem' in result) throw new Error(JSON.stringify(result.problem));
  return result.grid;
}

function tablesOf(grid: WorkbookGrid): object[] {
  return grid.sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet: sheet.name, ...table })));
}

describe.each(['made', 'saved'])('%s', (kind) => {
  test('all workbooks are there', async () => {
    expect((await readdir(join(folder, kind))).sort()).toEqual([...tables.keys()]);
  });

  test('every cell is as exceljs reads it', async () => {
    const found: string[] = [];
    for (const name of tables.keys()) {
      const bytes = await readFile(join(folder, kind, name));
      const different = differences(gridCells(gridOf(bytes)), await exceljsCells(bytes));
      found.push(...different.map((one) => `${name} ${one}`));
    }
    expect(found).toEqual([]);
  });

  test('every table is where it was made', async () => {
    for (const [name, expected] of tables) {
      const grid = gridOf(await readFile(join(folder, kind, name)));
      const ranges = expected.map(({ sheet, name: table, rows }) => {
        return { sheet, name: table, top: 3, left: 1, bottom: 3 + rows, right: 12 };
      });
      expect(tablesOf(grid)).toEqual(ranges);
    }
  });
});

/** LibreOffice drops cells with empty text. */
function textsAndValues(bytes: Uint8Array): object {
  return Object.fromEntries([...gridCells(gridOf(bytes))].filter(([, cell]) => cell !== ''));
}

test('what LibreOffice saved says the same as what we made', async () => {
  for (const name of tables.keys()) {
    const [made, saved] = await Promise.all(
      ['made', 'saved'].map(async (kind) => textsAndValues(await readFile(join(folder, kind, name)))),
    );
    expect(saved).toEqual(made);
  }
});
