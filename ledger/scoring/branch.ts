import type { Placement } from '../across/placement.ts';
import type { Day } from '../day.ts';
import type { JudgedItem } from '../figures/of-ledger.ts';
import { expectedMembers, labelOf } from '../members.ts';
import type { Ledger } from '../parse/ledger.ts';
import type { Scheme } from '../scheme/schema.ts';
import type { Member } from '../workbook/declaration.ts';
import { asNumber, exact, halfUp, meanOf } from './exact.ts';
import { type ItemsOfMember, itemsOfBranch, itemsOfMembers } from './member-items.ts';
import { type Held, scorePledger } from './pledger.ts';
import { type Round, heldOn, roundsOf, yearOfLedger } from './rounds.ts';
import type { BranchScores, PledgerScore } from './score.ts';
import { gathered } from '../gathered.ts';
import { OWN, memberKey, targetKey } from './targets.ts';
import { vetoedBy } from './vetoes.ts';
import { type Vote, votesOf } from './votes.ts';

export interface ScoringInput {
  /** An accepted ledger, under the committee's authority. */
  readonly ledger: Ledger;
  /** Its items as of `asOf`. */
  readonly items: readonly JudgedItem[];
  readonly scheme: Scheme;
  /** The day of fulfilment, and on which somebody is a member. */
  readonly asOf: Day;
  readonly code: string;
  readonly name: string;
  readonly branchKind: string | null;
  /** 所属党总支 in the roster; none by default. */
  readonly generalBranch?: string | null;
  /** Names of the rounds that are counted; all by default. */
  readonly rounds?: readonly string[];
  /** Whether a member is in this branch as of `asOf`, where the rosters of several have it. */
  readonly isThere?: Placement['isThere'];
  /** Members' items over all accepted ledgers, as `itemsOfMembers` gives them; of this ledger alone by default. */
  readonly itemsOf?: ItemsOfMember;
}

/** Whether a member who is there as of `asOf` has left before a round was held. */
function hasLeft({ change, changedOn }: Member, asOf: Day, held: Day): boolean {
  return change !== null && change !== '转入' && changedOn !== null && changedOn > asOf && changedOn <= held;
}

/** E7: of the branch's own total and the mean of its members' totals, as they are published; one alone without the other. */
function assessed(own: PledgerScore | null, totals: readonly number[], { evaluation }: Scheme) {
  const mean = meanOf(totals.map(exact));
  const total = own === null || own.total === null ? null : exact(own.total);
  const { assessment } = evaluation;
  const both =
    total && mean ? exact(assessment.own).mul(total).add(exact(assessment.members).mul(mean)) : (total ?? mean);
  return { membersMean: mean && asNumber(mean), assessment: both === null ? null : halfUp(both) };
}

function indexed(input: ScoringInput, rounds: readonly Round[]) {
  const { ledger, scheme, asOf } = input;
  const votes = votesOf(ledger, scheme, rounds);
  const byTarget = gathered<Vote>(votes, ({ target }) => target);
  const results = gathered(ledger.results, ({ pledger }) => targetKey(pledger, ledger));
  const vetoed = vetoedBy(ledger, scheme, asOf);
  const held = (key: string, items: readonly JudgedItem[], of: readonly Round[]): Held => ({
    rounds: of.map(({ name }) => name),
    votes: (byTarget.get(key) ?? []).filter(({ round }) => of.some(({ name }) => name === round)),
    items,
    results: results.get(key) ?? [],
    vetoed: vetoed.has(key),
  });
  return { votes, held };
}

/**
 * All scores of one branch (design, Scores): its own, and those of its members as of the day. Who has left before a round
 * was held (see `heldOn`) is not scored in it, and who has left before all of them is not among the members. Who came
 * after a round has it named among what is missing.
 */
export function scoreBranch(input: ScoringInput): BranchScores {
  const { ledger, scheme, asOf, code, name, branchKind, itemsOf = itemsOfMembers([input]) } = input;
  const { generalBranch = null } = input;
  const rounds = roundsOf(scheme, yearOfLedger(ledger, asOf), input.rounds);
  const { votes, held } = indexed(input, rounds);
  const days = new Map(rounds.map((round) => [round, heldOn(round, votes)]));
  const branch = { branchCode: code, branchName: name };
  const nobody = { standing: null, tier: null, unit: null };
  const own = scheme.pledgers.includes('branch')
    ? scorePledger(
        { kind: 'branch', id: code, name, ...branch, ...nobody },
        held(OWN, itemsOfBranch(input), rounds),
        scheme,
      )
    : null;
  const members = expectedMembers(ledger, asOf, input.isThere).flatMap((member): readonly PledgerScore[] => {
    const there = rounds.filter((round) => !hasLeft(member, asOf, days.get(round)!));
    if (rounds.length > 0 && there.length === 0) return [];
    const { memberId, standing, tier, unit } = member;
    const whom = { kind: 'member', id: memberId ?? '', name: labelOf(member, ledger), standing, tier, unit } as const;
    return [scorePledger({ ...whom, ...branch }, held(memberKey(memberId), itemsOf(memberId), there), scheme)];
  });
  members.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const totals = members.flatMap(({ total }) => total ?? []);
  return { code, name, branchKind, generalBranch, own, members, ...assessed(own, totals, scheme) };
}
