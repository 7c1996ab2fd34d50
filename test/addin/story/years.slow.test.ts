import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { canonicalText } from '../../../ledger/seal.ts';
import { readIdentity } from '../../../ledger/parse/identity.ts';
import { type Ledger, parseLedger } from '../../../ledger/parse/ledger.ts';
import type { Scheme } from '../../../ledger/scheme/schema.ts';
import { readGrid } from '../../../scripts/intake/node.ts';
import { buildBranchRoster, buildLedger } from '../../../templates/workbook/index.ts';
import type { LedgerInput, RowValues } from '../../../templates/workbook/input.ts';
import { Office, type Year, ledgerAt } from '../../story/year.ts';
import * as construction from '../../story/years/construction.ts';
import * as district from '../../story/years/district.ts';
import * as police from '../../story/years/police.ts';
import * as social from '../../story/years/social.ts';
import * as town from '../../story/years/town.ts';
import { YEAR_ENDS } from './expected.ts';
import { played } from './played.ts';
import type { Secretary } from './secretary.ts';

const END = '2027-01-06';

/** In Excel an item is closed only once the office has found its gates in order; the story on paper leaves them out. */
const gated: Year = {
  ...town.year,
  filled: (no, until) => {
    const closed = town.life.some((one) => one.no === no && one.step === '销号' && one.at < until);
    const gates = closed ? { gateSolved: '是', gateInPlace: '是', gateSatisfied: '是' } : {};
    return { ...town.year.filled?.(no, until), ...gates };
  },
};

interface Told {
  readonly OWN: object;
  readonly scheme: Scheme;
  readonly year: Year;
  /** What the roster of branches says of it beside. */
  readonly entry?: RowValues;
  readonly byHand?: LedgerInput;
}

const YEARS: Readonly<Record<string, Told>> = {
  construction,
  district,
  town: { ...town, year: gated },
  social: { ...social, entry: { affiliation: '直属' } },
  // Its assessment revokes S01 by itself.
  police: { ...police, byHand: police.withRevoked(END) },
};

function ledgerIn(bytes: Uint8Array, scheme: Scheme): Ledger {
  const read = readGrid(bytes);
  if (!('grid' in read)) throw new Error(read.problem.code);
  return parseLedger(read.grid, readIdentity(read.grid)!, scheme, '').ledger;
}

const entities = (ledger: Ledger): readonly string[] => canonicalText(ledger).split('\n');

/** Where nobody set a deadline the story writes the year's last day beside 定诺, the add-in nothing: both mean that day. */
function withoutAssumed(ledger: Ledger, { items, branch }: Year): Ledger {
  const without = new Set(
    items.filter(({ deadline }) => deadline === null).map(({ no }) => `2026-${branch.code}-${no}`),
  );
  const transitions = ledger.transitions.map((row) =>
    row.step === '定诺' && without.has(row.id ?? '') ? { ...row, date: null } : row,
  );
  return { ...ledger, transitions };
}

describe.each(Object.entries(YEARS))('P1, L1: a year lived in Excel: %s', (name, told) => {
  const { OWN, scheme, year, entry, byHand: written = ledgerAt(year, END) } = told;
  const { branch } = year;
  const expected = YEAR_ENDS[name]!;
  const office = new Office();
  const file = `${branch.code}_${branch.name}_2026Q4.xlsx`;
  let secretary: Secretary | undefined;
  afterAll(async () => {
    office.close();
    await secretary?.goes();
  });

  it('comes, row by row, to the ledger that was written by hand', async () => {
    secretary = await played(year, OWN, END);
    const byHand = withoutAssumed(ledgerIn(await buildLedger(written), scheme), year);
    // As many rows as the story has: an empty ledger on both sides would be equal too.
    expect(byHand.commitments).toHaveLength(12);
    expect(byHand.transitions.length).toBeGreaterThan(60);
    expect(entities(ledgerIn(await secretary.excel.save(), scheme))).toEqual(entities(byHand));
  });

  it('E1, E2: is scored in Excel as by hand', async () => {
    const { workspace } = secretary!;
    secretary!.at('2027-01-05T10:00:00');
    const { outcome, report } = await workspace.score();
    expect(outcome).toMatchObject({ kind: 'done', refused: [] });
    expect(report!.rows.map(({ name: whom, total, grade }) => [whom, total, grade])).toEqual(expected.scores);
    const { results } = ledgerIn(await secretary!.excel.save(), scheme);
    const last = results.filter(({ round }) => round === report!.round);
    const written = expected.scores.map(([whom]) => last.find(({ pledger }) => pledger === whom));
    expect(written.map((row) => [row?.total ?? null, row?.grade ?? null])).toEqual(
      expected.scores.map(([, total, grade]) => [total, grade]),
    );
  });

  it('V5: is sealed, and the saved file is found clean by the script', async () => {
    secretary!.at('2027-01-05T11:00:00');
    const state = await secretary!.workspace.submission();
    expect(state).toMatchObject({ kind: 'ready', fileName: `${branch.code}_${branch.name}_2026Q4.xlsx`, sealed: null });
    await secretary!.wholly(secretary!.workspace.submit());
    mkdirSync(office.at('上报', '2026Q4'), { recursive: true });
    writeFileSync(office.at('上报', '2026Q4', file), await secretary!.excel.save());
    writeFileSync(office.at('方案.json'), JSON.stringify(OWN));
    writeFileSync(
      office.at('支部名册.xlsx'),
      await buildBranchRoster(scheme, [{ ...(branch as unknown as RowValues), ...entry }]),
    );
    const checked = office.well('2027-01-05', 'check', office.at('上报', '2026Q4', file));
    expect(checked.out).toContain('核对1个文件，都可以接收。');
    expect(checked.out).not.toMatch(/未上报|上报以后有改动|错误/);
  });

  it('B1, E7: gives the figures that were worked out by hand', () => {
    office.well('2027-01-06', 'bulletin', '--period', '2026Q4');
    expect(office.figures('2026Q4').totals).toMatchObject(expected.totals);
    office.well('2027-01-07', 'evaluation', '--year', '2026');
    const { members, branchPledgers } = office.evaluation('2026');
    const own = branchPledgers[0]!;
    const scored = [...(scheme.pledgers.includes('branch') ? [{ ...own, name: '本支部' }] : []), ...members];
    expect(scored.map(({ name: whom, total, grade }) => [whom, total, grade])).toEqual(expected.scores);
    expect(own.assessment).toBe(expected.assessment);
  });

  it('V5: takes the receipt in, once', async () => {
    office.well('2027-01-08', 'receipts', '--period', '2026Q4');
    const named = `${branch.code}_${branch.name}.xlsx`;
    const receipt = new Uint8Array(readFileSync(office.at('回执', '2026Q4', named)));
    secretary!.at('2027-01-09T09:00:00');
    const incoming = await secretary!.workspace.readIncoming(receipt, named);
    if (incoming.kind !== 'receipt') throw new Error(JSON.stringify(incoming));
    expect(await incoming.carryIn()).toMatchObject({
      kind: 'done',
      message: expect.stringContaining('已读入') as string,
    });
    expect(secretary!.opened.parsed.ledger.identity.receipt).toBe(1);
    const again = await secretary!.workspace.readIncoming(receipt, named);
    if (again.kind !== 'receipt') throw new Error(JSON.stringify(again));
    expect(await again.carryIn()).toMatchObject({ message: expect.stringContaining('已经读入过') as string });
  });
});
