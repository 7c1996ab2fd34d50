import { describe, expect, it } from 'vitest';
import { contextOf } from '../../ledger/checks/context.ts';
import { fixesOverdue, measuresMissing } from '../../ledger/checks/measures-due.ts';
import { measureKeyWork } from '../../ledger/checks/measures-key-work.ts';
import { isBranchBody, measureRows } from '../../ledger/checks/measures.ts';
import { day } from '../../ledger/day.ts';
import type { Ledger } from '../../ledger/parse/ledger.ts';
import { parsePeriod } from '../../ledger/period.ts';
import { district, police, schemeOf } from '../support/schemes.ts';
import { LOG, append, edit, found, ledgerOf, lifeOf, told } from '../support/ledger-of.ts';

const as = { scheme: district, asOf: '2026-12-31' };

const ROSTER = `
  | 党员编号 | 姓名 | 身份 | 党组织确认日期 |
  | A01-001 | 张三 | 领导干部 | 2026-02-01 |
  | A01-002 | 李四 | 普通党员 | 2026-02-01 |`;

/** 张三 with a key-work item (001) and 李四 with a common one (002), and one measure (row 2) of the branch against each kind. */
const ledger = ledgerOf(
  {
    roster: ROSTER,
    commitments: `
      | 编号 | 承诺主体 | 类别 | 主题 | 状态 |
      | 2026-A01-001 | 张三 | 实事项目 | 重点工作责任承诺 | 践诺 |
      | 2026-A01-002 | 李四 | 共性项目 | 共性项目 | 践诺 |`,
    measures: `
      | 决定日期 | 对象 | 关联编号 | 措施 | 事由 | 决定机关 | 整改期限 | 整改完成日期 |
      | 2026-10-10 | 李四 | 2026-A01-002 | 口头提醒 | 未全面兑现承诺 | 本支部 | | |
      | 2026-10-10 | 张三 | 2026-A01-001 | 限期整改 | 失职失责致目标责任制考核差 | 工程科党支部 | 2026-11-10 | 2026-11-01 |`,
  },
  { scheme: district },
);
type Cells = Parameters<typeof edit<'measures'>>[3];
const talk: Cells = { measure: '诫勉谈话', cause: '失职失责致目标责任制考核差', target: '张三', id: '2026-A01-001' };
const row = (number: number, cells: Cells): Ledger => edit(ledger, 'measures', number, cells);
const all = [measureRows, measureKeyWork, fixesOverdue];

describe('a measure', () => {
  it('E6: nothing is said of those that are in order', () => {
    expect(all.flatMap((check) => found(check, ledger, as))).toEqual([]);
  });

  it('E6: has one of its own causes', () => {
    const wrong = row(2, { cause: '失职失责致目标责任制考核差' });
    expect(found(measureRows, wrong, as)).toEqual(['measure-cause-foreign 整改问责!E2']);
    expect(told(measureRows, wrong, as)).toContain('“口头提醒”只用于“未全面兑现承诺”、“没有完成承诺”');
  });

  it.each([['本支部'], ['工程科党支部'], ['机关党总支委员会'], ['党支部大会']])(
    'E6: that is the superior’s is not decided by %s',
    (decidedBy) => {
      expect(found(measureRows, row(2, { ...talk, decidedBy }), as)).toEqual(['measure-authority 整改问责!F2']);
    },
  );

  it('E6: is not judged here where the superior decided it', () => {
    const wrong: Cells = { ...talk, decidedBy: '区纪委', cause: '未全面兑现承诺' };
    expect(found(measureRows, row(2, wrong), as)).toEqual([]);
    // Where the committee keeps no book, all is the branch's own.
    const alone = schemeOf('district', { sheets: ['measures'] });
    expect(found(measureRows, row(2, wrong), { ...as, scheme: alone })).toEqual(['measure-cause-foreign 整改问责!E2']);
  });

  it('E6: a higher body is none of the branches, though it is called one', () => {
    const committee = police.committee.name;
    expect(isBranchBody(committee, [])).toBe(true);
    expect(isBranchBody(committee, [committee])).toBe(false);
    expect(isBranchBody('区委', [])).toBe(false);
  });

  it('E6: for key work is only against who has pledged it', () => {
    const other = row(3, { target: '李四', id: null });
    expect(found(measureKeyWork, other, as)).toEqual(['measure-not-key-work 整改问责!B3']);
    expect(found(measureKeyWork, row(3, { target: '本支部' }), as)).toHaveLength(1);
    const withdrawn = edit(ledger, 'commitments', 2, { status: '撤回' });
    expect(found(measureKeyWork, withdrawn, as)).toHaveLength(1);
    // An item that lost its theme or its pledger may be the one.
    expect(found(measureKeyWork, edit(other, 'commitments', 3, { theme: null }), as)).toEqual([]);
    expect(found(measureKeyWork, edit(other, 'commitments', 2, { pledger: '王五' }), as)).toEqual([]);
  });

  it('E6: hangs on an item of who it is against, and is written down once', () => {
    expect(found(measureRows, row(2, { id: '2026-A01-001' }), as)).toEqual(['measure-of-other-item 整改问责!C2']);
    const twice = append(
      ledger,
      'measures',
      `| 决定日期 | 对象 | 关联编号 | 措施 | 决定机关 |
       | 2026-10-10 | A01-002 | 2026-a01-002 | 口头提醒 | 本支部 |
       | 2026-10-10 | 李四 | | 口头提醒 | 本支部 |`,
      district,
    );
    expect(found(measureRows, twice, as)).toEqual(['measure-doubled 整改问责!B4']);
  });
});

describe('a deadline for mending', () => {
  it('L6: is there where the measure has one, and not before the decision', () => {
    expect(found(measureRows, row(3, { fixBy: null }), as)).toEqual(['measure-without-deadline 整改问责!G3']);
    const required = schemeOf('district', { columns: { 'measures.fixBy': 'required' } });
    expect(found(measureRows, row(3, { fixBy: null }), { ...as, scheme: required })).toEqual([]);
    expect(found(measureRows, row(3, { fixBy: '2026-10-09' }), as)).toEqual(['measure-days-reversed 整改问责!G3']);
    expect(found(measureRows, row(3, { fixedOn: '2026-10-09' }), as)).toEqual(['measure-days-reversed 整改问责!H3']);
    expect(found(measureRows, row(3, { fixBy: '2026-10-10', fixedOn: '2026-10-10' }), as)).toEqual([]);
  });

  it('L6: is followed up once it is over and nothing was mended', () => {
    const open = row(3, { fixedOn: null });
    expect(found(fixesOverdue, open, { ...as, asOf: '2026-11-09' })).toEqual([]);
    expect(told(fixesOverdue, open, { ...as, asOf: '2026-11-10' })).toContain('当日到期未完成');
    expect(found(fixesOverdue, open, { ...as, asOf: '2026-11-20' })).toEqual(['fix-overdue 整改问责!H3']);
    // 10 November to 20 November.
    expect(told(fixesOverdue, open, { ...as, asOf: '2026-11-20' })).toContain('已逾期10天；');
    expect(found(fixesOverdue, row(3, { fixedOn: '2026-12-01' }), { ...as, asOf: '2026-11-20' })).toHaveLength(1);
    expect(found(fixesOverdue, row(3, { fixedOn: '!' }), { ...as, asOf: '2026-11-20' })).toEqual([]);
  });
});

describe('measures that a rule makes due', () => {
  /** 李四 with an item that is still open at the year's end, 张三 with one that was closed in time. */
  const failed = ledgerOf(
    {
      roster: ROSTER,
      commitments: '| 编号 | 承诺主体 |\n| 2026-A01-001 | 张三 |\n| 2026-A01-002 | 李四 |',
      transitions:
        LOG +
        [
          lifeOf('2026-A01-001', '提诺 01-10', '定诺 02-20 2026-06-30', '亮诺 03-01', '践诺 03-02'),
          lifeOf('2026-A01-001', '申请销号 06-20 2026-06-18', '销号 06-25'),
          lifeOf('2026-A01-002', '提诺 01-10', '定诺 02-20 2026-06-30', '亮诺 03-01', '践诺 03-02'),
        ].join('\n'),
    },
    { scheme: district },
  );
  const taken = (decidedOn: string): Ledger =>
    append(
      failed,
      'measures',
      `| 决定日期 | 对象 | 措施 | 事由 | 决定机关 |\n| ${decidedOn} | 李四 | 批评教育 | 未全面兑现承诺 | 本支部 |`,
      district,
    );

  it('E6: are missed at the year’s end, with who it is and what will do', () => {
    expect(found(measuresMissing, failed, { ...as, asOf: '2026-12-30' })).toEqual([]);
    expect(found(measuresMissing, failed, as)).toEqual(['measure-missing 整改问责!']);
    expect(told(measuresMissing, failed, as)).toContain('李四有承诺没有兑现');
    expect(told(measuresMissing, failed, as)).toContain('应视具体情况采取“口头提醒”、“批评教育”中的一项');
    expect(found(measuresMissing, taken('2026-12-20'), as)).toEqual([]);
  });

  it('E6: one that was decided after the year is there, when the run knows of the day', () => {
    const run = (today: string) =>
      measuresMissing(contextOf(taken('2027-01-10'), district, day('2026-12-31'), parsePeriod('2026')!, day(today)));
    expect(run('2027-01-09')).toHaveLength(1);
    expect(run('2027-01-10')).toEqual([]);
  });

  it('E6: those that only the superior may decide are not asked of the branch', () => {
    const strict = schemeOf('district', {
      measureRules: [{ when: 'notAllFulfilled', anyOf: ['诫勉谈话'], cause: '失职失责致目标责任制考核差' }],
    });
    expect(found(measuresMissing, failed, { ...as, scheme: strict })).toEqual([]);
  });

  it('E6: are not missed where a row lost its target', () => {
    expect(found(measuresMissing, edit(taken('2026-12-20'), 'measures', 2, { target: '!' }), as)).toEqual([]);
  });
});
