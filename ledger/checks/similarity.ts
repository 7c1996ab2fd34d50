import { finding } from '../findings/finding.ts';
import { resolvePledger } from '../members.ts';
import { type Compared, alikeTexts, plainText } from '../similar.ts';
import type { Commitment } from '../workbook/declaration.ts';
import { cellOf } from '../workbook/sheet.ts';
import type { Check } from './check.ts';

/**
 * R6: different members' items that read (nearly) alike, other than of the categories exempt from it. Each group of
 * such items is named once, at the first that repeats another member's.
 */
export const similarity: Check = ({ ledger, scheme }) => {
  if (!scheme.similarity) return [];
  const { threshold, exempt } = scheme.similarity;
  const texts = ledger.commitments.flatMap((row): readonly Compared<Commitment>[] => {
    if (row.text === null || row.status === '撤回' || row.flawed.has('category')) return [];
    if (row.category !== null && exempt.includes(row.category)) return [];
    const whom = resolvePledger(row.pledger ?? '', ledger);
    const plain = plainText(row.text);
    return whom.kind === 'member' && plain !== '' ? [{ row, owner: whom.member, plain }] : [];
  });
  return alikeTexts(texts, threshold).flatMap(({ leader, others: [second, ...others] }) => {
    if (!second) return [];
    const args = {
      pledger: second.row.pledger ?? '',
      first: leader.row.origin.row,
      firstPledger: leader.row.pledger ?? '',
      same: leader.plain === second.plain,
      others: others.map(({ row }) => row.origin.row),
    };
    return [finding('text-alike', cellOf(second.row, 'text'), args)];
  });
};
