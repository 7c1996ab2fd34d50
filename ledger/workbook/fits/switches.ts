import type { Scheme } from '../../scheme/schema.ts';
import { committeeNeeds } from './committee.ts';
import { type Fit, hasColumn, problem } from './fit.ts';

/** What asks for a column: the path, whether it is asked for, and the column. */
type Need = readonly [path: string, on: boolean, column: string];

const GATES = ['gateSolved', 'gateInPlace', 'gateSatisfied'].map((key) => `commitments.${key}`);

const evaluationNeeds = ({ evaluation }: Scheme): readonly Need[] => [
  ['evaluation.selfEvaluation', evaluation.selfEvaluation, 'results.selfGrade'],
  ['evaluation.subjects', evaluation.subjects !== undefined, 'ballots.subject'],
  ['evaluation.panels（byCommittee）', evaluation.panels.some((p) => p.byCommittee === true), 'branchBallots.target'],
];

const pledgeNeeds = ({
  categories,
  themes = [],
  carriers,
  keySources,
  withoutPost,
  library,
}: Scheme): readonly Need[] => [
  ['categories', categories.length > 0, 'commitments.category'],
  ['categories（requiredOfAbility）', categories.some((c) => c.requiredOfAbility !== undefined), 'roster.ability'],
  ['themes', themes.length > 0, 'commitments.theme'],
  ['themes（branchKinds）', themes.some(({ branchKinds }) => branchKinds !== undefined), 'cover.branchKind'],
  ['themes（tiers）', themes.some(({ tiers }) => tiers !== undefined), 'roster.tier'],
  ['themes（keyWork）', themes.some(({ keyWork }) => keyWork === true), 'assessments.memberId'],
  ['carriers', carriers !== undefined, 'cover.branchKind'],
  ['keySources', keySources !== undefined, 'commitments.source'],
  ['withoutPost', withoutPost !== undefined, 'roster.postClass'],
  ['library（tier）', library.some(({ tier }) => tier !== undefined), 'roster.tier'],
];

const measureNeeds = ({ measures = [], measureRules = [] }: Scheme): readonly Need[] => [
  ['measures', measures.length > 0, 'measures.measure'],
  ['measures（deadline）', measures.some(({ deadline }) => deadline === true), 'measures.fixBy'],
  ['measures（keyWorkOnly）', measures.some(({ keyWorkOnly }) => keyWorkOnly === true), 'assessments.memberId'],
  ['measureRules（keyWorkFailed）', measureRules.some(({ when }) => when === 'keyWorkFailed'), 'assessments.memberId'],
];

const POST_COLUMNS = ['posts.postId', 'postAssessments.postId', 'areas.areaId', 'areaWork.areaId'];

const yearNeeds = ({ followUp, inspection, comments, records, posts }: Scheme): readonly Need[] => [
  ['followUp.reasonKinds', followUp.reasonKinds, 'transitions.reasonKind'],
  ['followUp.assistance', followUp.assistance, 'transitions.helpMode'],
  ['followUp.assistance', followUp.assistance, 'transitions.helpers'],
  ['inspection', inspection !== undefined, 'inspections.id'],
  ['comments', comments !== undefined, 'comments.target'],
  ['records', records !== undefined, 'records.month'],
  ...[...POST_COLUMNS, 'roster.unit', 'roster.areaId', 'roster.areaDuty'].map((column): Need => [
    'posts',
    posts !== undefined,
    column,
  ]),
];

/** What columns need: a switch in the scheme without its column would ask for what nobody can fill in. */
export const switches: Fit = (scheme) => {
  const needs: readonly Need[] = [
    ['deadlineRequired', scheme.deadlineRequired, 'commitments.deadline'],
    ...pledgeNeeds(scheme),
    ['review', scheme.review !== undefined, 'reviews.id'],
    ...yearNeeds(scheme),
    ...evaluationNeeds(scheme),
    ...measureNeeds(scheme),
    ...committeeNeeds(scheme),
  ];
  const gateless = scheme.gatesBy !== undefined && !GATES.some((gate) => hasColumn(gate, scheme));
  return [
    ...needs
      .filter(([, on, column]) => on && !hasColumn(column, scheme))
      .map(([path, , column]) => problem(path, `要用“${column}”列，而方案没有启用它`)),
    ...(gateless ? [problem('gatesBy', `要用“${GATES.join('”“')}”中的列，而方案一列也没有启用`)] : []),
  ];
};

/** Columns and sheets that mean nothing without the rule behind them. */
export const rulesBehind: Fit = (scheme) => {
  const { evaluation, posts, sheets } = scheme;
  const postSheets = ['posts', 'postAssessments', 'areas', 'areaWork'].filter((key) => sheets.includes(key));
  return [
    ...(posts === undefined
      ? postSheets.map((key) => problem(`sheets（${key}）`, '启用了这张表，还要在 posts 中写明规则'))
      : []),
    ...(sheets.includes('branchBallots') && !evaluation.panels.some(({ byCommittee }) => byCommittee === true)
      ? [
          problem(
            'sheets（branchBallots）',
            '没有一个评议主体由上级党委组织；请在 evaluation.panels 中写明 byCommittee，或去掉这张表',
          ),
        ]
      : []),
  ];
};
