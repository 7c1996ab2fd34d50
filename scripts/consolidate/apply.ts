import { mkdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { CorrectionInput } from '../../ledger/figures/correction.ts';
import { type RenderedDocument, renderCorrection } from '../../templates/documents/index.ts';
import { inOrder } from '../desk/in-order.ts';
import type { Workbench } from '../desk/workbench.ts';
import { branchRecords } from '../parquet/branch-records.ts';
import { openParquet, parquetFiles } from '../parquet/index.ts';
import { wordOfPdf } from '../pdf/word-of-pdf.ts';
import { writeSheetsOf } from '../tables/write-tables.ts';
import { FULL_LISTS, isCut } from '../../templates/documents/circular/listed.ts';
import type { TableSheet } from '../../templates/workbook/input.ts';
import { branchFileName } from '../../ledger/file-name.ts';
import { isLeftover, recoverFolders, replaceFolder } from '../files/folder.ts';
import { MANY_BRANCHES } from './many.ts';
import type { Plan } from './plan.ts';
import { fullLists } from './full-lists.ts';
import { problemSheets } from './problem-list.ts';
import { hasCircular } from './reports/which.ts';
import { circularsOf, reportsOf, viewed } from './reports/index.ts';
import { reportEntries } from './reports/write.ts';
import { canBeMarked } from './returned-copy.ts';
import { writeFigures } from './write-figures.ts';
import { REGISTER, isRegister, writeRegister } from './write-register.ts';

/** The outputs of a circular, by name; a folder keeps whatever else lies in it. */
export const outputs = {
  word: '通报.docx',
  page: '通报.html',
  massesWord: '通报（公开版）.docx',
  massesPage: '通报（公开版）.html',
  correctionWord: '更正通报.docx',
  correctionPage: '更正通报.html',
  massesCorrectionWord: '更正通报（公开版）.docx',
  massesCorrectionPage: '更正通报（公开版）.html',
  register: REGISTER,
  fullLists: FULL_LISTS,
  problems: '问题清单.xlsx',
  returned: '退回',
  figures: 'figures.json',
} as const;

const names: readonly string[] = [...Object.values(outputs), ...Object.values(parquetFiles), ...reportEntries];

export const returnedFolder = outputs.returned;

/** Whether an entry of 通报/期间 is replaced by a run; what was issued and what a clerk keeps there is not. */
const isOurs = (name: string): boolean => names.includes(wordOfPdf(name)) || isRegister(name) || isLeftover(name);

/** Marked copies of what is returned, below a folder of outputs; gives their names. */
export async function writeReturned(
  plan: Pick<Plan, 'submissions'>,
  bench: Pick<Workbench, 'returned'>,
  dir: string,
): Promise<readonly string[]> {
  const returned = plan.submissions.filter((s) => s.state === 'returned' && s.branch !== null && canBeMarked(s));
  if (returned.length === 0) return [];
  mkdirSync(path.join(dir, outputs.returned));
  const copies = returned.map((filed) => {
    const { code, name } = filed.branch!;
    return { filed, file: `${outputs.returned}/${branchFileName(code, name)}.xlsx` };
  });
  await bench.returned(copies.map(({ filed, file }) => ({ filed, file: path.join(dir, file) })));
  return copies.map(({ file }) => file);
}

/** What is written, and from what. */
export interface ToWrite {
  readonly plan: Plan;
  /** The correction of what was issued; `null` where there is nothing to correct. */
  readonly correction: CorrectionInput | null;
  readonly bench: Workbench;
  readonly wanted: { readonly letters: boolean; readonly register: boolean; readonly parquet: boolean };
  /** The marked copies of what is returned, by their names, where they are being written already. */
  readonly copies?: Promise<readonly string[]>;
}

async function writeParquet({ plan, bench }: ToWrite, dir: string): Promise<readonly string[]> {
  const files = openParquet(dir);
  const records = inOrder(plan.accepted, (one) => bench.records(one));
  for await (const { items, log } of records) files.add(items, log);
  return files.close(branchRecords(plan.figures, plan));
}

/** The circular for both audiences, at desks; of so many branches that sending their figures would cost more, what it says. */
async function writeCircular({ plan, bench }: ToWrite, dir: string): Promise<readonly string[]> {
  const many = plan.expected.length >= MANY_BRANCHES;
  const written: string[] = [];
  const writing = inOrder(circularsOf(plan), (report) => bench.report(many ? viewed(report) : report, dir));
  for await (const names of writing) written.push(...names);
  return written;
}

/** What is written in this process while desks are at work: the lists beside the circular, and the figures. */
async function writeLists(plan: Plan, dir: string): Promise<readonly string[]> {
  const written: string[] = [];
  const tables = async (name: string, sheets: () => readonly TableSheet[]): Promise<void> => {
    await writeSheetsOf(path.join(dir, name), sheets());
    written.push(name);
  };
  const allTables = async (): Promise<void> => {
    if (hasCircular(plan.scheme, plan.period) && isCut(plan.circular)) await tables(FULL_LISTS, () => fullLists(plan));
    await tables(outputs.problems, () => problemSheets(plan));
  };
  // While the one waits for what is being packed, the other goes on.
  const writing = [allTables(), writeFigures(path.join(dir, outputs.figures), plan.figures)];
  await Promise.allSettled(writing);
  await Promise.all(writing);
  return written;
}

/** The correction of what was issued, for both audiences. */
async function writeCorrection({ plan, correction }: ToWrite, dir: string): Promise<readonly string[]> {
  if (!correction) return [];
  const put = async ({ docx, html }: RenderedDocument, word: string, page: string): Promise<readonly string[]> => {
    await writeFile(path.join(dir, word), docx);
    await writeFile(path.join(dir, page), html);
    return [word, page];
  };
  const own = plan.templates;
  const masses = await renderCorrection(correction, 'masses', own);
  return [
    ...(await put(await renderCorrection(correction, 'internal', own), outputs.correctionWord, outputs.correctionPage)),
    ...(await put(masses, outputs.massesCorrectionWord, outputs.massesCorrectionPage)),
  ];
}

/**
 * Writes all that a plan says into an empty folder: the circular where the period has one, the correction of what was
 * issued, and the other reports of the scheme. The same plan gives the same bytes. Gives the names of what was written,
 * with `/`.
 */
export async function writeOutputs(all: ToWrite, dir: string): Promise<readonly string[]> {
  const { plan, bench, wanted } = all;
  const reports = reportsOf(plan, wanted.letters);
  const writeReports = async (): Promise<readonly string[]> => {
    const names: string[] = [];
    for await (const some of inOrder(reports, (report) => bench.report(report, dir))) names.push(...some);
    return names;
  };
  // All of this goes on at desks at the same time; the circular, which takes longest, comes first.
  const atDesks = [
    writeCircular(all, dir),
    writeCorrection(all, dir),
    writeReports(),
    all.copies ?? writeReturned(plan, bench, dir),
  ] as const;
  // The register, which takes longest of all, has most of its lines already.
  if (!wanted.parquet) void Promise.allSettled(atDesks).then(bench.rest);
  const making = [
    ...atDesks,
    wanted.register ? writeRegister(plan, bench, dir) : Promise.resolve([]),
    writeLists(plan, dir),
  ] as const;
  // Whatever fails, nothing may still be writing when the folder is taken away.
  await Promise.allSettled(making);
  const [circular, correction, reported, returned, register, lists] = await Promise.all(making);
  const parquet = wanted.parquet ? await writeParquet(all, dir) : [];
  return [circular, correction, reported, register, parquet, lists, returned, [outputs.figures]].flat();
}

/** Brings back what a run that died over 通报/期间 left aside, issued folders among it. Every command that reads there calls it. */
export async function recoverOutputs(dir: string): Promise<void> {
  await recoverFolders(path.join(dir, '通报'), isOurs);
}

/**
 * Has outputs written into `target` (通报/期间). All of them are written beside and renamed into place: a run that dies
 * leaves the last complete output.
 */
export async function replaceOutputs<T>(target: string, write: (dir: string) => Promise<T>): Promise<T> {
  const done: T[] = [];
  await replaceFolder(target, isOurs, async (dir) => {
    done.push(await write(dir));
  });
  return done[0]!;
}

/** Writes what a plan says into `target`. Gives the names of what was written. */
export const apply = (all: ToWrite, target: string): Promise<readonly string[]> =>
  replaceOutputs(target, (dir) => writeOutputs(all, dir));
