import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { day } from '../../ledger/day.ts';
import { parsePeriod } from '../../ledger/period.ts';
import { sealedLedger } from '../../scripts/demo/sealed.ts';
import { readArchive } from '../../scripts/archive/archive.ts';
import { lostArchiveNotice } from '../../scripts/archive/lost.ts';
import { runBulletin } from '../../scripts/consolidate/run-bulletin.ts';
import { buildBranchRoster, buildLedger } from '../../templates/workbook/index.ts';
import type { LedgerInput } from '../../templates/workbook/input.ts';
import { construction, smallLedger } from '../support/small-ledger.ts';
import { tempDir } from '../support/temp-dir.ts';

const roster = [{ code: 'A01', name: '甲支部', orgForm: '党支部' }];

async function folder(): Promise<string> {
  const dir = tempDir();
  writeFileSync(path.join(dir, '支部名册.xlsx'), await buildBranchRoster(construction, roster));
  return dir;
}

async function send(dir: string, period: string, ledger: LedgerInput, at: string): Promise<void> {
  mkdirSync(path.join(dir, '上报', period), { recursive: true });
  writeFileSync(path.join(dir, '上报', period, 'A01.xlsx'), await sealedLedger(ledger, at));
}

async function run(dir: string, id: string, today: string, more: { in?: string; allow?: readonly string[] } = {}) {
  const period = parsePeriod(id)!;
  const asked = { dir, scheme: construction, period, asOf: period.to, today: day(today), number: null };
  const { plan } = await runBulletin({ ...asked, in: more.in ?? null, allow: more.allow ?? [] });
  const [submission] = plan.submissions;
  return { state: submission!.state, late: submission!.late, codes: submission!.findings.map(({ code }) => code) };
}

/** Steps 1–5 by the end of March, 1–7 by July. */
const march = smallLedger('A01', '甲支部', {}, 5);
const july = smallLedger('A01', '甲支部');

/** The same with a note written into a recorded row of the log. */
function edited(ledger: LedgerInput): LedgerInput {
  const transitions = (ledger.rows?.transitions ?? []).map((row) =>
    row['seq'] === 2 ? { ...row, on: '2026-02-24' } : row,
  );
  return { ...ledger, rows: { ...ledger.rows, transitions } };
}

describe('V1: what the committee accepted', () => {
  it('is what the next submission is compared with', async () => {
    const dir = await folder();
    await send(dir, '2026Q1', march, '2026-04-01T09:00:00');
    expect(await run(dir, '2026Q1', '2026-04-03')).toMatchObject({ state: 'accepted' });
    await send(dir, '2026Q2', july, '2026-07-03T09:00:00');
    expect(await run(dir, '2026Q2', '2026-07-04')).toMatchObject({ state: 'accepted' });
    await send(dir, '2026Q3', edited(july), '2026-10-02T09:00:00');
    const third = await run(dir, '2026Q3', '2026-10-03');
    expect(third.state).toBe('returned');
    expect(third.codes).toContain('log-row-edited');
  });

  it('has beside it nothing of what a run that died was writing', async () => {
    const dir = await folder();
    await send(dir, '2026Q1', march, '2026-04-01T09:00:00');
    mkdirSync(path.join(dir, '接收存档'));
    writeFileSync(path.join(dir, '接收存档', `.${'0a'.repeat(32)}.json.gz.4321.new`), '半');
    await run(dir, '2026Q1', '2026-04-03');
    const names = readdirSync(path.join(dir, '接收存档'));
    expect(names.filter((name) => !/^[0-9a-f]{64}\.json\.gz$/.test(name))).toEqual(['目录.json']);
  });

  it('is compared within a period too, and a run repeated says the same', async () => {
    const dir = await folder();
    await send(dir, '2026Q3', july, '2026-10-02T09:00:00');
    const first = await run(dir, '2026Q3', '2026-10-03');
    expect(await run(dir, '2026Q3', '2026-10-04')).toEqual(first);
    await send(dir, '2026Q3', edited(july), '2026-10-05T09:00:00');
    const second = await run(dir, '2026Q3', '2026-10-05');
    expect(second.state).toBe('returned');
    expect(await run(dir, '2026Q3', '2026-10-06')).toEqual(second);
  });

  it('takes in a changed record once the committee agrees, and remembers that it did', async () => {
    const dir = await folder();
    await send(dir, '2026Q3', july, '2026-10-02T09:00:00');
    await run(dir, '2026Q3', '2026-10-03');
    await send(dir, '2026Q3', edited(july), '2026-10-05T09:00:00');
    const agreed = await run(dir, '2026Q3', '2026-10-05', { allow: ['a01'] });
    expect(agreed.state).toBe('accepted');
    expect(await run(dir, '2026Q3', '2026-10-06')).toEqual(agreed);
  });

  it('is not given up for a branch that the roster does not have', async () => {
    const dir = await folder();
    await send(dir, '2026Q3', july, '2026-10-02T09:00:00');
    await expect(run(dir, '2026Q3', '2026-10-03', { allow: ['a01', 'A0l'] })).rejects.toThrow(
      '--accept-changes 写的“A0l”，支部名册中没有这个代码',
    );
  });

  it('is not let go behind the branch’s back: the older copy alone again is compared with it', async () => {
    const dir = await folder();
    await send(dir, '2026Q3', march, '2026-10-02T09:00:00');
    const first = await run(dir, '2026Q3', '2026-10-03');
    await send(dir, '2026Q3', july, '2026-10-04T09:00:00');
    expect(await run(dir, '2026Q3', '2026-10-04')).toMatchObject({ state: 'accepted' });
    await send(dir, '2026Q3', march, '2026-10-02T09:00:00');
    const back = await run(dir, '2026Q3', '2026-10-05');
    expect([first.state, back.state]).toEqual(['accepted', 'returned']);
    expect(back.codes).toContain('log-rows-gone');
    const agreed = await run(dir, '2026Q3', '2026-10-05', { allow: ['A01'] });
    expect(agreed.state).toBe('accepted');
    expect(await run(dir, '2026Q3', '2026-10-06')).toEqual(agreed);
  });

  it('keeps a branch punctual that was in time at first', async () => {
    const dir = await folder();
    await send(dir, '2026Q3', july, '2026-10-02T09:00:00');
    await run(dir, '2026Q3', '2026-10-03');
    await send(dir, '2026Q3', july, '2026-10-09T09:00:00');
    expect(await run(dir, '2026Q3', '2026-10-10')).toMatchObject({ state: 'accepted', late: false });
  });

  it('keeps a branch punctual whose unsealed copy was seen in time and accepted later', async () => {
    const dir = await folder();
    mkdirSync(path.join(dir, '上报', '2026Q3'), { recursive: true });
    const file = path.join(dir, '上报', '2026Q3', 'A01.xlsx');
    const unsealed = await buildLedger(july);
    writeFileSync(file, unsealed);
    const digest = createHash('sha256').update(unsealed).digest('hex');
    writeFileSync(path.join(dir, '收件登记.json'), JSON.stringify({ [digest]: '2026-10-02' }));
    expect(await run(dir, '2026Q3', '2026-10-07')).toMatchObject({ state: 'accepted', late: false });
    await send(dir, '2026Q3', july, '2026-10-09T09:00:00');
    expect(await run(dir, '2026Q3', '2026-10-10')).toMatchObject({ state: 'accepted', late: false });
  });

  it('is judged as it was, whatever was accepted for an earlier period since', async () => {
    const dir = await folder();
    await send(dir, '2026Q1', march, '2026-04-01T09:00:00');
    const spring = await run(dir, '2026Q1', '2026-04-03');
    await send(dir, '2026Q3', july, '2026-10-02T09:00:00');
    const autumn = await run(dir, '2026Q3', '2026-10-03');
    // The first quarter made again from the workbook of October.
    await run(dir, '2026Q1', '2026-10-04', { in: path.join(dir, '上报', '2026Q3') });
    expect(await run(dir, '2026Q1', '2026-10-05')).toEqual(spring);
    expect(await run(dir, '2026Q3', '2026-10-05')).toEqual(autumn);
  });

  it('holds no personal number, and a damaged archive is refused with what to do', async () => {
    const dir = await folder();
    await send(dir, '2026Q3', july, '2026-10-02T09:00:00');
    await run(dir, '2026Q3', '2026-10-03');
    const kept = readdirSync(path.join(dir, '接收存档'));
    expect(kept).toHaveLength(2);
    const snapshot = kept.find((name) => name !== '目录.json')!;
    expect(readFileSync(path.join(dir, '接收存档', snapshot), 'utf8')).not.toContain('phone');
    rmSync(path.join(dir, '接收存档', snapshot));
    const again = await readArchive(dir);
    expect(() => again.lastOf('A01', parsePeriod('2026Q3')!)).toThrow('已损坏');
    writeFileSync(path.join(dir, '接收存档', '目录.json'), '{"A01": 3}');
    await expect(readArchive(dir)).rejects.toThrow('目录.json 已损坏');
  });

  it.each(['.json', '.json.gz'])(
    'that an earlier version kept as %s is what the next is compared with',
    async (ending) => {
      const dir = await folder();
      const archive = path.join(dir, '接收存档');
      const digest = '0a'.repeat(32);
      const entry = { period: '2026Q1', digest, file: 'A01.xlsx', sealedAt: '2026-04-01T09:00:00', after: null };
      const accepted = { ...entry, firstSeen: '2026-04-03', acceptedOn: '2026-04-03', changesAllowed: false };
      mkdirSync(archive);
      writeFileSync(path.join(archive, '目录.json'), JSON.stringify({ A01: [accepted] }));
      const kept = readFileSync(path.join(import.meta.dirname, '../fixtures/snapshots/form-1.json'));
      writeFileSync(path.join(archive, `${digest}${ending}`), ending === '.json' ? kept : gzipSync(kept));
      await send(dir, '2026Q2', edited(july), '2026-07-03T09:00:00');
      const second = await run(dir, '2026Q2', '2026-07-04');
      expect([second.state, second.codes.includes('log-row-edited')]).toEqual(['returned', true]);
      await send(dir, '2026Q2', july, '2026-07-05T09:00:00');
      expect((await run(dir, '2026Q2', '2026-07-05')).state).toBe('accepted');
    },
  );

  it('is missed aloud where its index or all of it is gone, and only there', async () => {
    const dir = await folder();
    const [index, archive] = [path.join(dir, '接收存档', '目录.json'), path.join(dir, '接收存档')];
    expect(await lostArchiveNotice(dir)).toBeNull();
    await send(dir, '2026Q3', july, '2026-10-02T09:00:00');
    await run(dir, '2026Q3', '2026-10-03');
    expect(await lostArchiveNotice(dir)).toBeNull();
    rmSync(index);
    expect(await lostArchiveNotice(dir)).toContain('收件登记中有1个文件，“接收存档”里却没有接收过的台账');
    // Moved away on purpose, as the program says where it is damaged, before anything was issued.
    rmSync(archive, { recursive: true });
    expect(await lostArchiveNotice(dir)).toBeNull();
    mkdirSync(path.join(dir, '通报', '2026Q2', '已印发-1'), { recursive: true });
    expect(await lostArchiveNotice(dir)).toContain('请先从备份恢复“接收存档”再运行');
    // A run that was killed before anything was registered.
    rmSync(path.join(dir, '收件登记.json'));
    expect(await lostArchiveNotice(dir)).toBeNull();
  });
});
