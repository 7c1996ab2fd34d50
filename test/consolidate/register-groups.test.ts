import { describe, expect, it } from 'vitest';
import { type CountedBranch, registerGroups } from '../../scripts/consolidate/register-groups.ts';

const branch = (code: string, rows: number, generalBranch: string | null = null): CountedBranch => ({
  code,
  name: `${code}党支部`,
  generalBranch,
  rows,
});

/** Codes and rows a group, such as `A1:2 A2:3`. */
const shown = (branches: readonly CountedBranch[], most: number): readonly string[] =>
  registerGroups(branches, most).map(({ shares }) =>
    shares.map(({ code, from, until }) => `${code}:${from}-${until}`).join(' '),
  );

describe('the register by groups of branches', () => {
  it('is one file of the plain name where all rows fit', () => {
    expect(registerGroups([branch('A1', 6), branch('A2', 4)], 10)).toEqual([
      {
        file: '汇总台账.xlsx',
        shares: [
          { code: 'A1', from: 0, until: 6 },
          { code: 'A2', from: 0, until: 4 },
        ],
        rows: 10,
      },
    ]);
    expect(registerGroups([])).toEqual([]);
  });

  it('fills files in the order of the roster and names them by their first and last branch', () => {
    const groups = registerGroups([branch('A1', 6), branch('A2', 4), branch('A3', 1), branch('A4', 10)], 10);
    expect(groups.map(({ file, rows }) => [file, rows])).toEqual([
      ['汇总台账（1，A1—A2）.xlsx', 10],
      ['汇总台账（2，A3）.xlsx', 1],
      ['汇总台账（3，A4）.xlsx', 10],
    ]);
  });

  it('keeps a 党总支 together, where the first of it stands, with its own row', () => {
    const general = { ...branch('B0', 1), name: '航运党总支' };
    const roster = [branch('A1', 6), general, branch('A2', 4), branch('B1', 3, '航运党总支')];
    expect(shown(roster, 10)).toEqual(['A1:0-6 B0:0-1 B1:0-3', 'A2:0-4']);
    // It does not fit behind A1 and begins a file, though its first branch would fit.
    expect(shown([branch('A1', 8), branch('B1', 2, '航运党总支'), branch('B2', 3, '航运党总支')], 10)).toEqual([
      'A1:0-8',
      'B1:0-2 B2:0-3',
    ]);
  });

  it('parts a 党总支 between its branches where it is too long for a file', () => {
    const roster = [branch('B1', 7, '航运党总支'), branch('B2', 2, '航运党总支'), branch('B3', 4, '航运党总支')];
    expect(shown(roster, 10)).toEqual(['B1:0-7 B2:0-2', 'B3:0-4']);
  });

  it('parts a branch only where it alone is too long', () => {
    expect(shown([branch('A1', 1), branch('A2', 25), branch('A3', 5)], 10)).toEqual([
      'A1:0-1',
      'A2:0-10',
      'A2:10-20',
      'A2:20-25 A3:0-5',
    ]);
  });

  it('gives safe file names', () => {
    const names = registerGroups([branch('A/1', 9), branch('A:2', 9)], 10).map(({ file }) => file);
    expect(names.every((name) => !/[/\\:*?"<>|]/.test(name))).toBe(true);
  });
});
