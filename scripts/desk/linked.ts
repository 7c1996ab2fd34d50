import type { BranchLedger } from '../../ledger/across/branch-ledger.ts';
import { type Snapshot, freeze, isWhole, thaw } from '../../ledger/continuity/snapshot.ts';
import { rowSheets } from '../../ledger/continuity/rows.ts';
import { itemsOf, sameId } from '../../ledger/lifecycle/log.ts';
import { resolvePledger } from '../../ledger/members.ts';
import { blankOf } from '../../ledger/parse/blank.ts';
import type { Ledger } from '../../ledger/parse/ledger.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { type Member, ledgerSheets } from '../../ledger/workbook/declaration.ts';
import { secretKeys } from '../consolidate/secret-cells.ts';
import { marksFor } from './marks.ts';
import { type Packed, pack, unpack } from './packed.ts';
import type { LinkedLedger, SplitMarks, Wanted } from './tasks.ts';

/** A member's row with what tells who and where the member is, and nothing personal. */
const leanMember = ({ memberId, name, change, changedOn, origin, flawed }: Member): Member =>
  ({ ...blankOf(ledgerSheets.roster), memberId, name, change, changedOn, origin, flawed }) as Member;

const NO_SECRETS = Object.fromEntries(secretKeys(ledgerSheets.cover.columns).map((key) => [key, null]));

/** A ledger with the rows of some of its items, its roster, and nothing else. */
function leanLedger(ledger: Ledger, commitments: Ledger['commitments'], transitions: Ledger['transitions']): Ledger {
  return {
    ...ledger,
    ...Object.fromEntries(rowSheets.map((key) => [key, []])),
    cover: { ...ledger.cover, ...NO_SECRETS },
    coverCells: {},
    roster: ledger.roster.map(leanMember),
    commitments,
    transitions,
  };
}

/**
 * A ledger on its way to where it is compared with others: as it would be kept in 接收存档, which is small and soon read; with
 * cells that could not be read, as it is.
 */
type Sent = { readonly frozen: Uint8Array } | { readonly open: Packed<Ledger> };

const decoder = new TextDecoder();

const sent = (ledger: Ledger): Sent =>
  isWhole(ledger) ? { frozen: Buffer.from(JSON.stringify(freeze(ledger))) } : { open: pack(ledger) };

const received = (one: Sent): Ledger =>
  'frozen' in one ? thaw(JSON.parse(decoder.decode(one.frozen)) as Snapshot) : unpack(one.open);

export interface PackedLinked {
  readonly code: string;
  readonly file: string;
  readonly ledger: Sent;
  readonly marks: Packed<SplitMarks>;
}

/** What of a ledger other ledgers have too: the wanted items, those of wanted members, and the roster. */
export function packLinked(one: BranchLedger, wanted: Wanted, scheme: Scheme): PackedLinked {
  const { code, file, ledger } = one;
  const isWanted = (id: string, pledger: string | null): boolean => {
    if (wanted.whole || wanted.items.has(id)) return true;
    const whom = resolvePledger(pledger ?? '', ledger);
    return whom.kind === 'member' && wanted.members.has(sameId(whom.member.memberId));
  };
  const commitments = ledger.commitments.filter(({ id, pledger }) => isWanted(sameId(id), pledger));
  const ids = new Set(commitments.map(({ id }) => sameId(id)));
  const log = ledger.transitions.filter(({ id }) => ids.has(sameId(id)));
  const lean = leanLedger(ledger, commitments, log);
  const marks = {
    rest: marksFor(ledger, scheme, (id) => !ids.has(id)),
    each: new Map([...ids].map((id) => [id, marksFor(lean, scheme, (other) => other === id)] as const)),
  };
  return { code, file, ledger: sent(lean), marks: pack(marks) };
}

/** `own`: makes bytes that may stay in memory of those of a message. */
export function unpackLinked(
  { code, file, ledger: packed, marks }: PackedLinked,
  scheme: Scheme,
  own: <B extends Uint8Array>(bytes: B) => B,
): LinkedLedger {
  const ledger = received(packed);
  return { own: { code, file, ledger, items: itemsOf(ledger, scheme) }, marks: own(marks) };
}
