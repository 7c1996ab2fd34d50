import { describe, expect, it } from 'vitest';
import type { Ledger } from '../../ledger/parse/ledger.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { ledgerOf, lifeOf, LOG, without } from '../support/ledger-of.ts';
import { schemeOf } from '../support/schemes.ts';
import { line, memberOf, scored } from './scored.ts';

const scheme = schemeOf('district');

const HEAD = line(
  '轮次',
  '评议日期',
  '评议对象',
  '评议主体',
  '应参加人数',
  '收回票数',
  '满意',
  '较满意',
  '基本满意',
  '不满意',
);
const vote = (target: string, panel: string, valid: number, ...grades: readonly number[]): string =>
  line('年度', '2026-12-10', target, panel, valid, valid, ...grades);

/** 陈明 is a leader with three panels, 周红 a member with four; 吴刚 is not confirmed. */
const whole = (given: Scheme = scheme): Ledger =>
  ledgerOf(
    {
      roster: `
        | 党员编号 | 姓名 | 身份 | 层次 | 党组织确认日期 |
        |---|---|---|---|---|
        | A01-001 | 陈明 | 领导干部 | 区领导党员 | 2026-01-20 |
        | A01-002 | 周红 | 普通党员 | 机关一般党员 | 2026-01-20 |
        | A01-003 | 吴刚 | 普通党员 | 机关一般党员 | |`,
      commitments: `
        | 编号 | 承诺主体 | 承诺事项 | 完成时限 |
        |---|---|---|---|
        | 2026-A01-001 | 周红 | 办证提速 | |
        | 2026-A01-002 | 周红 | 下基层 | 2026-06-30 |
        | 2026-A01-003 | 周红 | 结对 | 2026-06-30 |`,
      transitions:
        LOG +
        lifeOf('2026-A01-001', '提诺 01-10', '定诺 02-20', '亮诺 03-05', '践诺 03-05') +
        '\n' +
        lifeOf('2026-A01-002', '提诺 01-10', '定诺 02-20 2026-06-30', '亮诺 03-05', '践诺 03-05') +
        '\n' +
        lifeOf('2026-A01-002', '申请销号 06-30 2026-06-30', '销号 07-15') +
        '\n' +
        lifeOf('2026-A01-003', '提诺 01-10', '定诺 02-20 2026-06-30', '亮诺 03-05', '践诺 03-05') +
        '\n' +
        lifeOf('2026-A01-003', '申请销号 07-01 2026-07-01', '销号 07-15'),
      ballots:
        HEAD +
        vote('陈明', '所在支部', 7, 5, 1, 1, 0) +
        vote('陈明', '群众代表', 9, 4, 4, 1, 0) +
        vote('陈明', '班子成员', 1, 0, 1, 0, 0) +
        vote('周红', '党员互评', 10, 10, 0, 0, 0) +
        vote('周红', '群众帮评', 10, 5, 5, 0, 0) +
        vote('周红', '领导点评', 1, 0, 1, 0, 0) +
        vote('周红', '组织考评', 2, 0, 0, 2, 0),
    },
    { scheme: given },
  );

describe('the district: three panels for leaders, four for the others', () => {
  it('E2: weighs the three panels of a leader equally, by thirds', () => {
    const score = memberOf(scored(whole(), scheme), '陈明');
    expect(score.panels.map(({ name, weight }) => [name, weight])).toEqual([
      ['所在支部', 1 / 3],
      ['群众代表', 1 / 3],
      ['班子成员', 1 / 3],
    ]);
    // (500 + 80 + 60) / 7 = 640/7; (400 + 320 + 60) / 9 = 780/9; 80
    expect(score.panels.map((panel) => panel.score)).toEqual([640 / 7, 780 / 9, 80]);
    // (640/7 + 260/3 + 80) / 3 = (1920 + 1820 + 1680) / 63 = 5420/63 = 86.031746…; nothing promised
    expect(score).toMatchObject({ evaluation: 5420 / 63, fulfilment: null, total: 86.03, grade: '较满意' });
  });

  it('E2: weighs the four panels of another member equally, and takes fulfilment in', () => {
    const score = memberOf(scored(whole(), scheme), '周红');
    expect(score.panels.map(({ name, weight, score: of }) => [name, weight, of])).toEqual([
      ['党员互评', 0.25, 100],
      ['群众帮评', 0.25, 90],
      ['领导点评', 0.25, 80],
      ['组织考评', 0.25, 60],
    ]);
    // (100 + 90 + 80 + 60) / 4 = 82.5. Due: one without a deadline (12-31, open), one in time on the day itself, one a day
    // late: 100 × (1 + 0.8) / 3 = 60. 0.6 × 82.5 + 0.4 × 60 = 49.5 + 24 = 73.5
    expect(score).toMatchObject({ evaluation: 82.5, fulfilment: 60, total: 73.5, grade: '基本满意' });
  });

  it('E2: a missing panel leaves a member unscored and is named, whatever the others say', () => {
    const ledger = without(whole(), 'ballots', ({ panel }) => panel === '班子成员' || panel === '组织考评');
    const scores = scored(ledger, scheme);
    expect(memberOf(scores, '陈明')).toMatchObject({ evaluation: null, total: null, grade: null });
    expect(memberOf(scores, '陈明').notScored).toEqual([{ kind: 'panel', panel: '班子成员' }]);
    expect(memberOf(scores, '周红').notScored).toEqual([{ kind: 'panel', panel: '组织考评' }]);
  });

  it('E2: a ballot of a panel that is not the member’s counts for nothing', () => {
    const ledger = whole();
    const wrong = ledger.ballots.map((row) => (row.panel === '班子成员' ? { ...row, panel: '党员互评' } : row));
    expect(memberOf(scored({ ...ledger, ballots: wrong }, scheme), '陈明')).toMatchObject({ total: null });
  });

  it('E2: takes the weights that a scheme gives, one it leaves out being 1', () => {
    const weights: Readonly<Record<string, number>> = { 党员互评: 0.1, 群众帮评: 0.2, 领导点评: 0.7 };
    const panels = scheme.evaluation.panels.map((panel) =>
      panel.name in weights ? { ...panel, weight: weights[panel.name] } : panel,
    );
    const over = schemeOf('district', { evaluation: { panels } });
    const score = memberOf(scored(whole(over), over), '周红');
    // 0.1 + 0.2 + 0.7 + 1 = 2
    expect(score.panels.map(({ weight }) => weight)).toEqual([0.05, 0.1, 0.35, 0.5]);
    // 5 + 9 + 28 + 30 = 72
    expect(score.evaluation).toBe(72);
  });

  it('P5: only who is confirmed is scored', () => {
    expect(scored(whole(), scheme).members.map(({ name }) => name)).toEqual(['陈明', '周红']);
  });

  it('E7: without an evaluation of branches the assessment is the members’ mean, half up', () => {
    const scores = scored(whole(), scheme);
    expect(scores.own).toBeNull();
    // (86.03 + 73.50) / 2 = 79.765, of which binary arithmetic would make 79.76
    expect(scores).toMatchObject({ membersMean: 79.765, assessment: 79.77 });
  });

  it('E2: a member whose standing has no panel is not scored, and that is why', () => {
    const panels = scheme.evaluation.panels.filter(({ standings }) => standings?.includes('普通党员') === true);
    const over = schemeOf('district', { evaluation: { panels } });
    const score = memberOf(scored(whole(over), over), '陈明');
    expect(score).toMatchObject({ panels: [], evaluation: null, total: null, notScored: [{ kind: 'noPanel' }] });
  });
});
