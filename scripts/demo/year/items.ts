import { type Day, addDays, day } from '../../../ledger/day.ts';
import type { Scheme } from '../../../ledger/scheme/schema.ts';
import type { Event } from '../item.ts';
import type { Lived } from '../log.ts';
import type { Random } from '../random.ts';
import { inYear, workday } from './calendar.ts';
import { eventsOf } from './fates.ts';
import type { Institution, Pledge, YearBranch } from './institution.ts';
import type { Person } from './people.ts';

/** A commitment with its life over the year. */
export interface YearItem extends Lived {
  readonly id: string;
  /** `null` is the branch itself. */
  readonly member: Person | null;
  readonly pledge: Pledge;
  /** 承诺主体 and 责任人 as the workbook names them. */
  readonly responsible: string;
}

/** The days on which a branch took the common steps, for its own items or for its members'. */
type Days = Readonly<Record<keyof Institution['beginning'], Day>>;

function daysOf({ beginning }: Institution, random: Random): Days {
  const week = (monday: string): Day => workday(addDays(inYear(monday), random.between(0, 3)));
  return {
    proposed: week(beginning.proposed),
    submitted: week(beginning.submitted),
    reviewed: week(beginning.reviewed),
    secondReview: week(beginning.secondReview),
    published: week(beginning.published),
    started: week(beginning.started),
  };
}

/** From 提诺 to 践诺; without item-by-item review an item is approved directly. */
function beginningOf(pledge: Pledge, deadline: Day | null, days: Days, scheme: Scheme): readonly Event[] {
  const { proposed, submitted, reviewed, secondReview, published, started } = days;
  const due = deadline === null ? {} : { date: deadline };
  const approved = (on: Day): Event => ({ on, step: '定诺', ...due });
  const running: readonly Event[] = [
    { on: published, step: '亮诺' },
    { on: started, step: '践诺' },
  ];
  if (!scheme.review) return [{ on: proposed, step: '提诺' }, approved(reviewed), ...running];
  const sent = (on: Day): Event => ({ on, step: '送审' });
  const { returned } = pledge;
  const review =
    returned === undefined
      ? [approved(reviewed)]
      : [
          { on: reviewed, step: '退回' as const, note: returned },
          sent(workday(addDays(reviewed, 4))),
          approved(secondReview),
        ];
  return [{ on: proposed, step: '提诺' }, sent(submitted), ...review, ...running];
}

/** The commitments of a branch with their lives, in the order of their ids: the branch's own, then members'. */
export function itemsOf(
  institution: Institution,
  branch: YearBranch,
  people: readonly Person[],
  scheme: Scheme,
  random: Random,
): readonly YearItem[] {
  const { reminders, refusals } = institution.words;
  const secretary = people[0]!.member.name;
  const [ownDays, memberDays] = [daysOf(institution, random), daysOf(institution, random)];
  const promised = [
    ...branch.pledges.map((pledge) => ({ pledge, member: null })),
    ...people.flatMap((member) => member.member.pledges.map((pledge) => ({ pledge, member }))),
  ];
  return promised.map(({ pledge, member }, index) => {
    const deadline = pledge.by === undefined ? null : inYear(pledge.by);
    const days = member === null ? ownDays : memberDays;
    const under = {
      deadline: deadline ?? day('2026-12-31'),
      started: days.started,
      random,
      // What goes on all year may tell of any day of it.
      told: deadline === null ? '' : (pledge.done ?? ''),
      reason: pledge.reason ?? '',
      reminders,
      refusals,
    };
    return {
      id: `2026-${branch.code}-${String(index + 1).padStart(3, '0')}`,
      member,
      pledge,
      responsible: member?.member.name ?? secretary,
      deadline,
      events: [...beginningOf(pledge, deadline, days, scheme), ...eventsOf(pledge.fate ?? 'onTime', under)],
    };
  });
}
