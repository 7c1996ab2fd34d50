import type { EvaluationInput } from '../../ledger/figures/evaluation.ts';
import { canonical } from '../../ledger/parse/text.ts';
import type { BranchScores } from '../../ledger/scoring/score.ts';
import { rate as share, sumCounts } from '../../ledger/figures/counts.ts';
import { type Tally, tally } from '../documents/evaluation/grades.ts';
import { evaluates } from '../documents/evaluation/pledgers.ts';
import { integer, rate, text, titleOf } from './evaluation-columns.ts';
import { evaluationSheets } from './evaluation-names.ts';
import type { EvaluationSheet } from './evaluation-package.ts';
import type { TableValue } from './input.ts';

/** Branches that stand together, and as what. */
interface BranchGroup {
  readonly name: string;
  readonly branches: readonly BranchScores[];
}

export interface BranchGroups {
  readonly by: '党总支' | '支部类别';
  readonly groups: readonly BranchGroup[];
}

/** The group of those that belong to no general branch. */
const DIRECT = '党委直属支部';

/** General branches in the order of their codes, each with its own branches; who belongs to none comes last. */
function byGeneral(branches: readonly BranchScores[]): readonly BranchGroup[] {
  const names = new Map(
    branches.flatMap(({ generalBranch: name }) => (name === null ? [] : [[canonical(name), name]])),
  );
  const keyOf = ({ name, generalBranch }: BranchScores): string | null => {
    const key = canonical(generalBranch ?? name);
    return names.has(key) ? key : null;
  };
  const present = [...new Set(branches.map(keyOf))].filter((key) => key !== null);
  const of = (key: string | null): readonly BranchScores[] => branches.filter((branch) => keyOf(branch) === key);
  const groups = present.map((key) => ({ name: names.get(key)!, branches: of(key) }));
  const direct = of(null);
  return direct.length === 0 ? groups : [...groups, { name: DIRECT, branches: direct }];
}

/** Kinds of branches in the order of the scheme's list; who has none comes last. */
function byKind(branches: readonly BranchScores[], { scheme }: EvaluationInput): readonly BranchGroup[] {
  const present = new Set(branches.map(({ branchKind }) => branchKind));
  const listed = (scheme.lists['branchKind'] ?? []).filter((kind) => present.has(kind));
  const others = [...present].filter((kind) => kind !== null && !listed.includes(kind));
  const kinds = [...listed, ...others, ...(present.has(null) ? [null] : [])];
  return kinds.map((kind) => ({
    name: kind ?? '未填类别',
    branches: branches.filter(({ branchKind }) => branchKind === kind),
  }));
}

/** How branches are grouped: by 党总支 where any belongs to one, else by kind; `null` where that makes no groups. */
export function branchGroups(input: EvaluationInput, branches: readonly BranchScores[]): BranchGroups | null {
  const general = branches.some(({ generalBranch }) => generalBranch !== null);
  const groups = general ? byGeneral(branches) : byKind(branches, input);
  return groups.length < 2 ? null : { by: general ? '党总支' : '支部类别', groups };
}

/** “满意2、较满意1”: the grades that any has; nothing where none is scored. */
const gradesText = ({ byGrade }: Tally): string | null =>
  byGrade.flatMap(({ name, count }) => (count === 0 ? [] : [`${name}${count}`])).join('、') || null;

/** The line of a group. */
function groupValues(name: string, branches: readonly BranchScores[], input: EvaluationInput): readonly TableValue[] {
  const { scheme, figures } = input;
  const codes = new Set(branches.map(({ code }) => code));
  const items = sumCounts(figures.byBranch.filter(({ code }) => codes.has(code)));
  const own = tally(
    branches.flatMap((branch) => branch.own ?? []),
    scheme,
  );
  const members = tally(
    branches.flatMap((branch) => branch.members),
    scheme,
  );
  return [
    name,
    branches.length,
    ...(evaluates(scheme, 'branch') ? [gradesText(own)] : []),
    ...(evaluates(scheme, 'member')
      ? [members.total, members.scored, ...members.byGrade.map(({ count }) => count)]
      : []),
    items.committed,
    items.due,
    items.closedOnTime,
    share(items.closedOnTime, items.due),
  ];
}

/** A line a group of branches, with a total of all. */
export function groupSheet(input: EvaluationInput): EvaluationSheet | null {
  const { scheme, branches } = input;
  const found = branchGroups(input, branches);
  if (found === null) return null;
  const grades = scheme.evaluation.grades.map(({ name }) => integer(name));
  return {
    title: titleOf(input, `按${found.by}汇总`),
    sheetName: evaluationSheets.groups,
    frozenColumns: 1,
    columns: [
      text(found.by, 26),
      integer('支部'),
      ...(evaluates(scheme, 'branch') ? [text('支部等次（个）', 22)] : []),
      ...(evaluates(scheme, 'member') ? [integer('党员人数'), integer('已计分党员'), ...grades] : []),
      ...['承诺事项', '到期', '按期兑现'].map((header) => integer(header)),
      rate('按期兑现率'),
    ],
    rows: found.groups.map((group) => groupValues(group.name, group.branches, input)),
    total: groupValues('合计', branches, input),
  };
}
