import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { day } from '../../ledger/day.ts';
import { readIdentity } from '../../ledger/parse/identity.ts';
import { type ParsedLedger, parseLedger } from '../../ledger/parse/ledger.ts';
import { quarterOf } from '../../ledger/period.ts';
import { runChecks } from '../../ledger/checks/index.ts';
import { lastYear } from '../../scripts/carry-over/last-year.ts';
import { runBulletin } from '../../scripts/consolidate/run-bulletin.ts';
import { sealedLedger } from '../../scripts/demo/sealed.ts';
import { readGrid } from '../../scripts/intake/node.ts';
import { buildBranchRoster } from '../../templates/workbook/index.ts';
import type { LedgerInput } from '../../templates/workbook/input.ts';
import { chengnuoHere } from '../support/chengnuo.ts';
import { construction, smallLedger } from '../support/small-ledger.ts';
import { tempDir } from '../support/temp-dir.ts';

const roster = [
  { code: 'A01', name: '甲支部', orgForm: '党支部', secretary: '陈书记' },
  { code: 'A02', name: '乙支部', orgForm: '党支部', secretary: '陈书记' },
];

/** The one item is closed where all steps are taken, else open at the year's end. Two members, one gone in May. */
function ledger(code: string, name: string, steps: number): LedgerInput {
  const small = smallLedger(code, name, {}, steps);
  const member = { standing: '有职党员', ability: '办实事' };
  return {
    ...small,
    rows: {
      ...small.rows,
      roster: [
        { ...member, memberId: `${code}-001`, name: '王丽' },
        { ...member, memberId: `${code}-002`, name: '周强', change: '转出', changedOn: '2026-05-06' },
      ],
    },
  };
}

async function folder(): Promise<string> {
  const dir = tempDir();
  writeFileSync(path.join(dir, '方案.json'), JSON.stringify({ extends: 'construction' }));
  writeFileSync(path.join(dir, '支部名册.xlsx'), await buildBranchRoster(construction, roster));
  return dir;
}

async function accept(dir: string, id: string, at: string, sent: readonly LedgerInput[]): Promise<void> {
  const period = quarterOf(day(id));
  mkdirSync(path.join(dir, '上报', period.id), { recursive: true });
  for (const one of sent) {
    writeFileSync(path.join(dir, '上报', period.id, `${one.branch.code}.xlsx`), await sealedLedger(one, at));
  }
  const today = day(at.slice(0, 10));
  const run = { dir, scheme: construction, period, asOf: period.to, today, number: null, in: null };
  const { plan } = await runBulletin(run);
  expect(plan.accepted).toHaveLength(sent.length);
}

function parsed(file: string): ParsedLedger {
  const read = readGrid(readFileSync(file));
  if (!('grid' in read)) throw new Error('unreadable');
  return parseLedger(read.grid, readIdentity(read.grid)!, construction, 'A01.xlsx');
}

const asked = (dir: string) =>
  ({ dir, scheme: construction, year: 2027, today: day('2027-01-12'), in: null, mode: 'command' }) as const;

describe('P8: the year turns', () => {
  it('with the members who are there and what was left unresolved, as a key item under a new id with the old one', async () => {
    const dir = await folder();
    const sent = [ledger('A01', '甲支部', 5), ledger('A02', '乙支部', 7)];
    await accept(dir, '2026-12-31', '2027-01-03T09:00:00', sent);
    const made = chengnuoHere(dir, 'template', '--year', '2027', '--carry-over', '--today', '2027-01-12');
    expect(made.out).toContain('A01 甲支部　党员1名，结转承诺1件');
    expect(made.out).toContain('A02 乙支部　党员1名，结转承诺0件');
    const { ledger: next } = parsed(path.join(dir, '台账模板/A01_甲支部_2027.xlsx'));
    expect(next.roster.map(({ memberId, name, change }) => [memberId, name, change])).toEqual([
      ['A01-001', '王丽', null],
    ]);
    expect(next.commitments).toHaveLength(1);
    expect(next.commitments[0]).toMatchObject({
      id: '2027-A01-001',
      originId: '2026-A01-001',
      source: '上年结转',
      text: '为工地农民工办好夜校',
      // Due on 30 June of the old year: to be set anew.
      deadline: null,
      status: '提诺',
      approvedOn: null,
    });
    expect(next.transitions.map(({ id, step, to, on }) => [id, step, to, on])).toEqual([
      ['2027-A01-001', '提诺', '提诺', '2027-01-12'],
    ]);
  });

  it('in a workbook that lacks nothing but what only the branch can say', async () => {
    const dir = await folder();
    await accept(dir, '2026-12-31', '2027-01-03T09:00:00', [ledger('A01', '甲支部', 5), ledger('A02', '乙支部', 7)]);
    chengnuoHere(dir, 'template', '--year', '2027', '--carry-over', '--today', '2027-01-12');
    const read = parsed(path.join(dir, '台账模板/A01_甲支部_2027.xlsx'));
    const today = day('2027-01-12');
    const errors = runChecks(read, construction, today, quarterOf(today), today).filter(
      ({ severity }) => severity === 'error',
    );
    const said = errors.map(({ code, where }) => [code, where.sheet]);
    expect(said).toEqual([
      ['required-empty', '封面'],
      ['required-empty', '承诺台账'],
    ]);
  });

  it('waits for a branch whose newest workbook was made before the year’s end', async () => {
    const dir = await folder();
    await accept(dir, '2026-09-30', '2026-10-03T09:00:00', [ledger('A01', '甲支部', 5), ledger('A02', '乙支部', 7)]);
    const { branches, waiting } = await lastYear(asked(dir));
    expect([...branches]).toEqual([]);
    expect(waiting.map(({ code, why }) => [code, why])).toEqual([
      ['A01', '最新接收的是2026年第三季度的台账，还没有年底的'],
      ['A02', '最新接收的是2026年第三季度的台账，还没有年底的'],
    ]);
    const made = chengnuoHere(dir, 'template', '--year', '2027', '--carry-over', '--today', '2027-01-12');
    expect(made.code).toBe(1);
  });

  it('takes it from the archive where the workbook itself was cleared away', async () => {
    const dir = await folder();
    await accept(dir, '2026-12-31', '2027-01-03T09:00:00', [ledger('A01', '甲支部', 5), ledger('A02', '乙支部', 7)]);
    rmSync(path.join(dir, '上报'), { recursive: true });
    const { branches } = await lastYear(asked(dir));
    expect(branches.get('A01')).toMatchObject({ carried: ['2026-A01-001'], withoutPersonal: false });
  });

  it('hands what an ended branch left to the branch it goes on in', async () => {
    const dir = await folder();
    await accept(dir, '2026-12-31', '2027-01-03T09:00:00', [ledger('A01', '甲支部', 5), ledger('A02', '乙支部', 5)]);
    const merged = roster.map((row) => (row.code === 'A02' ? { ...row, until: '2027-01-01', successors: 'A01' } : row));
    writeFileSync(path.join(dir, '支部名册.xlsx'), await buildBranchRoster(construction, merged));
    const { branches } = await lastYear(asked(dir));
    expect(branches.get('A01')!.carried).toEqual(['2026-A01-001', '2026-A02-001']);
  });
});
