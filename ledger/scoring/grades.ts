import type { Day } from '../day.ts';
import type { GradeCounts } from '../figures/evaluation.ts';
import type { JudgedItem } from '../figures/of-ledger.ts';
import { sameId } from '../lifecycle/log.ts';
import { resolvePledger } from '../members.ts';
import type { Ledger } from '../parse/ledger.ts';
import { parsePeriod } from '../period.ts';
import type { Scheme } from '../scheme/schema.ts';
import { yearOfLedger } from './rounds.ts';

const namesOf = ({ evaluation }: Scheme): readonly string[] => evaluation.grades.map(({ name }) => name);

/** The worst grade of the scheme: its last. */
export const lowestGrade = (scheme: Scheme): string => namesOf(scheme).at(-1)!;

/** The grade of a total that is rounded already: the first, best first, that it reaches. */
export function gradeOf(total: number, scheme: Scheme): string {
  return scheme.evaluation.grades.find(({ from }) => total >= from)?.name ?? lowestGrade(scheme);
}

/** How many have each grade of the scheme, in its order; every grade is there, and who has none is not counted. */
export function countGrades(grades: readonly (string | null)[], scheme: Scheme): GradeCounts {
  return Object.fromEntries(namesOf(scheme).map((name) => [name, grades.filter((grade) => grade === name).length]));
}

/** 平时评比: each month's grades of 日常纪实 in the ledgers' year that were given by the day, by 编号 as `sameId` has it. */
export function monthlyGrades(ledgers: readonly Ledger[], scheme: Scheme, asOf: Day): ReadonlyMap<string, GradeCounts> {
  const months = new Map<string, Map<string, string>>();
  for (const ledger of ledgers) {
    const year = yearOfLedger(ledger, asOf);
    for (const { month, member, toldOn, monthGrade } of ledger.records) {
      const whom = resolvePledger(member ?? '', ledger);
      const span = month === null ? null : parsePeriod(month);
      if (whom.kind !== 'member' || monthGrade === null || span?.year !== year) continue;
      if ((toldOn ?? span.to) > asOf) continue;
      const id = sameId(whom.member.memberId);
      // A month has one grade, however many rows tell of its work.
      months.set(id, (months.get(id) ?? new Map<string, string>()).set(span.id, monthGrade));
    }
  }
  const given = ([id, grades]: readonly [string, ReadonlyMap<string, string>]) => {
    const counts = Object.entries(countGrades([...grades.values()], scheme)).filter(([, count]) => count > 0);
    return [id, Object.fromEntries(counts)] as const;
  };
  return new Map([...months].map(given));
}

/** 一诺一评 (E8): the committed items by the grade each was given, and those without one; all in 件. */
export interface ItemGrades {
  readonly byGrade: GradeCounts;
  readonly notGraded: number;
}

export function itemGrades(items: readonly JudgedItem[], scheme: Scheme): ItemGrades {
  const grades = items.filter(({ counts }) => counts.committed === 1).map(({ item }) => item.commitment.itemGrade);
  return { byGrade: countGrades(grades, scheme), notGraded: grades.filter((grade) => grade === null).length };
}
