import { lastNumber } from '../../common-items.ts';
import { codeOfLedger } from '../../home.ts';
import type { Opened } from '../opened.ts';

/** `count` ids that no commitment of the branch and year ever had; `null` where the year or the branch is not known. */
export function newCommitmentIds({ parsed: { ledger } }: Opened, count: number): readonly string[] | null {
  const { year } = ledger.identity;
  const code = codeOfLedger(ledger);
  if (year === null || code === '') return null;
  const prefix = `${year}-${code}-`;
  const last = lastNumber(ledger, prefix);
  return Array.from({ length: count }, (_, index) => `${prefix}${String(last + index + 1).padStart(3, '0')}`);
}
