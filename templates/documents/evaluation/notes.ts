import type { EvaluationInput } from '../../../ledger/figures/evaluation.ts';
import { lowestGrade } from '../../../ledger/scoring/grades.ts';
import type { PledgerScore } from '../../../ledger/scoring/score.ts';
import type { PledgerKind, Scheme } from '../../../ledger/scheme/schema.ts';
import { exclusion } from '../circular/overview.ts';
import { bearingDefaults } from './defaults.ts';
import { allBranches, allMembers, evaluates } from './pledgers.ts';
import { partText } from './score-text.ts';
import { isInternal, type SectionOf } from './section.ts';
import { dayText } from './span.ts';

/** Whether the scheme weighs its panels, or all of a pledger's count alike. */
function panelWeights({ evaluation: { panels } }: Scheme): string {
  if (panels.every(({ weight }) => weight === undefined)) return '有几个评议主体的，各评议主体权重均等';
  const weighed = panels.map(({ name, weight = 1 }) => `${name}${weight}`);
  return `同一承诺主体的各评议主体按权重合成（${weighed.join('、')}）`;
}

function scoring(scheme: Scheme): string {
  const { grades, weights, lateCounts } = scheme.evaluation;
  const points = grades.map(({ name, points: n }) => `“${name}”${n}分`).join('、');
  const objective = scheme.followUp.reasonKinds ? '，到期未兑现而属客观原因的不计' : '';
  return (
    `评议得分由有效票算出，票按等次计分（${points}），各轮次、各项内容取平均；${panelWeights(scheme)}。` +
    `兑现得分是到期事项中按期兑现的比例乘以100，逾期后兑现的一件按${lateCounts}件计${objective}。` +
    `总分中评议得分占${partText(weights.evaluation)}、兑现得分占${partText(weights.fulfilment)}，没有可计兑现得分的事项的，以评议得分为总分。`
  );
}

function gradeLines(scheme: Scheme): string {
  const { grades } = scheme.evaluation;
  const lines = grades.map(({ name, from }, i) =>
    i === grades.length - 1 ? `其余为“${name}”` : `${from}分以上为“${name}”`,
  );
  const veto = scheme.posts === undefined ? '' : `被一票否决的，等次定为“${lowestGrade(scheme)}”。`;
  return `总分四舍五入到两位小数后定等次：${lines.join('，')}。${veto}`;
}

/** Rounds and subjects that some votes of a scored pledger lack (E3): named, never reweighted in silence. */
function missingRounds(input: EvaluationInput): string | null {
  const counts = new Map<string, { n: number; unit: string; whom: string }>();
  const add = (scores: readonly PledgerScore[], whom: string, unit: string): void => {
    for (const { panels } of scores.filter(({ total }) => total !== null)) {
      for (const { name, missing } of panels) {
        for (const { round, subject } of missing) {
          const key = `${whom}：${name}，${round}${subject === null ? '' : `，${subject}`}`;
          counts.set(key, { n: (counts.get(key)?.n ?? 0) + 1, unit, whom });
        }
      }
    }
  };
  if (evaluates(input.scheme, 'branch')) add(allBranches(input), '支部', '个');
  if (evaluates(input.scheme, 'member')) add(allMembers(input), '党员', '名');
  if (counts.size === 0) return null;
  const told = [...counts].map(([key, { n, unit }]) => `${key}（${n}${unit}）`);
  return `以下轮次或内容没有有效票，得分按其余的票计算：${told.join('；')}。`;
}

/** Those without items to be judged by: their total is that of the ballots. */
function withoutFulfilment(input: EvaluationInput): string | null {
  const count = (scores: readonly PledgerScore[]): number =>
    scores.filter(({ total, fulfilment }) => total !== null && fulfilment === null).length;
  const all: readonly [PledgerKind, string, number][] = [
    ['branch', '支部%个', count(allBranches(input))],
    ['member', '党员%名', count(allMembers(input))],
  ];
  const told = all
    .filter(([kind, , n]) => evaluates(input.scheme, kind) && n > 0)
    .map(([, form, n]) => form.replace('%', String(n)));
  return told.length === 0 ? null : `没有可计兑现得分的事项、以评议得分为总分的：${told.join('、')}。`;
}

/** The rule by which some of the best grades are no candidates is in no scheme: it is the software's own. */
const NOT_ADVISED = '不列入建议人选的情形：有未兑现、逾期事项等情形的不列入，是软件默认的条件。';

/** 七、说明: as of when, how scores are made, what was left out, and which values are the software's defaults. */
export const notes: SectionOf = (setting) => {
  const { input } = setting;
  const { scheme, asOf, ballotsUntil, figures } = input;
  const defaults = [
    ...bearingDefaults(scheme, isInternal(setting)),
    ...(scheme.selection === undefined ? [] : [NOT_ADVISED]),
  ];
  const parts: readonly (string | null)[] = [
    exclusion(figures.branches),
    `兑现情况截至${dayText(asOf, input)}，以首次核定的时限和实际完成日期为准；评议票计至${dayText(ballotsUntil, input)}。` +
      '未计分的不参加等次统计，各等次的占比都以已计分的为分母。',
    scoring(scheme),
    gradeLines(scheme),
    isInternal(setting) ? withoutFulfilment(input) : null,
    missingRounds(input),
    defaults.length > 0 ? '以下各项是软件默认值，不是本单位的规定：' : null,
    ...defaults,
  ];
  return { title: '说明', parts: parts.filter((part) => part !== null) };
};
