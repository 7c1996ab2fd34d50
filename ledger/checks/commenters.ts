import { resolvePledger } from '../members.ts';
import type { Ledger } from '../parse/ledger.ts';
import type { Scheme } from '../scheme/schema.ts';
import type { Member } from '../workbook/declaration.ts';
import { SUPERIOR } from '../workbook/sheets/committee/committee-comments.ts';

/** 点评人身份 of the branch's secretary. */
export const SECRETARY = '党支部书记';

/** Who comments on a member (C1): the superior's head on members of these standings, the secretary on the others. */
export function commenterOf(member: Member, scheme: Scheme): string | null {
  if (member.standing === null) return null;
  return scheme.comments?.bySuperior.includes(member.standing) ? SUPERIOR : SECRETARY;
}

/** Who comments on whoever a row names; `null` where that is nobody known. */
export function commenterFor(target: string | null, ledger: Ledger, scheme: Scheme): string | null {
  const whom = resolvePledger(target ?? '', ledger);
  if (whom.kind === 'branch') return SUPERIOR;
  return whom.kind === 'member' ? commenterOf(whom.member, scheme) : null;
}
