import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { day } from '../../ledger/day.ts';
import type { EvaluationInput } from '../../ledger/figures/evaluation.ts';
import { parsePeriod } from '../../ledger/period.ts';
import { readCommitteeBook } from '../../scripts/committee/book-file.ts';
import { readRosterFile } from '../../scripts/committee/roster-file.ts';
import { type FullPlan, plan } from '../../scripts/consolidate/plan.ts';
import { YEAR_END, buildSample, sampleScheme } from '../../scripts/demo/index.ts';
import { evaluationInput } from '../../scripts/evaluation/evaluation-input.ts';
import { sha256 } from '../../scripts/files/sha256.ts';
import { nothingKept } from '../support/nothing-kept.ts';
import { openWorkbook, recomputeTogether } from '../support/recompute.ts';
import { fileOf } from './sample.ts';

const TODAY = day('2027-01-08');
const scheme = sampleScheme();
const bytes = new Map<string, Uint8Array>();
let dir: string;
let last: FullPlan;
let evaluation: EvaluationInput;

beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'chengnuo-year-end-'));
  await (await buildSample({ dir, scheme, today: day('2026-10-08') })).receiveYearEnd();
  for (const name of await readdir(path.join(dir, YEAR_END))) {
    bytes.set(name, await readFile(path.join(dir, YEAR_END, name)));
  }
  const files = [...bytes].map(([name, content]) => fileOf(name, content, day('2027-01-05')));
  const roster = await readRosterFile(dir, scheme);
  const book = (await readCommitteeBook(dir, scheme))!.book;
  const of = (id: string): FullPlan => {
    const period = parsePeriod(id)!;
    const asked = { scheme, roster, files, period, asOf: period.to, today: TODAY, number: null, sha256 };
    return plan({ ...asked, ...nothingKept, book });
  };
  last = of('2026Q4');
  evaluation = evaluationInput(of('2026'), { rounds: ['年终'], previous: null });
}, 240_000);
afterAll(() => rm(dir, { recursive: true, force: true }));

describe('the construction bureau at the year’s end', () => {
  it('B5: lacks one branch, returns one, has one late', () => {
    const codes = (which: (branch: FullPlan['figures']['byBranch'][number]) => boolean): readonly string[] =>
      last.figures.byBranch.filter(which).map(({ code }) => code);
    expect(codes(({ state }) => state === 'missing')).toEqual(['A12']);
    expect(codes(({ state }) => state === 'returned')).toEqual(['A05']);
    expect(codes(({ late }) => late)).toEqual(['A10']);
  });

  it('has no findings but those that are meant', () => {
    const of = (severity: string): readonly string[] =>
      last.submissions.flatMap(({ name, findings }) =>
        findings.filter((one) => one.severity === severity).map(({ code }) => `${name.slice(0, 3)} ${code}`),
      );
    expect(of('error')).toEqual(['A05 returned-above-expected']);
    expect(of('warning')).toEqual([
      // Nobody voted on A04-003.
      'A04 ballots-missing',
      // An item of A05 ran until the very last day; its ledger was spoilt after it was sealed.
      'A05 reminder-missing',
      'A05 seal-broken',
      // Forgot the last quarter's circular.
      'A08 activity-missing',
      // Of June already.
      'A10 amendment-not-reviewed',
      // A10-002 did not evaluate itself.
      'A10 self-evaluation-missing',
      'A10 late',
    ]);
    expect(last.bookProblems).toEqual([]);
  });

  it('has figures that are those computed a second way from the cells', async () => {
    const books = new Map<string, Awaited<ReturnType<typeof openWorkbook>>>();
    for (const { branch, submission } of last.accepted) {
      books.set(branch.code, await openWorkbook(bytes.get(submission.name)!));
    }
    const branches = await openWorkbook(await readFile(path.join(dir, '支部名册.xlsx')));
    const { id, from, to } = last.period;
    for (const [code, second] of recomputeTogether(books, { id, from, to }, branches)) {
      expect([code, last.figures.byBranch.find((branch) => branch.code === code)]).toMatchObject([code, second]);
    }
  });

  it('E1, E2: leaves unscored whom nobody voted on, and who did not evaluate themselves', () => {
    const lacking = evaluation.figures.members.filter(({ total }) => total === null);
    expect(lacking.map(({ id, notScored }) => [id, notScored.map(({ kind }) => kind)])).toEqual([
      ['A04-003', ['panel']],
      ['A10-002', ['selfEvaluation']],
    ]);
  });

  it('V3: scores a member and a branch’s members where they are by then', () => {
    const branchOf = (id: string): string | undefined =>
      evaluation.figures.members.find((member) => member.id === id)?.branch;
    expect([branchOf('A04-005'), branchOf('A13-001')]).toEqual(['A01', 'A02']);
  });
});
