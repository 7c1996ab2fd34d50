import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { renderCircular } from '../../templates/documents/index.ts';
import { buildReturned, buildTable } from '../../templates/workbook/index.ts';
import { fileNamePart } from '../files/file-name.ts';
import { replaceFolder } from '../files/folder.ts';
import type { Plan } from './plan.ts';
import { problemSheets } from './problem-list.ts';
import { registerSheets } from './register.ts';
import { returnedInput } from './returned-copy.ts';

/** The outputs of a circular, by name; a folder keeps whatever else lies in it. */
export const outputs = {
  word: '通报.docx',
  page: '通报.html',
  massesWord: '通报（公开版）.docx',
  massesPage: '通报（公开版）.html',
  register: '汇总台账.xlsx',
  problems: '问题清单.xlsx',
  returned: '退回',
  figures: 'figures.json',
} as const;

const names: readonly string[] = Object.values(outputs);

async function writeReturned(plan: Plan, dir: string): Promise<readonly string[]> {
  const returned = plan.submissions.filter((s) => s.state === 'returned' && s.branch !== null);
  if (returned.length === 0) return [];
  await mkdir(path.join(dir, outputs.returned));
  const files: string[] = [];
  for (const submission of returned) {
    const { code, name } = submission.branch!;
    const file = `${outputs.returned}/${fileNamePart(code)}_${fileNamePart(name)}.xlsx`;
    const input = returnedInput(submission, plan.scheme, plan.period.year, plan.today);
    await writeFile(path.join(dir, file), await buildReturned(input));
    files.push(file);
  }
  return files;
}

/**
 * Writes what a plan says into `target` (通报/期间). All of it is written beside and renamed into place: a run that
 * dies leaves the last complete output. The same plan gives the same bytes. Gives the names of what was written.
 */
export async function apply(plan: Plan, target: string): Promise<readonly string[]> {
  const written: string[] = [];
  await replaceFolder(
    target,
    (name) => names.includes(name),
    async (dir) => {
      const put = async (name: string, content: string | Uint8Array): Promise<void> => {
        await writeFile(path.join(dir, name), content);
        written.push(name);
      };
      const internal = await renderCircular(plan.circular, 'internal');
      const masses = await renderCircular(plan.circular, 'masses');
      await put(outputs.word, internal.docx);
      await put(outputs.page, internal.html);
      await put(outputs.massesWord, masses.docx);
      await put(outputs.massesPage, masses.html);
      await put(outputs.register, await buildTable(registerSheets(plan)));
      await put(outputs.problems, await buildTable(problemSheets(plan)));
      written.push(...(await writeReturned(plan, dir)));
      await put(outputs.figures, `${JSON.stringify(plan.figures, null, 2)}\n`);
    },
  );
  return written;
}
