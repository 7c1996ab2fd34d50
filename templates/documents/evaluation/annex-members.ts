import type { EvaluationInput } from '../../../ledger/figures/evaluation.ts';
import type { Excluded, PledgerScore } from '../../../ledger/scoring/score.ts';
import { NO_RATE } from '../text/number.ts';
import { groupOf, groups, groupWord, printedName } from './pledgers.ts';
import { exclusionText, reasonsText } from './reasons.ts';
import { scoreText } from './score-text.ts';
import { type Cell, centre, gradeColumn, number, type Table, text } from './table.ts';

function gradeCell(score: PledgerScore): Cell {
  if (score.grade === null) return ['未计分', reasonsText(score)];
  return score.vetoed ? [score.grade, '一票否决'] : score.grade;
}

/** Every member with scores and grade, by branch or unit and then by 编号: never in the order of scores. */
export function memberList(input: EvaluationInput): Table {
  const rows = groups(input).flatMap(({ name, members }) => members.map((score) => ({ name, score })));
  return {
    caption: '党员评议结果名单',
    look: 'list',
    columns: [
      centre('序号', 7),
      text(groupWord(input), 20),
      text('姓名', 13),
      text('身份', 14),
      number('评议得分', 10),
      number('兑现得分', 10),
      number('总分', 10),
      gradeColumn('等次', 22, input.scheme),
    ],
    rows: rows.map(({ name, score }, i) => [
      String(i + 1),
      name,
      printedName(score.name),
      score.standing ?? NO_RATE,
      scoreText(score.evaluation),
      scoreText(score.fulfilment),
      scoreText(score.total),
      gradeCell(score),
    ]),
  };
}

/** Who is no candidate, and why (E5): branches first. */
export function excludedList(excluded: readonly Excluded[], input: EvaluationInput): Table {
  return {
    caption: '不列入建议人选名单和原因',
    look: 'list',
    columns: [
      centre('序号', 7),
      text(groupWord(input), 26),
      text('姓名', 14),
      gradeColumn('等次', 14, input.scheme),
      number('总分', 10),
      text('原因', 34),
    ],
    rows: excluded.map(({ score, reasons }, i) => [
      String(i + 1),
      groupOf(score, input),
      score.kind === 'branch' ? '（支部）' : printedName(score.name),
      score.grade ?? '未计分',
      scoreText(score.total),
      exclusionText(reasons, score),
    ]),
  };
}
