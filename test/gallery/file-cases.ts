import type { FileCase } from './case.ts';
import { acrossCases } from './cases/across.ts';
import { bookCases } from './cases/book.ts';
import { committeeCases } from './cases/committee.ts';
import { continuityCases } from './cases/continuity.ts';
import { fileCases } from './cases/file.ts';
import { rosterOfBranchesCases } from './cases/pledging.ts';
import { receiptCases } from './cases/receipt.ts';
import { submissionCases } from './cases/submission.ts';

/** The cases that are more than one ledger judged by itself: files, folders, two copies, several branches. */
export const moreFileCases: readonly FileCase[] = [
  ...fileCases,
  ...submissionCases,
  ...rosterOfBranchesCases,
  ...continuityCases,
  ...committeeCases,
  ...bookCases,
  ...acrossCases,
  ...receiptCases,
];
