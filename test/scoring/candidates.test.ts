import { describe, expect, it } from 'vitest';
import { day } from '../../ledger/day.ts';
import { zeroCounts } from '../../ledger/figures/counts.ts';
import { type CandidateFacts, candidatesOf } from '../../ledger/scoring/candidates.ts';
import type { MeasureTaken, PledgerScore } from '../../ledger/scoring/score.ts';
import { schemeOf } from '../support/schemes.ts';

const scheme = schemeOf('town');

const scoreOf = (id: string, total: number | null, over: Partial<PledgerScore> = {}): PledgerScore => ({
  kind: 'member',
  id,
  name: `党员${id.slice(-1)}`,
  branchCode: id.slice(0, 3),
  branchName: `${id.slice(0, 3)}支部`,
  standing: '普通党员',
  tier: null,
  unit: null,
  panels: [],
  selfGrade: null,
  evaluation: total,
  fulfilment: null,
  total,
  grade: total === null ? null : total >= 90 ? '满意' : total >= 80 ? '较满意' : total >= 60 ? '基本满意' : '不满意',
  vetoed: false,
  notScored: total === null ? [{ kind: 'noPanel' }] : [],
  counts: zeroCounts,
  publicOn: null,
  reportedOn: null,
  ...over,
});

const measure = (targetId: string, name: string, over: Partial<MeasureTaken> = {}): MeasureTaken => ({
  branchCode: targetId.slice(0, 3),
  branchName: '支部',
  target: `党员${targetId.slice(-1)}`,
  targetId,
  decidedOn: day('2026-05-08'),
  itemId: null,
  measure: name,
  cause: '未全面兑现承诺',
  decidedBy: '支部',
  fixBy: null,
  fixedOn: null,
  outcome: null,
  fixOverdue: false,
  ...over,
});

type Selection = CandidateFacts['selections'][number];

const selection = (branchCode: string, target: string, over: Partial<Selection> = {}): Selection => ({
  year: 2026,
  target,
  branchCode,
  level: '支部',
  order: 1,
  result: '推荐',
  date: null,
  way: null,
  origin: { file: '党委工作簿.xlsx', sheet: '评选表彰', row: 2, columns: {} },
  flawed: new Set(),
  ...over,
});

const facts = (over: Partial<CandidateFacts> = {}): CandidateFacts => ({
  scheme,
  year: 2026,
  taken: [],
  monthly: new Map(),
  selections: [],
  ...over,
});

describe('E5: candidates', () => {
  it('E5: stand by total down; equal totals share a rank, then by id', () => {
    const scores = [
      scoreOf('A02-001', 95),
      scoreOf('A01-003', 85.5),
      scoreOf('A01-002', 95),
      scoreOf('A01-001', 80),
      scoreOf('A01-004', 99.01),
    ];
    const { candidates, excluded } = candidatesOf(scores, facts());
    expect(candidates.map(({ rank, score }) => `${rank} ${score.id}`)).toEqual([
      '1 A01-004',
      '2 A01-002',
      '2 A02-001',
      '4 A01-003',
      '5 A01-001',
    ]);
    expect(excluded).toEqual([]);
  });

  it('E5: only the best grades qualify, as many as the scheme says', () => {
    const scores = [scoreOf('A01-001', 91), scoreOf('A01-002', 81), scoreOf('A01-003', 61)];
    expect(candidatesOf(scores, facts()).excluded.map(({ score, reasons }) => [score.id, reasons])).toEqual([
      ['A01-003', [{ kind: 'grade', grade: '基本满意' }]],
    ]);
    const strict = schemeOf('town', { selection: { grades: 1 } });
    expect(candidatesOf(scores, facts({ scheme: strict })).candidates).toHaveLength(1);
  });

  it('E5: tells every reason against a pledger, in their order', () => {
    const counts = { ...zeroCounts, unfulfilled: 2, unfulfilledSubjective: 2, overdue: 1 };
    const score = scoreOf('A01-001', 50, { vetoed: true, counts });
    const taken = [measure('A01-001', '口头提醒'), measure('A01-001', '批评教育'), measure('A01-001', '口头提醒')];
    expect(candidatesOf([score], facts({ taken }))).toEqual({
      candidates: [],
      excluded: [
        {
          score,
          reasons: [
            { kind: 'grade', grade: '不满意' },
            { kind: 'veto' },
            { kind: 'unfulfilled', items: 2 },
            { kind: 'overdue', items: 1 },
            { kind: 'measure', measure: '口头提醒' },
            { kind: 'measure', measure: '批评教育' },
          ],
        },
      ],
    });
  });

  it('E5: who is not scored has no grade to be reproached with', () => {
    const { excluded } = candidatesOf([scoreOf('A01-001', null)], facts());
    expect(excluded.map(({ reasons }) => reasons)).toEqual([[{ kind: 'notScored' }]]);
  });

  it('E5: items unfulfilled for objective reasons stand against nobody', () => {
    const objective = { ...zeroCounts, unfulfilled: 1, unfulfilledObjective: 1 };
    expect(candidatesOf([scoreOf('A01-001', 95, { counts: objective })], facts()).excluded).toEqual([]);
    const both = { ...zeroCounts, unfulfilled: 3, unfulfilledObjective: 1 };
    expect(candidatesOf([scoreOf('A01-001', 95, { counts: both })], facts()).excluded[0]?.reasons).toEqual([
      { kind: 'unfulfilled', items: 2 },
    ]);
  });

  it('E5: a measure goes with the member into another branch, and is not another’s', () => {
    const taken = [
      measure('A01-001', '批评教育', { branchCode: 'A07' }),
      measure('A01', '限期整改', { target: '本支部' }),
    ];
    const reasons = candidatesOf([scoreOf('A01-001', 95), scoreOf('A01-002', 95)], facts({ taken })).excluded;
    expect(reasons.map(({ score }) => score.id)).toEqual(['A01-001']);
    const branch = scoreOf('A01', 95, { kind: 'branch', name: 'A01支部' });
    expect(candidatesOf([branch], facts({ taken })).excluded[0]?.reasons).toEqual([
      { kind: 'measure', measure: '限期整改' },
    ]);
    const unknown = [measure('A01-002', '批评教育', { targetId: null })];
    expect(candidatesOf([scoreOf('A01-002', 95)], facts({ taken: unknown })).excluded).toEqual([]);
  });

  it('E5: a branch whose code reads like the id of a member is not that member', () => {
    const branch = scoreOf('A01-001', 95, { kind: 'branch', branchCode: 'A01-001' });
    const taken = [measure('A01-001', '批评教育')];
    const monthly = new Map([['A01-001', { 满意: 5 }]]);
    expect(candidatesOf([branch], facts({ taken, monthly })).candidates).toMatchObject([{ monthly: {} }]);
  });

  it('E5: gives the figures behind a candidate: the month’s grades, and what the committee wrote', () => {
    const monthly = new Map([['A01-001', { 满意: 5, 较满意: 1 }]]);
    const selections = [
      selection('A01', '党员1'),
      selection('A01', '党员1', { level: '党委', order: 3, result: '表彰' }),
      selection('A01', '党员1', { year: 2025 }),
      selection('A02', '党员1'),
      selection('A01', '党员1(A01-001)', { level: '党委', order: null, result: '未采纳' }),
      selection('A01', '本支部'),
    ];
    const { candidates } = candidatesOf(
      [scoreOf('A01-001', 95), scoreOf('A01-002', 92)],
      facts({ monthly, selections }),
    );
    expect(candidates[0]).toMatchObject({ monthly: { 满意: 5, 较满意: 1 } });
    expect(candidates[0]?.selections).toEqual([
      { level: '支部', order: 1, result: '推荐' },
      { level: '党委', order: 3, result: '表彰' },
      { level: '党委', order: null, result: '未采纳' },
    ]);
    expect(candidates[1]).toMatchObject({ monthly: {}, selections: [] });
  });

  it('E5: a branch is written as 本支部 or by its name', () => {
    const branch = scoreOf('A01', 95, { kind: 'branch', name: 'A01支部' });
    const selections = [
      selection('a01', '本支部'),
      selection('A01', 'A01支部', { level: '党委' }),
      selection('A01', '党员1'),
    ];
    const { candidates } = candidatesOf([branch], facts({ selections }));
    expect(candidates[0]?.selections.map(({ level }) => level)).toEqual(['支部', '党委']);
  });

  it('E5: without a rule of selection there are neither', () => {
    const none = schemeOf('town', { selection: null });
    expect(candidatesOf([scoreOf('A01-001', 95)], facts({ scheme: none }))).toEqual({ candidates: [], excluded: [] });
  });
});
