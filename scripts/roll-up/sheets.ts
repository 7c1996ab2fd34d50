import { type EvaluationSums, meanScore } from '../../ledger/figures/roll-up-scores.ts';
import { type BranchLine, type CommitteeLine, countedLines } from '../../ledger/figures/roll-up.ts';
import type { CountsWithRates } from '../../ledger/figures/counts.ts';
import type { Figures } from '../../ledger/figures/figures.ts';
import type { TableColumn, TableSheet, TableValue } from '../../templates/workbook/input.ts';
import { integer, rate, text } from '../consolidate/register-columns.ts';
import { type FigureColumn, countColumns, figure, rateColumns } from '../consolidate/register-figures.ts';
import { branchStateName } from '../consolidate/states.ts';
import type { RolledUp } from './roll-up.ts';
import { stateName } from './source.ts';

const score = (header: string): TableColumn => ({ header, width: 12, type: 'score' });

const standingName: Readonly<Record<CommitteeLine['standing'], string>> = {
  issued: '按印发的计入',
  draft: '按草稿计入',
  unusable: '不能使用',
  missing: '未报',
};

const memberColumns: readonly FigureColumn<Figures>[] = [
  figure('应承诺党员', (f) => f.expectedMembers),
  figure('已承诺党员', (f) => f.pledgedMembers),
  { column: rate('承诺率'), value: (f) => f.pledgeRate },
];

const moreColumns: readonly FigureColumn<Figures>[] = [
  figure('应督查', (f) => f.toInspect),
  figure('已督查', (f) => f.inspected),
];

const items: readonly FigureColumn<CountsWithRates>[] = [...countColumns, ...rateColumns];
const figureColumns: readonly FigureColumn<Figures>[] = [...memberColumns, ...items, ...moreColumns];

const branchCounts: readonly FigureColumn<CommitteeLine['branches']>[] = [
  figure('应报支部', (b) => b.expected),
  figure('已报支部', (b) => b.received),
  figure('接收', (b) => b.accepted),
  figure('退回', (b) => b.returned),
  figure('未报', (b) => b.missing),
  figure('逾期报送', (b) => b.late),
];

const columnsOf = <Of>(some: readonly FigureColumn<Of>[]): readonly TableColumn[] => some.map(({ column }) => column);
const valuesOf = <Of>(some: readonly FigureColumn<Of>[], of: Of | null): readonly TableValue[] =>
  some.map(({ value }) => (of === null ? '' : value(of)));

/** Scores beside the figures, where it is an evaluation. */
function scored(whole: EvaluationSums | undefined): readonly FigureColumn<EvaluationSums>[] {
  if (whole === undefined) return [];
  const mean = (header: string, of: 'members' | 'branches' | 'assessments'): FigureColumn<EvaluationSums> => ({
    column: score(header),
    value: (own) => meanScore(own[of]),
  });
  return [
    figure('应评议党员', (own) => own.members.evaluated),
    figure('已计分党员', (own) => own.members.scored),
    ...Object.keys(whole.grades.members).map((grade) =>
      figure<EvaluationSums>(`党员：${grade}`, (own) => own.grades.members[grade] ?? 0),
    ),
    mean('党员平均总分', 'members'),
    figure('已计分支部', (own) => own.branches.scored),
    ...Object.keys(whole.grades.branches).map((grade) =>
      figure<EvaluationSums>(`支部：${grade}`, (own) => own.grades.branches[grade] ?? 0),
    ),
    mean('支部平均总分', 'branches'),
    mean('考核得分平均', 'assessments'),
  ];
}

const isCounted = ({ standing }: CommitteeLine): boolean => standing === 'issued' || standing === 'draft';

function committeeValues(line: CommitteeLine, scores: readonly FigureColumn<EvaluationSums>[]): readonly TableValue[] {
  const evaluated = scores.length > 0 && isCounted(line);
  const own = isCounted(line) ? line : null;
  return [
    line.rank,
    line.name,
    line.shortName,
    evaluated ? '计入' : standingName[line.standing],
    line.number,
    ...valuesOf(branchCounts, own && own.branches),
    ...valuesOf(figureColumns, own),
    ...valuesOf(scores, own?.evaluation ?? null),
    line.reason,
  ];
}

const committeeHead: readonly TableColumn[] = [
  integer('位次（按期兑现率）', 12),
  text('党委名称', 34),
  text('简称', 18),
  text('情况', 14),
  text('文号', 20),
];

function committeeSheet({ figures, input }: RolledUp): TableSheet {
  const scores = scored(figures.evaluation);
  const total: readonly TableValue[] = [
    null,
    '合计',
    '',
    '',
    '',
    ...valuesOf(branchCounts, figures.branches),
    ...valuesOf(figureColumns, figures.totals),
    ...valuesOf(scores, figures.evaluation ?? null),
    '',
  ];
  return {
    title: `${input.period.name}各党委情况（截至${input.asOf}）`,
    sheetName: '各党委情况',
    frozenColumns: 2,
    columns: [
      ...committeeHead,
      ...columnsOf(branchCounts),
      ...columnsOf(figureColumns),
      ...columnsOf(scores),
      text('没有计入的原因', 40),
    ],
    rows: [...figures.byCommittee.map((line) => committeeValues(line, scores)), total],
  };
}

function branchValues(committee: CommitteeLine, branch: BranchLine, scores: readonly FigureColumn<EvaluationSums>[]) {
  const own = branch.state === 'accepted' ? branch : null;
  return [
    committee.shortName,
    branch.rank,
    branch.code,
    branch.name,
    branchStateName[branch.state],
    branch.late ? '是' : null,
    ...valuesOf(figureColumns, own),
    ...valuesOf(scores, own?.evaluation ?? null),
  ];
}

/** Every branch of every committee that counts; those that were returned or missing without figures. */
function branchSheet({ figures, input }: RolledUp): TableSheet {
  const scores = scored(figures.evaluation);
  return {
    title: `${input.period.name}各支部情况（截至${input.asOf}）`,
    sheetName: '各支部情况',
    frozenColumns: 4,
    columns: [
      text('党委', 18),
      integer('本党委内位次（按期兑现率）', 16),
      text('支部代码', 10),
      text('支部', 24),
      text('情况', 8),
      text('逾期报送', 8),
      ...columnsOf(figureColumns),
      ...columnsOf(scores),
    ],
    rows: countedLines(figures).flatMap((line) => line.byBranch.map((branch) => branchValues(line, branch, scores))),
  };
}

/** The committees that those below merged themselves. */
function belowSheet({ figures, input }: RolledUp): TableSheet {
  const scores = scored(figures.evaluation);
  return {
    title: `${input.period.name}再下一级党委情况（截至${input.asOf}）`,
    sheetName: '再下一级党委情况',
    frozenColumns: 3,
    columns: [
      text('上一级', 18),
      ...committeeHead,
      ...columnsOf(branchCounts),
      ...columnsOf(figureColumns),
      ...columnsOf(scores),
      text('没有计入的原因', 40),
    ],
    rows: countedLines(figures).flatMap((line) =>
      line.byCommittee.map((one) => [line.shortName, ...committeeValues(one, scores)]),
    ),
  };
}

/** What became of every folder and file that was found. */
export function receivedSheet({ kind, sources, strays, input }: RolledUp): TableSheet {
  return {
    title: `${input.period.name}收件情况`,
    sheetName: '收件情况',
    frozenColumns: 1,
    columns: [
      text('文件夹或文件', 40),
      text('分类', 22),
      text('党委', 34),
      text('印发', 12),
      text('文号', 20),
      text('印发日期', 12),
      text('说明', 50),
      text('摘要（SHA-256）', 40),
    ],
    rows: [
      ...sources.map((one): readonly TableValue[] => [
        one.at,
        stateName(one.state, kind),
        one.name,
        one.issued?.folder ?? null,
        one.issued?.number ?? null,
        one.issued?.issuedOn ?? null,
        [...(one.why === null ? [] : [one.why]), ...one.notes].join('；') || null,
        one.digest,
      ]),
      ...strays.map(({ at, why }): readonly TableValue[] => [at, '不是结果文件夹', null, null, null, null, why, null]),
    ],
  };
}

/** 汇总.xlsx: committees, what is below them, and what was received. */
export function rollUpSheets(rolled: RolledUp): readonly TableSheet[] {
  const below = [branchSheet(rolled), belowSheet(rolled)].filter(({ rows }) => rows.length > 0);
  return [committeeSheet(rolled), ...below, receivedSheet(rolled)];
}
