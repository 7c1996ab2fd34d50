import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { branchKey } from '../../ledger/branch.ts';
import { branchFileName, fileNamePart } from '../../ledger/file-name.ts';

const bytes = (text: string): number => new TextEncoder().encode(text).length;
/** How a file system sees a name that does not tell capitals or forms of one character apart. */
const folded = (name: string): string => name.normalize('NFD').toUpperCase().toLowerCase();

const hostile = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.constantFrom('..', '.', '', ' ', 'CON', 'con.txt', 'LPT1', 'COM¹', 'A/1', 'A:1', 'A-1', 'a01', 'A01', 'Ａ01'),
  fc.constantFrom(
    'é',
    'e\u0301',
    '甲\u202e乙',
    '\u200f',
    '甲'.repeat(200),
    '👨‍👩‍👧'.repeat(40),
    '甲\n乙',
    'A_1',
    '_',
    '~',
    '甲. ',
  ),
);

describe('a branch name in the name of a file', () => {
  it.each([
    ['机关第一党支部', '机关第一党支部'],
    ['一/二党支部', '一-二党支部'],
    ['..', '未命名'],
    ['CON', '-CON'],
    ['con.支部', '-con.支部'],
    ['Contact支部', 'Contact支部'],
    ['甲\u202e乙\u200f支部', '甲乙支部'],
    ['甲\n乙\t丙', '甲 乙 丙'],
    ['.隐藏支部. ', '隐藏支部'],
    ['e\u0301', '\u00e9'],
    ['', '未命名'],
  ])('%j becomes %j', (name, expected) => {
    expect(fileNamePart(name)).toBe(expected);
  });

  it('of 200 characters is cut to what every system takes', () => {
    expect(fileNamePart('甲'.repeat(200))).toBe('甲'.repeat(30));
    expect(fileNamePart('a'.repeat(200))).toBe('a'.repeat(40));
  });
});

describe('the name of a file about a branch', () => {
  it('is code and name as they are where nothing speaks against it', () => {
    expect(branchFileName('A01', '机关第一党支部')).toBe('A01_机关第一党支部');
  });

  it.each([
    [
      ['A/1', '甲'],
      ['A-1', '甲'],
    ],
    [
      ['A/1', '甲'],
      ['A:1', '甲'],
    ],
    [
      ['A_1', '乙'],
      ['A', '1_乙'],
    ],
    [
      ['..', '甲'],
      ['.', '甲'],
    ],
    [
      [`${'长'.repeat(50)}1`, '甲'],
      [`${'长'.repeat(50)}2`, '甲'],
    ],
    [
      ['A1', `${'长'.repeat(50)}1`],
      ['A2', `${'长'.repeat(50)}2`],
    ],
    [
      ['A1', '甲支部'],
      ['A2', '甲支部'],
    ],
    [
      ['CON', '甲'],
      ['-CON', '甲'],
    ],
  ])('tells %j from %j', ([codeA = '', nameA = ''], [codeB = '', nameB = '']) => {
    expect(folded(branchFileName(codeA, nameA))).not.toBe(folded(branchFileName(codeB, nameB)));
  });

  it('is safe and short whatever code and name are', () => {
    fc.assert(
      fc.property(hostile, hostile, (code, name) => {
        const file = branchFileName(code, name);
        expect(file).not.toMatch(/[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}]|^[. ]|[. ]$/u);
        expect(file).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)([. ]|$)/i);
        expect(bytes(`.${file}_退回件.xlsx.1234567.new`)).toBeLessThanOrEqual(255);
      }),
      { numRuns: 3000 },
    );
  });

  it('is never that of another branch', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, hostile, (codeA, nameA, codeB, nameB) => {
        fc.pre(branchKey(codeA) !== branchKey(codeB));
        expect(folded(branchFileName(codeA, nameA))).not.toBe(folded(branchFileName(codeB, nameB)));
      }),
      { numRuns: 5000 },
    );
  });
});
