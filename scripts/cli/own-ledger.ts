import type { Scheme } from '../../ledger/scheme/schema.ts';
import type { Day } from '../../ledger/day.ts';
import type { Period } from '../../ledger/period.ts';
import { readSchemeFile } from '../committee/scheme-file.ts';
import { classify } from '../consolidate/classify.ts';
import type { ReadFile, Submission } from '../consolidate/types.ts';
import { givenWorkbook } from '../edit/given-workbook.ts';
import { sha256 } from '../files/sha256.ts';
import { periodOf, schemeFor } from './check.ts';
import type { Given } from './command.ts';
import { dirOf } from './given.ts';
import { WrongUsage } from './wrong-usage.ts';

/** A branch's own ledger, named alone on the command line: as `check` judges it, with its scheme and its bytes. */
export interface OwnLedger {
  readonly name: string;
  /** As read. */
  readonly file: ReadFile;
  readonly bytes: Uint8Array;
  readonly scheme: Scheme;
  readonly submission: Submission;
}

/** Reads the one ledger a command is given; `wanted` tells who named none, or several, what to write. */
export async function ownLedger(given: Given, today: Day, asked: Period | null, wanted: string): Promise<OwnLedger> {
  const [name, ...more] = given.positionals;
  if (name === undefined || more.length > 0) throw new WrongUsage(wanted);
  const { file, bytes } = await givenWorkbook(name, today);
  const scheme = schemeFor(file, await readSchemeFile(dirOf(given)));
  const period = asked ?? periodOf(file, today);
  const asOf = period.to < today ? period.to : today;
  const submission = classify(file, { scheme, period, asOf, today, roster: null, book: null, sha256 });
  return { name, file, bytes, scheme, submission };
}
