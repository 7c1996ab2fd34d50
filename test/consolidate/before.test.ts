import { describe, expect, it } from 'vitest';
import { placements } from '../../ledger/across/placement.ts';
import { day } from '../../ledger/day.ts';
import type { BranchEntry } from '../../ledger/branch.ts';
import { parsePeriod } from '../../ledger/period.ts';
import { sumsThen } from '../../scripts/consolidate/extract.ts';
import { AddedThen, figuresBefore, thenOf } from '../../scripts/consolidate/before.ts';
import { another, bringItems, ledgerOf, letGo, takeIn } from '../across/books.ts';
import { entry } from '../across/rosters.ts';
import { type Draft, STARTED, small } from '../gallery/sample.ts';
import { construction } from '../support/schemes.ts';

const ROSTER = [entry('A01', '甲支部'), entry('B02', '乙支部')];

// Due on the 30th of June: done in May and closed in June; done in July, closed in August; still open.
const IN_TIME = { life: `${STARTED}, 申请销号 05-20, 销号 06-02`, deadline: '2026-06-30' };
const LATE = { life: `${STARTED}, 申请销号 07-20, 销号 08-03`, deadline: '2026-06-30' };
const NEW = { life: '提诺 07-02, 送审 07-03, 定诺 07-06, 亮诺 07-07, 践诺 07-08', deadline: '2026-12-31' };

interface Run {
  readonly period?: string;
  readonly asOf?: string;
  readonly ended?: Readonly<Record<string, Draft>>;
  readonly roster?: readonly BranchEntry[];
}

async function before(drafts: Readonly<Record<string, Draft>>, run: Run = {}) {
  const read = (some: Readonly<Record<string, Draft>>) =>
    Promise.all(Object.entries(some).map(([code, draft]) => ledgerOf(code, draft)));
  const period = parsePeriod(run.period ?? '2026Q3')!;
  const asOf = run.asOf === undefined ? period.to : day(run.asOf);
  const [accepted, ended] = [await read(drafts), await read(run.ended ?? {})];
  const roster = run.roster ?? ROSTER;
  const then = thenOf(roster, period, asOf);
  const there = [...accepted, ...ended].filter(({ code }) => then?.isThere(code));
  const placed = placements(there, roster, construction, then?.period.to ?? asOf);
  const sums = (ledgers: typeof accepted) =>
    ledgers.map(({ code, ledger, items }) => {
      const taken = { branch: { code }, ledger, items };
      return { code, before: sumsThen(taken, placed(code), { scheme: construction, then }) };
    });
  return figuresBefore(then, new AddedThen(construction, sums(accepted)), sums(ended), roster, asOf);
}

/** 承诺, 销号, 期内销号, 到期, 按期兑现. */
const line = (f: { committed: number; closed: number; closedInPeriod: number; due: number; closedOnTime: number }) =>
  [f.committed, f.closed, f.closedInPeriod, f.due, f.closedOnTime].join(' ');

describe('B1: what it was at the end of the period before', () => {
  // A01: 001 in time, 002 late, 003 approved in July. B02: 001 in time, 002 open until the end of September.
  const drafts = { A01: small({ 1: IN_TIME, 2: LATE, 3: NEW }), B02: another('B02', { 1: IN_TIME }) };

  it('B1: is told by the same ledgers as of its last day', async () => {
    const told = await before(drafts);
    expect(told?.period.id).toBe('2026Q2');
    // A01 on 30 June: 001 and 002 are committed, 001 is closed (in the quarter), both are due, 001 was done in time.
    expect(line(told!.byBranch['A01']!)).toBe('2 1 1 2 1');
    // B02 on 30 June: both are committed, 001 is closed, it alone is due.
    expect(line(told!.byBranch['B02']!)).toBe('2 1 1 1 1');
    // 2 + 2, 1 + 1, 1 + 1, 2 + 1, 1 + 1
    expect(line(told!.totals)).toBe('4 2 2 3 2');
  });

  it('B1: counts as closed in the period before what was closed in that one', async () => {
    const told = await before(drafts, { period: '2026-08' });
    // On 31 July, of July: 003 is committed too; nothing was closed in July.
    expect(line(told!.byBranch['A01']!)).toBe('3 1 0 2 1');
  });

  it('B1: is the two months before for two months, the half before for a half', async () => {
    expect((await before(drafts, { period: '2026-09..10' }))?.period.id).toBe('2026-07..08');
    expect((await before(drafts, { period: '2026H2' }))?.period.id).toBe('2026H1');
  });

  it.each(['2026-01', '2026-01..02', '2026-02..03', '2026Q1', '2026H1', '2026'])(
    'B1: is nothing for %s, the first of the year',
    async (period) => {
      expect(await before(drafts, { period })).toBeNull();
    },
  );

  it('B1: is nothing while the period asked for has not begun', async () => {
    expect(await before(drafts, { asOf: '2026-06-30' })).toBeNull();
  });
});

describe('V3: branches and members that moved since the period before', () => {
  it('V3: an item is counted then where it was then', async () => {
    const a01 = small();
    const b02 = bringItems(takeIn(another('B02'), a01, 'A01-001', '2026-07-10'), a01, '张三');
    const told = await before({ A01: letGo(small(), 'A01-001', '2026-07-10'), B02: b02 });
    expect([told!.byBranch['A01']!.committed, told!.byBranch['B02']!.committed, told!.totals.committed]).toEqual([
      2, 2, 4,
    ]);
  });

  const MERGED = [entry('A01', '甲支部', { until: '2026-07-10', successors: ['B02'] }), entry('B02', '乙支部')];
  const a01 = small();
  const members = takeIn(takeIn(another('B02'), a01, 'A01-001', '2026-07-10'), a01, 'A01-002', '2026-07-10');
  const b02 = bringItems(bringItems(members, a01, '张三'), a01, '本支部');

  it('V3: of a branch that was merged since, its last accepted ledger tells', async () => {
    const told = await before({ B02: b02 }, { ended: { A01: small() }, roster: MERGED });
    expect([told!.byBranch['A01']!.committed, told!.byBranch['B02']!.committed, told!.totals.committed]).toEqual([
      2, 2, 4,
    ]);
  });

  it('V3: nothing is compared where no ledger of a merged branch is at hand', async () => {
    expect(await before({ B02: b02 }, { roster: MERGED })).toBeNull();
  });

  it('V3: a branch that had not begun then is not counted then', async () => {
    const roster = [entry('A01', '甲支部'), entry('B02', '乙支部', { from: '2026-07-01' })];
    const told = await before({ A01: small(), B02: another('B02') }, { roster });
    expect([Object.keys(told!.byBranch), told!.totals.committed]).toEqual([['A01'], 2]);
  });
});
