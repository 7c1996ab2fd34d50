import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { CorrectionInput } from '../../ledger/figures/correction.ts';
import { writeOutputs } from '../consolidate/apply.ts';
import type { FullPlan } from '../consolidate/plan.ts';
import { workbenchOf } from '../desk/workbench.ts';
import { type PdfsDone, makePdfs } from '../pdf/make.ts';
import { readRegular } from '../files/read-regular.ts';
import { createFolder, filesBelow } from '../files/folder.ts';
import { recordOf } from './build-record.ts';
import { ISSUE_FILE, type IssueRecord } from './record.ts';

/** Digest of what lies in a file's place and is none that could be read; no file has it. */
const UNREADABLE = '';

const digestOf = (file: string): Promise<string> =>
  readRegular(file).then(
    (bytes) => (bytes === null ? UNREADABLE : createHash('sha256').update(bytes).digest('hex')),
    () => UNREADABLE,
  );

/** Every file below a folder but 印发.json, with the SHA-256 of its bytes; '' of what can't be read. */
export async function digestsBelow(dir: string): Promise<IssueRecord['documents']> {
  const names = (await filesBelow(dir)).filter((name) => name !== ISSUE_FILE);
  return Promise.all(names.map(async (name) => ({ name, digest: await digestOf(path.join(dir, name)) })));
}

export interface ToIssue {
  readonly plan: FullPlan;
  readonly correction: CorrectionInput | null;
  readonly number: string;
  /** Folder that is corrected; `null` for the circular itself. */
  readonly corrects: string | null;
  readonly pdf: boolean;
  readonly onPdfs?: ((written: readonly string[]) => void) | undefined;
}

/**
 * Freezes a plan at `at`: documents, figures and 印发.json. The folder is written beside and renamed: killed at any
 * moment, it is there whole or not at all. Gives what became of the PDFs, where they were asked for.
 */
export async function writeIssue(
  { plan, correction, number, corrects, pdf, onPdfs }: ToIssue,
  at: string,
): Promise<PdfsDone | null> {
  let pdfs: PdfsDone | null = null;
  await createFolder(at, async (dir) => {
    const wanted = { letters: true, register: true, parquet: false };
    const written = await writeOutputs({ plan, correction, bench: workbenchOf(plan), wanted }, dir);
    if (pdf) {
      onPdfs?.(written);
      pdfs = await makePdfs(dir, written);
    }
    const record = recordOf(plan, { number, corrects, documents: await digestsBelow(dir) });
    await writeFile(path.join(dir, ISSUE_FILE), `${JSON.stringify(record, null, 2)}\n`);
  });
  return pdfs;
}
