import { type BranchEntry, branchKey, branchesAsOf, entriesOf, isExpected } from '../../ledger/branch.ts';
import { type Finding, finding } from '../../ledger/findings/finding.ts';
import { cellOf } from '../../ledger/workbook/sheet.ts';
import type { PlacedEntry } from './roster.ts';

/** The way from a branch through its successors back to itself; `null` where there is none. */
function circleFrom(roster: readonly BranchEntry[], code: string): readonly string[] | null {
  const seen = new Set<string>();
  const follow = (now: string): readonly string[] | null => {
    const last = entriesOf(roster, now).at(-1);
    for (const next of last?.successors ?? []) {
      if (branchKey(next) === branchKey(code)) return [code];
      if (seen.has(branchKey(next))) continue;
      seen.add(branchKey(next));
      const rest = follow(next);
      if (rest) return [next, ...rest];
    }
    return null;
  };
  const way = follow(code);
  return way && [code, ...way];
}

/**
 * V3: a branch that ends goes on in branches of the roster that are there on that day, never in itself. Of one fault of a
 * cell only the first is named.
 */
export function successorFindings(placed: readonly PlacedEntry[]): readonly Finding[] {
  const roster = placed.map(({ entry }) => entry);
  return placed.flatMap(({ entry, row }): readonly Finding[] => {
    const { code, until, successors } = entry;
    if (successors.length === 0) return [];
    const at = cellOf(row, 'successors');
    const goesOn = entriesOf(roster, code).at(-1) !== entry;
    if (until === null || goesOn) return [finding('successor-without-end', at, { code, successors, goesOn })];
    const circle = circleFrom(roster, code);
    if (circle) return [finding('successor-circle', at, { circle })];
    const there = branchesAsOf(roster, until);
    const wrong = successors.flatMap((successor) => {
      const found = there.find((other) => branchKey(other.code) === branchKey(successor));
      if (!found) return [{ successor, known: false }];
      return isExpected(found, until) ? [] : [{ successor, known: true }];
    })[0];
    return wrong ? [finding('successor-unknown', at, { ...wrong, on: until })] : [];
  });
}
