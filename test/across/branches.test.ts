import { describe, expect, it } from 'vitest';
import {
  type BranchEntry,
  branchesAsOf,
  heirOf,
  isExpected,
  namesOf,
  passedOn,
  predecessorsOf,
} from '../../ledger/branch.ts';
import { branchNameFinding } from '../../ledger/branch-name.ts';
import { day } from '../../ledger/day.ts';
import { entry } from './rosters.ts';

// A01 was renamed in July; A02 was merged into A03 in May, A03 into A04 in September; A05 was split into A06 and A07.
const ROSTER: readonly BranchEntry[] = [
  entry('A01', '工程科党支部', { until: '2026-07-01' }),
  entry('A02', '水务站党支部', { until: '2026-05-01', successors: ['A03'] }),
  entry('A03', '水利站党支部', { until: '2026-09-01', successors: ['A04'] }),
  entry('A04', '水利局党支部', { from: '2026-05-01' }),
  entry('a01', '工程一科党支部', { from: '2026-07-01' }),
  entry('A05', '质监站党支部', { until: '2026-06-01', successors: ['A07', 'A06'] }),
  entry('A06', '质量科党支部', { from: '2026-06-01' }),
  entry('A07', '安全科党支部', { from: '2026-06-01' }),
];

const expectedOn = (on: string): readonly string[] =>
  branchesAsOf(ROSTER, day(on))
    .filter((branch) => isExpected(branch, day(on)))
    .map(({ name }) => name);

describe('V3: the branches that have to report', () => {
  it.each([
    ['2026-04-30', ['工程科党支部', '水务站党支部', '水利站党支部', '质监站党支部']],
    ['2026-05-01', ['工程科党支部', '水利站党支部', '水利局党支部', '质监站党支部']],
    ['2026-06-30', ['工程科党支部', '水利站党支部', '水利局党支部', '质量科党支部', '安全科党支部']],
    ['2026-07-01', ['工程一科党支部', '水利站党支部', '水利局党支部', '质量科党支部', '安全科党支部']],
    ['2026-09-01', ['工程一科党支部', '水利局党支部', '质量科党支部', '安全科党支部']],
  ])('as of %s', (on, names) => {
    expect(expectedOn(on)).toEqual(names);
  });

  it('are one row a code, those that ended and that are yet to come among them', () => {
    expect(branchesAsOf(ROSTER, day('2026-12-31')).map(({ code }) => code)).toEqual([
      'a01',
      'A02',
      'A03',
      'A04',
      'A05',
      'A06',
      'A07',
    ]);
  });
});

it('V3: a renamed branch has its names in the order of their days', () => {
  expect(namesOf(ROSTER, 'A01')).toEqual(['工程科党支部', '工程一科党支部']);
});

describe('V3: what was one branch’s is another’s from the day on', () => {
  it.each([
    ['A02', 'A03', '2026-05-01'],
    ['A03', 'A04', '2026-09-01'],
    ['A02', 'A04', '2026-09-01'],
    ['A05', 'A06', '2026-06-01'],
    ['A05', 'A07', '2026-06-01'],
    ['A01', 'A02', null],
    ['A03', 'A02', null],
    ['A02', 'A02', null],
  ])('%s → %s: %s', (from, to, on) => {
    expect(passedOn(ROSTER, from, to)).toBe(on);
  });

  it.each([
    ['2026-08-31', []],
    ['2026-09-01', ['A02', 'A03']],
  ])('A04 has as of %s the predecessors %j', (on, codes) => {
    expect(predecessorsOf(ROSTER, 'A04', day(on)).map(({ code }) => code)).toEqual(codes);
  });

  it.each([
    ['A02', '2026-04-30', 'A02'],
    ['A02', '2026-05-01', 'A03'],
    ['A02', '2026-09-01', 'A04'],
    ['A05', '2026-06-01', 'A07'],
    ['A01', '2026-12-31', 'A01'],
  ])('the items of %s itself are as of %s those of %s', (from, on, heir) => {
    expect(heirOf(ROSTER, from, day(on))).toBe(heir);
  });

  it('a branch that ends without a successor has no heir', () => {
    expect(heirOf([entry('B01', '某支部', { until: '2026-05-01' })], 'B01', day('2026-05-01'))).toBeNull();
  });
});

describe('V3: the name on the cover', () => {
  const said = (is: string, on: string): readonly string[] => {
    const branch = branchesAsOf(ROSTER, day(on))[0]!;
    return branchNameFinding(is, { file: 'A01.xlsx' }, branch, ROSTER, day(on)).map(({ code }) => code);
  };

  it.each([
    ['工程科党支部', '2026-06-30', []],
    ['工程科党支部', '2026-09-30', ['branch-renamed']],
    ['工程一科党支部', '2026-06-30', ['branch-renamed']],
    ['工程一科 党支部', '2026-09-30', []],
    ['工程二科党支部', '2026-09-30', ['branch-name-differs']],
  ])('“%s” as of %s: %j', (is, on, codes) => {
    expect(said(is, on)).toEqual(codes);
  });
});
