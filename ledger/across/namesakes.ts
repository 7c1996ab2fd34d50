import type { BranchEntry } from '../branch.ts';
import type { Day } from '../day.ts';
import { finding } from '../findings/finding.ts';
import { canonical } from '../parse/text.ts';
import { cellOf } from '../workbook/sheet.ts';
import type { Stay, Stays } from './stays.ts';
import { type Told, branchLabels } from './told.ts';

/** Facts of the roster that two persons of one name hardly share, where a scheme records them. */
const FACTS = ['bornIn', 'joinedOn'] as const;

function factsAgree(a: Stay, b: Stay): boolean {
  const known = FACTS.filter((key) => a.member[key] !== null && b.member[key] !== null);
  return known.length > 0 && known.every((key) => a.member[key] === b.member[key]);
}

/**
 * V4: one full name in exactly two branches, neither come nor gone, and what else is recorded agrees: perhaps one person in
 * two rosters. Said to the later branch; the facts themselves are not repeated. Where `stays` are not those of all, names
 * that more have than two of all are no pair.
 */
export function namesakeFindings(
  stays: ReadonlyMap<string, Stays>,
  roster: readonly BranchEntry[],
  asOf: Day,
  isPair: (name: string) => boolean,
): readonly Told[] {
  const byName = new Map<string, Stay[]>();
  for (const all of stays.values()) {
    for (const stay of all) {
      if (stay.member.name === null) continue;
      const name = canonical(stay.member.name);
      if (!isPair(name)) continue;
      const known = byName.get(name);
      if (known) known.push(stay);
      else byName.set(name, [stay]);
    }
  }
  const label = branchLabels(roster, asOf);
  return [...byName.values()].flatMap((same) => {
    const [first, second] = [...same].sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
    if (same.length !== 2 || !first || !second || first.code === second.code) return [];
    if (first.member.memberId === second.member.memberId) return [];
    if (first.member.change !== null || second.member.change !== null || !factsAgree(first, second)) return [];
    const { name } = second.member;
    const args = { name: name ?? '', other: label(first.code), id: first.member.memberId ?? '' };
    return [{ code: second.code, finding: finding('same-person-perhaps', cellOf(second.member, 'name'), args) }];
  });
}
