import type { BranchLedger } from '../../ledger/across/branch-ledger.ts';
import { placements } from '../../ledger/across/placement.ts';
import { type BranchEntry, branchKey, branchesAsOf, heirsOf, isExpected } from '../../ledger/branch.ts';
import type { Day } from '../../ledger/day.ts';
import type { Before } from '../../ledger/figures/bulletin.ts';
import { addSums, toFigures } from '../../ledger/figures/figures.ts';
import { judgeItems, sumsOf } from '../../ledger/figures/of-ledger.ts';
import { type Period, previousPeriod } from '../../ledger/period.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';

/** Whether a branch that goes on in others now reported then, and none of its ledgers is at hand: the sums can't be compared. */
function isIncomplete(
  then: readonly BranchEntry[],
  ledgers: readonly BranchLedger[],
  roster: readonly BranchEntry[],
  asOf: Day,
): boolean {
  const known = new Set(ledgers.map(({ code }) => branchKey(code)));
  return then.some(({ code }) => {
    const goesOn = heirsOf(roster, code, asOf).some((heir) => branchKey(heir) !== branchKey(code));
    return goesOn && !known.has(branchKey(code));
  });
}

/**
 * What the ledgers that are counted now say of the end of the period before, in the same year; `null` in the year's first,
 * and where they do not tell it. `ended` are the accepted ledgers of branches that have ended since: what they held then
 * is counted too, for it goes on in the others now. A branch that had not begun then is left out.
 */
export function figuresBefore(
  accepted: readonly BranchLedger[],
  ended: readonly BranchLedger[],
  roster: readonly BranchEntry[],
  scheme: Scheme,
  period: Period,
  asOf: Day,
): Before | null {
  const before = previousPeriod(period);
  if (before === null || before.year !== period.year || asOf <= before.to) return null;
  const then = branchesAsOf(roster, before.to).filter((branch) => isExpected(branch, before.to));
  if (isIncomplete(then, ended, roster, asOf)) return null;
  const there = new Set(then.map(({ code }) => branchKey(code)));
  const ledgers = [...accepted, ...ended].filter(({ code }) => there.has(branchKey(code)));
  const placed = placements(ledgers, roster, scheme, before.to);
  const sums = ledgers.map(({ code, ledger, items }) => {
    const judged = judgeItems(ledger, items, scheme, before.to, before, placed(code));
    return { code, own: sumsOf(ledger, judged, scheme, before.to, before, placed(code)) };
  });
  const all = sums.map(({ own }) => own);
  return {
    period: before,
    totals: toFigures(addSums(all, scheme)),
    byBranch: Object.fromEntries(sums.map(({ code, own }) => [code, toFigures(own)])),
  };
}
