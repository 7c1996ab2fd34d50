import { describe, expect, it } from 'vitest';
import { parsePeriod } from '../../ledger/period.ts';
import { builtInSchemes } from '../../templates/schemes/index.ts';
import { codesOf, generatedLedger } from '../../scripts/bench/many-ledgers.ts';
import { schemeOf } from '../support/schemes.ts';
import { compareFigures } from './compare.ts';
import { database } from './database.ts';
import { evaluated } from './evaluated.ts';

const YEAR = parsePeriod('2026')!;
const FIVE_GRADES = [
  { name: '优秀', points: 100, from: 95 },
  { name: '良好', points: 85, from: 85 },
  { name: '中等', points: 70, from: 70 },
  { name: '及格', points: 60, from: 60 },
  { name: '待改进', points: 0, from: 0 },
];

describe('E2, E4, E7: figures and scores are what SQL over the same rows says', () => {
  it.each(Object.keys(builtInSchemes))('under %s', async (id) => {
    const scheme = schemeOf(id);
    const size = { branches: 4, members: 9, items: 4 };
    const sent = codesOf(size).map((code) => generatedLedger(scheme, code, size));
    const figures = await evaluated(scheme, sent);
    expect(figures.branches.accepted).toBe(size.branches);
    compareFigures(figures, await database(sent, scheme, YEAR, YEAR.to));
  });

  it('with five grades of other names', async () => {
    const base = schemeOf('town');
    const scheme = {
      ...base,
      evaluation: { ...base.evaluation, grades: FIVE_GRADES },
      lists: { ...base.lists, grade: FIVE_GRADES.map(({ name }) => name) },
    };
    const size = { branches: 2, members: 8, items: 3 };
    const sent = codesOf(size).map((code) => generatedLedger(scheme, code, size));
    const figures = await evaluated(scheme, sent);
    expect(Object.keys(figures.grades.members)).toEqual(FIVE_GRADES.map(({ name }) => name));
    compareFigures(figures, await database(sent, scheme, YEAR, YEAR.to));
  });
});
