import { describe, expect, it } from 'vitest';
import { ledgerOf, lifeOf, LOG } from '../support/ledger-of.ts';
import { schemeOf } from '../support/schemes.ts';
import { line, memberOf, scored } from './scored.ts';

const scheme = schemeOf('social');

const APPROVED = ['提诺 01-10', '送审 01-20', '定诺 02-20 2026-06-30', '亮诺 03-05', '践诺 03-05'];

const ledger = ledgerOf(
  {
    roster: line('党员编号', '姓名', '身份') + line('A01-001', '孙燕', '担任领导职务'),
    commitments:
      line('编号', '承诺主体', '承诺事项', '落实情况') +
      line('2026-A01-001', '孙燕', '听课', '全部听完') +
      line('2026-A01-002', '孙燕', '家访', '迟了一个月') +
      line('2026-A01-003', '孙燕', '建档', '转入下年') +
      line('2026-A01-004', '本支部', '义诊', '每月一次'),
    transitions:
      LOG +
      [
        lifeOf('2026-A01-001', ...APPROVED, '申请销号 06-10 2026-06-08', '销号 06-20'),
        lifeOf('2026-A01-002', ...APPROVED, '申请销号 07-31 2026-07-30', '销号 08-05'),
        lifeOf('2026-A01-003', ...APPROVED, '结转 12-25'),
        lifeOf(
          '2026-A01-004',
          ...APPROVED,
          '申请销号 06-10 2026-06-08',
          '退回销号 06-15  台账不全',
          '申请销号 07-01 2026-07-01',
        ),
      ].join('\n'),
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
      line('年终', '2026-12-18', '孙燕', '党员群众', 15, 14, 7, 3, 2, 1) +
      line('年终', '2026-12-18', '本支部', '党员群众', 40, 40, 36, 2, 2, 0),
    results: line('轮次', '承诺主体', '自评等次') + line('年终', '孙燕', '较满意') + line('年终', '本支部', '满意'),
  },
  { scheme },
);

describe('the social-affairs bureau: one panel for branch and members', () => {
  it('E2: an item carried over was due and is not fulfilled', () => {
    // (700 + 240 + 120 + 0) / 13 = 1060/13 = 81.538…; in time, late, carried over: 100 × (1 + 0.8) / 3 = 60
    // 0.6 × 81.538461… + 0.4 × 60 = 48.923076… + 24 = 72.923076…
    expect(memberOf(scored(ledger, scheme), '孙燕')).toMatchObject({
      evaluation: 1060 / 13,
      fulfilment: 60,
      total: 72.92,
      grade: '基本满意',
    });
  });

  it('E2: an item that waits for its closing is due and not fulfilled yet', () => {
    // (3600 + 160 + 120) / 40 = 97; 0.6 × 97 + 0.4 × 0 = 58.2
    expect(scored(ledger, scheme).own).toMatchObject({ evaluation: 97, fulfilment: 0, total: 58.2, grade: '不满意' });
  });

  it('E7: the assessment of the branch', () => {
    // 0.5 × 58.2 + 0.5 × 72.92 = 65.56
    expect(scored(ledger, scheme).assessment).toBe(65.56);
  });
});
