import { describe, expect, it } from 'vitest';
import type { Ledger } from '../../ledger/parse/ledger.ts';
import { edit, ledgerOf, lifeOf, without } from '../support/ledger-of.ts';
import { schemeOf } from '../support/schemes.ts';
import { line, memberOf, scored } from './scored.ts';

const scheme = schemeOf('construction');

const STEPS = '| 编号 | 步骤 | 发生日期 | 相关日期 | 说明 | 原因类别 |';
const APPROVED = ['提诺 01-10', '送审 01-20', '定诺 02-20 2026-06-30', '亮诺 03-05', '践诺 03-05'];
const IN_TIME = [...APPROVED, '申请销号 06-10 2026-06-08', '销号 06-20'];
const LATE = [...APPROVED, '申请销号 09-10 2026-09-08', '销号 09-20'];

/**
 * 张三: one item in time, one late, one unfulfilled for objective reasons. 李四: one in time, one unfulfilled for
 * subjective reasons. The branch: one in time, one withdrawn. Everybody was voted on and evaluated themselves.
 */
const whole = (): Ledger =>
  ledgerOf({
    roster: `
      | 党员编号 | 姓名 |
      |---|---|
      | A01-002 | 李四 |
      | A01-001 | 张三 |`,
    commitments: `
      | 编号 | 承诺主体 | 承诺事项 | 落实情况 |
      |---|---|---|---|
      | 2026-A01-001 | 本支部 | 修路 | 已修好 |
      | 2026-A01-002 | 本支部 | 植树 | |
      | 2026-A01-003 | 张三 | 审图 | 按时答复 |
      | 2026-A01-004 | 张三 | 走访 | 迟了两个月 |
      | 2026-A01-005 | 张三 | 建站 | 征地停止 |
      | 2026-A01-006 | 李四 | 归档 | 当月归档 |
      | 2026-A01-007 | 李四 | 公开 | 没有做 |`,
    transitions: `${STEPS}
      ${lifeOf('2026-A01-001', ...IN_TIME)}
      ${lifeOf('2026-A01-002', ...APPROVED, '撤回 04-01  另行安排')}
      ${lifeOf('2026-A01-003', ...IN_TIME)}
      ${lifeOf('2026-A01-004', ...LATE)}
      ${lifeOf('2026-A01-005', ...APPROVED)}
      | 2026-A01-005 | 未兑现 | 2026-10-01 | | 征地停止 | 客观 |
      ${lifeOf('2026-A01-006', ...IN_TIME)}
      ${lifeOf('2026-A01-007', ...APPROVED)}
      | 2026-A01-007 | 未兑现 | 2026-10-01 | | 没有做 | 主观 |`,
    ballots:
      line(
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
      ) +
      line('年终', '2026-12-20', '本支部', '党员群众', 30, 28, 20, 4, 2, 2) +
      line('年终', '2026-12-20', '张三', '党员群众', 20, 18, 10, 4, 3, 0) +
      line('年终', '2026-12-20', '李四', '党员群众', 20, 20, 4, 6, 5, 5),
    results: `
      | 轮次 | 承诺主体 | 自评等次 |
      |---|---|---|
      | 年终 | 本支部 | 满意 |
      | 年终 | 张三 | 较满意 |
      | 年终 | 李四 | 基本满意 |`,
  });

describe('the construction bureau: self-evaluation, item by item, then the masses', () => {
  it('E2: scores a member by the votes and by what was fulfilled', () => {
    const score = memberOf(scored(whole(), scheme), '张三');
    // 10 × 100 + 4 × 80 + 3 × 60 + 0 × 0 = 1500 of 17 valid votes; one of the 18 returned was spoilt
    expect(score.panels).toEqual([
      {
        name: '党员群众',
        score: 1500 / 17,
        weight: 1,
        votes: { expected: 20, returned: 18, valid: 17, byGrade: [10, 4, 3, 0] },
        missing: [],
      },
    ]);
    expect(score.evaluation).toBe(1500 / 17);
    // 3 due, one of them unfulfilled for objective reasons: 100 × (1 + 0.8 × 1) / (3 − 1) = 90
    expect(score.fulfilment).toBe(90);
    // 0.6 × 88.235294… + 0.4 × 90 = 52.941176… + 36 = 88.941176…
    expect(score.total).toBe(88.94);
    expect(score.grade).toBe('较满意');
    expect(score).toMatchObject({ id: 'A01-001', selfGrade: '较满意', notScored: [], vetoed: false });
  });

  it('E2: counts what is unfulfilled for subjective reasons as not fulfilled', () => {
    const score = memberOf(scored(whole(), scheme), '李四');
    // (400 + 480 + 300 + 0) / 20 = 59; 100 × 1 / 2 = 50; 0.6 × 59 + 0.4 × 50 = 35.4 + 20
    expect(score).toMatchObject({ evaluation: 59, fulfilment: 50, total: 55.4, grade: '不满意' });
  });

  it('E2: evaluates the branch too; what it withdrew is neither due nor told', () => {
    const { own } = scored(whole(), scheme);
    // (2000 + 320 + 120) / 28 = 2440 / 28; one due, in time: 100; 0.6 × 87.142857… + 40 = 92.285714…
    expect(own).toMatchObject({
      kind: 'branch',
      id: 'A01',
      fulfilment: 100,
      total: 92.29,
      grade: '满意',
      notScored: [],
    });
    expect(own?.counts).toMatchObject({ committed: 1, withdrawn: 1, due: 1, closedOnTime: 1 });
  });

  it('E7: the assessment is half the own total, half the mean of the members’', () => {
    const scores = scored(whole(), scheme);
    // (88.94 + 55.40) / 2 = 72.17; 0.5 × 92.29 + 0.5 × 72.17 = 82.23
    expect(scores).toMatchObject({ membersMean: 72.17, assessment: 82.23 });
    expect(scores.members.map(({ id }) => id)).toEqual(['A01-001', 'A01-002']);
  });

  it('E7: one of both alone where the other is null', () => {
    const ballots = (drop: (target: unknown) => boolean) => without(whole(), 'ballots', (row) => drop(row['target']));
    expect(
      scored(
        ballots((target) => target === '本支部'),
        scheme,
      ).assessment,
    ).toBe(72.17);
    expect(
      scored(
        ballots((target) => target !== '本支部'),
        scheme,
      ),
    ).toMatchObject({ membersMean: null, assessment: 92.29 });
    expect(
      scored(
        ballots(() => true),
        scheme,
      ),
    ).toMatchObject({ membersMean: null, assessment: null });
    // The mean is of the scored members only: 88.94 alone; 0.5 × 92.29 + 0.5 × 88.94 = 90.615, half up
    expect(
      scored(
        ballots((target) => target === '李四'),
        scheme,
      ),
    ).toMatchObject({ membersMean: 88.94, assessment: 90.62 });
  });

  it('E1: without a self-evaluation nothing is scored, and the reason is told', () => {
    const score = memberOf(
      scored(
        without(whole(), 'results', (row) => row['pledger'] === '张三'),
        scheme,
      ),
      '张三',
    );
    expect(score).toMatchObject({ evaluation: null, total: null, grade: null, selfGrade: null, fulfilment: 90 });
    expect(score.notScored).toEqual([{ kind: 'selfEvaluation' }]);
    // The votes are still told.
    expect(score.panels[0]?.score).toBe(1500 / 17);
  });

  it('E1: without the fulfilment of each committed item told nothing is scored', () => {
    const ledger = edit(edit(whole(), 'commitments', 4, { fulfilment: null }), 'commitments', 6, { fulfilment: null });
    expect(memberOf(scored(ledger, scheme), '张三').notScored).toEqual([{ kind: 'statement', items: 2 }]);
    expect(memberOf(scored(ledger, scheme), '李四').notScored).toEqual([]);
  });

  it('E1: tells all reasons, the missing panel first', () => {
    const ledger = edit(whole(), 'commitments', 4, { fulfilment: null });
    const bare = without(
      without(ledger, 'ballots', () => true),
      'results',
      () => true,
    );
    expect(memberOf(scored(bare, scheme), '张三').notScored).toEqual([
      { kind: 'panel', panel: '党员群众' },
      { kind: 'selfEvaluation' },
      { kind: 'statement', items: 1 },
    ]);
  });

  it('E1: asks for neither where the scheme does not', () => {
    const over = schemeOf('construction', { evaluation: { selfEvaluation: false, statement: false } });
    const ledger = edit(
      without(whole(), 'results', () => true),
      'commitments',
      4,
      { fulfilment: null },
    );
    expect(memberOf(scored(ledger, over), '张三')).toMatchObject({ total: 88.94, notScored: [] });
  });

  it('E2: rests on the votes alone where nothing is due', () => {
    const ledger = without(whole(), 'transitions', () => true);
    // 1500 / 17 = 88.235294…
    expect(memberOf(scored(ledger, scheme), '张三')).toMatchObject({ fulfilment: null, total: 88.24 });
  });

  it('L5: an item given up for objective reasons before it was due makes nothing else worth more', () => {
    const { transitions } = ledgerOf({
      transitions: `${STEPS}
        ${lifeOf('2026-A01-003', ...IN_TIME)}
        ${lifeOf('2026-A01-004', ...APPROVED)}
        ${lifeOf('2026-A01-005', '提诺 01-10', '送审 01-20', '定诺 02-20 2027-03-31', '亮诺 03-05', '践诺 03-05')}
        | 2026-A01-005 | 未兑现 | 2026-10-01 | | 征地停止 | 客观 |`,
    });
    const ledger = { ...whole(), transitions };
    // Two due, one in time, none of them excused: 100 × 1 / 2
    expect(memberOf(scored(ledger, scheme), '张三').fulfilment).toBe(50);
  });

  it('E2: a lone vote is a panel, zero valid votes are none', () => {
    const one = edit(whole(), 'ballots', 3, { expected: 1, returned: 1, g1: 0, g2: 1, g3: 0, g4: 0 });
    expect(memberOf(scored(one, scheme), '张三').panels[0]).toMatchObject({ score: 80 });
    const none = edit(whole(), 'ballots', 3, { g1: 0, g2: 0, g3: 0, g4: 0 });
    const score = memberOf(scored(none, scheme), '张三');
    expect(score.panels[0]).toMatchObject({
      score: null,
      votes: { expected: 20, returned: 18, valid: 0, byGrade: [0, 0, 0, 0] },
      missing: [{ round: '年终', subject: null }],
    });
    expect(score).toMatchObject({ total: null, notScored: [{ kind: 'panel', panel: '党员群众' }] });
  });

  it.each<[string, Readonly<Record<string, string | number | null>>]>([
    ['with more votes than ballots', { returned: 16 }],
    ['with more ballots than voters', { expected: 17 }],
    ['with a negative count', { g4: -1 }],
    ['with an empty count', { g4: null }],
    ['with a count that could not be read', { g2: '!' }],
    ['without a day', { votedOn: null }],
    ['on nobody that is known', { target: '赵六' }],
    ['of a panel the pledger does not have', { panel: '所在支部' }],
    ['of no round of the scheme', { round: '上半年' }],
  ])('E2: a row %s never counts', (_, values) => {
    const score = memberOf(scored(edit(whole(), 'ballots', 3, values), scheme), '张三');
    expect(score.panels[0]).toMatchObject({ score: null, votes: { valid: 0 } });
    expect(score.notScored).toEqual([{ kind: 'panel', panel: '党员群众' }]);
  });

  it('E3: a ballot of the last day counts, one of the day after is named as missing', () => {
    const cast = (votedOn: string) =>
      memberOf(scored(edit(whole(), 'ballots', 3, { votedOn }), scheme), '张三').panels[0];
    expect(cast('2026-12-31')).toMatchObject({ score: 1500 / 17, missing: [] });
    expect(cast('2027-01-01')).toMatchObject({ score: null, missing: [{ round: '年终', subject: null }] });
  });
});
