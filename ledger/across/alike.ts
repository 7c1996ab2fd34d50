import { type BranchEntry } from '../branch.ts';
import type { Day } from '../day.ts';
import { finding } from '../findings/finding.ts';
import { sameId } from '../lifecycle/log.ts';
import { resolvePledger } from '../members.ts';
import type { Scheme } from '../scheme/schema.ts';
import { type Compared, alikeTexts, plainText } from '../similar.ts';
import type { Commitment } from '../workbook/declaration.ts';
import { cellOf } from '../workbook/sheet.ts';
import type { BranchLedger } from './branch-ledger.ts';
import type { Held } from './holdings.ts';
import { type Told, branchLabels, pairOf } from './told.ts';

function textsOf(
  one: BranchLedger,
  exempt: readonly string[],
  { items }: Held,
): readonly Compared<Commitment, BranchLedger>[] {
  return one.ledger.commitments.flatMap((row) => {
    if (row.text === null || row.status === '撤回' || row.flawed.has('category')) return [];
    if (row.category !== null && exempt.includes(row.category)) return [];
    // An item in two ledgers has moved, or is named as doubled.
    if ((items.get(sameId(row.id))?.length ?? 0) > 1) return [];
    const plain = plainText(row.text);
    const isMember = resolvePledger(row.pledger ?? '', one.ledger).kind === 'member';
    return isMember && plain !== '' ? [{ row, owner: one, plain }] : [];
  });
}

/**
 * R6 across branches: members' items that read (nearly) alike, other than of the exempt categories. Of each group a branch
 * is told once, at its first item, that an earlier branch (by code) has it too.
 */
export function alikeFindings(
  all: readonly BranchLedger[],
  held: Held,
  roster: readonly BranchEntry[],
  scheme: Scheme,
  asOf: Day,
  copies: ReadonlySet<string>,
): readonly Told[] {
  if (!scheme.similarity) return [];
  const { threshold, exempt } = scheme.similarity;
  const label = branchLabels(roster, asOf);
  const inOrder = [...all].sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
  const groups = alikeTexts(
    inOrder.flatMap((one) => textsOf(one, exempt, held)),
    threshold,
  );
  return groups.flatMap(({ leader, others }) => {
    const first = leader.owner;
    const branches = [...new Set(others.map(({ owner }) => owner))];
    return branches.flatMap((branch): readonly Told[] => {
      if (copies.has(pairOf(branch.code, first.code))) return [];
      const own = others.filter(({ owner }) => owner === branch);
      const [one, ...more] = own;
      if (!one) return [];
      const args = {
        id: one.row.id ?? '',
        other: label(first.code),
        otherId: leader.row.id ?? '',
        same: leader.plain === one.plain,
        more: more.length,
      };
      return [{ code: branch.code, finding: finding('text-alike-across', cellOf(one.row, 'text'), args) }];
    });
  });
}
