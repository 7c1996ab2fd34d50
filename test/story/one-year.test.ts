import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BranchFigures, CommitteeFigures } from '../../ledger/figures/figures.ts';
import { readIdentity } from '../../ledger/parse/identity.ts';
import { parseLedger } from '../../ledger/parse/ledger.ts';
import { sealedLedger } from '../../scripts/demo/sealed.ts';
import { readGrid } from '../../scripts/intake/node.ts';
import { buildBranchRoster, buildCommitteeBook } from '../../templates/workbook/index.ts';
import type { LedgerInput, RowValues } from '../../templates/workbook/input.ts';
import { type Ran, chengnuo } from '../support/chengnuo.ts';
import { construction } from '../support/schemes.ts';
import { smallLedger } from '../support/small-ledger.ts';
import { A01, ledgerAt } from './ledger.ts';

let dir: string;
const at = (...parts: readonly string[]): string => path.join(dir, ...parts);

beforeAll(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'chengnuo-year-'));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** What the branch sends for a period. */
async function send(period: string, ledger: LedgerInput, sealedAt: string): Promise<void> {
  mkdirSync(at('上报', period), { recursive: true });
  writeFileSync(at('上报', period, 'A01_甲支部_2026.xlsx'), await sealedLedger(ledger, sealedAt));
}

const run = (today: string, ...args: readonly string[]): Ran => chengnuo(dir, ...args, '--today', today);

const figuresOf = (period: string): CommitteeFigures =>
  JSON.parse(readFileSync(at('通报', period, 'figures.json'), 'utf8')) as CommitteeFigures;
const branch = (period: string): BranchFigures => figuresOf(period).byBranch.find(({ code }) => code === 'A01')!;

/** The figures of the branch that are not zero or that the story turns on. */
const KEYS = [
  'state',
  'committed',
  'withdrawn',
  'closed',
  'closedInPeriod',
  'due',
  'closedOnTime',
  'closedLate',
  'overdue',
  'awaitingClosing',
  'unfulfilled',
  'amendments',
  'open',
] as const;
const pick = (figures: BranchFigures): Record<string, unknown> =>
  Object.fromEntries(KEYS.map((key) => [key, figures[key]]));

/** A status that the log does not bear out: the branch is sent back its ledger. */
function withError(ledger: LedgerInput): LedgerInput {
  const commitments = (ledger.rows?.commitments ?? []).map((row) =>
    row['id'] === '2026-A01-004' ? { ...row, status: '销号', closedOn: '2026-03-30' } : row,
  );
  return { ...ledger, rows: { ...ledger.rows, commitments } };
}

const review = (no: string, on: string): RowValues => ({
  id: `2026-A01-${no}`,
  reviewedOn: on,
  reviewer: '建管局党委',
  cWish: '是',
  cFeasible: '是',
  verdict: '通过',
});
const REVIEWED = ['001', '002', '003'].map((no) => review(no, '2026-02-10'));

/** The branch's ledger with what the receipt carried in. */
const withReviews = (ledger: LedgerInput, reviews: readonly RowValues[]): LedgerInput => ({
  ...ledger,
  rows: { ...ledger.rows, reviews: [...(ledger.rows?.reviews ?? []), ...reviews] },
});

/** Bytes of every file below a folder, by name. */
function everyFile(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      return [path.relative(folder, file), readFileSync(file).toString('base64')];
    }),
  );
}

function reviewsIn(file: string): readonly (string | null)[] {
  const read = readGrid(readFileSync(file));
  if (!('grid' in read)) throw new Error(read.problem.code);
  const { ledger } = parseLedger(read.grid, readIdentity(read.grid)!, construction, file);
  return ledger.reviews.filter(({ reviewer }) => reviewer === '建管局党委').map(({ id }) => id);
}

describe.sequential(
  'a year of branch 甲支部',
  () => {
    it('the committee sets up its folder: roster of two branches, its own workbook', async () => {
      expect(chengnuo(path.dirname(dir), 'init', path.basename(dir), '--scheme', 'construction').code).toBe(0);
      // The office writes its own character for document numbers into 方案.json.
      const scheme = readFileSync(at('方案.json'), 'utf8');
      writeFileSync(at('方案.json'), scheme.replace('×委', '某委'));
      const branches = [
        { code: A01.code, name: A01.name, orgForm: '党支部', secretary: '赵一' },
        { code: 'A02', name: '乙支部', orgForm: '党支部', secretary: '陈书记' },
      ];
      writeFileSync(at('支部名册.xlsx'), await buildBranchRoster(construction, branches));
      writeFileSync(at('党委工作簿.xlsx'), await buildCommitteeBook(construction, { committeeReviews: REVIEWED }));
      expect(run('2026-01-05', 'template', '--year', '2026').code).toBe(0);
    });

    it('the first submission is returned, and the branch counts as returned', async () => {
      await send('2026Q1', withError(ledgerAt('2026-04-01T09:00:00')), '2026-04-01T09:00:00');
      const ran = run('2026-04-02', 'bulletin', '--period', '2026Q1');
      expect([ran.code, ran.err.replace(/已读.*\n/g, '')]).toEqual([1, '']);
      expect(branch('2026Q1')).toMatchObject({ state: 'returned', committed: 0 });
      expect(figuresOf('2026Q1').branches).toMatchObject({ expected: 2, received: 1, returned: 1, missing: 1 });
    });

    it('its receipt says so, with the marked copy and a notice of what is wrong', () => {
      expect(run('2026-04-02', 'receipts', '--period', '2026Q1').code).toBe(1);
      expect(readdirSync(at('回执', '2026Q1')).sort()).toEqual([
        'A01_甲支部.docx',
        'A01_甲支部.html',
        'A01_甲支部.xlsx',
        'A01_甲支部_退回件.xlsx',
        'A01_甲支部_退回通知.docx',
        'A01_甲支部_退回通知.html',
      ]);
      expect(readFileSync(at('回执', '2026Q1', 'A01_甲支部.html'), 'utf8')).toContain('退回');
    });

    it('resubmitted, it is accepted: 12 items, three due, two of them closed in time, one overdue', async () => {
      await send('2026Q1', ledgerAt('2026-04-02T15:00:00'), '2026-04-02T15:00:00');
      writeFileSync(
        at('上报', '2026Q1', 'A02.xlsx'),
        await sealedLedger(smallLedger('A02', '乙支部', {}, 5), '2026-04-01T10:00:00'),
      );
      const ran = run('2026-04-03', 'bulletin', '--period', '2026Q1');
      expect([ran.code, ran.err.replace(/已读.*\n/g, '')]).toEqual([0, '']);
      // 002 (25 March) and 005 (20 March) closed in time; 008 fell due on 31 March and is not known to be done.
      expect(pick(branch('2026Q1'))).toEqual({
        state: 'accepted',
        committed: 12,
        withdrawn: 0,
        closed: 2,
        closedInPeriod: 2,
        due: 3,
        closedOnTime: 2,
        closedLate: 0,
        overdue: 1,
        awaitingClosing: 0,
        unfulfilled: 0,
        amendments: 0,
        open: 10,
      });
      expect(branch('2026Q1').onTimeRate).toBe(2 / 3);
      // With the one item of 乙支部, due in June: 13 committed, 3 due.
      expect(figuresOf('2026Q1').totals).toMatchObject({ committed: 13, due: 3, closedOnTime: 2, overdue: 1 });
    });

    it("the receipt carries the committee's reviews into the branch's own ledger, once", () => {
      expect(run('2026-04-03', 'receipts', '--period', '2026Q1').code).toBe(0);
      mkdirSync(at('支部'), { recursive: true });
      const own = at('支部', '台账.xlsx');
      copyFileSync(at('上报', '2026Q1', 'A01_甲支部_2026.xlsx'), own);
      expect(reviewsIn(own)).toEqual([]);
      const ran = run('2026-04-04', 'apply-receipt', own, at('回执', '2026Q1', 'A01_甲支部.xlsx'));
      expect([ran.code, ran.err]).toEqual([0, '']);
      expect(reviewsIn(own)).toEqual(['2026-A01-001', '2026-A01-002', '2026-A01-003']);
      const once = readFileSync(own);
      expect(run('2026-04-05', 'apply-receipt', own, at('回执', '2026Q1', 'A01_甲支部.xlsx')).code).toBe(0);
      expect(readFileSync(own).equals(once)).toBe(true);
    });

    it('the quarter is issued', () => {
      const ran = run('2026-04-08', 'issue', '--period', '2026Q1', '--number', '〔2026〕5号');
      expect([ran.code, ran.err.replace(/已读.*\n/g, '')]).toEqual([0, '']);
      expect(readdirSync(at('通报', '2026Q1', '已印发-1'))).toContain('印发.json');
      expect(run('2026-04-09', 'bulletin', '--period', '2026Q1').out).toContain('与已印发的〔2026〕5号');
    });

    let issued: ReadonlyMap<string, string>;

    it('a correction arrives: 008 was closed on 31 March, written down on 13 April', async () => {
      issued = everyFile(at('通报', '2026Q1', '已印发-1'));
      await send('2026Q1', withReviews(ledgerAt('2026-04-14T09:00:00'), REVIEWED), '2026-04-14T09:00:00');
      const ran = run('2026-04-15', 'bulletin', '--period', '2026Q1');
      expect([ran.code, ran.err.replace(/已读.*\n/g, '')]).toEqual([0, '']);
      // One more closed, and in time; none overdue any more: 3 of 3.
      expect(pick(branch('2026Q1'))).toMatchObject({
        closed: 3,
        closedInPeriod: 3,
        due: 3,
        closedOnTime: 3,
        overdue: 0,
      });
      expect(branch('2026Q1').onTimeRate).toBe(1);
      // Who reported in time is not late for having corrected it.
      expect(branch('2026Q1').late).toBe(false);
      expect(ran.out).toContain('按期兑现率：66.7% → 100.0%');
      expect(ran.out).toContain('2026-A01-008：原为践诺（逾期）');
      expect(readdirSync(at('通报', '2026Q1'))).toContain('更正通报.docx');
    });

    it('it is issued anew; what was issued first is untouched', () => {
      expect(run('2026-04-16', 'issue', '--period', '2026Q1', '--number', '〔2026〕7号').code).toBe(0);
      expect(readdirSync(at('通报', '2026Q1', '已印发-2'))).toContain('更正通报.docx');
      expect(everyFile(at('通报', '2026Q1', '已印发-1'))).toEqual(issued);
      const listed = run('2026-04-16', 'periods').out;
      expect(listed).toContain('〔2026〕5号');
      expect(listed).toContain('〔2026〕7号');
    });

    const AMENDED = review('003', '2026-06-18');

    it('second quarter: one item withdrawn, one amended, which is overdue by its first deadline', async () => {
      writeFileSync(
        at('党委工作簿.xlsx'),
        await buildCommitteeBook(construction, { committeeReviews: [...REVIEWED, AMENDED] }),
      );
      await send('2026Q2', withReviews(ledgerAt('2026-07-02T09:00:00'), REVIEWED), '2026-07-02T09:00:00');
      const ran = run('2026-07-06', 'bulletin', '--period', '2026Q2');
      expect([ran.code, ran.err.replace(/已读.*\n/g, '')]).toEqual([0, '']);
      // 006 was withdrawn: 11 left. Due: 002, 005, 008 and 003, whose first deadline was 30 June.
      expect(pick(branch('2026Q2'))).toEqual({
        state: 'accepted',
        committed: 11,
        withdrawn: 1,
        closed: 3,
        closedInPeriod: 0,
        due: 4,
        closedOnTime: 3,
        closedLate: 0,
        overdue: 1,
        awaitingClosing: 0,
        unfulfilled: 0,
        amendments: 1,
        open: 8,
      });
    });

    it('third quarter: the amended item is closed late, a closing is reversed and waits again', async () => {
      await send('2026Q3', withReviews(ledgerAt('2026-10-03T09:00:00'), [...REVIEWED, AMENDED]), '2026-10-03T09:00:00');
      const ran = run('2026-10-06', 'bulletin', '--period', '2026Q3');
      expect([ran.code, ran.err.replace(/已读.*\n/g, '')]).toEqual([0, '']);
      // Closed: 002, 005, 008, 003. 009 was struck off and that undone: it waits for the gate. Due: those four and 009.
      expect(pick(branch('2026Q3'))).toEqual({
        state: 'accepted',
        committed: 11,
        withdrawn: 1,
        closed: 4,
        closedInPeriod: 1,
        due: 5,
        closedOnTime: 3,
        closedLate: 1,
        overdue: 0,
        awaitingClosing: 1,
        unfulfilled: 0,
        amendments: 0,
        open: 7,
      });
    });

    it('fourth quarter: all but one closed', async () => {
      await send('2026Q4', withReviews(ledgerAt('2027-01-04T09:00:00'), [...REVIEWED, AMENDED]), '2027-01-04T09:00:00');
      const ran = run('2027-01-06', 'bulletin', '--period', '2026Q4');
      expect([ran.code, ran.err.replace(/已读.*\n/g, '')]).toEqual([0, '']);
      // 009 on 9 October and five in December: six in the quarter, ten in all. 003 alone was late; 012 was not fulfilled.
      expect(pick(branch('2026Q4'))).toEqual({
        state: 'accepted',
        committed: 11,
        withdrawn: 1,
        closed: 10,
        closedInPeriod: 6,
        due: 11,
        closedOnTime: 9,
        closedLate: 1,
        overdue: 0,
        awaitingClosing: 0,
        unfulfilled: 1,
        amendments: 0,
        open: 0,
      });
    });

    it('past quarters made again from the last workbook give the same figures', () => {
      for (const period of ['2026Q2', '2026Q3'] as const) {
        const before = pick(branch(period));
        expect(run('2027-01-07', 'bulletin', '--period', period, '--in', at('上报', '2026Q4')).code).toBe(0);
        expect(pick(branch(period))).toEqual(before);
      }
    });

    it('what was issued in April is still as it was', () => {
      expect(everyFile(at('通报', '2026Q1', '已印发-1'))).toEqual(issued);
      expect(run('2027-01-08', 'periods').code).toBe(0);
    });
  },
  240_000,
);
