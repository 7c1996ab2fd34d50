import { sumCounts } from '../../ledger/figures/counts.ts';
import type { EvaluationInput } from '../../ledger/figures/evaluation.ts';
import type { PledgerKind, Scheme } from '../../ledger/scheme/schema.ts';
import type { BranchScores, PledgerScore } from '../../ledger/scoring/score.ts';
import { placed } from '../documents/evaluation/branch-results.ts';
import { tally } from '../documents/evaluation/grades.ts';
import { allMembers, evaluates, printedName } from '../documents/evaluation/pledgers.ts';
import { reasonsText } from '../documents/evaluation/reasons.ts';
import { isWhole } from '../documents/evaluation/span.ts';
import { integer, itemColumns, itemValues, score, scoreValue, text, titleOf } from './evaluation-columns.ts';
import { branchGroups } from './evaluation-groups.ts';
import { evaluationSheets } from './evaluation-names.ts';
import type { EvaluationSheet } from './evaluation-package.ts';
import type { TableColumn, TableSheet, TableValue } from './input.ts';
import { sheetNames } from './sheet-names.ts';

/** Names of the panels for a kind of pledger; one name is one column, whatever standings it is for. */
function panelNames({ evaluation }: Scheme, kind: PledgerKind): readonly string[] {
  return [...new Set(evaluation.panels.filter(({ of }) => of === kind).map(({ name }) => name))];
}

function scoreColumns(scheme: Scheme, kind: PledgerKind): readonly TableColumn[] {
  return [
    ...panelNames(scheme, kind).map(score),
    ...(scheme.evaluation.selfEvaluation ? [text('自评等次', 10)] : []),
    score('评议得分'),
    score('兑现得分'),
    score('总分'),
    text('等次', 10),
    text('未计分原因', 24),
  ];
}

function scoreValues(one: PledgerScore | null, scheme: Scheme, kind: PledgerKind): readonly TableValue[] {
  // A panel that the pledger does not have is left blank; one without a valid vote shows that it has no score.
  const panel = (name: string): TableValue => {
    const found = one?.panels.find((own) => own.name === name);
    return found === undefined ? '' : scoreValue(found.score);
  };
  return [
    ...panelNames(scheme, kind).map(panel),
    ...(scheme.evaluation.selfEvaluation ? [one?.selfGrade ?? null] : []),
    scoreValue(one?.evaluation ?? null),
    scoreValue(one?.fulfilment ?? null),
    scoreValue(one?.total ?? null),
    one?.grade ?? '未计分',
    one === null ? null : reasonsText(one) || (one.vetoed ? '一票否决' : null),
  ];
}

/** Branches by total, with the yearly assessment and its parts (E7); a part of the year has no assessment. */
export function branchSheet(input: EvaluationInput): TableSheet {
  const { scheme, branches } = input;
  const yearly = isWhole(input);
  const own = evaluates(scheme, 'branch');
  const kinds = branches.some(({ branchKind }) => branchKind !== null);
  return {
    title: titleOf(input, '支部'),
    sheetName: evaluationSheets.branches,
    frozenColumns: own ? 3 : 2,
    columns: [
      ...(own ? [integer('位次', 6)] : []),
      text('支部代码', 10),
      text('支部', 24),
      ...(kinds ? [text('支部类别', 12)] : []),
      ...(own ? scoreColumns(scheme, 'branch') : []),
      score('党员平均总分'),
      ...(yearly ? [score('考核得分')] : []),
    ],
    rows: placed(branches).map(({ one, place }) => [
      ...(own ? [place] : []),
      one.code,
      one.name,
      ...(kinds ? [one.branchKind] : []),
      ...(own ? scoreValues(one.own, scheme, 'branch') : []),
      scoreValue(one.membersMean),
      ...(yearly ? [scoreValue(one.assessment)] : []),
    ]),
  };
}

/** How many there are and are scored, and how many have each grade. */
function gradeValues(members: readonly PledgerScore[], scheme: Scheme): readonly number[] {
  const { total, scored, byGrade } = tally(members, scheme);
  return [total, scored, ...byGrade.map(({ count }) => count)];
}

/** By branch: what became of its own items, and its members by grade. */
export function branchDetailSheet(input: EvaluationInput): EvaluationSheet {
  const { scheme, branches } = input;
  const own = evaluates(scheme, 'branch');
  const members = evaluates(scheme, 'member');
  return {
    title: titleOf(input, '支部明细'),
    sheetName: evaluationSheets.branchDetails,
    frozenColumns: 2,
    columns: [
      text('支部代码', 10),
      text('支部', 24),
      ...(own ? itemColumns : []),
      ...(members ? [integer('党员人数'), integer('已计分党员')] : []),
      ...(members ? scheme.evaluation.grades.map(({ name }) => integer(`党员：${name}`)) : []),
    ],
    rows: branches.map((branch) => {
      const items = branch.own === null ? itemColumns.map(() => null) : itemValues(branch.own.counts);
      return [branch.code, branch.name, ...(own ? items : []), ...(members ? gradeValues(branch.members, scheme) : [])];
    }),
    total: [
      null,
      '合计',
      ...(own ? itemValues(sumCounts(branches.flatMap((branch) => branch.own?.counts ?? []))) : []),
      ...(members ? gradeValues(allMembers(input), scheme) : []),
    ],
  };
}

/** Columns of members that the scheme has, each with its value. */
function memberColumns({ columns }: Scheme): readonly (readonly [TableColumn, (one: PledgerScore) => TableValue])[] {
  return [
    [text('党员编号', 12), ({ id }) => id],
    [text('姓名', 12), ({ name }) => printedName(name)],
    [text('身份', 14), ({ standing }) => standing],
    ...(columns['roster.tier'] === undefined ? [] : [[text('层次', 18), ({ tier }: PledgerScore) => tier] as const]),
    ...(columns['roster.unit'] === undefined ? [] : [[text('部门', 14), ({ unit }: PledgerScore) => unit] as const]),
  ];
}

function memberTable(
  input: EvaluationInput,
  sheetName: string,
  what: string,
  branches: readonly BranchScores[],
): TableSheet {
  const { scheme } = input;
  const about = memberColumns(scheme);
  return {
    title: titleOf(input, what),
    sheetName,
    frozenColumns: 4,
    columns: [
      text('支部代码', 10),
      text('支部', 22),
      ...about.map(([column]) => column),
      ...scoreColumns(scheme, 'member'),
    ],
    rows: branches.flatMap((branch) =>
      branch.members.map((one) => [
        branch.code,
        branch.name,
        ...about.map(([, value]) => value(one)),
        ...scoreValues(one, scheme, 'member'),
      ]),
    ),
  };
}

/** More sheets than this are harder to find one's way in than one long one. */
const MOST_GROUPS = 30;

/** Members by branch; a sheet a group of branches where there are several. */
export function memberSheets(input: EvaluationInput): readonly TableSheet[] {
  const some = input.branches.filter(({ members }) => members.length > 0);
  if (!evaluates(input.scheme, 'member') || some.length === 0) return [];
  const base = evaluationSheets.members;
  const groups = branchGroups(input, some)?.groups ?? [];
  if (groups.length === 0 || groups.length > MOST_GROUPS) return [memberTable(input, base, base, some)];
  const names = sheetNames(groups.map(({ name }) => `${base}·${name}`));
  return groups.map(({ name, branches }, i) => memberTable(input, names[i]!, `${base}，${name}`, branches));
}

/** Annex for 民主评议党员 (E7): what became of a member's items, the self-evaluation and the grade. */
export function annexSheet(input: EvaluationInput): EvaluationSheet {
  const { scheme, branches } = input;
  const self = scheme.evaluation.selfEvaluation;
  return {
    title: `${input.period.year}年民主评议党员附表：承诺践诺情况（内部掌握）`,
    sheetName: evaluationSheets.annex,
    frozenColumns: 3,
    columns: [
      integer('序号', 6),
      text('支部', 22),
      text('姓名', 12),
      text('身份', 14),
      ...itemColumns,
      ...(self ? [text('自评等次', 10)] : []),
      text('评议等次', 10),
    ],
    rows: branches
      .flatMap((branch) => branch.members.map((one) => ({ branch, one })))
      .map(({ branch, one }, i) => [
        i + 1,
        branch.name,
        printedName(one.name),
        one.standing,
        ...itemValues(one.counts),
        ...(self ? [one.selfGrade ?? '没有自评'] : []),
        one.grade ?? '未计分',
      ]),
    total: [
      null,
      '合计',
      null,
      null,
      ...itemValues(sumCounts(allMembers(input).map(({ counts }) => counts))),
      ...(self ? [null] : []),
      null,
    ],
  };
}
