import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readMany, readManyAs, type ReadManyOptions } from '../../scripts/intake/pool.ts';
import type { FileRef, FileResult } from '../../scripts/intake/read-file.ts';
import { rawXlsx } from '../support/raw-xlsx.ts';

let folder: string;
let childPath: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chengnuo-intake-'));
  childPath = join(folder, 'intake-child.mjs');
  const entryPoints = [join(import.meta.dirname, '../../scripts/intake/child.ts')];
  await build({ entryPoints, outfile: childPath, bundle: true, format: 'esm', platform: 'node' });
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function file(name: string, bytes: Uint8Array = rawXlsx()): Promise<FileRef> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return { path, name };
}

const several = (count: number): Promise<FileRef[]> =>
  Promise.all(Array.from({ length: count }, (_, i) => file(`第${i + 1}支部.xlsx`)));

const outcome = ({ outcome: read }: FileResult): string => ('grid' in read ? 'grid' : read.problem.code);
const outcomes = async (files: readonly FileRef[], options: ReadManyOptions): Promise<string[]> =>
  (await readMany(files, options)).map(outcome);

/** A child that behaves by the name of its file. */
async function fakeChild(): Promise<string> {
  const path = join(folder, 'fake-child.mjs');
  await writeFile(
    path,
    `import { existsSync, writeFileSync } from 'node:fs';
    process.on('message', ({ path, name }) => {
      const again = existsSync(path + '.seen');
      if (name.includes('crash')) process.exit(3);
      if (name.includes('once') && !again) { writeFileSync(path + '.seen', ''); process.exit(3); }
      if (name.includes('hang')) for (;;);
      process.send({ path, name, digest: '', size: 1, outcome: { grid: { date1904: false, sheets: [] } } });
    });`,
  );
  return path;
}

describe('a few files, in this process', () => {
  test('each gives its cells, digest and size, in order', async () => {
    const bytes = rawXlsx();
    const results = await readMany([await file('甲.xlsx'), await file('乙.xlsx', new Uint8Array(0))]);
    expect(results.map(({ name }) => name)).toEqual(['甲.xlsx', '乙.xlsx']);
    expect(results.map(outcome)).toEqual(['grid', 'file-empty']);
    expect(results[0]).toMatchObject({ size: bytes.length, digest: createHash('sha256').update(bytes).digest('hex') });
  });

  test('a lock file is known by its name, not by its bytes', async () => {
    expect(await outcomes([await file('~$甲.xlsx')], {})).toEqual(['file-lock']);
  });

  test('a file that is gone, and a folder, are reported', async () => {
    await mkdir(join(folder, '夹.xlsx'));
    const missing = { path: join(folder, 'none.xlsx'), name: 'none.xlsx' };
    const results = await readMany([missing, { path: join(folder, '夹.xlsx'), name: '夹.xlsx' }]);
    expect(results.map(({ outcome: read }) => read)).toEqual([
      { problem: { code: 'file-not-opened', args: { reason: '文件不存在' } } },
      { problem: { code: 'file-not-opened', args: { reason: '这是文件夹' } } },
    ]);
    expect(results.map(({ digest }) => digest)).toEqual([null, null]);
  });
});

describe('many files, in child processes', () => {
  test('the same results as in this process', async () => {
    const files = [...(await several(9)), await file('空.xlsx', new Uint8Array(0))];
    expect(await readMany(files, { childPath })).toEqual(await readMany(files, { inProcess: 10 }));
  });

  test('a child can keep less than all cells', async () => {
    const outfile = join(folder, 'names.mjs');
    const contents = "import { serveFiles } from './serve-files.ts'; serveFiles(({ name }) => `读了${name}`);";
    const resolveDir = join(import.meta.dirname, '../../scripts/intake');
    await build({ stdin: { contents, resolveDir }, outfile, bundle: true, format: 'esm', platform: 'node' });
    const read = await readManyAs(await several(3), ({ name }) => `读了${name}`, { childPath: outfile, inProcess: 0 });
    expect(read).toEqual(['读了第1支部.xlsx', '读了第2支部.xlsx', '读了第3支部.xlsx']);
  });

  test('progress is told for each file', async () => {
    const told: string[] = [];
    const onDone: ReadManyOptions['onDone'] = (_, done, total) => told.push(`${done}/${total}`);
    await readMany(await several(3), { childPath, inProcess: 0, onDone });
    expect(told).toEqual(['1/3', '2/3', '3/3']);
  });

  test('a file that takes its child down harms no other', async () => {
    const files = [...(await several(4)), await file('crash.xlsx'), ...(await several(4))];
    const results = await readMany(files, { childPath: await fakeChild() });
    expect(results.map(outcome)).toEqual([
      ...Array<string>(4).fill('grid'),
      'file-crashed',
      ...Array<string>(4).fill('grid'),
    ]);
    const digest = createHash('sha256').update(rawXlsx()).digest('hex');
    expect(results[4]).toMatchObject({ name: 'crash.xlsx', digest, size: rawXlsx().length });
  });

  test('a file that failed once is tried again', async () => {
    const files = [await file('once.xlsx'), ...(await several(8))];
    expect(new Set(await outcomes(files, { childPath: await fakeChild() }))).toEqual(new Set(['grid']));
  });

  test('a file that never ends is given up', async () => {
    const files = [...(await several(8)), await file('hang.xlsx')];
    // On a busy machine a process may take more than a second to begin.
    const read = await outcomes(files, { childPath: await fakeChild(), seconds: 3 });
    expect(read).toEqual([...Array<string>(8).fill('grid'), 'file-timeout']);
  });

  test('a child out of memory harms no other', async () => {
    const rows = Array.from({ length: 60_000 }, (_, i) => `<row><c t="str"><v>第${i}行</v></c></row>`).join('');
    const big = await file('大.xlsx', rawXlsx({ rows }));
    const files = [...(await several(8)), big];
    const read = await outcomes(files, { childPath, heapMegabytes: 8 });
    expect(read).toEqual([...Array<string>(8).fill('grid'), 'file-crashed']);
  });

  test('a child that was never built is a fault of the program', async () => {
    await expect(readMany(await several(9), { childPath: join(folder, 'none.js') })).rejects.toThrow('not built');
  });
});
