import { describe, expect, it } from 'vitest';
import { schemeFits } from '../../ledger/workbook/fits.ts';
import { nearest } from '../../ledger/scheme/nearest.ts';
import { construction, schemeOf } from '../support/schemes.ts';

const problemsWith = (over: Record<string, unknown>): readonly string[] =>
  schemeFits(schemeOf('construction', over)).map(({ path, message }) => `${path}：${message}`);

/** Two grades of these names. */
const grades = (best: string, last: string): readonly object[] => [
  { name: best, points: 100, from: 60 },
  { name: last, points: 0, from: 0 },
];

describe('a scheme does not fit when', () => {
  it.each<[string, Record<string, unknown>, readonly string[]]>([
    [
      'it switches on a sheet that there is not',
      { sheets: [...construction.sheets, 'practises'] },
      ['sheets：没有名为“practises”的可选工作表；是不是“practices”？'],
    ],
    [
      'it switches on a sheet that is always on',
      { sheets: [...construction.sheets, 'roster'] },
      ['sheets：没有名为“roster”的可选工作表'],
    ],
    [
      'it switches on a column that there is not',
      { columns: { 'commitments.effects': 'optional' } },
      ['columns.commitments.effects：没有名为“commitments.effects”的列；是不是“commitments.effect”？'],
    ],
    ['it names a column nothing like any', { columns: { 备注: 'optional' } }, ['columns.备注：没有名为“备注”的列']],
    [
      'it switches on a column of a sheet that is off',
      { columns: { 'measures.fixBy': 'optional' } },
      ['columns.measures.fixBy：这一列的工作表没有启用；请在 sheets 中加上，或去掉这一列'],
    ],
    [
      'it lacks the list of a column in use',
      { columns: { 'commitments.theme': 'optional' } },
      ['themes：“主题”列要用这个列表，应至少有一个值'],
    ],
    ['a list is empty', { lists: { standing: [] } }, ['lists.standing：“身份”列要用这个列表，应至少有一个值']],
    ['a list says a thing twice', { lists: { standing: ['党员', '党员'] } }, ['lists.standing：“党员”写了两次']],
    [
      'a grade is there twice',
      { evaluation: { grades: grades('满意', '满意') } },
      ['evaluation.grades：“满意”写了两次'],
    ],
    [
      'a grade has the name of another column',
      { evaluation: { grades: grades('满意', '收回票数') } },
      ['columns（评议计票）：两列的表头都是“收回票数”，请改 evaluation.grades 中的名称'],
    ],
    [
      'items must have a deadline but there is no column for it',
      { columns: { 'commitments.deadline': null } },
      ['deadlineRequired：要用“commitments.deadline”列，而方案没有启用它'],
    ],
    [
      'reasons are recorded but there is no column for them',
      { columns: { 'transitions.reasonKind': null } },
      ['followUp.reasonKinds：要用“transitions.reasonKind”列，而方案没有启用它'],
    ],
    [
      'it inspects but has no sheet for it',
      { sheets: ['reviews', 'practices', 'committeeReviews'] },
      ['inspection：要用“inspections.id”列，而方案没有启用它'],
    ],
    [
      'a step is misspelt',
      { lists: { step: construction.lists['step']!.map((step) => (step === '申请销号' ? '申请消号' : step)) } },
      ['lists.step：没有名为“申请消号”的步骤；是不是“申请销号”？', 'lists.step：缺少步骤“申请销号”'],
    ],
    [
      'a step leads to a status that the list lacks',
      { lists: { status: construction.lists['status']!.filter((status) => status !== '结转') } },
      ['lists.step：“结转”不在 lists.status 中'],
    ],
    [
      'a criterion is no column',
      { review: { branch: { criteria: ['cWish', 'cFeasable'] } } },
      ['review.branch.criteria：没有名为“cFeasable”的审查标准；是不是“cFeasible”？'],
    ],
    [
      'a criterion is not switched on',
      { review: { branch: { criteria: ['cWish', 'cAdvanced'] } } },
      ['review.branch.criteria：请在 columns 中启用“reviews.cAdvanced”'],
    ],
    [
      'a reviewer is not in the list',
      { review: { branch: { reviewer: '建管局党组' } } },
      ['review.branch.reviewer：“建管局党组”不在 lists.reviewer 中；是不是“建管局党委”？'],
    ],
    [
      'the reviewing meeting is not in the list',
      { review: { member: { meeting: '党员大会' } } },
      ['review.member.meeting：“党员大会”不在 lists.activityKind 中'],
    ],
    [
      'a category is not in the list',
      { lists: { category: ['共性承诺', '岗位承诺'] } },
      ['categories：“实事承诺”不在 lists.category 中'],
    ],
    [
      'an ability is none of the roster',
      {
        categories: construction.categories.map((category) =>
          category.requiredOfAbility === undefined ? category : { ...category, requiredOfAbility: '办实是' },
        ),
      },
      ['categories.实事承诺.requiredOfAbility：没有名为“办实是”的“实事承诺”值；是不是“办实事”？'],
    ],
    [
      'an activity is not in the list',
      { activities: [{ kind: '民主生活会' }] },
      ['activities：“民主生活会”不在 lists.activityKind 中'],
    ],
    [
      'common items are of a category that there is not',
      { library: [{ category: '家庭承诺', items: ['带好家庭'] }] },
      ['library.第1项.category：“家庭承诺”不在 lists.category 中'],
    ],
    [
      'a milestone is a day that not every year has',
      { milestones: [{ step: '定诺', by: '02-29' }] },
      ['milestones.定诺.by：“02-29”不是每年都有的一天'],
    ],
    [
      'the higher committee reviews but has no sheet for it',
      { sheets: ['reviews', 'inspections', 'practices'] },
      ['review（byCommittee）：要用“committeeReviews.id”列，而方案没有启用它'],
    ],
    [
      'the higher committee has a sheet for reviews but reviews nothing',
      { review: { branch: { byCommittee: null } } },
      [
        'sheets：党委工作簿有“审查意见”，却没有一种承诺由上级党委审查；请在 review 中写明 byCommittee，或去掉 committeeReviews',
      ],
    ],
    [
      'the committee checks gates that the ledger does not have',
      { sheets: [...construction.sheets, 'gateChecks'] },
      ['sheets（gateChecks）：要用“commitments.gateSolved”列，而方案没有启用它'],
    ],
    [
      'the committee comments but the ledger has no comments',
      { sheets: [...construction.sheets, 'committeeComments'] },
      ['sheets（committeeComments）：要用“comments.date”列，而方案没有启用它'],
    ],
    [
      'a column of the committee is switched apart from that of the ledger',
      { columns: { 'committeeReviews.cWish': 'optional' } },
      ['columns.committeeReviews.cWish：没有名为“committeeReviews.cWish”的列'],
    ],
    [
      'the least number of items is more than the most',
      { itemsPerMember: { min: 4 } },
      ['itemsPerMember：最少件数大于最多件数'],
    ],
  ])('%s', (_, over, expected) => {
    expect(problemsWith(over)).toEqual(expected);
  });
});

describe('the nearest key', () => {
  it.each([
    ['roaster', 'roster'],
    ['Roster', 'roster'],
    ['ballot', 'ballots'],
    ['commitmnets.theme', 'commitments.theme'],
  ])('to “%s” is “%s”', (typed, meant) => {
    expect(nearest(typed, ['cover', 'roster', 'ballots', 'commitments.theme', 'commitments.text'])).toBe(meant);
  });

  it('is none where nothing is near', () => {
    expect(nearest('something', ['cover', 'roster'])).toBeUndefined();
  });
});
