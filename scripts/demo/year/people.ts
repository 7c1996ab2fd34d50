import type { Day } from '../../../ledger/day.ts';
import { inYear } from './calendar.ts';
import type { YearBranch, YearMember } from './institution.ts';

/** A member with a number, as the branch's workbook names him or her. */
export interface Person {
  readonly id: string;
  /** How other sheets name the member: with the id where another bears the name. */
  readonly label: string;
  readonly member: YearMember;
}

/** The members of a branch in the order of its roster, the secretary first. */
export function peopleOf({ code, members }: YearBranch): readonly Person[] {
  return members.map((member, index) => {
    const id = `${code}-${String(index + 1).padStart(3, '0')}`;
    const doubled = members.filter(({ name }) => name === member.name).length > 1;
    return { id, label: doubled ? `${member.name}(${id})` : member.name, member };
  });
}

/** Whether the member belongs to the branch on a day. */
export function isThere({ member: { moved } }: Person, on: Day): boolean {
  if (moved === undefined) return true;
  const changed = inYear(moved.on);
  return moved.change === '转入' ? changed <= on : on < changed;
}

/** Whether the member was taken in (P5), where the scheme nominates and confirms. */
export function isTakenIn({ member: { roster } }: Person, on: Day): boolean {
  if (!('admission' in roster)) return true;
  const confirmed = roster['confirmedOn'];
  return typeof confirmed === 'string' && confirmed <= on;
}
