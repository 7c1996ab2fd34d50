import type { Scheme } from '../../ledger/scheme/schema.ts';
import { THE_BRANCH } from '../../ledger/workbook/declaration.ts';
import { schemeOf } from '../support/schemes.ts';
import { branches as bureau } from '../../scripts/demo/branches.ts';
import { committee } from '../../scripts/demo/committee.ts';
import { institutions } from '../../scripts/demo/institutions/index.ts';
import { nameGiver } from '../../scripts/demo/names.ts';
import { peopleOf } from '../../scripts/demo/people.ts';
import { ledgerOf } from '../../scripts/demo/rows.ts';
import type { BookRows } from '../../scripts/demo/year/book.ts';
import type { Institution, YearBranch } from '../../scripts/demo/year/institution.ts';
import { yearSample } from '../../scripts/demo/year/sample.ts';
import type { LedgerInput, RowValues } from '../../templates/workbook/input.ts';

/** A committee of a few branches, of which any day can be asked. */
export interface Committee {
  readonly scheme: Scheme;
  /** 方案.json */
  readonly written: object;
  /** 支部名册 */
  readonly roster: readonly RowValues[];
  readonly codes: readonly string[];
  readonly ledgerAt: (code: string, until: string) => LedgerInput;
  readonly bookAt: (until: string) => BookRows;
}

/** Rows about the committee's own branches only. */
const ofCodes = (rows: readonly RowValues[], codes: readonly string[]): readonly RowValues[] =>
  rows.filter(({ branchCode }) => typeof branchCode !== 'string' || codes.includes(branchCode));

/** Some branches of an institution. */
export function institutional(institution: Institution, branches: readonly YearBranch[]): Committee {
  const sample = yearSample({ ...institution, branches });
  const codes = branches.map(({ code }) => code);
  const bookAt = (until: string): BookRows =>
    Object.fromEntries(Object.entries(sample.bookAt(until)).map(([sheet, rows]) => [sheet, ofCodes(rows, codes)]));
  return { ...sample, written: institution.scheme, codes, bookAt };
}

/** The branch once more under another code, with people of other names. */
function twin(branch: YearBranch, code: string): YearBranch {
  const names = branch.members.map(({ name }) => name).sort((a, b) => b.length - a.length);
  const said = JSON.stringify(branch).replace(new RegExp(names.join('|'), 'g'), (name) => `${name}乙`);
  return { ...(JSON.parse(said) as YearBranch), code, name: `${branch.name}二支部` };
}

/** Votes for each grade from the first on, of 20 people asked. */
export const VOTES = [10, 5, 2, 1, 0, 0];

/** 评议计票 and 评议结果 of the year's end, of the branch and its members: the sample of the bureau ends before. */
function evaluated({ rows }: LedgerInput, { evaluation }: Scheme): LedgerInput['rows'] {
  const names = (rows?.roster ?? []).filter(({ change }) => change === null).map(({ name }) => String(name));
  const round = evaluation.rounds.at(-1)!.name;
  const all = [THE_BRANCH, ...names];
  const ballots = all.flatMap((target) =>
    evaluation.panels
      .filter((panel) => (panel.of === 'branch') === (target === THE_BRANCH))
      .map((panel): RowValues => {
        const counts = evaluation.grades.map((_, place) => [`g${place + 1}`, VOTES[place]!] as const);
        const votes = { expected: 20, returned: 18, ...Object.fromEntries(counts) };
        return { round, votedOn: '2026-12-20', target, panel: panel.name, ...votes };
      }),
  );
  const selfGrade = evaluation.grades[0]!.name;
  return { ballots, results: all.map((pledger): RowValues => ({ round, pledger, selfGrade })) };
}

/** Two branches of the construction bureau, with parts of its scheme replaced. */
export function bureauOf(over: object = {}): Committee {
  const written = { ...committee, ...over };
  const scheme = schemeOf(committee.extends, written);
  const name = nameGiver();
  const all = bureau.slice(0, 2).map((branch) => ({ branch, people: peopleOf(branch, name) }));
  const ledgerAt = (code: string, until: string): LedgerInput => {
    const { branch, people } = all.find((one) => one.branch.code === code)!;
    const ledger = ledgerOf(branch, people, scheme, until);
    return until < '2027' ? ledger : { ...ledger, rows: { ...ledger.rows, ...evaluated(ledger, scheme) } };
  };
  const roster = all.map(({ branch: { code, name: called, orgForm }, people }): RowValues => {
    return { code, name: called, orgForm, secretary: people[0]!.member.name };
  });
  const reviewer = scheme.review?.branch?.reviewer;
  const bookAt = (until: string): BookRows => ({
    committeeReviews: all.flatMap(({ branch: { code } }) =>
      (ledgerAt(code, until).rows?.reviews ?? []).filter((row) => row['reviewer'] === reviewer),
    ),
    selections: all.map(({ branch: { code } }) => {
      return { year: 2026, target: THE_BRANCH, branchCode: code, level: '党委', result: '推荐' };
    }),
  });
  return { scheme, written, roster, codes: all.map(({ branch }) => branch.code), ledgerAt, bookAt };
}

const some = (id: string, ...codes: readonly string[]): Committee =>
  institutional(
    institutions[id]!,
    institutions[id]!.branches.filter(({ code }) => codes.includes(code)),
  );
const police = institutions['police']!;

/** Some branches of each institution that there is a sample of, so that every column is filled; of the forest police its one, and that one with a twin. */
export const committees: Readonly<Record<string, () => Committee>> = {
  construction: () => bureauOf(),
  district: () => some('district', 'D01', 'D02'),
  town: () => some('town', 'T01', 'T02'),
  social: () => some('social', 'S01', 'S02', 'S05'),
  police: () => institutional(police, police.branches.slice(0, 1)),
  'police, two branches': () => institutional(police, [police.branches[0]!, twin(police.branches[0]!, 'P02')]),
};
