import { describe, expect, it } from 'vitest';
import { runChecks } from '../../ledger/checks/index.ts';
import { freeze, thaw } from '../../ledger/continuity/snapshot.ts';
import { diffLedgers } from '../../ledger/continuity/diff.ts';
import { mergeLedgers } from '../../ledger/continuity/merge.ts';
import { day } from '../../ledger/day.ts';
import { noEdits } from '../../ledger/edits.ts';
import { readIdentity } from '../../ledger/parse/identity.ts';
import { type ParsedLedger, parseLedger } from '../../ledger/parse/ledger.ts';
import { quarterOf } from '../../ledger/period.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { withCarryOver } from '../../ledger/workbook/carry-over.ts';
import { ledgerSheets } from '../../ledger/workbook/declaration.ts';
import { columnsInUse } from '../../ledger/workbook/sheet.ts';
import { editLedger } from '../../scripts/edit/edit-ledger.ts';
import { readGrid } from '../../scripts/intake/node.ts';
import { buildLedger } from '../../templates/workbook/index.ts';
import type { LedgerInput, RowValues } from '../../templates/workbook/input.ts';
import { construction, police, shipped, social, town } from '../support/schemes.ts';

const OLD = '2026-A01-007';

const item = (id: string, more: RowValues = {}): RowValues => ({
  id,
  pledger: '本支部',
  text: '修好村东三处破损路面',
  deadline: '2027-06-30',
  status: '提诺',
  ...more,
});

const input = (scheme: Scheme, carried: boolean, rows: readonly RowValues[]): LedgerInput => ({
  scheme,
  year: 2027,
  mode: 'command',
  branch: {
    code: 'A01',
    name: '甲支部',
    kind: scheme.lists['branchKind']?.[0] ?? '村',
    orgForm: '党支部',
    superior: '上级党委',
    secretary: '陈明',
  },
  cover: { preparer: '陈明' },
  rows: { commitments: rows },
  carried,
});

function read(bytes: Uint8Array, scheme: Scheme): ParsedLedger {
  const result = readGrid(bytes);
  if ('problem' in result) throw new Error(result.problem.code);
  return parseLedger(result.grid, readIdentity(result.grid)!, scheme, 'A01.xlsx');
}

const key = item('2027-A01-001', { source: '上年结转', originId: OLD });
const carriedBytes = (scheme: Scheme): Promise<Uint8Array> =>
  buildLedger(input(scheme, true, [key, item('2027-A01-002')]));

describe('P8: the scheme of a ledger with carry-over', () => {
  it('P8: has 来源 and 上年编号 on, as columns that may stay empty', () => {
    const headers = columnsInUse(ledgerSheets.commitments, withCarryOver(town)).map(({ header }) => header);
    expect(headers).toEqual(expect.arrayContaining(['来源', '上年编号']));
    expect(withCarryOver(town).columns).toMatchObject({
      'commitments.source': 'optional',
      'commitments.originId': 'optional',
    });
    expect(withCarryOver(town).lists['source']).toEqual(['新提出', '上年结转']);
    expect(withCarryOver(town).keySources).toEqual(['上年结转']);
  });

  it('P8: leaves what a scheme has of them as it is, and adds what it lacks', () => {
    expect(withCarryOver(social)).toMatchObject({
      columns: social.columns,
      lists: social.lists,
      keySources: social.keySources,
    });
    expect(withCarryOver(police).columns['commitments.originId']).toBe('optional');
    expect(withCarryOver(police).lists['source']).toEqual(['整改事项', '群众需求', '重点工作', '目标任务', '上年结转']);
  });
});

describe('P8: a workbook laid out with carry-over', () => {
  it.each(Object.keys(shipped))('P8: keeps source and old id of an item (%s)', async (id) => {
    const { ledger, findings, foreign } = read(await carriedBytes(shipped[id]!), shipped[id]!);
    expect(ledger.identity.carried).toBe(true);
    expect(ledger.commitments[0]).toMatchObject({ source: '上年结转', originId: OLD });
    expect(findings.map(({ code }) => code)).not.toContain('value-not-in-list');
    expect(foreign).toEqual([]);
  });

  it('P8: has neither column where nothing is carried over and the scheme has none', async () => {
    const { ledger } = read(await buildLedger(input(town, false, [key])), town);
    expect(ledger.identity.carried).toBe(false);
    expect(ledger.commitments[0]).toMatchObject({ source: null, originId: null });
  });

  it('P8: says nothing of columns that a person added to a workbook without carry-over', async () => {
    const { grid } = readGrid(await carriedBytes(town)) as { grid: Parameters<typeof readIdentity>[0] };
    const identity = { ...readIdentity(grid)!, carried: false };
    const { foreign, ledger } = parseLedger(grid, identity, town, 'A01.xlsx');
    expect(foreign).toEqual(['“承诺台账”中的“来源”列', '“承诺台账”中的“上年编号”列']);
    expect(ledger.commitments[0]!.originId).toBeNull();
  });

  it('P8: is checked, kept and compared with these columns', async () => {
    const parsed = read(await carriedBytes(town), town);
    const asOf = day('2027-03-31');
    expect(() => runChecks(parsed, town, asOf, quarterOf(asOf))).not.toThrow();
    const kept = thaw(JSON.parse(JSON.stringify(freeze(parsed.ledger))) as ReturnType<typeof freeze>);
    expect(kept.commitments[0]).toMatchObject({ source: '上年结转', originId: OLD });
    const changed = read(await buildLedger(input(town, true, [{ ...key, originId: '2026-A01-008' }])), town);
    const cells = diffLedgers(kept, changed.ledger, town).sheets.flatMap((one) =>
      one.changed.flatMap((row) => row.cells.map(({ header, before, after }) => [header, before, after])),
    );
    expect(cells).toEqual([['上年编号', OLD, '2026-A01-008']]);
  });

  it('P8: reads a copy kept before carry-over was known as one without', async () => {
    const kept = JSON.stringify(freeze(read(await carriedBytes(town), town).ledger)).replace(',"carried":true', '');
    expect(thaw(JSON.parse(kept) as ReturnType<typeof freeze>).identity.carried).toBe(false);
  });

  it('P8: takes edits and joined copies in these columns', async () => {
    const bytes = await carriedBytes(construction);
    const values = { source: '上年结转', originId: '2026-A01-009' };
    const edited = editLedger(bytes, { ...noEdits, rows: [{ sheet: 'commitments', row: 3, values }] }, construction);
    const [base, after] = [read(bytes, construction).ledger, read(edited, construction).ledger];
    expect(after.commitments[1]).toMatchObject(values);
    expect(mergeLedgers(base, base, after, construction)).toMatchObject({
      edits: { rows: [{ sheet: 'commitments', row: 3, values }] },
    });
  });
});
