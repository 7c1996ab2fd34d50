import type { EvaluationInput } from '../../ledger/figures/evaluation.ts';
import type { PanelScore, PledgerScore } from '../../ledger/scoring/score.ts';
import { allBranches, allMembers, evaluates, printedName } from '../documents/evaluation/pledgers.ts';
import { integer, rate, score, scoreValue, text, titleOf } from './evaluation-columns.ts';
import { evaluationSheets } from './evaluation-names.ts';
import type { TableSheet, TableValue } from './input.ts';

function missingText({ missing }: PanelScore): string | null {
  return missing.map(({ round, subject }) => (subject === null ? round : `${round} ${subject}`)).join('；') || null;
}

function rowsOf(one: PledgerScore): readonly (readonly TableValue[])[] {
  return one.panels.map((panel) => [
    one.kind === 'branch' ? '支部' : '党员',
    one.branchCode,
    one.branchName,
    one.id,
    printedName(one.name),
    one.standing,
    panel.name,
    panel.weight,
    scoreValue(panel.score),
    panel.votes.expected,
    panel.votes.returned,
    panel.votes.valid,
    ...panel.votes.byGrade,
    missingText(panel),
  ]);
}

/** Votes by pledger and panel, added up over rounds and subjects (E2, E3). */
export function voteSheet(input: EvaluationInput): TableSheet {
  const { scheme } = input;
  const scores = [
    ...(evaluates(scheme, 'branch') ? allBranches(input) : []),
    ...(evaluates(scheme, 'member') ? allMembers(input) : []),
  ];
  return {
    title: titleOf(input, '评议计票'),
    sheetName: evaluationSheets.votes,
    frozenColumns: 5,
    columns: [
      text('类别', 6),
      text('支部代码', 10),
      text('支部', 22),
      text('编号', 12),
      text('评议对象', 14),
      text('身份', 14),
      text('评议主体', 18),
      rate('权重'),
      score('得分'),
      integer('应参加'),
      integer('收回'),
      integer('有效'),
      ...scheme.evaluation.grades.map(({ name }) => integer(name)),
      text('没有有效票的轮次和内容', 30),
    ],
    rows: scores.flatMap(rowsOf),
  };
}
