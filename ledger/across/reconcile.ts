import { type BranchEntry, branchKey } from '../branch.ts';
import type { Day } from '../day.ts';
import type { Finding } from '../findings/finding.ts';
import type { Scheme } from '../scheme/schema.ts';
import { type BranchTexts, alikeFindings, textsOf } from './alike.ts';
import type { BranchLedger } from './branch-ledger.ts';
import { type Marked, allMarked, copiesOf, copyFindings } from './copies.ts';
import { doubledIdFindings } from './doubled-ids.ts';
import { type Held, heldIn } from './holdings.ts';
import { historyFindings, missingFindings } from './moved-items.ts';
import { namesakeFindings } from './namesakes.ts';
import { type Told, pairOf } from './told.ts';
import { transferFindings } from './transfers.ts';

/** What shows when the ledgers of several branches are laid side by side. */
export interface Reconciled {
  /** By `branchKey`; of branches with a ledger among `all` only. */
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
}

/** What the ledgers of a run show of themselves beyond what they hold in common. */
export interface SideBySide {
  /** Codes of all branches with a ledger in the run. */
  readonly codes: readonly string[];
  /** Ledgers that have members or items in common with others. */
  readonly linked: readonly BranchLedger[];
  /** Over `linked`, the ledgers of branches that have ended, and the members of all. */
  readonly held: Held;
  readonly marked: readonly Marked[];
  readonly texts: readonly BranchTexts[];
  /** Whether a name (`canonical`) may be that of one person in two rosters: none where more have it. */
  readonly isPair: (name: string) => boolean;
}

/** V3, V4: what shows across workbooks, by `branchKey`. */
export function reconcileWith(
  { codes, linked, held, marked, texts, isPair }: SideBySide,
  roster: readonly BranchEntry[],
  scheme: Scheme,
  asOf: Day,
): Reconciled {
  const copies = copiesOf(marked);
  const copied = new Set(copies.map(({ one, other }) => pairOf(one.code, other.code)));
  const told: readonly Told[] = [
    ...copyFindings(copies, roster, asOf),
    ...transferFindings({ stays: held.stays, roster, asOf, copies: copied }),
    ...namesakeFindings(held.stays, roster, asOf, isPair),
    ...missingFindings(linked, held, roster, asOf),
    ...historyFindings(held, roster, asOf),
    ...doubledIdFindings(held, roster, asOf, copied),
    ...alikeFindings(texts, held, roster, scheme, asOf, copied),
  ];
  const findings = new Map<string, Finding[]>(codes.map((code) => [branchKey(code), []]));
  for (const { code, finding } of told) findings.get(branchKey(code))?.push(finding);
  return { findings };
}

/**
 * Lays the ledgers of a run side by side (V3, V4): who and what has moved, and what only shows across workbooks. `all` are
 * the newest ledgers that counted by themselves, `former` the last accepted ones of branches that have ended by the day
 * and sent none. Errors return workbooks, and an item of a returned workbook counts in the other branch again: figures
 * come from `placements` over the ledgers accepted in the end.
 */
export function reconcile(
  all: readonly BranchLedger[],
  roster: readonly BranchEntry[],
  former: readonly BranchLedger[],
  scheme: Scheme,
  asOf: Day,
): Reconciled {
  const held = heldIn([...all, ...former], roster);
  const codes = all.map(({ code }) => code);
  const texts = all.map((one) => textsOf(one, scheme));
  const marked = allMarked(all, held, scheme);
  return reconcileWith({ codes, linked: all, held, marked, texts, isPair: () => true }, roster, scheme, asOf);
}
