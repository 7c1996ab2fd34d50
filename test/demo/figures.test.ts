import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Day, day } from '../../ledger/day.ts';
import type { BranchFigures } from '../../ledger/figures/figures.ts';
import { parsePeriod } from '../../ledger/period.ts';
import { type FullPlan } from '../../scripts/consolidate/plan.ts';
import { sampleFiles } from '../../scripts/demo/index.ts';
import { type Recomputed, openWorkbook, recomputeTogether, recomputeTotals } from '../support/recompute.ts';
import { type Folder, planOf, sampleFolder } from './sample.ts';

let folder: Folder;
let third: FullPlan;
/** What runs over all files find, by period and day; made once. */
const found = new Map<string, FullPlan>();
let branches: Awaited<ReturnType<typeof openWorkbook>>;
/** Accepted workbooks by branch, opened by exceljs. */
const books = new Map<string, Awaited<ReturnType<typeof openWorkbook>>>();

beforeAll(async () => {
  folder = await sampleFolder();
  third = foundIn('2026Q3');
  branches = await openWorkbook(await readFile(path.join(folder.dir, '支部名册.xlsx')));
  for (const { branch, submission } of third.accepted) {
    books.set(branch.code, await openWorkbook(folder.bytes.get(submission.name)!));
  }
}, 120_000);
afterAll(() => rm(folder.dir, { recursive: true, force: true }));

/** Of a set of figures, what the other one holds. */
function pick(source: object, by: object): unknown {
  return Object.fromEntries(
    Object.entries(by).map(([key, like]: [string, unknown]) => {
      const own = (source as Record<string, unknown>)[key];
      const nested = typeof like === 'object' && like !== null && typeof own === 'object' && own !== null;
      return [key, nested ? pick(own, like) : own];
    }),
  );
}

function foundIn(periodId: string, asOf?: Day): FullPlan {
  const key = `${periodId} ${asOf ?? ''}`;
  const plan = found.get(key) ?? planOf(folder, folder.files, periodId, asOf);
  found.set(key, plan);
  return plan;
}

function secondWay(periodId: string, asOf?: Day): ReadonlyMap<string, Recomputed> {
  const { id, from, to } = parsePeriod(periodId)!;
  const span = { id, from, to, ...(asOf === undefined ? {} : { asOf }) };
  return recomputeTogether(books, span, branches);
}

const branchOf = (plan: FullPlan, code: string): BranchFigures => plan.figures.byBranch.find((b) => b.code === code)!;

describe.each(['2026Q1', '2026Q2', '2026Q3', '2026H1', '2026-08'])('figures of %s from the same workbooks', (id) => {
  test('are those computed a second way from the cells, branch by branch', () => {
    const plan = foundIn(id);
    const second = secondWay(id);
    expect([...second.keys()]).toEqual(plan.accepted.map(({ branch }) => branch.code));
    for (const [code, figures] of second) expect([code, pick(branchOf(plan, code), figures)]).toEqual([code, figures]);
  });

  test('have totals that are the sums, and rates that come from the sums', () => {
    const totals = recomputeTotals([...secondWay(id).values()]);
    expect(pick(foundIn(id).figures.totals, totals)).toEqual(totals);
  });

  test('put every committed item into exactly one of closed, unfulfilled, carried over and open', () => {
    const { figures } = foundIn(id);
    for (const one of [...figures.byBranch, figures.totals]) {
      for (const part of [one, one.branchItems, one.memberItems, ...Object.values(one.byCategory)]) {
        expect(part.closed + part.unfulfilled + part.carriedOver + part.open).toBe(part.committed);
      }
    }
  });
});

test.each(['2026-07-01', '2026-07-31', '2026-08-25', '2026-09-10', '2026-09-29'])(
  'figures as of %s, within the quarter, are those computed a second way',
  (on) => {
    const totals = recomputeTotals([...secondWay('2026Q3', day(on)).values()]);
    expect(pick(foundIn('2026Q3', day(on)).figures.totals, totals)).toEqual(totals);
  },
);

describe('the sample', () => {
  test('grows from quarter to quarter', () => {
    const closed = ['2026Q1', '2026Q2', '2026Q3'].map((id) => foundIn(id).figures.totals.closed);
    expect(closed[0]).toBe(0);
    expect(closed[1]).toBeGreaterThan(0);
    expect(closed[2]).toBeGreaterThan(closed[1]!);
  });

  test('has every status of a commitment', () => {
    const found = new Set(
      third.accepted.flatMap(({ submission }) => submission.parsed!.ledger.commitments).map((c) => c.status),
    );
    expect([...found].sort()).toEqual([...folder.scheme.lists['status']!].sort());
  });

  test('has every step of the log', () => {
    const steps = new Set(
      third.accepted.flatMap(({ submission }) => submission.parsed!.ledger.transitions).map((t) => t.step),
    );
    expect([...steps].sort()).toEqual([...folder.scheme.lists['step']!].sort());
  });

  test('shows overdue items at each stage, unfulfilled ones of both kinds, late and awaited closings', () => {
    const { totals } = third.figures;
    for (const count of [
      totals.overdue,
      totals.unfulfilledObjective,
      totals.unfulfilledSubjective,
      totals.closedLate,
      totals.awaitingClosing,
      totals.withdrawn,
      totals.carriedOver,
      totals.amendments,
      totals.closed - totals.closedOnTime - totals.closedLate,
    ]) {
      expect(count).toBeGreaterThan(0);
    }
    expect(third.circular.overdue.some((item) => item.daysOverdue === 0)).toBe(true);
    expect(third.circular.overdue.some((item) => item.amendedDeadline !== null)).toBe(true);
  });

  test('has at most a handful of warnings in an accepted workbook', () => {
    for (const { submission } of third.accepted) {
      const warnings = submission.findings.filter(({ severity }) => severity === 'warning');
      expect({ file: submission.name, warnings: warnings.length > 6 ? warnings : [] }).toEqual({
        file: submission.name,
        warnings: [],
      });
    }
  });

  test('is the same each time', async () => {
    const again = await sampleFolder();
    await rm(again.dir, { recursive: true, force: true });
    expect(again.files.map(({ name, digest }) => [name, digest])).toEqual(
      folder.files.map(({ name, digest }) => [name, digest]),
    );
  });
});

describe('the story', () => {
  const stateOf = (name: string): unknown => {
    const found = third.submissions.filter((one) => one.name === name);
    expect(found).toHaveLength(1);
    return found[0]!.state;
  };

  test.each([
    [sampleFiles.firstCopy, 'superseded'],
    [sampleFiles.secondCopy, 'accepted'],
    [sampleFiles.lastYear, 'wrongYearOrScheme'],
    [sampleFiles.byHand, 'accepted'],
    [sampleFiles.inChinese, 'accepted'],
    [sampleFiles.errors, 'returned'],
    [sampleFiles.late, 'accepted'],
    [sampleFiles.strange, 'unknown'],
    [sampleFiles.renamed, 'notWorkbook'],
  ])('%s is %s', (name, state) => {
    expect(stateOf(name)).toBe(state);
  });

  test('leaves every file in exactly one class', () => {
    const { files } = third.figures;
    expect(Object.values(files).reduce((sum, count) => sum + count, 0)).toBe(folder.files.length);
    expect(third.submissions.map(({ name }) => name).sort()).toEqual(folder.files.map(({ name }) => name).sort());
  });

  test('has one branch missing, one returned, one late of twelve', () => {
    expect(third.figures.branches).toEqual({
      expected: 12,
      received: 11,
      accepted: 10,
      returned: 1,
      missing: 1,
      late: 1,
    });
    expect(branchOf(third, 'A12').state).toBe('missing');
    expect(branchOf(third, 'A10').late).toBe(true);
  });

  test('returns the workbook with errors for several kinds of them', () => {
    const returned = third.submissions.find(({ name }) => name === sampleFiles.errors)!;
    const codes = new Set(returned.findings.filter(({ severity }) => severity === 'error').map(({ code }) => code));
    expect(codes).toContain('date-impossible');
    expect(codes).toContain('name-unknown');
    expect(codes.size).toBeGreaterThanOrEqual(5);
  });

  test('takes dates in Chinese and full-width digits as they are meant', () => {
    const typed = third.submissions.find(({ name }) => name === sampleFiles.inChinese)!;
    const kinds = new Set(typed.findings.filter(({ severity }) => severity === 'notice').map(({ code }) => code));
    expect([...kinds]).toEqual(['value-normalised']);
    expect(typed.parsed!.ledger.commitments.every(({ deadline }) => deadline !== null)).toBe(true);
  });

  test('seals every accepted workbook but the one kept by hand', () => {
    const unsealed = third.accepted.filter(({ submission }) => submission.sealedAt === null);
    expect(unsealed.map(({ submission }) => submission.name)).toEqual([sampleFiles.byHand]);
    const broken = third.accepted
      .flatMap(({ submission }) => submission.findings)
      .filter((f) => f.code === 'seal-broken');
    expect(broken).toEqual([]);
  });
});

/** Every count in a set of figures, those of its parts too, by path; no rates. */
function countsIn(figures: object, path = ''): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(figures).flatMap(([key, value]: [string, unknown]): readonly (readonly [string, number])[] => {
      if (typeof value === 'object' && value !== null) return [...countsIn(value, `${path}${key}.`)];
      return typeof value === 'number' && !/Rate$|^rank$/.test(key) ? [[`${path}${key}`, value]] : [];
    }),
  );
}

test('without one accepted file the totals are those of the rest, where what has moved counts in the old branch again', () => {
  for (const { branch } of third.accepted) {
    // The older copy of a branch that submitted twice would count instead.
    const others = folder.files.filter(({ name }) => !name.startsWith(branch.code));
    const after = planOf(folder, others, '2026Q3').figures.totals;
    const rest = new Map([...books].filter(([code]) => code !== branch.code));
    const { id, from, to } = parsePeriod('2026Q3')!;
    const totals = recomputeTotals([...recomputeTogether(rest, { id, from, to }, branches).values()]);
    expect([branch.code, pick(after, totals)]).toEqual([branch.code, totals]);
  }
});

test('without one accepted file the totals lose exactly the figures of a branch that nobody joined', () => {
  const before = countsIn(third.figures.totals);
  for (const { branch, submission } of third.accepted) {
    if (submission.parsed!.ledger.roster.some(({ change }) => change === '转入' || change === '转出')) continue;
    const others = folder.files.filter(({ name }) => !name.startsWith(branch.code));
    const after = countsIn(planOf(folder, others, '2026Q3').figures.totals);
    const lost = countsIn(branchOf(third, branch.code));
    const expected = [...before].map(([key, count]) => [key, count - lost.get(key)!]);
    expect([branch.code, ...after]).toEqual([branch.code, ...expected]);
  }
});
