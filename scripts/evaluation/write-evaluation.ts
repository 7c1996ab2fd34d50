import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { EvaluationInput } from '../../ledger/figures/evaluation.ts';
import { type RenderedDocument, renderEvaluation, renderEvaluationResults } from '../../templates/documents/index.ts';
import { evaluationParts } from '../../templates/workbook/index.ts';
import { returnedFolder, writeReturned } from '../consolidate/apply.ts';
import type { FullPlan } from '../consolidate/plan.ts';
import { workbenchOf } from '../desk/workbench.ts';
import { problemSheets } from '../consolidate/problem-list.ts';
import { wordOfPdf } from '../pdf/word-of-pdf.ts';
import { writeParts, writeSheetsOf } from '../tables/write-tables.ts';
import { isLeftover, recoverFolders, replaceFolder } from '../files/folder.ts';

const documents = {
  summary: '年终评议汇总',
  masses: '年终评议汇总（公开版）',
  results: '评议结果公示',
} as const;
const PROBLEMS = '问题清单.xlsx';
const FIGURES = 'figures.json';

const names: readonly string[] = [
  ...Object.values(documents).flatMap((name) => [`${name}.docx`, `${name}.html`, `${name}.xlsx`]),
  PROBLEMS,
  FIGURES,
  returnedFolder,
];
const isOurs = (name: string): boolean => names.includes(wordOfPdf(name)) || isLeftover(name);

/** Brings back what a run that died over 年终/年度 left aside. */
export async function recoverEvaluations(parent: string): Promise<void> {
  await recoverFolders(parent, isOurs);
}

/**
 * Writes an evaluation into `target` (年终/年度): the summary as Word, page and workbook, its public version, the results to
 * be posted, problems, returned copies, figures. All of it is written beside and renamed into place. Gives the names.
 */
export async function writeEvaluation(
  plan: FullPlan,
  input: EvaluationInput,
  target: string,
): Promise<readonly string[]> {
  const written: string[] = [];
  await replaceFolder(target, isOurs, async (dir) => {
    const put = async (name: string, content: string | Uint8Array): Promise<void> => {
      await writeFile(path.join(dir, name), content);
      written.push(name);
    };
    const both = async (name: string, document: RenderedDocument): Promise<void> => {
      await put(`${name}.docx`, document.docx);
      await put(`${name}.html`, document.html);
    };
    await both(documents.summary, await renderEvaluation(input, 'internal', plan.templates));
    await writeParts(path.join(dir, `${documents.summary}.xlsx`), await evaluationParts(input));
    written.push(`${documents.summary}.xlsx`);
    await both(documents.masses, await renderEvaluation(input, 'masses', plan.templates));
    await both(documents.results, await renderEvaluationResults(input, plan.templates));
    await writeSheetsOf(path.join(dir, PROBLEMS), problemSheets(plan));
    written.push(PROBLEMS);
    written.push(...(await writeReturned(plan, workbenchOf(plan), dir)));
    await put(FIGURES, `${JSON.stringify(input.figures, null, 2)}\n`);
  });
  return written;
}
