import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Counts, zeroCounts } from '../../ledger/figures/counts.ts';
import type { BranchFigures, Figures } from '../../ledger/figures/figures.ts';
import { type Ask, type Row, duckDb } from './duckdb.ts';
import { sqlBlock } from './page.ts';
import { type Sample, samples } from './samples.ts';
import { writeParquet } from '../../scripts/parquet/index.ts';
import { branchStateName } from '../../scripts/consolidate/states.ts';

const COUNTS = Object.keys(zeroCounts) as readonly (keyof Counts)[];

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Numbers of figures.json under the names of the columns; what comes apart by something is compared by itself. */
const flat = (figures: object): Row =>
  Object.fromEntries(
    Object.entries(figures)
      .filter(([, value]) => typeof value !== 'object' || value === null)
      .map(([name, value]: [string, unknown]) => [snake(name), value]),
  );

const countsOf = (figures: Counts): Row => Object.fromEntries(COUNTS.map((key) => [snake(key), figures[key]]));

const without = (row: Row, ...names: readonly string[]): Row =>
  Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name)));

/** What the query of parts says of one: its counts and rates, or zeros where it has no row. */
function partOf(rows: readonly Row[], kind: string, name: string): Row {
  const found = rows.filter((row) => row['kind'] === kind && row['name'] === name);
  expect(found.length).toBeLessThanOrEqual(1);
  const none = { ...countsOf(zeroCounts), closing_rate: null, on_time_rate: null };
  return found[0] ? without(found[0], 'committee', 'period', 'kind', 'name') : none;
}

/** Holds the parts of a set of figures against the rows of the query. */
function expectParts(rows: readonly Row[], figures: Figures): void {
  const parts = [
    ['承诺主体', { 支部: figures.branchItems, 党员: figures.memberItems }],
    ['类别', figures.byCategory],
    ['主题', figures.byTheme],
    ['部门', figures.byUnit],
  ] as const;
  for (const [kind, named] of parts) {
    for (const [name, one] of Object.entries(named)) {
      expect([kind, name, partOf(rows, kind, name)]).toEqual([
        kind,
        name,
        without(flat(one), 'expected_members', 'pledged_members'),
      ]);
    }
  }
}

let root: string;
let all: readonly Sample[];
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'chengnuo-parquet-'));
  all = await samples(root);
  for (const { id, plan } of all) {
    const dir = path.join(root, '各区县', id, '通报/2026Q3');
    await mkdir(dir, { recursive: true });
    await writeParquet(dir, plan.accepted, plan);
  }
});
afterAll(() => rm(root, { recursive: true, force: true }));

const planOf = (id: string): Sample['plan'] => all.find((one) => one.id === id)!.plan;

async function opened(id: string): Promise<Ask> {
  const ask = await duckDb(path.join(root, '各区县', id));
  await ask(sqlBlock('duckdb one'));
  return ask;
}

const expectedOf = (branch: BranchFigures): Row => ({ ...flat(branch), state: branchStateName[branch.state] });

describe.each(['construction', 'police', 'town', 'social', 'district'])('SQL over the Parquet files of %s', (id) => {
  it('B1: gives the figures, the rates and the place of each branch, in the order of the circular', async () => {
    const { figures } = planOf(id);
    const rows = await (await opened(id))(sqlBlock('byBranch'));
    expect(figures.byBranch.length).toBeGreaterThan(0);
    expect(figures.totals.committed).toBeGreaterThan(0);
    expect(rows.map((row) => without(row, 'committee', 'period'))).toEqual(figures.byBranch.map(expectedOf));
  });

  it('B1, B5: gives the totals and how many branches reported', async () => {
    const { figures, scheme, period } = planOf(id);
    const rows = await (await opened(id))(sqlBlock('totals'));
    const branches = Object.entries(figures.branches).map(([name, count]) => [`branches_${name}`, count] as const);
    expect(rows).toEqual([
      {
        committee: scheme.committee.name,
        period: period.id,
        ...Object.fromEntries(branches),
        ...flat(figures.totals),
      },
    ]);
  });

  it('B1, P9: gives the parts by pledger, category, theme and unit, in all and branch by branch', async () => {
    const { figures } = planOf(id);
    const ask = await opened(id);
    expectParts(await ask(sqlBlock('parts')), figures.totals);
    for (const branch of figures.byBranch) {
      const own = sqlBlock('parts').replace('\nFROM items\n', `\nFROM items WHERE branch_code = '${branch.code}'\n`);
      expectParts(await ask(own), branch);
    }
    const units = await ask(sqlBlock('units'));
    expect(new Map(units.map((row) => [row['name'], [row['expected_members'], row['pledged_members']]]))).toEqual(
      new Map(
        Object.entries(figures.totals.byUnit).map(([name, one]) => [name, [one.expectedMembers, one.pledgedMembers]]),
      ),
    );
  });

  it('L1, L10: counts the same from the steps and their days alone', async () => {
    const { figures } = planOf(id);
    const rows = await (await opened(id))(sqlBlock('fromLog'));
    const counted = figures.byBranch.filter(({ committed, withdrawn }) => committed + withdrawn > 0);
    const byCode = [...counted].sort((a, b) => (a.code < b.code ? -1 : 1));
    expect(rows.map((row) => without(row, 'committee', 'period'))).toEqual(
      byCode.map((branch) => ({ code: branch.code, ...countsOf(branch) })),
    );
  });
});

it('the samples have something in every count that is compared', () => {
  const totals = all.map(({ plan }) => flat(plan.figures.totals));
  const names = Object.keys(totals[0]!);
  expect(names.filter((name) => totals.every((one) => (one[name] ?? 0) === 0))).toEqual([]);
  for (const part of ['byCategory', 'byTheme', 'byUnit'] as const) {
    const parts = all.flatMap(({ plan }) => Object.values<Counts>(plan.figures.totals[part]));
    expect(parts.some(({ committed }) => committed > 0)).toBe(true);
  }
  const states = all.flatMap(({ plan }) => plan.figures.byBranch.map(({ state }) => state));
  expect(new Set(states)).toEqual(new Set(['accepted', 'returned', 'missing']));
});

it('S1: the files of many committees are read as one, and each keeps its figures', async () => {
  const ask = await duckDb(root);
  await ask(sqlBlock('duckdb many'));
  const totals = await ask(sqlBlock('totals'));
  const byName = new Map(all.map(({ plan }) => [plan.scheme.committee.name, plan.figures]));
  expect(byName.size).toBe(5);
  expect(new Map(totals.map((row) => [row['committee'], without(row, 'committee', 'period')]))).toEqual(
    new Map(
      [...byName].map(([name, { totals: own, branches }]) => [
        name,
        { ...Object.fromEntries(Object.entries(branches).map(([key, n]) => [`branches_${key}`, n])), ...flat(own) },
      ]),
    ),
  );
  const byBranch = await ask(sqlBlock('byBranch'));
  expect(byBranch).toHaveLength(all.reduce((sum, { plan }) => sum + plan.figures.byBranch.length, 0));
});
