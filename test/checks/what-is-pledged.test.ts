import { describe, expect, it } from 'vitest';
import { commonItems } from '../../ledger/checks/common-items.ts';
import { origins } from '../../ledger/checks/origins.ts';
import { requiredCategories } from '../../ledger/checks/required-categories.ts';
import { themes } from '../../ledger/checks/themes.ts';
import type { Ledger } from '../../ledger/parse/ledger.ts';
import { withCarryOver } from '../../ledger/workbook/carry-over.ts';
import { edit, found, ledgerOf, told, validLedger, without } from '../support/ledger-of.ts';
import { district, police, social, town } from '../support/schemes.ts';

/** The ledger with another kind of branch on its cover. */
const ofKind = (ledger: Ledger, branchKind: string | null): Ledger => ({
  ...ledger,
  cover: { ...ledger.cover, branchKind },
});

describe('P3: categories', () => {
  const inSocial = ledgerOf(
    {
      roster: '| 党员编号 | 姓名 |\n| A01-001 | 张三 |',
      commitments: `
        | 编号 | 承诺主体 | 类别 |
        | 2026-A01-001 | 本支部 | 共性内容 |
        | 2026-A01-002 | 本支部 | 创新内容 |
        | 2026-A01-003 | 张三 | 共性内容 |
        | 2026-A01-004 | 张三 | 岗位内容 |
        | 2026-A01-005 | 张三 | 创新内容 |`,
    },
    { scheme: social },
  );

  it('P3: are three parts “一般”: one that is missing is told so', () => {
    expect(found(requiredCategories, inSocial, { scheme: social })).toEqual([]);
    const two = without(inSocial, 'commitments', ({ id }) => id === '2026-A01-005');
    expect(found(requiredCategories, two, { scheme: social })).toEqual(['category-missing 党员名册!B2']);
    expect(told(requiredCategories, two, { scheme: social })).toContain(
      '承诺一般分三部分：共性内容、岗位内容、创新内容',
    );
  });

  it('P3: required outright are told so', () => {
    const ledger = without(validLedger(), 'commitments', ({ category }) => category === '实事承诺');
    expect(told(requiredCategories, ledger)).toContain('方案要求的各类承诺都应有');
  });
});

describe('P4: common items of a tier', () => {
  const inDistrict = ledgerOf(
    {
      roster: `
        | 党员编号 | 姓名 | 层次 | 党组织确认日期 |
        | A01-001 | 张三 | 机关一般党员 | 2026-02-10 |
        | A01-002 | 李四 | 国有企业党员 | 2026-02-10 |`,
      commitments: `
        | 编号 | 承诺主体 | 类别 | 承诺事项 |
        | 2026-A01-001 | 张三 | 共性项目 | 改进工作作风：首问负责。 |
        | 2026-A01-002 | 张三 | 实事项目 | 办件当天办结 |
        | 2026-A01-003 | 李四 | 共性项目 | 安全生产无事故 |
        | 2026-A01-004 | 李四 | 实事项目 | 带教三名新工人 |`,
    },
    { scheme: district },
  );
  const judged = (ledger: Ledger, asOf = '2026-03-31') => found(commonItems, ledger, { scheme: district, asOf });

  it('P4: are pledged in the library’s words or at more length', () => {
    expect(judged(inDistrict)).toEqual([]);
  });

  it('P4: are missing where a member has none of the tier’s, once pledges are due', () => {
    const own = edit(inDistrict, 'commitments', 2, { text: '每天学习一小时' });
    expect(judged(own)).toEqual(['common-items-missing 党员名册!B2']);
    expect(judged(own, '2026-03-30')).toEqual([]);
    expect(told(commonItems, own, { scheme: district })).toContain('张三没有“机关一般党员”的共性项目');
    expect(judged(edit(inDistrict, 'commitments', 2, { text: '!' }))).toEqual([]);
  });

  it('P4, P3: that a tier has are named as such, not as a category', () => {
    const onlyDeeds = without(inDistrict, 'commitments', ({ category }) => category === '共性项目');
    expect(judged(onlyDeeds)).toEqual(['common-items-missing 党员名册!B2']);
    expect(found(requiredCategories, onlyDeeds, { scheme: district })).toEqual(['category-missing 党员名册!B3']);
  });

  it('P4: for all may be of the branch’s own making', () => {
    expect(found(commonItems, validLedger())).toEqual([]);
    expect(found(commonItems, edit(validLedger(), 'commitments', 5, { text: '每周义务劳动' }))).toEqual([]);
  });
});

describe('P8: where items come from', () => {
  const key = ledgerOf(
    {
      commitments: `
        | 编号 | 承诺主体 | 来源 | 上年编号 |
        | 2026-A01-001 | 本支部 | 上年结转 | 2025-A01-007 |
        | 2026-A01-002 | 本支部 | 学习实践活动遗留 | |
        | 2026-A01-003 | 本支部 | 学习实践活动遗留 | 2024-A01-003 |
        | 2026-A01-004 | 本支部 | 新提出 | |`,
    },
    { scheme: social },
  );
  const judged = (ledger: Ledger) => found(origins, ledger, { scheme: social });

  it('P8: of earlier drives may have no old id, carried over ones have it', () => {
    expect(judged(key)).toEqual([]);
    expect(judged(edit(key, 'commitments', 2, { originId: null }))).toEqual(['origin-missing 承诺台账!I2']);
    expect(judged(edit(key, 'commitments', 2, { originId: '!' }))).toEqual([]);
  });

  it.each(['2026-A01-007', '2027-A01-007', '上年第七件'])('P8: is an id of an earlier year, not %s', (originId) => {
    expect(judged(edit(key, 'commitments', 2, { originId }))).toEqual(['origin-not-earlier 承诺台账!I2']);
  });

  it('P8: with an old id are key items', () => {
    expect(judged(edit(key, 'commitments', 2, { source: '新提出' }))).toEqual(['origin-without-source 承诺台账!I2']);
    expect(judged(edit(key, 'commitments', 2, { source: null }))).toEqual(['origin-without-source 承诺台账!I2']);
  });

  it('P8: go on from one old item each, however its id is written', () => {
    expect(judged(edit(key, 'commitments', 4, { originId: '２025-a01-007' }))).toEqual(['origin-doubled 承诺台账!I4']);
  });

  it('P8: are judged in a ledger with carry-over of a scheme that has no such columns', () => {
    const scheme = withCarryOver(town);
    const ledger = ledgerOf(
      { commitments: '| 编号 | 承诺主体 | 来源 | 上年编号 |\n| 2026-A01-001 | 本支部 | 上年结转 | |' },
      { scheme },
    );
    const carried = { ...ledger, identity: { ...ledger.identity, carried: true } };
    expect(found(origins, carried, { scheme: town })).toEqual(['origin-missing 承诺台账!G2']);
    const right = edit(carried, 'commitments', 2, { originId: '2025-A01-001' });
    expect(found(origins, right, { scheme: town })).toEqual([]);
    const plain = ledgerOf({ commitments: '| 编号 | 承诺主体 |\n| 2026-A01-001 | 本支部 |' }, { scheme: police });
    expect(found(origins, plain, { scheme: police })).toEqual([]);
  });
});

describe('P9: themes', () => {
  const ofTown = (theme: string, pledger: string): Ledger =>
    ledgerOf(
      {
        roster: '| 党员编号 | 姓名 |\n| A01-001 | 张三 |',
        commitments: `| 编号 | 承诺主体 | 主题 |\n| 2026-A01-001 | ${pledger} | ${theme} |`,
      },
      { scheme: town },
    );
  const inTown = (theme: string, pledger: string, kind: string | null): readonly string[] =>
    found(themes, ofKind(ofTown(theme, pledger), kind), { scheme: town });

  it('P9: are those of the kind of branch', () => {
    expect(inTown('治沙造林', '张三', '村')).toEqual([]);
    expect(inTown('治沙造林', '张三', '学校')).toEqual(['theme-foreign 承诺台账!C2']);
    expect(inTown('治沙造林', '本支部', '村')).toEqual([]);
  });

  it('P9: are those of the pledger', () => {
    expect(inTown('“五带头”', '张三', '村')).toEqual([]);
    expect(inTown('“五带头”', '本支部', '村')).toEqual(['theme-foreign 承诺台账!C2']);
  });

  it('P9: hang on a kind of branch that is not known', () => {
    expect(inTown('治沙造林', '张三', null)).toEqual([]);
  });

  it('P9, P11: are those of the tier; key work is that of one tier', () => {
    const of = (tier: string, theme: string): readonly string[] => {
      const ledger = ledgerOf(
        {
          roster: `| 党员编号 | 姓名 | 层次 |\n| A01-001 | 张三 | ${tier} |`,
          commitments: `| 编号 | 承诺主体 | 主题 |\n| 2026-A01-001 | 张三 | ${theme} |`,
        },
        { scheme: district },
      );
      return found(themes, ledger, { scheme: district });
    };
    expect(of('机关一般党员', '转变工作作风')).toEqual([]);
    expect(of('国有企业党员', '转变工作作风')).toEqual(['theme-foreign 承诺台账!D2']);
    expect(of('机关镇（街道）领导党员', '重点工作责任承诺')).toEqual([]);
    expect(of('机关一般党员', '重点工作责任承诺')).toEqual(['theme-foreign 承诺台账!D2']);
    expect(of('', '重点工作责任承诺')).toEqual([]);
  });

  it('P9: of a school’s members are not those of its branch', () => {
    const ledger = ledgerOf(
      {
        roster: '| 党员编号 | 姓名 |\n| A01-001 | 张三 |',
        commitments: `
          | 编号 | 承诺主体 | 主题 |
          | 2026-A01-001 | 张三 | 岗位特点 |
          | 2026-A01-002 | 本支部 | 岗位特点 |
          | 2026-A01-003 | 本支部 | 战斗堡垒作用 |`,
      },
      { scheme: social },
    );
    expect(found(themes, ofKind(ledger, '学校'), { scheme: social })).toEqual(['theme-foreign 承诺台账!D3']);
  });
});
