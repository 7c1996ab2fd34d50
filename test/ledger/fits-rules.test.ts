import { describe, expect, it } from 'vitest';
import { schemeFits } from '../../ledger/workbook/fits.ts';
import { district, police, schemeOf, town } from '../support/schemes.ts';

type Case = readonly [what: string, id: string, over: Record<string, unknown>, expected: readonly string[]];

const problemsOf = (id: string, over: Record<string, unknown>): readonly string[] =>
  schemeFits(schemeOf(id, over)).map(({ path, message }) => `${path}：${message}`);

const refused = (cases: readonly Case[]): void => {
  it.each(cases)('%s', (_, id, over, expected) => {
    expect(problemsOf(id, over)).toEqual(expected);
  });
};

const without = (values: readonly string[], ...gone: readonly string[]): readonly string[] =>
  values.filter((value) => !gone.includes(value));
const noColumn = (column: string): Record<string, unknown> => ({ columns: { [column]: null } });
const needs = (path: string, column: string): string => `${path}：要用“${column}”列，而方案没有启用它`;

describe('lists: a scheme does not fit when', () => {
  refused([
    [
      'a list has a name that nothing uses',
      'construction',
      { lists: { standings: ['党员'] } },
      ['lists.standings：没有名为“standings”的列表；是不是“standing”？'],
    ],
    ['a sheet is named twice', 'town', { sheets: [...town.sheets, 'records'] }, ['sheets：“records”写了两次']],
    ['a pledger is named twice', 'town', { pledgers: ['branch', 'member', 'member'] }, ['pledgers：“member”写了两次']],
    [
      'a category of the list has no rule',
      'social',
      { lists: { category: ['共性内容', '岗位内容', '创新内容', '其他'] } },
      ['lists.category：“其他”在 categories 中没有说明'],
    ],
  ]);
});

describe('pledges: a scheme does not fit when', () => {
  refused([
    [
      'a category is required of a pledger that there is not',
      'district',
      { categories: { 实事项目: { requiredOf: ['branch', 'member'] } } },
      ['categories.实事项目.requiredOf：没有名为“branch”的承诺主体'],
    ],
    [
      'a category is there twice',
      'district',
      { categories: [...district.categories, district.categories[0]] },
      ['categories：“共性项目”写了两次'],
    ],
    [
      'a category hangs on an ability that the roster does not have',
      'construction',
      noColumn('roster.ability'),
      [needs('categories（requiredOfAbility）', 'roster.ability')],
    ],
    [
      'items of a category that there is not may be alike',
      'construction',
      { similarity: { exempt: ['共性'] } },
      ['similarity.exempt：“共性”不在 lists.category 中'],
    ],
    [
      'items have categories and there is no column for them',
      'social',
      noColumn('commitments.category'),
      [needs('categories', 'commitments.category')],
    ],
    [
      'common items are for a tier that there is not',
      'district',
      { library: [{ category: '共性项目', tier: '机关党员', items: ['改进作风'] }] },
      ['library.第1项.tier：“机关党员”不在 lists.tier 中'],
    ],
    [
      'themes are for a kind of branch that there is not',
      'town',
      { themes: [{ branchKinds: ['乡村'], items: ['治沙造林'] }] },
      ['themes.第1项.branchKinds：“乡村”不在 lists.branchKind 中；是不是“村”？'],
    ],
    [
      'themes are for a tier that there is not',
      'district',
      { themes: [{ tiers: ['机关党员'], items: ['改善民生'], keyWork: true }] },
      ['themes.第1项.tiers：“机关党员”不在 lists.tier 中'],
    ],
    [
      'themes are for a pledger that there is not',
      'district',
      { themes: [{ pledger: 'branch', items: ['改善民生'], keyWork: true }] },
      ['themes.第1项.pledger：没有名为“branch”的承诺主体'],
    ],
    [
      'there are themes and no column for them',
      'town',
      noColumn('commitments.theme'),
      [needs('themes', 'commitments.theme')],
    ],
    [
      'themes are by kind of branch and there is no column for it',
      'town',
      noColumn('cover.branchKind'),
      [needs('themes（branchKinds）', 'cover.branchKind')],
    ],
    [
      'themes and common items are by tier and there is no column for it',
      'district',
      noColumn('roster.tier'),
      [needs('themes（tiers）', 'roster.tier'), needs('library（tier）', 'roster.tier')],
    ],
    [
      '实践载体 are for a kind of branch that there is not',
      'district',
      { carriers: { 国企: '服务群众奉献岗' } },
      ['carriers.国企：“国企”不在 lists.branchKind 中'],
    ],
    [
      '实践载体 are by kind of branch and there is no column for it',
      'district',
      noColumn('cover.branchKind'),
      [needs('carriers', 'cover.branchKind')],
    ],
    [
      'the source of key items is none',
      'social',
      { keySources: ['学习实践遗留'] },
      ['keySources：“学习实践遗留”不在 lists.source 中；是不是“学习实践活动遗留”？'],
    ],
    [
      'key items are known by a source that there is no column for',
      'social',
      noColumn('commitments.source'),
      [needs('keySources', 'commitments.source')],
    ],
    [
      'leaders have a standing that there is not',
      'social',
      { leaders: { standings: ['领导干部'] } },
      ['leaders.standings：“领导干部”不在 lists.standing 中'],
    ],
    [
      'members without post have a standing or a class that there is not',
      'social',
      { withoutPost: { standings: ['无职'], postClasses: ['志愿服务'] } },
      [
        'withoutPost.standings：“无职”不在 lists.standing 中',
        'withoutPost.postClasses：“志愿服务”不在 lists.postClass 中',
      ],
    ],
    [
      'members without post pledge by a class that there is no column for',
      'social',
      noColumn('roster.postClass'),
      [needs('withoutPost', 'roster.postClass')],
    ],
    [
      'a branch’s items are reviewed where branches do not pledge',
      'social',
      {
        pledgers: ['member'],
        evaluation: { panels: [{ name: '党员群众', of: 'member' }] },
        categories: [],
        lists: { category: null },
        columns: { 'commitments.category': null },
        themes: [{ items: ['岗位特点'] }],
      },
      ['review.branch：没有名为“branch”的承诺主体'],
    ],
  ]);
});

describe('the year: a scheme does not fit when', () => {
  refused([
    [
      'items are reviewed and there is no sheet for reviews',
      'social',
      { sheets: ['measures', 'practices', 'committeeReviews', 'committeeMeasures', 'selections'] },
      [
        ...['cAdvanced', 'cYearTask', 'cPostDuty', 'cWish', 'cFeasible'].map(
          (key) => `columns.reviews.${key}：这一列的工作表没有启用；请在 sheets 中加上，或去掉这一列`,
        ),
        needs('review', 'reviews.id'),
        needs('sheets（committeeReviews）', 'reviews.id'),
      ],
    ],
    [
      'there is assistance and no column for its kind',
      'construction',
      noColumn('transitions.helpMode'),
      [needs('followUp.assistance', 'transitions.helpMode')],
    ],
    [
      'there is assistance and no column for who gives it',
      'construction',
      noColumn('transitions.helpers'),
      [needs('followUp.assistance', 'transitions.helpers')],
    ],
    [
      'a milestone is there twice',
      'town',
      { milestones: [...town.milestones, { step: '定诺', by: '03-31' }] },
      ['milestones：“定诺”写了两次'],
    ],
    [
      'an activity is there twice',
      'town',
      { activities: [...town.activities, { kind: '组织生活会' }] },
      ['activities：“组织生活会”写了两次'],
    ],
    [
      'the superior comments on a standing that there is not',
      'town',
      { comments: { bySuperior: ['班子'] } },
      ['comments.bySuperior：“班子”不在 lists.standing 中'],
    ],
    [
      'it asks for comments and has no sheet for them',
      'town',
      { sheets: without(town.sheets, 'comments') },
      [needs('comments', 'comments.target'), needs('sheets（committeeComments）', 'comments.date')],
    ],
    [
      'records are told at a meeting that there is not',
      'town',
      { records: { meeting: '生活会' } },
      ['records.meeting：“生活会”不在 lists.activityKind 中'],
    ],
    [
      'it asks for records and has no sheet for them',
      'town',
      { sheets: without(town.sheets, 'records') },
      [needs('records', 'records.month'), needs('reports.memberResults', 'records.month')],
    ],
    [
      'somebody checks gates that there are not',
      'town',
      {
        sheets: without(town.sheets, 'gateChecks'),
        columns: {
          'commitments.gateSolved': null,
          'commitments.gateInPlace': null,
          'commitments.gateSatisfied': null,
        },
      },
      [
        'gatesBy：要用“commitments.gateSolved”“commitments.gateInPlace”“commitments.gateSatisfied”中的列，而方案一列也没有启用',
      ],
    ],
  ]);

  it('one gate is enough for somebody to check', () => {
    const over = { columns: { 'commitments.gateInPlace': null, 'commitments.gateSatisfied': null } };
    expect(problemsOf('town', over)).toEqual([]);
  });
});

const grade = (name: string, points: number, from: number): object => ({ name, points, from });
const member = (name: string, over: object = {}): object => ({ name, of: 'member', ...over });

describe('evaluation: a scheme does not fit when', () => {
  refused([
    [
      'a round ends on a day that not every year has',
      'social',
      { evaluation: { rounds: [{ name: '年终', by: '02-30' }] } },
      ['evaluation.rounds.年终.by：“02-30”不是每年都有的一天'],
    ],
    [
      'a round ends before the one before it',
      'town',
      { evaluation: { rounds: { 下半年: { by: '07-01', nextYear: false } } } },
      ['evaluation.rounds.下半年.by：截止日（本年07-01）应晚于上一轮（本年07-10）'],
    ],
    [
      'a round of this year comes after one that ends in the next',
      'town',
      { evaluation: { rounds: [...town.evaluation.rounds, { name: '补评', by: '12-31' }] } },
      ['evaluation.rounds.补评.by：截止日（本年12-31）应晚于上一轮（次年01-05）'],
    ],
    [
      'two rounds have one name',
      'town',
      { evaluation: { rounds: [town.evaluation.rounds[0], { name: '上半年', by: '09-30' }] } },
      ['evaluation.rounds：“上半年”写了两次'],
    ],
    [
      'a grade has as many points as the one above it',
      'social',
      { evaluation: { grades: { 较满意: { points: 100 } } } },
      ['evaluation.grades.较满意.points：是100，分值应低于上一等次的100'],
    ],
    [
      'a grade begins no lower than the one above it',
      'social',
      { evaluation: { grades: { 基本满意: { from: 85 } } } },
      ['evaluation.grades.基本满意.from：是85，分数线应低于上一等次的80'],
    ],
    [
      'the last grade does not begin at nothing',
      'social',
      { evaluation: { grades: [grade('好', 100, 60), grade('差', 0, 1)] } },
      ['evaluation.grades.差.from：是1，最后一个等次应为0'],
    ],
    [
      'more grades qualify than there are',
      'social',
      { selection: { grades: 5 } },
      ['selection.grades：是5，等次只有4个'],
    ],
    [
      'candidates are found around a day that there is not',
      'town',
      { selection: { around: '06-31' } },
      ['selection.around：“06-31”不是每年都有的一天'],
    ],
    [
      'the parts of the total are not one in all',
      'social',
      { evaluation: { weights: { evaluation: 0.7 } } },
      ['evaluation.weights：两部分是0.7和0.4，相加应为1'],
    ],
    [
      'the parts of the assessment are not one in all',
      'social',
      { evaluation: { assessment: { own: 0.6, members: 0.6 } } },
      ['evaluation.assessment：两部分是0.6和0.6，相加应为1'],
    ],
    [
      'a panel evaluates a pledger that there is not',
      'district',
      { evaluation: { panels: [...district.evaluation.panels, { name: '群众', of: 'branch' }] } },
      ['evaluation.panels.群众.of：没有名为“branch”的承诺主体'],
    ],
    [
      'a panel evaluates a standing that there is not',
      'district',
      { evaluation: { panels: { 群众代表: { standings: ['领导'] } } } },
      ['evaluation.panels.群众代表.standings：“领导”不在 lists.standing 中'],
    ],
    [
      'nobody evaluates members of a standing',
      'district',
      { evaluation: { panels: district.evaluation.panels.filter(({ standings }) => standings?.[0] === '领导干部') } },
      ['evaluation.panels：身份为“普通党员”的党员没有评议主体'],
    ],
    [
      'a panel evaluates members of a standing twice',
      'district',
      { evaluation: { panels: [...district.evaluation.panels, member('群众代表')] } },
      ['evaluation.panels（身份为“领导干部”的党员）：“群众代表”写了两次'],
    ],
    [
      'one panel of a pledger has a weight and another has none',
      'district',
      { evaluation: { panels: { 群众代表: { weight: 2 } } } },
      ['evaluation.panels（身份为“领导干部”的党员）：有的评议主体有权重，有的没有；应都写 weight，或都不写（均等）'],
    ],
    [
      'a panel of branches is for members of a standing',
      'social',
      { evaluation: { panels: [member('党员群众'), { name: '群众', of: 'branch', standings: ['普通党员'] }] } },
      ['evaluation.panels.群众.standings：评议支部的不分身份'],
    ],
    [
      'the committee holds the ballot on members',
      'town',
      { evaluation: { panels: { 所在支部全体党员: { byCommittee: true } } } },
      ['evaluation.panels.所在支部全体党员.byCommittee：党委工作簿只记对支部的评议票，对党员的评议由支部组织'],
    ],
    [
      'the committee holds ballots and has no sheet for them',
      'town',
      { sheets: without(town.sheets, 'branchBallots') },
      [needs('evaluation.panels（byCommittee）', 'branchBallots.target')],
    ],
    [
      'the committee has a sheet for ballots and holds none',
      'town',
      { evaluation: { panels: [member('党员群众'), { name: '党员群众', of: 'branch' }] } },
      [
        'sheets（branchBallots）：没有一个评议主体由上级党委组织；请在 evaluation.panels 中写明 byCommittee，或去掉这张表',
      ],
    ],
    [
      'ballots are on subjects and have no column for it',
      'town',
      noColumn('ballots.subject'),
      [needs('evaluation.subjects', 'ballots.subject')],
    ],
    [
      'ballots have a column for subjects and there are none',
      'town',
      { evaluation: { subjects: null } },
      ['evaluation.subjects：“评议内容”列要用这个列表，应至少有一个值'],
    ],
    [
      'nothing is asked in ballots on branches',
      'town',
      { evaluation: { subjects: [{ name: '“五带头”情况', of: ['member'] }] } },
      ['evaluation.subjects：对支部的评议没有一项评议内容'],
    ],
    [
      'two subjects have one name',
      'town',
      {
        evaluation: {
          subjects: [
            { name: '承诺', of: ['member'] },
            { name: '承诺', of: ['branch'] },
          ],
        },
      },
      ['evaluation.subjects：“承诺”写了两次'],
    ],
    [
      'pledgers evaluate themselves and there is no column for it',
      'police',
      noColumn('results.selfGrade'),
      [needs('evaluation.selfEvaluation', 'results.selfGrade')],
    ],
  ]);

  it('weights that are one in all but for the last binary digit are one', () => {
    // 0.1 + 0.9 and 0.3 + 0.7 are 1; 0.7 + 0.2999999999999999 is what a program may have written for 0.3.
    expect(
      problemsOf('social', { evaluation: { weights: { evaluation: 0.7, fulfilment: 0.2999999999999999 } } }),
    ).toEqual([]);
  });

  it('six grades of other names fit', () => {
    const grades = ['优', '良', '中', '可', '差', '劣'].map((name, i) =>
      grade(name, 100 - 20 * i, [90, 80, 70, 60, 50, 0][i]!),
    );
    expect(problemsOf('town', { evaluation: { grades } })).toEqual([]);
  });

  it('all panels of a pledger with a weight fit', () => {
    const panels = { 所在支部: { weight: 2 }, 群众代表: { weight: 1 }, 班子成员: { weight: 1 } };
    expect(problemsOf('district', { evaluation: { panels } })).toEqual([]);
  });
});

describe('measures: a scheme does not fit when', () => {
  refused([
    [
      'it has measures and no sheet for them',
      'social',
      { sheets: ['reviews', 'practices', 'committeeReviews', 'selections'], columns: { 'measures.fixBy': null } },
      [needs('measures', 'measures.measure'), needs('measures（deadline）', 'measures.fixBy')],
    ],
    [
      'it has a sheet for measures and none of them',
      'social',
      { measures: null, measureRules: null },
      ['measures：“措施”列要用这个列表，应至少有一个值', 'measures：“事由”列要用这个列表，应至少有一个值'],
    ],
    [
      'a measure has a deadline and there is no column for it',
      'police',
      noColumn('measures.fixBy'),
      [needs('measures（deadline）', 'measures.fixBy')],
    ],
    [
      'a measure is there twice',
      'district',
      { measures: [...district.measures!, district.measures![0]] },
      ['measures：“口头提醒”写了两次'],
    ],
    [
      'a rule names a measure that there is not',
      'police',
      { measureRules: [{ when: 'stillUnfulfilled', anyOf: ['限期改正'], cause: '评议考核后仍未兑现' }] },
      ['measureRules.第1项.anyOf：没有名为“限期改正”的措施'],
    ],
    [
      'a rule names a cause that its measure may not have',
      'police',
      { measureRules: [{ when: 'stillUnfulfilled', anyOf: ['限期整改'], cause: '评议后仍未兑现' }] },
      ['measureRules.第1项.cause：没有名为“评议后仍未兑现”的“限期整改”的事由；是不是“评议考核后仍未兑现”？'],
    ],
    [
      'measures are for key work and no theme is key work',
      'district',
      { themes: [{ items: ['改善民生'] }] },
      [
        'measureRules.第2项.when：没有一个主题是重点工作（keyWork）',
        ...['限期整改', '诫勉谈话', '通报批评', '引咎辞职'].map(
          (name) => `measures.${name}.keyWorkOnly：没有一个主题是重点工作（keyWork）`,
        ),
      ],
    ],
    [
      'key work is answered for by an assessment that there is no sheet for',
      'district',
      { sheets: without(district.sheets, 'assessments') },
      [
        needs('themes（keyWork）', 'assessments.memberId'),
        needs('measures（keyWorkOnly）', 'assessments.memberId'),
        needs('measureRules（keyWorkFailed）', 'assessments.memberId'),
      ],
    ],
  ]);
});

describe('posts and areas: a scheme does not fit when', () => {
  refused([
    [
      'posts are set up in a way that there is not',
      'police',
      { posts: { electedBy: { individual: '民主推选', collective: '局务会推选' } } },
      [
        'posts.electedBy.individual：没有名为“民主推选”的推选方式',
        'posts.electedBy.collective：没有名为“局务会推选”的推选方式',
      ],
    ],
    [
      'areas are headed by a standing that there is not',
      'police',
      { posts: { headStandings: ['机构负责人'] } },
      ['posts.headStandings：“机构负责人”不在 lists.standing 中'],
    ],
    [
      'no veto is a value that there is not',
      'police',
      { posts: { noVeto: '没有' } },
      ['posts.noVeto：“没有”不在 lists.veto 中'],
    ],
    [
      'areas have work of a kind that there is not',
      'police',
      { posts: { areaWork: [{ kind: '工作日记', per: 'month' }] } },
      ['posts.areaWork.工作日记：没有名为“工作日记”的责任区工作类别；是不是“工作日志”？'],
    ],
    ...['posts', 'postAssessments', 'areas', 'areaWork'].map((key): Case => {
      const id = { posts: 'postId', postAssessments: 'postId', areas: 'areaId', areaWork: 'areaId' }[key]!;
      return [
        `it has posts and no sheet ${key}`,
        'police',
        { sheets: without(police.sheets, key) },
        [needs('posts', `${key}.${id}`)],
      ];
    }),
    ['members are of no unit', 'police', noColumn('roster.unit'), [needs('posts', 'roster.unit')]],
    ['members are of no area', 'police', noColumn('roster.areaId'), [needs('posts', 'roster.areaId')]],
    ['members have no duty in their area', 'police', noColumn('roster.areaDuty'), [needs('posts', 'roster.areaDuty')]],
    [
      'it has the sheets of posts and no rule for them',
      'police',
      { posts: null },
      ['posts', 'postAssessments', 'areas', 'areaWork'].map(
        (key) => `sheets（${key}）：启用了这张表，还要在 posts 中写明规则`,
      ),
    ],
  ]);
});

describe('reports: a scheme does not fit when', () => {
  refused([
    [
      'a report is there twice',
      'town',
      { reports: [...town.reports, { kind: 'circular', per: 'any' }] },
      ['reports：“circular”写了两次'],
    ],
    [
      'branches are compared and there is no sheet for it',
      'town',
      { sheets: without(town.sheets, 'branchRankings') },
      [needs('reports.branchResults', 'branchRankings.period')],
    ],
    [
      'there is a supervision circular and no sheet for it',
      'town',
      { sheets: without(town.sheets, 'supervision') },
      [needs('reports.supervision', 'supervision.date')],
    ],
    [
      'there is a half-year report and no joint inspection',
      'district',
      { sheets: without(district.sheets, 'jointInspections') },
      [needs('reports.halfYear', 'jointInspections.period')],
    ],
    [
      'a report is made of other periods than its rows are of',
      'town',
      { reports: { memberResults: { per: 'quarter' }, branchResults: { per: 'month' } } },
      [
        'reports.memberResults.per：是文字“quarter”，应为“month”：数据按这一期记',
        'reports.branchResults.per：是文字“month”，应为“months”：数据按这一期记',
      ],
    ],
    [
      'the half-year report is made of quarters',
      'district',
      { reports: { halfYear: { per: 'quarter' } } },
      ['reports.halfYear.per：是文字“quarter”，应为“half”：数据按这一期记'],
    ],
    [
      'a paper goes together with a day that there is not',
      'district',
      { committee: { papers: { halfYear: { occasion: { around: '02-29' } } } } },
      ['committee.papers.halfYear.occasion.around：“02-29”不是每年都有的一天'],
    ],
  ]);
});

describe('forms: a scheme does not fit when', () => {
  const member = { fields: [{ label: '民族', from: 'roster.nations' }], columns: ['text', 'deadlines'] };
  refused([
    [
      'a pledge form takes values from columns that there are not',
      'social',
      { forms: { pledge: { member } } },
      [
        'forms.pledge.member.fields：没有名为“roster.nations”的列；是不是“roster.nation”？',
        'forms.pledge.member.columns：没有名为“deadlines”的列；是不是“deadline”？',
      ],
    ],
  ]);

  it('a column that the scheme does without is a blank on its forms', () => {
    expect(problemsOf('social', noColumn('roster.nation'))).toEqual([]);
  });
});

describe('defaults: a scheme does not fit when', () => {
  refused([
    [
      'it calls a default what it does not have',
      'town',
      { defaults: { 'evaluation.weigths': '默认' } },
      ['defaults.evaluation.weigths：方案里没有“evaluation.weigths”这一项'],
    ],
    [
      'it calls a default a list that comes from a rule',
      'town',
      { defaults: { 'lists.grade': '默认' } },
      ['defaults.lists.grade：方案里没有“lists.grade”这一项'],
    ],
  ]);

  it('a value that is taken away is no default any more', () => {
    expect(problemsOf('town', { selection: null, committee: { papers: null } })).toEqual([]);
  });

  it('an entry may be named as a default by its name', () => {
    expect(problemsOf('town', { defaults: { 'evaluation.grades.满意.from': '默认' } })).toEqual([]);
  });
});
