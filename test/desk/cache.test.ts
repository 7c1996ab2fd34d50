import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { serialize } from 'node:v8';
import { beforeEach, describe, expect, it } from 'vitest';
import { day } from '../../ledger/day.ts';
import { parsePeriod } from '../../ledger/period.ts';
import { type BulletinRun, runBulletin } from '../../scripts/consolidate/run-bulletin.ts';
import { buildBranchRoster, buildLedger } from '../../templates/workbook/index.ts';
import { construction, smallLedger } from '../support/small-ledger.ts';
import { tempDir } from '../support/temp-dir.ts';

const CODES = ['A01', 'A02', 'A03'];
const CACHE = '.读取缓存';
const period = parsePeriod('2026Q3')!;
let dir: string;

const run = (more: Partial<BulletinRun> = {}): BulletinRun => ({
  dir,
  scheme: construction,
  period,
  asOf: period.to,
  today: day('2026-10-08'),
  number: null,
  in: null,
  ...more,
});

const sent = (code: string): string => path.join(dir, '上报/2026Q3', `${code}.xlsx`);
const nameOf = (code: string): string => `${code}支部`;

/** The entries of the cache, without the salt. */
const entries = (): readonly string[] =>
  readdirSync(path.join(dir, CACHE), { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile() && one.name.endsWith('.bin'))
    .map((one) => path.join(one.parentPath, one.name))
    .sort();

const figures = (): string => readFileSync(path.join(dir, '通报/2026Q3/figures.json'), 'utf8');

async function send(code: string, mode: 'command' | 'manual'): Promise<void> {
  writeFileSync(sent(code), await buildLedger({ ...smallLedger(code, nameOf(code)), mode }));
}

beforeEach(async () => {
  dir = tempDir();
  const branches = CODES.map((code) => ({ code, name: nameOf(code), orgForm: '党支部' }));
  writeFileSync(path.join(dir, '支部名册.xlsx'), await buildBranchRoster(construction, branches));
  mkdirSync(path.join(dir, '上报/2026Q3'), { recursive: true });
  for (const code of CODES) await send(code, 'command');
});

describe('R1: a folder is read again', () => {
  it('takes what has not changed from the cache, and says the same', async () => {
    expect((await runBulletin(run())).cached).toEqual({ taken: 0, damaged: 0 });
    const first = figures();
    expect((await runBulletin(run())).cached).toEqual({ taken: 3, damaged: 0 });
    expect(figures()).toBe(first);
  });

  it('reads the one that was sent anew, and forgets the copy that is gone', async () => {
    await runBulletin(run());
    const before = entries();
    await send('A02', 'manual');
    expect((await runBulletin(run())).cached).toEqual({ taken: 2, damaged: 0 });
    expect(entries()).toHaveLength(3);
    expect(entries().filter((one) => before.includes(one))).toHaveLength(2);
  });

  it('takes from it too what is no ledger, what is nobody’s, and what another copy has taken the place of', async () => {
    for (const name of ['乱', '说明']) writeFileSync(sent(name), name);
    writeFileSync(sent('生'), await buildLedger({ ...smallLedger('Z09', nameOf('Z09')), mode: 'manual' }));
    writeFileSync(sent('A01（重报）'), await buildLedger({ ...smallLedger('A01', nameOf('A01')), mode: 'manual' }));
    const first = await runBulletin(run());
    const classes = first.plan.submissions.map(({ name, state }) => `${name} ${state}`);
    expect(classes).toHaveLength(7);
    expect(new Set(first.plan.submissions.map(({ state }) => state)).size).toBe(4);
    const [before, told] = [figures(), first.plan.submissions.map(({ findings }) => findings)];
    // The older copy has meanwhile an accepted one to be compared with.
    expect((await runBulletin(run())).cached).toEqual({ taken: 6, damaged: 0 });
    const again = await runBulletin(run());
    expect(again.cached).toEqual({ taken: 7, damaged: 0 });
    expect(again.plan.submissions.map(({ name, state }) => `${name} ${state}`)).toEqual(classes);
    expect(again.plan.submissions.map(({ findings }) => findings)).toEqual(told);
    expect(figures()).toBe(before);
  });

  it('keeps the snapshot of a copy that was accepted only afterwards, though it was taken from the cache', async () => {
    writeFileSync(sent('A01（重报）'), await buildLedger({ ...smallLedger('A01', nameOf('A01')), mode: 'manual' }));
    const submissions = (await runBulletin(run())).plan.submissions.filter(({ branch }) => branch?.code === 'A01');
    const [taken, old] = ['accepted', 'superseded'].map((state) => submissions.find((one) => one.state === state)!);
    const snapshots = (): readonly string[] => readdirSync(path.join(dir, '接收存档'));
    expect(snapshots()).toContain(`${taken!.digest}.json.gz`);
    expect(snapshots()).not.toContain(`${old!.digest}.json.gz`);
    // As if nothing had been accepted yet: the older copy is judged as it was, and now the only one.
    rmSync(path.join(dir, '接收存档'), { recursive: true });
    rmSync(sent(path.parse(taken!.name).name));
    expect((await runBulletin(run())).cached).toEqual({ taken: 3, damaged: 0 });
    expect(snapshots()).toHaveLength(4);
    expect(snapshots()).toContain(`${old!.digest}.json.gz`);
  });

  it('reads all when the scheme, the day of the figures or the roster is another', async () => {
    await runBulletin(run());
    expect((await runBulletin(run({ asOf: day('2026-09-01') }))).cached.taken).toBe(0);
    const scheme = { ...construction, dueSoonDays: construction.dueSoonDays + 1 };
    expect((await runBulletin(run({ scheme, asOf: day('2026-09-01') }))).cached.taken).toBe(0);
  });

  it('goes on with it on a later day, but not over the end of a round of evaluation', async () => {
    await runBulletin(run());
    expect((await runBulletin(run({ today: day('2026-10-20') }))).cached.taken).toBe(3);
    expect((await runBulletin(run({ today: day('2027-03-01') }))).cached.taken).toBe(0);
  });

  it('does not call damaged what another version wrote in a form of its own, and makes it anew', async () => {
    await runBulletin(run());
    const first = figures();
    const record = serialize({ madeBy: '旧版', judged: {} });
    const digest = createHash('sha256').update(record).digest();
    for (const entry of entries()) writeFileSync(entry, Buffer.concat([digest, record]));
    expect((await runBulletin(run())).cached).toEqual({ taken: 0, damaged: 0 });
    expect(figures()).toBe(first);
    expect((await runBulletin(run())).cached).toEqual({ taken: 3, damaged: 0 });
  });

  it('notices a damaged entry and makes it anew', async () => {
    await runBulletin(run());
    const first = figures();
    const file = entries()[1]!;
    const bytes = readFileSync(file);
    bytes[bytes.length - 1]! ^= 1;
    writeFileSync(file, bytes);
    writeFileSync(entries()[2]!, 'x');
    expect((await runBulletin(run())).cached).toEqual({ taken: 1, damaged: 2 });
    expect(figures()).toBe(first);
    expect((await runBulletin(run())).cached).toEqual({ taken: 3, damaged: 0 });
  });

  it('without a cache leaves none; without its folder begins again', async () => {
    await runBulletin(run({ noCache: true }));
    expect(readdirSync(dir)).not.toContain(CACHE);
    await runBulletin(run());
    rmSync(path.join(dir, CACHE), { recursive: true });
    expect((await runBulletin(run())).cached).toEqual({ taken: 0, damaged: 0 });
    expect(entries()).toHaveLength(3);
  });

  it('refuses to put a circular of branches over a roll-up', async () => {
    mkdirSync(path.join(dir, '通报/2026Q3'), { recursive: true });
    writeFileSync(path.join(dir, '通报/2026Q3/汇总.xlsx'), 'x');
    await expect(runBulletin(run())).rejects.toThrow('roll-up');
  });
});
