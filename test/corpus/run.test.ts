import { build } from 'esbuild';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { filesBelow } from '../../scripts/corpus/files.ts';
import { Helper } from '../../scripts/corpus/helper.ts';
import { summaryOf } from '../../scripts/corpus/print.ts';
import { reportOf } from '../../scripts/corpus/report.ts';
import { runCorpus } from '../../scripts/corpus/run.ts';
import { readOurs } from '../../scripts/corpus/ours.ts';
import { readWitness } from '../../scripts/corpus/witness/index.ts';
import { makeBases } from '../../scripts/fuzz/bases.ts';
import { rawXlsx, worksheet } from '../support/raw-xlsx.ts';
import { tempDir } from '../support/temp-dir.ts';

/** Beside the sources, so that the packages are found. */
async function builtChild(): Promise<string> {
  const outfile = path.resolve('node_modules/.cache/chengnuo-test', `corpus-child-${process.pid}.mjs`);
  onTestFinished(() => rmSync(outfile, { force: true }));
  const entryPoints = [path.resolve('scripts/corpus/child.ts')];
  await build({ entryPoints, outfile, bundle: true, format: 'esm', platform: 'node', packages: 'external' });
  return outfile;
}

function folderOf(files: Readonly<Record<string, Uint8Array>>): string {
  const dir = tempDir();
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(dir, name)), { recursive: true });
    writeFileSync(path.join(dir, name), bytes);
  }
  return dir;
}

it('a folder of workbooks: each in its class, with cells, cost and the reason', async () => {
  const prefixed = worksheet('<row r="1"><c r="A1"><v>1</v></c></row>').replace(/<(\/?)(?=[a-z])/g, '<$1x:');
  const dir = folderOf({
    '一/同.xlsx': rawXlsx(),
    '一/零.xlsx': rawXlsx({ rows: '<row r="1"><c r="A1"><f>0</f><v>0</v></c><c r="B1"><v>2</v></c></row>' }),
    '二.xlsx': rawXlsx().slice(0, 200),
    '三.xlsx': rawXlsx({ parts: { 'xl/worksheets/sheet1.xml': prefixed.replace('xmlns=', 'xmlns:x=') } }),
  });
  expect(filesBelow(dir)).toEqual(['一/同.xlsx', '一/零.xlsx', '三.xlsx', '二.xlsx'].sort());
  const told: string[] = [];
  const reports = await runCorpus(dir, filesBelow(dir), await builtChild(), ({ file }) => told.push(file));
  expect(told).toEqual(filesBelow(dir));
  const of = (file: string) => reports.find((one) => one.file === file)!;
  expect(of('一/同.xlsx')).toMatchObject({ class: 'agrees', cells: 1, differences: 0, refused: null, exceljs: null });
  expect(of('一/零.xlsx')).toMatchObject({ class: 'explained', cells: 2, faults: { 'falsy-result-lost': 1 } });
  expect(of('二.xlsx')).toMatchObject({ class: 'refused', refused: 'file-truncated' });
  expect(of('三.xlsx')).toMatchObject({ cells: 1, class: expect.stringMatching(/exceljs-failed|explained/) as string });
  for (const { ours } of reports) expect(ours!.megabytes).toBeGreaterThan(20);
  expect(summaryOf(reports)).toContain('our reader died or hung   0');
}, 120_000);

it('a reader that hangs or dies is told as such, and the next file is read', async () => {
  const dir = folderOf({});
  const script = path.join(dir, 'child.mjs');
  writeFileSync(
    script,
    `process.on('message', ({ read }) => {
      if (read === 'hang') for (;;);
      if (read === 'die') process.exit(3);
      process.send({ outcome: { refused: read }, milliseconds: 1, megabytes: 1 });
    });`,
  );
  const helper = new Helper(script, { heapMegabytes: 100, seconds: 5 });
  expect(await helper.read('die', 'ours')).toEqual({ died: 'crashed' });
  expect(await helper.read('hang', 'ours')).toEqual({ died: 'timeout' });
  expect(await helper.read('甲', 'ours')).toMatchObject({ outcome: { refused: '甲' } });
  helper.stop();
}, 60_000);

const reading = (value: number) => ({
  outcome: { sheets: [{ name: '甲', rows: [{ row: 2, cells: [value] }] }] },
  milliseconds: 1,
  megabytes: 1,
});

it('a difference nobody explains is told with the cell and both values', async () => {
  const judges = {
    judge: () => Promise.resolve([{ right: 'neither', fault: null } as const]),
    witness: () => Promise.resolve({ died: 'crashed' } as const),
  };
  const report = await reportOf('甲.xlsx', reading(1), reading(2), judges);
  expect(report).toMatchObject({ class: 'unexplained', differences: 1, unexplained: 1 });
  expect(report.examples).toEqual([{ cell: '甲!A2', ours: '1', exceljs: '2', right: 'neither', fault: null }]);
  const fault = await reportOf('甲.xlsx', { died: 'timeout' }, reading(2), judges);
  expect(fault).toMatchObject({ class: 'fault', refused: 'not done in time' });
});

it('the third reader, made of libraries, reads whole workbooks of five programs as we do', async () => {
  const dir = tempDir();
  for (const { name, bytes } of await makeBases()) {
    const file = path.join(dir, name);
    writeFileSync(file, bytes);
    const sorted = (outcome: Awaited<ReturnType<typeof readOurs>>): unknown => {
      if ('refused' in outcome) throw new Error(`${name}: ${outcome.refused}`);
      return outcome.sheets.map((sheet) => ({
        name: sheet.name,
        rows: sheet.rows.map(({ row, cells }) => ({ row, cells: Array.from(cells, (one) => one ?? null) })),
      }));
    };
    expect(sorted(await readWitness(file)), name).toEqual(sorted(await readOurs(file)));
  }
  expect(readFileSync(path.join(dir, 'odd.xlsx')).length).toBeGreaterThan(1000);
}, 120_000);
