import type { Scheme } from '../../scheme/schema.ts';
import { type Fit, type Problems, doubled, entryAt, problem, strangers, unlisted } from './fit.ts';

const near = (a: number, b: number): boolean => Math.abs(a - b) < 1e-9;

function rounds({ evaluation }: Scheme): Problems {
  const all = evaluation.rounds;
  const last = all.map(({ by, nextYear }) => `${nextYear === true ? '次年' : '本年'}${by}`);
  const order = all.findIndex((one, index) => {
    const before = all[index - 1];
    if (before === undefined) return false;
    return (before.nextYear === true) === (one.nextYear === true) ? one.by <= before.by : before.nextYear === true;
  });
  return [
    ...doubled(
      'evaluation.rounds',
      all.map(({ name }) => name),
    ),
    ...(order === -1
      ? []
      : [
          problem(
            `${entryAt('evaluation.rounds', all, order)}.by`,
            `截止日（${last[order]}）应晚于上一轮（${last[order - 1]}）`,
          ),
        ]),
  ];
}

function grades({ evaluation, selection }: Scheme): Problems {
  const all = evaluation.grades;
  const falling = (key: 'points' | 'from', what: string): Problems =>
    all.flatMap((one, index) => {
      const before = all[index - 1];
      if (before === undefined || one[key] < before[key]) return [];
      const at = `${entryAt('evaluation.grades', all, index)}.${key}`;
      return [problem(at, `是${one[key]}，${what}应低于上一等次的${before[key]}`)];
    });
  const last = all.at(-1);
  return [
    ...falling('points', '分值'),
    ...falling('from', '分数线'),
    ...(last === undefined || last.from === 0
      ? []
      : [problem(`${entryAt('evaluation.grades', all, all.length - 1)}.from`, `是${last.from}，最后一个等次应为0`)]),
    ...(selection !== undefined && selection.grades > all.length
      ? [problem('selection.grades', `是${selection.grades}，等次只有${all.length}个`)]
      : []),
  ];
}

type Panel = Scheme['evaluation']['panels'][number];

/** Whom a panel evaluates: the branch, or members of each standing. */
function evaluated(panel: Panel, standings: readonly string[]): readonly string[] {
  return panel.of === 'branch'
    ? ['支部']
    : (panel.standings ?? standings).map((standing) => `身份为“${standing}”的党员`);
}

/** Every pledger that is evaluated has its panels, each once, all with a weight or none (E2). */
function panels(scheme: Scheme): Problems {
  const { panels: all } = scheme.evaluation;
  const standings = scheme.lists['standing'] ?? [];
  const members = standings.map((standing) => `身份为“${standing}”的党员`);
  const of = (target: string): readonly Panel[] => all.filter((one) => evaluated(one, standings).includes(target));
  return [
    ...all.flatMap((one, index): Problems => {
      const at = entryAt('evaluation.panels', all, index);
      return [
        ...strangers(`${at}.of`, [one.of], scheme.pledgers, '承诺主体'),
        ...unlisted(`${at}.standings`, one.standings ?? [], 'standing', scheme),
        ...(one.of === 'branch' && one.standings !== undefined
          ? [problem(`${at}.standings`, '评议支部的不分身份')]
          : []),
        ...(one.of === 'member' && one.byCommittee === true
          ? [problem(`${at}.byCommittee`, '党委工作簿只记对支部的评议票，对党员的评议由支部组织')]
          : []),
      ];
    }),
    ...['支部', ...members].flatMap((target): Problems => {
      const its = of(target);
      const weighed = its.filter(({ weight }) => weight !== undefined).length;
      return [
        ...doubled(
          `evaluation.panels（${target}）`,
          its.map(({ name }) => name),
        ),
        ...(weighed > 0 && weighed < its.length
          ? [problem(`evaluation.panels（${target}）`, '有的评议主体有权重，有的没有；应都写 weight，或都不写（均等）')]
          : []),
      ];
    }),
    ...members
      .filter((target) => scheme.pledgers.includes('member') && of(target).length === 0)
      .map((target) => problem('evaluation.panels', `${target}没有评议主体`)),
  ];
}

/** What ballots are held on, for every pledger that a panel evaluates (E3). */
function subjects(scheme: Scheme): Problems {
  const { subjects: all, panels: by } = scheme.evaluation;
  if (all === undefined) return [];
  const kinds = [...new Set(by.map(({ of }) => of))];
  return [
    ...doubled(
      'evaluation.subjects',
      all.map(({ name }) => name),
    ),
    ...all.flatMap(({ of }, index) =>
      strangers(`${entryAt('evaluation.subjects', all, index)}.of`, of, scheme.pledgers, '承诺主体'),
    ),
    ...kinds
      .filter((kind) => !all.some(({ of }) => of.includes(kind)))
      .map((kind) => problem('evaluation.subjects', `对${kind === 'branch' ? '支部' : '党员'}的评议没有一项评议内容`)),
  ];
}

/** Rounds, grades, panels, subjects and weights of the evaluation (E1–E7). */
export const evaluation: Fit = (scheme) => {
  const { weights, assessment } = scheme.evaluation;
  const whole = (path: string, a: number, b: number): Problems =>
    near(a + b, 1) ? [] : [problem(path, `两部分是${a}和${b}，相加应为1`)];
  return [
    ...rounds(scheme),
    ...grades(scheme),
    ...panels(scheme),
    ...subjects(scheme),
    ...whole('evaluation.weights', weights.evaluation, weights.fulfilment),
    ...whole('evaluation.assessment', assessment.own, assessment.members),
  ];
};
