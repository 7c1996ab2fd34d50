import { type Day, addDays } from '../../../ledger/day.ts';
import { parsePeriod } from '../../../ledger/period.ts';
import type { Scheme } from '../../../ledger/scheme/schema.ts';
import type { CommitteeSheetKey } from '../../../ledger/workbook/committee.ts';
import { THE_BRANCH } from '../../../ledger/workbook/declaration.ts';
import type { RowValues } from '../../../templates/workbook/input.ts';
import { randomFrom } from '../random.ts';
import { votedOn } from './ballots.ts';
import type { BranchYear } from './branch-year.ts';
import { inYear, workday } from './calendar.ts';
import { gateRows } from './gates.ts';
import type { Institution, Regard } from './institution.ts';
import { measuresAt } from './measures.ts';

export type BookRows = Partial<Record<CommitteeSheetKey, readonly RowValues[]>>;

const BASE: Readonly<Record<Regard, number>> = { excellent: 95, good: 90, mixed: 84, poor: 76 };

/** 支部评比 of the periods that are published by then: points, and equal points share a rank. */
function rankingRows({ committee }: Institution, years: readonly BranchYear[], until: string): readonly RowValues[] {
  return (committee?.rankings ?? []).flatMap((period): readonly RowValues[] => {
    const publicOn = workday(addDays(parsePeriod(period)!.to, 1));
    if (publicOn >= until) return [];
    const scored = years.map(({ branch: { code, regard } }) => {
      return { code, score: BASE[regard] + randomFrom(`${code}/${period}`).between(-6, 6) / 2 };
    });
    return scored.map(({ code, score }): RowValues => {
      const rank = scored.filter((other) => other.score > score).length + 1;
      return { period, branchCode: code, score, rank, publicOn };
    });
  });
}

/** 联合督查: every member who pledged, branch by branch over a week. */
function inspectionRows({ committee }: Institution, years: readonly BranchYear[], until: string): readonly RowValues[] {
  const { units, on: days } = committee?.inspections ?? { units: '', on: {} };
  return Object.entries(days).flatMap(([period, monday]) =>
    years.flatMap(({ branch, people }, place): readonly RowValues[] => {
      const inspectedOn: Day = workday(addDays(inYear(monday), place % 5));
      if (inspectedOn >= until) return [];
      return votedOn(people, inspectedOn).map(({ label, member }): RowValues => {
        const { text, handling } = member.shortfalls?.[period] ?? { text: null, handling: '无' };
        return { period, inspectedOn, units, branchCode: branch.code, member: label, shortfall: text, handling };
      });
    }),
  );
}

/** 目标责任制考核 of those with key work, known at the year's end. */
function assessmentRows(years: readonly BranchYear[], scheme: Scheme, until: string): readonly RowValues[] {
  const keyThemes = (scheme.themes ?? []).filter(({ keyWork }) => keyWork).flatMap(({ items }) => items);
  if (until <= '2026-12-24') return [];
  return years.flatMap(({ people }) =>
    people
      .filter(({ member }) => member.pledges.some(({ theme }) => theme !== undefined && keyThemes.includes(theme)))
      .map(({ id, member: { name, assessment } }): RowValues => {
        return { memberId: id, name, year: 2026, result: assessment ?? '其他' };
      }),
  );
}

function selectionRows({ committee }: Institution, until: string): readonly RowValues[] {
  return (committee?.selections ?? [])
    .filter(({ on }) => inYear(on) < until)
    .map(({ code, member, level, order, result, on, way }): RowValues => {
      const target = member ?? THE_BRANCH;
      const date = inYear(on);
      return { year: 2026, target, branchCode: code, level, order: order ?? null, result, date, way: way ?? null };
    });
}

/**
 * Everything that the committee had written into its workbook at an instant. Of a branch that sent its ledger before, closings
 * are checked as far as that ledger asks for it.
 */
export function bookAt(
  institution: Institution,
  years: readonly BranchYear[],
  scheme: Scheme,
  until: string,
  sent: ReadonlyMap<string, string>,
): BookRows {
  const { committee } = institution;
  const known = (rows: readonly RowValues[], key: string): readonly RowValues[] =>
    rows.filter((row) => String(row[key]) < until).sort((a, b) => String(a[key]).localeCompare(String(b[key])));
  const reviewers = [scheme.review?.branch, scheme.review?.member]
    .filter((rule) => rule?.byCommittee)
    .map((rule) => rule!.reviewer);
  const coded = (pick: (year: BranchYear) => readonly RowValues[]): readonly RowValues[] =>
    years.flatMap((year) => pick(year).map((row) => ({ branchCode: year.branch.code, ...row })));
  const written = (pick: (year: BranchYear) => readonly RowValues[]): readonly RowValues[] => years.flatMap(pick);
  const log = (year: BranchYear) => year.log.filter(({ at }) => at < (sent.get(year.branch.code) ?? until));
  return {
    committeeReviews: known(
      written(({ reviews }) => reviews.filter((row) => reviewers.includes(String(row['reviewer'])))),
      'reviewedOn',
    ),
    gateChecks: known(
      written((year) => gateRows(log(year), scheme, committee?.checkers ?? [])),
      'checkedOn',
    ),
    committeeComments: known(
      coded(({ comments }) => comments.superior),
      'date',
    ),
    branchBallots: known(
      coded(({ ballots }) => ballots.byCommittee),
      'votedOn',
    ),
    branchRankings: rankingRows(institution, years, until),
    supervision: known(
      (committee?.supervision ?? []).map(({ on, kind, code, content }) => {
        return { date: inYear(on), kind, branchCode: code, content };
      }),
      'date',
    ),
    jointInspections: inspectionRows(institution, years, until),
    assessments: assessmentRows(years, scheme, until),
    committeeMeasures: known(
      coded(({ items }) => measuresAt(items, until).byCommittee),
      'decidedOn',
    ),
    selections: selectionRows(institution, until),
  };
}
