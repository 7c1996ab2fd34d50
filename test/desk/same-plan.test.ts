import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, day } from '../../ledger/day.ts';
import { buildSample, sampleScheme } from '../../scripts/demo/index.ts';
import { institutions } from '../../scripts/demo/institutions/index.ts';
import { beginFolder, receive } from '../../scripts/demo/year/folder.ts';
import { yearSample } from '../../scripts/demo/year/sample.ts';
import { accept, expectSamePlan, plannedBothWays, runOf } from './both-ways.ts';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'chengnuo-desk-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

describe('the plan made at desks is that of all ledgers at hand, of the construction bureau', () => {
  let dir: string;
  beforeAll(async () => {
    dir = path.join(root, '建管局');
    const { receiveCorrection } = await buildSample({ dir, scheme: sampleScheme(), today: day('2026-10-08') });
    await accept(await runOf(dir, '2026Q2', '2026-07-08'));
    await receiveCorrection();
  });

  it('in its second quarter, of which a ledger was mended after it had been accepted', async () => {
    const both = await plannedBothWays(await runOf(dir, '2026Q2', '2026-07-15'));
    expect(both.lean.accepted.length).toBeGreaterThan(8);
    await expectSamePlan(both);
    await accept(await runOf(dir, '2026Q2', '2026-07-15'));
  });

  it('in its third quarter, with a member transferred, a branch merged, and all kinds of trouble', async () => {
    const both = await plannedBothWays(await runOf(dir, '2026Q3', '2026-10-08'));
    const states = new Set(both.lean.submissions.map(({ state }) => state));
    for (const state of ['accepted', 'returned', 'superseded'] as const) expect(states).toContain(state);
    await expectSamePlan(both);
  });

  it('on a day within its third quarter', async () => {
    await expectSamePlan(await plannedBothWays(await runOf(dir, '2026Q3', '2026-10-08', day('2026-08-31')), false));
  });

  it('in its first half year, from what was accepted', async () => {
    const both = await plannedBothWays(await runOf(dir, '2026H1', '2026-10-08'));
    expect(both.lean.submissions.every(({ kept }) => kept)).toBe(true);
    expect(both.lean.accepted.length).toBeGreaterThan(8);
    await expectSamePlan(both);
  });
});

describe.each(Object.keys(institutions))('the plan made at desks is that of all ledgers at hand, of %s', (id) => {
  it('in its third quarter', async () => {
    const institution = institutions[id]!;
    const sample = yearSample(institution);
    const sending = institution.sendings.find(({ period }) => period === '2026Q3')!;
    const dir = path.join(root, id);
    await beginFolder(dir, sample);
    await receive(dir, sample, sending);
    const today = addDays(day(sending.late?.on ?? sending.on), 2);
    const both = await plannedBothWays(await runOf(dir, '2026Q3', today));
    expect(both.lean.accepted.length).toBeGreaterThan(0);
    await expectSamePlan(both);
  });
});
