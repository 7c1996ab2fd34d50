import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { day } from '../../ledger/day.ts';
import { parsePeriod } from '../../ledger/period.ts';
import { WrongUsage } from '../../scripts/cli/wrong-usage.ts';
import type { BulletinRun } from '../../scripts/consolidate/make-plan.ts';
import { runBulletin } from '../../scripts/consolidate/run-bulletin.ts';
import { issuedPeriods } from '../../scripts/issue/periods.ts';
import { runIssue } from '../../scripts/issue/run-issue.ts';
import { construction } from '../support/small-ledger.ts';
import { type Committee, begun, closed, correctedA01, workbook } from './committee.ts';
import { frozen, issuedFolders } from './frozen.ts';
import { prepare } from './prepared.ts';

const { issued } = prepare();

type Op =
  | { readonly op: 'put' | 'remove'; readonly which: number }
  | { readonly op: 'issue'; readonly number: number }
  | { readonly op: 'bulletin' | 'asideOld' | 'asideRest' | 'leftover' | 'periods' };

const files = ['A01.xlsx', 'A02.xlsx', 'A03.xlsx', '别的.xlsx', '说明.txt'];

const op: fc.Arbitrary<Op> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ op: fc.constant('put' as const), which: fc.nat(7) }) },
  { weight: 1, arbitrary: fc.record({ op: fc.constant('remove' as const), which: fc.nat(4) }) },
  { weight: 4, arbitrary: fc.record({ op: fc.constant('issue' as const), number: fc.integer({ min: 15, max: 19 }) }) },
  {
    weight: 5,
    arbitrary: fc.record({
      op: fc.constantFrom('bulletin', 'bulletin', 'bulletin', 'asideOld', 'asideRest', 'leftover', 'periods'),
    }),
  },
);

const period = parsePeriod('2026Q3')!;
const runOf = (of: Committee): BulletinRun => ({
  ...{ dir: of.dir, scheme: construction, period, asOf: period.to, today: day('2026-10-20') },
  ...{ number: null, in: null },
});

let contents: readonly (readonly [string, Uint8Array])[] = [];
beforeAll(async () => {
  const done = [...begun('06-30'), ...closed('06-18', '06-20', '07-02')];
  contents = [
    ['A01.xlsx', await correctedA01()],
    ['A01.xlsx', await workbook('A01', '甲支部', [done])],
    ['A02.xlsx', await workbook('A02', '乙支部', [done, begun('09-15')])],
    ['A02.xlsx', await workbook('A02', '乙支部', [done, ['定诺 03-01 06-30']])],
    ['A03.xlsx', await workbook('A03', '丙支部', [begun('11-30')])],
    ['A03.xlsx', await workbook('A03', '丙支部', [done, done])],
    ['别的.xlsx', await workbook('Z99', '别家支部', [done])],
    ['说明.txt', new TextEncoder().encode('请查收')],
  ];
});

async function take(of: Committee, one: Op): Promise<void> {
  const circulars = path.join(of.dir, '通报');
  const old = path.join(circulars, '.2026Q3.old');
  switch (one.op) {
    case 'put':
      return of.put(...contents[one.which]!);
    case 'remove':
      return rmSync(path.join(of.dir, '上报', '2026Q3', files[one.which]!), { force: true });
    case 'bulletin':
      await runBulletin(runOf(of));
      return;
    case 'issue':
      await runIssue({ ...runOf(of), number: `〔2026〕${one.number}号` });
      return;
    case 'periods':
      await issuedPeriods(of.dir, construction);
      return;
    case 'leftover':
      mkdirSync(path.join(of.target, '.已印发-2.new'), { recursive: true });
      return writeFileSync(path.join(of.target, '.已印发-2.new', '通报.docx'), '一半');
    case 'asideOld':
      if (!existsSync(old)) renameSync(of.target, old);
      return;
    case 'asideRest':
      if (existsSync(old)) return;
      renameSync(of.target, old);
      mkdirSync(of.target);
      return writeFileSync(path.join(of.target, '通报.html'), '新的');
  }
}

/** Finds again what a run left aside, as any command does. */
const settle = (of: Committee): Promise<unknown> => issuedPeriods(of.dir, construction);

describe('V2: whatever runs over an issued period', () => {
  it('every issued folder stays as it was, and no number is used twice', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(op, { minLength: 4, maxLength: 14 }), async (ops) => {
        const of = issued();
        const known = new Map(frozen(of.target));
        for (const one of ops) {
          // A period folder that a dead run took away is looked for by the commands, not by these moves.
          if (one.op === 'leftover') await settle(of);
          await take(of, one).catch((fault: unknown) => {
            if (!(fault instanceof WrongUsage)) throw fault;
          });
          for (const [name, digest] of frozen(of.target)) {
            expect(digest, name).toBe(known.get(name) ?? digest);
            known.set(name, digest);
          }
        }
        const [last] = await issuedPeriods(of.dir, construction);
        expect(frozen(of.target)).toEqual(known);
        const touched = last!.issues.flatMap((one) => Object.values(one.touched).flat());
        expect(touched).toEqual([]);
        const numbers = last!.issues.map(({ issued: { record } }) => record!.number);
        expect(new Set(numbers).size).toBe(numbers.length);
        expect(issuedFolders(of.target)).toEqual(numbers.map((_, i) => `已印发-${i + 1}`));
      }),
      { numRuns: 15 },
    );
  }, 300_000);

  it('a bulletin after an issue finds them the same', async () => {
    const of = issued();
    for (const [name, bytes] of contents.slice(0, 1)) of.put(name, bytes);
    await runBulletin(runOf(of));
    await runIssue({ ...runOf(of), number: '〔2026〕16号' });
    expect((await runBulletin(runOf(of))).against.compared?.same).toBe(true);
  });
});
