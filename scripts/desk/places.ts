import { type Placement } from '../../ledger/across/placement.ts';
import { sameId } from '../../ledger/lifecycle/log.ts';

/** Where the items and members of one ledger are, as far as other ledgers have them too; plain data that travels. */
export interface Places {
  /** Items by id (in the form of `sameId`) that count in another branch, with its code. */
  readonly away: ReadonlyMap<string, string>;
  /** Members by id, where several rosters have them. */
  readonly there: ReadonlyMap<string, boolean | null>;
  readonly pledgedElsewhere: ReadonlySet<string>;
}

/** Nothing is in another branch. */
export const NOWHERE: Places = { away: new Map(), there: new Map(), pledgedElsewhere: new Set() };

/** Whether all counts as if the ledger were alone. */
export const isNowhere = ({ away, there, pledgedElsewhere }: Places): boolean =>
  away.size + pledgedElsewhere.size === 0 && [...there.values()].every((is) => is === null);

/** Places of some ids, as a placement tells them. */
export function placesOf(placement: Placement, items: Iterable<string>, members: Iterable<string>): Places {
  const away = new Map<string, string>();
  const there = new Map<string, boolean | null>();
  const pledgedElsewhere = new Set<string>();
  for (const id of items) {
    const code = placement.awayTo(id);
    if (code !== null) away.set(id, code);
  }
  for (const id of members) {
    there.set(id, placement.isThere(id));
    if (placement.hasPledgedElsewhere(id)) pledgedElsewhere.add(id);
  }
  return { away, there, pledgedElsewhere };
}

/** The placement of a ledger by its places; what is not among them is in this ledger alone, and counts there. */
export function placementAt({ away, there, pledgedElsewhere }: Places): Placement {
  return {
    awayTo: (id) => (away.size === 0 ? null : (away.get(sameId(id)) ?? null)),
    isThere: (memberId) => (there.size === 0 ? null : (there.get(sameId(memberId)) ?? null)),
    hasPledgedElsewhere: (memberId) => pledgedElsewhere.has(sameId(memberId)),
  };
}
