import { describe, expect, it } from 'vitest';
import { keyWork } from '../../ledger/checks/key-work.ts';
import { leaders } from '../../ledger/checks/leaders.ts';
import { postClasses } from '../../ledger/checks/post-classes.ts';
import type { Ledger } from '../../ledger/parse/ledger.ts';
import { LOG, append, edit, found, ledgerOf, lifeOf, told, validLedger, without } from '../support/ledger-of.ts';
import { district, schemeOf, social } from '../support/schemes.ts';

const IDS = [1, 2, 3, 4, 5].map((n) => `2026-A01-00${n}`);
const [FIRST, SECOND, THIRD, FOURTH, FIFTH] = IDS as [string, string, string, string, string];

/** The head 张三 with two items, proposed on the 20th of February; 李四 and 王五 with two and one, no earlier. */
const inSocial = ledgerOf(
  {
    roster: `
      | 党员编号 | 姓名 | 身份 | 岗位类别 |
      | A01-001 | 张三 | 担任领导职务 | 管理岗位 |
      | A01-002 | 李四 | 普通党员 | 专业技术岗位 |
      | A01-003 | 王五 | 无职党员 | 义工服务 |`,
    commitments: `
      | 编号 | 承诺主体 |
      | ${FIRST} | 张三 |
      | ${SECOND} | 张三 |
      | ${THIRD} | 李四 |
      | ${FOURTH} | 李四 |
      | ${FIFTH} | 王五 |`,
    transitions:
      LOG +
      [
        lifeOf(FIRST, '提诺 02-25'),
        lifeOf(SECOND, '提诺 02-20'),
        lifeOf(THIRD, '提诺 02-20'),
        lifeOf(FOURTH, '提诺 02-22'),
        lifeOf(FIFTH, '提诺 02-21'),
      ].join('\n'),
  },
  { scheme: social },
);

const judged = (ledger: Ledger, asOf = '2026-03-31') => found(leaders, ledger, { scheme: social, asOf });

describe('P7: leaders', () => {
  it('P7: lead by their first item, on the same day as the others or before them', () => {
    expect(judged(inSocial)).toEqual([]);
    expect(judged(edit(inSocial, 'transitions', 3, { on: '2026-02-21' }))).toEqual(['leader-not-first 党员名册!B2']);
    const late = edit(inSocial, 'transitions', 3, { on: '2026-02-21' });
    expect(told(leaders, late, { scheme: social })).toContain('张三最早在2026年2月21日提诺，晚于李四（2026年2月20日）');
  });

  it('P7: say in a finding where the rule is only a default', () => {
    const late = edit(inSocial, 'transitions', 3, { on: '2026-02-21' });
    const scheme = schemeOf('social', { defaults: { 'leaders.first': '原文未规定' } });
    expect(told(leaders, late, { scheme: social })).not.toContain('默认');
    expect(told(leaders, late, { scheme })).toContain('本软件的默认标准，不是本单位的规定');
  });

  it('P7: who came later could not lead', () => {
    const came = { change: '转入', changedOn: '2026-03-01' };
    const late = edit(edit(inSocial, 'transitions', 3, { on: '2026-02-21' }), 'roster', 2, came);
    expect(judged(late)).toEqual([]);
  });

  it('P7: pledge no fewer items than the others do on average', () => {
    // 张三 has 2. The others have 2 and 1: 3 of 2 members, 1.5 each.
    expect(judged(inSocial)).toEqual([]);
    // With one more of 王五: 4 of 2 members, 2 each: 2 is no fewer.
    const four = append(inSocial, 'commitments', '| 编号 | 承诺主体 |\n| 2026-A01-006 | 王五 |', social);
    expect(judged(four)).toEqual([]);
    // With two more: 5 of 2 members, 2.5 each.
    const five = append(four, 'commitments', '| 编号 | 承诺主体 |\n| 2026-A01-007 | 王五 |', social);
    expect(judged(five)).toEqual(['leader-fewer-items 党员名册!B2']);
    expect(told(leaders, five, { scheme: social })).toContain('张三承诺2件，其他党员2名共5件，平均多于2件');
    expect(judged(five, '2026-03-30')).toEqual([]);
  });

  it('P7: are compared with who has pledged, and named elsewhere where they have nothing', () => {
    // Without 王五’s only item the others are 李四 alone, with 2.
    expect(judged(without(inSocial, 'commitments', ({ id }) => id === FIFTH))).toEqual([]);
    expect(judged(without(inSocial, 'commitments', ({ pledger }) => pledger === '张三'))).toEqual([]);
  });

  it('P7: owe nothing more in a scheme that does not say so', () => {
    expect(found(leaders, validLedger())).toEqual([]);
    const alone = append(inSocial, 'commitments', '| 编号 | 承诺主体 |\n| 2026-A01-006 | 李四 |', social);
    expect(found(leaders, alone, { scheme: schemeOf('social', { leaders: null }) })).toEqual([]);
  });
});

describe('P7: classes of posts', () => {
  const classes = (ledger: Ledger) => found(postClasses, ledger, { scheme: social });

  it('P7: meant for members without a post are theirs, and only theirs', () => {
    expect(classes(inSocial)).toEqual([]);
    expect(classes(edit(inSocial, 'roster', 4, { postClass: '服务岗位' }))).toEqual(['post-class-foreign 党员名册!E4']);
    expect(classes(edit(inSocial, 'roster', 3, { postClass: '设岗定责' }))).toEqual(['post-class-foreign 党员名册!E3']);
  });

  it('P7: say which are right, either way', () => {
    const post = edit(inSocial, 'roster', 4, { postClass: '服务岗位' });
    expect(told(postClasses, post, { scheme: social })).toContain('“无职党员”结合“设岗定责”、“义工服务”承诺');
    const none = edit(inSocial, 'roster', 3, { postClass: '设岗定责' });
    expect(told(postClasses, none, { scheme: social })).toContain('“设岗定责”、“义工服务”只用于“无职党员”');
  });
});

describe('P11: key work', () => {
  const inDistrict = ledgerOf(
    {
      roster: `
        | 党员编号 | 姓名 | 身份 | 层次 | 党组织确认日期 |
        | A01-001 | 张三 | 领导干部 | 机关镇（街道）领导党员 | 2026-02-10 |
        | A01-002 | 李四 | 普通党员 | 机关一般党员 | 2026-02-10 |`,
      commitments: `
        | 编号 | 承诺主体 | 主题 |
        | ${FIRST} | 张三 | 共性项目 |
        | ${SECOND} | 张三 | 重点工作责任承诺 |
        | ${THIRD} | 李四 | 共性项目 |`,
    },
    { scheme: district },
  );
  const owed = (ledger: Ledger, asOf = '2026-03-31') => found(keyWork, ledger, { scheme: district, asOf });

  it('P11: is owed by the tier that the scheme names, and by no other', () => {
    expect(owed(inDistrict)).toEqual([]);
    const none = edit(inDistrict, 'commitments', 3, { theme: '共性项目' });
    expect(owed(none)).toEqual(['key-work-missing 党员名册!B2']);
    expect(told(keyWork, none, { scheme: district })).toContain('“机关镇（街道）领导党员”都应作出“重点工作责任承诺”');
  });

  it('P11: is not missing before pledges are due, nor where an item’s theme is not known', () => {
    const none = edit(inDistrict, 'commitments', 3, { theme: '共性项目' });
    expect(owed(none, '2026-03-30')).toEqual([]);
    expect(owed(edit(inDistrict, 'commitments', 3, { theme: '!' }))).toEqual([]);
  });

  it('P11: is not asked again of who has pledged nothing at all', () => {
    expect(owed(without(inDistrict, 'commitments', ({ pledger }) => pledger === '张三'))).toEqual([]);
  });
});
