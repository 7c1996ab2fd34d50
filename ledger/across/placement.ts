import { type BranchEntry, branchKey } from '../branch.ts';
import type { Day } from '../day.ts';
import { codeInId } from '../home.ts';
import { itemAt } from '../lifecycle/item.ts';
import { sameId } from '../lifecycle/log.ts';
import type { Scheme } from '../scheme/schema.ts';
import type { BranchLedger } from './branch-ledger.ts';
import { type Held, heldIn, holderOn } from './holdings.ts';
import { isThereOn } from './stays.ts';

/** What of one branch's ledger counts there as of a day, in the light of the other ledgers. */
export interface Placement {
  /** The branch where an item counts instead; `null` where it counts here. */
  readonly awayTo: (id: string | null) => string | null;
  /** Whether a member is here at the end of the day; `null` where only the branch's own roster tells. */
  readonly isThere: (memberId: string | null) => boolean | null;
  /** Whether a member has a committed item that counts in another branch, so that the member has pledged. */
  readonly hasPledgedElsewhere: (memberId: string | null) => boolean;
}

/** A ledger by itself: all of it counts. */
export const ALONE: Placement = { awayTo: () => null, isThere: () => null, hasPledgedElsewhere: () => false };

/** Where each member with a committed item has it counted. */
function pledgesOf(held: Held, scheme: Scheme, asOf: Day): ReadonlyMap<string, ReadonlySet<string>> {
  const pledges = new Map<string, Set<string>>();
  for (const holdings of held.items.values()) {
    const holder = holderOn(holdings, asOf);
    // Only who is in several rosters can have pledged elsewhere.
    if (!holder?.memberId || (held.stays.get(holder.memberId)?.length ?? 0) < 2) continue;
    const { history } = holder.item;
    const at = itemAt(history, asOf, holder.ledger.ledger.identity.year ?? Number(asOf.slice(0, 4)), scheme);
    if (at === null || at.status === '撤回') continue;
    pledges.set(holder.memberId, (pledges.get(holder.memberId) ?? new Set()).add(branchKey(holder.code)));
  }
  return pledges;
}

/**
 * Whose items and members are as of a day (V3), over the ledgers that count in a run: `all` are those accepted. An item
 * counts in exactly one of them: in the new branch's from the member's 转入 or the predecessor's 停报日期 on, where it is
 * there with its log, else in the old one's. So nothing is lost or doubled when the two rosters give different days, or
 * the new branch's workbook is missing.
 */
export function placements(
  all: readonly BranchLedger[],
  roster: readonly BranchEntry[],
  scheme: Scheme,
  asOf: Day,
): (code: string) => Placement {
  return placementsIn(heldIn(all, roster), scheme, asOf);
}

/** The same over what is held in common. */
export function placementsIn(held: Held, scheme: Scheme, asOf: Day): (code: string) => Placement {
  const pledges = pledgesOf(held, scheme, asOf);
  return (code) => {
    const own = branchKey(code);
    return {
      awayTo: (id) => {
        const holdings = held.items.get(sameId(id)) ?? [];
        if (holdings.every((holding) => branchKey(holding.code) !== own)) return null;
        const holder = holderOn(holdings, asOf);
        if (holder === null) return codeInId(id);
        return branchKey(holder.code) === own ? null : holder.code;
      },
      isThere: (memberId) => {
        const stays = held.stays.get(sameId(memberId)) ?? [];
        const days = stays.map(({ from }) => from);
        // Two that claim a member from the same day on are named; there only the rosters themselves tell.
        if (stays.length < 2 || new Set(days).size < days.length) return null;
        return isThereOn(stays, stays.find((stay) => branchKey(stay.code) === own)?.code ?? '', asOf);
      },
      hasPledgedElsewhere: (memberId) => [...(pledges.get(sameId(memberId)) ?? [])].some((other) => other !== own),
    };
  };
}
