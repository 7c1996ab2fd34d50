import type { BranchLedger } from '../../ledger/across/branch-ledger.ts';
import { placements } from '../../ledger/across/placement.ts';
import { type BranchEntry } from '../../ledger/branch.ts';
import type { Day } from '../../ledger/day.ts';
import { type Figures, addSums, toFigures } from '../../ledger/figures/figures.ts';
import { judgeItems, sumsOf } from '../../ledger/figures/of-ledger.ts';
import { type Period, quarterOf } from '../../ledger/period.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { construction } from '../support/schemes.ts';

/** Figures of the branches accepted together as of a day, by code, and of all under 合计. */
export function countedTogether(
  accepted: readonly BranchLedger[],
  roster: readonly BranchEntry[],
  asOf: Day,
  period: Period = quarterOf(asOf),
  scheme: Scheme = construction,
): ReadonlyMap<string, Figures> {
  const placed = placements(accepted, roster, scheme, asOf);
  const sums = accepted.map(({ code, ledger, items }) => {
    const judged = judgeItems(ledger, items, scheme, asOf, period, placed(code));
    return [code, sumsOf(ledger, judged, scheme, asOf, period, placed(code))] as const;
  });
  const total = addSums(
    sums.map(([, one]) => one),
    scheme,
  );
  return new Map([...sums, ['合计', total] as const].map(([code, one]) => [code, toFigures(one)]));
}
