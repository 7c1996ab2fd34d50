import { type BranchEntry, branchKey, entriesOf } from '../branch.ts';
import { type Day, daysBetween } from '../day.ts';
import { finding } from '../findings/finding.ts';
import { codeInMemberId } from '../home.ts';
import { canonical } from '../parse/text.ts';
import { cellOf } from '../workbook/sheet.ts';
import type { Stay, Stays } from './stays.ts';
import { type Told, branchLabels, pairOf } from './told.ts';

/** Days between leaving and arriving within which a namesake under a new id is taken for the same person. */
const SAME_MOVE = 31;

interface Given {
  readonly stays: ReadonlyMap<string, Stays>;
  readonly roster: readonly BranchEntry[];
  readonly asOf: Day;
  /** Pairs of branches of which one is a copy of the other: that is named once. */
  readonly copies: ReadonlySet<string>;
}

const nameOf = ({ member }: Stay): string => member.name ?? member.memberId ?? '';
const isHome = ({ code, member }: Stay): boolean => codeInMemberId(member.memberId) === branchKey(code);

/** Two rosters claim a member from the same day on: what decides between them is missing. */
function clashesOf(stays: Stays, { roster, asOf, copies }: Given): readonly Told[] {
  const label = branchLabels(roster, asOf);
  return stays.flatMap((stay) => {
    const rivals = stays.filter(
      (other) => other !== stay && other.from === stay.from && !copies.has(pairOf(other.code, stay.code)),
    );
    // The branch that gave the id is right as long as only others claim it beside.
    if (rivals.length === 0 || (isHome(stay) && rivals.every((rival) => !isHome(rival)))) return [];
    const begun = stay.from === null || stay.from <= asOf;
    const stillIn = ({ left }: Stay): boolean => begun && (left === null || asOf < left);
    const rival = rivals.find(stillIn) ?? rivals[0]!;
    const { name, memberId } = stay.member;
    const args = { id: memberId ?? '', name: name ?? '', other: label(rival.code) };
    const code = stillIn(stay) && stillIn(rival) ? 'member-in-two-branches' : 'member-was-in-two-branches';
    return [{ code: stay.code, finding: finding(code, cellOf(stay.member, 'memberId'), args) }];
  });
}

/** The two rosters of one move: both mark it, on the same day. */
function marksOf(from: Stay, to: Stay, { roster, asOf }: Given): readonly Told[] {
  if (from.from === to.from || to.from === null || to.from > asOf) return [];
  const label = branchLabels(roster, asOf);
  const ended = entriesOf(roster, from.code).some(({ until }) => until === to.from);
  const told: Told[] = [];
  const { change, changedOn } = from.member;
  if (change !== '转出' && !ended) {
    const args = { name: nameOf(from), change, to: label(to.code), on: to.from };
    const at = cellOf(from.member, 'change');
    told.push({ code: from.code, finding: finding('transfer-out-missing', at, args) });
  } else if (to.marked && changedOn !== null && changedOn !== to.from && !ended) {
    const args = { name: nameOf(to), on: to.from, from: label(from.code), left: changedOn };
    const at = cellOf(to.member, 'changedOn');
    told.push({ code: to.code, finding: finding('transfer-days-differ', at, args) });
  }
  if (!to.marked && to.member.change === null) {
    const args = { name: nameOf(to), from: label(from.code), on: to.from };
    told.push({ code: to.code, finding: finding('transfer-in-missing', cellOf(to.member, 'change'), args) });
  }
  return told;
}

/** Who left one branch and came to another under a new id: the old one goes with the person. */
function newIdsOf({ stays, roster, asOf }: Given): readonly Told[] {
  const label = branchLabels(roster, asOf);
  const single = [...stays.values()].flatMap((all) => (all.length === 1 ? all : []));
  const leaving = new Map<string, Stay[]>();
  for (const stay of single) {
    const { name, change, changedOn } = stay.member;
    if (change !== '转出' || changedOn === null || name === null) continue;
    leaving.set(canonical(name), [...(leaving.get(canonical(name)) ?? []), stay]);
  }
  return single.flatMap((stay) => {
    const { name, change, changedOn, memberId } = stay.member;
    if (change !== '转入' || changedOn === null || name === null) return [];
    const old = leaving
      .get(canonical(name))
      ?.find(
        (other) =>
          other.code !== stay.code &&
          Math.abs(daysBetween(other.member.changedOn ?? changedOn, changedOn)) <= SAME_MOVE,
      );
    if (!old) return [];
    const args = { name, id: memberId ?? '', from: label(old.code), old: old.member.memberId ?? '' };
    return [{ code: stay.code, finding: finding('transfer-new-id', cellOf(stay.member, 'memberId'), args) }];
  });
}

/** V3, V4: a member is in one branch at a time; both branches mark a move, on one day, and the id goes along. */
export function transferFindings(given: Given): readonly Told[] {
  const shared = [...given.stays.values()].filter((stays) => stays.length > 1);
  return [
    ...shared.flatMap((stays) => [
      ...clashesOf(stays, given),
      ...stays.slice(1).flatMap((to, index) => marksOf(stays[index]!, to, given)),
    ]),
    ...newIdsOf(given),
  ];
}
