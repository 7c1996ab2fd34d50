import type { Finding } from '../findings/finding.ts';
import { ledgerSheets } from '../workbook/declaration.ts';
import type { FormKind } from './content.ts';

const { cover, roster, commitments, transitions, areas, posts } = ledgerSheets;
const OF_ITEMS = [cover, roster, commitments, transitions];
const OF_PLATES = [cover, roster, areas, posts];

/**
 * The errors in what a kind of form is made of: what is signed and hung up can't be
 * called back, while errors in votes or minutes hinder no pledge. A finding without a sheet is about the whole file.
 */
export function hindering(findings: readonly Finding[], kind: FormKind): readonly Finding[] {
  const sheets: readonly string[] = (kind === 'plate' ? OF_PLATES : OF_ITEMS).map(({ name }) => name);
  return findings.filter(
    (found) => found.severity === 'error' && (found.where.sheet === undefined || sheets.includes(found.where.sheet)),
  );
}
