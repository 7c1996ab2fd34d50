import { describe, expect, it } from 'vitest';
import { memberChanges } from '../../ledger/checks/member-changes.ts';
import { memberIds } from '../../ledger/checks/member-ids.ts';
import { memberNames } from '../../ledger/checks/member-names.ts';
import { names } from '../../ledger/checks/names.ts';
import { references } from '../../ledger/checks/references.ts';
import { append, edit, found, ledgerOf, schemeOf, told, validLedger } from '../support/ledger-of.ts';

describe('V3: member ids', () => {
  const ledger = ledgerOf({
    roster: `
      | 党员编号 | 姓名 | 变动 | 变动日期 |
      |---|---|---|---|
      | A01-001 | 张三 | | |
      | A01-001 | 李四 | | |
      | B02-007 | 王五 | 转入 | 2026-02-01 |
      | B02-008 | 赵六 | | |`,
  });

  it('names the second use of an id, and an id of another branch unless its bearer was transferred', () => {
    expect(found(memberIds, ledger)).toEqual([
      'member-id-doubled 党员名册!A3',
      'member-id-of-other-branch 党员名册!A5',
    ]);
  });

  it('says where the id was used first', () => {
    expect(told(memberIds, ledger)).toContain('李四的党员编号“A01-001”在第2行已经用过');
  });
});

describe('V3: namesakes', () => {
  const ledger = append(validLedger(), 'roster', '| 党员编号 | 姓名 |\n| A01-003 | 李 四 |\n| A01-004 | 李四 |');

  it('are named once, with how to write them', () => {
    expect(found(memberNames, ledger)).toEqual(['member-name-shared 党员名册!B4']);
    expect(told(memberNames, ledger)).toContain('“李 四(A01-002)”、“李 四(A01-003)”、“李 四(A01-004)”');
  });

  it('must not be referred to by the bare name', () => {
    expect(found(names, ledger)).toEqual([
      'name-ambiguous 承诺台账!B8',
      'name-ambiguous 承诺台账!B9',
      'name-ambiguous 承诺台账!B10',
    ]);
    expect(told(names, ledger)).toContain('请改成“李四(A01-002)”或“李四(A01-003)”');
  });

  it('are the same person where the row was copied with its id', () => {
    const copied = append(validLedger(), 'roster', '| 党员编号 | 姓名 |\n| A01-002 | 李四 |');
    expect([...found(memberNames, copied), ...found(names, copied)]).toEqual([]);
  });
});

describe('V3: names in other sheets', () => {
  it('must be in the roster; said once a name', () => {
    const ledger = edit(edit(validLedger(), 'commitments', 5, { pledger: '张山' }), 'commitments', 6, {
      pledger: '张山',
    });
    expect(found(names, ledger)).toEqual(['name-unknown 承诺台账!B5']);
    expect(told(names, ledger)).toContain('“承诺主体”写的是“张山”，党员名册中没有');
  });

  it('must be a member where the branch can’t stand', () => {
    const scheme = schemeOf('construction', { sheets: ['reviews', 'inspections', 'records'] });
    const ledger = append(validLedger({ scheme }), 'records', '| 月份 | 党员 |\n| 2026-03 | 本支部 |', scheme);
    expect(found(names, ledger, { scheme })).toEqual(['name-is-branch 日常纪实!B2']);
  });

  it('are not judged where the roster is missing', () => {
    expect(found(names, { ...validLedger(), roster: [], missing: new Set(['roster'] as const) })).toEqual([]);
  });

  it('may be the name that the roster lacks', () => {
    expect(found(names, edit(validLedger(), 'roster', 2, { name: null }))).toEqual([]);
  });
});

describe('L1: ids in other sheets', () => {
  it('must be in 承诺台账; said once a sheet and id, with the number of rows', () => {
    const ledger = append(
      validLedger(),
      'transitions',
      '| 编号 | 步骤 |\n| 2026-A01-099 | 提诺 |\n| 2026-A01-099 | 送审 |',
    );
    expect(found(references, ledger)).toEqual(['reference-unknown 变更记录!D47']);
    expect(told(references, ledger)).toContain('“编号”写的是“2026-A01-099”（共2行），“承诺台账”中没有这个编号');
  });

  it('are not judged again where the row in 承诺台账 lost its id', () => {
    expect(found(references, edit(validLedger(), 'commitments', 4, { id: '!' }))).toEqual([]);
  });
});

describe('V3: changes of the roster', () => {
  const judge = (change: string | null, changedOn: string | null): readonly string[] =>
    found(memberChanges, edit(validLedger(), 'roster', 2, { change, changedOn }));

  it('need a date', () => {
    expect(judge('转出', null)).toEqual(['change-without-date 党员名册!F2']);
  });

  it('and the date a change', () => {
    expect(judge(null, '2026-05-01')).toEqual(['change-date-without-change 党员名册!E2']);
  });

  it('are those of the year', () => {
    expect(judge('转出', '2025-05-01')).toEqual(['change-out-of-year 党员名册!F2']);
    expect(judge('转出', '2026-05-01')).toEqual([]);
  });

  it('are not judged again where the date could not be read', () => {
    expect(judge('转出', '!')).toEqual([]);
  });
});
