import { type Day, day } from '../day.ts';
import { latest } from '../latest.ts';
import { expectedMembers, resolvePledger } from '../members.ts';
import type { Commitment, Member } from '../workbook/declaration.ts';
import type { CheckContext } from './check.ts';

/** What each pledger has pledged; a withdrawn item is no pledge any more. */
export interface Pledged {
  readonly branch: readonly Commitment[];
  readonly of: (member: Member) => readonly Commitment[];
  /** How many items name nobody that is known; they may be anybody's. */
  readonly unattributed: number;
}

const gathered = latest<CheckContext, Pledged>();

export function pledgedBy(context: CheckContext): Pledged {
  const known = gathered.get(context);
  if (known) return known;
  const { ledger } = context;
  const branch: Commitment[] = [];
  const byMember = new Map<Member, Commitment[]>();
  let unattributed = 0;
  for (const row of ledger.commitments) {
    if (row.status === '撤回') continue;
    const whom = resolvePledger(row.pledger ?? '', ledger);
    if (whom.kind === 'branch') branch.push(row);
    else if (whom.kind === 'unknown') unattributed += 1;
    const members = whom.kind === 'member' ? [whom.member] : whom.kind === 'ambiguous' ? whom.members : [];
    // An item of either of two namesakes is held in favour of both.
    for (const member of members) {
      const items = byMember.get(member);
      if (items) items.push(row);
      else byMember.set(member, [row]);
    }
  }
  const pledged = { branch, of: (member: Member) => byMember.get(member) ?? [], unattributed };
  return gathered.set(context, pledged);
}

/**
 * From which day of the year a pledge that is not there is missing: the milestone of 定诺, else the one that comes behind
 * it; without any, the year's beginning.
 */
export function pledgesDueOn({ scheme, year }: CheckContext): Day {
  const milestone = scheme.milestones.find(({ step }) => step === '定诺') ?? scheme.milestones[0];
  return day(`${year}-${milestone?.by ?? '01-01'}`);
}

/** Members of whom a pledge is expected as of the day. */
export function pledgingMembers({ ledger, scheme, asOf }: CheckContext): readonly Member[] {
  if (!scheme.pledgers.includes('member') || ledger.missing.has('commitments')) return [];
  return expectedMembers(ledger, asOf).filter(({ name, change, changedOn }) => {
    const undated = change !== null && changedOn === null;
    return name !== null && !undated;
  });
}
