import type { EvaluationInput } from '../../../ledger/figures/evaluation.ts';
import type { BranchScores } from '../../../ledger/scoring/score.ts';
import { type ChartView, barChart } from '../render/bars.ts';
import { percent } from '../text/number.ts';
import { isScored, type Tally } from './grades.ts';
import { roundScore, scoreText } from './score-text.ts';
import { shortSpan } from './span.ts';

/** More branches than this cannot be told apart in a chart of one page. */
const MOST_BARS = 20;

/** How many have each grade; `null` where fewer than two are scored and there is nothing to compare. */
export function gradeChart(
  { scored, byGrade }: Tally,
  whom: '支部' | '党员',
  input: EvaluationInput,
): ChartView | null {
  if (scored < 2) return null;
  const unit = whom === '支部' ? '个' : '名';
  const bars = byGrade.map(({ name, count }) => ({
    label: name,
    value: count,
    text: `${count}${unit}`,
    detail: `占已计分的${scored}${unit}${whom}的${percent(count, scored)}`,
    total: false,
  }));
  const id = whom === '支部' ? 'branchGrades' : 'memberGrades';
  const caption = `${shortSpan(input)}${whom}评议等次分布（单位：${unit}）`;
  return barChart({ id, caption, measure: `${whom}数`, unit }, bars, null);
}

/** Totals of the branches as they are ordered; by grade where they are too many. */
export function totalChart(ordered: readonly BranchScores[], tally: Tally, input: EvaluationInput): ChartView | null {
  const scored = ordered.flatMap(({ own }) => (own !== null && isScored(own) ? [own] : []));
  if (scored.length < 2 || scored.length > MOST_BARS) return gradeChart(tally, '支部', input);
  const bars = scored.map(({ name, total, grade, evaluation, fulfilment }) => ({
    label: name,
    value: roundScore(total!),
    text: `${scoreText(total)}分`,
    detail: `等次“${grade!}”，评议得分${scoreText(evaluation)}，兑现得分${scoreText(fulfilment)}`,
    total: false,
  }));
  const without = input.branches.length - scored.length;
  const note = without > 0 ? `未计分的${without}个支部未列入图中。` : null;
  return barChart(
    { id: 'branchTotals', caption: `${shortSpan(input)}支部总分`, measure: '总分', unit: '分' },
    bars,
    note,
  );
}
