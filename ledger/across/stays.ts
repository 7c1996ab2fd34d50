import { type BranchEntry, branchKey, passedOn } from '../branch.ts';
import type { Day } from '../day.ts';
import { codeInMemberId } from '../home.ts';
import { sameId } from '../lifecycle/log.ts';
import type { Member } from '../workbook/declaration.ts';

/** What of a member's row tells who and where the member is. */
export type Person = Pick<Member, 'memberId' | 'name' | 'change' | 'changedOn' | 'bornIn' | 'joinedOn' | 'origin'>;

/** The members of one branch. */
export interface BranchMembers {
  readonly code: string;
  readonly ledger: { readonly roster: readonly Person[] };
}

/** A member in one branch's roster. */
export interface Stay {
  readonly code: string;
  readonly member: Person;
  /** From which day on the member is there; `null` from the beginning of the year. */
  readonly from: Day | null;
  /** Whether the roster says so itself, by 转入. */
  readonly marked: boolean;
  /** When the member left by what this roster says; `null` where it says nothing. */
  readonly left: Day | null;
}

/** All branches that have a member of this id, the one where the member was first leading. */
export type Stays = readonly Stay[];

const leavingDay = ({ change, changedOn }: Person): Day | null => (change === '转入' ? null : changedOn);

const leftForAnother = ({ change, changedOn }: Person): Day | null => (change === '转出' ? changedOn : null);

/** A member's row in the roster of a branch. */
type Row = Pick<Stay, 'code' | 'member'>;

const NOBODY: readonly Person[] = [];

/**
 * From which day on a member is in a branch. The day of 转入 counts. A roster has room for one change a member: where it
 * says 转出 or 去世 now, or nothing, the day on which another branch let the member go tells.
 */
function startOf(
  own: Person,
  code: string,
  others: readonly Person[],
  roster: readonly BranchEntry[],
): Pick<Stay, 'from' | 'marked'> {
  if (own.change === '转入') return { from: own.changedOn, marked: own.changedOn !== null };
  const home = codeInMemberId(own.memberId);
  if (home === null || home === branchKey(code)) return { from: null, marked: false };
  const end = leavingDay(own);
  const days = others.flatMap((other) => leftForAnother(other) ?? []).filter((on) => end === null || on < end);
  const last = days.sort().at(-1);
  return { from: last ?? passedOn(roster, home, code), marked: false };
}

function staysIn(rows: readonly Row[], roster: readonly BranchEntry[]): Stays {
  const stays = rows.map(({ code, member }): Stay => {
    const others = rows.length === 1 ? NOBODY : rows.filter((row) => row.member !== member).map((row) => row.member);
    const { from, marked } = startOf(member, code, others, roster);
    return { code, member, from, marked, left: leavingDay(member) };
  });
  const order = ({ from }: Stay): string => from ?? '';
  return stays.length === 1 ? stays : stays.sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0));
}

/** Members by id, with every branch that has them (V3). Rows without a readable id are nobody's. */
export function staysOf(all: readonly BranchMembers[], roster: readonly BranchEntry[]): ReadonlyMap<string, Stays> {
  const byId = new Map<string, Row[]>();
  for (const { code, ledger } of all) {
    for (const member of ledger.roster) {
      const id = sameId(member.memberId);
      if (id === '') continue;
      const known = byId.get(id);
      // A row copied with its id is named by the rule of its own roster.
      if (known === undefined) byId.set(id, [{ code, member }]);
      else if (known.at(-1)!.code !== code) known.push({ code, member });
    }
  }
  const stays = new Map<string, Stays>();
  for (const [id, rows] of byId) stays.set(id, staysIn(rows, roster));
  return stays;
}

/** The stay in force on a day: the last that began by then. The new branch's day is the authority for both. */
export function stayOn(stays: Stays, asOf: Day): Stay | null {
  return stays.filter(({ from }) => from === null || from <= asOf).at(-1) ?? null;
}

/**
 * Whether the member is in this branch at the end of a day. Where another branch takes over later, the member is here
 * until then, whatever day this roster gives for leaving.
 */
export function isThereOn(stays: Stays, code: string, asOf: Day): boolean {
  const now = stayOn(stays, asOf);
  if (now === null || now.code !== code) return false;
  const goesOn = stays.at(-1) !== now && now.member.change === '转出';
  return goesOn || now.left === null || asOf < now.left;
}
