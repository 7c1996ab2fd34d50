import { describe, expect, it } from 'vitest';
import { loadScheme } from '../../ledger/scheme/load.ts';
import { schemeFits } from '../../ledger/workbook/fits.ts';
import { builtInScheme, builtInSchemes } from '../../templates/schemes/index.ts';
import { construction, schemeOf } from '../support/schemes.ts';

function problemsOf(data: unknown, resolver = builtInScheme): readonly string[] {
  const loaded = loadScheme(data, resolver);
  return 'problems' in loaded ? loaded.problems.map(({ path, message }) => `${path}：${message}`) : [];
}

/** Whether a path such as `committee.name` leads to a value. */
function reaches(data: unknown, path: string): boolean {
  const end = path
    .split('.')
    .reduce<unknown>(
      (at, key) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[key] : undefined),
      data,
    );
  return end !== undefined;
}

describe.each(Object.entries(builtInSchemes))('the scheme %s', (id, data) => {
  it('loads', () => {
    expect(problemsOf(data)).toEqual([]);
  });

  it('is named by its own id', () => {
    expect(schemeOf(id).id).toBe(id);
  });

  it('fits the workbook', () => {
    expect(schemeFits(schemeOf(id))).toEqual([]);
  });

  it('explains as defaults only values it has', () => {
    const scheme = schemeOf(id);
    expect(Object.keys(scheme.defaults).filter((path) => !reaches(scheme, path))).toEqual([]);
  });
});

describe('construction, by its text', () => {
  it('leads members to two or three items', () => {
    expect(construction.itemsPerMember).toEqual({ min: 2, max: 3 });
  });

  it('counts 岗位 and 实事, not 共性', () => {
    expect(construction.categories.filter(({ counted }) => counted).map(({ name }) => name)).toEqual([
      '岗位承诺',
      '实事承诺',
    ]);
  });

  it('has branches reviewed by the 党委, by two criteria', () => {
    expect(construction.review?.branch).toMatchObject({ reviewer: '建管局党委', criteria: ['cWish', 'cFeasible'] });
  });

  it('has members reviewed by the 党员群众代表会议, by two others', () => {
    expect(construction.review?.member).toMatchObject({
      reviewer: '党员群众代表会议',
      criteria: ['cOwnReality', 'cDoable'],
    });
  });

  it('inspects each quarter', () => {
    expect(construction.inspection).toEqual({ per: 'quarter' });
  });

  it('says of what its text leaves open that it is a default', () => {
    expect(Object.keys(construction.defaults)).toEqual(
      expect.arrayContaining(['evaluation.grades', 'milestones', 'submissionDay', 'itemsPerMember', 'similarity']),
    );
  });
});

describe('a scheme of one’s own', () => {
  it('keeps what it does not mention', () => {
    const { defaults, ...rest } = schemeOf('construction', { submissionDay: 8 });
    const { defaults: given, ...base } = construction;
    expect(rest).toEqual({ ...base, submissionDay: 8 });
    expect(Object.keys(defaults)).toEqual(Object.keys(given).filter((path) => path !== 'submissionDay'));
  });

  it('is no longer a default where it is stated, as a whole or in a part', () => {
    const own = schemeOf('construction', { committee: { name: '某局党委' }, milestones: [] });
    expect(own.defaults).not.toHaveProperty(['committee.name']);
    expect(own.defaults).not.toHaveProperty('milestones');
    expect(own.defaults).toHaveProperty(['committee.numberPrefix']);
  });

  it('changes one value deep inside and keeps those beside it', () => {
    const own = schemeOf('construction', { committee: { name: '某局党委' } });
    expect(own.committee).toEqual({ ...construction.committee, name: '某局党委' });
  });

  it('replaces a list as a whole', () => {
    expect(schemeOf('construction', { lists: { standing: ['在职党员', '退休党员'] } }).lists['standing']).toEqual([
      '在职党员',
      '退休党员',
    ]);
  });

  it('takes a value away with null', () => {
    expect(schemeOf('construction', { similarity: null }).similarity).toBeUndefined();
  });

  it('takes nothing away from the scheme it extends', () => {
    schemeOf('construction', { similarity: null, lists: { standing: ['党员'] } });
    expect(schemeOf('construction')).toEqual(construction);
  });

  it('may extend one that extends another', () => {
    const resolver = (id: string): unknown =>
      id === 'middle' ? { extends: 'construction', dueSoonDays: 10 } : builtInScheme(id);
    const loaded = loadScheme({ extends: 'middle', submissionDay: 8 }, resolver);
    const own = ['dueSoonDays', 'submissionDay'];
    const defaults = Object.entries(construction.defaults).filter(([path]) => !own.includes(path));
    expect(loaded).toEqual({
      scheme: { ...construction, dueSoonDays: 10, submissionDay: 8, defaults: Object.fromEntries(defaults) },
    });
  });

  it('may not extend itself in a circle', () => {
    const resolver = (id: string): unknown => ({ extends: id === 'a' ? 'b' : 'a' });
    expect(problemsOf({ extends: 'a' }, resolver)).toEqual(['extends：“a”循环引用']);
  });

  it.each<[string, unknown, string]>([
    ['a text instead of an object', '方案', '（整个文件）：应为一个 JSON 对象'],
    ['a list instead of an object', [], '（整个文件）：应为一个 JSON 对象'],
    ['nothing', null, '（整个文件）：应为一个 JSON 对象'],
    ['a scheme to extend that there is not', { extends: 'factory' }, 'extends：没有名为“factory”的方案'],
    ['the name of an object’s own method', { extends: 'toString' }, 'extends：没有名为“toString”的方案'],
    ['a number to extend', { extends: 5 }, 'extends：应为方案代号'],
  ])('is refused when it is or has %s', (_, data, problem) => {
    expect(problemsOf(data)).toEqual([problem]);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['a day past the 28th', { submissionDay: 31 }, 'submissionDay'],
    ['half a day', { submissionDay: 5.5 }, 'submissionDay'],
    ['text for a number', { dueSoonDays: '30' }, 'dueSoonDays'],
    ['a milestone without two digits', { milestones: [{ step: '定诺', by: '3-31' }] }, 'milestones.0.by'],
    ['a milestone of another step', { milestones: [{ step: '销号', by: '03-31' }] }, 'milestones.0.step'],
    ['a presence that is none', { columns: { 'cover.orgForm': 'yes' } }, 'columns.cover.orgForm'],
    ['an empty value in a list', { lists: { standing: ['党员', ''] } }, 'lists.standing.1'],
    ['an empty name of the committee', { committee: { name: '' } }, 'committee.name'],
    ['no pledgers', { pledgers: [] }, 'pledgers'],
    ['a similarity over one', { similarity: { threshold: 90 } }, 'similarity.threshold'],
    ['something missing that is needed', { followUp: null }, 'followUp'],
    ['an id with blanks', { id: 'my scheme' }, 'id'],
  ])('is refused with the path when it has %s', (_, over, path) => {
    const problems = problemsOf({ extends: 'construction', ...over });
    expect(problems.map((problem) => problem.split('：')[0])).toEqual([path]);
  });

  it('is refused when it has a key that means nothing', () => {
    expect(problemsOf({ extends: 'construction', submisionDay: 8 })).toHaveLength(1);
  });
});
