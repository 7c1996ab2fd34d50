import type { EvaluationInput } from '../../../ledger/figures/evaluation.ts';
import type { PledgerScore } from '../../../ledger/scoring/score.ts';
import { NO_RATE, percent } from '../text/number.ts';
import { assessmentSentence } from './branch-results.ts';
import { gradeChart } from './chart.ts';
import { gradeChange } from './compare.ts';
import { gradeSentence, isScored, tally } from './grades.ts';
import { allMembers, byStanding, evaluates, type Group, groups, groupWord } from './pledgers.ts';
import { mean, scoreText } from './score-text.ts';
import { clauses, isInternal, type Section, type SectionOf, type Setting, shown } from './section.ts';
import { isWhole, shortSpan } from './span.ts';
import { type Cell, name, number, type Table } from './table.ts';

const numbers = (values: readonly (number | null)[]): readonly number[] => values.filter((value) => value !== null);

/** Averages over persons, each said to be one; `null` where nobody is scored. */
function averages(members: readonly PledgerScore[]): string | null {
  const scored = members.filter(isScored);
  if (scored.length === 0) return null;
  const fulfilled = numbers(scored.map(({ fulfilment }) => fulfilment));
  const average = (of: (score: PledgerScore) => number | null): string => scoreText(mean(numbers(scored.map(of))));
  const fulfilment =
    fulfilled.length === 0
      ? '都没有可计兑现得分的事项'
      : `${fulfilled.length === scored.length ? '' : `有兑现得分的${fulfilled.length}名`}兑现得分平均${scoreText(mean(fulfilled))}分`;
  return (
    `已计分的${scored.length}名党员，评议得分平均${average(({ evaluation }) => evaluation)}分，${fulfilment}，` +
    `总分平均${average(({ total }) => total)}分。以上都是各名党员得分的平均数，不是各支部平均数的平均。`
  );
}

/** Counts of a group by grade, each with its share of the scored. */
function groupCells(members: readonly PledgerScore[], { scheme }: EvaluationInput): readonly Cell[] {
  const { total, scored, byGrade } = tally(members, scheme);
  const share = (count: number): Cell => (scored === 0 ? NO_RATE : [String(count), percent(count, scored)]);
  return [String(total), String(scored), String(total - scored), ...byGrade.map(({ count }) => share(count))];
}

function meanCell(members: readonly PledgerScore[]): Cell {
  return scoreText(mean(numbers(members.map(({ total }) => total))));
}

function table(setting: Setting, word: string, all: readonly Group[]): Table {
  const { input } = setting;
  const internal = isInternal(setting);
  const row = (title: string, members: readonly PledgerScore[]): readonly Cell[] => [
    title,
    ...groupCells(members, input),
    ...(internal ? [meanCell(members)] : []),
  ];
  return {
    caption: `${shortSpan(input)}各${word}党员评议结果（单位：名）`,
    look: 'stat',
    columns: [
      name(word, 26),
      number('应评议', 9),
      number('已计分', 9),
      number('未计分', 9),
      ...input.scheme.evaluation.grades.map((grade) => number(grade.name, 11)),
      ...(internal ? [number('平均总分', 11)] : []),
    ],
    rows: all.map((group) => row(group.name, group.members)),
    total: row('合计', allMembers(input)),
  };
}

/** Tables by branch or unit, and by 身份 where panels differ by it: 三评 and 四评 are not one measure. */
function tables(setting: Setting): readonly Table[] {
  const { input } = setting;
  const differ = input.scheme.evaluation.panels.some(({ standings }) => standings !== undefined);
  const standings = differ ? byStanding(input) : [];
  return [
    table(setting, groupWord(input), groups(input)),
    ...(standings.length > 1 ? [table(setting, '身份', standings)] : []),
  ];
}

function internalParts(setting: Setting, members: readonly PledgerScore[]): readonly string[] {
  const { scheme } = setting.input;
  const list = setting.where('members');
  return [
    averages(members),
    evaluates(scheme, 'branch') || !isWhole(setting.input) ? null : assessmentOfMembers(scheme),
    list === null ? null : `党员个人的评议结果${list}，供内部掌握，不对外公开。`,
  ].filter((part) => part !== null);
}

function assessmentOfMembers(scheme: EvaluationInput['scheme']): string {
  return scheme.pledgers.includes('branch')
    ? assessmentSentence(scheme)
    : '支部不参加评议，支部年度党建工作考核得分取本支部已计分党员的平均总分。';
}

/** 三、党员结果: grades with shares by branch or unit, and averages; individuals are in the internal annex alone. */
export const memberResults: SectionOf = (setting): Section | null => {
  const { input } = setting;
  if (!evaluates(input.scheme, 'member')) return null;
  const members = allMembers(input);
  if (members.length === 0) return { title: '党员结果', parts: ['没有应评议的党员，没有党员评议结果。'] };
  const counts = tally(members, input.scheme);
  const grades = members.some(isScored)
    ? clauses(gradeSentence(counts, '党员', '名'), gradeChange(counts, 'members', input))
    : '党员均未计分，没有等次。';
  const internal = isInternal(setting) ? internalParts(setting, members) : [];
  const basis = '下表各等次的比例是占已计分党员的比例。';
  return {
    title: '党员结果',
    parts: [grades, ...internal, basis, ...tables(setting), ...shown(gradeChart(counts, '党员', input))],
  };
};
