import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { CorrectionInput } from '../../ledger/figures/correction.ts';
import { type RenderedDocument, renderCircular, renderCorrection } from '../../templates/documents/index.ts';
import { buildReturned, buildTable } from '../../templates/workbook/index.ts';
import { branchFileName } from '../../ledger/file-name.ts';
import { isLeftover, recoverFolders, replaceFolder } from '../files/folder.ts';
import type { FullPlan } from './plan.ts';
import { problemSheets } from './problem-list.ts';
import { registerSheets } from './register.ts';
import { hasCircular } from './reports/which.ts';
import { reportEntries, writeReports } from './reports/write.ts';
import { canBeMarked, returnedInput } from './returned-copy.ts';

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
  register: '汇总台账.xlsx',
  problems: '问题清单.xlsx',
  returned: '退回',
  figures: 'figures.json',
} as const;

const names: readonly string[] = [...Object.values(outputs), ...reportEntries];

export const returnedFolder = outputs.returned;

/** Whether an entry of 通报/期间 is replaced by a run; what was issued and what a clerk keeps there is not. */
const isOurs = (name: string): boolean => names.includes(name) || isLeftover(name);

/** Marked copies of what is returned, below a folder of outputs; gives their names. */
export async function writeReturned(plan: FullPlan, dir: string): Promise<readonly string[]> {
  const returned = plan.submissions.filter((s) => s.state === 'returned' && s.branch !== null && canBeMarked(s));
  if (returned.length === 0) return [];
  await mkdir(path.join(dir, outputs.returned));
  const files: string[] = [];
  for (const submission of returned) {
    const { code, name } = submission.branch!;
    const file = `${outputs.returned}/${branchFileName(code, name)}.xlsx`;
    const input = returnedInput(submission, plan.scheme, plan.period.year, plan.today);
    await writeFile(path.join(dir, file), await buildReturned(input));
    files.push(file);
  }
  return files;
}

/**
 * Writes all that a plan says, and the correction of what was issued where there is one, into an empty folder: the circular
 * where the period has one, and the other reports of the scheme. The same plan gives the same bytes. Gives the names of
 * what was written, with `/`.
 */
export async function writeOutputs(
  plan: FullPlan,
  correction: CorrectionInput | null,
  dir: string,
): Promise<readonly string[]> {
  const written: string[] = [];
  const put = async (name: string, content: string | Uint8Array): Promise<void> => {
    await writeFile(path.join(dir, name), content);
    written.push(name);
  };
  const both = async (document: RenderedDocument, word: string, page: string): Promise<void> => {
    await put(word, document.docx);
    await put(page, document.html);
  };
  if (hasCircular(plan.scheme, plan.period)) {
    await both(await renderCircular(plan.circular, 'internal'), outputs.word, outputs.page);
    await both(await renderCircular(plan.circular, 'masses'), outputs.massesWord, outputs.massesPage);
  }
  if (correction) {
    const masses = await renderCorrection(correction, 'masses');
    await both(await renderCorrection(correction, 'internal'), outputs.correctionWord, outputs.correctionPage);
    await both(masses, outputs.massesCorrectionWord, outputs.massesCorrectionPage);
  }
  written.push(...(await writeReports(plan, dir)));
  await put(outputs.register, await buildTable(registerSheets(plan)));
  await put(outputs.problems, await buildTable(problemSheets(plan)));
  written.push(...(await writeReturned(plan, dir)));
  await put(outputs.figures, `${JSON.stringify(plan.figures, null, 2)}\n`);
  return written;
}

/** Brings back what a run that died over 通报/期间 left aside, issued folders among it. Every command that reads there calls it. */
export async function recoverOutputs(dir: string): Promise<void> {
  await recoverFolders(path.join(dir, '通报'), isOurs);
}

/**
 * Writes what a plan says into `target` (通报/期间). All of it is written beside and renamed into place: a run that
 * dies leaves the last complete output. Gives the names of what was written.
 */
export async function apply(
  plan: FullPlan,
  target: string,
  correction: CorrectionInput | null = null,
): Promise<readonly string[]> {
  let written: readonly string[] = [];
  await replaceFolder(target, isOurs, async (dir) => {
    written = await writeOutputs(plan, correction, dir);
  });
  return written;
}
