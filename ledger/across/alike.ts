import { type BranchEntry } from '../branch.ts';
import type { Day } from '../day.ts';
import { type Where, finding } from '../findings/finding.ts';
import { sameId } from '../lifecycle/log.ts';
import { resolvePledger } from '../members.ts';
import type { Scheme } from '../scheme/schema.ts';
import { type Compared, alikeTexts, plainText } from '../similar.ts';
import { cellOf } from '../workbook/sheet.ts';
import type { BranchLedger } from './branch-ledger.ts';
import type { Held } from './holdings.ts';
import { type Told, branchLabels, pairOf } from './told.ts';

/** A member's item as it is compared with those of other branches. */
interface ItemText {
  readonly id: string | null;
  readonly plain: string;
  /** The cell of the text. */
  readonly at: Where;
}

/** The items of a branch that are compared. */
export interface BranchTexts {
  readonly code: string;
  readonly texts: readonly ItemText[];
}

/** A branch's items by members, other than of the exempt categories; none where the scheme compares none. */
export function textsOf({ code, ledger }: Pick<BranchLedger, 'code' | 'ledger'>, scheme: Scheme): BranchTexts {
  const exempt = scheme.similarity?.exempt;
  if (exempt === undefined) return { code, texts: [] };
  const texts = ledger.commitments.flatMap((row): readonly ItemText[] => {
    if (row.text === null || row.status === '撤回' || row.flawed.has('category')) return [];
    if (row.category !== null && exempt.includes(row.category)) return [];
    const plain = plainText(row.text);
    const isMember = resolvePledger(row.pledger ?? '', ledger).kind === 'member';
    return isMember && plain !== '' ? [{ id: row.id, plain, at: cellOf(row, 'text') }] : [];
  });
  return { code, texts };
}

/**
 * R6 across branches: members' items that read (nearly) alike. Of each group a branch is told once, at its first item,
 * that an earlier branch (by code) has it too.
 */
export function alikeFindings(
  all: readonly BranchTexts[],
  held: Held,
  roster: readonly BranchEntry[],
  scheme: Scheme,
  asOf: Day,
  copies: ReadonlySet<string>,
): readonly Told[] {
  if (!scheme.similarity) return [];
  const label = branchLabels(roster, asOf);
  const inOrder = [...all].sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
  const compared = inOrder.flatMap((owner) =>
    owner.texts.flatMap((row): readonly Compared<ItemText, BranchTexts>[] => {
      // An item in two ledgers has moved, or is named as doubled.
      return (held.items.get(sameId(row.id))?.length ?? 0) > 1 ? [] : [{ row, owner, plain: row.plain }];
    }),
  );
  return alikeTexts(compared, scheme.similarity.threshold).flatMap(({ leader, others }) => {
    const first = leader.owner;
    const branches = [...new Set(others.map(({ owner }) => owner))];
    return branches.flatMap((branch): readonly Told[] => {
      if (copies.has(pairOf(branch.code, first.code))) return [];
      const [one, ...more] = others.filter(({ owner }) => owner === branch);
      if (!one) return [];
      const args = {
        id: one.row.id ?? '',
        other: label(first.code),
        otherId: leader.row.id ?? '',
        same: leader.plain === one.plain,
        more: more.length,
      };
      return [{ code: branch.code, finding: finding('text-alike-across', one.row.at, args) }];
    });
  });
}
