import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Instant, day } from '../../ledger/day.ts';
import { parsePeriod } from '../../ledger/period.ts';
import { plan } from '../../scripts/consolidate/plan.ts';
import type { BranchEntry, ReadFile } from '../../scripts/consolidate/types.ts';
import { fileState } from '../../scripts/intake/file-state.ts';
import { readGrid } from '../../scripts/intake/node.ts';
import { problemFinding } from '../../ledger/xlsx/problem.ts';
import { buildLedger } from '../../templates/workbook/index.ts';
import type { LedgerInput } from '../../templates/workbook/input.ts';
import { nothingKept } from '../support/nothing-kept.ts';
import { construction, smallLedger } from '../support/small-ledger.ts';

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');
const entry = (code: string, name: string, over: Partial<BranchEntry> = {}): BranchEntry => ({
  code,
  name,
  orgForm: '党支部',
  kind: null,
  generalBranch: null,
  secretary: null,
  contactLeader: null,
  from: null,
  until: null,
  successors: [],
  ...over,
});
const roster = [entry('A01', '甲支部'), entry('A02', '乙支部'), entry('A03', '丙支部', { until: day('2026-07-01') })];

function readFile(name: string, bytes: Uint8Array, firstSeen = '2026-10-08'): ReadFile {
  const read = readGrid(bytes);
  const outcome =
    'grid' in read
      ? { grid: read.grid }
      : { finding: problemFinding(read.problem, name), state: fileState(read.problem.code) };
  return { name, digest: sha256(bytes), outcome, firstSeen: day(firstSeen) };
}

function planOf(files: readonly ReadFile[]) {
  const period = parsePeriod('2026Q3')!;
  return plan({
    scheme: construction,
    period,
    asOf: period.to,
    today: day('2026-10-08'),
    number: null,
    roster,
    files,
    sha256,
    ...nothingKept,
  });
}

const stateOf = (files: readonly ReadFile[], name: string) =>
  planOf(files).submissions.find((s) => s.name === name)?.state;

const seal = (at: string) => ({ at: at as Instant, digest: '0' });

let good: Uint8Array;
const build = (input: LedgerInput): Promise<Uint8Array> => buildLedger(input);
const small = (code: string, name: string, change: Partial<LedgerInput> = {}): Promise<Uint8Array> =>
  build(smallLedger(code, name, change));

beforeAll(async () => {
  good = await small('A01', '甲支部');
});

describe('the class of a file', () => {
  it('is accepted for a ledger without errors', () => {
    expect(stateOf([readFile('a.xlsx', good)], 'a.xlsx')).toBe('accepted');
  });

  it('is returned for a ledger with an error', async () => {
    const input = smallLedger('A01', '甲支部');
    const [item] = input.rows!.commitments!;
    const wrong = await build({ ...input, rows: { ...input.rows, commitments: [{ ...item!, status: '践诺' }] } });
    expect(stateOf([readFile('a.xlsx', wrong)], 'a.xlsx')).toBe('returned');
  });

  it('is wrongYearOrScheme for the ledger of another year', async () => {
    const last = await small('A01', '甲支部', { year: 2025, rows: {} });
    expect(stateOf([readFile('a.xlsx', last)], 'a.xlsx')).toBe('wrongYearOrScheme');
  });

  it('is unknown for a branch that the roster does not have', async () => {
    expect(stateOf([readFile('a.xlsx', await small('Z99', '别家支部'))], 'a.xlsx')).toBe('unknown');
  });

  it('is unknown for a branch that no longer reports', async () => {
    expect(stateOf([readFile('a.xlsx', await small('A03', '丙支部'))], 'a.xlsx')).toBe('unknown');
  });

  it('is notWorkbook for a file of another kind', () => {
    expect(stateOf([readFile('a.xlsx', new TextEncoder().encode('只是文字'))], 'a.xlsx')).toBe('notWorkbook');
  });

  it('is unreadable for a cut workbook', () => {
    expect(stateOf([readFile('a.xlsx', good.subarray(0, good.length - 200))], 'a.xlsx')).toBe('unreadable');
  });

  it('knows a branch whose code was typed small and in full width', async () => {
    const typed = await small('ａ01', '甲支部', { cover: { preparer: '陈', branchCode: 'ａ０１' } });
    expect(planOf([readFile('a.xlsx', typed)]).submissions[0]?.branch?.code).toBe('A01');
  });
});

describe('several copies of one branch', () => {
  const sealed = (at: string) => small('A01', '甲支部', { seal: seal(`${at}T10:00:00`) });

  it('count by the newest seal, whatever the file names', async () => {
    const files = [readFile('z.xlsx', await sealed('2026-10-01')), readFile('a.xlsx', await sealed('2026-10-03'))];
    expect(stateOf(files, 'z.xlsx')).toBe('superseded');
    expect(stateOf(files, 'a.xlsx')).toBe('accepted');
  });

  it('count the sealed one before one without a seal', async () => {
    const files = [readFile('z.xlsx', good), readFile('a.xlsx', await sealed('2026-10-01'))];
    expect(stateOf(files, 'z.xlsx')).toBe('superseded');
  });

  it('count the one seen last where none is sealed', () => {
    const other = new Uint8Array([...good]);
    const files = [readFile('b.xlsx', good, '2026-10-02'), { ...readFile('a.xlsx', other, '2026-10-04'), digest: 'x' }];
    expect(stateOf(files, 'b.xlsx')).toBe('superseded');
  });

  it('count once when they are the same bytes', () => {
    const files = [readFile('a.xlsx', good), readFile('b.xlsx', good)];
    expect(planOf(files).figures.totals.committed).toBe(1);
  });

  it('return the branch when the newest has errors, though an older is clean', async () => {
    const input = smallLedger('A01', '甲支部');
    const [item] = input.rows!.commitments!;
    const rows = { ...input.rows, commitments: [{ ...item!, status: '践诺' }] };
    const wrong = await build({
      ...input,
      rows,
      seal: seal('2026-10-04T08:00:00'),
    });
    const made = planOf([readFile('old.xlsx', await sealed('2026-10-01')), readFile('new.xlsx', wrong)]);
    expect(made.figures.byBranch.find((b) => b.code === 'A01')?.state).toBe('returned');
    expect(made.figures.totals.committed).toBe(0);
  });
});

describe('lateness', () => {
  it('is by the seal: the fifth is in time', async () => {
    const sealedOn = async (at: string) =>
      planOf([readFile('a.xlsx', await small('A01', '甲支部', { seal: seal(at) }))]).figures.branches.late;
    expect(await sealedOn('2026-10-05T23:59:59')).toBe(0);
    expect(await sealedOn('2026-10-06T00:00:00')).toBe(1);
  });

  it('is by the day first seen where there is no seal', () => {
    expect(planOf([readFile('a.xlsx', good, '2026-10-05')]).figures.branches.late).toBe(0);
    expect(planOf([readFile('a.xlsx', good, '2026-10-06')]).figures.branches.late).toBe(1);
  });
});

describe('any mixture of files', () => {
  it('puts every file into exactly one class and every expected branch into one state', async () => {
    const pool = [
      good,
      await small('A02', '乙支部'),
      await small('Z99', '别家支部'),
      await small('A01', '甲支部', { year: 2025, rows: {} }),
      new TextEncoder().encode('日期,事项\n'),
      good.subarray(0, 900),
      new Uint8Array(),
    ];
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: pool.length - 1 }), { maxLength: 12 }), (picks) => {
        const files = picks.map((pick, index) => readFile(`${String(index).padStart(2, '0')}.xlsx`, pool[pick]!));
        const { figures, submissions } = planOf(files);
        const classes = Object.values(figures.files).reduce((sum, n) => sum + n, 0);
        const { expected, accepted, returned, missing, received } = figures.branches;
        expect(classes).toBe(files.length);
        expect(submissions.map((s) => s.name)).toEqual(files.map((f) => f.name));
        expect(accepted + returned + missing).toBe(expected);
        expect(accepted + returned).toBe(received);
        expect(figures.files.accepted).toBe(accepted);
      }),
      { numRuns: 40 },
    );
  });
});
