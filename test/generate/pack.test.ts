import { describe, expect, it } from 'vitest';
import { day } from '../../ledger/day.ts';
import type { Instant } from '../../ledger/day.ts';
import { committeeOf } from '../../scripts/generate/committee.ts';
import { LedgerPacker, digestOf } from '../../scripts/generate/pack/ledger.ts';
import { ledgersOf } from '../../scripts/generate/submissions.ts';
import { sealOf } from '../../scripts/demo/sealed.ts';
import { readGrid } from '../../scripts/intake/node.ts';
import { buildLedger } from '../../templates/workbook/ledger.ts';

const committee = committeeOf({ kind: 'district', branches: 8, until: day('2026-09-30') });
const packer = new LedgerPacker();

describe('the generator’s quick way of writing a ledger', () => {
  // A branch of each kind; the sixth and seventh have a member who went over from one to the other.
  it.each([0, 1, 2, 5, 6, 7])('S1: branch %i has the cells that the product’s own builder writes', async (index) => {
    const [sent] = ledgersOf(committee, committee.branches[index]!);
    const { at } = sent!.sealed!;
    const seal = await sealOf(sent!.ledger, at);
    const input = { ...sent!.ledger, seal };
    expect(digestOf(sent!.ledger)).toBe(seal.digest);
    const [quick, slow] = [readGrid(await packer.pack(input)), readGrid(await buildLedger(input))];
    expect(quick).toEqual(slow);
    expect('grid' in slow).toBe(true);
  });

  it('S1: an unsealed ledger has no seal', async () => {
    const [sent] = ledgersOf(committee, committee.branches[0]!);
    const [quick, slow] = [await packer.pack({ ...sent!.ledger, seal: null }), await buildLedger(sent!.ledger)];
    expect(readGrid(quick)).toEqual(readGrid(slow));
  });

  it('S1: the same committee gives the same bytes', async () => {
    const [sent] = ledgersOf(committee, committee.branches[3]!);
    const seal = { at: '2026-10-03T09:00:00' as Instant, digest: digestOf(sent!.ledger) };
    const again = ledgersOf(committeeOf(committee.wanted), committee.branches[3]!)[0]!;
    const [one, other] = [
      await packer.pack({ ...sent!.ledger, seal }),
      await new LedgerPacker().pack({ ...again.ledger, seal }),
    ];
    expect(other.equals(one)).toBe(true);
  });
});
