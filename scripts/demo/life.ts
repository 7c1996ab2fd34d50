import { type Day, addDays, day } from '../../ledger/day.ts';
import { workday } from './calendar.ts';
import type { Calendar, Event } from './item.ts';
import { returnedOpinion } from './texts/notes.ts';
import type { Stage } from './texts/newcomers.ts';
import type { Random } from './random.ts';

export interface Beginning {
  readonly calendar: Calendar;
  readonly deadline: Day;
  readonly ofBranch: boolean;
  /** Leaders pledge first. */
  readonly first: boolean;
  readonly random: Random;
  /** Returned at the first review and pledged anew. */
  readonly returned: boolean;
}

/** From 提诺 to 践诺, as most items of the year began. */
export function beginningOf(given: Beginning): readonly Event[] {
  const { calendar, deadline, ofBranch, first, random, returned } = given;
  const { proposed, submitted, meeting, secondMeeting, committeeReview, published, started } = calendar;
  const opened: Event = { on: first ? proposed : workday(addDays(proposed, random.between(1, 9))), step: '提诺' };
  const sent = (on: Day): Event => ({ on, step: '送审' });
  const approved = (on: Day): Event => ({ on, step: '定诺', date: deadline });
  const refused = (on: Day): Event => ({ on, step: '退回', note: random.pick(returnedOpinion) });
  // The committee reviews branches' items once more when it comes together for the year's review.
  const [one, two] = ofBranch ? [addDays(committeeReview, -20), committeeReview] : [meeting, secondMeeting];
  const review = returned
    ? [refused(one), sent(addDays(one, ofBranch ? 12 : 6)), approved(two)]
    : [approved(ofBranch ? committeeReview : meeting)];
  return [opened, sent(submitted), ...review, { on: published, step: '亮诺' }, { on: started, step: '践诺' }];
}

/** The meeting that reviewed the newcomers' items. */
const newcomersMeeting = day('2026-09-10');

/** A newcomer's item, as far as it came. */
export function lateBeginning(stage: Stage, deadline: Day): readonly Event[] {
  const opened: Event = { on: day('2026-08-28'), step: '提诺' };
  const sent: Event = { on: day('2026-09-02'), step: '送审' };
  const approved: Event = { on: newcomersMeeting, step: '定诺', date: deadline };
  switch (stage) {
    case 'proposed':
      return [opened];
    case 'submitted':
      return [opened, { ...sent, on: day('2026-09-22') }];
    case 'returned':
      return [opened, sent, { on: newcomersMeeting, step: '退回', note: returnedOpinion[0] }];
    case 'approved':
      return [opened, sent, approved];
    case 'published':
      return [opened, sent, approved, { on: day('2026-09-17'), step: '亮诺' }];
  }
}
