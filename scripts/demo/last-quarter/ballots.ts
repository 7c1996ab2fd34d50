import { THE_BRANCH } from '../../../ledger/workbook/declaration.ts';
import type { Scheme } from '../../../ledger/scheme/schema.ts';
import type { LedgerInput, RowValues } from '../../../templates/workbook/input.ts';
import type { SampleBranch } from '../branches.ts';
import type { SampleMember } from '../item.ts';
import { randomFrom } from '../random.ts';
import type { Regard } from '../year/institution.ts';
import { selfGradeOf, votesOf } from '../year/votes.ts';
import { ballotDay, presentOn } from './activities.ts';

/** Whoever is not simply well thought of, by 党员编号 or 支部代码. */
const REGARDS: Readonly<Record<string, Regard>> = {
  A01: 'excellent',
  'A02-004': 'mixed',
  'A03-004': 'poor',
  'A03-005': 'mixed',
  A06: 'mixed',
  'A06-007': 'poor',
  'A08-002': 'mixed',
  'A10-005': 'poor',
  'A11-003': 'mixed',
};
/** On whom nobody voted, and who did not evaluate themselves. */
const NOT_VOTED_ON = ['A04-003'];
const NO_SELF_EVALUATION = ['A10-002'];

function regardOf(id: string): Regard {
  return REGARDS[id] ?? randomFrom(`${id}/regard`).pick<Regard>(['excellent', 'good', 'good', 'good', 'mixed']);
}

/** 评议计票 and 评议结果 of a branch at the year's end: the branch itself and each member there. */
function ballotsOf(
  branch: SampleBranch,
  members: readonly SampleMember[],
  scheme: Scheme,
): { readonly ballots: readonly RowValues[]; readonly results: readonly RowValues[] } {
  const [votedOn, grades] = [ballotDay(branch), scheme.lists['grade'] ?? []];
  const random = randomFrom(`${branch.code}/ballots`);
  const expected = random.between(24, 40);
  const round = scheme.evaluation.rounds[0]!.name;
  const panel = scheme.evaluation.panels[0]!.name;
  const pledgers = [
    { id: branch.code, label: THE_BRANCH },
    ...presentOn(members, votedOn).map(({ id, label }) => ({ id, label })),
  ];
  const ballots = pledgers.flatMap(({ id, label }): readonly RowValues[] => {
    const { returned, counts } = votesOf(expected, regardOf(id), grades.length, random);
    const votes = Object.fromEntries(counts.map((count, place) => [`g${place + 1}`, count]));
    return NOT_VOTED_ON.includes(id) ? [] : [{ round, votedOn, target: label, panel, expected, returned, ...votes }];
  });
  const results = pledgers
    .filter(({ id }) => !NO_SELF_EVALUATION.includes(id))
    .map(({ id, label }) => ({ round, pledger: label, selfGrade: selfGradeOf(regardOf(id), grades) }));
  return { ballots, results };
}

/** The rows of them that were written down by an instant. */
export function ballotsAt(
  branch: SampleBranch,
  members: readonly SampleMember[],
  scheme: Scheme,
  until: string,
): NonNullable<LedgerInput['rows']> {
  return ballotDay(branch) < until ? ballotsOf(branch, members, scheme) : {};
}
