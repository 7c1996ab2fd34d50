import type { RowValues } from '../../../templates/workbook/input.ts';
import { addDays } from '../../../ledger/day.ts';
import { quartersOf } from '../../../ledger/period.ts';
import { randomFrom } from '../random.ts';
import { inYear, workday, workdayBefore } from './calendar.ts';
import type { YearBranch } from './institution.ts';

interface Dated {
  readonly on: string;
  readonly row: RowValues;
}

const knownBy = (all: readonly Dated[], until: string): readonly RowValues[] =>
  all
    .filter(({ on }) => on < until)
    .sort((a, b) => a.on.localeCompare(b.on))
    .map(({ row }) => row);

/** 示范岗 as it stands at an instant. */
export function postRows({ posts = [] }: YearBranch, until: string): readonly RowValues[] {
  return posts
    .filter(({ setOn }) => inYear(setOn) < until)
    .map(({ row, holders, setOn, plateOn, revokedOn }): RowValues => {
      const revoked = revokedOn !== undefined && inYear(revokedOn) < until;
      return {
        ...row,
        holders: holders.join('、'),
        headcount: holders.length,
        setOn: inYear(setOn),
        plateOn: inYear(plateOn) < until ? inYear(plateOn) : null,
        state: revoked ? '撤销' : '在岗',
        stateOn: revoked ? inYear(revokedOn) : null,
      };
    });
}

/** 示范岗考核: each quarter every holder, by the votes of those who were asked; passed unless it says otherwise. */
export function assessmentRows({ code, posts = [] }: YearBranch, until: string): readonly RowValues[] {
  const random = randomFrom(`${code}/posts`);
  const all = posts.flatMap(({ row, holders, quarters }) =>
    quarters.flatMap((special, nth): readonly Dated[] => {
      const { id, to } = quartersOf(2026)[nth]!;
      return holders.map((member) => {
        const votes = random.between(32, 46);
        const passed = (special['verdict'] ?? '通过') === '通过';
        const votesGood = votes - (passed ? random.between(0, 4) : random.between(9, 15));
        const usual = {
          elected: '评选上',
          unmet: '无',
          veto: '无',
          verdict: '通过',
          fixBy: null,
          reward: null,
          note: null,
        };
        const counted = { quarter: id, postId: row['postId']!, member, votes, votesGood };
        return { on: workdayBefore(addDays(to, -1)), row: { ...counted, ...usual, ...special } };
      });
    }),
  );
  return knownBy(all, until);
}

/** 责任区 */
export function areaRows({ areas = [] }: YearBranch, until: string): readonly RowValues[] {
  return areas
    .filter(({ plateOn }) => inYear(plateOn) < until)
    .map(({ row, plateOn }) => ({ ...row, plateOn: inYear(plateOn) }));
}

/** 责任区工作: logs, opinions, reports, and each quarter the assessment by three questions. */
export function areaWorkRows({ areas = [] }: YearBranch, until: string): readonly RowValues[] {
  const nobody = { q1: null, q2: null, q3: null };
  const all = areas.flatMap(({ row, work, assessedBy, doubts }): readonly Dated[] => {
    const areaId = row['areaId']!;
    const told = Object.entries(work).flatMap(([kind, entries]) =>
      entries.map(([monthDay, content]): Dated => {
        const date = workday(inYear(monthDay));
        return { on: date, row: { date, areaId, kind, content, by: row['head']!, ...nobody } };
      }),
    );
    const assessed = quartersOf(2026).map(({ id, to }): Dated => {
      const date = workdayBefore(addDays(to, -3));
      const doubt = doubts?.[id];
      const answers = Object.fromEntries(Object.keys(nobody).map((key) => [key, key === doubt ? '否' : '是']));
      const content =
        doubt === undefined ? '听汇报、查日志、问群众，按三问考核' : '按三问考核，有一问未达到，要求下季改进';
      return { on: date, row: { date, areaId, kind: '考核评比', content, by: assessedBy, ...answers } };
    });
    return [...told, ...assessed];
  });
  return knownBy(all, until);
}
