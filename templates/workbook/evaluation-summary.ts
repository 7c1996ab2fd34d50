import type { EvaluationInput } from '../../ledger/figures/evaluation.ts';
import { rate as share } from '../../ledger/figures/counts.ts';
import type { PledgerScore } from '../../ledger/scoring/score.ts';
import { tally } from '../documents/evaluation/grades.ts';
import { allBranches, allMembers, evaluates } from '../documents/evaluation/pledgers.ts';
import { votesFor } from '../documents/evaluation/votes.ts';
import { integer, rate, text, titleOf } from './evaluation-columns.ts';
import { evaluationSheets } from './evaluation-names.ts';
import type { TableSheet, TableValue } from './input.ts';

/** A line: what it is about, what is counted, how many, in which unit, and its share of what. */
type Line = readonly [string, string, number, string, number | null, string];

const plain = (about: string, what: string, count: number, unit: string): Line => [about, what, count, unit, null, ''];

function submissions({ figures }: EvaluationInput): readonly Line[] {
  const { expected, received, accepted, returned, missing, late } = figures.branches;
  const all: readonly [string, number][] = [
    ['应报', expected],
    ['已报', received],
    ['合格', accepted],
    ['退回', returned],
    ['未报', missing],
    ['逾期报送', late],
  ];
  return all.map(([what, count]) => plain('支部报送', what, count, '个'));
}

function results(whom: '支部' | '党员', scores: readonly PledgerScore[], { scheme }: EvaluationInput): readonly Line[] {
  const unit = whom === '支部' ? '个' : '名';
  const { total, scored, byGrade } = tally(scores, scheme);
  const votes = votesFor(scores, scheme);
  const about = `${whom}评议`;
  const ballots = `${whom}评议票`;
  const { expected, returned, valid } = votes;
  return [
    plain(about, '应评议', total, unit),
    [about, '已计分', scored, unit, share(scored, total), '应评议'],
    [about, '未计分', total - scored, unit, share(total - scored, total), '应评议'],
    ...byGrade.map(({ name, count }): Line => [about, name, count, unit, share(count, scored), '已计分']),
    plain(ballots, '应参加', expected, '人次'),
    [ballots, '收回', returned, '张', share(returned, expected), '应参加'],
    [ballots, '有效', valid, '张', share(valid, returned), '收回'],
    ...byGrade.map(({ name }, i): Line => [
      ballots,
      name,
      votes.byGrade[i]!,
      '张',
      share(votes.byGrade[i]!, valid),
      '有效',
    ]),
  ];
}

function items({ figures: { totals: t }, scheme }: EvaluationInput): readonly Line[] {
  const about = '承诺事项';
  const kinds: readonly Line[] = [
    [about, '未兑现：客观原因', t.unfulfilledObjective, '件', share(t.unfulfilledObjective, t.unfulfilled), '未兑现'],
    [about, '未兑现：主观原因', t.unfulfilledSubjective, '件', share(t.unfulfilledSubjective, t.unfulfilled), '未兑现'],
  ];
  return [
    plain(about, '承诺', t.committed, '件'),
    [about, '销号', t.closed, '件', t.closingRate, '承诺'],
    [about, '到期', t.due, '件', share(t.due, t.committed), '承诺'],
    [about, '按期兑现', t.closedOnTime, '件', t.onTimeRate, '到期'],
    [about, '逾期后兑现', t.closedLate, '件', share(t.closedLate, t.due), '到期'],
    [about, '逾期', t.overdue, '件', share(t.overdue, t.due), '到期'],
    [about, '未兑现', t.unfulfilled, '件', share(t.unfulfilled, t.committed), '承诺'],
    ...(scheme.followUp.reasonKinds ? kinds : []),
    [about, '结转', t.carriedOver, '件', share(t.carriedOver, t.committed), '承诺'],
    plain(about, '撤回（不计入承诺）', t.withdrawn, '件'),
  ];
}

function decisions(input: EvaluationInput): readonly Line[] {
  const { scheme, members, branchCandidates, measuresDue, measuresTaken } = input;
  const advised = [
    ...(evaluates(scheme, 'branch')
      ? [plain('评选建议', '支部建议人选', branchCandidates.candidates.length, '个')]
      : []),
    ...(evaluates(scheme, 'member') ? [plain('评选建议', '党员建议人选', members.candidates.length, '名')] : []),
  ];
  const done = measuresDue.filter(({ taken }) => taken.length > 0).length;
  const measures: readonly Line[] = [
    plain('整改问责', '应采取', measuresDue.length, '项'),
    ['整改问责', '其中已采取', done, '项', share(done, measuresDue.length), '应采取'],
    plain('整改问责', '已作出决定', measuresTaken.length, '项'),
  ];
  return [...(scheme.selection === undefined ? [] : advised), ...(scheme.measures === undefined ? [] : measures)];
}

/** Counts of the whole evaluation with their shares, one a line. */
export function summarySheet(input: EvaluationInput): TableSheet {
  const lines = [
    ...submissions(input),
    ...(evaluates(input.scheme, 'branch') ? results('支部', allBranches(input), input) : []),
    ...(evaluates(input.scheme, 'member') ? results('党员', allMembers(input), input) : []),
    ...items(input),
    ...decisions(input),
  ];
  return {
    title: titleOf(input, '汇总'),
    sheetName: evaluationSheets.summary,
    frozenColumns: 2,
    columns: [
      text('范围', 14),
      text('项目', 22),
      integer('数量', 10),
      text('单位', 8),
      rate('占比'),
      text('占比的基数', 12),
    ],
    rows: lines.map((line): readonly TableValue[] => line.map((value) => (value === '' ? null : value))),
  };
}
