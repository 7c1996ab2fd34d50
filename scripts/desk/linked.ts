import type { BranchLedger } from '../../ledger/across/branch-ledger.ts';
import { sameId } from '../../ledger/lifecycle/log.ts';
import { resolvePledger } from '../../ledger/members.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { type Member, ledgerSheets } from '../../ledger/workbook/declaration.ts';
import { secretKeys } from '../consolidate/secret-cells.ts';
import { marksFor } from './marks.ts';
import type { LinkedLedger, Wanted } from './tasks.ts';

const NO_MEMBER = Object.fromEntries(Object.keys(ledgerSheets.roster.columns).map((key) => [key, null]));

/** A member's row with what tells who and where the member is, and nothing personal. */
const leanMember = ({ memberId, name, change, changedOn, origin, flawed }: Member): Member =>
  ({ ...NO_MEMBER, memberId, name, change, changedOn, origin, flawed }) as Member;

const NO_SECRETS = Object.fromEntries(secretKeys(ledgerSheets.cover.columns).map((key) => [key, null]));

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
    cover: { ...ledger.cover, ...NO_SECRETS },
    roster: ledger.roster.map(leanMember),
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
