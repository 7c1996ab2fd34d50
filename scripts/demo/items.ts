import { type Day, day } from '../../ledger/day.ts';
import type { SampleBranch } from './branches.ts';
import { deadlineOf, isSteady, workday } from './calendar.ts';
import { bureau } from './committee.ts';
import { eventsOf } from './fates.ts';
import type { Calendar, SampleItem, SampleMember, Slot } from './item.ts';
import { beginningOf, lateBeginning } from './life.ts';
import type { Pledger } from './people.ts';
import { turnOf } from './plot.ts';
import type { Random } from './random.ts';
import { commonPledges } from './texts/common.ts';

const CATEGORY: Readonly<Record<Slot, string>> = { common: '共性承诺', post: '岗位承诺', second: '实事承诺' };
const YEAR_END = day('2026-12-31');

interface Draft {
  readonly member: SampleMember | null;
  readonly place: number;
  readonly slot: Slot;
  readonly words: readonly [text: string, measures: string];
  readonly stage: NonNullable<Pledger['stages']>[Slot] | null;
}

function draftsOf({ pledges }: SampleBranch, people: readonly Pledger[], random: Random): readonly Draft[] {
  const { common, post, deed } = pledges.branch;
  const own = { member: null, place: 0, stage: null };
  const offset = random.between(0, commonPledges.length - 1);
  return [
    { ...own, slot: 'common', words: common },
    { ...own, slot: 'post', words: post },
    { ...own, slot: 'second', words: deed },
    ...people.flatMap(({ member, pledges: promised, stages }, index): readonly Draft[] => {
      const shared = commonPledges[(offset + index) % commonPledges.length]!;
      const one = (slot: Slot, words: Draft['words']): Draft => {
        return { member, place: index + 1, slot, words, stage: stages?.[slot] ?? null };
      };
      return [one('common', shared), one('post', promised.post), one('second', promised.second)];
    }),
  ];
}

/** The commitments of a branch with their lives, in the order of their ids. */
export function itemsOf(
  branch: SampleBranch,
  people: readonly Pledger[],
  calendar: Calendar,
  random: Random,
): readonly SampleItem[] {
  const secretary = people[0]!.member;
  return draftsOf(branch, people, random).map((draft, index) => {
    const { member, place, slot, words, stage } = draft;
    const [text, measures] = words;
    const drawn = deadlineOf(text, measures, slot, random);
    const { fate, deadline, reason } = turnOf(
      `${branch.code}/${place}/${slot}`,
      drawn,
      isSteady(text, measures),
      random,
    );
    const returned = random.chance(0.07);
    const first = member === null || member.standing === '党员领导干部';
    const begun = beginningOf({ calendar, deadline, ofBranch: member === null, first, random, returned });
    const colleagues = people.map((one) => one.member.name).filter((name) => name !== member?.name);
    const turns = colleagues.length - 1;
    const from = random.between(0, Math.max(0, turns - 1));
    const events: readonly (typeof begun)[number][] = stage
      ? lateBeginning(stage, YEAR_END)
      : [
          ...begun,
          ...eventsOf(fate, {
            deadline,
            started: calendar.started,
            random,
            colleagues: colleagues.slice(from, from + 2),
            leaders: bureau.leaders,
            ...(reason === undefined ? {} : { reason }),
          }).map((event) => ({ ...event, on: workday(event.on) })),
        ];
    const due: Day = stage ? YEAR_END : deadline;
    return {
      id: `2026-${branch.code}-${String(index + 1).padStart(3, '0')}`,
      member,
      slot,
      category: CATEGORY[slot],
      text,
      measures,
      responsible: (member ?? secretary).name,
      deadline: due,
      events,
    };
  });
}
