import type { JudgedItem } from '../figures/of-ledger.ts';
import type { Ledger } from '../parse/ledger.ts';
import { gathered } from '../gathered.ts';
import { OWN, memberKey, targetKey } from './targets.ts';

/** A ledger with its items as of a day. */
export interface JudgedLedger {
  readonly ledger: Ledger;
  readonly items: readonly JudgedItem[];
}

/** A member's items, in whichever ledger each counts. */
export type ItemsOfMember = (memberId: string | null) => readonly JudgedItem[];

/**
 * Items by member over the accepted ledgers (V3): what a member promised in the branch before goes on counting for the
 * member though the new branch has not taken it over yet. Each item counts in one ledger and is zeros in the others.
 */
export function itemsOfMembers(ledgers: readonly JudgedLedger[]): ItemsOfMember {
  const all = ledgers.flatMap(({ ledger, items }) => items.map((item) => ({ ledger, item })));
  const byMember = gathered(all, ({ ledger, item: { item } }) => targetKey(item.commitment.pledger, ledger));
  return (memberId) => (byMember.get(memberKey(memberId)) ?? []).map(({ item }) => item);
}

/** The items of the branch itself. */
export function itemsOfBranch({ ledger, items }: JudgedLedger): readonly JudgedItem[] {
  return items.filter(({ item }) => targetKey(item.commitment.pledger, ledger) === OWN);
}
