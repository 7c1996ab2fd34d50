import { describe, expect, it } from 'vitest';
import { loadScheme } from '../../ledger/scheme/load.ts';
import { reaches, states } from '../../ledger/scheme/place.ts';
import { builtInScheme, builtInSchemes } from '../../templates/schemes/index.ts';
import { construction } from '../support/schemes.ts';

function problemsOf(data: unknown): readonly string[] {
  const loaded = loadScheme(data, builtInScheme, Object.keys(builtInSchemes));
  return 'problems' in loaded ? loaded.problems.map(({ path, message }) => `${path}：${message}`) : [];
}

const ALL = 'construction、district、town、social、police';

describe('a scheme file is refused when it is or has', () => {
  it.each<[string, unknown, string]>([
    ['a text instead of a group', '方案', '（整个文件）：是文字“方案”，应为一组项，写成 {…}'],
    ['a list instead of a group', [], '（整个文件）：是一个列表，应为一组项，写成 {…}'],
    ['nothing', null, '（整个文件）：是null，应为一组项，写成 {…}'],
    [
      'a scheme to extend that there is not',
      { extends: 'factory' },
      `extends：没有名为“factory”的方案；可用的方案：${ALL}`,
    ],
    ['a scheme to extend that is misspelt', { extends: 'twon' }, 'extends：没有名为“twon”的方案；是不是“town”？'],
    [
      'the name of an object’s own method',
      { extends: 'toString' },
      `extends：没有名为“toString”的方案；可用的方案：${ALL}`,
    ],
    ['a number to extend', { extends: 5 }, 'extends：是5，应为方案代号，例如“construction”'],
  ])('%s', (_, data, problem) => {
    expect(problemsOf(data)).toEqual([problem]);
  });
});

describe('a scheme file is refused, with the place, what is there and what is expected, when it has', () => {
  const { evaluation } = construction;

  it.each<[string, Record<string, unknown>, string]>([
    ['a day past the 28th', { submissionDay: 31 }, 'submissionDay：是31，应不大于28'],
    ['half a day', { submissionDay: 5.5 }, 'submissionDay：是5.5，应为整数，不加引号'],
    ['text for a number', { dueSoonDays: '30' }, 'dueSoonDays：是文字“30”，应为数，不加引号'],
    [
      'text for yes or no',
      { deadlineRequired: '是' },
      'deadlineRequired：是文字“是”，应为 true（是）或 false（否），不加引号',
    ],
    ['one text for a list', { sheets: 'reviews' }, 'sheets：是文字“reviews”，应为列表，写成 […]'],
    ['a text for a group', { committee: '某局党委' }, 'committee：是文字“某局党委”，应为一组项，写成 {…}'],
    [
      'a day of the year without two digits',
      { milestones: { 定诺: { by: '3-31' } } },
      'milestones.定诺.by：是文字“3-31”，应为月-日，例如 03-31',
    ],
    [
      'a milestone of another step',
      { milestones: [{ step: '销号', by: '03-31' }] },
      'milestones.销号.step：是文字“销号”，应为“定诺”或“亮诺”',
    ],
    [
      'a presence that is none',
      { columns: { 'cover.orgForm': 'requird' } },
      'columns.cover.orgForm：是文字“requird”，应为“required”或“optional”；是不是“required”？',
    ],
    [
      'an empty value in a list',
      { lists: { standing: ['党员', ''] } },
      'lists.standing.第2项：是文字“”，应有文字，前后不留空格',
    ],
    [
      'a blank around a value in a list',
      { lists: { standing: ['党员 '] } },
      'lists.standing.第1项：是文字“党员 ”，应有文字，前后不留空格',
    ],
    ['an empty name of the committee', { committee: { name: '' } }, 'committee.name：是文字“”，应有文字，前后不留空格'],
    ['no pledgers', { pledgers: [] }, 'pledgers：有0项，至少要有1项'],
    ['a similarity over one', { similarity: { threshold: 90 } }, 'similarity.threshold：是90，应不大于1'],
    [
      'a weight of nothing',
      { evaluation: { panels: [{ name: '群众代表', of: 'member', weight: 0 }] } },
      'evaluation.panels.群众代表.weight：是0，应大于0',
    ],
    ['something missing that is needed', { followUp: null }, 'followUp：没有写，应为一组项，写成 {…}'],
    ['an id with blanks', { id: 'my scheme' }, 'id：是文字“my scheme”，应为小写字母、数字和连字符'],
    [
      'seven grades',
      { evaluation: { grades: [...evaluation.grades, ...evaluation.grades.slice(1)] } },
      'evaluation.grades：有7项，最多6项',
    ],
    [
      'a frequency that is none',
      { activities: { 季度通报: { requirement: { per: 'quater' } } } },
      'activities.季度通报.requirement.per：是文字“quater”，应为“month”、“quarter”、“half”、“year”或“beforeApproval”；是不是“quarter”？',
    ],
    [
      'a list that comes from a rule',
      { lists: { grade: ['好', '差'] } },
      'lists.grade：由 evaluation.grades 得出，请改那里',
    ],
    [
      'an entry of a list that has no such name',
      { activities: { 季度通告: { requirement: { per: 'month' } } } },
      'activities.季度通告：列表里没有名为“季度通告”的一项（要增加，请写出整个列表）；是不是“季度通报”？',
    ],
    [
      'an entry of a list that nothing is like',
      { milestones: { 销号: { by: '12-01' } } },
      'milestones.销号：列表里没有名为“销号”的一项（要增加，请写出整个列表）；有：定诺',
    ],
    [
      'a group for a list whose entries have no names',
      { library: { 共性承诺: null } },
      'library：是一组项，应为列表，写成 […]',
    ],
  ])('%s', (_, over, problem) => {
    expect(problemsOf({ extends: 'construction', ...over })).toEqual([problem]);
  });
});

describe('a scheme file is refused, with the nearest right key, when it has', () => {
  it.each<[string, Record<string, unknown>, string]>([
    [
      'a key that means nothing',
      { submisionDay: 8 },
      'submisionDay：没有名为“submisionDay”的项；是不是“submissionDay”？',
    ],
    [
      'one deep inside',
      { evaluation: { wieghts: { evaluation: 1, fulfilment: 0 } } },
      'evaluation.wieghts：没有名为“wieghts”的项；是不是“weights”？',
    ],
    [
      'one in an entry of a list',
      { evaluation: { panels: [{ name: '党员群众', of: 'member', standing: ['党员'] }] } },
      'evaluation.panels.党员群众.standing：没有名为“standing”的项；是不是“standings”？',
    ],
    [
      'one in an entry that is changed by its name',
      { milestones: { 定诺: { till: '03-31' } } },
      'milestones.定诺.till：没有名为“till”的项；这里可以写：step、by',
    ],
    [
      'one beside how often an activity takes place',
      { activities: { 季度通报: { requirement: { times: 2 } } } },
      'activities.季度通报.requirement.times：没有名为“times”的项；这里可以写：per',
    ],
    [
      'a document that there is not',
      { committee: { papers: { circulars: { numberPrefix: '督' } } } },
      'committee.papers.circulars：没有名为“circulars”的项；是不是“circular”？',
    ],
    ['a misspelt key to take away', { similarty: null }, 'similarty：没有名为“similarty”的项；是不是“similarity”？'],
    [
      'a misspelt key to take away deep inside',
      { evaluation: { subject: null } },
      'evaluation.subject：没有名为“subject”的项；是不是“subjects”？',
    ],
    [
      'a column to take away that the scheme does not have',
      { columns: { 'cover.orgFrom': null } },
      'columns.cover.orgFrom：没有“cover.orgFrom”可以去掉；是不是“cover.orgForm”？',
    ],
    [
      'an entry of a list to take away that the list does not have',
      { activities: { 季度通告: null } },
      'activities.季度通告：列表里没有名为“季度通告”的一项（要增加，请写出整个列表）；是不是“季度通报”？',
    ],
  ])('%s', (_, over, problem) => {
    expect(problemsOf({ extends: 'construction', ...over })).toEqual([problem]);
  });

  it('nothing to take away that it could have', () => {
    expect(problemsOf({ extends: 'construction', themes: null })).toEqual([]);
  });
});

it('a scheme file is refused when it names five of the six standards of a model post', () => {
  expect(problemsOf({ extends: 'police', posts: { standards: ['一', '二', '三', '四', '五'] } })).toEqual([
    'posts.standards：有5项，应有6项',
  ]);
});

describe('a path', () => {
  const data = {
    grades: [{ name: '满意', from: 90 }],
    themes: [{ items: ['民生'] }],
    columns: { 'cover.phone': 'optional' },
  };

  it.each(['grades', 'grades.满意.from', 'grades.0.from', 'themes.0', 'columns.cover.phone'])(
    '%s leads to a value',
    (path) => {
      expect(reaches(data, path)).toBe(true);
    },
  );

  it.each(['grade', 'grades.较满意', 'grades.1', 'grades.满意.points', 'columns.cover', 'themes.0.items.1'])(
    '%s leads nowhere',
    (path) => {
      expect(reaches(data, path)).toBe(false);
    },
  );

  it.each<[string, boolean]>([
    ['grades', true],
    ['grades.满意', true],
    ['grades.满意.from', true],
    ['grades.较满意.from', false],
    ['rounds', false],
    ['rounds.年终.by', false],
    ['themes.0', true],
    ['milestones.定诺', true],
    ['columns.cover.phone', true],
  ])('%s is stated by the file: %s', (path, stated) => {
    const own = {
      grades: { 满意: { from: 95 } },
      themes: [],
      milestones: null,
      columns: { 'cover.phone': 'required' },
    };
    expect(states(own, path)).toBe(stated);
  });
});
