import type { Day } from './day.ts';
import { resolvePledger } from './members.ts';
import { sameId } from './lifecycle/log.ts';
import type { Ledger } from './parse/ledger.ts';
import type { Commitment, Member } from './workbook/declaration.ts';

function isDigits(text: string, from: number, until: number): boolean {
  for (let at = from; at < until; at += 1) {
    const code = text.charCodeAt(at);
    if (!(code >= 48 && code <= 57)) return false;
  }
  return from < until;
}

/** Where the dash before the number stands that an id ends with; -1 in one of another shape. */
function dashBeforeNumber(id: string): number {
  const dash = id.lastIndexOf('-');
  return isDigits(id, dash + 1, id.length) ? dash : -1;
}

/** The branch code in the id of a commitment (2026-A01-001), in the form of `branchKey`; `null` in one of another shape. */
export function codeInId(id: string | null): string | null {
  const own = sameId(id);
  const dash = dashBeforeNumber(own);
  return dash > 5 && own[4] === '-' && isDigits(own, 0, 4) ? own.slice(5, dash) : null;
}

/** The branch code in the id of a member (A01-001), in the form of `branchKey`; `null` in one of another shape. */
export function codeInMemberId(id: string | null): string | null {
  const own = sameId(id);
  const dash = dashBeforeNumber(own);
  return dash > 0 ? own.slice(0, dash) : null;
}

/** The code of the branch whose ledger it is, in the form of `branchKey`; empty where it is not known. */
export const codeOfLedger = (ledger: Ledger): string => sameId(ledger.cover.branchCode ?? ledger.identity.branchCode);

/** Whether an id was given by another branch: a transferred member's items keep theirs. */
export function isFromElsewhere(id: string | null, ledger: Ledger): boolean {
  const [code, own] = [codeInId(id), codeOfLedger(ledger)];
  return code !== null && own !== '' && code !== own;
}

/** Whether a member came from another branch: marked so, or gone again since, which takes the mark's place. */
function cameIn(member: Member, own: string): boolean {
  if (member.change === '转入') return true;
  const code = codeInMemberId(member.memberId);
  return member.change !== null && code !== null && code !== own;
}

/**
 * Whether an item with another branch's code has come over by what the ledger itself says (V3): its member was transferred
 * in, or it is the branch's own and members of that branch were. Whether that branch was merged into this one, only the
 * roster of branches tells.
 */
export function hasComeOver(commitment: Commitment, ledger: Ledger): boolean {
  if (!isFromElsewhere(commitment.id, ledger)) return false;
  const own = codeOfLedger(ledger);
  const whom = resolvePledger(commitment.pledger ?? '', ledger);
  if (whom.kind === 'member') return cameIn(whom.member, own);
  if (whom.kind === 'ambiguous') return whom.members.some((member) => cameIn(member, own));
  const from = codeInId(commitment.id);
  return ledger.roster.some((member) => cameIn(member, own) && codeInMemberId(member.memberId) === from);
}

/** Whether the member of an item has left for another branch by a day; what its ledger lacks since is not asked for. */
export function hasGoneOver(commitment: Commitment, ledger: Ledger, asOf: Day): boolean {
  const whom = resolvePledger(commitment.pledger ?? '', ledger);
  if (whom.kind !== 'member') return false;
  const { change, changedOn } = whom.member;
  return change === '转出' && changedOn !== null && changedOn <= asOf;
}
