import { day } from '../../ledger/day.ts';
import type { SampleBranch } from './branches.ts';
import type { SampleMember } from './item.ts';
import { NAMESAKE } from './names.ts';
import { type Newcomer, newcomers } from './texts/newcomers.ts';
import type { MemberPledges } from './texts/pledge.ts';

/** A member with what the member pledges. */
export interface Pledger {
  readonly member: SampleMember;
  readonly pledges: MemberPledges;
  readonly stages: Newcomer['stages'] | null;
}

/** Where two members bear one name: the branch and their places. */
const NAMESAKES = { branch: 'A06', places: [3, 8] };
/** Who was transferred out: the branch and the place. */
const LEAVER = { branch: 'A02', place: 7 };

/** The members of a branch in the order of its roster, the secretary first. */
export function peopleOf(branch: SampleBranch, name: () => string): readonly Pledger[] {
  const { code, pledges } = branch;
  const fresh = newcomers.filter((one) => one.branch === code);
  const all = [...pledges.members, ...fresh.map((one) => one.pledges)];
  return all.map((own, index) => {
    const place = index + 1;
    const id = `${code}-${String(place).padStart(3, '0')}`;
    const doubled = code === NAMESAKES.branch && NAMESAKES.places.includes(place);
    const called = doubled ? NAMESAKE : name();
    const newcomer = fresh[index - pledges.members.length] ?? null;
    const left = code === LEAVER.branch && place === LEAVER.place;
    const member: SampleMember = {
      id,
      name: called,
      label: doubled ? `${called}(${id})` : called,
      standing: own.standing,
      ability: own.ability,
      change: newcomer ? '转入' : left ? '转出' : null,
      changedOn: newcomer ? day('2026-08-20') : left ? day('2026-06-20') : null,
    };
    return { member, pledges: own, stages: newcomer?.stages ?? null };
  });
}
