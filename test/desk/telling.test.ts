import { describe, expect, it } from 'vitest';
import type { Person } from '../../ledger/across/stays.ts';
import { namesOf, packMembers } from '../../scripts/desk/roster-rows.ts';
import { Telling } from '../../scripts/desk/telling.ts';

const member = (memberId: string | null, name: string | null, change: '转入' | '转出' | null = null) => {
  const origin = { file: 'A01.xlsx', sheet: '党员名册', row: 2, columns: { memberId: 1, name: 2 } };
  return { memberId, name, change, changedOn: null, bornIn: null, joinedOn: null, origin } as Person;
};

describe('V4: the members by whom a roster may bear on others', () => {
  const telling = new Telling();
  const rosters = [
    [member('A01-001', '李 明'), member('A01-002', '王芳'), member('A01-003', '赵强', '转出'), member(null, '孙丽')],
    [member('B01-001', '李明'), member('B01-002', '王芳'), member('a01-004', '周洋'), member('B01-002', '孙丽')],
    [member('C01-001', '王芳'), member('A01-004', '吴刚'), member('C01-002', null)],
  ];
  for (const roster of rosters) telling.add(namesOf(roster));
  const former = namesOf([member('A01-002', '李明'), member('C01-002', '周洋', '转出'), member('B01-001', '赵强')]);
  telling.add(former);
  telling.takeAway(former);
  telling.addedAll();
  const names = rosters.map((roster) => telling.of(namesOf(roster), packMembers(roster)).map(({ name }) => name));

  it('are those in several rosters, those who have come or gone, and pairs of one name', () => {
    expect(names[0]).toEqual(['李 明', '赵强']);
    // 周洋 has the id of 吴刚, in another case.
    expect(names[1]).toEqual(['李明', '周洋']);
    expect(names[2]).toEqual(['吴刚']);
  });

  it('are in those rosters that are said to tell of any', () => {
    const alone = [[member('D01-001', '王芳')], [member('D01-002', '孙丽'), member(null, null)], []];
    expect(alone.map((roster) => telling.tellsOf(namesOf(roster)))).toEqual([false, false, false]);
    const some = [[member('D01-001', '李 明')], [member('D01-001', '王芳', '转入')], [member('a01-004', '王芳')]];
    expect([...rosters, ...some].map((roster) => telling.tellsOf(namesOf(roster)))).toEqual(Array(6).fill(true));
  });

  it('take a name that three have, or that a row without an id of its own has, for no pair', () => {
    expect(telling.isPair('李明')).toBe(true);
    expect(telling.isPair('王芳')).toBe(false);
    expect(telling.isPair('孙丽')).toBe(false);
  });
});
