import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../../ledger/day.ts';
import { expectedMembers, labelOf, resolvePledger } from '../../ledger/members.ts';
import { ledgerOf, validLedger } from '../support/ledger-of.ts';

const namesakes = ledgerOf({
  roster: `
    | 党员编号 | 姓名 |
    |---|---|
    | A01-001 | 张三 |
    | A01-002 | 李四 |
    | A01-003 | 李四 |
    | A01-001 | 张三 |`,
});

const whom = (name: string, ledger = namesakes): string => {
  const found = resolvePledger(name, ledger);
  return found.kind === 'member' ? (found.member.memberId ?? '') : found.kind;
};

describe('V3: resolving a name', () => {
  it.each([
    ['本支部', 'branch'],
    ['工程科党支部', 'branch'],
    ['张三', 'A01-001'],
    ['张　三', 'A01-001'],
    [' 张 三 ', 'A01-001'],
    ['李四(A01-003)', 'A01-003'],
    ['李四（A01－002）', 'A01-002'],
    ['A01-002', 'A01-002'],
    ['李四', 'ambiguous'],
    ['王五', 'unknown'],
    ['张三(A01-002)', 'unknown'],
    ['', 'unknown'],
  ])('%j is %s', (name, expected) => {
    expect(whom(name)).toBe(expected);
  });

  it('does not care for white space', () => {
    const space = fc.constantFrom('', ' ', '　', '\u00a0', '\u200b');
    fc.assert(
      fc.property(space, space, space, (a, b, c) => {
        expect(whom(`${a}张${b}三${c}`)).toBe('A01-001');
      }),
    );
  });

  it('labels namesakes with their ids, others by name', () => {
    expect(namesakes.roster.map((member) => labelOf(member, namesakes))).toEqual([
      '张三',
      '李四(A01-002)',
      '李四(A01-003)',
      '张三',
    ]);
  });

  it('resolves every label to the member it labels', () => {
    for (const member of validLedger().roster) {
      expect(whom(labelOf(member, validLedger()), validLedger())).toBe(member.memberId);
    }
  });
});

describe('V3, R4: expected members', () => {
  const ledger = ledgerOf({
    roster: `
      | 党员编号 | 姓名 | 变动 | 变动日期 |
      |---|---|---|---|
      | A01-001 | 张三 | | |
      | A01-002 | 李四 | 转入 | 2026-04-10 |
      | A01-003 | 王五 | 转出 | 2026-04-10 |
      | A01-004 | 赵六 | 去世 | 2026-06-01 |`,
  });
  const expectedOn = (asOf: string): readonly (string | null)[] =>
    expectedMembers(ledger, day(asOf)).map(({ name }) => name);

  it('counts whoever comes and whoever leaves until the day before', () => {
    expect(expectedOn('2026-04-09')).toEqual(['张三', '王五', '赵六']);
  });

  it('counts whoever comes on the day, and no longer whoever leaves on it', () => {
    expect(expectedOn('2026-04-10')).toEqual(['张三', '李四', '赵六']);
  });

  it('does not count the deceased from the day on', () => {
    expect(expectedOn('2026-06-01')).toEqual(['张三', '李四']);
  });
});
