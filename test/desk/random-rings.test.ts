import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { day } from '../../ledger/day.ts';
import { CACHE_FOLDER } from '../../scripts/desk/cache-of-run.ts';
import { construction } from '../support/schemes.ts';
import { accept, expectSamePlan, plannedBothWays, runOf } from './both-ways.ts';
import { ALONE, type Ring, ring, writeRing } from './ring.ts';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'chengnuo-ring-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

let number = 0;
/** The third quarter's plan both ways, after the second quarter's was accepted. */
async function planned(given: Ring, asOf: string): ReturnType<typeof plannedBothWays> {
  const dir = path.join(root, String((number += 1)));
  await writeRing(dir, given);
  await accept(await runOf(dir, '2026Q2', '2026-10-01', undefined, construction));
  return plannedBothWays(await runOf(dir, '2026Q3', '2026-10-08', day(asOf), construction));
}

it('V3, V4: the plan made at desks is that of all ledgers at hand, whoever moves and whatever ends', async () => {
  const states = new Set<string>();
  const days = fc.constantFrom('2026-07-05', '2026-09-20', '2026-09-30');
  await fc.assert(
    fc.asyncProperty(ring, days, async (given, asOf) => {
      const both = await planned(given, asOf);
      for (const { state } of both.full.submissions) states.add(state);
      await expectSamePlan(both);
    }),
    { numRuns: 15 },
  );
  expect([...states]).toEqual(expect.arrayContaining(['accepted', 'returned']));
});

it('V3: so where only the ledger of a branch that has ended has what is in another', async () => {
  // 褚二 of G07 had gone to D04 in March, which G07 does not say, and A01 has not taken over from D04.
  const both = await planned({ ...ALONE, kept: true, earlier: true }, '2026-09-30');
  expect(both.full.ledgers.map(({ code }) => code)).toEqual(['A01', 'B02', 'C03', 'G07', 'D04', 'E05']);
  // C03 and E05 have their two each, G07 one, D04 three: nobody is counted twice.
  expect(both.lean.circular.before!.totals.expectedMembers).toBe(8);
  await expectSamePlan(both);
});

it('R1, V3: so where a cache has what earlier runs made of the same and of other ledgers', async () => {
  const cachedRun = async (dir: string) =>
    plannedBothWays(await runOf(dir, '2026Q3', '2026-10-08', undefined, construction), true, true);
  let [taken, answers] = [0, 0];
  await fc.assert(
    fc.asyncProperty(ring, fc.nat(2), fc.nat(3), async (given, late, wrong) => {
      const dir = path.join(root, String((number += 1)));
      await writeRing(dir, { ...given, absent: late });
      await accept(await runOf(dir, '2026Q2', '2026-10-01', undefined, construction));
      await expectSamePlan(await cachedRun(dir));
      const again = await cachedRun(dir);
      await expectSamePlan(again);
      expect(again.cached.damaged).toBe(0);
      taken += again.cached.taken;
      // What was missing has come: of the others more is asked than before, though they are the same files.
      await rm(path.join(dir, '上报/2026Q3'), { recursive: true });
      await writeRing(dir, { ...given, absent: 8, wrong });
      await expectSamePlan(await cachedRun(dir));
      const kept = await readdir(path.join(dir, CACHE_FOLDER), { recursive: true });
      const file = kept.find((name) => name.endsWith('.linked'));
      answers += kept.filter((name) => /\.(linked|extract)$/.test(name)).length;
      if (file !== undefined) await writeFile(path.join(dir, CACHE_FOLDER, file), 'x');
      await expectSamePlan(await cachedRun(dir));
    }),
    { numRuns: 8 },
  );
  expect([taken > 10, answers > 10]).toEqual([true, true]);
});
