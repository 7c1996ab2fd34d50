import type { Scheme } from '../../ledger/scheme/schema.ts';
import { construction, schemeOf } from './schemes.ts';

const { lists } = construction;

/** As the town's text has it: the committee reviews everything, keeps the gates, comments, holds ballots on branches. */
export const town: Scheme = schemeOf('construction', {
  id: 'town-like',
  sheets: [
    'reviews',
    'inspections',
    'comments',
    'committeeReviews',
    'gateChecks',
    'committeeComments',
    'branchBallots',
    'branchRankings',
    'supervision',
    'selections',
  ],
  columns: {
    'commitments.gateSolved': 'optional',
    'commitments.gateInPlace': 'optional',
    'commitments.gateSatisfied': 'optional',
    'reviews.cAdvanced': 'required',
    'reviews.cWish': 'required',
    'reviews.cFeasible': 'required',
    'reviews.cOwnReality': null,
    'reviews.cDoable': null,
    'ballots.subject': 'required',
  },
  lists: {
    ...lists,
    reviewer: ['镇党委'],
    round: ['上半年', '下半年'],
    panel: ['所在支部全体党员', '所在村社干部群众', '全镇党员和干部群众', '下级党组织负责人'],
  },
  review: {
    branch: {
      reviewer: '镇党委',
      criteria: ['cAdvanced', 'cWish', 'cFeasible'],
      opinionName: '意见',
      afterReturn: '由支部修改',
      byCommittee: true,
    },
    member: {
      reviewer: '镇党委',
      criteria: ['cAdvanced', 'cWish', 'cFeasible'],
      opinionName: '意见',
      afterReturn: '由党员本人修改',
      meeting: null,
      byCommittee: true,
    },
  },
});

/** As the social-affairs bureau's text has it: the superior reviews the branch's pledges and decides measures. */
export const social: Scheme = schemeOf('construction', {
  id: 'social-like',
  sheets: ['reviews', 'inspections', 'measures', 'practices', 'committeeReviews', 'committeeMeasures', 'selections'],
  columns: {
    'measures.fixBy': 'required',
    'reviews.cAdvanced': 'required',
    'reviews.cYearTask': 'required',
    'reviews.cPostDuty': 'required',
    'reviews.cWish': 'required',
    'reviews.cFeasible': 'required',
    'reviews.cOwnReality': null,
    'reviews.cDoable': null,
  },
  lists: {
    ...lists,
    reviewer: ['上一级党组织', '党支部'],
    measure: ['限期整改'],
    cause: ['落实不好群众不满意'],
  },
  review: {
    branch: { reviewer: '上一级党组织', criteria: ['cAdvanced', 'cYearTask', 'cPostDuty', 'cWish', 'cFeasible'] },
    member: {
      reviewer: '党支部',
      criteria: ['cAdvanced', 'cYearTask', 'cPostDuty', 'cWish', 'cFeasible'],
      meeting: null,
    },
  },
});

/** As the district's text has it: members only, no reviews; joint inspections, assessments, measures. */
export const district: Scheme = schemeOf('construction', {
  id: 'district-like',
  pledgers: ['member'],
  sheets: ['inspections', 'measures', 'jointInspections', 'assessments', 'committeeMeasures', 'selections'],
  columns: {
    'measures.fixBy': 'optional',
    'reviews.cWish': null,
    'reviews.cFeasible': null,
    'reviews.cOwnReality': null,
    'reviews.cDoable': null,
  },
  lists: {
    ...lists,
    measure: ['口头提醒', '批评教育', '限期整改', '诫勉谈话', '通报批评', '引咎辞职'],
    cause: ['未全面兑现承诺', '没有完成承诺', '失职失责致目标责任制考核差'],
  },
  review: null,
});

/** As the forest police's text has it: the bureau reviews in the one branch's own ledger; no committee workbook. */
export const police: Scheme = schemeOf('construction', {
  id: 'police-like',
  sheets: ['reviews', 'inspections', 'practices'],
  review: { branch: { byCommittee: null } },
});
