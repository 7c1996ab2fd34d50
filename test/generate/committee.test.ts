import { describe, expect, it } from 'vitest';
import { day } from '../../ledger/day.ts';
import { caseOf } from '../../scripts/generate/cases.ts';
import { branchLedger } from '../../scripts/generate/branch-ledger.ts';
import { committeeOf } from '../../scripts/generate/committee.ts';
import { ledgersOf } from '../../scripts/generate/submissions.ts';
import { readGrid } from '../../scripts/intake/node.ts';
import { LedgerPacker, digestOf } from '../../scripts/generate/pack/ledger.ts';
import { readIdentity } from '../../ledger/parse/identity.ts';
import { parseLedger } from '../../ledger/parse/ledger.ts';
import { runChecks } from '../../ledger/checks/index.ts';
import { parsePeriod } from '../../ledger/period.ts';
import type { LedgerInput } from '../../templates/workbook/input.ts';
import type { Instant } from '../../ledger/day.ts';

const until = day('2026-09-30');
const district = committeeOf({ kind: 'district', branches: 185, until });
const AT = '2026-10-03T09:00:00' as Instant;
const packer = new LedgerPacker();

/** What the checks say of a ledger as it comes out of its file. */
async function findings(input: LedgerInput) {
  const read = readGrid(await packer.pack({ ...input, seal: { at: AT, digest: digestOf(input) } }));
  if (!('grid' in read)) throw new Error(read.problem.code);
  const parsed = parseLedger(read.grid, readIdentity(read.grid)!, district.scheme, '');
  return runChecks(parsed, district.scheme, until, parsePeriod('2026Q3')!);
}

describe('a generated district', () => {
  it('S1: has 185 branches of 20 members with 27,000 to 31,000 items, names and codes all different', () => {
    // A fifth of them stands for all.
    const ledgers = district.branches.slice(0, 37).map((branch) => branchLedger(district, branch, AT).rows!);
    const items = ledgers.flatMap((rows) => rows.commitments ?? []);
    expect(ledgers.flatMap((rows) => rows.roster ?? [])).toHaveLength(740);
    expect(items.length).toBeGreaterThan(27_000 / 5);
    expect(items.length).toBeLessThan(31_000 / 5);
    expect(new Set(district.branches.map(({ name }) => name)).size).toBe(185);
    expect(district.branches[184]!.code).toBe('B185');
  });

  it('S1: a city’s branches have five digits and names of their own', () => {
    const { branches } = committeeOf({ kind: 'city', branches: 18_500, until });
    expect([branches[0]!.code, branches[18_499]!.code]).toEqual(['B00001', 'B18500']);
    expect(new Set(branches.map(({ name }) => name)).size).toBe(18_500);
    expect(Math.max(...branches.map(({ name }) => name.length))).toBeLessThanOrEqual(40);
  });

  it('S1: a typical ledger is read without errors and with at most three warnings', async () => {
    const warnings: number[] = [];
    for (const branch of district.branches.slice(0, 8)) {
      const found = await findings(branchLedger(district, branch, AT));
      expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
      warnings.push(found.filter(({ severity }) => severity === 'warning').length);
    }
    expect(Math.max(...warnings)).toBeLessThanOrEqual(3);
  });

  it('S1: a branch that is missing sends nothing, one that sent twice two files', () => {
    const at = (wanted: string) => district.branches.find(({ index }) => caseOf(index) === wanted)!;
    expect(ledgersOf(district, at('missing'))).toEqual([]);
    const [first, again] = ledgersOf(district, at('sent twice'));
    expect(first!.sealed!.at < again!.sealed!.at).toBe(true);
    expect(ledgersOf(district, at('unsealed'))[0]!.sealed).toBeNull();
    expect(ledgersOf(district, at('unreadable'))[0]!.cut).toBe(true);
  });

  it('V3: whoever goes over keeps the id, and the items go along; both rosters mark it on one day', () => {
    const [from, to] = [district.branches[5]!, district.branches[6]!];
    const rowsOf = (branch: typeof from) => ledgersOf(district, branch)[0]!.ledger.rows!;
    const gone = rowsOf(from).roster!.filter((row) => row['change'] === '转出');
    const come = rowsOf(to).roster!.filter((row) => row['change'] === '转入');
    expect(gone).toHaveLength(1);
    expect(come.map(({ memberId, changedOn }) => [memberId, changedOn])).toEqual(
      gone.map(({ memberId, changedOn }) => [memberId, changedOn]),
    );
    const idsOf = (branch: typeof from) =>
      rowsOf(branch)
        .commitments!.filter(({ pledger }) => pledger === gone[0]!['name'])
        .map(({ id }) => id);
    expect(idsOf(to).length).toBeGreaterThan(0);
    expect(idsOf(to)).toEqual(idsOf(from));
  });
});
