import { describe, expect, it } from 'vitest';
import { zeroCounts } from '../../ledger/figures/counts.ts';
import { evaluationFigures } from '../../ledger/figures/evaluation.ts';
import type { CommitteeFigures } from '../../ledger/figures/figures.ts';
import type { BranchScores, PledgerScore } from '../../ledger/scoring/score.ts';
import { schemeOf } from '../support/schemes.ts';

const scheme = schemeOf('construction');

const score = (over: Partial<PledgerScore>): PledgerScore => ({
  kind: 'member',
  id: 'A01-001',
  name: '张三',
  branchCode: 'A01',
  branchName: '工程科党支部',
  standing: '有职党员',
  tier: null,
  unit: null,
  panels: [
    {
      name: '党员群众',
      score: 250 / 3,
      weight: 1,
      votes: { expected: 3, returned: 3, valid: 3, byGrade: [1, 1, 1, 0] },
      missing: [],
    },
  ],
  selfGrade: '满意',
  evaluation: 250 / 3,
  fulfilment: null,
  total: 83.33,
  grade: '较满意',
  vetoed: false,
  notScored: [],
  counts: zeroCounts,
  publicOn: null,
  reportedOn: null,
  ...over,
});

const unscored = score({
  id: 'A01-002',
  name: '李四',
  evaluation: null,
  total: null,
  grade: null,
  panels: [],
  notScored: [{ kind: 'noPanel' }],
});

const branch = (code: string, own: PledgerScore | null, members: readonly PledgerScore[]): BranchScores => ({
  code,
  name: `${code}支部`,
  branchKind: null,
  generalBranch: null,
  own,
  members,
  membersMean: null,
  assessment: 81.5,
});

// What the year's figures say is passed on as it is.
const year = { period: '2026', asOf: '2026-12-31' } as CommitteeFigures;

describe('E7: figures of an evaluation', () => {
  const branches = [
    branch('A01', score({ kind: 'branch', id: 'A01', grade: '满意', total: 90 }), [score({}), unscored]),
    branch('A02', null, [score({ id: 'A02-001', branchCode: 'A02' })]),
  ];
  const figures = evaluationFigures(year, branches, ['年终'], scheme);

  it('E7: hold every member with panels, parts, total and grade, and why one is not scored', () => {
    expect(figures.members.map(({ id, branch: code }) => [id, code])).toEqual([
      ['A01-001', 'A01'],
      ['A01-002', 'A01'],
      ['A02-001', 'A02'],
    ]);
    expect(figures.members[0]).toEqual({
      id: 'A01-001',
      name: '张三',
      branch: 'A01',
      standing: '有职党员',
      tier: null,
      panels: { 党员群众: 250 / 3 },
      evaluation: 250 / 3,
      fulfilment: null,
      total: 83.33,
      grade: '较满意',
      notScored: [],
    });
    expect(figures.members[1]).toMatchObject({ panels: {}, total: null, notScored: [{ kind: 'noPanel' }] });
  });

  it('E7: hold a score for every branch, also where branches are not evaluated themselves', () => {
    expect(figures.branchPledgers).toMatchObject([
      { code: 'A01', panels: { 党员群众: 250 / 3 }, total: 90, grade: '满意', assessment: 81.5 },
      {
        code: 'A02',
        panels: {},
        evaluation: null,
        fulfilment: null,
        total: null,
        grade: null,
        notScored: [],
        assessment: 81.5,
      },
    ]);
  });

  it('E4: count every grade of the scheme, in its order, and nobody who has none', () => {
    expect(figures.grades).toEqual({
      members: { 满意: 0, 较满意: 2, 基本满意: 0, 不满意: 0 },
      branches: { 满意: 1, 较满意: 0, 基本满意: 0, 不满意: 0 },
    });
    expect(Object.keys(figures.grades.members)).toEqual(['满意', '较满意', '基本满意', '不满意']);
    expect(figures).toMatchObject({ period: '2026', rounds: ['年终'] });
  });
});
