import { day } from '../../ledger/day.ts';
import type { RowValues } from '../../templates/workbook/input.ts';
import { randomFrom } from '../demo/random.ts';
import type { Committee, GeneratedBranch } from './committee.ts';
import { personName } from './names.ts';

const MEMBERS = 20;
/** The first members of each branch lead it. */
const LEADERS = 3;

/** Tiers by kind of branch: of leaders, of the others. */
const TIERS: readonly (readonly [leader: string, other: string])[] = [
  ['机关镇（街道）领导党员', '机关一般党员'],
  ['机关镇（街道）领导党员', '机关一般党员'],
  ['事业单位党员', '事业单位党员'],
  ['国有企业党员', '国有企业党员'],
];

export interface GeneratedMember {
  readonly id: string;
  readonly name: string;
  readonly leads: boolean;
  readonly tier: string;
  /** Whether the member was taken in, and so pledges. */
  readonly taken: boolean;
  readonly row: RowValues;
}

/** 党员名册 of a branch, the secretary first; names within a branch differ. */
export function membersOf({ year }: Committee, { code, kind }: GeneratedBranch): readonly GeneratedMember[] {
  const random = randomFrom(`${year} ${code} members`);
  const names = new Set<string>();
  while (names.size < MEMBERS) names.add(personName(random));
  return [...names].map((name, index): GeneratedMember => {
    const leads = index < LEADERS;
    const taken = leads || !random.chance(0.06);
    const id = `${code}-${String(index + 1).padStart(3, '0')}`;
    const tier = TIERS[kind]![leads ? 0 : 1];
    const row: RowValues = {
      memberId: id,
      name,
      standing: leads ? '领导干部' : '普通党员',
      tier,
      admission: random.chance(0.8) ? '党员自荐' : '党员互推',
      confirmedOn: taken ? day(`${year}-02-26`) : null,
      exemptReason: taken ? null : random.pick(['身体原因', '不具备承诺条件', '本人意愿']),
      change: null,
      changedOn: null,
    };
    return { id, name, leads, tier, taken, row };
  });
}
