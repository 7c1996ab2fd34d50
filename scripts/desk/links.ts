import type { BranchTexts } from '../../ledger/across/alike.ts';
import { textsOf } from '../../ledger/across/alike.ts';
import type { BranchLedger } from '../../ledger/across/branch-ledger.ts';
import type { Person } from '../../ledger/across/stays.ts';
import { branchKey } from '../../ledger/branch.ts';
import type { CommitteeBook } from '../../ledger/committee/book.ts';
import { idsOf, knownItems, unattributed } from '../../ledger/committee/strays.ts';
import type { Day } from '../../ledger/day.ts';
import type { Finding } from '../../ledger/findings/finding.ts';
import { codeInId, codeInMemberId } from '../../ledger/home.ts';
import { sameId } from '../../ledger/lifecycle/log.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { type Names, type PackedMembers, namesOf, packMembers } from './roster-rows.ts';

/** What of a ledger that counts bears on other ledgers, and on the committee's own workbook. */
export interface Links {
  /** What is always looked at, and the members, some of whom are. */
  readonly names: Names;
  readonly members: PackedMembers;
  /** Ids (in the form of `sameId`) that bear another branch's code, or none. */
  readonly foreignItems: readonly string[];
  readonly foreignMembers: readonly string[];
  /** Texts to compare with those of other branches; `null` where there are too many branches to compare them. */
  readonly texts: BranchTexts | null;
  /** Of the items that the committee's workbook tells of, those that are here. */
  readonly bookItems: readonly string[];
  /** Branch codes in the ids of all its items. */
  readonly codesInIds: readonly string[];
  /** What the committee's workbook says of the branch that leads nowhere. */
  readonly strays: readonly Finding[];
}

/** What is left of it when it is known which members are looked at. */
export type LinksBeyondRoster = Omit<Links, 'names' | 'members'>;

export interface LinksGiven {
  readonly scheme: Scheme;
  readonly book: CommitteeBook | null;
  readonly compareTexts: boolean;
  /** Makes of a personal fact something that can be compared and not read. */
  readonly veiled: (fact: string) => string;
}

function foreignTo(code: string, ids: readonly (string | null)[], codeIn: (id: string) => string | null) {
  const own = branchKey(code);
  return [...new Set(ids.map(sameId).filter((id) => id !== '' && codeIn(id) !== own))];
}

export function linksOf(one: BranchLedger, { scheme, book, compareTexts, veiled }: LinksGiven): Links {
  const { code, ledger } = one;
  const veil = (fact: string | null): string | null => (fact === null ? null : veiled(fact));
  const ids = ledger.commitments.flatMap(({ id }) => id ?? []);
  const asked = book === null ? null : idsOf(book);
  const members = ledger.roster.map(({ memberId, name, change, changedOn, bornIn, joinedOn, origin }): Person => {
    return { memberId, name, change, changedOn, bornIn: veil(bornIn), joinedOn: veil(joinedOn) as Day | null, origin };
  });
  return {
    names: namesOf(members),
    members: packMembers(members),
    foreignItems: foreignTo(code, ids, codeInId),
    foreignMembers: foreignTo(
      code,
      ledger.roster.map(({ memberId }) => memberId),
      codeInMemberId,
    ),
    texts: compareTexts ? textsOf(one, scheme) : null,
    bookItems: asked === null ? [] : ids.map(sameId).filter((id) => asked.has(id)),
    codesInIds: book === null ? [] : [...knownItems(ids).codes],
    strays: book === null ? [] : unattributed(book, ledger, scheme),
  };
}
