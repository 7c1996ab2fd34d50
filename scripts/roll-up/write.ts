import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { renderRollUp } from '../../templates/documents/index.ts';
import { writeSheetsOf } from '../tables/write-tables.ts';
import { quoted } from '../cli/command-line.ts';
import { WrongUsage } from '../cli/wrong-usage.ts';
import { isLeftover, recoverFolder, replaceFolder } from '../files/folder.ts';
import { wordOfPdf } from '../pdf/word-of-pdf.ts';
import { problemSheets } from './problem-sheets.ts';
import { readJson } from './read-json.ts';
import type { RolledUp } from './roll-up.ts';
import { rollUpSheets } from './sheets.ts';

const DOCUMENTS = { circular: '通报', evaluation: '年终评议汇总' } as const;
/** Only a roll-up writes it: `bulletin` knows it by this. */
const WORKBOOK = '汇总.xlsx';
const PROBLEMS = '问题清单.xlsx';
const FIGURES = 'figures.json';

const names: readonly string[] = [
  ...Object.values(DOCUMENTS).flatMap((name) => [`${name}.docx`, `${name}.html`]),
  WORKBOOK,
  PROBLEMS,
  FIGURES,
];
const isOurs = (name: string): boolean => names.includes(wordOfPdf(name)) || isLeftover(name);

/** A committee that merges branches too has their circular in the same place: it is not overwritten by that of committees. */
export async function refuseForeign(target: string): Promise<void> {
  await recoverFolder(target, isOurs);
  const there = await readdir(target).catch((): string[] => []);
  const issued = there.some((name) => name.startsWith('已印发-'));
  const file = await readJson(path.join(target, FIGURES));
  const isRollUp =
    file !== null &&
    'data' in file &&
    typeof file.data === 'object' &&
    file.data !== null &&
    'byCommittee' in file.data;
  if (!issued && (isRollUp || !there.some((name) => names.includes(name)))) return;
  throw new WrongUsage(
    `“${target}”中已有本级由支部台账汇总的结果，不能覆盖。请用 --out 把对下级党委的汇总写到别处，例如 --out ${quoted(`${target}党委`)}。什么都没有写。`,
  );
}

/** Writes all of a roll-up beside its place and renames it there. Gives the names of what was written. */
export async function writeRollUp(rolled: RolledUp, target: string): Promise<readonly string[]> {
  const written: string[] = [];
  await replaceFolder(target, isOurs, async (dir) => {
    const put = async (name: string, content: string | Uint8Array): Promise<void> => {
      await writeFile(path.join(dir, name), content);
      written.push(name);
    };
    const document = await renderRollUp(rolled.input, rolled.templates);
    await put(`${DOCUMENTS[rolled.kind]}.docx`, document.docx);
    await put(`${DOCUMENTS[rolled.kind]}.html`, document.html);
    await writeSheetsOf(path.join(dir, WORKBOOK), rollUpSheets(rolled));
    await writeSheetsOf(path.join(dir, PROBLEMS), problemSheets(rolled));
    written.push(WORKBOOK, PROBLEMS);
    await put(FIGURES, `${JSON.stringify(rolled.figures)}\n`);
  });
  return written;
}
