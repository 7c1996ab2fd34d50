import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { day } from '../../ledger/day.ts';
import { parsePeriod } from '../../ledger/period.ts';
import { runBulletin } from '../../scripts/consolidate/run-bulletin.ts';
import { sealedLedger } from '../../scripts/demo/sealed.ts';
import { buildBranchRoster } from '../../templates/workbook/index.ts';
import { construction, smallLedger } from '../support/small-ledger.ts';
import { tempDir } from '../support/temp-dir.ts';

const roster = [{ code: 'A01', name: '甲支部', orgForm: '党支部' }];

async function run(dir: string, id: string, today: string) {
  const period = parsePeriod(id)!;
  const asked = { dir, scheme: construction, period, asOf: period.to, today: day(today), number: null, in: null };
  const { plan } = await runBulletin(asked);
  return plan;
}

/** A folder that has accepted the second quarter's workbook of the one branch. */
async function accepted(sealedAt = '2026-07-03T09:00:00', today = '2026-07-04'): Promise<string> {
  const dir = tempDir();
  writeFileSync(path.join(dir, '支部名册.xlsx'), await buildBranchRoster(construction, roster));
  mkdirSync(path.join(dir, '上报', '2026Q2'), { recursive: true });
  const ledger = smallLedger('A01', '甲支部');
  writeFileSync(path.join(dir, '上报/2026Q2/A01.xlsx'), await sealedLedger(ledger, sealedAt));
  await run(dir, '2026Q2', today);
  return dir;
}

const index = (dir: string): string => readFileSync(path.join(dir, '接收存档/目录.json'), 'utf8');

describe('B1: a period without a folder of its own', () => {
  it('is told from the newest accepted workbook, which then is not accepted anew', async () => {
    const dir = await accepted();
    const before = index(dir);
    const half = await run(dir, '2026H1', '2026-07-10');
    const quarter = await run(dir, '2026Q2', '2026-07-10');
    expect(half.figures.branches).toMatchObject({ expected: 1, accepted: 1, missing: 0 });
    // The half year ends on the day on which the second quarter ends: the same items, the same states.
    expect(half.figures.totals).toMatchObject({
      committed: quarter.figures.totals.committed,
      closed: quarter.figures.totals.closed,
      due: quarter.figures.totals.due,
    });
    expect(half.submissions[0]!.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(existsSync(path.join(dir, '通报/2026H1/figures.json'))).toBe(true);
    expect(index(dir)).toBe(before);
  });

  it('tells of a branch that was late with the workbook that it was late', async () => {
    const [punctual, late] = [await accepted(), await accepted('2026-07-09T09:00:00', '2026-07-10')];
    expect((await run(punctual, '2026H1', '2026-07-12')).figures.branches.late).toBe(0);
    expect((await run(late, '2026H1', '2026-07-12')).figures.branches.late).toBe(1);
  });

  it('of an earlier month is told by the log', async () => {
    const plan = await run(await accepted(), '2026-02', '2026-07-10');
    expect(plan.figures.branches.accepted).toBe(1);
    expect(plan.figures.totals.closed).toBe(0);
  });

  it('that ended after the workbook was made leaves the branch missing, and says which workbook is too old', async () => {
    const plan = await run(await accepted(), '2026-08', '2026-09-02');
    expect(plan.figures.branches).toMatchObject({ accepted: 0, missing: 1 });
    expect(plan.outdated).toEqual([
      { code: 'A01', name: '甲支部', period: parsePeriod('2026Q2'), on: day('2026-07-03') },
    ]);
  });

  it('is refused as before where nothing was accepted in the year, and a quarter always is', async () => {
    const dir = await accepted();
    await expect(run(dir, '2025H1', '2026-07-10')).rejects.toThrow('找不到文件夹');
    await expect(run(dir, '2026Q1', '2026-07-10')).rejects.toThrow('找不到文件夹');
  });
});
