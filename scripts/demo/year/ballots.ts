import { type Day, addDays, day } from '../../../ledger/day.ts';
import type { PledgerKind, Scheme } from '../../../ledger/scheme/schema.ts';
import { THE_BRANCH } from '../../../ledger/workbook/declaration.ts';
import type { RowValues } from '../../../templates/workbook/input.ts';
import { type Random, randomFrom } from '../random.ts';
import { type Held, roundDays } from './activities.ts';
import { workday } from './calendar.ts';
import type { Institution, Regard, YearBranch } from './institution.ts';
import { type Person, isTakenIn, isThere } from './people.ts';
import { selfGradeOf, votesOf } from './votes.ts';

type Panel = Scheme['evaluation']['panels'][number];

export interface Ballots {
  /** 评议计票 that the branch keeps. */
  readonly own: readonly RowValues[];
  /** Counts of the ballots that the committee holds, on the branch itself. */
  readonly byCommittee: readonly RowValues[];
}

const subjectsOf = ({ evaluation }: Scheme, of: PledgerKind): readonly (string | null)[] => {
  if (!evaluation.subjects) return [null];
  return evaluation.subjects.filter((subject) => subject.of.includes(of)).map(({ name }) => name);
};

/** Members that are there and were taken in on the day. */
export const votedOn = (people: readonly Person[], on: Day): readonly Person[] =>
  people.filter((person) => isThere(person, on) && isTakenIn(person, on));

const isAsked = (panel: Panel, { member }: Person): boolean =>
  panel.standings === undefined || panel.standings.includes(String(member.roster['standing']));

/** All ballots on the branch and its members over the year (E2, E3), lapses left out. */
export function ballotsOf(
  institution: Institution,
  branch: YearBranch,
  people: readonly Person[],
  scheme: Scheme,
): Ballots {
  const random = randomFrom(`${branch.code}/ballots`);
  const { panels } = scheme.evaluation;
  const own: RowValues[] = [];
  const byCommittee: RowValues[] = [];
  const grades = scheme.lists['grade']?.length ?? 0;
  const voters = (panel: Panel, on: Day, drawn: Random): number => {
    const asked = institution.panels[panel.name] ?? 'members';
    return asked === 'members' ? people.filter((one) => isThere(one, on)).length : drawn.between(...asked);
  };
  const rows = (round: string, on: Day, target: string, regard: Regard, panel: Panel, expected: number): RowValues[] =>
    subjectsOf(scheme, panel.of).map((subject) => {
      const { returned, counts } = votesOf(expected, regard, grades, random);
      const votes = Object.fromEntries(counts.map((count, place) => [`g${place + 1}`, count]));
      return { round, votedOn: on, target, panel: panel.name, subject, expected, returned, ...votes };
    });
  for (const [round, on] of roundDays(institution, branch)) {
    const committeeDay = day(institution.committee?.rounds?.[round] ?? on);
    // One gathering votes on everybody: as many are expected on each.
    for (const panel of scheme.pledgers.includes('branch') ? panels.filter(({ of }) => of === 'branch') : []) {
      const drawn = voters(panel, on, random);
      const counted = rows(round, panel.byCommittee ? committeeDay : on, THE_BRANCH, branch.regard, panel, drawn);
      (panel.byCommittee ? byCommittee : own).push(...counted);
    }
    for (const panel of panels.filter(({ of }) => of === 'member')) {
      const drawn = voters(panel, on, random);
      for (const person of votedOn(people, on).filter((one) => isAsked(panel, one))) {
        const counted = rows(round, on, person.label, person.member.regard, panel, drawn);
        const left = branch.lapses?.some(
          ({ what, span, name, panel: asked }) =>
            what === 'ballots' && span === round && name === person.member.name && asked === panel.name,
        );
        if (!left) own.push(...counted);
      }
    }
  }
  return { own, byCommittee };
}

/** 评议结果 as far as branches write it themselves: 自评等次, and when results were published and reported. */
export function resultRows(
  institution: Institution,
  branch: YearBranch,
  people: readonly Person[],
  held: readonly Held[],
  scheme: Scheme,
  until: string,
): readonly RowValues[] {
  const grades = scheme.lists['grade'] ?? [];
  const { selfEvaluation } = scheme.evaluation;
  return [...roundDays(institution, branch)].flatMap(([round, on]): readonly RowValues[] => {
    if (on >= until) return [];
    const row = (pledger: string, regard: Regard, voted: Day, selfGrade?: string): RowValues => {
      const told = held.find(({ words: { kind }, on: day }) => kind === institution.ballots.published && voted <= day);
      const publicOn = told?.on ?? workday(addDays(voted, 4));
      const reportedOn = workday(addDays(publicOn, 1));
      return {
        round,
        pledger,
        selfGrade: selfEvaluation ? (selfGrade ?? selfGradeOf(regard, grades)) : null,
        publicOn: publicOn < until ? publicOn : null,
        reportedOn: reportedOn < until ? reportedOn : null,
      };
    };
    // Where the committee holds the ballot on the branch, there is no result before it.
    const committeeDay = day(institution.committee?.rounds?.[round] ?? on);
    const last = on < committeeDay ? committeeDay : on;
    const ofBranch = scheme.pledgers.includes('branch') ? [row(THE_BRANCH, branch.regard, last)] : [];
    const silent = (branch.lapses ?? []).filter(({ what, span }) => what === 'results' && span === round);
    const members = votedOn(people, on)
      .filter(({ member }) => silent.every(({ name }) => name !== member.name))
      .map(({ label, member }) => row(label, member.regard, on, member.selfGrade));
    return [...ofBranch, ...members];
  });
}
