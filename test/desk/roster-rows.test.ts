import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOf } from '../../ledger/across/marks.ts';
import type { Person } from '../../ledger/across/stays.ts';
import { sameId } from '../../ledger/lifecycle/log.ts';
import { namesOf, packMembers, unpackMembers } from '../../scripts/desk/roster-rows.ts';

const text = fc.oneof(
  fc.constantFrom('A01-001', 'a01-001 ', 'A01-002', '李明', '两\n行', '半\uD83D个', '["]', '', '\u2028'),
  fc.string({ unit: 'binary' }),
);
const origin = { file: '甲\n支部.xlsx', sheet: '党员名册', columns: { memberId: 1, name: 2 } };
const person = fc.record({
  memberId: fc.option(text),
  name: fc.option(text),
  change: fc.constantFrom(null, '转入', '转出', '去世'),
  changedOn: fc.constantFrom(null, '2026-05-01'),
  bornIn: fc.option(fc.constant('0a1b2c3d4e5f6071')),
  joinedOn: fc.constantFrom(null, '8f9e0d1c2b3a4958'),
  origin: fc.integer({ min: 2, max: 9999 }).map((row) => ({ ...origin, row })),
}) as unknown as fc.Arbitrary<Person>;

describe('the members of a roster as they wait to be looked at', () => {
  it('come back as they were, but for rows that are nobody’s, in the order of their hashes', () => {
    fc.assert(
      fc.property(fc.array(person, { maxLength: 12 }), (roster) => {
        const ids = roster.map(({ memberId }) => sameId(memberId));
        const members = roster.filter((_, at) => ids[at] !== '' && ids.indexOf(ids[at]!) === at);
        const packed = packMembers(roster);
        expect(unpackMembers(packed, () => true)).toEqual(members);
        const hashes = members.map(({ memberId }) => hashOf(sameId(memberId)));
        expect([...namesOf(roster)].filter((_, at) => at % 2 === 1)).toEqual(hashes);
        expect(unpackMembers(packed, (_, hasMoved) => hasMoved)).toEqual(
          members.filter(({ change }) => change !== null),
        );
        expect(unpackMembers(packed, (place) => place % 2 === 1)).toEqual(members.filter((_, at) => at % 2 === 1));
      }),
      { numRuns: 300 },
    );
  });
});
