import { describe, expect, it } from 'vitest';
import { loadScheme } from '../../ledger/scheme/load.ts';
import { schemeFits } from '../../ledger/workbook/fits.ts';
import { builtInScheme, builtInSchemes } from '../../templates/schemes/index.ts';
import { construction, schemeOf } from '../support/schemes.ts';

function problemsOf(data: unknown, resolver = builtInScheme): readonly string[] {
  const loaded = loadScheme(data, resolver);
  return 'problems' in loaded ? loaded.problems.map(({ path, message }) => `${path}：${message}`) : [];
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

  it('changes an entry of a list by its name and keeps the others', () => {
    const own = schemeOf('construction', { evaluation: { grades: { 较满意: { from: 75 } } } });
    expect(own.evaluation).toEqual({
      ...construction.evaluation,
      grades: construction.evaluation.grades.map((one) => (one.name === '较满意' ? { ...one, from: 75 } : one)),
    });
  });

  it('changes all entries of one name', () => {
    const { panels } = schemeOf('construction', { evaluation: { panels: { 党员群众: { weight: 2 } } } }).evaluation;
    expect(panels.map(({ of, weight }) => [of, weight])).toEqual([
      ['branch', 2],
      ['member', 2],
    ]);
  });

  it('takes an entry of a list away by its name', () => {
    expect(schemeOf('district', { reports: { reminder: null } }).reports.map(({ kind }) => kind)).toEqual([
      'circular',
      'halfYear',
    ]);
  });

  it('is no longer a default in an entry that is stated by its name, but still in the others', () => {
    const own = schemeOf('district', { evaluation: { grades: { 较满意: { from: 75 } } } });
    expect(own.defaults).not.toHaveProperty(['evaluation.grades.较满意.from']);
    expect(own.defaults).toHaveProperty(['evaluation.grades.较满意.points']);
    expect(own.defaults).toHaveProperty(['evaluation.grades.满意.from']);
  });

  it('is no longer a default in any entry of a list that is stated as a whole', () => {
    const { grades } = construction.evaluation;
    const own = schemeOf('district', { evaluation: { grades } });
    expect(Object.keys(own.defaults).filter((path) => path.startsWith('evaluation.grades'))).toEqual([]);
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
});
