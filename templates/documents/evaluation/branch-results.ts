import type { EvaluationInput } from '../../../ledger/figures/evaluation.ts';
import type { BranchScores, PledgerScore } from '../../../ledger/scoring/score.ts';
import { NO_RATE } from '../text/number.ts';
import { gradeChart, totalChart } from './chart.ts';
import { gradeChange } from './compare.ts';
import { gradeSentence, isScored, tally } from './grades.ts';
import { allBranches, evaluates } from './pledgers.ts';
import { reasonsText } from './reasons.ts';
import { partText, scoreText } from './score-text.ts';
import { clauses, isInternal, type SectionOf, shown } from './section.ts';
import { isWhole, shortSpan } from './span.ts';
import { type Cell, centre, gradeColumn, name, number, type Table } from './table.ts';

export interface Placed<T> {
  readonly one: T;
  /** Place by total; equal totals share it; `null` where there is no score. */
  readonly place: number | null;
}

const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Branches by total down, equal totals sharing a place, those without a score last; within each by code. */
export function placed(branches: readonly BranchScores[]): readonly Placed<BranchScores>[] {
  const total = ({ own }: BranchScores): number => own?.total ?? -1;
  const sorted = [...branches].sort((a, b) => total(b) - total(a) || inOrder(a.code, b.code));
  return sorted.map((one) => ({
    one,
    place: total(one) < 0 ? null : branches.filter((other) => total(other) > total(one)).length + 1,
  }));
}

function gradeCell(score: PledgerScore | null): Cell {
  if (score === null) return NO_RATE;
  return score.grade ?? ['未计分', reasonsText(score)];
}

function scoreTable(input: EvaluationInput): Table {
  const { branches } = input;
  const yearly = isWhole(input);
  return {
    caption: `${shortSpan(input)}支部评议结果`,
    look: 'stat',
    columns: [
      centre('位次', 7),
      name('支部', 21),
      number('评议得分', 10),
      number('兑现得分', 10),
      number('总分', 10),
      gradeColumn('等次', 18, input.scheme),
      number('党员平均总分', 12),
      ...(yearly ? [number('考核得分', 10)] : []),
    ],
    rows: placed(branches).map(({ one, place }) => [
      place === null || branches.length === 1 ? NO_RATE : String(place),
      one.name,
      scoreText(one.own?.evaluation ?? null),
      scoreText(one.own?.fulfilment ?? null),
      scoreText(one.own?.total ?? null),
      gradeCell(one.own),
      scoreText(one.membersMean),
      ...(yearly ? [scoreText(one.assessment)] : []),
    ]),
  };
}

/** For the masses: grades without scores, and so without an order of scores. */
function gradeTable(input: EvaluationInput): Table {
  const { branches, scheme } = input;
  const order = [...scheme.evaluation.grades.map(({ name: grade }) => grade as string | null), null];
  const sorted = [...branches].sort(
    (a, b) => order.indexOf(a.own?.grade ?? null) - order.indexOf(b.own?.grade ?? null) || inOrder(a.code, b.code),
  );
  return {
    caption: `${shortSpan(input)}支部评议结果`,
    look: 'stat',
    columns: [centre('序号', 10), name('支部', 60), gradeColumn('等次', 30, scheme)],
    rows: sorted.map(({ name: branch, own }, i) => [String(i + 1), branch, own?.grade ?? '未计分']),
  };
}

/** How E7's score is made, in one sentence. */
export function assessmentSentence({ evaluation, pledgers }: EvaluationInput['scheme']): string {
  const { own, members } = evaluation.assessment;
  if (!pledgers.includes('member')) return '支部年度党建工作考核得分取支部自身的总分。';
  return (
    `支部年度党建工作考核得分由支部自身的总分（占${partText(own)}）和本支部已计分党员的平均总分（占${partText(members)}）` +
    '合成，只有其中一项的，取该项。'
  );
}

/** By what the table is ordered, and how the yearly assessment is made; a part of the year has none. */
function basis(input: EvaluationInput): string {
  const order = '下表按总分由高到低排序，总分相同的位次并列，未计分的不排位次、列于最后，同一位次按支部代码排列。';
  const scored = input.branches.filter(({ own }) => own !== null && isScored(own)).length;
  const placing = scored > 0 && input.branches.length > 1 ? order : '支部评议结果见下表，不排位次。';
  return `${placing}${isWhole(input) ? assessmentSentence(input.scheme) : ''}`;
}

/** 二、支部结果, where branches are evaluated (E2, E7). */
export const branchResults: SectionOf = (setting) => {
  const { input } = setting;
  if (!evaluates(input.scheme, 'branch')) return null;
  const scores = allBranches(input);
  if (scores.length === 0) return { title: '支部结果', parts: ['没有台账合格的支部，没有支部评议结果。'] };
  const counts = tally(scores, input.scheme);
  const grades = scores.some(isScored)
    ? clauses(gradeSentence(counts, '支部', '个'), gradeChange(counts, 'branches', input))
    : '各支部均未计分，没有等次。';
  if (isInternal(setting)) {
    const ordered = placed(input.branches).map(({ one }) => one);
    const chart = totalChart(ordered, counts, input);
    return { title: '支部结果', parts: [grades, basis(input), scoreTable(input), ...shown(chart)] };
  }
  return {
    title: '支部结果',
    parts: [
      grades,
      '下表按等次排列，同一等次按支部代码排列。',
      gradeTable(input),
      ...shown(gradeChart(counts, '支部', input)),
    ],
  };
};
