import type { GradeCounts } from '../../../ledger/figures/evaluation.ts';
import { type CommitteeLine, type RollUpInput, countedLines } from '../../../ledger/figures/roll-up.ts';
import { type EvaluationSums, type ScoreSums, meanScore } from '../../../ledger/figures/roll-up-scores.ts';
import { dueSentence, unfulfilledSentence } from '../circular/outcome.ts';
import { type Tally, gradeSentence, scoredSentence } from '../evaluation/grades.ts';
import { scoreText } from '../evaluation/score-text.ts';
import { type Cell, type Column, type Table, name, number } from '../evaluation/table.ts';
import { NO_RATE } from '../text/number.ts';
import { shortDay } from '../text/period.ts';
import type { Section } from './block.ts';
import { leftOut } from './committees.ts';
import { leftOutSentence, schemesSentence } from './lowers.ts';
import { submissions } from './overview.ts';

type Whom = 'members' | 'branches';
const WORDS: Readonly<Record<Whom, readonly [whom: string, unit: string]>> = {
  members: ['党员', '名'],
  branches: ['支部', '个'],
};

/** Members to be evaluated, scored, by grade, their mean; of a branch or a committee. */
export function scoreColumns(grades: GradeCounts): readonly Column[] {
  return [
    number('支部总分', 10),
    number('考核得分', 10),
    number('应评议党员', 9),
    number('已计分', 9),
    ...Object.keys(grades).map((grade) => number(grade, 9)),
    number('党员平均总分', 11),
  ];
}

const mean = (sums: ScoreSums): string => scoreText(meanScore(sums));

export function scoreCells(own: EvaluationSums | null, grades: GradeCounts): readonly Cell[] {
  const names = Object.keys(grades);
  if (own === null) return [NO_RATE, NO_RATE, NO_RATE, NO_RATE, ...names.map(() => NO_RATE), NO_RATE];
  const { members, branches, assessments } = own;
  return [
    mean(branches),
    mean(assessments),
    String(members.evaluated),
    String(members.scored),
    ...names.map((grade) => String(own.grades.members[grade] ?? 0)),
    mean(members),
  ];
}

function tallyOf(sums: EvaluationSums, whom: Whom): Tally {
  const { evaluated, scored } = sums[whom];
  return {
    total: evaluated,
    scored,
    byGrade: Object.entries(sums.grades[whom]).map(([grade, count]) => ({ name: grade, count })),
  };
}

/** By the mean down, those without one last. */
function inOrder(lines: readonly CommitteeLine[], whom: Whom): readonly CommitteeLine[] {
  const score = ({ evaluation }: CommitteeLine): number => (evaluation && meanScore(evaluation[whom])) ?? -1;
  return [...lines].sort((a, b) => score(b) - score(a));
}

function table({ figures, period }: RollUpInput, whole: EvaluationSums, whom: Whom): Table {
  const [word, unit] = WORDS[whom];
  const names = Object.keys(whole.grades[whom]);
  const cells = (title: string, own: EvaluationSums): readonly Cell[] => [
    title,
    ...[own[whom].evaluated, own[whom].scored, own[whom].evaluated - own[whom].scored].map(String),
    ...names.map((grade) => String(own.grades[whom][grade] ?? 0)),
    mean(own[whom]),
    ...(whom === 'branches' ? [mean(own.assessments)] : []),
  ];
  return {
    caption: `${period.name}各党委${word}评议结果（单位：${unit}）`,
    look: 'stat',
    columns: [
      name('党委', 24),
      number('应评议', 9),
      number('已计分', 9),
      number('未计分', 9),
      ...names.map((grade) => number(grade, 10)),
      number('平均总分', 11),
      ...(whom === 'branches' ? [number('考核得分平均', 12)] : []),
    ],
    rows: inOrder(countedLines(figures), whom).flatMap(({ shortName, evaluation }) =>
      evaluation === undefined ? [] : [cells(shortName, evaluation)],
    ),
    total: cells('合计', whole),
  };
}

function results(input: RollUpInput, whole: EvaluationSums, whom: Whom): Section | null {
  const [word, unit] = WORDS[whom];
  const tally = tallyOf(whole, whom);
  if (tally.total === 0) return null;
  const grades =
    tally.scored === 0
      ? `各党委的${word}均未计分，没有等次。`
      : tally.byGrade.length === 0
        ? `各党委评议等次的名称不同，不合计等次。`
        : `${gradeSentence(tally, word, unit)}。`;
  const average =
    tally.scored === 0
      ? ''
      : `已计分的${tally.scored}${unit}${word}总分平均${mean(whole[whom])}分，是各${word === '党员' ? '名党员' : '个支部'}得分的平均数，不是各党委平均数的平均。`;
  return {
    title: `${word}结果`,
    parts: [`${grades}${average}下表按平均总分由高到低排列。`, table(input, whole, whom)],
  };
}

/** The sections of a yearly evaluation over committees: who was evaluated, branches, members, what was fulfilled. */
export function evaluationSections(input: RollUpInput, whole: EvaluationSums): readonly Section[] {
  const { figures, scheme, asOf, period } = input;
  const told = (['branches', 'members'] as const)
    .filter((whom) => whole[whom].evaluated > 0)
    .map((whom) => scoredSentence(tallyOf(whole, whom), ...WORDS[whom]));
  const missing = leftOut(input);
  const evaluated = told.length === 0 ? '没有应评议的支部和党员。' : `评议对象。${told.join('；')}。`;
  const first = [submissions(input), evaluated, leftOutSentence(input), schemesSentence(input)].filter(Boolean);
  const items =
    dueSentence(figures.totals, shortDay(asOf, period.year)) +
    unfulfilledSentence(figures.totals, scheme.followUp.reasonKinds);
  return [
    { title: '组织情况', parts: [...first, ...(missing ? [missing] : [])] },
    ...(['branches', 'members'] as const).flatMap((whom) => results(input, whole, whom) ?? []),
    { title: '兑现情况', parts: [items] },
  ];
}
