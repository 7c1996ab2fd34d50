import { day } from '../../../ledger/day.ts';
import { contains, parsePeriod } from '../../../ledger/period.ts';
import type { Scheme } from '../../../ledger/scheme/schema.ts';
import type { RowValues } from '../../../templates/workbook/input.ts';
import { randomFrom } from '../random.ts';
import { type Held, isLapsed } from './activities.ts';
import type { Institution, YearBranch } from './institution.ts';
import { type Person, isThere } from './people.ts';
import { voteOf } from './votes.ts';

/** A row of 日常纪实 and the day on which it was written. */
export interface Recorded {
  readonly on: string;
  readonly row: RowValues;
}

/**
 * 日常纪实 of the year: a row a month and member (L7), told at the month's meeting; where there was no meeting it was
 * written down, but neither told nor graded.
 */
export function recordsOf(
  { words }: Institution,
  branch: YearBranch,
  people: readonly Person[],
  held: readonly Held[],
  scheme: Scheme,
): readonly Recorded[] {
  const { work, duty, lapses } = branch;
  const { advice } = words;
  if (!scheme.records || !work || !duty || !advice) return [];
  const { meeting } = scheme.records;
  const grades = scheme.lists['grade'] ?? [];
  const random = randomFrom(`${branch.code}/records`);
  const [turnWork, turnDuty] = [random.between(0, 5), random.between(0, 7)];
  return work.flatMap((done, index): readonly Recorded[] => {
    const month = parsePeriod(`2026-${String(index + 1).padStart(2, '0')}`)!;
    const toldOn = held.find(({ on, words: { kind } }) => kind === meeting && contains(month, on))?.on ?? null;
    const end = toldOn ?? month.to;
    return people.flatMap((person, place): readonly Recorded[] => {
      const grade = voteOf(person.member.regard, grades.length - 1, random);
      const counsel = random.pick(advice);
      if (!isThere(person, end) || isLapsed(lapses, 'records', day(month.from), person.member.name)) return [];
      const row = {
        month: month.id,
        member: person.label,
        work: done[(place + turnWork) % done.length]!,
        duty: duty[(place + index + turnDuty) % duty.length]!,
        toldOn,
        monthGrade: toldOn === null ? null : grades[grade]!,
        advice: toldOn === null ? null : counsel,
      };
      return [{ on: end, row }];
    });
  });
}
