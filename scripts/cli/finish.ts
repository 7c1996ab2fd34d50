import { type PdfsDone, pdfLines } from '../pdf/make.ts';
import { say, sayJson } from './out.ts';
import { pdfJson } from './pdf.ts';

/** Files that were written, a line each; of those that took the place of others it is said. */
export const fileLines = (written: readonly string[], replaced: readonly string[]): readonly string[] =>
  written.map((file) => `  ${file}${replaced.includes(file) ? '（已替换原来的）' : ''}`);

/** What a command that writes Word files tells of its results. */
export interface Told {
  /** For the person: all but the PDFs. */
  readonly lines: () => readonly string[];
  /** For a program: all but the PDFs. */
  readonly json: () => object;
  /** Makes the PDFs; `null` where none are asked for. */
  readonly pdfs: (() => Promise<PdfsDone>) | null;
}

/** Tells the results, then makes the PDFs, which may take long, and tells of them; to a program all at the end. */
export async function finish({ lines, json, pdfs }: Told, isJson: boolean): Promise<void> {
  if (!isJson) say(...lines());
  const done = pdfs === null ? null : await pdfs();
  if (isJson) sayJson({ ...json(), ...pdfJson(done) });
  else if (done !== null) say('', ...pdfLines(done));
}
