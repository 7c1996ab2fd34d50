import { type BranchEntry } from '../branch.ts';
import type { Day } from '../day.ts';
import { finding } from '../findings/finding.ts';
import { hasComeOver } from '../home.ts';
import { cellOf } from '../workbook/sheet.ts';
import type { Held } from './holdings.ts';
import { type Told, branchLabels, pairOf } from './told.ts';

/**
 * P1, V4: an id stands in one ledger, unless its member or its branch has moved. Said to the branch that did not give the
 * id, or to all of them; and to a branch that has another's own item without being its successor.
 */
export function doubledIdFindings(
  { items }: Held,
  roster: readonly BranchEntry[],
  asOf: Day,
  copies: ReadonlySet<string>,
): readonly Told[] {
  const label = branchLabels(roster, asOf);
  return [...items.values()].flatMap((holdings) =>
    holdings.flatMap((one): readonly Told[] => {
      const { commitment } = one.item;
      const id = commitment.id ?? '';
      const at = cellOf(commitment, 'id');
      const others = holdings.filter((other) => other !== one);
      const rival = others.find((other) => !one.explained || (other.explained && other.from === one.from));
      if (one.home) return [];
      if (rival) {
        if (others.some((other) => copies.has(pairOf(other.code, one.code)))) return [];
        const args = { id, other: label(rival.code) };
        return [{ code: one.code, finding: finding('commitment-id-in-two', at, args) }];
      }
      // Whether it was merged in, the ledger by itself could not know.
      if (one.explained || one.memberId !== null || !hasComeOver(commitment, one.ledger.ledger)) return [];
      return [{ code: one.code, finding: finding('commitment-id-of-other-branch', at, { id, code: one.code }) }];
    }),
  );
}
