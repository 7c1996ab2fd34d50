import type { Instant } from '../../ledger/day.ts';
import { readIdentity } from '../../ledger/parse/identity.ts';
import { parseLedger } from '../../ledger/parse/ledger.ts';
import { canonicalText } from '../../ledger/seal.ts';
import type { LedgerInput } from '../../templates/workbook/input.ts';
import { buildLedger } from '../../templates/workbook/ledger.ts';
import { sha256 } from '../files/sha256.ts';
import { readGrid } from '../intake/node.ts';

/** The seal of a ledger: over what a reader gets out of the file, not over what was put in. */
export async function sealOf(input: LedgerInput, at: string): Promise<NonNullable<LedgerInput['seal']>> {
  const read = readGrid(await buildLedger({ ...input, seal: null }));
  if (!('grid' in read)) throw new Error(`a ledger just built cannot be read: ${read.problem.code}`);
  const identity = readIdentity(read.grid);
  if (identity === null) throw new Error('a ledger just built is not known as one');
  const { ledger } = parseLedger(read.grid, identity, input.scheme, '');
  return { at: at as Instant, digest: sha256(canonicalText(ledger)) };
}

/** Builds the workbook as a branch submits it. */
export async function sealedLedger(input: LedgerInput, at: string): Promise<Uint8Array> {
  return buildLedger({ ...input, seal: await sealOf(input, at) });
}
