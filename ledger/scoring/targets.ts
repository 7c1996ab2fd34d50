import { sameId } from '../lifecycle/log.ts';
import { labelOf, resolvePledger } from '../members.ts';
import type { Ledger } from '../parse/ledger.ts';
import { THE_BRANCH } from '../workbook/declaration.ts';

/** How rows about the branch itself are kept apart from those about members. */
export const OWN = '';

/** What rows about one member are gathered by. */
export const memberKey = (memberId: string | null): string => `member ${sameId(memberId)}`;

/** Whom a name in a row means, to gather rows by; `null` where it means nobody, or two. */
export function targetKey(name: string | null, ledger: Ledger): string | null {
  const whom = resolvePledger(name ?? '', ledger);
  if (whom.kind === 'branch') return OWN;
  return whom.kind === 'member' ? memberKey(whom.member.memberId) : null;
}

/** 本支部, a member's name as documents give it, or what was written where it means nobody. */
export function targetLabel(name: string, ledger: Ledger): string {
  const whom = resolvePledger(name, ledger);
  if (whom.kind === 'branch') return THE_BRANCH;
  return whom.kind === 'member' ? labelOf(whom.member, ledger) : name;
}
