import { existsSync, rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readRegular } from '../files/read-regular.ts';
import { onStop } from '../files/stopping.ts';
import { writeWhole } from '../files/write-whole.ts';
import { browserPdfs } from './browser.ts';
import { officePdfs } from './office.ts';
import { type Computer, type PdfProgram, findPrograms } from './programs.ts';

/** What a program made of the files it was given. */
export interface Made {
  /** Whether it was cut off. */
  readonly slow: boolean;
  /** Where the PDF of a file is, if it was made. */
  readonly fileOf: (index: number) => string;
}

/** What became of a batch. */
export interface PdfsDone {
  /** Names of the PDFs, within the folder, and the program that made each lot. */
  readonly written: readonly string[];
  readonly by: readonly string[];
  /** Word files of which there is no PDF. */
  readonly without: readonly string[];
  /** Programs that were found and made nothing of some file. */
  readonly failed: readonly { readonly name: string; readonly slow: boolean }[];
}

export interface PdfOptions {
  readonly computer?: Computer;
  /** Multiplies the time that programs have. */
  readonly patience?: number;
}

const REMOVE = { recursive: true, force: true, maxRetries: 4, retryDelay: 100 } as const;
const replaced = (word: string, ending: string): string => word.replace(/\.docx$/, ending);

/** Runs one program over the files; gives those it made nothing of. */
async function attempt(program: PdfProgram, dir: string, words: readonly string[], patience: number) {
  const scratch = await mkdtemp(path.join(tmpdir(), 'chengnuo-pdf-'));
  const forget = onStop(() => rmSync(scratch, REMOVE));
  try {
    const isOffice = program.kind === 'office';
    const given = words.filter((word) => isOffice || existsSync(path.join(dir, replaced(word, '.html'))));
    const files = given.map((word) => path.join(dir, isOffice ? word : replaced(word, '.html')));
    const { slow, fileOf } = await (isOffice ? officePdfs : browserPdfs)(program.file, files, scratch, patience);
    const written: string[] = [];
    for (const [i, word] of given.entries()) {
      const bytes = await readRegular(fileOf(i)).catch(() => null);
      if (bytes?.subarray(0, 5).toString('latin1') !== '%PDF-') continue;
      await writeWhole(path.join(dir, replaced(word, '.pdf')), bytes);
      written.push(replaced(word, '.pdf'));
    }
    return { written, slow, without: words.filter((word) => !written.includes(replaced(word, '.pdf'))) };
  } finally {
    forget();
    await rm(scratch, REMOVE);
  }
}

/**
 * Makes a PDF beside each Word file among `files` (names within `dir`): of the Word file by LibreOffice, else of its web page by
 * a browser, whichever is found; what one can't make the next tries. Nothing leaves the computer.
 */
export async function makePdfs(dir: string, files: readonly string[], options: PdfOptions = {}): Promise<PdfsDone> {
  const { computer = { platform: process.platform, env: process.env }, patience = 1 } = options;
  let without = files.filter((name) => name.endsWith('.docx') && existsSync(path.join(dir, name)));
  const written: string[] = [];
  const by: string[] = [];
  const failed: { name: string; slow: boolean }[] = [];
  for (const program of await findPrograms(computer)) {
    if (without.length === 0) break;
    const made = await attempt(program, dir, without, patience);
    written.push(...made.written);
    without = [...made.without];
    if (made.written.length > 0) by.push(program.name);
    if (without.length > 0) failed.push({ name: program.name, slow: made.slow });
  }
  return { written, by, without, failed };
}

/** What became of a batch, for the person. */
export function pdfLines({ written, by, without, failed }: PdfsDone): readonly string[] {
  if (written.length + without.length === 0) return ['没有 Word 文件，没有生成 PDF。'];
  const tried = failed.map(({ name, slow }) => `${name} ${slow ? '超过时间没有完成' : '没有转成'}`).join('，');
  const rest = 'Word 文件已经写好，可以用 Word 或 WPS 打开后另存为 PDF。';
  const lines = written.length > 0 ? [`已用 ${by.join('、')} 生成 PDF ${written.length}个，在各 Word 文件旁边。`] : [];
  if (without.length === 0) return lines;
  if (failed.length === 0) return [`没有找到 LibreOffice、Chromium、Chrome 或 Edge，没有生成 PDF。${rest}`];
  return [
    ...lines,
    `没有生成 PDF 的${without.length}个（${tried}）：`,
    ...without.slice(0, 10).map((name) => `  ${name}`),
    rest,
  ];
}
