import { execFile } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { messageOf } from '../../ledger/findings/finding.ts';
import { canonicalText } from '../../ledger/seal.ts';
import type { FullPlan } from '../../scripts/consolidate/plan.ts';
import type { ReadFile, Submission } from '../../scripts/consolidate/types.ts';
import { type Folder, fileOf, planOf, sampleFolder } from '../demo/sample.ts';
import { openWorkbook, recomputeTogether, recomputeTotals } from '../support/recompute.ts';

let folder: Folder;
let original: FullPlan;
let resaved: FullPlan;
const saved = new Map<string, Uint8Array>();

/** Has LibreOffice save every accepted workbook of the sample, under a profile of its own. */
beforeAll(async () => {
  folder = await sampleFolder();
  original = planOf(folder, folder.files, '2026Q3');
  const names = original.accepted.map(({ submission }) => submission.name);
  const [made, out] = [path.join(folder.dir, 'made'), path.join(folder.dir, 'saved')];
  await mkdir(made);
  for (const name of names) await writeFile(path.join(made, name), folder.bytes.get(name)!);
  const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder.dir, 'profile')).href}`;
  const to = ['--headless', '--convert-to', 'xlsx', '--outdir', out];
  await promisify(execFile)('soffice', [profile, ...to, ...names.map((name) => path.join(made, name))]);
  const files = await Promise.all(
    folder.files.map(async (file): Promise<ReadFile> => {
      if (!names.includes(file.name)) return file;
      const bytes = await readFile(path.join(out, file.name));
      saved.set(file.name, bytes);
      return fileOf(file.name, bytes, file.firstSeen);
    }),
  );
  resaved = planOf(folder, files, '2026Q3');
});
afterAll(() => rm(folder.dir, { recursive: true, force: true }));

const told = ({ findings }: Submission): readonly unknown[] =>
  findings.map((found) => ({ code: found.code, where: found.where, message: messageOf(found) }));

test('what LibreOffice saved is another file', () => {
  expect(saved.size).toBe(10);
  for (const [name, bytes] of saved) expect(Buffer.from(bytes).equals(folder.bytes.get(name)!)).toBe(false);
});

test('every ledger says the same, so that the seals hold', () => {
  const texts = (plan: FullPlan): readonly (readonly [string, string])[] =>
    plan.accepted.map(({ submission }) => [submission.name, canonicalText(submission.parsed!.ledger)]);
  expect(texts(resaved)).toEqual(texts(original));
});

test('every workbook has the findings it had, at the same cells', () => {
  const all = (plan: FullPlan): readonly unknown[] => plan.submissions.map((one) => [one.name, one.state, told(one)]);
  expect(all(resaved)).toEqual(all(original));
});

test('all figures are what they were', () => {
  expect(resaved.figures).toEqual(original.figures);
});

test('figures computed from the saved cells agree too', async () => {
  const span = { id: '2026Q3', from: '2026-07-01', to: '2026-09-30' };
  const books = new Map<string, Awaited<ReturnType<typeof openWorkbook>>>();
  for (const { branch, submission } of resaved.accepted) {
    books.set(branch.code, await openWorkbook(saved.get(submission.name)!));
  }
  const roster = await openWorkbook(await readFile(path.join(folder.dir, '支部名册.xlsx')));
  const totals = recomputeTotals([...recomputeTogether(books, span, roster).values()]);
  expect(resaved.figures.totals).toMatchObject(totals);
});
