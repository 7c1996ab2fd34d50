import type { Day } from './day.ts';
import { canonical } from './parse/text.ts';
import { latest } from './latest.ts';
import type { Ledger } from './parse/ledger.ts';
import { type Member, THE_BRANCH } from './workbook/declaration.ts';

/** Whom a name in 承诺主体, 评议对象 and the like means. */
export type Pledger =
  | { readonly kind: 'branch' }
  | { readonly kind: 'member'; readonly member: Member }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'ambiguous'; readonly members: readonly Member[] };

type RosterIndex = ReadonlyMap<string, readonly Member[]>;

// A ledger asks for as many names as it has items; its roster is indexed once.
const indexed = latest<readonly Member[], RosterIndex>();

function keysOf(member: Member): readonly string[] {
  const name = canonical(member.name ?? '');
  const id = canonical(member.memberId ?? '');
  return [name, id, name !== '' && id !== '' ? `${name}(${id})` : ''].filter((key) => key !== '');
}

function indexOf(roster: readonly Member[]): RosterIndex {
  const known = indexed.get(roster);
  if (known) return known;
  const index = new Map<string, Member[]>();
  for (const member of roster) {
    for (const key of new Set(keysOf(member))) {
      const same = index.get(key);
      if (!same) index.set(key, [member]);
      // A row copied with its id is the same person, not a second one of the name.
      else if (member.memberId === null || same.every((other) => other.memberId !== member.memberId)) same.push(member);
    }
  }
  return indexed.set(roster, index);
}

/** Whether a name, made comparable, is the branch as its own ledger may name it. */
function isBranch(wanted: string, { cover, identity }: Ledger): boolean {
  return [THE_BRANCH, cover.branchName, identity.branchName].some(
    (name) => name !== null && canonical(name) === wanted,
  );
}

function meant(name: string, ledger: Ledger): Pledger {
  const wanted = canonical(name);
  if (wanted === '') return { kind: 'unknown' };
  if (isBranch(wanted, ledger)) return { kind: 'branch' };
  const members = indexOf(ledger.roster).get(wanted) ?? [];
  const first = members[0];
  if (!first) return { kind: 'unknown' };
  return members.length === 1 ? { kind: 'member', member: first } : { kind: 'ambiguous', members };
}

// A ledger has few names, and every rule asks for them again, item by item.
const resolved = latest<Ledger, Map<string, Pledger>>();

/**
 * Whom a name means (V3): 本支部 or the branch's own name, 姓名, 姓名(编号), or 编号; white space and width of characters
 * are of no account. A bare name that two members bear is ambiguous.
 */
export function resolvePledger(name: string, ledger: Ledger): Pledger {
  const known = resolved.get(ledger) ?? resolved.set(ledger, new Map());
  let whom = known.get(name);
  if (!whom) known.set(name, (whom = meant(name, ledger)));
  return whom;
}

/** 姓名, or 姓名(编号) where another member bears the same name: how a message and a document name a member. */
export function labelOf(member: Member, ledger: Ledger): string {
  const name = member.name ?? member.memberId ?? '';
  const namesakes = indexOf(ledger.roster).get(canonical(name)) ?? [];
  return namesakes.length > 1 && member.memberId !== null ? `${name}(${member.memberId})` : name;
}

// One who left on a day is already gone on it; one who came on a day is there.
function isThere(member: Member, asOf: Day): boolean {
  if (member.change === null) return true;
  const arrives = member.change === '转入';
  if (member.changedOn === null) return arrives;
  return arrives ? member.changedOn <= asOf : asOf < member.changedOn;
}

// Where members are nominated and confirmed, only the confirmed are expected to pledge (P5).
function isConfirmed(member: Member, asOf: Day): boolean {
  if (member.origin.columns['confirmedOn'] === undefined) return true;
  return member.confirmedOn !== null && member.confirmedOn <= asOf;
}

/** The members on the roster at the end of a day, whether they are expected to pledge or not (V3); `told` as below. */
export function membersThere(
  ledger: Ledger,
  asOf: Day,
  told: (memberId: string | null) => boolean | null = () => null,
): readonly Member[] {
  return ledger.roster.filter((member) => told(member.memberId) ?? isThere(member, asOf));
}

/**
 * The members expected to pledge as of the end of a day: the denominator of coverage (R4, V3). Where the rosters of
 * several branches have a member, `told` says whether the member is here; `null` leaves it to this roster.
 */
export function expectedMembers(
  ledger: Ledger,
  asOf: Day,
  told: (memberId: string | null) => boolean | null = () => null,
): readonly Member[] {
  return membersThere(ledger, asOf, told).filter((member) => isConfirmed(member, asOf));
}
