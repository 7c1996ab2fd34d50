import path from 'node:path';
import { alone } from '../files/lock.ts';
import { type PdfsDone, makePdfs } from '../pdf/make.ts';
import { warn } from './out.ts';

/** Tells, before a program is started that may take long, what it is started for; nothing where there is no Word file. */
export function tellPdfs(files: readonly string[]): void {
  const words = files.filter((name) => name.endsWith('.docx')).length;
  if (words > 0) warn(`正在另存为 PDF，共${words}个……`);
}

/** Makes PDFs beside the Word files that a command has just put into a folder, while no other run writes there. */
export function pdfsIn(target: string, written: readonly string[]): Promise<PdfsDone> {
  tellPdfs(written);
  return alone(path.dirname(target), () => makePdfs(target, written));
}

/** The same of files of a person's own folder, given by their paths. */
export function pdfsBeside(files: readonly string[]): Promise<PdfsDone> {
  tellPdfs(files);
  return makePdfs('', files);
}

/** What became of them, for `--json`. */
export const pdfJson = (done: PdfsDone | null): object =>
  done === null ? {} : { pdf: { written: done.written, by: done.by, without: done.without } };
