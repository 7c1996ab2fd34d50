import { type BranchEntry, branchKey, passedOn } from '../branch.ts';
import type { Day } from '../day.ts';
import { codeInId } from '../home.ts';
import { type Item, sameId } from '../lifecycle/log.ts';
import { resolvePledger } from '../members.ts';
import type { BranchLedger } from './branch-ledger.ts';
import { type BranchMembers, type Stays, staysOf } from './stays.ts';

/** An item in one branch's ledger. */
export interface Holding {
  readonly code: string;
  readonly ledger: BranchLedger;
  readonly item: Item;
  /** Id of its member in the form of `sameId`; `null` for the branch's own items. */
  readonly memberId: string | null;
  /** From which day on it is this branch's; `null` from the beginning. */
  readonly from: Day | null;
  /** The branch gave the id itself. */
  readonly home: boolean;
  /** Whether it is there by right: of its own, by a transfer of the member, or from a branch merged into this one. */
  readonly explained: boolean;
}

/** All ledgers that have an item of this id, in the order in which it was theirs. */
export type Holdings = readonly Holding[];

/** What several ledgers hold, by member and by item. */
export interface Held {
  /** Codes of the branches whose ledgers these are, in the form of `branchKey`. */
  readonly codes: ReadonlySet<string>;
  readonly stays: ReadonlyMap<string, Stays>;
  readonly items: ReadonlyMap<string, Holdings>;
}

type Placed = Pick<Holding, 'code' | 'ledger' | 'item' | 'memberId' | 'home'>;

function judged(
  one: Placed,
  all: readonly Placed[],
  stays: ReadonlyMap<string, Stays>,
  roster: readonly BranchEntry[],
): Holding {
  const { code, memberId, home } = one;
  const own = memberId === null ? [] : (stays.get(memberId) ?? []);
  const stay = own.find((other) => other.code === code);
  // A member who went and came back has the own items again from the day of the return on.
  if (home) return { ...one, from: all.length > 1 && stay?.marked ? stay.from : null, explained: true };
  const first = all.find((other) => other.home);
  const from = codeInId(one.item.commitment.id);
  const inherited = from === null ? null : passedOn(roster, from, code);
  const another = first !== undefined && first.memberId !== memberId;
  if (stay === undefined || another) return { ...one, from: inherited, explained: inherited !== null && !another };
  // Where the member has come home again, the branch in between has no day of its own left to tell.
  const cameHome = own.some(({ code: other, marked }) => other === first?.code && marked);
  return { ...one, from: stay.from, explained: stay.from !== null || first === undefined || cameHome };
}

/**
 * Every member and item of the ledgers, with the ledgers that have it and since when it is theirs (V3). `everyone` are the
 * members of all branches, where `all` are only the ledgers that have something in common with another.
 */
export function heldIn(
  all: readonly BranchLedger[],
  roster: readonly BranchEntry[],
  everyone: readonly BranchMembers[] = all,
): Held {
  const stays = staysOf(everyone, roster);
  const byId = new Map<string, Placed[]>();
  for (const ledger of all) {
    const seen = new Set<string>();
    for (const item of ledger.items) {
      const id = sameId(item.commitment.id);
      if (id === '' || seen.has(id)) continue;
      seen.add(id);
      const whom = resolvePledger(item.commitment.pledger ?? '', ledger.ledger);
      const memberId = whom.kind === 'member' ? sameId(whom.member.memberId) : null;
      const { code } = ledger;
      const placed = { code, ledger, item, memberId, home: codeInId(id) === branchKey(code) };
      const known = byId.get(id);
      if (known) known.push(placed);
      else byId.set(id, [placed]);
    }
  }
  const order = (a: Holding, b: Holding): number => {
    const [x, y] = [a.from ?? '', b.from ?? ''];
    if (x !== y) return x < y ? -1 : 1;
    return a.home === b.home ? (a.code < b.code ? -1 : 1) : a.home ? -1 : 1;
  };
  const items = new Map(
    [...byId].map(([id, rows]) => [id, rows.map((row) => judged(row, rows, stays, roster)).sort(order)] as const),
  );
  return { codes: new Set(everyone.map(({ code }) => branchKey(code))), stays, items };
}

/**
 * Whose an item is as of a day: that of the last ledger which has it with its log by right, from the day on which it
 * became that branch's. `null` before the day on which the only branch that has it took it over.
 */
export function holderOn(holdings: Holdings, asOf: Day): Holding | null {
  const whole = holdings.filter(({ item, explained }) => explained && item.steps.length > 0);
  const able = whole.length > 0 ? whole : holdings.slice(0, 1);
  const begun = able.filter(({ from }) => from === null || from <= asOf);
  // Two that claim it from the same day on are named; the first of them has it.
  const latest = begun.at(-1)?.from ?? null;
  return begun.find(({ from }) => from === latest) ?? null;
}
