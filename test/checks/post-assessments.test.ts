import { describe, expect, it } from 'vitest';
import { postAssessmentsDue } from '../../ledger/checks/post-assessments-due.ts';
import { postVerdicts } from '../../ledger/checks/post-assessments-verdict.ts';
import { postAssessmentRows } from '../../ledger/checks/post-assessments.ts';
import { parsePeriod } from '../../ledger/period.ts';
import { police, schemeOf } from '../support/schemes.ts';
import { append, edit, found, ledgerOf, told, without } from '../support/ledger-of.ts';

const as = { scheme: police };

const HEAD = '| 季度 | 岗位编号 | 党员 | 本次评选 | 未达标准 | 测评票数 | 满意票数 | 一票否决 | 考核结论 |\n';
const line = (quarter: string, postId: string, member: string): string =>
  `| ${quarter} | ${postId} | ${member} | 评选上 | 无 | 30 | 28 | 无 | 通过 |`;

/** Post S01 of 张三 and S02 of 李四 and 王强 since February, each assessed for the first quarter (rows 2–4). */
const ledger = ledgerOf(
  {
    roster: `
      | 党员编号 | 姓名 | 部门 |
      | A01-001 | 张三 | 法制股 |
      | A01-002 | 李四 | 办公室 |
      | A01-003 | 王强 | 办公室 |`,
    posts: `
      | 岗位编号 | 类别 | 岗内党员 | 岗内总人数 | 确认日期 | 状态 | 收牌日期 |
      | S01 | 个人示范岗 | 张三 | 1 | 2026-02-10 | 在岗 | |
      | S02 | 集体示范岗 | 李四、王强 | 2 | 2026-02-10 | 在岗 | |`,
    postAssessments:
      HEAD + [line('2026Q1', 'S01', '张三'), line('2026Q1', 'S02', '李四'), line('2026Q1', 'S02', '王强')].join('\n'),
  },
  { scheme: police },
);
type Cells = Parameters<typeof edit<'postAssessments'>>[3];
const row = (cells: Cells) => edit(ledger, 'postAssessments', 2, cells);

describe('a row of assessment', () => {
  it('D2: nothing is said of one that is in order', () => {
    const all = [postAssessmentRows, postVerdicts, postAssessmentsDue];
    expect(all.flatMap((check) => found(check, ledger, as))).toEqual([]);
  });

  it('D2: satisfied votes are no more than votes, and there are votes', () => {
    expect(found(postAssessmentRows, row({ votesGood: 31 }), as)).toEqual(['satisfied-above-votes 示范岗考核!G2']);
    expect(found(postAssessmentRows, row({ votesGood: 30 }), as)).toEqual([]);
    expect(found(postAssessmentRows, row({ votes: 0, votesGood: 0 }), as)).toEqual([
      'assessed-without-survey 示范岗考核!F2',
    ]);
  });

  it('D2: a holder is assessed once a quarter, under whatever name', () => {
    const twice = append(ledger, 'postAssessments', HEAD + line('2026Q1', 'S01', '张三(A01-001)'), police);
    expect(found(postAssessmentRows, twice, as)).toEqual(['assessment-doubled 示范岗考核!C5']);
  });

  it('D2: who is assessed is a holder, or was taken out of the post by an assessment', () => {
    const other = row({ member: '王强' });
    expect(found(postAssessmentRows, other, as)).toEqual(['assessed-not-holder 示范岗考核!C2']);
    expect(told(postAssessmentRows, other, as)).toContain('考核了王强，而“S01”的岗内党员是“张三”');
    expect(found(postAssessmentRows, row({ member: '王强', verdict: '调整' }), as)).toEqual([]);
    expect(found(postAssessmentRows, row({ member: '赵六' }), as)).toEqual([]);
  });

  it('D2, D3: of the year before only the quarter is kept from which a run of elections may go on', () => {
    expect(found(postAssessmentRows, row({ quarter: '2025Q4' }), as)).toEqual([]);
    const old = row({ quarter: '2025Q3' });
    expect(found(postAssessmentRows, old, as)).toEqual(['assessment-of-other-year 示范岗考核!A2']);
    expect(told(postAssessmentRows, old, as)).toContain('上年度的只留“2025Q4”');
    expect(found(postAssessmentRows, row({ quarter: '2027Q1' }), as)).toHaveLength(1);
    // A reward for three elections running may rest on two quarters of the year before.
    const three = schemeOf('police', { posts: { reward: { times: 3 } } });
    expect(found(postAssessmentRows, old, { scheme: three })).toEqual([]);
  });
});

describe('a verdict', () => {
  const revoked = (state: string | null, stateOn: string | null, cells: Cells = {}) =>
    edit(row({ veto: '重大责任事故', verdict: '撤销', ...cells }), 'posts', 2, { state, stateOn });

  it('D2: is 撤销 where anything vetoes', () => {
    expect(found(postVerdicts, row({ veto: '重大责任事故' }), as)).toEqual(['veto-not-revoked 示范岗考核!I2']);
    expect(told(postVerdicts, row({ veto: '重大责任事故' }), as)).not.toContain('事故');
  });

  it('D2: 撤销 takes the title away, and the plate not before the quarter', () => {
    expect(found(postVerdicts, revoked('在岗', null), as)).toEqual(['revoked-in-place 示范岗考核!I2']);
    expect(found(postVerdicts, revoked('调整', '2026-03-01'), as)).toEqual(['revoked-in-place 示范岗考核!I2']);
    expect(found(postVerdicts, revoked('撤销', '2026-03-01'), as)).toEqual([]);
    expect(found(postVerdicts, revoked('撤销', '2025-12-31'), as)).toEqual(['revoked-before-assessment 示范岗考核!I2']);
    expect(found(postVerdicts, revoked('撤销', '2026-01-01'), as)).toEqual([]);
  });

  it('D2: 督促整改 has a day, and what is not met in several is told', () => {
    const mend: Cells = { verdict: '督促整改', unmet: '标准二' };
    expect(found(postVerdicts, row(mend), as)).toEqual(['assessment-without-fix-day 示范岗考核!J2']);
    expect(found(postVerdicts, row({ ...mend, fixBy: '2026-04-30' }), as)).toEqual([]);
    const several: Cells = { ...mend, fixBy: '2026-04-30', unmet: '多项' };
    expect(found(postVerdicts, row(several), as)).toEqual(['unmet-not-told 示范岗考核!L2']);
    expect(found(postVerdicts, row({ ...several, note: '标准二、标准六' }), as)).toEqual([]);
  });

  it('D2: 通过 goes with all six standards met', () => {
    expect(found(postVerdicts, row({ unmet: '标准二' }), as)).toEqual(['unmet-but-passed 示范岗考核!E2']);
    expect(found(postVerdicts, row({ unmet: '标准二', verdict: '调整' }), as)).toEqual([]);
  });
});

describe('assessments that are missing', () => {
  const missed = without(ledger, 'postAssessments', ({ member }) => member !== '李四');

  it('D2: are named by post, quarter and holder once the quarter is over', () => {
    expect(found(postAssessmentsDue, missed, { ...as, asOf: '2026-03-30' })).toEqual([]);
    expect(found(postAssessmentsDue, missed, as)).toEqual([
      'post-not-assessed 示范岗!A2',
      'post-not-assessed 示范岗!A3',
    ]);
    expect(told(postAssessmentsDue, missed, as)).toContain('“S01”2026年第一季度没有考核张三；');
    const year = { ...as, asOf: '2026-09-30', period: parsePeriod('2026')! };
    // Of S01 the second and third quarters, of S02 the same for both holders.
    expect(told(postAssessmentsDue, ledger, year)).toContain('2026年第二季度没有考核张三，2026年第三季度没有考核张三');
  });

  it('D2: are not asked for before a post was confirmed, nor after it ended, nor of who had left', () => {
    const none = { ...ledger, postAssessments: [] };
    const only = (cells: Parameters<typeof edit<'posts'>>[3]) =>
      found(postAssessmentsDue, edit(none, 'posts', 2, cells), as).filter((where) => where.endsWith('A2'));
    expect(only({ setOn: '2026-04-01' })).toEqual([]);
    expect(only({ setOn: '2026-03-31' })).toHaveLength(1);
    expect(only({ state: '撤销', stateOn: '2026-03-31' })).toEqual([]);
    expect(only({ state: '撤销', stateOn: '2026-04-01' })).toHaveLength(1);
    const left = edit(none, 'roster', 2, { change: '转出', changedOn: '2026-03-31' });
    expect(found(postAssessmentsDue, left, as)).toEqual(['post-not-assessed 示范岗!A3']);
    const came = edit(none, 'roster', 2, { change: '转入', changedOn: '2026-04-01' });
    expect(found(postAssessmentsDue, came, as)).toEqual(['post-not-assessed 示范岗!A3']);
  });

  it('D2: are not missed where a row lost its member', () => {
    expect(found(postAssessmentsDue, row({ member: null }), as)).toEqual([]);
    expect(found(postAssessmentsDue, { ...missed, missing: new Set(['postAssessments'] as const) }, as)).toEqual([]);
  });
});
