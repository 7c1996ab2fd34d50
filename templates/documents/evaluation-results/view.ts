import { chineseDay } from '../../../ledger/day.ts';
import type { EvaluationInput } from '../../../ledger/figures/evaluation.ts';
import { paperOf } from '../../../ledger/scheme/paper.ts';
import { lowestGrade } from '../../../ledger/scoring/grades.ts';
import type { PledgerScore } from '../../../ledger/scoring/score.ts';
import { exclusion } from '../circular/overview.ts';
import { isScored } from '../evaluation/grades.ts';
import { allBranches, allMembers, evaluates, groups, groupWord, printedName } from '../evaluation/pledgers.ts';
import { shortSpan, spanName } from '../evaluation/span.ts';
import { centre, gradeColumn, name, number, type Table, type TableView, tableView, text } from '../evaluation/table.ts';
import { NO_RATE, numeral } from '../text/number.ts';

const UNSCORED = '未计分';

/** The posted results of an evaluation (E4, B2): who has which grade, without scores and without reasons. */
export interface EvaluationResultsView {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly sections: readonly { readonly heading: string; readonly table: TableView }[];
  /** What no rule says and the office fills in by hand: the term, and where objections go. */
  readonly blanks: readonly string[];
  readonly signer: string;
  readonly date: string;
}

function branchTable(input: EvaluationInput): Table {
  return {
    caption: `${shortSpan(input)}支部评议结果`,
    look: 'stat',
    columns: [centre('序号', 10), name('支部', 60), gradeColumn('等次', 30, input.scheme)],
    rows: input.branches.map(({ name: branch, own }, i) => [String(i + 1), branch, own?.grade ?? UNSCORED]),
  };
}

/** A row a group and grade; within it by 编号, so that the order tells nothing of scores. */
function memberTable(input: EvaluationInput): Table {
  const grades = [...input.scheme.evaluation.grades.map((grade) => grade.name as string | null), null];
  const rows = groups(input).flatMap((group) => {
    const byGrade = grades.map((grade) => ({ grade, those: group.members.filter((one) => one.grade === grade) }));
    const told = byGrade.filter(({ those }) => those.length > 0);
    if (told.length === 0) return [[group.name, NO_RATE, '0', '没有参加评议的党员']];
    return told.map(({ grade, those }) => [
      group.name,
      grade ?? UNSCORED,
      String(those.length),
      those.map((one) => printedName(one.name)).join('、'),
    ]);
  });
  return {
    caption: `${shortSpan(input)}党员评议结果`,
    look: 'stat',
    columns: [
      name(groupWord(input), 25),
      gradeColumn('等次', 14, input.scheme),
      number('党员（名）', 11),
      text('姓名', 50),
    ],
    rows,
  };
}

/** Said where somebody is not scored: it is no grade. */
function unscoredSentence(scores: readonly PledgerScore[], input: EvaluationInput): string {
  if (scores.every(isScored)) return '';
  return `“${UNSCORED}”是缺少计分的依据，没有得出等次，不是“${lowestGrade(input.scheme)}”。`;
}

export function evaluationResultsView(input: EvaluationInput): EvaluationResultsView {
  const paper = paperOf(input.scheme, 'evaluationResults');
  const kinds = (['branch', 'member'] as const).filter((kind) => evaluates(input.scheme, kind));
  const scores = kinds.flatMap((kind) => (kind === 'branch' ? allBranches(input) : allMembers(input)));
  const tables = kinds.flatMap((kind) => {
    if (kind === 'branch') return allBranches(input).length > 0 ? [{ whom: '支部', table: branchTable(input) }] : [];
    return allMembers(input).length > 0 ? [{ whom: '党员', table: memberTable(input) }] : [];
  });
  const persons = tables.some(({ whom }) => whom === '党员');
  const left = exclusion(input.figures.branches);
  const span = spanName(input);
  const shown =
    tables.length === 0
      ? '没有可公示的评议结果。'
      : `现将评议结果公示如下。${unscoredSentence(scores, input)}${persons ? '同一等次内按编号排列，不分先后。' : ''}`;
  return {
    title: `${span}评议结果公示`,
    paragraphs: [
      `根据《${paper.basis}》，${paper.issuer}组织了${span}评议，${shown}`,
      ...(left === null ? [] : [left.replace('以上', '以下')]),
    ],
    sections: tables.map(({ whom, table }, i) => ({
      heading: `${tables.length > 1 ? `${numeral(i + 1)}、` : ''}${whom}评议结果`,
      table: tableView(table, null),
    })),
    blanks: [
      '公示时间：＿＿＿年＿月＿日至＿＿＿年＿月＿日',
      '受理意见的单位和地点：＿＿＿＿＿＿＿＿＿＿＿＿',
      '联系人和联系电话：＿＿＿＿＿＿＿＿＿＿＿＿',
    ],
    signer: paper.issuer,
    date: chineseDay(input.today),
  };
}
