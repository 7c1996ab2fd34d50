import { describe, expect, it } from 'vitest';
import { readIdentity } from '../../ledger/parse/identity.ts';
import { type ParsedLedger, parseLedger } from '../../ledger/parse/ledger.ts';
import { readGrid } from '../../scripts/intake/node.ts';
import type { LedgerInput, Mode } from '../../templates/workbook/input.ts';
import { buildLedger } from '../../templates/workbook/ledger.ts';
import { buildReturned } from '../../templates/workbook/returned.ts';
import { returned } from './returned-sample.ts';
import { commitment, construction, everything, ledger, members } from './sample.ts';

function read(bytes: Uint8Array, scheme = construction): ParsedLedger {
  const result = readGrid(bytes);
  if ('problem' in result) throw new Error(JSON.stringify(result.problem));
  const identity = readIdentity(result.grid);
  if (!identity) throw new Error('not known as a ledger');
  return parseLedger(result.grid, identity, scheme, 'A01.xlsx');
}

const filled = (given: Partial<LedgerInput> = {}): LedgerInput =>
  ledger({
    cover: { preparer: '苏文清' },
    rows: { roster: members, commitments: [commitment(0), commitment(1, { text: '=1+1_x0041_😀' })] },
    ...given,
  });

describe('a ledger read back by our own reader', () => {
  it.each<Mode>(['command', 'manual'])('has nothing to object to (%s)', async (mode) => {
    const { findings, foreign } = read(await buildLedger(filled({ mode })));
    expect(findings).toEqual([]);
    expect(foreign).toEqual([]);
  });

  it('has nothing missing where a scheme has every sheet and column', async () => {
    const rows = { roster: members };
    const parsed = read(await buildLedger(ledger({ scheme: everything, rows })), everything);
    expect([...parsed.ledger.missing]).toEqual([]);
  });

  it('gives the values that were written', async () => {
    const { ledger: parsed } = read(await buildLedger(filled()));
    expect(parsed.commitments[1]).toMatchObject({
      id: '2026-A01-002',
      text: '=1+1_x0041_😀',
      deadline: '2026-06-30',
      approvedOn: '2026-03-10',
    });
  });

  it('counts no spare row as data', async () => {
    const { accounts } = read(await buildLedger(filled()));
    expect(accounts.commitments).toMatchObject({ data: 2, blank: 0, foreign: 0 });
  });

  it('knows its seal', async () => {
    const seal = { at: '2026-10-04T16:20:00' as never, digest: 'ab12' };
    const { identity } = read(await buildLedger(filled({ seal }))).ledger;
    expect(identity).toMatchObject({ mode: 'command', year: 2026, sealedAt: '2026-10-04T16:20:00', seal: 'ab12' });
  });

  it('finds in a returned copy what was wrong, at the marked cell', async () => {
    const { findings } = read(await buildReturned(returned()));
    const places = findings.map(({ where }) => [where.sheet, where.row, where.column]);
    expect(places).toContainEqual(['承诺台账', 3, 7]);
  });
});
