import type { Day } from './day.ts';
import { canonical } from './parse/text.ts';

/** A row of the roster of branches (支部名册.xlsx): a branch under one name for a span of days. */
export interface BranchEntry {
  readonly code: string;
  readonly name: string;
  readonly orgForm: string | null;
  readonly kind: string | null;
  readonly generalBranch: string | null;
  readonly secretary: string | null;
  readonly contactLeader: string | null;
  /** 隶属关系 (B5), where the scheme has it. */
  readonly affiliation?: string | null;
  /** Expected from this day on; `null` from the beginning. */
  readonly from: Day | null;
  /** No longer expected from this day on; `null` for good. */
  readonly until: Day | null;
  /** Codes of the branches that it was merged or split into on `until`; its members and items go on there. */
  readonly successors: readonly string[];
}

/** The form in which branch codes are compared: typed small or in full width, it is the same branch. */
export const branchKey = (code: string): string => canonical(code).toUpperCase();

/** Whether a branch has to report as of a day: from 应报起日期 on, until the day before 停报日期. */
export function isExpected(branch: BranchEntry, asOf: Day): boolean {
  return (branch.from === null || branch.from <= asOf) && (branch.until === null || asOf < branch.until);
}

type ByCode = ReadonlyMap<string, readonly BranchEntry[]>;

// A run asks for the rows of a code as often as it has members and items; a roster is put in order once.
const ordered = new WeakMap<readonly BranchEntry[], ByCode>();

function byCode(roster: readonly BranchEntry[]): ByCode {
  const known = ordered.get(roster);
  if (known) return known;
  const codes = new Map<string, BranchEntry[]>();
  for (const entry of roster) {
    const key = branchKey(entry.code);
    const rows = codes.get(key);
    if (rows) rows.push(entry);
    else codes.set(key, [entry]);
  }
  const start = ({ from }: BranchEntry): string => from ?? '';
  for (const rows of codes.values()) rows.sort((a, b) => (start(a) < start(b) ? -1 : start(a) > start(b) ? 1 : 0));
  ordered.set(roster, codes);
  return codes;
}

/** The rows of one code, the earliest first: a renamed branch has one row a name (V3). */
export function entriesOf(roster: readonly BranchEntry[], code: string): readonly BranchEntry[] {
  return byCode(roster).get(branchKey(code)) ?? [];
}

/** Of the rows of one code, the one in force on a day: else the last before it, else the first after it. */
function inForce(entries: readonly BranchEntry[], asOf: Day): BranchEntry {
  const begun = entries.filter(({ from }) => from === null || from <= asOf);
  return begun.at(-1) ?? entries[0]!;
}

/** The row of a code as of a day, under the name in force then; `null` where the roster does not have it. */
export function branchOn(roster: readonly BranchEntry[], code: string, asOf: Day): BranchEntry | null {
  const entries = entriesOf(roster, code);
  return entries.length === 0 ? null : inForce(entries, asOf);
}

/**
 * One row a branch as of a day, in the order of the roster: the name in force on the day. Branches that have not begun or
 * have ended are among them; `isExpected` tells which have to report.
 */
export function branchesAsOf(roster: readonly BranchEntry[], asOf: Day): readonly BranchEntry[] {
  return [...byCode(roster).values()].map((entries) => inForce(entries, asOf));
}

/** Every name a branch bears over time, the earliest first. */
export function namesOf(roster: readonly BranchEntry[], code: string): readonly string[] {
  return [...new Set(entriesOf(roster, code).map(({ name }) => name))];
}

/** The row that ends a branch: its last, where it has 停报日期 and goes on in others. */
function ending(roster: readonly BranchEntry[], code: string): (BranchEntry & { readonly until: Day }) | null {
  const last = entriesOf(roster, code).at(-1);
  const until = last?.until ?? null;
  return !last || until === null || last.successors.length === 0 ? null : { ...last, until };
}

/**
 * From which day on what was branch `from`'s is branch `to`'s: the 停报日期 of the last branch between them. `null` where
 * `from` was not merged or split into `to`, directly or through others.
 */
export function passedOn(roster: readonly BranchEntry[], from: string, to: string): Day | null {
  const seen = new Set<string>();
  const follow = (code: string): Day | null => {
    const end = ending(roster, code);
    if (!end || seen.has(branchKey(code))) return null;
    seen.add(branchKey(code));
    if (end.successors.some((next) => branchKey(next) === branchKey(to))) return end.until;
    for (const next of end.successors) {
      const on = follow(next);
      if (on !== null) return on > end.until ? on : end.until;
    }
    return null;
  };
  return branchKey(from) === branchKey(to) ? null : follow(from);
}

/** The branches that ended by a day and go on in this one, directly or through others: their last rows. */
export function predecessorsOf(roster: readonly BranchEntry[], code: string, asOf: Day): readonly BranchEntry[] {
  return branchesAsOf(roster, asOf).flatMap((entry) => {
    const on = passedOn(roster, entry.code, code);
    return on === null || on > asOf ? [] : [entriesOf(roster, entry.code).at(-1)!];
  });
}

/**
 * Where the items of a branch's own go on as of a day: in itself until it ended, then in the first of its successors, and
 * so on; `null` where it ended without one.
 */
export function heirOf(roster: readonly BranchEntry[], code: string, asOf: Day): string | null {
  const seen = new Set<string>();
  let now = code;
  while (!seen.has(branchKey(now))) {
    seen.add(branchKey(now));
    const last = entriesOf(roster, now).at(-1);
    const until = last?.until ?? null;
    if (until === null || asOf < until) return now;
    const next = last?.successors[0];
    if (next === undefined) return null;
    now = next;
  }
  return null;
}

/** Every branch that a branch's members may be in as of a day: itself until it ended, then its successors, and so on. */
export function heirsOf(roster: readonly BranchEntry[], code: string, asOf: Day): readonly string[] {
  const seen = new Set<string>();
  const follow = (now: string): readonly string[] => {
    if (seen.has(branchKey(now))) return [];
    seen.add(branchKey(now));
    const last = entriesOf(roster, now).at(-1);
    const until = last?.until ?? null;
    return until === null || asOf < until ? [now] : (last?.successors ?? []).flatMap(follow);
  };
  return follow(code);
}
