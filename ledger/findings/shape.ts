import type { Code } from './finding.ts';

/** Findings after which the rows of a workbook are not all known: it can't be joined or built anew without a loss. */
export const BREAKS_SHAPE: readonly Code[] = [
  'sheet-missing',
  'sheet-ambiguous',
  'header-missing',
  'column-missing',
  'column-doubled',
  'cover-item-missing',
  'identity-missing',
  'template-newer',
  'template-version-unknown',
];
