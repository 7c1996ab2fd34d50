import { cpSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { tempDir } from '../support/temp-dir.ts';
import { figuresJson, planned, put, ran, upper } from './made-up.ts';

const EAST = '中共东山区委员会';
const WEST = '中共西河区委员会';
const NORTH = '中共北岭县委员会';
const SOUTH = '中共南浦县委员会';

/** Four districts: two of one rate by different counts, one without a due item. */
const districts = {
  东区: figuresJson(
    [
      { code: 'A01', onTime: 2, overdue: 1, members: 5, pledged: 5, toInspect: 3, inspected: 2 },
      { code: 'A02', onTime: 0, late: 1, overdue: 0, notDue: 4, members: 3, pledged: 2 },
      { code: 'A03', state: 'returned', onTime: 9 },
    ],
    { committee: EAST },
  ),
  西区: figuresJson([{ code: 'A01', onTime: 3, unfulfilled: 3, members: 4, pledged: 4 }], { committee: WEST }),
  北县: figuresJson([{ code: 'B01', notDue: 7, members: 2, pledged: 1 }], { committee: NORTH }),
  南县: figuresJson(
    [
      { code: 'C01', onTime: 9, late: 1, members: 6, pledged: 6 },
      { code: 'C02', state: 'missing' },
    ],
    { committee: SOUTH },
  ),
} as const;

function laid(dir: string, ...names: readonly (keyof typeof districts)[]): string {
  for (const name of names) put(dir, `${name}/通报/2026Q3/figures.json`, districts[name]);
  return dir;
}

it('S1: totals are sums of counts, and every rate is computed from the sums', async () => {
  const dir = upper(tempDir(), '中共云山市委员会');
  const { figures } = await planned(dir, laid(tempDir(), '东区', '西区', '北县', '南县'));
  // on time 2+3+9, due 3+1+6+0+10: the mean of the districts' rates would be (0.5+0.5+0.9)/3.
  expect(figures.totals).toMatchObject({
    committed: 31,
    closed: 16,
    due: 20,
    closedOnTime: 14,
    overdue: 1,
    unfulfilled: 3,
  });
  expect(figures.totals.onTimeRate).toBe(14 / 20);
  expect(figures.totals.closingRate).toBe(16 / 31);
  expect(figures.totals).toMatchObject({ expectedMembers: 20, pledgedMembers: 18, pledgeRate: 18 / 20 });
  expect(figures.totals.byCategory['共性承诺']).toMatchObject({ committed: 31, onTimeRate: 14 / 20 });
  expect(figures.branches).toEqual({ expected: 7, received: 6, accepted: 5, returned: 1, missing: 1, late: 0 });
  expect(figures.committees).toEqual({ expected: 4, issued: 0, draft: 4, unusable: 0, missing: 0 });
});

it('S1: committees are placed by the on-time rate, equal rates share a place, no rate comes last', async () => {
  const dir = upper(tempDir(), '中共云山市委员会');
  const { figures } = await planned(dir, laid(tempDir(), '东区', '西区', '北县', '南县'));
  expect(figures.byCommittee.map(({ shortName, rank, onTimeRate }) => [shortName, rank, onTimeRate])).toEqual([
    ['南浦县委', 1, 0.9],
    ['东山区委', 2, 0.5],
    ['西河区委', 2, 0.5],
    ['北岭县委', null, null],
  ]);
  const [, east] = figures.byCommittee;
  expect(east?.byBranch.map(({ code, rank, state }) => [code, rank, state])).toEqual([
    ['A01', 1, 'accepted'],
    ['A02', 2, 'accepted'],
    ['A03', null, 'returned'],
  ]);
});

it('S1: by way of cities the province has the sums it has of all districts at once', async () => {
  const province = upper(tempDir(), '中共江州省委员会');
  const cities = tempDir();
  for (const [city, name, some] of [
    ['云山市', '中共云山市委员会', ['东区', '西区']],
    ['海滨市', '中共海滨市委员会', ['北县', '南县']],
  ] as const) {
    const dir = upper(path.join(cities, city), name);
    await ran(dir, laid(tempDir(), ...some));
  }
  const twoSteps = (await planned(province, cities)).figures;
  const atOnce = (await planned(province, laid(tempDir(), '东区', '西区', '北县', '南县'))).figures;
  expect(twoSteps.totals).toEqual(atOnce.totals);
  expect(twoSteps.branches).toEqual(atOnce.branches);
  expect(twoSteps.files).toEqual(atOnce.files);
  expect(
    twoSteps.byCommittee.map(({ shortName, committed, onTimeRate }) => [shortName, committed, onTimeRate]),
  ).toEqual([
    ['海滨市委', 17, 9 / 10],
    ['云山市委', 14, 5 / 10],
  ]);
  // Below a city its districts, and nothing below them: no level carries more than the next.
  const [, city] = twoSteps.byCommittee;
  expect(city?.byCommittee.map(({ shortName, committed, byBranch }) => [shortName, committed, byBranch])).toEqual([
    ['东山区委', 8, []],
    ['西河区委', 6, []],
  ]);
});

it('S1: a district that its city has counted is not counted again beside it', async () => {
  const province = upper(tempDir(), '中共江州省委员会');
  const from = tempDir();
  await ran(upper(path.join(from, '云山市'), '中共云山市委员会'), laid(tempDir(), '东区', '西区'));
  laid(from, '东区', '南县');
  const { figures, sources } = await planned(province, from);
  expect(sources.map(({ at, state }) => [at, state])).toEqual([
    ['东区', 'contained'],
    ['云山市', 'draft'],
    ['南县', 'draft'],
  ]);
  expect(figures.totals.committed).toBe(14 + 10);
});

it('S1: of different schemes only what all of them count adds up', async () => {
  const dir = upper(tempDir(), '中共云山市委员会');
  const from = laid(tempDir(), '东区');
  const other = figuresJson([{ code: 'T01', onTime: 4, members: 9, pledged: 9 }], {
    committee: '中共柳溪镇委员会',
    scheme: 'town',
    categories: [],
  });
  put(from, '柳溪镇/通报/2026Q3/figures.json', other);
  const { figures, input } = await planned(dir, from);
  expect(figures.schemes).toEqual(['construction', 'town']);
  expect(figures.totals).toMatchObject({ committed: 12, due: 8, closedOnTime: 6, expectedMembers: 17 });
  // The town's scheme has no inspection, and no categories.
  expect(figures.totals).toMatchObject({ toInspect: 0, inspected: 0, byCategory: {} });
  expect(figures.byCommittee.find(({ shortName }) => shortName === '东山区委')).toMatchObject({
    toInspect: 3,
    inspected: 2,
  });
  expect(input.scheme.inspection).toBeUndefined();
});

it('S1: results laid in any folders, as they come on a stick, are the same', async () => {
  const dir = upper(tempDir(), '中共云山市委员会');
  const plain = await planned(dir, laid(tempDir(), '东区', '南县'));
  const stick = tempDir();
  put(stick, '收到的/2026Q3/figures.json', districts['东区']);
  const home = laid(tempDir(), '南县');
  cpSync(path.join(home, '南县', '通报'), path.join(stick, 'U盘', '南浦', '通报'), { recursive: true });
  const other = await planned(dir, stick);
  expect(other.figures).toEqual(plain.figures);
});
