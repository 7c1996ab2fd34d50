import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Day, addDays, day } from '../../ledger/day.ts';
import type { EvaluationInput } from '../../ledger/figures/evaluation.ts';
import { parsePeriod } from '../../ledger/period.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import type { Plan } from '../../scripts/consolidate/plan.ts';
import { runBulletin } from '../../scripts/consolidate/run-bulletin.ts';
import { beginFolder, receive } from '../../scripts/demo/year/folder.ts';
import type { Institution, Sending } from '../../scripts/demo/year/institution.ts';
import { yearSample } from '../../scripts/demo/year/sample.ts';
import { runEvaluation } from '../../scripts/evaluation/run-evaluation.ts';
import { filesBelow } from '../../scripts/files/folder.ts';
import { type Recomputed, openWorkbook, recomputeTogether } from '../support/recompute.ts';

/** What a period's run is expected to find, by branch code: the codes of its errors, and of its warnings, in any order. */
export interface Expected {
  readonly missing?: readonly string[];
  readonly late?: readonly string[];
  readonly returned?: Readonly<Record<string, readonly string[]>>;
  readonly warnings?: Readonly<Record<string, readonly string[]>>;
}

/** What the year's evaluation is expected to find, by name, over the ledgers that were accepted for the last period. */
export interface ExpectedEvaluation {
  readonly notScored: readonly string[];
  /** Members with the lowest grade. */
  readonly lowest: readonly string[];
  /** Members a measure is due for, and what was taken. */
  readonly due: readonly (readonly [name: string, taken: readonly string[]])[];
}

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

/** The clerk runs the circular two days after the last ledger came in. */
function runDay({ on, late }: Sending): Day {
  return addDays(day(late !== undefined && late.on > on ? late.on : on), 2);
}

const codesOf = (plan: Plan, severity: string): Record<string, readonly string[]> =>
  Object.fromEntries(
    plan.submissions.flatMap(({ name, findings }) => {
      // A ledger that was spoilt after it was sealed no longer bears out its seal.
      const own = findings.filter((f) => f.severity === severity && !['seal-broken', 'late'].includes(f.code));
      return own.length === 0 ? [] : [[name.slice(0, 3), own.map(({ code }) => code).sort()]];
    }),
  );

/** Without what the scheme has none of: 类别, and the quarterly inspection of each item. */
function asFarAsItHas({ byCategory, ...counts }: Recomputed, { categories, inspection }: Scheme): object {
  const known = inspection ? counts : { ...counts, toInspect: 0, inspected: 0 };
  return categories.length === 0 ? known : { ...known, byCategory };
}

const sorted = (codes: Readonly<Record<string, readonly string[]>>): Record<string, readonly string[]> =>
  Object.fromEntries(Object.entries(codes).map(([key, all]) => [key, [...all].sort()]));

/** Runs the year of an institution period by period, and its evaluation; holds them against what was meant. */
export function tellsYear(
  institution: Institution,
  expected: Readonly<Record<string, Expected>>,
  meantOfYear: ExpectedEvaluation,
): () => EvaluationInput {
  const sample = yearSample(institution);
  const plans = new Map<string, Plan>();
  /** Bytes of what was sent, by period and file. */
  const bytes = new Map<string, Uint8Array>();
  let dir: string;
  let evaluation: EvaluationInput;

  beforeAll(async () => {
    dir = await mkdtemp(path.join(tmpdir(), 'chengnuo-year-'));
    await beginFolder(dir, sample);
    for (const sending of institution.sendings) {
      const sent = await receive(dir, sample, sending);
      for (const one of sent) bytes.set(`${sending.period}/${one.file}`, one.bytes);
      const period = parsePeriod(sending.period)!;
      const today = runDay(sending);
      const { scheme } = sample;
      const run = { dir, scheme, period, asOf: period.to, today, number: null, in: null };
      plans.set(sending.period, (await runBulletin(run)).plan);
    }
    const [last, year] = [institution.sendings.at(-1)!, parsePeriod('2026')!];
    const from = path.join(dir, '上报', last.period);
    const run = { dir, scheme: sample.scheme, period: year, asOf: year.to, today: runDay(last), number: null };
    evaluation = (await runEvaluation({ ...run, round: null, in: from })).input;
  });
  afterAll(() => rm(dir, { recursive: true, force: true }));

  describe.each(Object.entries(expected))('the sample of %s', (id, meant) => {
    it('B5: knows who sent nothing, who was late, whose ledger is wrong', () => {
      const { figures } = plans.get(id)!;
      const codes = (which: (branch: (typeof figures.byBranch)[number]) => boolean): readonly string[] =>
        figures.byBranch.filter(which).map(({ code }) => code);
      expect({
        missing: codes(({ state }) => state === 'missing'),
        returned: codes(({ state }) => state === 'returned'),
        late: codes(({ late }) => late),
      }).toEqual({
        missing: meant.missing ?? [],
        returned: Object.keys(meant.returned ?? {}),
        late: meant.late ?? [],
      });
    });

    it('has no errors but those that were put in', () => {
      expect(codesOf(plans.get(id)!, 'error')).toEqual(sorted(meant.returned ?? {}));
    });

    it('has no warnings but for what was left undone on purpose', () => {
      expect(codesOf(plans.get(id)!, 'warning')).toEqual(sorted(meant.warnings ?? {}));
    });

    it("has nothing in the committee's workbook that leads nowhere", () => {
      expect(plans.get(id)!.bookProblems).toEqual([]);
    });

    it('has figures that are those computed a second way from the cells', async () => {
      const plan = plans.get(id)!;
      const books = new Map<string, Awaited<ReturnType<typeof openWorkbook>>>();
      for (const { branch, submission } of plan.accepted) {
        books.set(branch.code, await openWorkbook(bytes.get(`${id}/${submission.name}`)!));
      }
      const { from, to } = plan.period;
      for (const [code, all] of recomputeTogether(books, { id, from, to })) {
        const second = asFarAsItHas(all, sample.scheme);
        const own = plan.figures.byBranch.find((branch) => branch.code === code)!;
        expect([code, pick(own, second)]).toEqual([code, second]);
      }
    });
  });

  it('is the same each time', async () => {
    const period = institution.sendings.at(-1)!.period;
    const again = await mkdtemp(path.join(tmpdir(), 'chengnuo-year-'));
    const twin = yearSample(institution);
    await beginFolder(again, twin);
    const sent = await receive(again, twin, institution.sendings.at(-1)!);
    const same = await Promise.all(
      sent.map(async ({ file, bytes: own }) => {
        const before = bytes.get(`${period}/${file}`)!;
        const written = await readFile(path.join(again, '上报', period, file));
        return written.equals(before) && Buffer.from(own).equals(before);
      }),
    );
    await rm(again, { recursive: true, force: true });
    expect(same.length).toBeGreaterThan(0);
    expect(same.every((one) => one)).toBe(true);
  });

  it('E2: leaves whoever lacks a panel or a self-evaluation unscored, and nobody else', () => {
    const lacking = evaluation.figures.members.filter(({ total }) => total === null);
    expect(lacking.map(({ name }) => name)).toEqual(meantOfYear.notScored);
    expect(evaluation.branches.filter(({ own }) => own !== null && own.total === null)).toEqual([]);
  });

  it('E4: gives the lowest grade to whom the sample means to fail', () => {
    const lowest = sample.scheme.evaluation.grades.at(-1)!.name;
    const failed = evaluation.figures.members.filter(({ grade }) => grade === lowest);
    expect(failed.map(({ name }) => name)).toEqual(meantOfYear.lowest);
  });

  it('E6: knows for whom a measure is due, and what was taken', () => {
    const due = evaluation.measuresDue.map(({ target, taken }) => [target, taken.map(({ measure }) => measure)]);
    expect(due).toEqual(meantOfYear.due);
  });

  it('writes no page with a hole in it', async () => {
    const pages = (await filesBelow(dir)).filter((name) => name.endsWith('.html'));
    const holes: string[] = [];
    for (const name of pages) {
      const page = await readFile(path.join(dir, name), 'utf8');
      if (/undefined|NaN|\[object|>null</.test(page)) holes.push(name);
    }
    expect(pages.length).toBeGreaterThan(3);
    expect(holes).toEqual([]);
  });

  return () => evaluation;
}
