import { afterAll, describe, expect, it } from 'vitest';
import { canonicalText } from '../../../ledger/seal.ts';
import { readIdentity } from '../../../ledger/parse/identity.ts';
import { type Ledger, parseLedger } from '../../../ledger/parse/ledger.ts';
import type { Scheme } from '../../../ledger/scheme/schema.ts';
import { readGrid } from '../../../scripts/intake/node.ts';
import { buildLedger } from '../../../templates/workbook/index.ts';
import type { LedgerInput } from '../../../templates/workbook/input.ts';
import { type Year, ledgerAt } from '../../story/year.ts';
import * as construction from '../../story/years/construction.ts';
import * as district from '../../story/years/district.ts';
import * as police from '../../story/years/police.ts';
import * as social from '../../story/years/social.ts';
import * as town from '../../story/years/town.ts';
import { type Happening, played } from './played.ts';
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

/** A post is revoked in its own row before its assessment can say so. */
const revoked: Happening = {
  at: '2026-12-20T08:00:00',
  happens: async (secretary) => {
    const post = secretary.opened.parsed.ledger.posts.find(({ postId }) => postId === 'S01')!;
    await secretary.types('posts', post.origin.row, police.REVOKED);
  },
};

interface Told {
  readonly OWN: object;
  readonly scheme: Scheme;
  readonly year: Year;
  readonly more?: readonly Happening[];
  readonly byHand?: LedgerInput;
}

const YEARS: Readonly<Record<string, Told>> = {
  construction,
  district,
  town: { ...town, year: gated },
  social,
  police: { ...police, more: [revoked], byHand: police.withRevoked(END) },
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

describe.each(Object.entries(YEARS))('P1, L1: a year lived in Excel: %s', (_, told) => {
  const { OWN, scheme, year, more, byHand: written = ledgerAt(year, END) } = told;
  let secretary: Secretary | undefined;
  afterAll(() => secretary?.goes());

  it('comes, row by row, to the ledger that was written by hand', async () => {
    secretary = await played(year, OWN, END, more);
    const byHand = withoutAssumed(ledgerIn(await buildLedger(written), scheme), year);
    // As many rows as the story has: an empty ledger on both sides would be equal too.
    expect(byHand.commitments).toHaveLength(12);
    expect(byHand.transitions.length).toBeGreaterThan(60);
    expect(entities(ledgerIn(await secretary.excel.save(), scheme))).toEqual(entities(byHand));
  });
});
