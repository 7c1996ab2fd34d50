import type { Scheme } from '../../../ledger/scheme/schema.ts';
import type { LedgerInput, RowValues } from '../../../templates/workbook/input.ts';
import { transitionRows } from '../rows.ts';
import { resultRows } from './ballots.ts';
import type { BranchYear } from './branch-year.ts';
import { inYear } from './calendar.ts';
import { commitmentRows } from './commitments.ts';
import type { Institution } from './institution.ts';
import { measuresAt } from './measures.ts';
import { isThere } from './people.ts';
import { areaRows, areaWorkRows, assessmentRows, postRows } from './posts.ts';

const before = (rows: readonly RowValues[], key: string, until: string): readonly RowValues[] =>
  rows.filter((row) => String(row[key]) < until);

const text = (value: RowValues[string] | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined;

function rosterRows({ people }: BranchYear, until: string): readonly RowValues[] {
  return people
    .filter(({ member: { moved } }) => moved?.change !== '转入' || inYear(moved.on) < until)
    .map(({ id, member: { name, roster, moved } }): RowValues => {
      const changed = moved !== undefined && inYear(moved.on) < until;
      const change = changed
        ? { change: moved.change, changedOn: inYear(moved.on) }
        : { change: null, changedOn: null };
      return { memberId: id, name, ...roster, ...change };
    });
}

/**
 * The ledger of a branch as it stood at an instant, `YYYY-MM-DDTHH:mm:ss`; what the committee had decided by then has been
 * read in.
 */
export function ledgerAt(institution: Institution, year: BranchYear, scheme: Scheme, until: string): LedgerInput {
  const { branch, people, items } = year;
  const { code, name, roster, hotline } = branch;
  const log = year.log.filter(({ at }) => at < until);
  const preparer = people.filter((person) => isThere(person, inYear('12-31'))).at(-1)!.member.name;
  const known = (rows: readonly RowValues[], key: string): readonly RowValues[] => before(rows, key, until);
  const byDay = (rows: readonly RowValues[], key: string): readonly RowValues[] =>
    [...known(rows, key)].sort((a, b) => String(a[key]).localeCompare(String(b[key])));
  const { ballots, comments } = year;
  const kind = text(roster['kind']);
  const orgForm = text(roster['orgForm']);
  const contactLeader = text(roster['contactLeader']);
  return {
    scheme,
    year: 2026,
    mode: 'command',
    branch: {
      code,
      name,
      superior: scheme.committee.name,
      secretary: people[0]!.member.name,
      ...(kind === undefined ? {} : { kind }),
      ...(orgForm === undefined ? {} : { orgForm }),
      ...(contactLeader === undefined ? {} : { contactLeader }),
    },
    cover: { hotline, preparer, phone: roster['phone'] ?? null },
    rows: {
      roster: rosterRows(year, until),
      commitments: commitmentRows(items, log, until, scheme, institution.words, institution.committee?.checkers ?? []),
      reviews: known(year.reviews, 'reviewedOn'),
      transitions: transitionRows(log, preparer),
      activities: known(year.activities, 'date'),
      comments: byDay([...comments.own, ...comments.superior], 'date'),
      records: year.records.filter(({ on }) => on < until).map(({ row }) => row),
      ballots: byDay([...ballots.own, ...ballots.byCommittee], 'votedOn'),
      results: resultRows(institution, branch, people, year.held, scheme, until),
      measures: measuresAt(items, until).own,
      practices: known(branch.practices ?? [], 'date'),
      posts: postRows(branch, until),
      postAssessments: assessmentRows(branch, until),
      areas: areaRows(branch, until),
      areaWork: areaWorkRows(branch, until),
    },
  };
}
