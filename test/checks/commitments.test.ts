import { describe, expect, it } from 'vitest';
import { commitmentIds } from '../../ledger/checks/commitment-ids.ts';
import { coverage } from '../../ledger/checks/coverage.ts';
import { deadlines } from '../../ledger/checks/deadlines.ts';
import { itemCount } from '../../ledger/checks/item-count.ts';
import { pledgerAllowed } from '../../ledger/checks/pledger-allowed.ts';
import { requiredCategories } from '../../ledger/checks/required-categories.ts';
import { append, edit, found, schemeOf, told, validLedger, without } from '../support/ledger-of.ts';

const valid = validLedger();
const withoutItemsOf = (name: string) => without(valid, 'commitments', ({ pledger }) => pledger === name);

describe('P1: commitment ids', () => {
  it('are used once: all but the first are named', () => {
    const ledger = edit(edit(valid, 'commitments', 3, { id: '2026-A01-001' }), 'commitments', 4, {
      id: '2026-Ａ01-001',
    });
    expect(found(commitmentIds, ledger)).toEqual([
      'commitment-id-doubled 承诺台账!A3',
      'commitment-id-doubled 承诺台账!A4',
    ]);
    expect(told(commitmentIds, ledger)).toContain('编号“2026-A01-001”在第2行已经用过');
  });

  it('carry the year of the ledger and the code of the branch', () => {
    const ledger = edit(edit(valid, 'commitments', 3, { id: '2025-A01-002' }), 'commitments', 4, {
      id: '2026-A02-003',
    });
    expect(found(commitmentIds, ledger)).toEqual([
      'commitment-id-of-other-year 承诺台账!A3',
      'commitment-id-of-other-branch 承诺台账!A4',
    ]);
  });

  it('that could not be read are not judged again', () => {
    expect(found(commitmentIds, edit(valid, 'commitments', 3, { id: '!' }))).toEqual([]);
  });
});

describe('P1: kinds of pledgers', () => {
  it('are those of the scheme', () => {
    const scheme = schemeOf('construction', { pledgers: ['member'] });
    expect(found(pledgerAllowed, valid, { scheme })).toEqual([
      'pledger-not-allowed 承诺台账!B2',
      'pledger-not-allowed 承诺台账!B3',
      'pledger-not-allowed 承诺台账!B4',
    ]);
    expect(told(pledgerAllowed, valid, { scheme })).toContain('本方案只有党员承诺，没有支部承诺');
  });
});

describe('R4: coverage', () => {
  it('names the member without an item, at the roster', () => {
    expect(found(coverage, withoutItemsOf('李四'))).toEqual(['pledger-without-items 党员名册!B3']);
    expect(told(coverage, withoutItemsOf('李四'))).toContain('李四在承诺台账中没有承诺事项');
  });

  it('names the branch without an item', () => {
    expect(found(coverage, withoutItemsOf('本支部'))).toEqual(['pledger-without-items 承诺台账!']);
  });

  it('asks for nothing before pledges fall due', () => {
    expect(found(coverage, withoutItemsOf('李四'), { asOf: '2026-03-30' })).toEqual([]);
  });

  it('does not expect a member who has left', () => {
    const left = edit(withoutItemsOf('李四'), 'roster', 3, { change: '转出', changedOn: '2026-03-31' });
    expect(found(coverage, left)).toEqual([]);
  });

  it('takes a name that is not in the roster for the cause', () => {
    const misspelt = [8, 9, 10].reduce((ledger, row) => edit(ledger, 'commitments', row, { pledger: '李司' }), valid);
    expect(found(coverage, misspelt)).toEqual([]);
  });
});

describe('P2: number of items', () => {
  const one = without(valid, 'commitments', ({ id }) => id === '2026-A01-009');

  it('warns of too few, not counting common items', () => {
    expect(found(itemCount, one)).toEqual(['items-too-few 党员名册!B3']);
    expect(told(itemCount, one)).toContain('李四有岗位承诺、实事承诺共1件；一般引导每名党员提出2—3件');
  });

  it('warns of too many at any time', () => {
    const four = append(valid, 'commitments', '| 编号 | 承诺主体 |\n| 2026-A01-010 | 李四 |\n| 2026-A01-011 | 李四 |');
    expect(found(itemCount, four, { asOf: '2026-01-20' })).toEqual(['items-too-many 党员名册!B3']);
  });

  it.each(['撤回', '退回'])('does not count an item with the status %s', (status) => {
    expect(found(itemCount, edit(valid, 'commitments', 10, { status }))).toEqual(['items-too-few 党员名册!B3']);
  });

  it('leaves a member without any item, or with an item of unknown category, to the other findings', () => {
    expect(found(itemCount, withoutItemsOf('李四'))).toEqual([]);
    expect(found(itemCount, edit(one, 'commitments', 8, { category: '!' }))).toEqual([]);
  });
});

describe('P3: required categories', () => {
  it('are asked of the branch and of each member within the ability', () => {
    const ledger = without(valid, 'commitments', ({ category }) => category === '实事承诺');
    expect(found(requiredCategories, ledger)).toEqual(['category-missing 承诺台账!', 'category-missing 党员名册!B2']);
    expect(told(requiredCategories, ledger)).toContain('本支部没有实事承诺');
  });

  it('are not judged of a member one of whose items has none', () => {
    const ledger = edit(valid, 'commitments', 7, { category: '!' });
    expect(found(requiredCategories, ledger)).toEqual([]);
  });
});

describe('P1: deadlines', () => {
  it('before the year are wrong, after it they are a warning', () => {
    const ledger = edit(edit(valid, 'commitments', 2, { deadline: '2025-11-30' }), 'commitments', 3, {
      deadline: '2027-01-01',
    });
    expect(found(deadlines, ledger)).toEqual(['deadline-before-year 承诺台账!G2', 'deadline-after-year 承诺台账!G3']);
    expect(told(deadlines, ledger)).toContain('完成时限是2025年11月30日');
  });
});
