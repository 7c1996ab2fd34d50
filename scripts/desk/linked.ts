import type { BranchLedger } from '../../ledger/across/branch-ledger.ts';
import { sameId } from '../../ledger/lifecycle/log.ts';
import { resolvePledger } from '../../ledger/members.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { marksFor } from './marks.ts';
import type { LinkedLedger, Wanted } from './tasks.ts';

/** A ledger with what other ledgers have too: the wanted items, those of wanted members, and the roster. */
export function linkedLedger(one: BranchLedger, wanted: Wanted, scheme: Scheme): LinkedLedger {
  const { ledger } = one;
  const isWanted = (id: string, pledger: string | null): boolean => {
    if (wanted.whole || wanted.items.has(id)) return true;
    const whom = resolvePledger(pledger ?? '', ledger);
    return whom.kind === 'member' && wanted.members.has(sameId(whom.member.memberId));
  };
  const items = one.items.filter(({ commitment: { id, pledger } }) => isWanted(sameId(id), pledger));
  const ids = new Set(items.map(({ commitment }) => sameId(commitment.id)));
  const rows = {
    commitments: items.map(({ commitment }) => commitment),
    transitions: [],
    ballots: [],
    inspections: [],
    records: [],
    activities: [],
  };
  return {
    own: { ...one, items, ledger: { ...ledger, ...rows } },
    rest: marksFor(ledger, scheme, (id) => !ids.has(id)),
    each: new Map([...ids].map((id) => [id, marksFor(ledger, scheme, (other) => other === id)] as const)),
  };
}
