import { explain } from '../../../ledger/findings/finding.ts';
import { readIdentity } from '../../../ledger/parse/identity.ts';
import { problemFinding } from '../../../ledger/xlsx/problem.ts';
import { fileState } from '../../intake/file-state.ts';
import { type ReadManyOptions, readMany } from '../../intake/pool.ts';
import type { FileResult } from '../../intake/read-file.ts';
import type { SentFolder } from './submissions.ts';

/** Of so many files it would take as long as a run. */
const MOST = 2000;
/** Read at once, so that a large folder is never held as a whole. */
const BATCH = 100;

/** Whose a file says it is. */
export interface Sent {
  readonly name: string;
  /** A branch's code; `null` of no ledger, or one that does not say. */
  readonly code: string | null;
  /** Why a workbook could not be read, in words; `null` where it could, or is none. */
  readonly unread: string | null;
}

function sentOf({ name, outcome }: FileResult): Sent {
  if ('grid' in outcome) return { name, code: readIdentity(outcome.grid)?.branchCode ?? null, unread: null };
  const { problem } = outcome;
  const unread = fileState(problem.code) === 'unreadable' ? explain(problemFinding(problem, name)).is : null;
  return { name, code: null, unread };
}

/** Whose each file is, by what stands in it; nothing of it is judged. */
export async function whoSent({ at, files }: SentFolder, onDone?: ReadManyOptions['onDone']): Promise<readonly Sent[]> {
  const sent: Sent[] = [];
  for (let from = 0; from < files.length; from += BATCH) {
    const refs = files.slice(from, from + BATCH).map((name) => ({ name, path: `${at}/${name}` }));
    const read = await readMany(refs, { onDone: (result, done) => onDone?.(result, from + done, files.length) });
    sent.push(...read.map(sentOf));
  }
  return sent;
}

/** Whether a folder is small enough to look into every file. */
export const canLookInto = ({ files }: SentFolder): boolean => files.length > 0 && files.length <= MOST;
