import type { Scheme } from '../../../ledger/scheme/schema.ts';
import { type Part, PLEDGER, at, line, monthDay, percent, yes } from './fact.ts';

type Evaluation = Scheme['evaluation'];
type Panel = Evaluation['panels'][number];

const whose = ({ of, standings }: Panel): string =>
  `${PLEDGER[of]}${standings === undefined ? '' : `（${standings.join('、')}）`}`;

/** “党员（领导干部）：所在支部、群众代表”: the panels of each whom they evaluate. */
function panels({ panels: all }: Evaluation): readonly string[] {
  return [...new Set(all.map(whose))].map((who) => {
    const its = all.filter((one) => whose(one) === who);
    const names = its.map(({ name, weight }) => `${name}${weight === undefined ? '' : `（权重${weight}）`}`);
    return `${who}：${names.join('、')}${its.some(({ byCommittee }) => byCommittee === true) ? '（由上级组织，票记在党委工作簿）' : ''}`;
  });
}

function numbers({ grades }: Evaluation): string {
  const told = grades.map(({ name, points, from }, index) => {
    const above = grades[index - 1];
    const line = index === grades.length - 1 && above !== undefined ? `${above.from}分以下` : `总分${from}分起`;
    return `${name}一票${points}分，${line}`;
  });
  return told.join('；');
}

const WHEN: Readonly<Record<NonNullable<Scheme['measureRules']>[number]['when'], string>> = {
  notAllFulfilled: '年底没有全面兑现的党员',
  stillUnfulfilled: '评议后仍未兑现的',
  lowestGrade: '评议为最后一个等次的',
  keyWorkFailed: '重点工作没有兑现、目标责任制考核差的领导',
};

const facts = {
  rounds: ({ rounds }: Evaluation): string =>
    rounds.map(({ name, by, nextYear }) => `${name}（${nextYear === true ? '次年' : ''}${monthDay(by)}前）`).join('、'),
  subjects: ({ subjects = [] }: Evaluation): string =>
    subjects.map(({ name, of }) => `${name}（评${of.map((kind) => PLEDGER[kind]).join('、')}）`).join('、'),
};

export const evaluation: Part = {
  title: '评议',
  facts: [
    { label: '轮次', at: at('evaluation.rounds'), tell: ({ evaluation: of }) => [facts.rounds(of)], compare: true },
    {
      label: '评议主体',
      at: at('evaluation.panels'),
      tell: ({ evaluation: of }) => panels(of),
      compare: true,
    },
    {
      label: '评议内容',
      at: at('evaluation.subjects'),
      tell: ({ evaluation: of }) => line(of.subjects, () => facts.subjects(of)),
    },
    {
      label: '评议前',
      at: at('evaluation.selfEvaluation', 'evaluation.statement'),
      tell: ({ evaluation: of }) => {
        const said = [...yes(of.selfEvaluation, '先自评，没有自评不计分'), ...yes(of.statement, '逐项说明落实情况')];
        return said.length === 0 ? [] : [said.join('；')];
      },
      compare: true,
    },
    {
      label: '等次',
      at: at('evaluation.grades.name'),
      where: 'evaluation.grades',
      tell: ({ evaluation: of }) => [of.grades.map(({ name }) => name).join('、')],
      compare: true,
    },
    {
      label: '一票分值（分数线）',
      at: ({ evaluation: of }) =>
        of.grades.flatMap(({ name }) => ['points', 'from'].map((key) => `evaluation.grades.${name}.${key}`)),
      where: 'evaluation.grades',
      tell: ({ evaluation: of }) => [numbers(of)],
      compare: ({ evaluation: of }) => of.grades.map(({ points, from }) => `${points}（${from}）`).join('、'),
    },
    {
      label: '总分',
      at: at('evaluation.weights'),
      tell: ({ evaluation: { weights } }) => [
        `评议占${percent(weights.evaluation)}，兑现占${percent(weights.fulfilment)}`,
      ],
      compare: true,
    },
    {
      label: '逾期后兑现',
      at: at('evaluation.lateCounts'),
      tell: ({ evaluation: { lateCounts } }) => [`按${percent(lateCounts)}计`],
      compare: true,
    },
    {
      label: '支部年度考核分',
      at: at('evaluation.assessment'),
      tell: ({ evaluation: { assessment: of } }) => [
        `支部自身占${percent(of.own)}，党员平均占${percent(of.members)}；缺一的按另一个计`,
      ],
      compare: true,
    },
    {
      label: '评选建议人选',
      at: at('selection'),
      tell: ({ selection, evaluation: of }) =>
        line(
          selection,
          ({ grades, around }) =>
            `${of.grades
              .slice(0, grades)
              .map(({ name }) => name)
              .join('、')}${around === undefined ? '' : `，${monthDay(around)}前后`}`,
        ),
      compare: true,
    },
    {
      label: '整改问责的措施',
      at: at('measures'),
      tell: ({ measures = [] }) =>
        measures.map(({ name, causes, byBranch, keyWorkOnly, deadline }) => {
          const who = byBranch ? '支部可以决定' : '由上级决定';
          return [
            `${name}：${causes.join('、')}`,
            who,
            ...yes(keyWorkOnly, '只对重点工作责任领导'),
            ...yes(deadline, '要有整改期限'),
          ].join('；');
        }),
      compare: ({ measures = [] }) => measures.map(({ name }) => name).join('、'),
    },
    {
      label: '什么时候要有措施',
      at: at('measureRules'),
      tell: ({ measureRules = [] }) =>
        measureRules.map(({ when, anyOf, cause }) => `${WHEN[when]}：${anyOf.join('、')}之一，事由“${cause}”`),
    },
  ],
};
